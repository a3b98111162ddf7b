"""Workflow of a year: closed by whoever leads the ward, opened again with a reason."""

from toso.audit.steps import History, Step, StepTable
from toso.authz.actions import Action
from toso.kit.workflow import Transition, Workflow
from toso.years.tables import WardYear, WardYearStep, YearState

_OPEN, _CLOSED = YearState.OPEN.value, YearState.CLOSED.value
_RIGHT = Action.YEAR_CLOSE.value

WORKFLOW = Workflow(
    YearState.labels(),
    _OPEN,
    (
        Transition("close", frozenset({_OPEN}), _CLOSED, _RIGHT, "Khép năm"),
        Transition("reopen", frozenset({_CLOSED}), _OPEN, _RIGHT, "Mở lại năm", needs_reason=True),
    ),
)


def _line(row: WardYear, step: Step) -> WardYearStep:
    return WardYearStep(
        ward_id=row.ward_id,
        year_id=row.id,
        unit_path=row.unit_path,
        name=step.name,
        state=row.state,
        note=step.reason,
        by_id=step.scope.user_id,
    )


YEAR_STEPS = StepTable[WardYear]("ward_year", WORKFLOW, History(WardYearStep, "year_id", _line))
