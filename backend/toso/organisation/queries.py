"""Reading of units, names at a date, letterheads and signers."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.paging import Item, Order, changed_since, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.kit.place_words import worded
from toso.organisation import tree
from toso.organisation.schemas import (
    GroupMemberRead,
    LetterheadRead,
    LineageRead,
    SignerRead,
    UnitHistoryRead,
    UnitPeriodRead,
    UnitRead,
)
from toso.organisation.tables import (
    GroupMember,
    Letterhead,
    Signer,
    Unit,
    UnitKind,
    UnitLineage,
    UnitPeriod,
)


def in_force(table: Any, on: Any) -> sa.ColumnElement[bool]:
    """The SQL condition "valid on that day" for any table with valid_from and valid_to."""
    start, end = table.valid_from, table.valid_to
    return sa.and_(start <= on, sa.or_(end.is_(None), end >= on))


def in_unit_order(path: Any) -> tuple[sa.ColumnElement[int], Any]:
    """Order of rows as the ward lists their units; their paths alone put kp10 before kp2."""
    place = sa.select(col(Unit.position)).where(col(Unit.path) == path).scalar_subquery()
    return place, path


def page_by_units(
    session: Session,
    query: sa.Select[Any],
    table: Any,
    cursor: str | None,
    limit: int,
    read: Callable[[Sequence[Any]], list[Item]],
) -> Page[Item]:
    """A page of a table's rows, each of a unit, in the order of the ward's units. Raises BadCursor."""
    keys = col(Unit.position), col(Unit.path), col(table.id)
    order = Order.ascending(*keys, name="unit", keys=lambda row: [row.position, row[0].unit_path])
    rows = query.add_columns(keys[0]).join(Unit, keys[1] == col(table.unit_path))
    return page(session, rows, order, cursor, limit, lambda taken: read([row[0] for row in taken]))


def units_where(session: Session, condition: sa.ColumnElement[bool], on: date) -> list[UnitRead]:
    """Units as they are called on a day (a unit not yet named then carries its earliest name), by path and position."""
    units = (
        session.execute(sa.select(Unit).where(condition).order_by(col(Unit.position), col(Unit.path))).scalars().all()
    )
    periods = _periods_of(session, [unit.id for unit in units])
    return [_unit_read(unit, periods.get(unit.id, []), on) for unit in units]


def _periods_of(session: Session, unit_ids: Iterable[UUID]) -> dict[UUID, list[UnitPeriod]]:
    found: dict[UUID, list[UnitPeriod]] = {}
    query = (
        sa.select(UnitPeriod).where(col(UnitPeriod.unit_id).in_(list(unit_ids))).order_by(col(UnitPeriod.valid_from))
    )
    for period in session.execute(query).scalars():
        found.setdefault(period.unit_id, []).append(period)
    return found


def _unit_read(unit: Unit, periods: list[UnitPeriod], on: date) -> UnitRead:
    named = tree.at(periods, on) or (periods[0] if periods else None)
    return UnitRead(
        id=unit.id,
        code=unit.code,
        path=unit.path,
        place_code=unit.place_code,
        kind=unit.kind,
        kind_label=unit.kind.label,
        parent_id=unit.parent_id,
        ward_id=unit.ward_id,
        name=named.name if named else unit.code,
        short_name=named.short_name if named else unit.code,
        aliases=unit.aliases,
        reports=unit.reports,
        sample=unit.sample,
        position=unit.position,
        valid_from=unit.valid_from,
        valid_to=unit.valid_to,
        version=unit.version,
    )


def list_units(
    session: Session, scope: Scope, on: date, *, also_past: bool = False, updated_since: datetime | None = None
) -> list[UnitRead]:
    """The units of the scope in force on a day; `also_past` shows ended and coming ones too, `updated_since` only those
    that changed since an instant, in what they are or are called.
    """
    condition = scope.where(Unit.path)
    if updated_since is not None:
        named = sa.and_(col(UnitPeriod.unit_id) == col(Unit.id), changed_since(updated_since, UnitPeriod))
        condition = sa.and_(condition, sa.or_(changed_since(updated_since, Unit), sa.exists().where(named)))
    return units_where(session, condition if also_past else sa.and_(condition, in_force(Unit, on)), on)


def reporting_units(session: Session, ward_id: UUID, on: date) -> list[UnitRead]:
    """The units that hand in monthly figures on a day."""
    condition = sa.and_(col(Unit.ward_id) == ward_id, col(Unit.reports).is_(True), in_force(Unit, on))
    return units_where(session, condition, on)


def ward_units(session: Session, ward_id: UUID, on: date) -> list[UnitRead]:
    """Every unit of a ward in force on a day, the ward itself included."""
    return units_where(session, sa.and_(col(Unit.ward_id) == ward_id, in_force(Unit, on)), on)


def day_of_units(session: Session, ward_id: UUID, on: date) -> date:
    """The day on which a text of a day names units of the ward: that day, or the first day of the ward after it.

    A ward that began here, or came of others, after its plan was issued has that plan too.
    """
    return max(on, session.execute(sa.select(col(Unit.valid_from)).where(col(Unit.id) == ward_id)).scalar_one())


def is_neighbourhood(ward_id: UUID, on: date) -> sa.ColumnElement[bool]:
    """The SQL condition "a khu phố of the ward in force on that day"."""
    kind = col(Unit.kind) == UnitKind.NEIGHBOURHOOD
    return sa.and_(col(Unit.ward_id) == ward_id, kind, in_force(Unit, on))


def neighbourhoods(session: Session, ward_id: UUID, on: date) -> list[UnitRead]:
    """The khu phố of a ward in force on a day, in their order."""
    return units_where(session, is_neighbourhood(ward_id, on), on)


def list_superiors(session: Session, on: date) -> list[UnitRead]:
    """The units above the wards in force on a day: whom a ward can answer to."""
    return units_where(session, sa.and_(col(Unit.ward_id).is_(None), in_force(Unit, on)), on)


def get_unit(session: Session, scope: Scope, unit_id: UUID) -> Unit:
    unit = session.get(Unit, unit_id)
    if unit is None:
        raise NotFound
    scope.require(unit.path)
    return unit


def get_history(session: Session, scope: Scope, unit_id: UUID, on: date) -> UnitHistoryRead:
    unit = get_unit(session, scope, unit_id)
    periods = _periods_of(session, [unit.id]).get(unit.id, [])
    superiors = {p.superior_id for p in periods if p.superior_id}
    names = {u.id: u.name for u in units_where(session, col(Unit.id).in_(superiors), on)} if superiors else {}
    return UnitHistoryRead(
        unit=_unit_read(unit, periods, on),
        periods=[
            UnitPeriodRead(
                id=p.id,
                name=p.name,
                short_name=p.short_name,
                superior_id=p.superior_id,
                superior_name=names.get(p.superior_id) if p.superior_id else None,
                note=p.note,
                valid_from=p.valid_from,
                valid_to=p.valid_to,
            )
            for p in periods
        ],
        lineage=_lineage_of(session, unit.id),
        version=unit.version,
    )


def _lineage_of(session: Session, unit_id: UUID) -> list[LineageRead]:
    """Predecessors and successors of a unit, oldest first."""
    query = sa.select(UnitLineage).where(
        sa.or_(col(UnitLineage.from_unit_id) == unit_id, col(UnitLineage.to_unit_id) == unit_id)
    )
    rows = session.execute(query.order_by(col(UnitLineage.happened_on))).scalars().all()
    periods = _periods_of(session, {row.from_unit_id for row in rows} | {row.to_unit_id for row in rows})

    def name(of: UUID, on: date) -> str:
        found = tree.at(periods.get(of, []), on)
        return found.name if found else ""

    return [
        LineageRead(
            from_unit_id=row.from_unit_id,
            from_name=name(row.from_unit_id, row.happened_on - timedelta(days=1)),
            to_unit_id=row.to_unit_id,
            to_name=name(row.to_unit_id, row.happened_on),
            happened_on=row.happened_on,
            decision=row.decision,
        )
        for row in rows
    ]


def place_codes(session: Session, ward_id: UUID) -> dict[str, str]:
    """The state's codes of a ward and of its parts, by path; without those that have none."""
    query = sa.select(col(Unit.path), col(Unit.place_code)).where(
        col(Unit.ward_id) == ward_id, col(Unit.place_code) != ""
    )
    return dict(session.execute(query).all())


def find_letterhead(session: Session, unit_id: UUID, on: date) -> Letterhead | None:
    """The letterhead of a unit in force on a day."""
    query = sa.select(Letterhead).where(col(Letterhead.unit_id) == unit_id, in_force(Letterhead, on))
    return session.execute(query.order_by(col(Letterhead.valid_from).desc()).limit(1)).scalar_one_or_none()


def agency_name(head: Letterhead | None) -> str:
    """Name of the agency above a list or a form; the ward's in general where no letterhead is in force."""
    return head.full_name if head else worded("Ủy ban nhân dân phường")


def list_letterheads(session: Session, scope: Scope, unit_id: UUID) -> list[LetterheadRead]:
    unit = get_unit(session, scope, unit_id)
    query = sa.select(Letterhead).where(col(Letterhead.unit_id) == unit.id).order_by(col(Letterhead.valid_from))
    return [LetterheadRead.model_validate(row) for row in session.execute(query).scalars()]


def signers_on(session: Session, unit_id: UUID, on: date) -> list[Signer]:
    """Who may sign for a unit on a day, the default signer first."""
    query = sa.select(Signer).where(col(Signer.unit_id) == unit_id, in_force(Signer, on))
    return list(session.execute(query.order_by(col(Signer.is_default).desc(), col(Signer.full_name))).scalars())


def list_signers(session: Session, scope: Scope, unit_id: UUID) -> list[SignerRead]:
    unit = get_unit(session, scope, unit_id)
    query = sa.select(Signer).where(col(Signer.unit_id) == unit.id).order_by(col(Signer.valid_from))
    return [SignerRead.model_validate(row) for row in session.execute(query).scalars()]


def list_group(session: Session, scope: Scope, on: date | None) -> list[GroupMemberRead]:
    """The group that manages the teams; on a day, or everybody who ever belonged to it."""
    query = sa.select(GroupMember).where(col(GroupMember.ward_id).in_(scope.ward_ids))
    if on is not None:
        left = col(GroupMember.left_on)
        query = query.where(col(GroupMember.joined_on) <= on, sa.or_(left.is_(None), left >= on))
    rows = session.execute(query.order_by(col(GroupMember.joined_on), col(GroupMember.full_name))).scalars()
    return [GroupMemberRead.model_validate(row) for row in rows]


def sample_marks(session: Session) -> set[bool]:
    """Whether the wards here are demonstrations, as units of theirs are marked: both where some are; {} without any."""
    ward, part = aliased(Unit), aliased(Unit)
    sample = sa.exists().where(col(part.ward_id) == col(ward.id), col(part.sample))
    if not sa.inspect(session.connection()).has_table("unit"):
        return set()
    return set(session.execute(sa.select(sample).where(col(ward.kind) == UnitKind.WARD).distinct()).scalars())
