"""The outside world to raw pages: files, folders, feeds, addresses, JSON Lines, WARC."""
