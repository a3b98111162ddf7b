"""Figures of a unit in the issued report of a period, found by the rule of a criterion; from the log, with rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.figures import FIGURES
from toso.activities.rules import Rule
from toso.assessments.kinds import SubjectKind
from toso.assessments.scores import criteria_of
from toso.assessments.service import Evidence
from toso.assessments.sets import get_set
from toso.assessments.tables import Assessment
from toso.documents.tables import Document, DocumentState
from toso.kit.periods import Period
from toso.reports.compilation.queries import held_lines, of_report
from toso.reports.compilation.report_context import behind
from toso.reports.evidence import schemas
from toso.reports.figures.cells import Origin
from toso.reports.figures.figures import Aspect
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportFigureSource, ReportSubmission
from toso.reports.model.submission_tables import SubmissionSnapshot
from toso.reports.submissions.snapshots import counted_in


@dataclass(frozen=True)
class Reported:
    """`report`: the last issued edition of the period's report; `evidence`: by code of the criterion."""

    report: Report
    evidence: Mapping[str, Evidence]


def evidence_of(session: Session, row: Assessment, rules: Mapping[str, Rule]) -> Mapping[str, Evidence]:
    """By code of the criterion, for those that the period's issued report tells of the unit."""
    found = reported_of(session, row, rules)
    return found.evidence if found else {}


def reported_of(session: Session, row: Assessment, rules: Mapping[str, Rule]) -> Reported | None:
    """None of a member, of whom no report tells, and where no report of the period is issued. A figure that the unit
    typed has no rows and is no evidence.
    """
    report = _issued(session, row) if row.subject is SubjectKind.UNIT else None
    if report is None:
        return None
    known = {code: own for code, rule in rules.items() for own, one in FIGURES.items() if one.rule == rule}
    catalogue = behind(session, report).catalogue
    wanted = {own for own in known.values() if not report.months or catalogue.adds_up(own)}
    lines = _lines(session, report, row.unit_path, wanted)
    return Reported(report, {code: lines[own] for code, own in known.items() if own in lines})


def _issued(session: Session, row: Assessment) -> Report | None:
    same = sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id))
    query = (
        sa.select(Report)
        .join(ReportPeriod, same)
        .join(Document, of_report())
        .where(
            col(Report.ward_id) == row.ward_id,
            col(ReportPeriod.code) == row.period,
            col(Document.state) == DocumentState.ISSUED,
        )
    )
    return session.execute(query.order_by(col(Report.edition).desc()).limit(1)).scalar_one_or_none()


def _lines(session: Session, report: Report, unit_path: str, codes: set[str]) -> dict[str, Evidence]:
    """By code what the unit's forms added in the period, with the rows that came in."""
    s, u, k = ReportFigureSource, ReportSubmission, SubmissionSnapshot
    of_form = sa.and_(
        col(u.ward_id) == col(s.ward_id),
        col(u.report_id) == col(s.report_id),
        col(u.submission_id) == col(s.submission_id),
    )
    query = (
        sa.select(col(s.code), col(s.value), k)
        .join(u, of_form)
        .join(k, sa.and_(col(k.ward_id) == col(u.ward_id), col(k.id) == col(u.snapshot_id)))
        .where(
            col(s.ward_id) == report.ward_id,
            held_lines(report, Aspect.IN_PERIOD),
            col(s.aspect) == Aspect.IN_PERIOD,
            col(s.origin) == Origin.LOG,
            col(s.unit_path) == unit_path,
            col(s.code).in_(codes),
        )
        .order_by(col(s.code), col(k.data_until), col(k.id))
    )
    found: dict[str, Evidence] = {}
    for code, value, snapshot in session.execute(query) if codes else ():
        rows = counted_in(snapshot)[code].entered if code in counted_in(snapshot) else frozenset[str]()
        before = found.get(code, Evidence(0, (), report.id))
        found[code] = Evidence(before.count + value, (*before.rows, *map(UUID, sorted(rows))), report.id)
    return found


def show_reported(session: Session, row: Assessment) -> list[schemas.ReportedEvidenceRead]:
    """Beside each criterion what the issued report of its period says now."""
    criteria = criteria_of(get_set(session, row.ward_id, row.set_id).criteria)
    found = reported_of(session, row, {one.code: one.rule for one in criteria if one.rule is not None})
    if found is None:
        return []
    title = Period.parse(row.period).title
    return [
        schemas.ReportedEvidenceRead(
            code=code,
            count=one.count,
            changed=row.scores.get(code, {}).get("evidence", {}).get("count") not in {None, one.count},
            report_id=found.report.id,
            source=f"Báo cáo {title}" + (f", đính chính lần {found.report.edition}" if found.report.edition else ""),
        )
        for code, one in found.evidence.items()
    ]
