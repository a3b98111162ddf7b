"""Assessments: begun with what the log says, answered by the subject, reviewed by the desk, settled by the leader."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.rules import Range, Rule, list_ids
from toso.assessments import schemas
from toso.assessments.kinds import AssessmentState, CriterionType, SubjectKind
from toso.assessments.scores import Criterion, criteria_of, score_of, value_of
from toso.assessments.sets import Scores, get_set, unit_name
from toso.assessments.tables import Assessment, CriteriaSet
from toso.assessments.workflow import ANSWERABLE, ASSESSMENT_STEPS
from toso.audit import steps
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import lock, touch
from toso.kit.periods import Period
from toso.organisation.own_units import unit_acting
from toso.organisation.tables import TeamMember, Unit
from toso.rewards.kinds import RewardState
from toso.rewards.tables import Reward

MOST_ROWS = 500


@dataclass(frozen=True)
class Evidence:
    """How many are counted, by which rows; `report_id`: as this issued report says, None: as the log says now."""

    count: int
    rows: Sequence[UUID]
    report_id: UUID | None = None


Reported = Callable[[Session, Assessment, Mapping[str, Rule]], Mapping[str, Evidence]]
"""By code of the criterion what the issued report of an assessment's period says under these rules."""


def _unreported(_session: Session, _row: Assessment, _rules: Mapping[str, Rule]) -> Mapping[str, Evidence]:
    return {}


class AlreadyBegun(Conflict):
    code, title = "assessment-begun", "Kỳ này đã có phiếu chấm của đối tượng này."


class RewardRests(Conflict):
    code, title = "reward-rests", "Đã có đề nghị, quyết định khen thưởng dựa trên phiếu này. Hãy rút, bỏ việc ấy trước."


class NotAnswerable(Conflict):
    code, title = "assessment-sent", "Phiếu đã gửi thì không tự chấm được; hãy chờ trả lại."


class NotComplete(Conflict):
    code, title = "assessment-incomplete", "Còn tiêu chí chưa chấm."


def begin(
    session: Session, scope: Scope, body: schemas.AssessmentWrite, reported: Reported = _unreported
) -> Assessment:
    """With what the issued report, else the log says proposed as answers. Raises Malformed, AlreadyBegun."""
    chosen = get_set(session, scope.ward_id, body.set_id)
    if (chosen.subject is SubjectKind.MEMBER) != (body.member_id is not None):
        raise Malformed(fields={"member_id": f"Bộ này chấm {chosen.subject.label.lower()}."})
    row = _subject(session, scope, body)
    row.scores = draw_evidence(session, row, chosen, {}, reported)
    for one in criteria_of(chosen.criteria):
        found = row.scores.get(one.code)
        if found is not None and found.get("evidence"):
            found["self"] = one.weight * min(found["evidence"]["count"], one.need) // one.need
    a = Assessment
    known = sa.select(col(a.id)).where(
        col(a.ward_id) == row.ward_id,
        col(a.set_id) == row.set_id,
        col(a.period) == row.period,
        col(a.subject_id) == row.subject_id,
    )
    if session.execute(known).first():
        raise AlreadyBegun
    session.add(row)
    session.flush()
    return steps.tell(session, scope, ASSESSMENT_STEPS, row, "begin", note={"period": row.period})


def _subject(session: Session, scope: Scope, body: schemas.AssessmentWrite) -> Assessment:
    """The unit, or the member: of the units in reach, or oneself."""
    if body.member_id is None:
        unit = unit_acting(session, scope, body.unit_id)
        if not scope.covers(unit.path):
            raise Malformed(fields={"unit_id": "Đơn vị này không trong phạm vi của bạn."})
        told = {"subject": SubjectKind.UNIT, "subject_id": unit.id, "name": unit_name(session, unit.id)}
        return Assessment(
            ward_id=scope.ward_id, set_id=body.set_id, period=body.period, unit_id=unit.id, unit_path=unit.path, **told
        )
    member = session.get(TeamMember, (scope.ward_id, body.member_id))
    if member is None or not scope.covers(member.unit_path, member.user_id):
        raise Malformed(fields={"member_id": "Không tìm thấy thành viên này trong phạm vi của bạn."})
    unit = session.execute(sa.select(Unit).where(col(Unit.path) == member.unit_path)).scalar_one()
    return Assessment(
        ward_id=scope.ward_id,
        set_id=body.set_id,
        period=body.period,
        subject=SubjectKind.MEMBER,
        subject_id=member.id,
        unit_id=unit.id,
        unit_path=unit.path,
        user_id=member.user_id,
        name=member.full_name,
    )


def range_of(session: Session, row: Assessment) -> Range:
    """The rows of a unit; of a member those of what they came to, or read, wherever it was."""
    window = Period.parse(row.period)
    days = window.first_day, window.last_day
    if row.subject is SubjectKind.MEMBER:
        member = session.get(TeamMember, (row.ward_id, row.subject_id))
        user_id = row.user_id if member is None else member.user_id  # an account may have come since
        return Range(row.ward_id, *days, None, person_id=user_id or row.subject_id)
    return Range(row.ward_id, *days, (row.unit_path,))


def draw_evidence(session: Session, row: Assessment, chosen: CriteriaSet, scores: Scores, reported: Reported) -> Scores:
    """The same scores with what an issued report says of a unit, else what the log says now. Of a member no report
    tells; the log does where its rows name people.
    """
    found = {code: dict(one) for code, one in scores.items()}
    of_member = row.subject is SubjectKind.MEMBER
    rules = {one.code: one.rule for one in criteria_of(chosen.criteria) if one.rule is not None}
    if of_member:
        rules = {code: rule for code, rule in rules.items() if rule.source.person is not None}
    frozen = {} if of_member else reported(session, row, rules)
    criteria = [one for one in criteria_of(chosen.criteria) if one.code in rules]
    for one in criteria:
        told = frozen.get(one.code) or _counted(session, row, one)
        found.setdefault(one.code, {})["evidence"] = {
            "count": told.count,
            "need": one.need,
            "rows": [str(own) for own in told.rows[:MOST_ROWS]],
            "report_id": str(told.report_id) if told.report_id else None,
        }
    return found


def _counted(session: Session, row: Assessment, criterion: Criterion) -> Evidence:
    rows = list_ids(session, criterion.rule, range_of(session, row)) if criterion.rule else []
    return Evidence(len(rows), rows)


def row_for_change(session: Session, scope: Scope, assessment_id: UUID, expected_version: int) -> Assessment:
    """Raises NotFound, Forbidden, StaleVersion."""
    row = session.get(Assessment, (scope.ward_id, assessment_id))
    if row is None:
        raise NotFound
    scope.require(row.unit_path, row.user_id)
    return lock(session, row, expected_version)


def answer(session: Session, scope: Scope, row: Assessment, body: schemas.AnswersWrite) -> Assessment:
    """Raises NotAnswerable, Malformed for a criterion or a value that the set does not know."""
    if row.state not in ANSWERABLE:
        raise NotAnswerable
    criteria = _criteria(session, row)
    scores = {code: dict(one) for code, one in row.scores.items()}
    for code, value in body.values.items():
        if value is None:
            scores.setdefault(code, {}).pop("self", None)
        else:
            scores.setdefault(code, {})["self"] = _checked(criteria, code, value)
        scores[code].pop("reviewed", None)
    return _keep(session, scope, row, "answer", scores)


def review(session: Session, scope: Scope, row: Assessment, body: schemas.ReviewsWrite) -> Assessment:
    """Raises WrongState before it is sent, Malformed as `answer`, or where a departure has no reason."""
    steps.check(ASSESSMENT_STEPS, row, "check")
    criteria = _criteria(session, row)
    scores = {code: dict(one) for code, one in row.scores.items()}
    for code, given in body.values.items():
        value = _checked(criteria, code, given.value)
        score = scores.setdefault(code, {})
        if value != score.get("self") and not given.reason:
            raise Malformed(fields={f"values.{code}.reason": "Hãy ghi vì sao chấm khác."})
        score |= {"reviewed": value, "reason": given.reason}
    return _keep(session, scope, row, "review", scores)


def _criteria(session: Session, row: Assessment) -> Mapping[str, Criterion]:
    return {one.code: one for one in criteria_of(get_set(session, row.ward_id, row.set_id).criteria)}


def _checked(criteria: Mapping[str, Criterion], code: str, value: Any) -> Any:
    known = criteria.get(code)
    if known is None or not known.accepts(value):
        most = f" từ 0 đến {known.weight}" if known and known.type is CriterionType.POINTS else ""
        raise Malformed(fields={f"values.{code}": f"Giá trị không hợp với tiêu chí{most}."})
    return value


def _keep(session: Session, scope: Scope, row: Assessment, name: str, scores: Scores) -> Assessment:
    row.scores = scores
    touch(row)
    return steps.tell(session, scope, ASSESSMENT_STEPS, row, name, fields=["scores"])


def take_step(
    session: Session, scope: Scope, row: Assessment, name: str, reason: str, reported: Reported = _unreported
) -> Assessment:
    """Raises WrongState, Malformed without its reason, NotComplete for what is sent, checked or settled in part."""
    steps.check(ASSESSMENT_STEPS, row, name, reason)
    chosen = get_set(session, row.ward_id, row.set_id)
    if name == "take_back":
        _refuse_rewarded(session, row)
    if name == "send":
        row.scores = draw_evidence(session, row, chosen, row.scores, reported)
    if name in {"send", "check", "settle"} and score_of(criteria_of(chosen.criteria), row.scores).coverage < 100:
        raise NotComplete
    if name == "check":
        row.scores = {
            code: {**one, "reviewed": value} if (value := value_of(one)) is not None else one
            for code, one in row.scores.items()
        }
    return steps.take(session, scope, ASSESSMENT_STEPS, row, name, reason)


def _refuse_rewarded(session: Session, row: Assessment) -> None:
    """Raises RewardRests while a reward that was not withdrawn names the assessment: one that was refused may be
    proposed again by taking the refusal back.
    """
    query = sa.select(col(Reward.id)).where(
        col(Reward.ward_id) == row.ward_id,
        col(Reward.assessment_id) == row.id,
        col(Reward.state) != RewardState.WITHDRAWN,
    )
    if session.execute(query.limit(1)).first() is not None:
        raise RewardRests


def is_answerable(row: Assessment) -> bool:
    return row.state in ANSWERABLE


def is_reviewable(row: Assessment) -> bool:
    return row.state is AssessmentState.SENT
