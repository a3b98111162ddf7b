"""Editions of sets of criteria, the sample among them."""

import json
from importlib.resources import files
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.rules import BadRule
from toso.assessments import schemas
from toso.assessments.kinds import CriterionType
from toso.assessments.scores import criteria_of
from toso.assessments.tables import CriteriaSet
from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.identity.queries import unit_names
from toso.kit.clock import today
from toso.kit.place_words import worded_in
from toso.organisation.own_units import unit_acting

MOST_SETS = 200


def add_edition(session: Session, scope: Scope, body: schemas.CriteriaSetWrite, *, sample: bool = False) -> CriteriaSet:
    """Raises Malformed for criteria that contradict themselves, or a set for another kind of subject than before."""
    _check(body)
    unit = unit_acting(session, scope, None)
    s = CriteriaSet
    before = sa.select(s).where(col(s.ward_id) == scope.ward_id, col(s.code) == body.code)
    last = session.execute(before.order_by(col(s.edition).desc()).limit(1).with_for_update()).scalar_one_or_none()
    if last is not None and last.subject is not body.subject:
        raise Malformed(fields={"subject": "Bộ này chấm đối tượng khác; hãy đặt mã khác."})
    row = CriteriaSet(
        ward_id=scope.ward_id,
        unit_path=unit.path.rpartition(".")[0] or unit.path,
        edition=last.edition + 1 if last else 1,
        sample=sample,
        **body.model_dump(include={"code", "name", "purpose", "subject", "valid_from"}),
        criteria=[one.model_dump(mode="json") for one in body.criteria],
        grades=sorted((one.model_dump() for one in body.grades), key=lambda one: -one["from_percent"]),
    )
    session.add(row)
    session.flush()
    record_row(session, scope, "criteria_set", row, fields=["criteria"], note={"edition": row.edition})
    return row


def add_sample(session: Session, scope: Scope) -> CriteriaSet:
    """The sample that comes with the system, as a set of the ward, labelled as what it is."""
    text = files("toso.assessments").joinpath("data/sample.json").read_text("utf-8")
    body = schemas.CriteriaSetWrite.model_validate({**worded_in(json.loads(text)), "valid_from": today()})
    return add_edition(session, scope, body, sample=True)


def _check(body: schemas.CriteriaSetWrite) -> None:
    codes = [one.code for one in body.criteria]
    for place, one in enumerate(body.criteria):
        if codes.index(one.code) < place:
            raise Malformed(fields={f"criteria.{place}.code": "Mã tiêu chí bị lặp."})
        if (one.type is CriterionType.CHOICE) != bool(one.choices):
            raise Malformed(fields={f"criteria.{place}.choices": "Chỉ tiêu chí chọn một mức có các mức, và phải có."})
        if one.rule is not None and one.type is not CriterionType.POINTS:
            raise Malformed(fields={f"criteria.{place}.rule": "Chỉ tiêu chí chấm điểm đếm được từ sổ."})
        try:
            criteria_of([one.model_dump()])
        except (BadRule, TypeError) as error:
            raise Malformed(fields={f"criteria.{place}.rule": "Không đếm được điều này từ sổ."}) from error
    if not any(one.weight and one.type is not CriterionType.TEXT for one in body.criteria):
        raise Malformed(fields={"criteria": "Phải có ít nhất một tiêu chí được tính điểm."})


def list_sets(session: Session, scope: Scope) -> list[schemas.CriteriaSetRead]:
    """Every edition, the newest first: all of the ward answer by them."""
    s = CriteriaSet
    query = sa.select(s).where(col(s.ward_id) == scope.ward_id).order_by(col(s.code), col(s.edition).desc())
    rows = session.execute(query.limit(MOST_SETS)).scalars().all()
    return [show_set(row, newest=n == 0 or rows[n - 1].code != row.code) for n, row in enumerate(rows)]


def show_set(row: CriteriaSet, *, newest: bool) -> schemas.CriteriaSetRead:
    own = {"id", "version", "code", "edition", "name", "purpose", "subject", "valid_from", "sample"}
    return schemas.CriteriaSetRead(
        **row.model_dump(include=own | {"criteria", "grades"}), subject_label=row.subject.label, newest=newest
    )


def get_set(session: Session, ward_id: UUID, set_id: UUID) -> CriteriaSet:
    """Raises Malformed naming `set_id`."""
    row = session.get(CriteriaSet, (ward_id, set_id))
    if row is None:
        raise Malformed(fields={"set_id": "Không tìm thấy bộ tiêu chí này."})
    return row


def unit_name(session: Session, unit_id: UUID) -> str:
    return unit_names(session, [unit_id]).get(unit_id, "")


Scores = dict[str, dict[str, Any]]
