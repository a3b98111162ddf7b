"""Keeping an installation: sealed copies of everything, and everything back from one file and two papers."""
