"""Issued documents as they reach the units of the ward: resolved, opened, acknowledged."""
