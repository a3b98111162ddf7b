"""The staged rows of an upload, as its sender looks at them before they go into the register."""

from enum import StrEnum
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.paging import cut
from toso.core.schemas import Page
from toso.households.import_export import schemas
from toso.households.import_export.columns import letter_of
from toso.households.import_export.fields import FIELDS
from toso.households.import_export.household_rows import ERROR
from toso.households.import_export.queries import find_import, parts_of
from toso.households.import_export.tables import ImportLine, LineState
from toso.kit import cursors

_NOWHERE = UUID(int=0)


class LineFilter(StrEnum):
    """Which staged rows to list: those refused, noted, of possible duplicates, new, changed."""

    REFUSED = "refused"
    NOTED = "noted"
    DUPLICATE = "duplicate"
    NEW = "new"
    CHANGED = "changed"


def page_of_lines(
    session: Session, scope: Scope, import_id: UUID, filters: LineFilter | None, cursor: str | None, limit: int
) -> Page[schemas.HouseholdImportLineRead]:
    """Staged rows in the order of the sheet; of possible duplicates the first row of each household."""
    row = find_import(session, scope, import_id)
    line = ImportLine
    query = sa.select(line).where(col(line.ward_id) == row.ward_id, col(line.import_id) == row.id)
    match filters:
        case None:
            pass
        case LineFilter.REFUSED:
            query = query.where(col(line.level) == 2)
        case LineFilter.NOTED:
            query = query.where(col(line.level) == 1)
        case LineFilter.DUPLICATE:
            query = query.where(col(line.state) == LineState.DUPLICATE, col(line.number) == col(line.home))
        case _:
            query = query.where(col(line.state) == LineState(filters.value))
    if cursor is not None:
        (number,) = cursors.decode(cursor, "lines", int).keys
        query = query.where(col(line.number) > number)
    found = session.execute(query.order_by(col(line.number)).limit(limit + 1)).scalars().all()
    headings, parts = row.sheet.get("headings", []), parts_of(row)
    return cut(
        found,
        limit,
        lambda lines: [_line_read(one, headings, parts) for one in lines],
        lambda one: cursors.encode("lines", [one.number], _NOWHERE),
    )


def _line_read(line: ImportLine, headings: list[str], parts: list[tuple[str, int]]) -> schemas.HouseholdImportLineRead:
    body: dict[str, Any] = orjson.loads(line.body)
    own, like = body.get("h", {}), body.get("like", {})
    sheet, start = [part for part in parts if part[1] < line.number][-1]
    before = f"{sheet}!" if len(parts) > 1 else ""
    row = line.number - start
    said_of, texts = sorted(body.get("m", []), key=lambda message: message[2]), body.get("r", {})
    place = [own.get("house_no", ""), own.get("street", ""), (body.get("p") or ["", "", ""])[2]]
    return schemas.HouseholdImportLineRead(
        number=line.number,
        row=row,
        sheet=sheet,
        home=line.home,
        state=line.state,
        name=body.get("n") or "",
        place=", ".join(part for part in place if part),
        person=body["v"].get("full_name", ""),
        messages=[
            schemas.HouseholdImportMessage(
                level="error" if level == ERROR else "warning",
                column=letter_of(place_) if place_ >= 0 else "",
                cell=f"{before}{letter_of(place_)}{row}" if place_ >= 0 else "",
                heading=headings[place_] if 0 <= place_ < len(headings) else FIELDS[code].label,
                field=code,
                value=texts.get(str(place_), ""),
                mendable=place_ >= 0,
                message=said,
            )
            for level, code, place_, said in said_of
        ],
        like_id=line.other_id,
        like_code=like.get("code"),
        like_why=like.get("why"),
        decision=line.decision,
    )
