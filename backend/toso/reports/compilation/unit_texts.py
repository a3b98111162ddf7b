"""Texts of the units as sentences of the report: who says it stands behind it, what is asked under whom it concerns."""

from collections.abc import Sequence

from toso.kit.place_words import worded, words_for_parts
from toso.reports.compilation.counted import ASKED, REPORTED
from toso.reports.compilation.difficulties import escalated_requests, is_for_superior, told_already
from toso.reports.compilation.material import Material, figure_of
from toso.reports.figures import sentences as say
from toso.reports.figures.narrative import Paragraph
from toso.reports.figures.sentences import item, mark
from toso.reports.submissions.workflow import COUNTED

_PROPOSALS = "proposals"
"""The section in which units are asked for proposals, in every outline."""


def said_in(material: Material, code: str) -> list[Paragraph]:
    """The statements of a section that no difficulty tells already."""
    merged = next((m for m in material.narrative.sections if m.section.key == code), None)
    paragraphs = merged.paragraphs if merged else ()
    return [p for p in paragraphs if not told_already(p.text, material.difficulties)]


def told_by(material: Material, paragraph: Paragraph) -> str:
    """With its units named; where all khu phố of the report say it, only how many they are."""
    counted = [u["name"] for u in material.neighbourhoods if u["status"] in COUNTED]
    reported = figure_of(material, REPORTED)
    if len(counted) < 3 or reported is None or reported.value != len(counted) or not {*counted} <= {*paragraph.units}:
        return paragraph.told()
    others = [unit for unit in paragraph.units if unit not in counted]
    return paragraph.told(
        ", ".join([worded(say.ALL_UNITS).format(reported=mark(REPORTED), asked=mark(ASKED)), *others])
    )


def requests(material: Material, _annexes: Sequence[str]) -> list[str]:
    """Requests under whom they concern: those escalated under the body they were sent to."""
    lines: list[str] = []
    for body, asked in escalated_requests(material.difficulties).items():
        lines += [say.TO_SUPERIOR.format(body=body), *map(item, asked)]
    said = said_in(material, _PROPOSALS)
    parts = words_for_parts(unit["name"] for unit in material.neighbourhoods)
    upward = [p for p in said if is_for_superior(p.text, parts)]
    own = [p for p in said if p not in upward]
    if upward:
        lines += [say.TO_HIGHER, *(item(told_by(material, p)) for p in upward)]
    if own:
        lines += [worded(say.TO_WARD), *(item(told_by(material, p)) for p in own)]
    return lines
