"""Benchmarks: one job per layer, against annotated data and the rival that installs."""
