"""One SQLite file that keeps pages, results and decisions; nothing else in Crossread writes to disk."""
