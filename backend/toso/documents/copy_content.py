"""Content of a copy of an issued document (NĐ 30/2020, Phụ lục I, Phần III): form, number, letterhead, signer."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from toso.documents.blocks import Shape
from toso.documents.content import Letterhead, Recipient, Signature
from toso.documents.wording import archive_line_of, recipient_line
from toso.kit.clock import VIETNAM
from toso.kit.dates import official
from toso.kit.labels import Labelled

SERIES = "SAO"
"""Copies of all forms are numbered together (Phụ lục I, Phần III, Mục I, điểm 3)."""


class CopyForm(Labelled):
    """The value is the abbreviation in the symbol."""

    TRUE = "SY", "Sao y"
    EXTRACT = "TrS", "Trích sao"
    OF_A_COPY = "SL", "Sao lục"


class Copy(Shape):
    """One copy. `signed_at`: an electronic copy, which shows only its mark at the top right of the first page."""

    form: CopyForm
    letterhead: Letterhead
    number: Annotated[int, Field(ge=1, le=999_999)]
    symbol: str
    made_on: date
    recipients: tuple[Recipient, ...] = ()
    archive: str
    signature: Signature
    signed_at: datetime | None = None
    check_url: str = ""
    """Where anybody can check the copy; printed as a QR code below Nơi nhận of a copy on paper."""

    of: str = ""
    """The document that was copied: "Báo cáo số 05/BC-UBND ngày 10 tháng 8 năm 2024 của Ủy ban nhân dân …"."""

    @property
    def full_title(self) -> str:
        """The title of the file: form and number of the copy, and of what it is."""
        return f"{self.title}: {self.of}" if self.of else self.title

    @property
    def of_line(self) -> str:
        """As printed below the head: "Trích sao từ Báo cáo số …"; of a copy too it names the document itself."""
        return f"{self.form.label} từ {self.of}"

    @property
    def spoken(self) -> str:
        """The words laid over the original, as they are read out."""
        block = (*self.letterhead.agency, self.form_title, self.of, self.number_line, self.place_date_line)
        signature = (*self.signature.lines, self.signature.name)
        return self.mark or "\n".join(line for line in (*block, *self.recipient_lines, *signature) if line)

    @property
    def form_title(self) -> str:
        return self.form.label.upper()

    @property
    def title(self) -> str:
        return f"{self.form.label} số {self.number:02d}/{self.symbol}"

    @property
    def number_line(self) -> str:
        return f"Số: {self.number:02d}/{self.symbol}"

    @property
    def place_date_line(self) -> str:
        return f"{self.letterhead.place}, {official(self.made_on)}"

    @property
    def recipient_lines(self) -> list[str]:
        return [*map(recipient_line, self.recipients), archive_line_of(self.archive)]

    @property
    def mark(self) -> str:
        """Ô 14: "SAO Y; Ủy ban nhân dân phường A; 09/08/2024 09:15:00 +07:00"; empty on paper."""
        if self.signed_at is None:
            return ""
        shown = self.signed_at.astimezone(VIETNAM)
        zone = f"{shown:%z}"
        return f"{self.form_title}; {self.letterhead.name}; {shown:%d/%m/%Y %H:%M:%S} {zone[:3]}:{zone[3:]}"
