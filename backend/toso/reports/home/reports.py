"""Start-page items of reporting: forms to hand in, to judge, reports to compile and to approve."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.kit.periods import PeriodKind
from toso.kit.text import listing
from toso.organisation.ended_units import answering
from toso.reports.compilation.queries import find_report
from toso.reports.compilation.workflow import REPORT_STEPS
from toso.reports.home.corrections import waiting_corrections
from toso.reports.home.items import Waiting
from toso.reports.model.period_tables import PeriodState, ReportPeriod
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.model.submission_tables import Submission, SubmissionState
from toso.reports.model.timeline import past_of
from toso.reports.periods.expectation import Expected, Owing
from toso.reports.periods.next_regime import coming
from toso.reports.periods.plan_days import regime_for, steps_of
from toso.reports.periods.plan_link import settled
from toso.reports.periods.queries import expected_units
from toso.reports.periods.readiness import unasked_targets
from toso.reports.periods.regimes import due_days, rungs_of
from toso.reports.submissions.workflow import EDITABLE, SUBMISSION_WORKFLOW

_LATEST = 4  # open periods that a start page looks at
_AHEAD = timedelta(days=7)  # so long before the first figures are due a month that is not open is told


def open_periods(session: Session, ward_id: UUID, on: date) -> list[ReportPeriod]:
    """The open periods that have begun, newest first."""
    query = (
        sa.select(ReportPeriod)
        .where(
            col(ReportPeriod.ward_id) == ward_id,
            col(ReportPeriod.state) == PeriodState.OPEN,
            col(ReportPeriod.first_day) <= on,
        )
        .order_by(col(ReportPeriod.last_day).desc(), col(ReportPeriod.first_day).desc())
        .limit(_LATEST)
    )
    return list(session.execute(query).scalars())


def own_paths(actor: Actor) -> list[str]:
    """The units to which the person belongs, the ward itself apart."""
    return list(dict.fromkeys(g.unit_path for g in actor.grants if g.unit_path != g.ward_path))


def reporting_items(session: Session, actor: Actor, today: date) -> Iterator[Waiting]:
    """Everything about reporting that waits for this person."""
    if not actor.may(Action.PERIOD_READ):
        return
    own = own_paths(answering(session, actor))
    for period in open_periods(session, actor.ward_id, today):
        asked = expected_units(session, period)
        sent = _states(session, period)
        if actor.may(Action.SUBMISSION_WRITE):
            yield from _to_hand_in(period, [e for e in asked if e.unit.path in own], sent, today)
        if actor.may(Action.SUBMISSION_REVIEW):
            yield from _to_review(period, asked, sent)
        ready, why = _ready(period, asked, sent, today)
        yield from _of_report(session, actor, period, today, why, ready=ready)
        if actor.may(Action.SUBMISSION_REVIEW):
            yield from _to_remind(session, period, asked, sent, today)
    yield from waiting_corrections(session, actor, own)
    if actor.may(Action.PERIOD_MANAGE):
        yield from _unasked(session, actor.ward_id, today)
        yield from _to_open(session, actor.ward_id, today)


def _to_open(session: Session, ward_id: UUID, today: date) -> Iterator[Waiting]:
    """The next month, from a week before its first figures are due: until it is open nobody can hand in."""
    period = (found := coming(session, ward_id)).period
    if period.first_day > today or not settled(found.regime.measures):
        return
    regime = regime_for(session, ward_id, period)
    due_on = min(step.due_on for step in steps_of(regime.deadline, rungs_of(regime), regime, period))
    if due_on - today <= _AHEAD:
        detail = "Chưa mở thì chưa nơi nào nộp được số liệu"
        yield Waiting("Kỳ báo cáo", f"Mở kỳ {period.title}", detail, "/so-lieu", due_on, urgent=True).on(today)


def _unasked(session: Session, ward_id: UUID, today: date) -> Iterator[Waiting]:
    """The targets that the coming months count and nobody is asked for: once a report is out it is too late to ask."""
    refs, plan_id = unasked_targets(session, ward_id, today)
    if refs:
        title = f"Chọn nơi nhập số của mục tiêu {listing(refs)}"
        detail = "Chưa nơi nào được hỏi số nên sẽ không có số liệu"
        href = f"/ke-hoach/{plan_id}?tab=chi-tieu" if plan_id else "/so-lieu/che-do"
        yield Waiting("Chế độ báo cáo", title, detail, href)


def _ready(period: ReportPeriod, asked: list[Expected], sent: "Sent", today: date) -> tuple[bool, str | None]:
    """Whether a report can be compiled, and what is to be known before. A month: once something was taken over, or
    nothing is to come, or its day has come whatever there is; several months: once they are over.
    """
    if period.kind is not PeriodKind.MONTH:
        return period.last_day <= today, None
    if any(state in _TAKEN for _, state in sent.values()):
        return True, None
    if all(e.free and e.unit.id not in sent for e in asked):
        return True, "Mọi đơn vị được miễn nộp kỳ này; số liệu sẽ in “—”."
    return due_days(period.steps)["compile"] <= today, "Chưa tiếp nhận số liệu của đơn vị nào; số liệu sẽ in “—”."


_TAKEN = frozenset({SubmissionState.ACCEPTED, SubmissionState.LOCKED})
Sent = dict[UUID, tuple[UUID, SubmissionState]]


def _states(session: Session, period: ReportPeriod) -> Sent:
    query = sa.select(
        col(Submission.unit_id), col(Submission.id), col(Submission.state), col(Submission.correction_id)
    ).where(col(Submission.ward_id) == period.ward_id, col(Submission.period_id) == period.id)
    # One that is open for a correction was handed in before and waits as a correction, once.
    return {
        unit_id: (row_id, SubmissionState.LOCKED if correction and state in EDITABLE else state)
        for unit_id, row_id, state, correction in session.execute(query).all()
    }


def _to_hand_in(period: ReportPeriod, own: list[Expected], sent: Sent, today: date) -> Iterator[Waiting]:
    title = period.as_period.title
    for asked in own:
        row_id, state = sent.get(asked.unit.id, (None, None))
        free = asked.free and not (asked.owing is Owing.IDLE and state)
        if free or (state is not None and state not in EDITABLE):
            continue
        due_on = due_days(period.steps)[asked.rung]
        returned = state is SubmissionState.RETURNED
        yield Waiting(
            kind="Báo cáo bị trả lại" if returned else "Báo cáo tháng",
            title=f"{'Sửa và nộp lại' if returned else 'Nộp'} báo cáo {title}",
            detail=f"{asked.unit.name} · {SUBMISSION_WORKFLOW.states[state] if state else 'chưa nhập'}",
            due_on=due_on,
            href=f"/so-lieu/{row_id}" if row_id else f"/so-lieu?ky={period.code}",
            urgent=returned,
        ).on(today)


def _to_review(period: ReportPeriod, asked: list[Expected], sent: Sent) -> Iterator[Waiting]:
    title = period.as_period.title
    href = f"/so-lieu?ky={period.code}"
    waiting = [e.unit.name for e in asked if sent.get(e.unit.id, (None, None))[1] is SubmissionState.SUBMITTED]
    if waiting:
        yield Waiting(
            "Chờ tiếp nhận", f"Tiếp nhận {len(waiting)} báo cáo {title}", ", ".join(waiting), href, urgent=True
        )


def _to_remind(
    session: Session, period: ReportPeriod, asked: list[Expected], sent: Sent, today: date
) -> Iterator[Waiting]:
    """Units whose day has passed; once the report is approved they can only come into a supplement, which nobody has to
    wait for.
    """
    days, title = due_days(period.steps), period.as_period.title
    late = [
        e.unit.name
        for e in asked
        if not e.free and days[e.rung] < today and (e.unit.id not in sent or sent[e.unit.id][1] in EDITABLE)
    ]
    if late:
        yield Waiting(
            "Quá hạn nộp",
            f"Đôn đốc {len(late)} đơn vị chưa nộp báo cáo {title}",
            ", ".join(late),
            f"/so-lieu?ky={period.code}&viec=don-doc",
            late=not _is_approved(session, period),
            owed=True,
        )


def _is_approved(session: Session, period: ReportPeriod) -> bool:
    report = find_report(session, period.ward_id, period.id)
    return report is not None and report.state is ReportState.APPROVED


def _reason(session: Session, report: Report) -> str | None:
    """Why the leader gave it back."""
    steps = past_of(session, REPORT_STEPS, report)
    return next((step.reason for step in reversed(steps) if step.step == "return"), None)


def _of_report(
    session: Session, actor: Actor, period: ReportPeriod, today: date, why: str | None, *, ready: bool
) -> Iterator[Waiting]:
    """Compiling for the desks, approving for the leader, each by its day of the ladder."""
    found = find_report(session, period.ward_id, period.id)
    title, days = period.as_period.title, due_days(period.steps)
    if actor.may(Action.REPORT_COMPILE):
        if found is None and ready:
            yield Waiting(
                "Tổng hợp", f"Tổng hợp báo cáo {title}", why, f"/bao-cao?ky={period.code}", days["compile"]
            ).on(today)
        elif found is not None and found.state is ReportState.RETURNED:
            yield Waiting(
                "Lãnh đạo trả lại",
                f"Sửa và trình lại báo cáo {title}",
                _reason(session, found),
                f"/bao-cao/{found.id}",
                days["leader"],
                urgent=True,
            ).on(today)
        elif found is not None and found.state is ReportState.DRAFT:
            yield Waiting(
                "Tổng hợp", f"Hoàn thiện, trình báo cáo {title}", None, f"/bao-cao/{found.id}", days["compile"]
            ).on(today)
    if actor.may(Action.REPORT_APPROVE) and found is not None and found.state is ReportState.SUBMITTED:
        yield Waiting(
            "Chờ duyệt", f"Duyệt báo cáo {title}", None, f"/bao-cao/{found.id}", days["leader"], urgent=True
        ).on(today)
