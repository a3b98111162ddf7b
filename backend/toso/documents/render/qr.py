"""QR codes as SVG images that stand inside the page itself."""


def qr_image(text: str) -> str:
    """A QR code (error correction M, which survives a fold or a smudge) as a data address for an <img>."""
    import segno  # noqa: PLC0415 — only rendering needs it

    return segno.make(text, error="m", micro=False, boost_error=False).svg_data_uri(scale=4, border=2)
