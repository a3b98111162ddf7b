"""The guideline (hướng dẫn) on an evaluation as a draft: the criteria of a set, how each is scored, the grades; periods
and days are left to be filled in.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.activities.figures import FIGURES
from toso.assessments.kinds import CriterionType, SubjectKind
from toso.assessments.scores import Criterion, criteria_of
from toso.assessments.tables import CriteriaSet
from toso.authz.actor import Scope
from toso.core.problems import Conflict, NotFound
from toso.drafts.kinds import Template
from toso.drafts.service import begin_draft
from toso.drafts.tables import WrittenDraft
from toso.drafts.template_data import fresh, names_on
from toso.kit.clock import today
from toso.kit.dates import running
from toso.kit.text import in_sentence

_ASSESSED = {
    SubjectKind.UNIT: "các đơn vị, bộ phận và Tổ công nghệ số cộng đồng",
    SubjectKind.MEMBER: "thành viên Tổ công nghệ số cộng đồng",
}


class SampleSet(Conflict):
    code = "criteria-set-sample"
    title = "Bộ mẫu không có giá trị áp dụng; hãy soạn bộ tiêu chí của phường rồi lập hướng dẫn."


def draft_guideline(session: Session, scope: Scope, set_id: UUID) -> WrittenDraft:
    """Raises NotFound, SampleSet, LetterheadUnknown."""
    chosen = session.get(CriteriaSet, (scope.ward_id, set_id))
    if chosen is None:
        raise NotFound
    if chosen.sample:
        raise SampleSet
    template = Template.EVALUATION_GUIDELINE
    names: dict[str, Any] = {**_told(chosen), **names_on(session, scope.ward_id, today())}
    return begin_draft(session, scope, template, fresh(template, names, today()))


def _told(chosen: CriteriaSet) -> dict[str, Any]:
    criteria = criteria_of(chosen.criteria)
    points = sum(one.weight for one in criteria if one.type is not CriterionType.TEXT)
    told: dict[str, Any] = {
        "assessed": _ASSESSED[chosen.subject],
        "criteria_set": in_sentence(chosen.name),
        "criteria_title": chosen.name,
        "criteria_count": f"{len(criteria)} tiêu chí, tổng số {points} điểm",
        "criteria_from": running(chosen.valid_from),
        "criteria": _rows(criteria, chosen),
    }
    if chosen.grades:
        told["grades"] = [f"Xếp loại {one['label']}: {_share(one['from_percent'])}." for one in chosen.grades]
    return told


def _rows(criteria: Sequence[Criterion], chosen: CriteriaSet) -> list[list[str]]:
    both = zip(criteria, chosen.criteria, strict=True)
    return [[str(n), one.text, _points(one), _scoring(one, raw)] for n, (one, raw) in enumerate(both, 1)]


def _share(percent: int) -> str:
    return f"đạt từ {percent}% số điểm trở lên" if percent else "các trường hợp còn lại"


def _points(one: Criterion) -> str:
    return "" if one.type is CriterionType.TEXT else str(one.weight)


def _scoring(one: Criterion, raw: dict[str, Any]) -> str:
    """How the criterion is scored, in words."""
    if one.type is CriterionType.TEXT:
        return "Nhận xét, không tính điểm"
    if one.type is CriterionType.YES_NO:
        return f"Có: {one.weight} điểm; không: 0 điểm"
    if one.type is CriterionType.CHOICE:
        return "; ".join(f"{label}: {percent}% số điểm" for label, percent in one.choices.items())
    if one.rule is None:
        return f"Tự chấm từ 0 đến {one.weight} điểm"
    figure = FIGURES.get(str((raw["rule"] or {}).get("figure", "")))
    counted = f" ({in_sentence(figure.label)})" if figure else ""
    return f"Đếm từ sổ{counted}: đủ {one.need} thì đạt {one.weight} điểm, ít hơn thì theo tỷ lệ"
