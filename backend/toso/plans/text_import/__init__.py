"""From the text of a signed plan to a structured proposal; pure: no database, no web, nothing is stored here."""
