"""Reading of money: the lines of a year with what is left of each, the entries of a line."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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


def lines_of(session: Session, scope: Scope, year: int) -> Sequence[BudgetLine]:
    b = BudgetLine
    query = sa.select(b).where(col(b.ward_id) == scope.ward_id, col(b.year) == year, scope.where(b.unit_path))
    return session.execute(query.order_by(col(b.unit_path), col(b.id)).limit(MOST_LINES)).scalars().all()


def show_budget(session: Session, scope: Scope, year: int) -> schemas.BudgetRead:
    """The year's lines unit by unit, with their sums: the total is what stands in the lines."""
    rows = lines_of(session, scope, year)
    sums = sums_of(session, scope.ward_id, [row.id for row in rows])
    total: dict[EntryType, int] = defaultdict(int)
    for one in sums.values():
        for type_, amount in one.items():
            total[type_] += amount
    return schemas.BudgetRead(
        year=year,
        lines=line_reads(session, scope.actor, rows, sums),
        total=balance({type_: total[type_] for type_ in EntryType}),
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
