"""DOCX as pieces: paragraphs with their printed numbers, table rows, letterhead tables laid open."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from toso.files.upload_check import ARCHIVE_FAULTS
from toso.kit.figures import read_whole
from toso.plans.text_import.docx_numbers import Numbers
from toso.plans.text_import.errors import CorruptFile, PackedTooLarge, PlanRefused, WrongFileType
from toso.plans.text_import.markers import is_page_number
from toso.plans.text_import.source_text import Piece, columns_of_line, row_pieces

MOST_ENTRIES = 2_000
MOST_UNPACKED = 100 * 1024 * 1024
MOST_UNPACKED_TEXT = 30 * 1024 * 1024  # becomes a tree in memory, some ten times as large
MOST_COLUMNS = 63  # that Word allows
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DELETED = {f"{_W}del", f"{_W}moveFrom"}


def docx_pieces(data: bytes) -> list[Piece]:
    """The pieces of a DOCX. Raises WrongFileType, PackedTooLarge or CorruptFile before anything is unpacked."""
    _guard(data)
    import docx  # noqa: PLC0415 — heavy, only the worker needs it
    from docx.opc.exceptions import OpcError  # noqa: PLC0415 — heavy, only the worker needs it
    from lxml.etree import LxmlError  # noqa: PLC0415 — heavy, only the worker needs it

    try:
        document = docx.Document(io.BytesIO(data))
        pieces = _block_pieces(document.element.body, _Styles(document), Numbers(document))
        return [piece for piece in pieces if piece.cells is not None or not is_page_number(piece.text)]
    except (OpcError, LxmlError, KeyError, AttributeError, *ARCHIVE_FAULTS) as error:
        raise CorruptFile("Tệp .docx bị hỏng, không mở được.") from error


def _guard(data: bytes) -> None:
    """Counts entries and unpacked bytes from the directory of the archive, and looks at what it says it is.

    zipfile never gives more bytes than the directory declares, so the declared sizes are true limits.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            text_size = sum(entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels")))
            whole = sum(entry.file_size for entry in entries)
            if len(entries) > MOST_ENTRIES or whole > MOST_UNPACKED or text_size > MOST_UNPACKED_TEXT:
                raise PackedTooLarge
            names = {entry.filename for entry in entries}
            if "xl/workbook.xml" in names:
                raise WrongFileType(
                    "Đây là tệp Excel. Hãy dùng văn bản Word, PDF của kế hoạch, hoặc dán chữ vào ô nhập."
                )
            if "word/document.xml" not in names:
                raise WrongFileType("Tệp nén này không phải văn bản Word (.docx).")
            if any(entry.flag_bits & 1 for entry in entries):
                raise CorruptFile("Tệp .docx có mật khẩu, không mở được.")
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")):
                    with archive.open(entry) as part:
                        if b"<!DOCTYPE" in part.read(4096):
                            raise CorruptFile("Tệp .docx có khai báo không được phép.")
    except PlanRefused:
        raise
    except ARCHIVE_FAULTS as error:
        raise CorruptFile("Tệp .docx bị hỏng, không mở được.") from error


class _Styles:
    """Heading level and boldness of the paragraph styles."""

    def __init__(self, document: Any) -> None:
        self.levels: dict[str, int] = {}
        self.bold: set[str] = set()
        for style in document.styles.element.iter(f"{_W}style"):
            name = style.find(f"{_W}name")
            identifier = style.get(f"{_W}styleId") or ""
            found = re.fullmatch(
                r"heading (\d)", (name.get(f"{_W}val") if name is not None else "") or "", re.IGNORECASE
            )
            if found:
                self.levels[identifier] = int(found[1])
            properties = style.find(f"{_W}rPr")
            if properties is not None and _is_on(properties.find(f"{_W}b")):
                self.bold.add(identifier)

    def of(self, paragraph: Any) -> str:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return style.get(f"{_W}val") or "" if style is not None else ""


def _is_on(toggle: Any) -> bool:
    return toggle is not None and toggle.get(f"{_W}val") not in {"0", "false", "none"}


def _block_pieces(parent: Any, styles: _Styles, numbers: Numbers) -> Iterator[Piece]:
    for child in parent:
        if child.tag == f"{_W}p":
            yield from _paragraph_pieces(child, styles, numbers)
        elif child.tag == f"{_W}tbl":
            yield from _table_pieces(child, styles, numbers)
        elif child.tag in {f"{_W}sdt", f"{_W}ins", f"{_W}customXml"}:
            content = child.find(f"{_W}sdtContent")
            yield from _block_pieces(child if content is None else content, styles, numbers)


def _paragraph_pieces(paragraph: Any, styles: _Styles, numbers: Numbers) -> Iterator[Piece]:
    style = styles.of(paragraph)
    text = _text_of(paragraph)
    printed = numbers.printed(paragraph, style) if text.strip() else ""
    bold = _is_bold(paragraph, by_style=style in styles.bold)
    for place, line in enumerate(text.split("\n")):
        if line.strip():
            whole = f"{printed} {line}" if printed and place == 0 else line
            for part in re.split(r"(?<=\S)\s*\t\s*(?=\S)", whole) if "\t" in line.strip() else columns_of_line(whole):
                yield Piece(part, styles.levels.get(style, 0), bold)


def _text_of(paragraph: Any) -> str:
    """The text as accepted: insertions in, deletions out, text boxes out (they repeat what stands beside them)."""
    parts: list[str] = []

    def walk(element: Any) -> None:
        for child in element:
            if child.tag == f"{_W}t":
                parts.append(child.text or "")
            elif child.tag in {f"{_W}br", f"{_W}cr"}:
                parts.append("\n")
            elif child.tag == f"{_W}tab" and element.tag == f"{_W}r":
                parts.append("\t")
            elif child.tag == f"{_W}noBreakHyphen":
                parts.append("-")
            elif child.tag == f"{_W}softHyphen":
                parts.append("\xad")  # in fonts of TCVN3 the code of "ư"; elsewhere left out
            elif child.tag not in _DELETED and not str(child.tag).endswith(("txbxContent", "}Fallback", "}pPr")):
                walk(child)

    walk(paragraph)
    return "".join(parts)


def _is_bold(paragraph: Any, *, by_style: bool) -> bool:
    """Whether all its letters are bold."""
    letters = [run for run in paragraph.iter(f"{_W}r") if any((t.text or "").strip() for t in run.iter(f"{_W}t"))]
    for run in letters:
        toggle = run.find(f"{_W}rPr/{_W}b")
        if not (_is_on(toggle) or (toggle is None and by_style)):
            return False
    return bool(letters)


def _table_pieces(table: Any, styles: _Styles, numbers: Numbers) -> Iterator[Piece]:
    """Rows with their cells; a cell merged downwards repeats its text in each row, one merged across leaves blanks."""
    above: dict[int, str] = {}
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl")) is not table:
            continue
        cells, column = [], 0
        for cell in row.iterchildren(f"{_W}tc"):
            pieces = list(_block_pieces(cell, styles, numbers))
            text = "\n".join(piece.text for piece in pieces)
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merged is not None and merged.get(f"{_W}val") != "restart":
                text = text or above.get(column, "")
            above[column] = text
            found = cell.find(f"{_W}tcPr/{_W}gridSpan")
            span = (read_whole(found.get(f"{_W}val") or "") or 1) if found is not None else 1
            cells += [text, *[""] * (min(span, MOST_COLUMNS) - 1)]
            column += span
        yield from row_pieces(cells if len(list(row.iterchildren(f"{_W}tc"))) > 1 else cells[:1])
