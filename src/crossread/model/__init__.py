"""Frozen data types that the stages pass to each other; no behaviour beyond validation."""
