"""Naming a superior on the server: an account with a role in a province, noted in the log of every ward below."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import SYSTEM
from toso.authz.roles import Role
from toso.core.problems import Malformed
from toso.identity.accounts import add_account, add_assignment, fault_of_username
from toso.identity.one_time_codes import issue_code
from toso.identity.tables import CodePurpose
from toso.kit.clock import today
from toso.kit.text import fold
from toso.organisation.queries import units_where
from toso.organisation.tables import Unit, UnitKind


def name_superior(session: Session, province: str, username: str, full_name: str) -> str:
    """A new account that reads the issued reports below a province; returns its one-time code.

    Raises Malformed (province, username) or NameTaken.
    """
    above = col(Unit.kind).in_((UnitKind.PROVINCE, UnitKind.CITY))
    named = [unit for unit in units_where(session, above, today()) if fold(province) in fold(unit.name)]
    if len(named) != 1:
        raise Malformed(fields={"province": "Không có đúng một tỉnh, thành phố mang tên này."})
    if fault := fault_of_username(username):
        raise Malformed(fields={"username": fault})
    unit = session.get_one(Unit, named[0].id)
    user = add_account(session, username, full_name)
    add_assignment(session, user, Role.SUPERIOR, unit, today())
    below = sa.select(Unit).where(col(Unit.kind) == UnitKind.WARD, col(Unit.path).startswith(f"{unit.path}."))
    for ward in session.scalars(below):
        note = {"act": "role.given", "role": Role.SUPERIOR.value}
        record(session, SYSTEM, "user.manage", "user", user.id, ward_id=ward.id, unit_path=ward.path, note=note)
    return issue_code(session, user, CodePurpose.RESET, None)[0]
