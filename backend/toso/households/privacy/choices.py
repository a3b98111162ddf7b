"""The choices of a ward: whether it keeps citizen IDs, how long what is kept; and what is on legal hold."""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record, record_row
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.columns import affected
from toso.core.problems import Conflict, Logged, Malformed, NotFound
from toso.core.row_versions import check_version, touch
from toso.households.consents.choices import choice_for_update, choice_of, phone_policy
from toso.households.consents.schemas import PhonePolicyRead
from toso.households.consents.tables import LegalHold
from toso.households.model.tables import Household, Person
from toso.households.privacy import schemas, writes
from toso.households.privacy.retention import RULES, held_households
from toso.households.privacy.retention_job import report
from toso.identity.queries import names_of
from toso.kit.clock import today


class AlreadyLifted(Conflict):
    code, title = "hold-lifted", "Lệnh giữ này đã được bỏ."


def show_choice(session: Session, scope: Scope) -> schemas.PrivacyChoiceRead:
    """The choices, with what the rules would delete today (nothing is deleted by looking); the ward's own numbers and
    orders only to whoever reaches all of it.
    """
    whole = scope.ward_id in scope.whole_wards
    choice = choice_of(session, scope.ward_id)
    kept = sa.select(sa.func.count()).select_from(Person)
    kept = kept.where(
        col(Person.ward_id) == scope.ward_id, scope.where(Person.unit_path), col(Person.citizen_key).is_not(None)
    )
    return schemas.PrivacyChoiceRead(
        version=choice.version,
        keep_citizen_ids=choice.keep_citizen_ids,
        citizen_ids=session.execute(kept).scalar_one(),
        phone=PhonePolicyRead.model_validate(phone_policy(session, scope.ward_id)),
        ran_on=choice.ran_on,
        rules=report(session, scope.ward_id, choice.retention, today()) if whole else [],
        holds=_holds(session, scope.ward_id) if whole else [],
        may_change=scope.actor.may(Action.PRIVACY_MANAGE),
    )


def change_choice(session: Session, scope: Scope, expected_version: int, body: writes.ChoiceWrite) -> None:
    """Switching citizen IDs off deletes those that are kept. Raises StaleVersion, Malformed."""
    unknown = set(body.retention) - set(RULES)
    if unknown:
        raise Malformed(fields={"retention": "Không có quy tắc này."})
    choice = choice_for_update(session, scope.ward_id)
    check_version(choice, expected_version, Logged(choice.ward_id, (scope.action,)))
    retention = {code: months for code, months in body.retention.items() if months != RULES[code].months}
    deleted = 0
    if choice.keep_citizen_ids and not body.keep_citizen_ids:
        own = sa.update(Person).where(col(Person.ward_id) == scope.ward_id, col(Person.citizen_key).is_not(None))
        deleted = affected(session.execute(own.values(citizen_id=None, citizen_key=None)))
    phone = choice.phone if body.phone is None else body.phone.model_dump(mode="json")
    new = {"keep_citizen_ids": body.keep_citizen_ids, "retention": retention, "phone": phone}
    changed = [name for name, value in new.items() if getattr(choice, name) != value]
    for name in changed:
        setattr(choice, name, new[name])
    choice.ran_on = None
    choice.version += 1
    session.add(choice)
    session.flush()
    note = {"act": "choose", "deleted": deleted}
    ward_id = scope.ward_id
    record(session, scope.actor, scope.action, "privacy", ward_id, ward_id=ward_id, fields=changed, note=note)


def _holds(session: Session, ward_id: UUID) -> list[schemas.LegalHoldRead]:
    same = sa.and_(col(Household.ward_id) == col(LegalHold.ward_id), col(Household.id) == col(LegalHold.household_id))
    query = (
        sa.select(LegalHold, col(Household.code)).outerjoin(Household, same).where(col(LegalHold.ward_id) == ward_id)
    )
    rows = session.execute(query.order_by(col(LegalHold.id).desc()).limit(100)).all()
    names = names_of(session, [hold.by_id for hold, _ in rows])
    return [
        schemas.LegalHoldRead(
            id=hold.id,
            version=hold.version,
            household_id=hold.household_id,
            household_code=code,
            reason=hold.reason,
            from_on=hold.from_on,
            lifted_on=hold.lifted_on,
            by_name=names.get(hold.by_id, "") if hold.by_id else "",
        )
        for hold, code in rows
    ]


def put_hold(session: Session, scope: Scope, body: writes.HoldWrite) -> None:
    """Raises Malformed for a code that no household of the ward has."""
    household_id = None
    if body.household_code is not None:
        query = sa.select(col(Household.id)).where(
            col(Household.ward_id) == scope.ward_id, col(Household.code) == body.household_code
        )
        household_id = session.execute(query).scalar_one_or_none()
        if household_id is None:
            raise Malformed(fields={"household_code": "Không có hộ mang mã này."})
    path = scope.ward_path
    hold = LegalHold(
        ward_id=scope.ward_id,
        household_id=household_id,
        unit_path=path,
        reason=body.reason,
        from_on=today(),
        by_id=scope.actor.user_id,
    )
    session.add(hold)
    session.flush()
    note = {"act": "hold"}
    record_row(session, scope, "legal_hold", hold, unit_path=path, note=note)


def lift_hold(session: Session, scope: Scope, hold_id: UUID, expected_version: int) -> None:
    """Raises NotFound, StaleVersion, AlreadyLifted."""
    hold = session.get(LegalHold, (scope.ward_id, hold_id), with_for_update=True)
    if hold is None:
        raise NotFound
    check_version(hold, expected_version)
    if hold.lifted_on is not None:
        raise AlreadyLifted
    hold.lifted_on = today()
    touch(hold)
    session.add(hold)
    note = {"act": "lift"}
    record_row(session, scope, "legal_hold", hold, note=note)


def is_held(session: Session, ward_id: UUID, household_ids: Collection[UUID]) -> bool:
    """Whether a legal hold keeps the data of one of these households now."""
    held = held_households(session, ward_id)
    return held is None or not held.isdisjoint(household_ids)
