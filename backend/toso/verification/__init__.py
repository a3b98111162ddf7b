"""Verification of issued documents without an account: by QR code or by the file itself; annexes and copies too."""
