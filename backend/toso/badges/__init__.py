"""Badges of members of teams: a code on their phone that passes by itself, and what a resident learns from it."""
