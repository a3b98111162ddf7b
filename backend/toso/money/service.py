"""Entering money: a line with its estimate, entries under the lock of their line, corrections."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.catalogue.reach import named_entry
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import touch
from toso.core.schemas import SHORTEST_REASON
from toso.files.service import check_files
from toso.kit.clock import today
from toso.money import schemas
from toso.money.kinds import EntryType
from toso.money.payments.tables import PaymentList
from toso.money.queries import MISSING, sums_of
from toso.money.tables import BudgetLine, MoneyEntry
from toso.organisation.own_units import unit_acting
from toso.plans.tasks.links import lineage_of


class OverAllocation(Conflict):
    code, title = "over-allocation", "Khoản chi vượt số đã giao; hãy ghi rõ lý do rồi gửi lại."


class AlreadyCorrected(Conflict):
    code, title = "money-corrected", "Khoản này đã được điều chỉnh, hoặc chính nó là một điều chỉnh."


class EntryOfPayment(Conflict):
    code = "money-of-payment"
    title = "Khoản này là tiền của một bảng chi hỗ trợ đã duyệt; hãy để lãnh đạo thu lại bảng chi ấy."


def plan_line(session: Session, scope: Scope, body: schemas.BudgetLineWrite) -> BudgetLine:
    """A line with its first estimate. Raises Malformed for a unit, task or source out of reach."""
    unit = unit_acting(session, scope, body.unit_id)
    source = named_entry(session, scope.ward_id, body.source_id, "fund_source", "source_id")
    line = BudgetLine(
        ward_id=scope.ward_id,
        year=body.year,
        unit_id=unit.id,
        unit_path=unit.path,
        title=body.title,
        lineage_id=lineage_of(session, scope, body.task_id),
        source_id=source.id if source else None,
    )
    session.add(line)
    session.flush()
    record_row(session, scope, "budget_line", line, fields=["title"], note={"year": body.year})
    _add(session, scope, line, schemas.MoneyEntryWrite(type=EntryType.ESTIMATE, amount=body.estimate, on=today()))
    return line


def line_locked(session: Session, scope: Scope, line_id: UUID) -> BudgetLine:
    """The line, locked: entries of it are made one after the other. Raises NotFound, Forbidden."""
    query = sa.select(BudgetLine).where(col(BudgetLine.ward_id) == scope.ward_id, col(BudgetLine.id) == line_id)
    return scope.found(session.execute(query.with_for_update()).scalar_one_or_none())


def add_entry(session: Session, scope: Scope, line: BudgetLine, body: schemas.MoneyEntryWrite) -> MoneyEntry:
    """Raises Malformed for a day to come or a file out of reach, OverAllocation without a reason."""
    if body.on > today():
        raise Malformed(fields={"on": "Ngày không được ở tương lai."})
    check_files(session, scope, line.ward_id, [body.file_id] if body.file_id else [], "file_id")
    if body.type is EntryType.SPENDING and len(body.reason) < SHORTEST_REASON:
        sums = sums_of(session, line.ward_id, [line.id])[line.id]
        if sums[EntryType.SPENDING] + body.amount > sums[EntryType.ALLOCATION]:
            raise OverAllocation(fields={"reason": "Hãy ghi lý do chi vượt số đã giao."})
    return _add(session, scope, line, body)


def _add(
    session: Session, scope: Scope, line: BudgetLine, body: schemas.MoneyEntryWrite, corrects: MoneyEntry | None = None
) -> MoneyEntry:
    values = body.model_dump()
    if corrects is not None:
        values |= {"amount": -corrects.amount, "corrects_id": corrects.id, "document_no": corrects.document_no}
    row = MoneyEntry(ward_id=line.ward_id, line_id=line.id, unit_path=line.unit_path, by_id=scope.user_id, **values)
    session.add(row)
    touch(line)
    session.add(line)
    session.flush()
    record_row(session, scope, "money_entry", row, fields=["amount"], note={"type": body.type.value})
    return row


def correct_entry(
    session: Session, scope: Scope, line: BudgetLine, entry_id: UUID, body: schemas.MoneyCorrection
) -> MoneyEntry:
    """Takes an entry away by one below zero; both stay. Raises NotFound, AlreadyCorrected, EntryOfPayment for what a
    settled list has spent.
    """
    row = session.get(MoneyEntry, (line.ward_id, entry_id))
    if row is None or row.line_id != line.id:
        raise NotFound(MISSING)
    known = sa.select(col(MoneyEntry.id)).where(
        col(MoneyEntry.ward_id) == line.ward_id, col(MoneyEntry.corrects_id) == row.id
    )
    if row.corrects_id is not None or session.execute(known).first():
        raise AlreadyCorrected
    p = PaymentList
    if session.execute(
        sa.select(col(p.id)).where(
            col(p.ward_id) == line.ward_id, col(p.line_id) == line.id, col(p.spending_id) == row.id
        )
    ).first():
        raise EntryOfPayment
    told = schemas.MoneyEntryWrite(type=row.type, amount=abs(row.amount), on=today(), reason=body.reason)
    return _add(session, scope, line, told, row)
