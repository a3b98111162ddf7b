"""Reminders to units that have not handed in their month: words ready to copy, and their line in the log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.kit.clock import now, today
from toso.kit.dates import running, weekday
from toso.kit.text import listing
from toso.organisation.schemas import UnitRead
from toso.plans.reminders.service import log_reminder
from toso.plans.reminders.tables import Reminder
from toso.reports.figures.deadline_schedule import lateness
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.periods.expectation import excused
from toso.reports.periods.queries import expected_units
from toso.reports.periods.regimes import due_days
from toso.reports.submissions.desk_schemas import HandInReminderWrite, HandInText, HandInTextsRead, LateUnitsWrite
from toso.reports.submissions.queries import current_period, submissions_in
from toso.reports.submissions.workflow import EDITABLE


@dataclass(frozen=True)
class _Missing:
    """A unit that owes its form, with the day by which it was due; `returned`: it has to be put right."""

    unit: UnitRead
    due_on: date
    returned: bool


def compose(session: Session, scope: Scope, body: LateUnitsWrite) -> HandInTextsRead:
    """The proposed words. Raises Malformed naming a unit that owes nothing or is out of reach."""
    period, missing = _missing(session, scope, body)
    return HandInTextsRead(together=_together(scope, period, missing), units=_texts(scope, period, missing))


def add_reminders(session: Session, scope: Scope, body: HandInReminderWrite) -> list[Reminder]:
    """Logs one reminder for each unit meant; sending it (Zalo, telephone, paper) is the person's."""
    period, missing = _missing(session, scope, body)
    units = {one.unit.id: one.unit for one in missing}
    return [
        log_reminder(session, scope, (text.unit_id, units[text.unit_id].path), body.channel, body.text or text.text, [])
        for text in _texts(scope, period, missing)
    ]


def _missing(session: Session, scope: Scope, body: LateUnitsWrite) -> tuple[ReportPeriod, list[_Missing]]:
    period = current_period(session, scope.ward_id, body.period)
    rows = submissions_in(session, scope, period)
    days = due_days(period.steps)
    found: list[_Missing] = []
    for asked in expected_units(session, period):
        row = rows.get(asked.unit.id)
        owes = row is None or row.state in EDITABLE
        if owes and not excused(asked.owing, row.state if row else None) and scope.covers(asked.unit.path):
            returned = row is not None and row.first_submitted_at is not None
            found.append(_Missing(asked.unit, days[asked.rung], returned))
    named = set(body.unit_ids)
    if named - {one.unit.id for one in found}:
        raise Malformed(fields={"unit_ids": "Có đơn vị đã nộp, được miễn, hoặc ngoài phạm vi của bạn."})
    return period, [one for one in found if not named or one.unit.id in named]


def _texts(scope: Scope, period: ReportPeriod, missing: Sequence[_Missing]) -> list[HandInText]:
    return [
        HandInText(
            unit_id=one.unit.id,
            unit_name=one.unit.name,
            due_on=one.due_on,
            text="\n".join(
                [
                    f"[Đôn đốc {running(today())}] Kính gửi {one.unit.name},",
                    f"Đề nghị đơn vị {_asked(one)} số liệu {period.as_period.title} {_when(one.due_on)}.",
                    f"Trân trọng. {scope.actor.full_name}",
                ]
            ),
        )
        for one in missing
    ]


def _asked(one: _Missing) -> str:
    return "sửa, nộp lại" if one.returned else "nộp"


def _when(due_on: date) -> str:
    """The day, and how it lies to today: "trước hết thứ Tư, ngày 10/7/2024 (đã quá hạn 1 ngày)"."""
    over = lateness(due_on, None, now()).days
    ends = f"quá hạn {over} ngày" if over else ("là hôm nay" if due_on == today() else "")
    return f"(hạn {weekday(due_on)}, ngày {running(due_on)}{', ' if ends else ''}{ends})"


def _together(scope: Scope, period: ReportPeriod, missing: Sequence[_Missing]) -> str:
    """One text to all of them, a line a day."""
    if not missing:
        return ""
    days = sorted({one.due_on for one in missing})
    lines = [f"- {listing([one.unit.name for one in missing if one.due_on == day])} {_when(day)}" for day in days]
    head = f"[Đôn đốc {running(today())}] Các đơn vị sau chưa nộp số liệu {period.as_period.title}:"
    return "\n".join([head, *lines, f"Đề nghị các đơn vị nộp sớm. Trân trọng. {scope.actor.full_name}"])
