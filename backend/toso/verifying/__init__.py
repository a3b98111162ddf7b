"""Checking what was issued without an account: by its QR code, by the file itself (H1); documents, annexes, copies."""
