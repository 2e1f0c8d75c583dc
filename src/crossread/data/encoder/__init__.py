"""The encoder's vocabulary and, where one is shipped, its weights."""
