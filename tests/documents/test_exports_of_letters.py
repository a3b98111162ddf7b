"""Letters, minutes, drafts, a document with a chart: PDF and Word are one document."""

import pytest

from factories.charts import bars
from factories.exported import KINDS
from fixtures.equal_pages import seen
from fixtures.exports import Both, EqualExports
from toso.documents.linter.pdf_lines import MM


class TestLetters(EqualExports):
    names = KINDS["letters"]

    def test_a_chart_takes_the_same_room_in_word(self, both: dict[str, Both]) -> None:
        ours, theirs = both["chart"].ours, both["chart"].theirs
        (chart,) = [picture.box for sheet in seen(theirs).sheets for picture in sheet.pictures if _wide(picture.box)]
        words = {point.text for point in bars(12).points}
        drawn = [line for sheet in seen(ours).sheets for line in sheet.lines if words & set(line.text.split())]
        assert chart[2] - chart[0] == pytest.approx(160 * MM, abs=1)
        assert len(drawn) >= 6
        assert all(chart[1] - 3 * MM < line.baseline < chart[3] + 3 * MM for line in drawn)


def _wide(box: tuple[float, float, float, float]) -> bool:
    return box[2] - box[0] > 100 * MM
