"""The score sheet of an assessment (phiếu chấm điểm), printed by the worker: no number, signed by pen."""

from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.assessments.kinds import CriterionType
from toso.assessments.queries import get_assessment, show_assessment
from toso.assessments.schemas import AssessmentRead, ScoreRead
from toso.assessments.scores import Criterion, Value, criteria_of
from toso.authz.actor import Scope
from toso.documents.blocks import Align, Column, HeaderCell, Row, Table, TextCell
from toso.documents.print_jobs import Printing, of_sheet, print_file
from toso.documents.render.unit_sheet import PenSignature, SheetSection, UnitSheet
from toso.identity.job_owner import scope_of_owner
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.clock import today
from toso.kit.dates import running
from toso.kit.figures import number, percent
from toso.kit.periods import Period
from toso.organisation.queries import agency_name, find_letterhead

KIND = "assessment.sheet"
_HEADS = ("TT", "Tiêu chí", "Điểm tối đa", "Sổ ghi", "Tự chấm", "Xem lại", "Lý do chấm khác")
_WIDTHS = (1, 6, 2, 2, 3, 3, 5)
_ALIGNED = (Align.CENTER, Align.LEFT, Align.RIGHT, Align.CENTER, Align.RIGHT, Align.RIGHT, Align.LEFT)
_WHO = ("Đối tượng tự chấm", "Người xem lại", "Lãnh đạo chốt kết quả")
_YES = {True: "Có", False: "Không"}


def enqueue_sheet(session: Session, scope: Scope, assessment_id: UUID) -> Job:
    """A job whose result names the file. Raises NotFound."""
    row = get_assessment(session, scope, assessment_id)
    return enqueue(session, row.ward_id, KIND, scope.user_id, {"assessment_id": str(row.id)})


def print_sheet(context: JobContext) -> dict[str, Any]:
    return print_file(context, "assessment_sheet", "Đang tạo phiếu…", partial(_read, context=context))


def _read(session: Session, context: JobContext) -> Printing:
    scope = scope_of_owner(session, context)
    row = get_assessment(session, scope, UUID(context.payload["assessment_id"]))
    ward = agency_name(find_letterhead(session, context.ward_id, today()))
    sheet = sheet_of(show_assessment(session, scope, row), ward)
    return of_sheet(f"phieu-cham-diem-{row.period}", sheet)


def sheet_of(shown: AssessmentRead, ward: str) -> UnitSheet:
    """The criteria with both scores and what the log says, the sum, the grade, remarks, who signs."""
    known = criteria_of(one.model_dump() for one in shown.scores)
    scored = [
        (one, given) for one, given in zip(known, shown.scores, strict=True) if one.type is not CriterionType.TEXT
    ]
    told = [given for given in shown.scores if given.type is CriterionType.TEXT]
    rows = [_row(n, one, given) for n, (one, given) in enumerate(scored, 1)]
    whole = sum(one.weight for one, _ in scored)
    sums = [_points(scored, final=final) for final in (False, True)]
    reviewed = number(sums[1], 2) if any(given.reviewed is not None for _, given in scored) else ""
    foot = ("", "Cộng", number(whole), "", number(sums[0], 2), reviewed, "")
    remarks = tuple(f"{one.text}: {_said(one)}" for one in told)
    return UnitSheet(
        ward=ward,
        unit=shown.name if shown.name == shown.unit_name else f"{shown.name}, {shown.unit_name}",
        title=f"Phiếu chấm điểm {Period.parse(shown.period).title}",
        facts=_facts(shown, sums[1], whole, _answered(scored)),
        table=Table(
            columns=tuple(Column(width=width) for width in _WIDTHS),
            header=(tuple(HeaderCell(text=head) for head in _HEADS),),
            rows=(*(_line(row) for row in rows), _line(foot, strong=True)),
        ),
        sections=(SheetSection(title="Nhận xét", lines=remarks),) if remarks else (),
        signatures=tuple(PenSignature(role=who) for who in _WHO),
    )


def _facts(shown: AssessmentRead, points: Decimal, whole: int, answered: int) -> tuple[str, ...]:
    """The sum is told of the points that are answered, as its percent is."""
    of = f"{whole}" if answered == whole else f"{answered} điểm đã chấm"
    left = f"; còn {whole - answered} trên {whole} điểm chưa chấm" if answered < whole else ""
    grade = f"; xếp loại: {shown.grade}" if shown.grade else ""
    share = Decimal(str(shown.percent)) if shown.percent is not None else None
    return (
        f"{shown.set_name}.",
        f"Trạng thái ngày {running(today())}: {shown.state_label.lower()}; đã chấm {shown.coverage}% số điểm.",
        f"Tổng điểm: {number(points, 2)} trên {of}, đạt {percent(share)}{grade}{left}.",
    )


def _answered(scored: list[tuple[Criterion, ScoreRead]]) -> int:
    """The weight of what has a value."""
    return sum(one.weight for one, given in scored if given.own is not None or given.reviewed is not None)


def _points(scored: list[tuple[Criterion, ScoreRead]], *, final: bool) -> Decimal:
    """The sum of what the subject gave itself; `final`: the reviewed value before it, where there is one."""
    values = [(one, given.reviewed if final and given.reviewed is not None else given.own) for one, given in scored]
    return sum((one.points(value) for one, value in values if value is not None), Decimal(0))


def _row(n: int, criterion: Criterion, given: ScoreRead) -> tuple[str, ...]:
    log = f"{given.count}/{given.need}" if given.count is not None else ""
    told = (_worth(criterion, value) for value in (given.own, given.reviewed))
    return (str(n), criterion.text, str(criterion.weight), log, *told, given.reason)


def _worth(criterion: Criterion, value: Value | None) -> str:
    """The points, and what they stand for where somebody chose a word."""
    if value is None:
        return ""
    points = number(criterion.points(value), 2)
    return points if criterion.type is CriterionType.POINTS else f"{_worded(value)}: {points}"


def _worded(value: Value) -> str:
    return _YES[value] if isinstance(value, bool) else str(value)


def _said(one: ScoreRead) -> str:
    value = one.own if one.reviewed is None else one.reviewed
    return "không ghi" if value is None or value == "" else _worded(value)


def _line(values: tuple[str, ...], *, strong: bool = False) -> Row:
    cells = zip(values, _ALIGNED, strict=True)
    return Row(cells=tuple(TextCell(value=value, align=align) for value, align in cells), strong=strong)
