"""Read many reports of one story side by side and get one reconciled, source-traced record."""
