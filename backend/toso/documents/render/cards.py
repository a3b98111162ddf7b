"""Invitation cards with a QR code and a one-time code, eight to an A4 page, to be cut and handed out."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from pydantic import AwareDatetime, Field

from toso.documents.blocks import Shape
from toso.documents.render.engine import fill, print_pdf
from toso.documents.render.qr import qr_image
from toso.documents.render.time_limit import time_limited
from toso.kit.clock import VIETNAM
from toso.kit.dates import numeric
from toso.kit.place_words import worded
from toso.kit.text import fold

CARDS_A_PAGE = 8
MAX_CARDS = 800


class TooManyCards(ValueError):
    """More cards than one file holds."""

    def __init__(self, count: int) -> None:
        super().__init__(f"Có {count} giấy mời, quá {MAX_CARDS}; {worded('hãy in theo từng khu phố')}.")


class InvitationCard(Shape):
    """One person's card. `url` is what the QR code opens; `code` is typed where no camera is at hand."""

    full_name: Annotated[str, Field(min_length=1, max_length=60)]
    username: Annotated[str, Field(min_length=1, max_length=60)]
    has_phone: bool
    role: Annotated[str, Field(min_length=1, max_length=80)]
    unit: Annotated[str, Field(min_length=1, max_length=80)]
    code: Annotated[str, Field(min_length=4, max_length=20)]
    url: Annotated[str, Field(max_length=300)]
    expires_at: AwareDatetime

    @property
    def role_at(self) -> str:
        """Role and unit, said once where the role is called like its unit: "Công an xã"."""
        role, unit = fold(self.role), fold(self.unit)
        return self.unit if unit.startswith(role) or unit.endswith(role) else f"{self.role}, {self.unit}"

    @property
    def code_lines(self) -> list[str]:
        """The code, two groups a line, the hyphen at the end of the line: "K7PM-2XQ9-", "7KQM-QW4E"."""
        groups = self.code.split("-")
        lines = ["-".join(groups[start : start + 2]) for start in range(0, len(groups), 2)]
        return [f"{line}-" for line in lines[:-1]] + lines[-1:]

    @property
    def expires(self) -> str:
        """The expiry in Vietnamese time: "17:00 ngày 20/07/2024"."""
        local: datetime = self.expires_at.astimezone(VIETNAM)
        return f"{local:%H:%M} ngày {numeric(local.date())}"


@time_limited
def render_cards(ward: str, address: str, cards: Sequence[InvitationCard]) -> bytes:
    """The cards as PDF bytes. `ward` heads each card, `address` is the site as typed. Raises TooManyCards."""
    if len(cards) > MAX_CARDS:
        raise TooManyCards(len(cards))
    pages = [cards[start : start + CARDS_A_PAGE] for start in range(0, len(cards), CARDS_A_PAGE)]
    source = fill("cards.html.j2", ward=ward, address=address, pages=pages, qr=qr_image)
    return print_pdf(source, "cards.css.j2")
