"""The fixed phrases of a document as they are printed: number, date, addressees, recipients, annex references."""

import re
from datetime import datetime

from toso.documents.blocks import Block, FigureRun, Heading, HeadingLevel, ListItem, Paragraph, Run, TextRun
from toso.documents.content import OfficialDocument, Recipient
from toso.documents.kinds import KINDS, DocumentKind
from toso.kit.clock import VIETNAM
from toso.kit.dates import official
from toso.kit.text import fold, official_tones

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DRAFT = "DỰ THẢO"
ENDING = "./."
CHECK_CODE = "Quét mã để kiểm tra văn bản"
"""Below the QR code, for who does not know what it is."""
SAME_AS_ABOVE = "Như trên"
ROOM = "\u00a0" * 8
"""Blank room for a number or a day that is written or stamped later."""

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters of points in their order: without those with a hat or horn (ă â ê ô ơ ư), as officials count."""

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_BODIES = ("Ủy ban", "Hội đồng", "Mặt trận", "Đảng", "Đoàn", "Nhà nước", "Chính phủ", "Quốc hội", "Nhân dân", "Công an")
_OWN = re.compile(r"(?:Khu phố|Tổ dân phố|Văn phòng|Viễn thông|Trung tâm) (?=[^\W_])[^a-zà-ỹđ]")  # "Khu phố 3"
_LIST = re.compile(r"^\W*(?:kính gửi|nơi nhận)\s*:\s*", re.IGNORECASE)
_KEPT = re.compile(r"lưu(?:\s*:|\s+VT\b)", re.IGNORECASE)
_LAST_MARKS = re.compile(r"[\s.;,:/]+$")


def roman(number: int) -> str:
    """1 → "I", 14 → "XIV"; for sections and annexes."""
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def number_line(document: OfficialDocument) -> str:
    """Ô 3: "Số: 05/BC-UBND", or with blank room while there is no number."""
    number = ROOM if document.number is None else f" {document.number:02d}"
    return f"Số:{number}/{document.symbol}"


def place_date_line(document: OfficialDocument) -> str:
    """Ô 4: "Địa danh, ngày 05 tháng 01 năm 2024", or with blank room for day and month."""
    return f"{document.letterhead.place}, {_date(document)}"


def _date(document: OfficialDocument) -> str:
    if document.issued_on:
        return official(document.issued_on)
    return f"ngày{ROOM}tháng{ROOM}năm {document.year}"


def title(document: OfficialDocument) -> str | None:
    """Ô 5a: "BÁO CÁO"; an official letter has none."""
    return None if document.kind is DocumentKind.LETTER else kind_title(document.kind)


def kind_title(kind: DocumentKind) -> str:
    """The name of a kind as a title: "QUY CHẾ"."""
    return KINDS[kind].name.upper()


_CONCERNING = re.compile(r"(?:(?:v ?/ ?v|về việc)(?:\s*:\s*|\s+))+", re.IGNORECASE)


def subject_line(document: OfficialDocument) -> str:
    """Ô 5b of an official letter: "V/v …"."""
    typed = _CONCERNING.match(document.summary)
    if typed and "/" in typed[0]:
        return f"V/v {document.summary[typed.end() :]}"
    summary = document.summary[typed.end() :] if typed else document.summary
    return f"V/v {summary if _is_name(summary) else summary[:1].lower() + summary[1:]}"


def _is_name(text: str) -> bool:
    """Whether a text begins with a name or an abbreviation, which keeps its capital: "UBND", "Tân Lập", "Ủy ban"."""
    first, _, rest = text.partition(" ")
    capital = first[1:2].isupper() or rest[:1].isupper()
    return capital or official_tones(text).startswith(_BODIES) or bool(_OWN.match(text))


def full_title(document: OfficialDocument) -> str:
    """The document's name for file properties: "Báo cáo Kết quả hoạt động …"."""
    return f"{KINDS[document.kind].name} {document.summary}"


def addressee_lines(document: OfficialDocument) -> list[str]:
    """The lines below "Kính gửi:" for two addressees or more; a single one stands on the same line."""
    *head, last = (without_marks(name) for name in document.addressees)
    return [*(f"- {name};" for name in head), f"- {last}."]


def only_addressee(document: OfficialDocument) -> str:
    """The name of a single addressee, which stands on the line of "Kính gửi:"."""
    return without_marks(document.addressees[0])


def recipient_lines(document: OfficialDocument) -> list[str]:
    """Ô 9b: "- Như trên;" where the document has addressees, whether it was typed too or not; the recipients; and the
    archive line last.
    """
    lines = [f"- {SAME_AS_ABOVE};"] if document.addressees else []
    named = [one for one in document.recipients if not _stands_anyway(_named(one))]
    return [*lines, *map(recipient_line, named), archive_line_of(document.archive)]


def recipient_line(recipient: Recipient) -> str:
    """One line of Nơi nhận, whatever marks were typed with it: "- Thường trực Đảng ủy phường (B/cáo);"."""
    name, purpose = _named(recipient), recipient.purpose.strip(" ();,.").replace(" ", "\u00a0")
    return f"- {name} ({purpose});" if purpose else f"- {name};"


def _named(recipient: Recipient) -> str:
    return without_marks(recipient.name)


def _stands_anyway(name: str) -> bool:
    """Whether a line that was typed is one of those that are printed by themselves: "Như trên", "Lưu: VT, …"."""
    return fold(name) == fold(SAME_AS_ABOVE) or _KEPT.match(name) is not None


def archive_line_of(archive: str) -> str:
    """The last line of Nơi nhận: "- Lưu: VT, VHTT (03)."."""
    kept = without_marks(archive)
    return f"- {kept}." if fold(kept).startswith("luu") else f"- Lưu: {kept}."


def unmarked(text: str) -> str:
    """A text without the marks that it was typed to end in."""
    return _LAST_MARKS.sub("", text) or text


def without_marks(text: str) -> str:
    """An item of a list without what it was typed with: the list's own words, the dash before it, what it ends in."""
    return _LIST.sub("", unmarked(text)).lstrip("-–+•* ") or text


def checks(url: str) -> list[str]:
    """The words below the QR code, where there is one."""
    return [CHECK_CODE] if url else []


def basis_lines(document: OfficialDocument) -> list[str]:
    """The legal bases, each ending ";", the last "."."""
    bases = [without_marks(basis) for basis in document.legal_bases]
    return [f"{basis};" for basis in bases[:-1]] + [f"{basis}." for basis in bases[-1:]]


def annex_heading(document: OfficialDocument, number: int) -> str:
    """The first line of an annex: "Phụ lục", or "Phụ lục II" for the second of several."""
    return "Phụ lục" if len(document.annexes) == 1 else f"Phụ lục {roman(number)}"


def enclosed_line(document: OfficialDocument) -> str:
    """Below an annex's title: "(Kèm theo Báo cáo số 05/BC-UBND ngày … của Ủy ban nhân dân phường A)"."""
    return f"(Kèm theo {_cited(document)})"


def issued_with_line(document: OfficialDocument) -> str:
    """Below the title of what a decision issues: "(Ban hành kèm theo Quyết định số 05/QĐ-UBND ngày … của …)"."""
    return f"(Ban hành kèm theo {_cited(document)})"


def _cited(document: OfficialDocument) -> str:
    number = ROOM if document.number is None else f"{document.number:02d}"
    name = KINDS[document.kind].name
    return f"{name} số {number}/{document.symbol} {_date(document)} của {document.letterhead.name}"


def mark_line(document: OfficialDocument, signed_at: datetime) -> str:
    """At the top right of a file of its own: "Số: 05/QĐ-UBND; 14/07/2024; 09:15:00 +07:00"."""
    shown = signed_at.astimezone(VIETNAM)
    zone = f"{shown:%z}"
    code = number_line(document).removeprefix("Số:").strip()
    return f"Số: {code}; {shown:%d/%m/%Y}; {shown:%H:%M:%S} {zone[:3]}:{zone[3:]}"


def heading_text(heading: Heading) -> str:
    """A heading as printed: sections and parts in capitals."""
    capital = heading.level in {HeadingLevel.SECTION, HeadingLevel.PART}
    shown = heading.title.upper() if capital else heading.title
    return f"{heading.label} {shown}".strip()


def body_parts(document: OfficialDocument) -> tuple[list[Block], Block]:
    """The body but for its last block, and that last block, which ends "./." and stays with the signature."""
    blocks: list[Block] = [*document.body]
    if document.closing:
        blocks.append(Paragraph(runs=document.closing))
    return ended(blocks)


def ended(blocks: list[Block]) -> tuple[list[Block], Block]:
    """Blocks but for the last one, and that one with "./." at its end; below a table it stands by itself."""
    last = blocks[-1]
    if isinstance(last, Paragraph | ListItem):
        return blocks[:-1], last.model_copy(update={"runs": _ended(last.runs)})
    if isinstance(last, Heading):
        return blocks[:-1], last.model_copy(update={"title": unmarked(last.title) + ENDING})
    return blocks, Paragraph(runs=(TextRun(text=ENDING),))


def leads_on(block: Block) -> bool:
    """Whether a text only begins what follows it ("… như sau:"), and does not end a page."""
    return isinstance(block, Paragraph | ListItem) and block.runs[-1].text.rstrip().endswith(":")


def _ended(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs with whatever marks they ended in replaced by "./."."""
    kept = list(runs)
    while len(kept) > 1 and isinstance(kept[-1], TextRun) and not _LAST_MARKS.sub("", kept[-1].text):
        kept.pop()
    last = kept[-1]
    if isinstance(last, FigureRun):
        return (*kept, TextRun(text=ENDING))
    return (*kept[:-1], last.model_copy(update={"text": _LAST_MARKS.sub("", last.text) + ENDING}))
