"""Households, persons and businesses, what was seen of them and when, and the figures that come out of it."""
