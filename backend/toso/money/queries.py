"""Reading of money: the lines of a year with what is left of each, the entries of a line."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.catalogue.reach import names_of_entries
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.files.schemas import FileRead
from toso.files.service import get_files
from toso.identity.queries import names_of, unit_names
from toso.money import schemas
from toso.money.kinds import EntryType
from toso.money.tables import BudgetLine, MoneyEntry
from toso.organisation.queries import in_unit_order
from toso.plans.tasks.links import task_links

MISSING = "Không tìm thấy khoản này trong phạm vi của bạn."
MOST_LINES = 500
Sums = Mapping[EntryType, int]


def sums_of(session: Session, ward_id: UUID, line_ids: Iterable[UUID]) -> dict[UUID, dict[EntryType, int]]:
    """The sum of each type by line; 0 where a line has none."""
    found = {own: dict.fromkeys(EntryType, 0) for own in line_ids}
    e = MoneyEntry
    query = (
        sa.select(col(e.line_id), col(e.type), sa.func.sum(col(e.amount)))
        .where(col(e.ward_id) == ward_id, col(e.line_id).in_(found))
        .group_by(col(e.line_id), col(e.type))
    )
    for line_id, type_, amount in session.execute(query) if found else ():
        found[line_id][type_] = int(amount)
    return found


def balance(sums: Sums) -> schemas.BalanceRead:
    return schemas.BalanceRead(
        **{one.value: sums[one] for one in EntryType},
        remaining=sums[EntryType.ALLOCATION] - sums[EntryType.SPENDING],
    )


def _of_year(scope: Scope, year: int) -> tuple[Any, ...]:
    b = BudgetLine
    return col(b.ward_id) == scope.ward_id, col(b.year) == year, scope.where(b.unit_path)


def _sums_by_line(scope: Scope, year: int) -> sa.Subquery:
    """A row for every line of the year in reach: a column for each type of entry."""
    b, e = BudgetLine, MoneyEntry
    sums = (sa.func.sum(sa.case((col(e.type) == one, col(e.amount)), else_=0)).label(one.value) for one in EntryType)
    own = sa.and_(col(e.ward_id) == col(b.ward_id), col(e.line_id) == col(b.id))
    return (
        sa.select(*sums).select_from(b).outerjoin(e, own).where(*_of_year(scope, year)).group_by(col(b.id)).subquery()
    )


def count_lines_to_act_on(session: Session, scope: Scope, year: int) -> tuple[int, int]:
    """How many lines of the year spent more than was allocated; how many have an estimate and no allocation."""
    every = _sums_by_line(scope, year)
    one = every.c
    over = sa.func.count().filter(one.spending > one.allocation)
    bare = sa.func.count().filter(one.estimate > 0, one.allocation == 0)
    found = session.execute(sa.select(over, bare).select_from(every)).one()
    return found[0], found[1]


def show_budget(session: Session, scope: Scope, year: int, most: int | None = MOST_LINES) -> schemas.BudgetRead:
    """The year's lines unit by unit with their sums, at most `most`; count and total are of all lines in reach."""
    b = BudgetLine
    query = sa.select(b).where(*_of_year(scope, year)).order_by(*in_unit_order(col(b.unit_path)), col(b.id))
    rows = session.execute(query.limit(most)).scalars().all()
    every = _sums_by_line(scope, year)
    summed = [sa.func.coalesce(sa.func.sum(every.c[one.value]), 0) for one in EntryType]
    count, *total = session.execute(sa.select(sa.func.count(), *summed).select_from(every)).one()
    return schemas.BudgetRead(
        year=year,
        lines=line_reads(session, scope.actor, rows, sums_of(session, scope.ward_id, [row.id for row in rows])),
        count=count,
        total=balance({type_: int(amount) for type_, amount in zip(EntryType, total, strict=True)}),
        actions=["plan"] if scope.actor.may(Action.MONEY_ESTIMATE) else [],
    )


def line_reads(
    session: Session, actor: Actor, rows: Sequence[BudgetLine], sums: Mapping[UUID, Sums]
) -> list[schemas.BudgetLineRead]:
    units = unit_names(session, {row.unit_id for row in rows})
    ward_id = rows[0].ward_id if rows else None
    sources = names_of_entries(session, ward_id, {row.source_id for row in rows if row.source_id}) if ward_id else {}
    tasks = task_links(session, ward_id, {row.lineage_id for row in rows if row.lineage_id}) if ward_id else {}
    return [
        schemas.BudgetLineRead(
            **row.model_dump(include={"id", "version", "year", "title", "unit_id", "source_id"}),
            unit_name=units.get(row.unit_id, ""),
            task=tasks.get(row.lineage_id) if row.lineage_id else None,
            source_name=sources.get(row.source_id, "") if row.source_id else "",
            balance=balance(sums[row.id]),
            actions=_actions(actor, row),
        )
        for row in rows
    ]


def _actions(actor: Actor, row: BudgetLine) -> list[str]:
    managing = actor.scope(Action.MONEY_MANAGE).covers(row.unit_path)
    may = (
        ("estimate", actor.scope(Action.MONEY_ESTIMATE).covers(row.unit_path)),
        ("enter", managing),
        ("correct", managing),
    )
    return [name for name, allowed in may if allowed]


def get_line(session: Session, scope: Scope, line_id: UUID) -> BudgetLine:
    """Raises NotFound for one out of reach."""
    row = session.get(BudgetLine, (scope.ward_id, line_id))
    if row is None or not scope.covers(row.unit_path):
        raise NotFound(MISSING)
    return row


def shows_file(session: Session, actor: Actor, file_id: UUID) -> bool:
    """Whether the person reads an entry that names this paper."""
    scope, e, b = actor.scope(Action.MONEY_PAPERS), MoneyEntry, BudgetLine
    if not scope.ward_ids:
        return False
    own = sa.and_(col(b.ward_id) == col(e.ward_id), col(b.id) == col(e.line_id))
    query = sa.select(sa.literal(1)).select_from(e).join(b, own)
    query = query.where(col(e.ward_id) == scope.ward_id, col(e.file_id) == file_id, scope.where(b.unit_path))
    return session.execute(query.limit(1)).first() is not None


def show_line(session: Session, actor: Actor, row: BudgetLine) -> schemas.BudgetLineRead:
    return line_reads(session, actor, [row], sums_of(session, row.ward_id, [row.id]))[0]


def page_of_entries(
    session: Session, scope: Scope, line_id: UUID, *, cursor: str | None, limit: int
) -> Page[schemas.MoneyEntryRead]:
    """The latest first."""
    line = get_line(session, scope, line_id)
    e = MoneyEntry
    query = sa.select(e).where(col(e.ward_id) == line.ward_id, col(e.line_id) == line.id)
    return page(session, query, Order.newest(col(e.id), name="money"), cursor, limit, lambda r: entry_reads(session, r))


def entry_reads(session: Session, rows: Sequence[MoneyEntry]) -> list[schemas.MoneyEntryRead]:
    if not rows:
        return []
    people, ward_id = names_of(session, {row.by_id for row in rows}), rows[0].ward_id
    file_ids = [row.file_id for row in rows if row.file_id]
    files = {one.id: FileRead.model_validate(one) for one in get_files(session, ward_id, file_ids)} if file_ids else {}
    e = MoneyEntry
    taken = sa.select(col(e.corrects_id)).where(
        col(e.ward_id) == ward_id, col(e.corrects_id).in_([row.id for row in rows])
    )
    corrected = set(session.execute(taken).scalars())
    own = {"id", "type", "amount", "on", "document_no", "reason", "corrects_id", "created_at"}
    return [
        schemas.MoneyEntryRead(
            **row.model_dump(include=own),
            type_label=row.type.label,
            file=files.get(row.file_id) if row.file_id else None,
            corrected=row.id in corrected,
            by_name=people.get(row.by_id, ""),
        )
        for row in rows
    ]
