"""Knows nothing about news: errors, ids, dates, text helpers, JSON."""
