"""Files the package carries: the published schema, word lists, models."""
