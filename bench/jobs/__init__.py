"""The benchmark jobs, one module per layer."""
