"""Parser of a signed plan: its text to a structured proposal; pure: no database, no web, nothing is stored here."""
