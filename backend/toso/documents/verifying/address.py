"""The address behind a document's QR code."""


def check_url(site: str, code: str) -> str:
    """Where anybody checks the document with this code."""
    return f"{site.rstrip('/')}/xac-minh/{code}"
