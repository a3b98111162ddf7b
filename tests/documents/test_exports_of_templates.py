"""Documents that people write from templates: PDF and Word are one document, and so are the copies made of either."""

from datetime import datetime

import pytest

from factories.documents import CHAIR, WARD
from factories.exported import KINDS
from factories.written import DAY
from fixtures.equal_pages import seen, slips
from fixtures.exports import SIGNED, Both, EqualExports
from toso.documents.content import Recipient
from toso.documents.copy_content import Copy, CopyForm
from toso.documents.linter.pdf_lines import MM, read
from toso.documents.render.copy import render_copy


class TestTemplates(EqualExports):
    names = KINDS["templates"]

    @pytest.mark.parametrize("signed_at", [None, SIGNED], ids=["paper", "electronic"])
    @pytest.mark.parametrize("form", list(CopyForm))
    @pytest.mark.parametrize("name", ["template notice", "template decision"])
    def test_a_copy_of_what_word_printed_is_that_of_ours(
        self, name: str, form: CopyForm, signed_at: datetime | None, both: dict[str, Both]
    ) -> None:
        """A document may have been signed elsewhere as Word printed it."""
        copies = [copied(form, original, signed_at) for original in both[name][1:3]]
        # The block of a copy on paper is no part of what the check knows; the mark of an electronic one is.
        assert not signed_at or slips(copies[1]) == frozenset()
        made = [read(one).sheets for one in copies]
        assert [len(sheets) for sheets in made] == [len(made[0])] * 2
        ours, theirs = ([line for sheet in sheets for line in sheet.lines] for sheets in made)
        own = len(ours) - len([line for sheet in seen(both[name].ours).sheets for line in sheet.lines])
        added = slice(None, own) if signed_at else slice(len(ours) - own, None)
        for line, other in zip(ours[added], theirs[added], strict=True):
            assert (line.text, round(line.size), line.bold, line.italic) == (
                other.text,
                round(other.size),
                other.bold,
                other.italic,
            )
            assert abs(line.middle - other.middle) < MM
            assert abs(line.baseline - other.baseline) < 3 * MM
        assert (own == 1) == bool(signed_at)


def copied(form: CopyForm, original: bytes, signed_at: datetime | None) -> bytes:
    made = Copy(
        form=form,
        letterhead=WARD,
        number=3,
        symbol=f"{form.value}-UBND",
        made_on=DAY,
        archive="Lưu: VT",
        recipients=(Recipient(name="Các khu phố", purpose="T/h"),),
        signature=CHAIR,
        signed_at=signed_at,
    )
    return render_copy(original, made)
