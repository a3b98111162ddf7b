"""The report of a review (báo cáo sơ kết, tổng kết) as a draft: figures and sentences of the last approved report
that ended by its day, what was said there, what has to follow.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import HELD, REVIEW
from toso.activities.minutes import said_at
from toso.activities.reach import get_activity
from toso.activities.tables import Activity
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.drafts.kinds import Template
from toso.drafts.service import begin_draft
from toso.drafts.tables import WrittenDraft
from toso.drafts.template_data import REPORT_PARTS, fresh, names_on
from toso.kit.figures import MISSING
from toso.kit.periods import Period
from toso.reports.compilation.queries import find_report
from toso.reports.figures.attainments import GONE_TO
from toso.reports.figures.figures import Figure
from toso.reports.figures.sentences import TASKS_ANNEX
from toso.reports.figures.wording import lines_of, resolve
from toso.reports.messages.snapshot import GoalResult, Snapshot, read_snapshot
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportSection, ReportState

_ANNEX = re.compile(TASKS_ANNEX.format(numeral="").replace("(", r"\(").replace(")", r"[^)]*\)"))
_VERDICTS = {True: "Đạt", False: "Chưa đạt", None: MISSING}


class NotReviewed(Conflict):
    code, title = "activity-not-a-review", "Chỉ soạn báo cáo sơ kết từ hội nghị sơ kết, tổng kết đã tổ chức."


def draft_review(session: Session, scope: Scope, activity_id: UUID) -> WrittenDraft:
    """Raises NotFound, NotReviewed, LetterheadUnknown. Without an approved report its figures are left to fill in."""
    row = get_activity(session, scope.actor.scope(Action.ACTIVITY_READ), activity_id)
    if row.kind != REVIEW or row.state not in HELD:
        raise NotReviewed
    report = _report_before(session, scope.actor.scope(Action.REPORT_READ), row)
    told = _told(session, report) if report else {}
    ward = names_on(session, row.ward_id, row.last_on)
    names: dict[str, Any] = {**said_at(session, scope, row), **told, **ward}
    return begin_draft(session, scope, Template.REVIEW_REPORT, fresh(Template.REVIEW_REPORT, names, row.last_on))


def _report_before(session: Session, scope: Scope, row: Activity) -> Report | None:
    """Of the approved reports of the latest period that ended by the day, the longest one's last edition."""
    same = sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id))
    query = (
        sa.select(Report, col(ReportPeriod.code))
        .join(ReportPeriod, same)
        .where(
            col(Report.ward_id) == row.ward_id,
            col(Report.state) == ReportState.APPROVED,
            scope.where(Report.unit_path),
        )
    )
    found = [(Period.parse(code), report) for report, code in session.execute(query)]
    over = [(one.last_day, -one.first_day.toordinal(), report) for one, report in found if one.last_day <= row.last_on]
    return max(over, key=lambda one: (*one[:2], one[2].edition))[2] if over else None


def _told(session: Session, report: Report) -> dict[str, Any]:
    """Values for the names of the template; of a corrected report the sentences are the first one's, with the figures
    that hold.
    """
    snapshot = read_snapshot(session, report)
    first = find_report(session, report.ward_id, report.period_id) or report
    parts = {code: list(_lines(session, first, code, snapshot.figures)) for code in REPORT_PARTS}
    told: dict[str, Any] = {
        "basis": _basis(snapshot),
        "targets": [_target(one) for one in snapshot.standings()],
        **parts,
    }
    return {name: value for name, value in told.items() if value}


def _basis(snapshot: Snapshot) -> str:
    cited = f" số {snapshot.document_code}" if snapshot.document_code else ""
    return f"Số liệu theo báo cáo{cited} {snapshot.period.title}, tính đến ngày {snapshot.until_text}."


def _target(one: GoalResult) -> list[str]:
    name = f"{one.target.ref}. {one.measure.label}"
    rate = one.rate.text + (GONE_TO.format(share=one.visited.text) if one.visited else "")
    return [name, one.goal_text or MISSING, one.done.text, rate, _VERDICTS[one.reached]]


def _lines(session: Session, report: Report, code: str, figures: Mapping[str, Figure]) -> Iterator[str]:
    """The sentences of a section without their dashes; tables and what points at an annex stay in the report."""
    s = ReportSection
    query = sa.select(col(s.text)).where(
        col(s.ward_id) == report.ward_id, col(s.report_id) == report.id, col(s.code) == code
    )
    for line in lines_of(session.execute(query).scalar() or ""):
        if not line.startswith("{{table:"):
            yield _ANNEX.sub("", resolve(line, figures).text).lstrip("-+ ")
