"""The plan of a reform as a table (CSV): a line for each unit of the wards that end, and for each part that goes
elsewhere than the rest of its unit.
"""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.files.text_codec import UnknownEncoding, decode, delimiter_of
from toso.households.model.tables import Street
from toso.identity.tables import UserAccount
from toso.kit.clock import today
from toso.kit.csv_text import csv_lines
from toso.kit.text import fold, one_line
from toso.organisation.queries import in_force, units_where
from toso.organisation.schemas import UnitRead
from toso.organisation.tables import Team, Unit, UnitKind
from toso.unit_changes.content import ChangeContent, Place

COLUMNS = ("Đơn vị cũ", "Tên đơn vị cũ", "Phần", "Tên phần", "Đơn vị mới", "Tên đơn vị mới")
STREET, TEAM, PERSON = "tuyến", "tổ", "người"


class BadPlan(Exception):
    """A table that says nothing that can be done; the text names the lines."""


@dataclass(frozen=True)
class PlanLine:
    """A unit, or a part of one (`part`: street, team or person by `name`), and where it goes; none: nowhere."""

    number: int
    old: str
    part: str
    name: str
    new: str


def find_wards(session: Session, asked: Sequence[str]) -> list[Unit]:
    """Wards by the path (qn.hg) or today's name. Raises BadPlan."""
    named = units_where(session, col(Unit.kind) == UnitKind.WARD, today())
    found: list[Unit] = []
    for text in asked:
        fitting = [u for u in named if text == u.path or fold(text) == fold(u.name)]
        if len(fitting) != 1:
            raise BadPlan(f"Không có đúng một đơn vị là “{text}”.")
        found.append(session.get_one(Unit, fitting[0].id))
    return found


def draft(session: Session, old: Sequence[Unit], new: Unit) -> str:
    """A table to be filled in: every unit of the old wards, with the one of the new that bears the same name."""
    ours = {fold(u.name): u for u in _units(session, new) if u.id != new.id}
    taken: set[UUID] = set()
    lines: list[Sequence[str]] = [COLUMNS]
    for ward in old:
        for unit in _units(session, ward):
            same = ours.get(fold(unit.name)) if unit.id != ward.id else None
            if same is not None and unit.kind is UnitKind.NEIGHBOURHOOD and same.id in taken:
                same = None  # two of one name need not become one
            taken |= {same.id} if same else set()
            lines.append([unit.path, unit.name, "", "", *((same.path, same.name) if same else ("", ""))])
    return csv_lines(lines, ",")


def _units(session: Session, ward: Unit) -> list[UnitRead]:
    on = max(today(), ward.valid_from)
    found = units_where(session, sa.and_(col(Unit.ward_id) == ward.id, in_force(Unit, on)), on)
    return sorted(found, key=lambda unit: unit.id != ward.id)


def read(session: Session, content: bytes, new: Unit) -> ChangeContent:
    """The content of a change. Raises BadPlan."""
    lines = list(lines_of(content))
    units = {u.path: u for u in session.execute(sa.select(Unit).where(col(Unit.path).in_(_paths(lines)))).scalars()}
    faults: list[str] = []
    places: dict[tuple[UUID, UUID], dict[str, list[UUID] | bool]] = {}
    for line in lines:
        old, into = units.get(line.old), units.get(line.new)
        if old is None or (line.new and (into is None or into.ward_id != new.id)):
            faults.append(f"dòng {line.number}: không có đơn vị {line.old if old is None else line.new}")
        elif into is not None:
            place = places.setdefault((old.id, into.id), {"street_ids": [], "team_ids": [], "user_ids": []})
            if (fault := _put(session, place, line, old)) is not None:
                faults.append(f"dòng {line.number}: {fault}")
    if faults:
        raise BadPlan("; ".join(faults))
    wards = {unit.ward_id for path, unit in units.items() if any(path == line.old for line in lines)}
    return ChangeContent(
        from_ids=_all_units(session, wards),
        into_id=new.id,
        places=[Place.model_validate({"from_id": o, "into_id": n, **p}) for (o, n), p in places.items()],
    )


def _all_units(session: Session, ward_ids: set[UUID | None]) -> list[UUID]:
    here = sa.and_(col(Unit.ward_id).in_(ward_ids), in_force(Unit, today()))
    below = col(Unit.kind) != UnitKind.WARD
    return list(session.execute(sa.select(col(Unit.id)).where(here).order_by(below, col(Unit.path))).scalars())


def _paths(lines: Sequence[PlanLine]) -> set[str]:
    return {path for line in lines for path in (line.old, line.new) if path}


def lines_of(content: bytes) -> Iterator[PlanLine]:
    """The lines that name an old unit, as the table was drafted or as a spreadsheet program saved it again. Raises
    BadPlan.
    """
    try:
        text = decode(content, lambda cell: cell in COLUMNS)
    except UnknownEncoding as error:
        raise BadPlan("Bảng không phải văn bản; hãy lưu thành CSV (UTF-8).") from error
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    if set(COLUMNS) - set(rows.fieldnames or ()):
        raise BadPlan(f"Bảng phải có các cột: {', '.join(COLUMNS)}.")
    for number, row in enumerate(rows, start=2):
        given = {name: one_line(row[name] or "") for name in COLUMNS}
        if given[COLUMNS[0]]:
            yield PlanLine(number, given[COLUMNS[0]], given["Phần"].lower(), given["Tên phần"], given[COLUMNS[4]])


def _put(session: Session, place: dict[str, list[UUID] | bool], line: PlanLine, old: Unit) -> str | None:
    """The fault of the line, if it has one."""
    if not line.part:
        place["rest"] = True
        return None
    if line.part not in _PARTS:
        return f"“{line.part}” không phải {', '.join(_PARTS)}"
    kept, query = _PARTS[line.part]
    found = session.execute(query(old, line.name)).scalars().all()
    if len(found) != 1:
        return f"không có đúng một {line.part} “{line.name}”"
    ids = place[kept]
    assert isinstance(ids, list), "made with three lists"
    ids.append(found[0])
    return None


def _street(old: Unit, name: str) -> sa.Select[UUID]:
    here = col(Street.ward_id) == old.ward_id, col(Street.unit_id) == old.id
    return sa.select(col(Street.id)).where(*here, col(Street.name) == name)


def _team(old: Unit, name: str) -> sa.Select[UUID]:
    return sa.select(col(Team.id)).where(col(Team.unit_id) == old.id, col(Team.name) == name)


def _person(_old: Unit, name: str) -> sa.Select[UUID]:
    return sa.select(col(UserAccount.id)).where(col(UserAccount.username) == name)


_PARTS: dict[str, tuple[str, Callable[[Unit, str], sa.Select[UUID]]]] = {
    STREET: ("street_ids", _street),
    TEAM: ("team_ids", _team),
    PERSON: ("user_ids", _person),
}
