"""Finds the boxes of the decree's diagram (ô 1 to 14) in a PDF by what they say, whatever type they are set in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from toso.documents.linter.lines import MM, Line, Reading, Sheet, Stroke
from toso.documents.linter.paragraphs import Paragraph, paragraphs
from toso.documents.linter.parts import AnnexPart, PageNumber, annex_part, attached_start, is_electronic_mark

_MARKS = re.compile(
    r"\(?DỰ THẢO( LẦN \d+)?\)?|HỎA TỐC.*|HOẢ TỐC.*|(THƯỢNG )?KHẨN|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI"
    r"|(TUYỆT |TỐI )?MẬT"
)
_ANNEX = re.compile(r"phụ lục( ([ivxlc]+|\d+))?\.?", re.IGNORECASE)
_DIGITS = re.compile(r"[-–]?\s*(\d{1,3})\s*[-–]?")
_DATE = re.compile(r"ngày.*tháng.*năm", re.IGNORECASE)
_DRAFTER = re.compile(r"[A-ZĐ]{1,5}\.\s?\(?\d+\)?\.?")
_TOP_MARGIN = 21 * MM
_BOTTOM_MARGIN = 19 * MM
_LEFT_SHARE = 0.42
"""Recipients begin left of this share of the page's width, the lines of the signature right of it."""
_NEXT_LINE = 26.0


@dataclass(frozen=True)
class Anatomy:
    """The parts of a document; a part that was not found is None or empty."""

    reading: Reading

    @cached_property
    def annex_starts(self) -> tuple[int, ...]:
        """Indexes of the pages on which an annex begins; 0 when the file is an annex of its own, without a head."""
        tops = (next(self.content_lines(sheet), None) for sheet in self.reading.sheets)
        alone = not (self.nation or self.motto)
        return tuple(at for at, top in enumerate(tops) if top and _ANNEX.fullmatch(top.text) and (at or alone))

    @property
    def is_annex(self) -> bool:
        """Whether the file is an annex alone."""
        return self.annex_starts[:1] == (0,)

    @cached_property
    def typed(self) -> tuple[Sheet, ...]:
        """The pages that are type and not a picture of paper."""
        return tuple(sheet for sheet in self.reading.sheets if not sheet.scan)

    @cached_property
    def main(self) -> tuple[Sheet, ...]:
        """The pages before what is issued with it and the first annex."""
        ends = [*self.annex_starts[:1], attached_start(self.reading.sheets), len(self.reading.sheets)]
        return self.reading.sheets[: min(end for end in ends if end is not None)]

    @cached_property
    def attached(self) -> tuple[Sheet, ...]:
        """The pages of what a decision issues with itself (Mẫu 1.3)."""
        end = self.annex_starts[0] if self.annex_starts else len(self.reading.sheets)
        return self.reading.sheets[len(self.main) : end]

    @cached_property
    def annexes(self) -> tuple[AnnexPart, ...]:
        edges = (*self.annex_starts, len(self.reading.sheets))
        parts = (self.reading.sheets[start:end] for start, end in pairwise(edges))
        return tuple(annex_part(sheets, self.content_lines(sheets[0])) for sheets in parts)

    def page_number(self, sheet: Sheet) -> PageNumber | None:
        """Digits alone in the top or bottom margin."""
        for line in sheet.lines:
            match = _DIGITS.fullmatch(line.text)
            top = line.baseline < _TOP_MARGIN
            if match and (top or line.box[3] > sheet.height - _BOTTOM_MARGIN):
                return PageNumber(line, int(match.group(1)), top)
        return None

    def content_lines(self, sheet: Sheet) -> Iterator[Line]:
        """The lines of a page but for its number and an electronic mark."""
        number = self.page_number(sheet)
        return (x for x in sheet.lines if not is_electronic_mark(x) and not (number and x is number.line))

    @cached_property
    def first(self) -> Sheet:
        return self.reading.sheets[0]

    def _on_first(self, *phrases: str) -> Line | None:
        return next((line for line in self.first.lines if all(phrase in line.folded for phrase in phrases)), None)

    @cached_property
    def nation(self) -> Line | None:
        return self._on_first("cong hoa", "viet nam")

    @cached_property
    def motto(self) -> Line | None:
        return self._on_first("doc lap", "hanh phuc")

    @property
    def _column(self) -> float:
        """Where the right-hand column of the letterhead begins."""
        head = self.nation or self.motto
        return head.left if head else self.first.width * _LEFT_SHARE

    @cached_property
    def number(self) -> Line | None:
        lines = (line for line in self.first.lines if re.match(r"số\b", line.text, re.IGNORECASE))
        return next((line for line in lines if line.baseline < 110 * MM and line.left < self._column), None)

    @cached_property
    def place_date(self) -> Line | None:
        start = self.motto.baseline if self.motto else 0
        end = (self.number.baseline if self.number else start) + 70
        lines = (line for line in self.first.lines if start < line.baseline < end and _DATE.search(line.text))
        return next((line for line in lines if line.middle > self.first.width / 2), None)

    @cached_property
    def head_bottom(self) -> float:
        """The baseline of the number or the date, whichever is lower."""
        found = [line.baseline for line in (self.number, self.place_date) if line]
        return max(found, default=self.motto.baseline + 30 if self.motto else 0)

    @cached_property
    def agency(self) -> tuple[Line, ...]:
        """Lines above the number in the left column."""
        anchor = self.number or self.place_date
        bottom = anchor.baseline - 5 if anchor else self.head_bottom
        lines = (line for line in self.content_lines(self.first) if line.baseline < bottom)
        return tuple(line for line in lines if line.middle < self._column)

    @cached_property
    def _below_head(self) -> tuple[Line, ...]:
        lines = (line for line in self.content_lines(self.first) if line.baseline > self.head_bottom + 5)
        return tuple(line for line in lines if not _MARKS.fullmatch(line.text.upper()))

    @cached_property
    def marks(self) -> tuple[Line, ...]:
        """DỰ THẢO, urgency, circulation, secrecy."""
        return tuple(line for line in self.first.lines if _MARKS.fullmatch(line.text.upper()))

    @property
    def is_draft(self) -> bool:
        return any("du thao" in line.folded for line in self.marks)

    @cached_property
    def subject(self) -> tuple[Line, ...]:
        """The "V/v …" lines of an official letter."""
        found: list[Line] = []
        for line in self._below_head:
            if not found and not line.folded.startswith("v/v"):
                return ()
            near = not found or line.baseline - found[-1].baseline < _NEXT_LINE
            if line.folded.startswith("kinh gui") or line.middle > self._column or not near:
                break
            found.append(line)
        return tuple(found)

    @cached_property
    def title(self) -> Line | None:
        """The name of the kind, on its own line below the letterhead; None for an official letter."""
        if self.subject or not self._below_head:
            return None
        top = self._below_head[0]
        return None if top.folded.startswith("kinh gui") else top

    @cached_property
    def summary(self) -> tuple[Line, ...]:
        """The lines directly below the title, down to the rule or the next part."""
        if self.title is None:
            return ()
        found: list[Line] = []
        last = self.title
        for line in self._below_head[1:]:
            # The bold line right below the title is the summary wherever somebody has set it.
            aside = abs(line.middle - last.middle) > 15 and (found or not line.bold)
            far = line.baseline - last.baseline > _NEXT_LINE or aside
            if far or re.match(r"(kinh gui|can cu)\b", line.folded) or (found and self.stroke_below(last)):
                break
            found.append(line)
            last = line
        return tuple(found)

    def stroke_below(self, line: Line, reach: float = 14) -> Stroke | None:
        """The rule drawn under a line and about its middle, if any."""
        sheet = self.reading.sheets[line.page - 1]
        for stroke in sheet.strokes:
            if 0 <= stroke.y - line.baseline <= reach and abs(stroke.middle - line.middle) <= 12 and stroke.width > 8:
                return stroke
        return None

    @cached_property
    def addressees(self) -> tuple[Line, ...]:
        """The "Kính gửi" line and the lines of the several addressees below it."""
        found: list[Line] = []
        for line in self.first.lines:
            if not found and line.folded.startswith("kinh gui"):
                found.append(line)
            elif found and found[0].text.rstrip().endswith(("gửi:", "gửi")):
                ended = found[-1].text.endswith(".") or line.baseline - found[-1].baseline > _NEXT_LINE
                if ended or line.left < found[0].left:
                    break
                found.append(line)
        return tuple(found)

    @cached_property
    def recipients_word(self) -> Line | None:
        lines = [line for sheet in self.main for line in sheet.lines if line.folded.startswith("noi nhan")]
        return lines[-1] if lines else None

    @cached_property
    def _sign_sheet(self) -> Sheet:
        return self.reading.sheets[self.recipients_word.page - 1] if self.recipients_word else self.main[-1]

    @cached_property
    def recipients(self) -> tuple[tuple[Line, ...], ...]:
        """The items of Nơi nhận, each with its continuation lines."""
        word = self.recipients_word
        if word is None:
            return ()
        items: list[list[Line]] = []
        last = word
        for line in self._sign_sheet.lines:
            if line.baseline <= word.baseline or line.left > self._sign_sheet.width * _LEFT_SHARE:
                continue
            far = line.baseline - last.baseline > _NEXT_LINE
            if far or _DRAFTER.fullmatch(line.text) or (items and self._ended(items[-1][-1])):
                break
            if not items or line.text.startswith(("-", "–", "+")) or last.text.endswith(";"):
                items.append([line])
            else:
                items[-1].append(line)
            last = line
        return tuple(tuple(item) for item in items)

    @staticmethod
    def _ended(line: Line) -> bool:
        return line.text.endswith(".") and "lưu" in line.text.lower()

    @cached_property
    def signature(self) -> tuple[Line, ...]:
        """The lines of authority and position, above the room for the signature."""
        return self._signature_parts[0]

    @cached_property
    def signer(self) -> tuple[Line, ...]:
        """The lines below the room: another office held, the name."""
        return self._signature_parts[1]

    @cached_property
    def _signature_parts(self) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
        word = self.recipients_word
        column = self._right_column(word.baseline - 40) if word else []
        while column and word and column[0].baseline < word.baseline - 4 and not _is_capitals(column[0].text):
            column = column[1:]
        if not column:
            # Minutes: two signers side by side, Nơi nhận below both, or none.
            ends = [line.baseline for line in self._sign_sheet.lines if line.text.endswith("./.")]
            column = self._right_column(max(ends)) if ends else []
        for index in range(1, len(column)):
            if column[index].baseline - column[index - 1].baseline > 30:
                return tuple(column[:index]), tuple(column[index:])
        return tuple(column), ()

    def _right_column(self, top: float) -> list[Line]:
        sheet = self._sign_sheet
        lines = (line for line in self.content_lines(sheet) if top + 1 < line.baseline < sheet.height - 50)
        return [line for line in lines if line.left > sheet.width * _LEFT_SHARE]

    @cached_property
    def block_top(self) -> tuple[int, float] | None:
        """(page, baseline) where the signature block begins."""
        tops = [(line.page, line.baseline) for line in (self.recipients_word, *self.signature[:1]) if line]
        return min(tops, default=None)

    @cached_property
    def last_line(self) -> Line | None:
        """The last line of text above the signature block."""
        if self.block_top is None:
            return None
        page, baseline = self.block_top
        for sheet in reversed(self.main[:page]):
            lines = [line for line in self.content_lines(sheet) if sheet.number < page or line.baseline < baseline - 3]
            if lines:
                return lines[-1]
        return None

    @cached_property
    def prose(self) -> tuple[Paragraph, ...]:
        """The running text, between the head and the signature and in what a decision issues with itself."""
        above = (self.title, *self.summary, *self.subject, *self.addressees)
        top = max((line.baseline for line in above if line), default=0.0)
        found = paragraphs(self.main, self.content_lines, (1, max(top, self.head_bottom) + 1), self.block_top)
        if self.attached:
            found += paragraphs(self.attached, self.content_lines, (self.attached[0].number, 0.0), None)
        return tuple(found)


def _is_capitals(text: str) -> bool:
    return text.upper() == text and any(char.isalpha() for char in text)
