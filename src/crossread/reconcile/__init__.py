"""What the reports share to what they agree on, differ on and leave out."""
