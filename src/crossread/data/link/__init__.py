"""Small fitted weights for joining events across reports; README.md says where they come from."""
