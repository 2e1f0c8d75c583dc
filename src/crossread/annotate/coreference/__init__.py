"""Which phrases of a report mean the same; works on the encoder's words and names."""
