"""A ward that has gone elsewhere taken out of here: only against the receipt of there, and only while nothing changed.

Its log stays, as every log does; the bytes of its files go with the next sweep.
"""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, SQLModel

from toso.audit.record import record
from toso.authz.actor import SYSTEM
from toso.core.columns import affected
from toso.core.database import Engines, in_transaction
from toso.core.postgres_connection import be_unhurried
from toso.core.settings import Settings
from toso.core.table_stream import TableSum, tables
from toso.identity.grants import in_force
from toso.jobs.worker_locks import is_at_work
from toso.kit.clock import today
from toso.operations.ward_export import find_ward
from toso.operations.ward_receipt import read_receipt
from toso.operations.ward_rows import (
    LOG,
    OF_PEOPLE,
    PASSING,
    REACHED_BY,
    moving_tables,
    own_accounts,
    rows_of,
    sum_of,
    working_elsewhere,
)

# What a person has besides, and by what it is theirs.
_PASSING_OF_PEOPLE = ("form_draft", "known_device", "one_time_code", "auth_session", *sorted(REACHED_BY))


class NotRemoved(Exception):
    """Nothing was changed; the text says why, for the clerk."""


def remove_ward(settings: Settings, engines: Engines, asked: str, receipt: str, mark: str) -> int:
    """Removes a ward's rows; how many. Raises NotRemoved, NotExported (no such ward), BadManifest."""
    if is_at_work(settings):
        raise NotRemoved("Máy chủ đang chạy với thư mục dữ liệu này; hãy dừng rồi chạy lại.")
    try:
        return in_transaction(engines.write, lambda session: _removed(session, asked, receipt, mark))
    except DBAPIError as error:
        raise NotRemoved(f"Cơ sở dữ liệu không cho xóa ({type(error.orig).__name__}).") from error


def _removed(session: Session, asked: str, receipt: str, mark: str) -> int:
    ward = find_ward(session, asked)
    moved = read_receipt(receipt, mark)
    if moved.ward != ward.id:
        raise NotRemoved("Giấy nhận này là của một đơn vị khác.")
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        be_unhurried(connection)
    here = sums_of_ward(connection, ward.id, moved.elsewhere)
    if changed := [name for name, found in here.items() if found != moved.sums.get(name)]:
        raise NotRemoved(f"Có thay đổi từ khi xuất (bảng {', '.join(changed)}); hãy xuất và nhập lại.")
    accounts = SQLModel.metadata.tables["user_account"]
    of_ward = sa.select(accounts.c.id).where(rows_of(ward.id)["user_account"])
    people: set[UUID] = set(connection.execute(of_ward).scalars())
    removed = _delete_rows(connection, ward.id, people)
    if ward.parent_id is not None:  # of the place above: a removed ward's own log is closed
        note = {"act": "removed", "rows": removed}
        record(session, SYSTEM, "unit.manage", "unit", ward.id, ward_id=ward.parent_id, unit_path=ward.path, note=note)
    return removed


def sums_of_ward(
    connection: sa.Connection, ward_id: UUID, elsewhere: Collection[UUID] | None = None
) -> dict[str, TableSum]:
    """The sum of each table's rows of a ward, as an archive holds them. `elsewhere`: who worked in another ward when it
    was made, their accounts left out; None: who does so today, and all accounts.
    """
    then = working_elsewhere(connection, ward_id) if elsewhere is None else elsewhere
    conditions = rows_of(ward_id, then)
    if elsewhere is not None:
        conditions["user_account"] = own_accounts(ward_id, elsewhere)
    return {table.name: sum_of(connection, table, conditions[table.name], then) for table in moving_tables()}


def _delete_rows(connection: sa.Connection, ward_id: UUID, people: set[UUID]) -> int:
    """Rows of tables that refer to others first; people last, those whom nothing else names."""
    conditions, removed = rows_of(ward_id), 0
    _keep_of_others(connection, ward_id)
    for table in reversed(tables()):
        if table.name in LOG or table.name in OF_PEOPLE:
            continue
        by_ward = "ward_id" in table.c  # also what would not have gone along
        if table.name in PASSING and not by_ward:
            continue
        where = table.c.ward_id == ward_id if by_ward else conditions[table.name]
        removed += affected(connection.execute(sa.delete(table).where(where)))
    return removed + _delete_people(connection, people)


def _keep_of_others(connection: sa.Connection, ward_id: UUID) -> None:
    """Ways to reach a person who works in another ward too go on there."""
    roles = SQLModel.metadata.tables["assignment"]
    for table in (SQLModel.metadata.tables[name] for name in REACHED_BY):
        other = (
            sa.select(roles.c.ward_id)
            .where(roles.c.user_id == table.c.user_id, roles.c.ward_id != ward_id, in_force(roles.c, today()))
            .order_by(roles.c.valid_from, roles.c.id)
            .limit(1)
            .correlate(table)
            .scalar_subquery()
        )
        kept = sa.update(table).where(table.c.ward_id == ward_id, other.is_not(None))
        connection.execute(kept.values(ward_id=other))


def _delete_people(connection: sa.Connection, people: set[UUID]) -> int:
    all_tables = SQLModel.metadata.tables
    accounts, sessions = all_tables["user_account"], all_tables["auth_session"]
    own = OF_PEOPLE | set(_PASSING_OF_PEOPLE)
    elsewhere = [
        sa.select(column)
        for table in tables()
        if table.name not in own
        for column in table.c
        if column.references(accounts.c.id)
    ]
    named = set(
        connection.execute(
            sa.union(*[query.where(query.selected_columns[0].is_not(None)) for query in elsewhere])
        ).scalars()
    )
    gone, removed = sorted(people - named), 0
    tokens = all_tables["refresh_token"]
    of_them = sa.select(sessions.c.id).where(sessions.c.user_id.in_(gone))
    removed += affected(connection.execute(sa.delete(tokens).where(tokens.c.session_id.in_(of_them))))
    for name in (*_PASSING_OF_PEOPLE, *sorted(OF_PEOPLE - {"user_account"})):
        removed += affected(connection.execute(sa.delete(all_tables[name]).where(all_tables[name].c.user_id.in_(gone))))
    return removed + affected(connection.execute(sa.delete(accounts).where(accounts.c.id.in_(gone))))
