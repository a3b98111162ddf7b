"""Purposes of processing, what residents answered about them, and what a ward has chosen to keep."""
