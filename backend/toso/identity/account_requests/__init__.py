"""Requests about an account that somebody else has to agree to: its owner, or a second person."""
