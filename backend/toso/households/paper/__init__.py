"""Printed sheets for visits along a street, and typing in what came back on them."""
