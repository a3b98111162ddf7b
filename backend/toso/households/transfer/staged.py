"""Households of the stage, read back in the order of the sheet."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.transfer.tables import Decision, HouseholdImport, ImportLine

_LINES_AT_ONCE = 2_000


class Staged:
    """A household of the stage: values, (number, values) of its rows, and what was decided about it."""

    def __init__(self, lines: Sequence[Any]) -> None:
        bodies = [orjson.loads(line.body) for line in lines]
        first, own = lines[0], bodies[0]
        self.values: Mapping[str, Any] = own["h"]
        self.name: str = own["n"] or ""
        self.path: str = own["p"][0] if own["p"] else ""
        self.unit_id = UUID(own["p"][1]) if own["p"] else None
        self.lines = [(line.number, body["v"]) for line, body in zip(lines, bodies, strict=True)]
        self.decision: Decision | None = first.decision
        merged = first.other_id if first.decision is Decision.MERGE else None
        self.target: UUID | None = first.household_id or merged


def staged_homes(session: Session, row: HouseholdImport, *, known_only: bool = False) -> Iterator[list[Staged]]:
    """Staged households, some at a time, each whole; `known_only`: those that are, or are like, one of the register."""
    line = ImportLine
    columns = (
        col(line.number), col(line.home), col(line.household_id), col(line.other_id), col(line.decision),
        col(line.body),
    )  # fmt: skip
    of_import = [col(line.ward_id) == row.ward_id, col(line.import_id) == row.id]
    if known_only:
        of_import.append(sa.or_(col(line.household_id).is_not(None), col(line.other_id).is_not(None)))
    after = -1
    while True:
        here = (*of_import, col(line.number) > after)
        starts = sa.select(col(line.home)).where(*here).order_by(col(line.number))
        end = session.execute(starts.offset(_LINES_AT_ONCE).limit(1)).scalar_one_or_none()
        query = sa.select(*columns).where(*here).order_by(col(line.number))
        found = session.execute(query if end is None or end <= after + 1 else query.where(col(line.number) < end)).all()
        if not found:
            return
        yield [Staged(list(lines)) for _, lines in groupby(found, key=lambda one: one.home)]
        after = found[-1].number
