"""Reading of hints: as the desk sees them, as a leader does, as the member is asked."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available
from toso.authz.actor import Actor, Scope
from toso.households.model.tables import Household
from toso.households.model.visit_tables import Visit
from toso.households.rechecks.hints import schemas
from toso.households.rechecks.hints.choice import cases_of
from toso.households.rechecks.hints.kinds import HintState
from toso.households.rechecks.hints.sentences import facts, maybe
from toso.households.rechecks.hints.service import ANSWER_DAYS, hints_of, objected, own, waits_for_leader
from toso.households.rechecks.hints.tables import RecheckHint
from toso.households.rechecks.hints.workflow import HINT_STEPS
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import local_date
from toso.organisation.tables import Unit

_DAYS = 10


def list_hints(session: Session, scope: Scope) -> list[schemas.HintRead]:
    return hints_read(session, scope, hints_of(session, scope))


def overview(session: Session, scope: Scope) -> schemas.HintOverview:
    """A number, and the objections that wait for this person's decision."""
    h = RecheckHint
    waiting = sa.select(sa.func.count()).where(
        col(h.ward_id) == scope.ward_id, scope.where(h.unit_path), col(h.state) != HintState.CLOSED
    )
    rows = hints_of(session, scope, objected())
    return schemas.HintOverview(
        waiting=session.execute(waiting).scalar_one(), objections=hints_read(session, scope, rows)
    )


def my_questions(session: Session, scope: Scope) -> list[schemas.QuestionRead]:
    """All that was ever asked of this person within twelve months, with what became of it."""
    rows = hints_of(session, scope, own(), col(RecheckHint.member_id) == scope.user_id)
    days = _days(session, rows)
    return [schemas.QuestionRead(**_question(scope.actor, row, days[row.id])) for row in rows]


def hints_read(session: Session, scope: Scope, rows: Sequence[RecheckHint]) -> list[schemas.HintRead]:
    """As many statements whatever their number."""
    days, cases = _days(session, rows), _cases(session, scope.ward_id, rows)
    people = names_of(session, {row.member_id for row in rows})
    units = _units(session, {row.unit_path for row in rows})
    return [
        schemas.HintRead(
            **_question(scope.actor, row, days[row.id]),
            member=people.get(row.member_id, ""),
            unit_name=units.get(row.unit_path, ""),
            indicator=row.indicator,
            indicator_label=row.indicator.label,
            sheets=row.sheets,
            state_label=row.state.label,
            explained=row.explained,
            closed_at=row.closed_at,
            may_choose_from=local_date(row.asked_at) + ANSWER_DAYS if row.asked_at and not row.answer else None,
            objected=waits_for_leader(row),
            cases=cases[row.id],
        )
        for row in rows
    ]


def _question(actor: Actor, row: RecheckHint, days: list[date]) -> dict[str, Any]:
    told = {"id", "version", "first_day", "last_day", "asked_at", "answer", "answer_text", "answered_at", "state"}
    return {
        **row.model_dump(include=told | {"reason"}),
        "facts": facts(row.indicator, row.striking, row.counted, row.own_rate, row.ward_rate),
        "maybe": maybe(row.indicator),
        "days": days,
        "answer_label": row.answer.label if row.answer else None,
        "actions": available(HINT_STEPS, actor, row),
    }


def _days(session: Session, rows: Iterable[RecheckHint]) -> dict[UUID, list[date]]:
    """By hint the newest days of the sheets behind it, oldest first."""
    rows = list(rows)
    ids = {UUID(one) for row in rows for one in row.visits}
    query = sa.select(col(Visit.id), col(Visit.visited_on)).where(
        col(Visit.ward_id).in_({row.ward_id for row in rows}), col(Visit.id).in_(ids)
    )
    on: dict[str, date] = {str(one): day for one, day in session.execute(query)} if ids else {}
    return {row.id: sorted({on[one] for one in row.visits if one in on})[-_DAYS:] for row in rows}


def _cases(session: Session, ward_id: UUID, rows: Sequence[RecheckHint]) -> dict[UUID, list[schemas.HintCaseRead]]:
    cases = cases_of(session, ward_id, [row.id for row in rows])
    homes = sa.select(col(Household.id), col(Household.name)).where(
        col(Household.ward_id) == ward_id, col(Household.id).in_({case.household_id for case in cases})
    )
    names = dict(session.execute(homes).all()) if cases else {}
    people = names_of(session, {case.assigned_to_id for case in cases})
    found: dict[UUID, list[schemas.HintCaseRead]] = defaultdict(list)
    for case in cases:
        if case.hint_id is not None:
            found[case.hint_id].append(
                schemas.HintCaseRead(
                    id=case.id,
                    name=names.get(case.household_id, ""),
                    assigned_to=people.get(case.assigned_to_id) if case.assigned_to_id else None,
                    result=case.result,
                    result_label=case.result.label if case.result else None,
                )
            )
    return found


def _units(session: Session, paths: Iterable[str]) -> dict[str, str]:
    query = sa.select(col(Unit.path), col(Unit.id)).where(col(Unit.path).in_(set(paths)))
    ids = dict(session.execute(query).all())
    names = unit_names(session, ids.values())
    return {path: names.get(one, "") for path, one in ids.items()}
