"""The content of one official document: a single shape for PDF, DOCX, XLSX, the screen and the archive."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from toso.documents.blocks import Block, Blocks, FigureCell, FigureRun, Heading, Line, Paragraph, Runs, Shape, Table
from toso.documents.charts import Chart
from toso.documents.kinds import DocumentKind
from toso.documents.printable import printed_line

FIRST_YEAR = 1945
MOST_NAMED = 100
"""Addressees, and lines of Nơi nhận: a ward may have more than eighty khu phố."""
_SYMBOL = r"^([A-ZĐ][A-Za-zĐđ]*)(-[A-ZĐ]+)*$"
Name = Annotated[str, StringConstraints(min_length=1, max_length=300), AfterValidator(printed_line)]


class Letterhead(Shape):
    """The issuing agency as printed (ô 2), its name in running text, and the place (ô 4).

    `agency` holds the lines of the issuing agency in the order printed, all bold. A ward's committee has no
    `superior` line; a division of the ward has the ward as its superior, printed above and not bold.
    """

    superior: Name | None = None
    agency: Annotated[tuple[Name, ...], Field(min_length=1, max_length=4)]
    name: Name
    place: Name


class Urgency(StrEnum):
    """Ô 10b; the value is the text printed in the red frame."""

    URGENT = "KHẨN"
    VERY_URGENT = "THƯỢNG KHẨN"
    EXPRESS = "HỎA TỐC"


class Circulation(StrEnum):
    """Ô 11; the value is the text printed in the frame."""

    INTERNAL = "LƯU HÀNH NỘI BỘ"
    RETURN = "XEM XONG TRẢ LẠI"


class Recipient(Shape):
    """One line of Nơi nhận; the purpose is printed in brackets: "(B/cáo)", "(Chỉ đạo)", "(T/h)"."""

    name: Name
    purpose: Annotated[str, StringConstraints(max_length=60), AfterValidator(printed_line)] = ""


class Signature(Shape):
    """Ô 7: authority and position, one line each in order, and the full name without titles.

    `held_office` is the signer's other office, printed above the name by committees and steering boards.
    """

    lines: Annotated[tuple[Name, ...], Field(min_length=1, max_length=5)]
    name: Name | None = None
    held_office: Name | None = None


class Orientation(StrEnum):
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Annex(Shape):
    """A Phụ lục; its number follows from its place, and a single annex carries none.

    `separate`: a file of its own, marked at the top right with the document's number and the time of its signature
    (NĐ 30/2020, Phụ lục I, Phần I, Mục III, điểm 1).
    """

    title: Line
    blocks: Blocks
    orientation: Orientation = Orientation.PORTRAIT
    separate: bool = False


class Attached(Shape):
    """A document issued by a decision (Phụ lục III, Mẫu 1.3): a Quy chế with its own head, pages and signature."""

    kind: DocumentKind
    summary: Line
    body: Annotated[Blocks, Field(min_length=1)]


class OfficialDocument(Shape):
    """Everything that is printed, and nothing about how.

    `number` None without `draft` leaves blank room for a number that the office's own system gives;
    `draft` prints DỰ THẢO. The text ends "./." by itself, in `closing` or in the last block of the body.
    `enactment` is the centred line of a decision ("QUYẾT ĐỊNH:"), `authority` the line above its legal bases.
    """

    letterhead: Letterhead
    kind: DocumentKind
    number: Annotated[int, Field(ge=1, le=999_999)] | None = None
    symbol: Annotated[str, StringConstraints(max_length=60, pattern=_SYMBOL)]
    year: Annotated[int, Field(ge=FIRST_YEAR, le=9999)]
    issued_on: date | None = None
    summary: Line
    draft: bool = False
    urgency: Urgency | None = None
    circulation: Circulation | None = None
    authority: Name | None = None
    addressees: Annotated[tuple[Name, ...], Field(max_length=MOST_NAMED)] = ()
    legal_bases: Annotated[tuple[Line, ...], Field(max_length=60)] = ()
    enactment: Name | None = None
    body: Blocks
    closing: Runs | None = None
    recipients: Annotated[tuple[Recipient, ...], Field(max_length=MOST_NAMED)] = ()
    archive: Name
    """The last line of Nơi nhận as printed, without dash and full stop: "Lưu: VT, VHTT (03)"."""
    signature: Signature
    co_signature: Signature | None = None
    """A second signer to the left (minutes, contracts): Nơi nhận then moves below both."""
    drafter_mark: Annotated[str, StringConstraints(max_length=40), AfterValidator(printed_line)] = ""
    """Ô 12, the drafter's initials and the number of copies: "PL.(300)"."""
    contact: Annotated[str, StringConstraints(max_length=300), AfterValidator(printed_line)] = ""
    """Ô 13, address, e-mail, website and telephone at the foot of the first page."""
    attached: Attached | None = None
    annexes: Annotated[tuple[Annex, ...], Field(max_length=20)] = ()
    check_url: Annotated[str, StringConstraints(max_length=300, pattern=r"^(https?://\S+)?$")] = ""
    """Where anybody can check the issued document; printed as a QR code below Nơi nhận."""

    @model_validator(mode="after")
    def _be_consistent(self) -> Self:
        if self.issued_on and self.issued_on.year != self.year:
            raise ValueError("Năm của văn bản khác năm của ngày ban hành.")
        if self.draft and self.number is not None:
            raise ValueError("Văn bản đã có số thì không còn là dự thảo.")
        if not self.body and not self.closing:
            raise ValueError("Văn bản chưa có nội dung.")
        return self

    def blocks(self) -> Iterator[Block]:
        """Every block in the order printed: body, closing, what is issued with it, annexes."""
        yield from self.body
        if self.closing:
            yield Paragraph(runs=self.closing)
        if self.attached:
            yield from self.attached.body
        for annex in self.annexes:
            yield from annex.blocks

    def separate_parts(self) -> tuple[int, ...]:
        """The numbers, from 1, of the annexes that are files of their own."""
        return tuple(number for number, annex in enumerate(self.annexes, 1) if annex.separate)


def archive_line(units: tuple[str, ...], copies: int | None = None) -> str:
    """The clerks' office, the drafting units, the number of copies kept: "Lưu: VT, VHTT (03)", with no full stop."""
    count = f" ({copies:02d})" if copies else ""
    return f"Lưu: {', '.join(['VT', *units])}{count}"


def figures_printed(document: OfficialDocument) -> Iterator[tuple[str, str]]:
    """Each printed figure as (figure id, text on paper), in order; one id may be printed in several places."""
    for block in document.blocks():
        if isinstance(block, Table):
            cells = (cell for row in block.rows for cell in row.cells)
            yield from ((cell.figure_id, cell.text) for cell in cells if isinstance(cell, FigureCell))
        elif isinstance(block, Chart):
            yield from ((point.figure_id, point.text) for point in block.points)
        elif not isinstance(block, Heading):
            yield from ((run.figure_id, run.text) for run in block.runs if isinstance(run, FigureRun))


def table_rows(document: OfficialDocument) -> int:
    """How many table rows the document holds; the cost of a PDF grows with it."""
    return sum(len(block.rows) for block in document.blocks() if isinstance(block, Table))
