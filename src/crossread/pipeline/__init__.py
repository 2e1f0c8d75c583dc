"""Puts stages and store together: what must run, in which order."""
