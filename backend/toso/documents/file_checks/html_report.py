"""The result as one page to keep or print: pictures with numbered boxes beside what is wrong and how to mend it."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from toso.documents.file_checks.child import Measured, measure
from toso.documents.file_checks.pictures import PagePicture
from toso.documents.linter.report import Finding, LintReport, Severity
from toso.documents.render.engine import fill, print_pdf
from toso.kit.clock import today
from toso.kit.dates import numeric

_ORDER = list(Severity)
_BADGE = (15, 13)
"""Points: the size of a box's number."""
_AIR = 3.0
"""Points between what is boxed and its box."""


@dataclass(frozen=True)
class Numbered:
    """A finding with the number that its box on the picture carries."""

    number: int
    finding: Finding
    like: int | None = None
    """The number of the earlier finding of the same rule, whose steps are the same."""
    slot: int = 0
    """How many earlier boxes begin at the same place: the number stands so many steps further left."""

    @property
    def label(self) -> str:
        return self.finding.severity.label

    @property
    def frame(self) -> dict[str, float] | None:
        """The box as an SVG rectangle in points, a little wider than what it holds."""
        if self.finding.box is None:
            return None
        left, top, right, bottom = self.finding.box
        return {
            "x": round(left - _AIR, 1),
            "y": round(top - _AIR, 1),
            "width": round(right - left + 2 * _AIR, 1),
            "height": round(bottom - top + 2 * _AIR, 1),
        }


def numbered(report: LintReport) -> list[Numbered]:
    """Errors first, then warnings, then notes; each by page."""
    findings = sorted(report.findings, key=lambda one: (_ORDER.index(one.severity), one.page or 0))
    first: dict[str, int] = {}
    made: list[Numbered] = []
    for number, finding in enumerate(findings, 1):
        earlier = first.setdefault(finding.rule, number)
        slot = sum(_same_place(other.finding, finding) for other in made)
        made.append(Numbered(number, finding, None if earlier == number else earlier, slot))
    return made


def _same_place(one: Finding, other: Finding) -> bool:
    if one.box is None or other.box is None or one.page != other.page:
        return False
    return abs(one.box[0] - other.box[0]) < _BADGE[0] and abs(one.box[1] - other.box[1]) < _BADGE[1]


@dataclass(frozen=True)
class _Leaf:
    """A page's picture with its findings; findings of the whole file or of pages without a picture have none."""

    picture: PagePicture | None
    items: list[Numbered]

    @property
    def source(self) -> str:
        assert self.picture
        return "data:image/png;base64," + base64.b64encode(self.picture.png).decode("ascii")


def _leaves(measured: Measured) -> Iterator[_Leaf]:
    items = numbered(measured.report)
    shown = {picture.page for picture in measured.pictures}
    rest = [item for item in items if item.finding.page not in shown]
    grave = any(item.finding.severity is Severity.ERROR for item in rest)
    if grave:
        yield _Leaf(None, rest)
    for picture in measured.pictures:
        yield _Leaf(picture, [item for item in items if item.finding.page == picture.page])
    if rest and not grave:
        yield _Leaf(None, rest)


def _values(name: str, made_on: date, measured: Measured) -> dict[str, Any]:
    return {"name": name, "made_on": numeric(made_on), "report": measured.report, "leaves": list(_leaves(measured))}


def as_page(name: str, made_on: date, measured: Measured) -> str:
    """One HTML file that holds everything and needs neither network nor script."""
    style = fill("lint.css.j2", family="Times New Roman")
    return fill("lint.html.j2", style=style, **_values(name, made_on, measured))


def as_pdf(name: str, made_on: date, measured: Measured) -> bytes:
    """The same on A4, a page of the document a sheet."""
    return print_pdf(fill("lint.html.j2", style="", **_values(name, made_on, measured)), "lint.css.j2")


def as_text(file: Path, form: Literal["html", "json", "lines"]) -> tuple[str, bool]:
    """A file measured for the command line, and whether it is clean. Raises UnreadablePdf."""
    measured = measure(file.read_bytes())
    report = measured.report
    if form == "html":
        return as_page(file.name, today(), measured), report.clean
    return report.model_dump_json(indent=1) if form == "json" else "\n".join(report.lines()), report.clean
