"""Hints: members whose sheets of some weeks differ from the ward's, so that some homes are checked again by choice."""
