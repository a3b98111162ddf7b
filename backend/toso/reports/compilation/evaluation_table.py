"""The table of evaluation (đánh giá) of a report: the grade of each unit whose assessment was settled, and
what it rests on.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.assessments.kinds import AssessmentState, CriterionType, SubjectKind
from toso.assessments.scores import Criterion, Score, criteria_of, grade_of, ranks_of, score_of, value_of
from toso.assessments.tables import Assessment, CriteriaSet
from toso.kit.figures import number, percent
from toso.kit.periods import Period
from toso.organisation.queries import in_unit_order
from toso.reports.compilation.table_rows import TableLine, TableNumber, WardTable
from toso.reports.model.report_tables import Report

_Group = tuple[UUID, str]


def evaluation_of(session: Session, report: Report, period: Period) -> WardTable | None:
    """A line for each assessment of a unit that was settled, of the period and of the periods in it; None where none
    was. Members of teams are named in no report.
    """
    groups = _settled(session, report.ward_id, period)
    if not groups:
        return None
    sets = _sets(session, report.ward_id, {set_id for set_id, _ in groups})
    lines: list[TableLine] = []
    for (set_id, code), rows in groups.items():
        lines += _lines(sets[set_id], Period.parse(code), rows)
    samples = any(one.sample for one in sets.values())
    return WardTable(
        code="evaluation",
        title="Kết quả đánh giá các đơn vị, phiếu đã chốt",
        head="Đơn vị",
        texts={"set": "Bộ tiêu chí, kỳ", "grade": "Xếp loại", "percent": "Tỷ lệ điểm", "rank": "Thứ tự"},
        numbers={"criteria": "Tiêu chí đã chấm", "changed": "Xem lại khác tự chấm"},
        lines=lines,
        note="Bộ tiêu chí mẫu chưa có giá trị áp dụng" if samples else "",
    )


def _settled(session: Session, ward_id: UUID, period: Period) -> Mapping[_Group, Sequence[Assessment]]:
    """By set and period; in each by name."""
    a = Assessment
    query = sa.select(a).where(
        col(a.ward_id) == ward_id, col(a.state) == AssessmentState.SETTLED, col(a.subject) == SubjectKind.UNIT
    )
    found: dict[_Group, list[Assessment]] = {}
    for row in session.execute(
        query.order_by(col(a.period), col(a.set_id), *in_unit_order(col(a.unit_path)), col(a.id))
    ).scalars():
        part = Period.parse(row.period)
        if period.first_day <= part.first_day and part.last_day <= period.last_day:
            found.setdefault((row.set_id, row.period), []).append(row)
    return found


def _sets(session: Session, ward_id: UUID, ids: set[UUID]) -> Mapping[UUID, CriteriaSet]:
    query = sa.select(CriteriaSet).where(col(CriteriaSet.ward_id) == ward_id, col(CriteriaSet.id).in_(ids))
    return {row.id: row for row in session.execute(query).scalars()}


def _lines(chosen: CriteriaSet, part: Period, rows: Sequence[Assessment]) -> list[TableLine]:
    """Ranked as on the board: below so few nobody is."""
    criteria = criteria_of(chosen.criteria)
    scores = [score_of(criteria, row.scores) for row in rows]
    return [
        _line(row, f"{chosen.name}, {part.title}", criteria, score, grade_of(chosen.grades, score), rank)
        for row, score, rank in zip(rows, scores, ranks_of(scores), strict=True)
    ]


def _line(
    row: Assessment, edition: str, criteria: Sequence[Criterion], score: Score, grade: str, rank: int | None
) -> TableLine:
    counted = [one for one in criteria if one.type is not CriterionType.TEXT]
    own = [(one, row.scores.get(one.code, {})) for one in counted]
    changed = [one for one, given in own if given.get("reviewed") not in {None, given.get("self")}]
    parts = [_part(one, row) for one, given in own if value_of(given) is not None]
    return TableLine(
        name=row.name,
        texts={"set": edition, "grade": grade, "percent": percent(score.percent), "rank": str(rank) if rank else ""},
        numbers={
            "criteria": TableNumber(len(parts), parts),
            "changed": TableNumber(len(changed), [_part(one, row) for one in changed]),
        },
    )


def _part(criterion: Criterion, row: Assessment) -> tuple[str, int]:
    """The criterion with its points, and why the desk saw it otherwise."""
    given = row.scores[criterion.code]
    value = value_of(given)
    points = number(criterion.points(value), 2) if value is not None else ""
    why = f" ({given['reason']})" if given.get("reason") else ""
    return f"{criterion.text}: {points}/{criterion.weight} điểm{why}", 1
