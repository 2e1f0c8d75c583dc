"""One SQLite file that keeps pages, results and decisions."""
