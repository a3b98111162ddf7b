"""Which rows are one ward's: by their ward, by the row they belong to, or as accounts that such rows name.

What opens an account goes along only for who works in no other ward here. Values that a key of the installation seals,
or by which it finds them, leave the row: they go apart, sealed otherwise.
"""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from toso.core.table_stream import Row, TableSum, Tally, batches_of, line_of, tables
from toso.core.vault import CipherContext, Vault
from toso.identity.account_requests.tables import Decider, RequestState
from toso.identity.grants import in_force
from toso.kit.clock import today

# A table without a ward of its own, and its column that names the row it belongs to.
OWNED_BY = {
    "client_credential": "client_id",
    "federated_identity": "user_id",
    "letterhead": "unit_id",
    "recovery_code": "user_id",
    "second_factor": "user_id",
    "signer": "unit_id",
    "unit_lineage": "from_unit_id",
    "unit_period": "unit_id",
}
# What a person has besides the account; two wards may share a person.
OF_PEOPLE = {name for name, column in OWNED_BY.items() if column == "user_id"} | {"user_account"}
# Rows of which an archive brings none of a person known at the other place, and the column that names the person: what
# the person or the people there agreed to was agreed to elsewhere.
BY_PERSON = {
    **dict.fromkeys(OF_PEOPLE - {"user_account"}, "user_id"),
    "user_account": "id",
    "account_request": "user_id",
}
# What opens an account: tables, and columns of the account itself.
_OPENING, _OPENING_COLUMNS = OF_PEOPLE - {"user_account"}, ("password_hash", "factor_at")
# How the host reaches a person, or a person the host: a calendar's address, a letter's, a browser's. They are of one
# address of the web and were proven to one host alone; `ward_id` tells in which ward their owner asked for them.
REACHED_BY = {"calendar_feed", "notice_setting", "push_subscription"}
# What ends with the installation in which it began: sign-ins, tries, repeats, drafts and phrases that only it can open.
PASSING = REACHED_BY | {
    "audit_progress",
    "auth_session",
    "chore_run",
    "form_draft",
    "idempotency_key",
    "installation",
    "known_device",
    "login_attempt",
    "one_time_code",
    "refresh_token",
    "signing_secret",
    "spent_challenge",
}
# The log is never deleted, not even with its ward.
LOG = {"audit_event", "audit_head", "audit_progress"}
# Columns that the vault seals, and the column's name under which it does.
SEALED = {
    ("person", "citizen_id"): "citizen_id",
    ("second_factor", "secret"): "secret",
    ("signing_certificate", "key_file"): "key_file",
    ("signing_certificate", "picture"): "picture",
    ("webhook", "previous_secret"): "secret",
    ("webhook", "secret"): "secret",
}
# Columns that find a sealed number by a key; where the number itself goes along, its row knows it anew.
FOUND_BY_KEY = {("help_entry", "citizen_key"), ("person", "citizen_key")}

Condition = sa.ColumnElement[bool]
Secrets = dict[str, str]


def moving_tables() -> list[sa.Table]:
    """The tables whose rows go along, those that others refer to first."""
    return [table for table in tables() if table.name not in PASSING]


def rows_of(ward_id: UUID, elsewhere: Collection[UUID] = ()) -> dict[str, Condition]:
    """Of each moving table the rows of a ward; what opens an account not of those who work `elsewhere`. Raises KeyError
    for a table of which nobody said whose its rows are.
    """
    moving = {table.name: table for table in moving_tables()}
    found = {name: table.c.ward_id == ward_id for name, table in moving.items() if "ward_id" in table.c}
    requests = moving["account_request"].c  # an owner who did not agree is not the ward's to take along
    agreed = sa.or_(requests.decider != Decider.OWNER, requests.state == RequestState.DONE)
    found["account_request"] = sa.and_(found["account_request"], agreed)
    accounts = moving["user_account"]
    named = [
        sa.select(column).where(found[name])
        for name in found
        for column in moving[name].c
        if column.references(accounts.c.id)
    ]
    found["user_account"] = accounts.c.id.in_(sa.union(*named))
    for name, column in OWNED_BY.items():
        (key,) = moving[name].c[column].foreign_keys
        found[name] = moving[name].c[column].in_(sa.select(key.column).where(found[key.column.table.name]))
    for name in _OPENING:
        found[name] &= moving[name].c.user_id.not_in(elsewhere)
    return {name: found[name] for name in moving}


def working_elsewhere(connection: sa.Connection, ward_id: UUID) -> set[UUID]:
    """Whom of a ward's people another ward has in a role today."""
    found = {table.name: table.c for table in tables() if table.name in {"assignment", "user_account"}}
    roles, people = found["assignment"], found["user_account"]
    there = sa.select(roles.user_id).where(roles.ward_id != ward_id, in_force(roles, today()))
    both = sa.select(people.id).where(rows_of(ward_id)["user_account"], people.id.in_(there))
    return set(connection.execute(both).scalars())


def moving_rows(
    connection: sa.Connection, table: sa.Table, where: Condition, elsewhere: Collection[UUID]
) -> Iterator[Row]:
    """The rows of a table as they go along, by key; `where`, `elsewhere`: as in `rows_of`."""
    closed = set(elsewhere) if table.name == "user_account" else set[UUID]()
    for row in (row for batch in batches_of(connection, table, where) for row in batch):
        yield {**row, **dict.fromkeys(_OPENING_COLUMNS)} if row.get("id") in closed else row


def without_secrets(table: sa.Table, row: Row) -> Row:
    """The row as it stands in an archive, and as it is summed."""
    hidden = [name for name in row if (table.name, name) in SEALED or (table.name, name) in FOUND_BY_KEY]
    return {**row, **dict.fromkeys(hidden)}


def sum_of(connection: sa.Connection, table: sa.Table, where: Condition, elsewhere: Collection[UUID]) -> TableSum:
    """The sum of a table's rows as an archive holds them."""
    tally = Tally()
    for row in moving_rows(connection, table, where, elsewhere):
        tally.add(line_of(without_secrets(table, row)))
    return tally.sum()


def own_accounts(ward_id: UUID, elsewhere: Collection[UUID]) -> Condition:
    """The accounts of a ward but of those who work elsewhere: another ward changes theirs."""
    conditions = rows_of(ward_id)
    (accounts,) = (table for table in tables() if table.name == "user_account")
    return sa.and_(conditions["user_account"], accounts.c.id.not_in(elsewhere))


def secrets_of(table: sa.Table, row: Row, vault: Vault) -> Secrets:
    """The values that `without_secrets` left out, by column, opened where sealed. Raises UnknownKey or BrokenSeal."""
    found: Secrets = {}
    for name, value in row.items():
        if value is None:
            continue
        if context := SEALED.get((table.name, name)):
            found[name] = vault.open(bytes(value), CipherContext(table.name, row["id"], context))
        elif (table.name, name) in FOUND_BY_KEY:
            found[name] = value
    return found


def with_secrets(table: sa.Table, row: Row, secrets: Secrets, vault: Vault, *, same_index: bool) -> Row:
    """The row with its secrets sealed by this vault; a number is found by this index, or not any more where only the
    other's value is known.
    """
    found: dict[str, Any] = {}
    for name, text in secrets.items():
        if context := SEALED.get((table.name, name)):
            found[name] = vault.seal(text, CipherContext(table.name, row["id"], context))
        elif same_index:
            found[name] = text
    if table.name == "person" and (number := secrets.get("citizen_id")) is not None:
        found["citizen_key"] = vault.index(number, row["ward_id"])
    return {**row, **found}
