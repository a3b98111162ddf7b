"""An A4 poster with one large QR code: what it is for, where it leads, what happens then."""

from typing import Annotated

from pydantic import Field

from toso.documents.blocks import Shape
from toso.documents.render.engine import fill, print_pdf
from toso.documents.render.qr import qr_image
from toso.documents.render.time_limit import time_limited

Line = Annotated[str, Field(min_length=1, max_length=200)]


class Poster(Shape):
    """`issuer` heads the page, `url` is what the code opens and is printed below it, `steps` are numbered."""

    issuer: Line
    title: Line
    place: Line
    lead: Annotated[str, Field(min_length=1, max_length=300)]
    url: Line
    steps: tuple[Line, ...]
    foot: Annotated[str, Field(max_length=300)] = ""


@time_limited
def render_poster(poster: Poster) -> bytes:
    """The poster as PDF bytes, one page."""
    return print_pdf(fill("poster.html.j2", poster=poster, qr=qr_image(poster.url)), "poster.css.j2")
