"""Markdown, plain and pasted text as pieces: emphasis and escapes taken off, wrapped lines joined, tables found."""

import html
import re
from dataclasses import dataclass

from toso.plans.text_import.folded_text import SMALL, fold, is_upper, joint
from toso.plans.text_import.labels import begins_with_label, ends_in_label
from toso.plans.text_import.markers import is_page_number, marker_of


@dataclass
class Piece:
    """A paragraph as a reader found it, not yet normalised; `cells` when it is a row of a table."""

    text: str
    level: int = 0
    bold: bool = False
    cells: list[str] | None = None


@dataclass
class _Printed:
    """One line of the text; `hard`: Markdown says that the line ends here."""

    text: str
    level: int
    bold: bool
    hard: bool


_FENCE = re.compile(r"^\s*(?:```|~~~)")
_RULE = re.compile(r"^\s*(?:[-*_=–—]\s*){3,}$")
_CENTRED_NUMBER = re.compile(r" {20,}\d{1,3} *$")
"""A page's number in a text whose lines are laid out by blanks."""
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_TAGS = re.compile(r"</?(?:u|b|i|em|strong|center|p|span|div|sup|sub|font)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]{1,500})>")
_LINK = re.compile(r"\[([^\[\]]{0,300})\]\((?:[^()\s]{0,500})\)")
_EMPHASIS = re.compile(r"(\*{1,3}|__)(?=\S)(.{0,2000}?)(?<=\S)\1")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
_COLUMN_GAP = re.compile(r"(?<=\S)(?: {4,}|\t+ *)(?=\S)")
_ON_ITS_OWN = re.compile(r"(?:noi nhan|kinh gui|can cu|tm\.|kt\.|tuq\.|tl\.|so ?:)")
MOST_EMPHASIS = 200  # marks on one line; more is no emphasis
WIDEST_WRAP = 140  # lines longer than this are whole paragraphs, not wrapped by hand or by OCR
_LAYOUT = re.compile(
    r"cong hoa xa hoi|doc lap -|noi nhan|(?:^|\n)(?:tm|kt|tl|tuq)\.|(?:^|\n)so ?:.*/|ngay.*thang.*nam \d{4}$"
)
# A wide gap that a blank for a number or day leaves, not one between columns.
_BLANK_BEFORE = re.compile(r"(?:\bso ?:?|\bngay|\bthang|\bnam)$")


def columns_of_line(line: str) -> list[str]:
    """The two halves of a line that a wide gap parts (letterhead, signature beside recipients), else the line."""
    columns = _COLUMN_GAP.split(line)
    one = len(columns) != 2 or len(columns[0]) < 4 or _BLANK_BEFORE.search(fold(columns[0]))
    return [line] if one else columns


def text_pieces(text: str) -> list[Piece]:
    """The pieces of a text. Lines are joined where they were wrapped, never across a blank line."""
    text = _without_comments(text.replace("\r\n", "\n").replace("\r", "\n"))
    raw = [line for line in text.split("\n") if not _FENCE.match(line)]
    width, pages = _wrap_width(raw), _page_numbers(raw)
    pieces: list[Piece] = []
    before: _Printed | None = None
    for place, line in enumerate(raw):
        if _CENTRED_NUMBER.match(line) or (place in pages and line.strip().isdecimal()):
            continue  # a sentence goes on below it
        if not line.strip() or _RULE.match(line) or _TABLE_RULE.match(line) or place in pages:
            before = None
            continue
        if cells := _cells(line, len(pieces[-1].cells or ()) if pieces and not before else 0):
            pieces += row_pieces(cells)
            before = None
            continue
        for printed in _printed(line):
            if before and width and _wraps(before, printed, width):
                pieces[-1].text = f"{pieces[-1].text}{joint(before.text)}{printed.text}"
                before = _Printed(printed.text, before.level, before.bold, printed.hard)
            else:
                pieces.append(Piece(printed.text, printed.level, printed.bold))
                before = printed
    return pieces


def _page_numbers(raw: list[str]) -> set[int]:
    """Places of lines that are a page's number; a bare figure only where it stands apart, or where all of them rise
    from 2 by one: a copy out of a PDF has them right between its lines.
    """
    places = [place for place, line in enumerate(raw) if is_page_number(line)]
    bare = [place for place in places if raw[place].strip().isdecimal()]
    rising = [int(raw[place]) for place in bare] == list(range(2, 2 + len(bare)))
    return {place for place in places if place not in bare or rising or _stands_apart(raw, place)}


def _stands_apart(raw: list[str], place: int) -> bool:
    return not any(line.strip() for line in [*raw[max(0, place - 1) : place], *raw[place + 1 : place + 2]])


def _without_comments(text: str) -> str:
    """The text without HTML comments, in one pass however many are left open."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[at:start])
        at = end + len("-->")
    return "".join([*kept, text[at:]])


def row_pieces(cells: list[str]) -> list[Piece]:
    """A table row, or the paragraphs of its cells when the table only lays out letterhead or signature."""
    if len(cells) <= 2 and any(_LAYOUT.search(fold(cell)) for cell in cells):
        return [Piece(line, bold=False) for cell in cells for line in cell.splitlines() if line.strip()]
    if len(cells) == 1:
        return [Piece(line) for line in cells[0].splitlines() if line.strip()]
    return [Piece(" | ".join(cells), cells=cells)]


def _cells(line: str, above: int) -> list[str] | None:
    """The cells of a Markdown table row or of a row pasted from Word or Excel (tabs).

    `above`: cells of the row that the line follows; below one, a row as wide may begin and end with empty cells.
    """
    stripped = line.strip()
    if stripped.startswith("|") and stripped.count("|") >= 2:
        inner = stripped.removeprefix("|").removesuffix("|")
        return [_inline(cell.replace("\\|", "|")) for cell in re.split(r"(?<!\\)\|", inner)]
    if stripped.count("\t") >= 2 or (above >= 3 and line.count("\t") + 1 == above and stripped.count("\t")):
        return [_inline(cell) for cell in line.split("\t")]
    return None


def _inline(text: str) -> str:
    """Text without Markdown and HTML dress."""
    text = _AUTOLINK.sub(r"\1", _LINE_BREAK.sub("\n", text))
    text = html.unescape(_TAGS.sub("", _LINK.sub(r"\1", text)))
    if text.count("*") + text.count("__") <= MOST_EMPHASIS:
        for _ in range(3):
            text = _EMPHASIS.sub(r"\2", text)
    return _ESCAPE.sub(r"\1", text).strip()


def _printed(line: str) -> list[_Printed]:
    """The line, or its two halves where a wide gap shows two columns (letterhead, signature beside recipients)."""
    heading = re.match(r"\s{0,3}(#{1,6})\s+", line)
    level = len(heading[1]) if heading else 0
    rest = re.sub(r"^\s{0,3}>\s?", "", line[heading.end() :] if heading else line)
    hard = rest.endswith(("  ", "\\")) or level > 0
    found = []
    stripped = rest.rstrip("\\").strip()
    columns = columns_of_line(stripped)
    for column in columns:
        bold = bool(re.fullmatch(r"(?:[-+•]\s+)?(\*\*|__).+\1:?", column)) and "**" not in column.strip("*_ :-+•")
        found += [
            _Printed(part, level, bold, hard or len(columns) > 1) for part in _inline(column).splitlines() if part
        ]
    return found


def _hyphen_goes_on(before: str, line: str, width: int) -> bool:
    """A dash at the beginning of a wrapped line that belongs to a name: "… chính trị" / "- xã hội"."""
    hyphen = re.match(rf"[-–] [{SMALL}]", line)
    return bool(hyphen) and len(before) >= 0.85 * width and not before.endswith((".", ";", ":", ","))


def _wrap_width(lines: list[str]) -> int:
    """The width at which the text is wrapped, 0 when its lines are whole paragraphs."""
    lengths = sorted(len(line.strip()) for line in lines if len(line.strip()) > 30)
    if len(lengths) < 5 or lengths[int(len(lengths) * 0.97)] > WIDEST_WRAP:
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    return width if sum(length >= 0.85 * width for length in lengths) >= 0.3 * len(lengths) else 0


def _wraps(before: _Printed, line: _Printed, width: int) -> bool:
    """Whether `line` goes on with the paragraph of `before`."""
    if before.hard or before.level or line.level or before.bold != line.bold:
        return False
    if (
        begins_with_label(line.text)
        or _ON_ITS_OWN.match(fold(line.text))
        or (marker_of(line.text) and not _hyphen_goes_on(before.text, line.text, width))
    ):
        return False
    if is_upper(before.text) != is_upper(line.text):
        return False
    long = len(before.text) >= 0.7 * width
    if long and ends_in_label(before.text):
        return True
    if line.text[0].islower():
        return long or not before.text.endswith((".", ";", ":"))
    ended = before.text.endswith((".", ";", ":", "!", "?"))
    return long and (not ended or (len(before.text) >= 0.85 * width and not before.text.endswith((";", ":"))))
