"""Reading of households to check again: the list of whoever checks, one household with what was reported of it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.households.model.items import ITEMS, Item
from toso.households.model.tables import Household, Person, Street
from toso.households.rechecks import schemas
from toso.households.rechecks.answers import barred, get_case, had_part
from toso.households.rechecks.claims import value_label
from toso.households.rechecks.kinds import DrawKind, Question
from toso.households.rechecks.tables import RecheckCase, RecheckDraw
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import today
from toso.kit.periods import period_of


def page_of_cases(
    session: Session,
    scope: Scope,
    *,
    draw_id: UUID | None,
    mine: bool,
    waiting: bool,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.CaseRow]:
    """Households to check in reach, in the order in which they were drawn; `mine`: given to whoever asks."""
    query = sa.select(RecheckCase).where(col(RecheckCase.ward_id) == scope.ward_id, scope.where(RecheckCase.unit_path))
    if draw_id is not None:
        query = query.where(col(RecheckCase.draw_id) == draw_id)
    if mine:
        query = query.where(col(RecheckCase.assigned_to_id) == scope.user_id)
    if waiting:
        query = query.where(col(RecheckCase.result).is_(None))
    return page(
        session,
        query,
        Order.ascending(RecheckCase.id, name="drawn"),
        cursor,
        limit,
        lambda rows: _case_rows(session, scope, rows),
        since=updated_since,
    )


def _case_rows(session: Session, scope: Scope, cases: Sequence[RecheckCase]) -> list[schemas.CaseRow]:
    return [schemas.CaseRow(**values) for values in _case_values(session, scope, cases)]


def _case_values(session: Session, scope: Scope, cases: Sequence[RecheckCase]) -> list[dict[str, Any]]:
    """Cases with the names beside them; as many statements whatever their number."""
    if not cases:
        return []
    households = _by_id(session, Household, scope.ward_id, {case.household_id for case in cases})
    streets = _by_id(session, Street, scope.ward_id, {h.street_id for h in households.values()})
    draws = _by_id(session, RecheckDraw, scope.ward_id, {case.draw_id for case in cases if case.draw_id})
    people = names_of(session, {one for case in cases for one in (case.visitor_id, case.assigned_to_id)})
    units = unit_names(session, {h.unit_id for h in households.values()})
    unable = barred(session, scope, cases)
    rows = [_values(scope, case, households[case.household_id], streets, draws, people, units) for case in cases]
    return [
        {**row, "may_record": row["may_record"] and case.visitor_id not in unable}
        for row, case in zip(rows, cases, strict=True)
    ]


def _values(
    scope: Scope, case: RecheckCase, household: Household, streets: Any, draws: Any, people: Any, units: Any
) -> dict[str, Any]:
    draw = draws.get(case.draw_id)
    place = ", ".join(part for part in (household.house_no, household.place_note) if part) or household.code
    return {
        **case.model_dump(include={"id", "version", "household_id", "visited_on", "result", "checked_on"}),
        "draw_id": case.draw_id if scope.actor.scope(Action.RECHECK_DRAW).covers(case.unit_path) else None,
        "period": draw.period if draw else period_of(case.visited_on).code,
        "kind": draw.kind if draw else DrawKind.VISITS,
        "name": household.name,
        "place": place,
        "street": streets[household.street_id].name,
        "unit_name": units.get(household.unit_id, ""),
        "visitor": people.get(case.visitor_id, "") if case.visitor_id else "",
        "assigned_to": people.get(case.assigned_to_id) if case.assigned_to_id else None,
        "mine": case.assigned_to_id == scope.user_id,
        "may_record": not had_part(case, scope.user_id),
        "result_label": case.result.label if case.result else None,
    }


def _by_id(session: Session, table: type[Any], ward_id: UUID, ids: Iterable[UUID]) -> dict[UUID, Any]:
    query = sa.select(table).where(col(table.ward_id) == ward_id, col(table.id).in_(set(ids)))
    return {row.id: row for row in session.execute(query).scalars()}


def show_case(session: Session, scope: Scope, case_id: UUID) -> schemas.CaseRead:
    """A household with what was reported of it; who opened it is recorded."""
    case = get_case(session, scope, case_id)
    record(
        session,
        scope.actor,
        "household.read",
        "household",
        case.household_id,
        ward_id=case.ward_id,
        unit_path=case.unit_path,
        note={"part": "recheck"},
    )
    return case_read(session, scope, case)


def case_read(session: Session, scope: Scope, case: RecheckCase) -> schemas.CaseRead:
    (values,) = _case_values(session, scope, [case])
    checker = names_of(session, {case.checked_by_id}).get(case.checked_by_id) if case.checked_by_id else None
    return schemas.CaseRead(
        **values,
        claims=_claims(session, case, values["name"]),
        note=case.note,
        checked_by=checker,
        checked_at=case.checked_at,
        today=today(),
    )


def _claims(session: Session, case: RecheckCase, household: str) -> list[schemas.ClaimRead]:
    ids = {UUID(claim["subject_id"]) for claim in case.claims} - {case.household_id}
    persons = _by_id(session, Person, case.ward_id, ids)
    names = {str(i): person.full_name for i, person in persons.items()} | {str(case.household_id): household}
    answers = case.answers or [{"right": None, "found": None}] * len(case.claims)
    return [
        schemas.ClaimRead(
            subject_id=UUID(claim["subject_id"]),
            subject_name=names.get(claim["subject_id"], ""),
            item=Item(claim["item"]),
            asks=Question(claim.get("asks", Question.HOLDS)),
            asks_label=Question(claim.get("asks", Question.HOLDS)).label,
            label=ITEMS[Item(claim["item"])].label,
            value=claim["value"],
            value_label=value_label(Item(claim["item"]), claim["value"]),
            values=dict(ITEMS[Item(claim["item"])].values),
            right=answer["right"],
            found=answer["found"],
        )
        for claim, answer in zip(case.claims, answers, strict=True)
    ]
