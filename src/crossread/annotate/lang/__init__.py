"""Word lists and tables, one set of files per language."""
