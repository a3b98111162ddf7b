"""Reading a plan's source: which kind of file it is, the limits, and the paragraphs it holds."""

import re
import unicodedata
from dataclasses import replace
from typing import NamedTuple

from toso.files.old_fonts import TCVN3, from_old_font
from toso.files.text_codec import Decoded, UnknownEncoding, decode_typed
from toso.plans.text_import.errors import CorruptFile, FileTooLarge, NoText, WrongFileType
from toso.plans.text_import.shapes import Paragraph
from toso.plans.text_import.source_docx import docx_pieces
from toso.plans.text_import.source_pdf import pdf_pieces
from toso.plans.text_import.source_text import Piece, row_pieces, text_pieces

MOST_BYTES = 20 * 1024 * 1024
MOST_CHARACTERS = 400_000  # about a hundred and fifty printed pages; the seed has 14,000
MOST_PARAGRAPHS = 4_000
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARTS, _CELLS = "\n\x1e\n", "\n\x1f\n"  # between pieces and between cells, while the text is read as a whole
_SHORT = 300  # characters among which a letter may be missing by chance
_ENDINGS = {"docx": b"PK", "pdf": b"%PDF"}


class Source(NamedTuple):
    """The paragraphs of a plan; `font`: the encoding from before Unicode that they were typed in, "" for none."""

    paragraphs: list[Paragraph]
    font: str = ""


def read_source(data: bytes | str, filename: str | None = None) -> list[Paragraph]:
    """The paragraphs of a plan, NFC, in reading order. Raises as `read_typed` does."""
    return read_typed(data, filename).paragraphs


def read_typed(data: bytes | str, filename: str | None = None) -> Source:
    """The paragraphs of a plan, and the old font they were typed in.

    `data` is the bytes of a DOCX, PDF, Markdown or text file, or pasted text. Raises WrongFileType, FileTooLarge,
    PackedTooLarge, CorruptFile or NoText.
    """
    if len(data) > MOST_BYTES:
        raise FileTooLarge(f"Tệp lớn hơn {MOST_BYTES // 1024 // 1024} MB.")
    pieces, font = _pieces_of_text(Decoded(data)) if isinstance(data, str) else _pieces_of_file(data, filename)
    if sum(len(piece.text) for piece in pieces) > MOST_CHARACTERS or len(pieces) > MOST_PARAGRAPHS:
        raise FileTooLarge("Văn bản dài hơn nhiều so với một kế hoạch.")
    paragraphs = _paragraphs(pieces)
    if font == TCVN3 and _has_lost_a_letter(paragraphs):
        raise CorruptFile(
            "Tệp gõ bằng phông chữ cũ TCVN3 đã mất hết chữ “ư” (khi xuất ra PDF hoặc sao chép). Hãy gửi tệp .docx gốc."
        )
    if not any(re.search(r"\w", paragraph.text) for paragraph in paragraphs):
        raise NoText("Không có chữ nào trong nội dung gửi lên.")
    return Source(paragraphs, font)


def _has_lost_a_letter(paragraphs: list[Paragraph]) -> bool:
    """Whether no "ư" is left: its code is a hyphen that programs leave out, and no text does without the letter."""
    letters = "".join(paragraph.text for paragraph in paragraphs).lower()
    return len(letters) > _SHORT and "ư" not in letters


def _pieces_of_file(data: bytes, filename: str | None) -> tuple[list[Piece], str]:
    ending = (filename or "").rsplit(".", 1)[-1].lower()
    expected = _ENDINGS.get(ending)
    if expected and not data.startswith(expected):
        raise WrongFileType(_why_not(data) or f"Tên tệp là .{ending} nhưng nội dung không phải tệp {ending.upper()}.")
    if data.startswith(b"%PDF"):
        return _in_unicode(pdf_pieces(data))
    if data.startswith(b"PK\x03\x04"):
        return _in_unicode(docx_pieces(data))
    if why := _why_not(data):
        raise WrongFileType(why)
    return _pieces_of_text(_decoded(data))


def _pieces_of_text(decoded: Decoded) -> tuple[list[Piece], str]:
    text, font = (decoded.text, decoded.font) if decoded.font else from_old_font(_limited(decoded.text))
    return text_pieces(_limited(text)), font


def _in_unicode(pieces: list[Piece]) -> tuple[list[Piece], str]:
    """The pieces of a file whose fonts may be from before Unicode: the text as a whole tells which."""
    whole = _PARTS.join(_CELLS.join(piece.cells) if piece.cells is not None else piece.text for piece in pieces)
    text, font = from_old_font(whole) if len(whole) <= 2 * MOST_CHARACTERS else (whole, "")
    parts = text.split(_PARTS)
    if not font or len(parts) != len(pieces):
        return pieces, ""
    read: list[Piece] = []
    for piece, part in zip(pieces, parts, strict=True):
        # Only now can be seen which table lays out the letterhead.
        read += [replace(piece, text=part)] if piece.cells is None else row_pieces(part.split(_CELLS))
    return read, font


def _why_not(data: bytes) -> str | None:
    """Reason for refusing bytes of a kind that is known and not read; None for any other."""
    if data.startswith(_OLD_WORD):
        return "Tệp Word đời cũ (.doc) không đọc được. Hãy mở bằng Word rồi lưu lại thành .docx."
    if data.startswith(b"{\\rtf"):
        return "Tệp .rtf không đọc được. Hãy lưu lại thành .docx."
    if data.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")):
        return "Đây là tệp ảnh. Hãy dùng tệp có chữ (.docx, .pdf, .md, .txt)."
    if data.startswith((b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"PK\x05\x06")):
        return "Đây là tệp nén. Hãy giải nén rồi gửi tệp .docx hoặc .pdf bên trong."
    return None


def _decoded(data: bytes) -> Decoded:
    try:
        return decode_typed(data)
    except UnknownEncoding as error:
        raise WrongFileType("Không nhận ra bảng mã của tệp chữ. Hãy lưu lại theo UTF-8.") from error


def _limited(text: str) -> str:
    if len(text) > MOST_CHARACTERS:
        raise FileTooLarge("Văn bản dài hơn nhiều so với một kế hoạch.")
    return text


def _paragraphs(pieces: list[Piece]) -> list[Paragraph]:
    paragraphs = []
    for piece in pieces:
        cells = [_clean_cell(cell) for cell in piece.cells] if piece.cells is not None else None
        text = " | ".join(cells) if cells is not None else _clean(piece.text)
        if text.strip(" |"):
            paragraphs.append(
                Paragraph(index=len(paragraphs), text=text, level=piece.level, bold=piece.bold, cells=cells)
            )
    return paragraphs


def _clean(text: str) -> str:
    """NFC, without control and invisible characters, blanks collapsed."""
    plain = unicodedata.normalize("NFC", text)
    kept = "".join(c for c in plain if c in "\t\n " or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Cn"})
    return " ".join(kept.split())


def _clean_cell(text: str) -> str:
    """A cell keeps its line ends: they part the units listed in it."""
    return "\n".join(line for part in text.splitlines() if (line := _clean(part)))
