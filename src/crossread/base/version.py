"""The version of the program, written into every dossier."""

VERSION = "0.1.0"
