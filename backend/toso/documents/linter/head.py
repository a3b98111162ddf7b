"""The head of a document (ô 1 to 5 and 9a), found by what it says, whatever type it is set in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from toso.documents.linter.lines import MM, Line, Reading, Sheet, Stroke
from toso.documents.linter.parts import ENCLOSED, PageNumber, is_electronic_mark, page_number

_MARKS = re.compile(
    r"\(?DỰ THẢO( LẦN \d+)?\)?|HỎA TỐC.*|HOẢ TỐC.*|(THƯỢNG )?KHẨN|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI"
    r"|(TUYỆT |TỐI )?MẬT"
)
_DATE = re.compile(r"ngày.*tháng.*năm", re.IGNORECASE)
_OTHER_HEADS = ("dang cong san viet nam", "doan tncs ho chi minh", "doan thanh nien cong san ho chi minh")
_TOP = 60 * MM
_ABOUT_THE_MIDDLE = 15 * MM
"""An application or a contract has the nation's name above the middle of its text, a letterhead at the right."""
LEFT_SHARE = 0.42
"""Recipients begin left of this share of the page's width, the lines of the signature right of it."""
NEXT_LINE = 26.0


@dataclass(frozen=True)
class Head:
    """The parts of a head, and a page's lines; a part that was not found is None or empty."""

    reading: Reading

    def page_number(self, sheet: Sheet) -> PageNumber | None:
        """Digits alone in the top or bottom margin."""
        return page_number(sheet)

    def content_lines(self, sheet: Sheet) -> Iterator[Line]:
        """The lines of a page but for its number and an electronic mark."""
        number = self.page_number(sheet)
        return (x for x in sheet.lines if not is_electronic_mark(x) and not (number and x is number.line))

    @cached_property
    def first(self) -> Sheet:
        return self.reading.sheets[0]

    def _on_first(self, begin: str, *phrases: str) -> Line | None:
        lines = (line for line in self.first.lines if line.folded.startswith(begin))
        return next((line for line in lines if all(phrase in line.folded for phrase in phrases)), None)

    @cached_property
    def nation(self) -> Line | None:
        """Its first line where a narrow column has broken it."""
        return self._on_first("cong hoa", "viet nam") or self._on_first("cong hoa xa hoi chu nghia")

    @cached_property
    def motto(self) -> Line | None:
        return self._on_first("doc lap", "hanh phuc")

    @property
    def _column(self) -> float:
        """Where the right-hand column of the letterhead begins."""
        head = self.nation or self.motto
        return head.left if head else self.first.width * LEFT_SHARE

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

    @property
    def is_foreign(self) -> bool:
        """Whether the file is no official document at all: nothing of a letterhead, and nothing that belongs to one; or
        the head of a document of another form.
        """
        if self.first.scan or self.enclosed:
            return False
        head = self.nation or self.motto
        if head is None:
            return self.other_head is not None or not (self.number or self.place_date)
        return abs(head.middle - self.first.width / 2) < _ABOUT_THE_MIDDLE and not (self.number or self.agency)

    @cached_property
    def other_head(self) -> Line | None:
        """The name that stands in the place of the nation's above what the Party or the Youth Union writes."""
        lines = (line for line in self.first.lines if line.baseline < _TOP)
        return next((line for line in lines if line.folded.endswith(_OTHER_HEADS)), None)

    @cached_property
    def below_head(self) -> tuple[Line, ...]:
        """The lines of the first page below the letterhead, without marks."""
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
        for line in self.below_head:
            if not found and not line.folded.startswith("v/v"):
                return ()
            near = not found or line.baseline - found[-1].baseline < NEXT_LINE
            if line.folded.startswith("kinh gui") or line.middle > self._column or not near:
                break
            found.append(line)
        return tuple(found)

    @cached_property
    def title(self) -> Line | None:
        """The name of the kind, on its own line below the letterhead; None for an official letter."""
        if self.subject or not self.below_head:
            return None
        top = self.below_head[0]
        return None if top.folded.startswith("kinh gui") else top

    @cached_property
    def summary(self) -> tuple[Line, ...]:
        """The lines directly below the title, down to the rule or the next part."""
        if self.title is None:
            return ()
        found: list[Line] = []
        last = self.title
        for line in self.below_head[1:]:
            # The bold line right below the title is the summary wherever somebody has set it.
            aside = abs(line.middle - last.middle) > 15 and (found or not line.bold)
            far = line.baseline - last.baseline > NEXT_LINE or aside
            other = re.match(r"(kinh gui|can cu)\b", line.folded) or ENCLOSED.match(line.folded)
            if far or other or (found and self.stroke_below(last)):
                break
            found.append(line)
            last = line
        return tuple(found)

    @cached_property
    def enclosed(self) -> tuple[Line, ...]:
        """The "(Kèm theo Quyết định số …)" lines below the title of what a decision issues (Mẫu 1.3)."""
        found: list[Line] = []
        for line in self.below_head:
            if found or ENCLOSED.match(line.folded):
                found.append(line)
            if found and (line.text.endswith(")") or len(found) == 4):
                break
        return tuple(found) if self.title and found and found[0].baseline < self.title.baseline + 110 else ()

    @property
    def is_issued_with(self) -> bool:
        """Whether the file is a Quy chế or the like by itself: its number, date and signature are its decision's."""
        return bool(self.enclosed and not self.number and not self.place_date)

    def stroke_below(self, line: Line, reach: float = 24) -> Stroke | None:
        """The rule drawn under a line and about its middle, with no other line between, if any."""
        sheet = self.reading.sheets[line.page - 1]
        beside = [other for other in sheet.lines if other.left < line.middle < other.right]
        below = min((other.baseline for other in beside if other.baseline > line.baseline + 3), default=sheet.height)
        for stroke in sheet.strokes:
            under = 0 <= stroke.y - line.baseline <= reach and stroke.y < below
            if under and abs(stroke.middle - line.middle) <= 12 and stroke.width > 8:
                return stroke
        return None

    @cached_property
    def addressees(self) -> tuple[Line, ...]:
        """The "Kính gửi" line and the lines of the several addressees below it, which may go on overleaf."""
        found: list[Line] = []
        for line in (line for sheet in self.reading.sheets for line in self.content_lines(sheet)):
            if not found and line.page > 1:
                break
            overleaf = bool(found) and line.page != found[-1].page
            if not found and line.folded.startswith("kinh gui"):
                found.append(line)
            elif found and found[0].text.rstrip().endswith(("gửi:", "gửi")):
                apart = not overleaf and line.baseline - found[-1].baseline > NEXT_LINE
                if found[-1].text.endswith(".") or apart or line.left < found[0].left:
                    break
                found.append(line)
            elif found:
                # A name of several lines hangs beneath its beginning, or stands in the middle as the first line does.
                hangs = line.left > found[0].left + 20 or abs(line.middle - found[0].middle) < 5
                if overleaf or not hangs or line.baseline - found[-1].baseline > 1.5 * line.size:
                    break
                found.append(line)
        return tuple(found)
