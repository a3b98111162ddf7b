"""The address behind the QR code of a document or of its copy."""


def check_url(site: str, code: str) -> str:
    """Where anybody checks what carries this code (toso.verification)."""
    return f"{site.rstrip('/')}/xac-minh/{code}"
