"""Numbered changes to the shape of the store; each runs in one transaction."""
