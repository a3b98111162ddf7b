"""Response schemas of a check."""

from datetime import datetime

from toso.core.schemas import Read
from toso.documents.linter.report import Severity, Substance


class LintFindingRead(Read):
    """One finding; `number` stands at its box on the picture, `box` is x0, top, x1, bottom in points.

    `slot`: how many earlier boxes begin at the same place, so that their numbers can stand side by side.
    """

    number: int
    slot: int
    rule: str
    severity: Severity
    page: int | None
    box: tuple[float, float, float, float] | None
    message: str
    found: str
    wanted: str
    clause: str
    mend: str
    steps: list[str]


class LintPictureRead(Read):
    """A page of which there is a picture, and its size in points."""

    page: int
    width: float
    height: float


class LintRead(Read):
    """A finished check: verdict, findings in order of weight, pages with a picture, and when it is deleted."""

    name: str
    made_at: datetime
    kept_until: datetime
    pages: int
    substance: Substance
    clean: bool
    verdict: str
    findings: list[LintFindingRead]
    pictures: list[LintPictureRead]
