"""Running the rules of retention: what they would delete (dry run), and the daily chore that deletes it."""

import logging
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import SYSTEM
from toso.core.columns import insert_or_ignore
from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.households.consents.tables import PrivacyChoice
from toso.households.privacy import erasure_list, schemas
from toso.households.privacy.retention import BATCH, RULES, RetentionRule, held_households, last_day_over
from toso.households.privacy.secure_delete import empty_log, overwrite_freed
from toso.kit.clock import today
from toso.organisation.tables import Unit, UnitKind

log = logging.getLogger(__name__)
SOON = timedelta(days=30)


def report(session: Session, ward_id: UUID, chosen: dict[str, int], on: date) -> list[schemas.RetentionRuleRead]:
    """Counts the rows that each rule would delete on a day; nothing is changed."""
    held = held_households(session, ward_id)
    found: list[schemas.RetentionRuleRead] = []
    for rule in RULES.values():
        months = chosen.get(rule.code, rule.months)
        day = last_day_over(months, on)
        due = rule.due(ward_id, day).subquery()
        kept = sa.true() if held is None else due.c.household_id.in_(held)
        query = sa.select(sa.func.count(), sa.func.count(sa.case((kept, 1)))).select_from(due)
        total, on_hold = session.execute(query).one()
        then = rule.due(ward_id, last_day_over(months, on + SOON)).subquery()
        by_then = session.execute(sa.select(sa.func.count()).select_from(then)).scalar_one()
        found.append(
            schemas.RetentionRuleRead(
                code=rule.code,
                label=rule.label,
                act=rule.act,
                months=months,
                shipped_months=rule.months,
                last_day=day,
                due=total,
                held=on_hold,
                due_soon=by_then - total,
            )
        )
    return found


def _wards(session: Session) -> list[UUID]:
    """All, and what stands above them, whose people are told things too; a register is not needed for that."""
    kept = sa.or_(col(Unit.kind) == UnitKind.WARD, col(Unit.ward_id).is_(None))
    return list(session.execute(sa.select(col(Unit.id)).where(kept).order_by(col(Unit.id))).scalars())


def lines_of(session: Session) -> list[str]:
    """The report of every ward as lines for the shell."""
    lines: list[str] = []
    for ward_id in _wards(session):
        choice = session.get(PrivacyChoice, ward_id)
        rules = report(session, ward_id, choice.retention if choice else {}, today())
        lines += [f"{rule.label}: {rule.due} quá {rule.months} tháng, giữ lại {rule.held}" for rule in rules]
    return lines


def keep_rules(settings: Settings, engines: Engines) -> None:
    """A chore: once a day for each ward, in batches of a transaction each.

    Every hour it also completes the erasure list and empties the log of what was erased meanwhile.
    """
    in_transaction(engines.write, lambda session: erasure_list.complete(session, settings))
    for ward_id in in_transaction(engines.read, _wards):
        for rule in RULES.values():
            while _run(engines, ward_id, rule, erasure_list.list_of(settings)) == BATCH:
                pass
        in_transaction(engines.write, lambda session, ward=ward_id: _mark(session, ward))
    empty_log(engines.read)


def _run(engines: Engines, ward_id: UUID, rule: RetentionRule, path: Path) -> int:
    """One batch of a rule; how many rows."""

    def work(session: Session) -> int:
        choice = session.get(PrivacyChoice, ward_id)
        if choice is not None and choice.ran_on == today():
            return 0
        held = held_households(session, ward_id)
        if held is None:
            return 0
        months = (choice.retention if choice else {}).get(rule.code, rule.months)
        ids = _due(session, rule, ward_id, last_day_over(months, today()), held)
        if ids:
            overwrite_freed(session)
            rule.do(session, ward_id, ids, path)
            note = {"act": "retention", "rule": rule.code, "rows": len(ids)}
            record(session, SYSTEM, Action.PRIVACY_MANAGE, "privacy", None, ward_id=ward_id, note=note)
        return len(ids)

    done = in_transaction(engines.write, work)
    if done:
        log.info("retention", extra={"rule": rule.code, "rows": done})
    return done


def _due(session: Session, rule: RetentionRule, ward_id: UUID, day: date, held: set[UUID]) -> list[UUID]:
    query: Any = rule.due(ward_id, day)
    if held:
        home = query.selected_columns[1]
        query = query.where(sa.or_(home.is_(None), home.not_in(held)))
    return list(session.execute(query.order_by(query.selected_columns[0]).limit(BATCH)).scalars())


def _mark(session: Session, ward_id: UUID) -> None:
    first = {"ward_id": ward_id, "version": 1, "keep_citizen_ids": False, "retention": {}, "ran_on": today()}
    if not insert_or_ignore(session, PrivacyChoice, first):
        own = sa.update(PrivacyChoice).where(col(PrivacyChoice.ward_id) == ward_id)
        session.execute(own.values(ran_on=today()))
