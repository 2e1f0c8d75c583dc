"""Trains the encoder that is shipped in ``src/crossread/data/encoder``; nothing in here is needed at run time."""
