"""Observations: how one is entered, stored, folded into spans of time and found by words."""
