"""Finds the boxes of the decree's diagram (ô 1 to 14) in a PDF by what they say, whatever type they are set in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from toso.documents.linter.head import LEFT_SHARE, NEXT_LINE, Head
from toso.documents.linter.lines import Line, Sheet
from toso.documents.linter.paragraphs import PrintedParagraph, paragraphs
from toso.documents.linter.parts import AnnexPart, annex_part, attached_start

_ANNEX = re.compile(r"phụ lục( số)?( ([ivxlc]+|\w{1,4})){0,2}[.:]?", re.IGNORECASE)
_DRAFTER = re.compile(r"[A-ZĐ]{1,5}\.\s?\(?\d+\)?\.?")


@dataclass(frozen=True)
class Anatomy(Head):
    """The parts of a document; a part that was not found is None or empty."""

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

    @cached_property
    def recipients_word(self) -> Line | None:
        lines = [line for sheet in self.main for line in sheet.lines if line.folded.startswith("noi nhan")]
        return lines[-1] if lines else None

    @cached_property
    def _sign_sheet(self) -> Sheet:
        return self.reading.sheets[self.recipients_word.page - 1] if self.recipients_word else self.main[-1]

    @cached_property
    def recipients(self) -> tuple[tuple[Line, ...], ...]:
        """The items of Nơi nhận, each with its continuation lines; a long list goes on overleaf."""
        word = self.recipients_word
        if word is None:
            return ()
        items: list[list[Line]] = []
        last = word
        for line in self._below(word):
            far = line.page == last.page and line.baseline - last.baseline > NEXT_LINE
            if far or _DRAFTER.fullmatch(line.text) or (items and self._ended(items[-1][-1])):
                break
            if not items or line.text.startswith(("-", "–", "+")) or last.text.endswith(";"):
                items.append([line])
            else:
                items[-1].append(line)
            last = line
        return tuple(tuple(item) for item in items)

    def _below(self, word: Line) -> Iterator[Line]:
        """The lines of the left half below a word, on its page and those that follow it."""
        for sheet in self.main[word.page - 1 :]:
            for line in self.content_lines(sheet):
                below = sheet.number > word.page or line.baseline > word.baseline
                if below and line.left <= sheet.width * LEFT_SHARE:
                    yield line

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

    @cached_property
    def overleaf(self) -> tuple[Line, ...]:
        """Bold lines where a signature's stand, on the page after the one on which it begins."""
        after = self.main[self._sign_sheet.number : self._sign_sheet.number + 1]
        return tuple(line for sheet in after for line in self._right_column(0, sheet) if line.bold)

    def _right_column(self, top: float, sheet: Sheet | None = None) -> list[Line]:
        sheet = sheet or self._sign_sheet
        lines = (line for line in self.content_lines(sheet) if top + 1 < line.baseline < sheet.height - 50)
        return [line for line in lines if line.left > sheet.width * LEFT_SHARE]

    @cached_property
    def block_top(self) -> tuple[int, float] | None:
        """(page, baseline) where the signature block begins; an annex alone has none."""
        if not self.main:
            return None
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
    def prose(self) -> tuple[PrintedParagraph, ...]:
        """The running text, between the head and the signature and in what a decision issues with itself."""
        above = (self.title, *self.summary, *self.enclosed, *self.subject, *self.addressees)
        page, top = max(((line.page, line.baseline) for line in above if line), default=(1, 0.0))
        start = (page, max(top, self.head_bottom if page == 1 else 0.0) + 1)
        found = paragraphs(self.main, self.content_lines, start, self.block_top, self.recipients_word, self.title)
        if self.attached:
            found += paragraphs(self.attached, self.content_lines, (self.attached[0].number, 0.0), None)
        return tuple(found)


def _is_capitals(text: str) -> bool:
    return text.upper() == text and any(char.isalpha() for char in text)
