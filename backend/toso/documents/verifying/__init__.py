"""Checking an issued document without an account: by its QR code, by the file itself (H1)."""
