"""Obligations of units in a month: who has to hand in, and why another need not."""

from dataclasses import dataclass
from enum import StrEnum

from toso.organisation.schemas import UnitRead
from toso.reports.model.submission_tables import SubmissionState

NO_FIGURES = "Không có số phải nộp"


class Owing(StrEnum):
    """Whether a unit has to hand in: not where it was exempted, nor where it is given no figure, task or duty; then it
    may all the same.
    """

    OWES = "owes"
    IDLE = "idle"
    EXEMPT = "exempt"


def owing(*, exempt: bool, idle: bool) -> Owing:
    if exempt:
        return Owing.EXEMPT
    return Owing.IDLE if idle else Owing.OWES


def excused(owes: Owing, state: str | None) -> bool:
    """Whether nothing is late or missing of a unit: one that has nothing to hand in but begins its form means to; one
    that is exempted is, whatever was begun before.
    """
    return owes is not Owing.OWES and (state is None or (owes is Owing.EXEMPT and state == SubmissionState.DRAFT))


@dataclass(frozen=True)
class Expected:
    """A unit that is asked to report in a period; `reason`: why it was exempted."""

    unit: UnitRead
    place: str
    rung: str
    owing: Owing = Owing.OWES
    reason: str = ""

    @property
    def free(self) -> bool:
        return self.owing is not Owing.OWES
