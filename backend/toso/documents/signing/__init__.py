"""Signing official documents: here with a PKCS#12 file, outside with a token, or with a pen; and verifying them."""
