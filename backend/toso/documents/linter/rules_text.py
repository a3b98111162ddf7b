"""Rules about the running text (C6a-C6g): size, edges, indents, gaps, and the style of its bases and articles."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, pairwise
from statistics import median

from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.lines import MM, around
from toso.documents.linter.paragraphs import SINGLE, PrintedParagraph
from toso.documents.linter.report import Severity
from toso.documents.linter.rules import SIZE_TOLERANCE, Deviation, at, number, rule
from toso.documents.linter.rules_file import has_times_metrics

_C6B, _C6C, _C6E = (f"Phụ lục I, Phần I, Mục II, điểm 6{letter}" for letter in "bce")
_BASIS = re.compile(r"(can cu|theo de nghi|xet)\b")
_WITH_BASES = {"quyet dinh", "nghi quyet"}
_ARTICLE = re.compile(r"Điều \d+\.")
_INDENT_SLACK = 0.8
"""Millimetres; Word's tab stops and its conversions between inches and centimetres differ by less."""
_INDENTS = (10.0 - _INDENT_SLACK, 12.7 + _INDENT_SLACK)
_LEAST_GAP, _GAP_SLACK = 6.0, 0.6
_MOST_LINES = 1.5
_LINE_SLACK = 0.03
"""Share of a line's height; "Exactly 16 pt" for 14 pt type is a hair below single."""


@rule("C6a", _C6E, "Nội dung cỡ chữ 13-14", "Đặt cỡ chữ 13 hoặc 14 cho toàn bộ nội dung.")
def text_is_of_its_size(document: Anatomy) -> Iterator[Deviation]:
    def wrong(paragraph: PrintedParagraph) -> bool:
        fits = 13 - SIZE_TOLERANCE <= paragraph.size <= 14 + SIZE_TOLERANCE
        note = paragraph.lines[0].folded.startswith(("ghi chu", "nguon:"))
        return not fits and not note and not paragraph.heading

    for run in _runs(_told(document), wrong):
        size = number(median(paragraph.size for paragraph in run))
        yield _about(run, f"Nội dung cỡ chữ {size}, quy định 13-14", f"cỡ chữ {size}", "cỡ chữ 13-14")


@rule("C6b", _C6E, "Nội dung canh đều cả hai lề", "Canh đều cả hai lề (Ctrl+J).")
def text_is_justified(document: Anatomy) -> Iterator[Deviation]:
    def wrong(paragraph: PrintedParagraph) -> bool:
        ragged = len(paragraph.ragged)
        return ragged * 2 > len(paragraph.lines) - 1 and ragged >= (1 if paragraph.frame.even else 2)

    text = list(_long(document))
    if document.prose and not text:
        message = "Không đoạn nào có từ hai dòng: không đo được canh đều hai lề, lùi đầu đoạn và giãn dòng."
        yield Deviation(message, document.prose[0].page, None, Severity.NOTE)
    for run in _runs((each for each in text if not each.heading), wrong):
        most = max(each.frame.right - line.right for each in run for line in each.ragged) / MM
        found = f"cuối dòng lệch nhau tới {number(most, 0)} mm"
        yield _about(run, "Nội dung không canh đều cả hai lề", found, "các dòng thẳng ở cả hai lề")


@rule("C6c", _C6E, "Đầu đoạn lùi vào 1 cm hoặc 1,27 cm", "Đặt thụt dòng đầu đoạn 1 cm hoặc 1,27 cm.")
def paragraphs_are_indented(document: Anatomy) -> Iterator[Deviation]:
    text = [each for each in _told(document) if each.begun and not each.heading]
    for wrong, severity in ((_is_indented_wrongly, None), (_is_between_indents, Severity.WARNING)):
        for run in _runs(text, wrong):
            found = _span([max(paragraph.outset, 0.0) / MM / 10 for paragraph in run], 1, "cm")
            message = "Đầu đoạn không lùi vào" if found == "0,0 cm" else f"Đầu đoạn lùi vào {found}"
            told = _about(run, message, found, "1 cm hoặc 1,27 cm")
            yield told._replace(severity=severity)


def _is_indented_wrongly(paragraph: PrintedParagraph) -> bool:
    """A list within a list begins further in; one line tells no more than whether it begins at the edge."""
    if len(paragraph.lines) == 1:
        return paragraph.outset / MM < _INDENTS[0] / 2
    deep = paragraph.listed and paragraph.outset / MM > _INDENTS[0]
    return not deep and not any(_INDENTS[0] <= each / MM <= _INDENTS[-1] for each in _offsets(paragraph))


def _is_between_indents(paragraph: PrintedParagraph) -> bool:
    """Neither 1 cm nor 1.27 cm, and yet nobody would see it."""
    near = any(abs(each / MM - asked) <= _INDENT_SLACK for each in _offsets(paragraph) for asked in (10.0, 12.7))
    several = len(paragraph.lines) > 1
    return several and not near and not paragraph.listed and not _is_indented_wrongly(paragraph)


def _offsets(paragraph: PrintedParagraph) -> tuple[float, float]:
    return paragraph.indent, paragraph.outset


@rule("C6d", _C6E, "Các đoạn cách nhau tối thiểu 6 pt", "Đặt khoảng cách giữa các đoạn từ 6 pt (Spacing Before 6 pt).")
def paragraphs_stand_apart(document: Anatomy) -> Iterator[Deviation]:
    text = [paragraph for paragraph in document.prose if paragraph.running]
    usual = _usual_pitch(text)
    close: list[tuple[PrintedParagraph, PrintedParagraph, float]] = []
    for above, below in pairwise(document.prose):
        gap = _gap(above, below, usual)
        if gap is not None and gap < _LEAST_GAP - _GAP_SLACK:
            if close and close[-1][1] is not above:
                yield _too_close(close)
                close = []
            close.append((above, below, max(gap, 0.0)))
    if close:
        yield _too_close(close)


def _gap(above: PrintedParagraph, below: PrintedParagraph, usual: float | None) -> float | None:
    """Points between two paragraphs beyond the height of a line; None where they cannot be told."""
    measured = above.ended and below.begun and above.running and below.running and above.page == below.page
    pitches = [paragraph.pitch for paragraph in (above, below) if paragraph.pitch]
    if above.heading or below.heading:
        pitches.append(SINGLE * below.size)  # a heading of one line does not tell its own
    # Lines one by one tell no pitch: it is single at least, and what is then left the most that can lie between them.
    pitch = min(pitches, default=usual or SINGLE * min(above.size, below.size))
    if not measured or abs(above.size - below.size) > 0.6:
        return None
    return below.lines[0].baseline - above.lines[-1].baseline - pitch


def _usual_pitch(text: list[PrintedParagraph]) -> float | None:
    pitches = [paragraph.pitch for paragraph in text if paragraph.pitch]
    return median(pitches) if pitches else None


def _too_close(close: list[tuple[PrintedParagraph, PrintedParagraph, float]]) -> Deviation:
    found = _span([gap for _, _, gap in close], 0, "pt")
    run = [close[0][0], *(below for _, below, _ in close)]
    message = "Các đoạn văn không cách nhau" if found == "0 pt" else f"Các đoạn văn chỉ cách nhau {found}"
    return _about(run, message, found, "từ 6 pt")


@rule("C6e", _C6E, "Giãn dòng từ 1 đến 1,5 lines", "Đặt giãn dòng từ Single (1,0) đến 1,5 lines.")
def lines_stand_apart(document: Anatomy) -> Iterator[Deviation]:
    text = [paragraph for paragraph in _long(document) if not paragraph.heading and _is_times(paragraph)]
    for wrong, how in ((_is_tight, "quá hẹp"), (_is_loose, "quá rộng")):
        for run in _runs(text, wrong):
            if sum(len(paragraph.lines) - 1 for paragraph in run) < 2 and not all(map(_is_plain, run)):
                continue  # one line may hold a raised figure or a picture
            found = _span([_lines(paragraph) for paragraph in run], 2, "lines")
            yield _about(run, f"Giãn dòng {how}: {found}", found, "từ 1 (Single) đến 1,5 lines")


def _is_times(paragraph: PrintedParagraph) -> bool:
    return all(has_times_metrics(char) for line in paragraph.lines for char in line.ink)


def _is_plain(paragraph: PrintedParagraph) -> bool:
    """Whether a short text has nothing in its lines but letters of one size."""
    return paragraph.frame.bare and len({round(char.size) for line in paragraph.lines for char in line.ink}) == 1


def _lines(paragraph: PrintedParagraph) -> float:
    """The distance of a paragraph's lines, in single lines of its type."""
    return (paragraph.pitch or 0.0) / (SINGLE * paragraph.size)


def _is_tight(paragraph: PrintedParagraph) -> bool:
    return _lines(paragraph) < 1 - _LINE_SLACK


def _is_loose(paragraph: PrintedParagraph) -> bool:
    return _lines(paragraph) > _MOST_LINES * (1 + _LINE_SLACK)


def _long(document: Anatomy) -> Iterator[PrintedParagraph]:
    """The paragraphs of running text with more than one line."""
    return (paragraph for paragraph in document.prose if paragraph.running and len(paragraph.lines) > 1)


def _told(document: Anatomy) -> Iterator[PrintedParagraph]:
    """The paragraphs whose style tells of the text: those of several lines, and in a short text each."""
    return (each for each in document.prose if each.running and (len(each.lines) > 1 or each.frame.bare))


def _runs(
    text: Iterable[PrintedParagraph], wrong: Callable[[PrintedParagraph], bool]
) -> Iterator[list[PrintedParagraph]]:
    """Faulty paragraphs that follow each other on a page: one slip, told once."""
    for (_, faulty), run in groupby(text, key=lambda paragraph: (paragraph.page, wrong(paragraph))):
        if faulty:
            yield list(run)


def _about(run: list[PrintedParagraph], message: str, text: str, requested: str) -> Deviation:
    several = f" ({len(run)} đoạn liền nhau)" if len(run) > 1 else ""
    box = around([paragraph.box for paragraph in run])
    return Deviation(f"{message}{several}.", run[0].page, box, None, text, requested)


def _span(values: list[float], decimals: int, unit: str) -> str:
    """One measured value, or the least and the most of several."""
    least, most = number(min(values), decimals), number(max(values), decimals)
    return f"{least} {unit}" if least == most else f"{least}-{most} {unit}"


@rule(
    "C6f",
    _C6B,
    "Căn cứ ban hành in nghiêng, cuối dòng dấu “;”, dòng cuối dấu “.”",
    "Để nghiêng từng dòng căn cứ; cuối mỗi dòng dấu chấm phẩy, dòng cuối cùng dấu chấm.",
)
def bases_are_set_right(document: Anatomy) -> Iterator[Deviation]:
    bases = _bases(document)
    for basis in bases:
        upright = next((line for line in basis.lines if not line.italic and not line.nameless), None)
        if upright:
            yield at(upright, "Căn cứ ban hành phải là kiểu chữ nghiêng.", None, "chữ đứng", "chữ nghiêng")
        asked = "." if basis is bases[-1] else ";"
        if basis.ended and not basis.lines[-1].text.endswith(asked):
            end = basis.lines[-1].text[-15:]
            yield at(basis.lines[-1], f"Căn cứ phải kết thúc bằng “{asked}”.", None, f"“…{end}”", f"“…{asked}”")


def _bases(document: Anatomy) -> list[PrintedParagraph]:
    """The bases at the text's beginning: of a decision, or several; a single sentence may just begin like one."""
    found: list[PrintedParagraph] = []
    for paragraph in document.prose:
        text = " ".join(line.folded for line in paragraph.lines)
        if (_BASIS.match(text) or _goes_on(found, paragraph)) and not text.endswith(":"):
            found.append(paragraph)
        elif found or paragraph.running:
            break
    decides = document.title is not None and document.title.folded in _WITH_BASES
    return found if decides or len(found) > 1 else []


def _goes_on(bases: list[PrintedParagraph], paragraph: PrintedParagraph) -> bool:
    """Whether a basis that begins with other words ("Thực hiện Kế hoạch …") follows those before it."""
    slanting = all(line.italic for line in paragraph.lines)
    return bool(bases) and slanting and paragraph.running and bases[-1].lines[-1].text.endswith(";")


@rule("C6g", _C6C, "“Điều …” in đậm", "Bôi đen từ “Điều” đến hết tên điều, bấm B.")
def articles_are_bold(document: Anatomy) -> Iterator[Deviation]:
    for paragraph in document.prose:
        line = paragraph.lines[0]
        found = _ARTICLE.match(line.text)
        if found and not line.nameless and not all(char.bold for char in line.ink[: len("".join(found[0].split()))]):
            yield at(line, f"“{found[0]}” phải in đậm.", None, "không đậm", "in đậm")
