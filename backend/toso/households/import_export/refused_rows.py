"""The rest of an upload once its good households are in the register: those with a refused cell, and their counts."""

from collections import Counter
from typing import Any

import orjson
import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.import_export.household_rows import ERROR
from toso.households.import_export.stage import REFUSED
from toso.households.import_export.tables import HouseholdImport, ImportLine, LineState

_NONE = ("new", "changed", "unchanged", "duplicate", "notes", "streets")


def keep_refused(session: Session, row: HouseholdImport) -> dict[str, Any] | None:
    """Takes the rows of good households off the stage and remembers that they are done; the counts of what is left,
    None where nothing is.
    """
    line = ImportLine
    own = col(line.ward_id) == row.ward_id, col(line.import_id) == row.id
    bad = sa.select(col(line.home)).where(*own, col(line.level) == REFUSED)
    if session.execute(bad.limit(1)).first() is None:
        return None
    good = (*own, col(line.home).not_in(bad))
    numbers = session.execute(sa.select(col(line.number)).where(*good).order_by(col(line.number))).scalars()
    row.done = _joined([*row.done, *([number, number] for number in numbers)])
    session.execute(sa.delete(line).where(*good))
    return _counted(session, own)


def _joined(spans: list[list[int]]) -> list[list[int]]:
    """Spans of rows, those that follow each other as one."""
    found: list[list[int]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1] + 1:
            found[-1][1] = max(found[-1][1], last)
        else:
            found.append([first, last])
    return found


def _counted(session: Session, own: tuple[sa.ColumnElement[bool], ...]) -> dict[str, Any]:
    counts: Counter[str] = Counter(dict.fromkeys(("lines", "homes", "persons", "errors", *_NONE), 0))
    query = sa.select(col(ImportLine.number), col(ImportLine.home), col(ImportLine.body)).where(*own)
    for number, home, body in session.execute(query):
        told = orjson.loads(body)
        counts["lines"] += 1
        counts["homes"] += number == home
        counts["persons"] += "full_name" in told["v"]
        counts["errors"] += sum(message[0] == ERROR for message in told.get("m", ()))
    return {**counts, LineState.REFUSED.value: counts["homes"], "street_names": []}
