"""Households to be checked again as work that accounts hold until there is a result."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.row_versions import touch
from toso.households.model.tables import Household
from toso.households.rechecks.checkers import teammates
from toso.households.rechecks.kinds import CaseReason
from toso.households.rechecks.tables import RecheckCase
from toso.organisation.holdings import HandingOn, HeldRow, Holder, HoldersOn, Holding, refuse_receiver


def _rows(session: Session, asked: HoldersOn) -> list[HeldRow]:
    case = RecheckCase
    query = (
        sa.select(col(case.assigned_to_id), col(case.id), col(case.unit_path), col(Household.code))
        .join(
            Household, sa.and_(col(Household.ward_id) == col(case.ward_id), col(Household.id) == col(case.household_id))
        )
        .where(
            col(case.ward_id) == asked.ward_id,
            col(case.assigned_to_id).in_(asked.accounts),
            col(case.result).is_(None),
        )
        .order_by(col(case.id))
    )
    return [HeldRow(user_id, own, path, f"Hộ {code}") for user_id, own, path, code in session.execute(query)]


def _takes(receiver: Holder, row: HeldRow) -> bool:
    return receiver.user_id is not None and receiver.may(Action.RECHECK_RECORD, row.unit_path)


def _hand_on(session: Session, scope: Scope, act: HandingOn) -> None:
    """Raises Malformed for who was at the door or sent the sheet: nobody checks their own visit; a chosen one
    nobody of that team.
    """
    for row in act.rows:
        key = (act.giver.ward_id, row.id)
        case = session.get_one(RecheckCase, key, with_for_update=True)
        barred = {case.visitor_id, case.entered_by_id}
        if case.reason is CaseReason.CHOSEN and case.visitor_id is not None:
            barred |= teammates(session, case.ward_id, case.visitor_id)
        if act.receiver.user_id in barred:
            raise refuse_receiver(RECHECKS.label, row, act.receiver)
        case.assigned_to_id = act.receiver.user_id
        touch(case)
        session.add(case)
        record_row(session, scope, "recheck_case", case, fields=["assigned_to_id"])


RECHECKS = Holding("rechecks", "Hộ kiểm tra lại", frozenset({"recheck_case.assigned_to_id"}), _rows, _takes, _hand_on)
