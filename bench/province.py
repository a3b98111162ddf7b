"""A province: the measured ward and wards like it, each with its households' states, plan, tasks and issued month."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from bench.scale import REGISTER, SPANS
from bench.sqlite import sqlite3
from bench.ward import copy_row

# What figures, a task list and a superior's view read of a ward.
_OWN = (
    *SPANS,
    "indicator_sum",
    "plan",
    "plan_task",
    "task_assignment",
    "assignment_person",
    "report_period",
    "report",
    "report_figure",
    "document",
)
SUPERIOR, NEIGHBOUR = "thu", "minh2"


def grow_province(file: Path, wards: int) -> None:
    """Repeats the ward that is there until the province has so many. The second ward has a whole register and a culture
    desk of its own (NEIGHBOUR); SUPERIOR reads all of them, with the password of the cast.
    """
    connection = sqlite3.connect(file, isolation_level=None)
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -200000")
        ward = dict(connection.execute("SELECT * FROM unit WHERE kind = 'ward'").fetchone())
        for number in range(2, wards + 1):
            connection.execute("BEGIN")
            _repeat(connection, ward, number)
            connection.execute("COMMIT")
        province = {"id": ward["parent_id"], "ward_id": ward["parent_id"], "path": ward["path"].partition(".")[0]}
        _appoint(connection, SUPERIOR, "superior", province)
        connection.execute("ANALYZE")
    finally:
        connection.close()


def _repeat(connection: sqlite3.Connection, ward: dict[str, Any], number: int) -> None:
    path, code = f"qn.w{number:02d}", f"w{number:02d}"
    new = ward | {"id": uuid4().hex, "path": path, "code": code}
    new["ward_id"] = new["id"]
    copy_row(connection, "unit", new)
    named = connection.execute(
        "SELECT * FROM unit_period WHERE unit_id = ? AND valid_to IS NULL", [ward["id"]]
    ).fetchone()
    name = f"Phường {number}"
    copy_row(connection, "unit_period", dict(named), id=uuid4().hex, unit_id=new["id"], name=name, short_name=name)
    tables = dict.fromkeys((*(REGISTER if number == 2 else ()), *_OWN))
    for table in tables:
        _copy(connection, table, ward, new)
    if number == 2:
        _appoint(connection, NEIGHBOUR, "culture_desk", new)


def _copy(connection: sqlite3.Connection, table: str, ward: dict[str, Any], new: dict[str, Any]) -> None:
    """All rows of a ward under another's id and path; ids inside a ward stay the same."""
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    changed = {"ward_id": "?", "unit_path": f"? || substr(unit_path, {len(ward['path']) + 1})"}
    taken = ", ".join(changed.get(c, f'"{c}"') for c in columns)
    given = [new["id"] if c == "ward_id" else new["path"] for c in columns if c in changed]
    names = ", ".join(f'"{c}"' for c in columns)
    connection.execute(  # names of our own tables and columns, no input
        f'INSERT INTO "{table}" ({names}) SELECT {taken} FROM "{table}" WHERE ward_id = ?', [*given, ward["id"]]
    )


def _appoint(connection: sqlite3.Connection, username: str, role: str, unit: dict[str, Any]) -> None:
    """Somebody like Minh with another role in another unit."""
    like = connection.execute("SELECT * FROM user_account WHERE username = 'minh'").fetchone()
    held = connection.execute("SELECT * FROM assignment WHERE user_id = ?", [like["id"]]).fetchone()
    person = uuid4().hex
    copy_row(connection, "user_account", dict(like), id=person, username=username, phone=None)
    where = {"unit_id": unit["id"], "unit_path": unit["path"], "ward_id": unit["ward_id"]}
    copy_row(connection, "assignment", dict(held), id=uuid4().hex, user_id=person, role=role, **where)
