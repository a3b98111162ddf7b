"""Making, computing and settling of payment lists."""

from contextlib import suppress
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit import steps
from toso.authz.actor import Scope
from toso.catalogue.reach import named_entry, unverified
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import check_version, touch
from toso.kit.clock import today
from toso.money.kinds import EntryType
from toso.money.payments import schemas
from toso.money.payments.amounts import Due, dues_of, is_stale, month_of, teams_within
from toso.money.payments.kinds import Rate
from toso.money.payments.queries import get_line, get_list, lines_of
from toso.money.payments.tables import PaymentLine, PaymentList
from toso.money.payments.workflow import CHANGEABLE, PAYMENT_STEPS
from toso.money.schemas import MoneyCorrection, MoneyEntryWrite
from toso.money.service import AlreadyCorrected, add_entry, correct_entry, line_locked
from toso.organisation.own_units import unit_acting


class NothingProven(Conflict):
    code, title = "payment-empty", "Không có ngày nào được chứng minh mà chưa nằm trong bảng khác."


class PaymentSent(Conflict):
    code, title = "payment-sent", "Bảng đã gửi thì không sửa được; hãy chờ trả lại."


class PaymentChanged(Conflict):
    code, title = "payment-changed", "Sổ đã đổi từ khi lập bảng; hãy tính lại trước, hoặc trả lại để tính lại."


class OwnPayment(Conflict):
    code, title = "own-payment", "Người lập bảng không tự duyệt chi được; hãy để người khác duyệt."


def make_list(session: Session, scope: Scope, body: schemas.PaymentListWrite) -> PaymentList:
    """A list with a line for everybody who has proven days. Raises Malformed for a rate that nobody confirmed, a month
    to come or a unit out of reach, NothingProven.
    """
    unit = unit_acting(session, scope, body.unit_id)
    entry = named_entry(session, scope.ward_id, body.rate_id, "support_rate", "rate_id")
    if entry is None or unverified(entry):
        raise Malformed(fields={"rate_id": "Mức này chưa được lãnh đạo xác nhận đã đối chiếu văn bản."})
    if month_of(body.period)[0] > today():
        raise Malformed(fields={"period": "Tháng này chưa đến."})
    row = PaymentList(
        ward_id=scope.ward_id,
        period=body.period,
        unit_id=unit.id,
        unit_path=unit.path,
        rate_id=entry.id,
        rate={"name": entry.name, **entry.fields},
        made_by_id=scope.user_id,
    )
    session.add(row)
    session.flush()
    _compute(session, row, {})
    return steps.tell(session, scope, PAYMENT_STEPS, row, "make", note={"period": row.period})


def row_for_change(session: Session, scope: Scope, payment_id: UUID, expected_version: int) -> PaymentList:
    """The row in the version that was seen, locked. Raises NotFound, Forbidden, StaleVersion."""
    row = get_list(session, scope, payment_id)
    session.refresh(row, with_for_update=True)
    check_version(row, expected_version)
    return row


def collect(session: Session, scope: Scope, row: PaymentList) -> PaymentList:
    """Computes all lines anew; what was left out of a line with a note stays left out. Raises PaymentSent."""
    _check_changeable(row)
    before = {line.member_id or line.team_id: line for line in lines_of(session, row)}
    for line in before.values():
        session.delete(line)
    session.flush()
    _compute(session, row, before)
    touch(row)
    return steps.tell(session, scope, PAYMENT_STEPS, row, "collect")


def _compute(session: Session, row: PaymentList, before: dict[UUID, PaymentLine]) -> None:
    rate = Rate.of(row.rate)
    dues = dues_of(session, row, teams_within(session, row, for_change=True))
    if not dues:
        raise NothingProven
    for due in dues:
        known = before.get(due.key)
        left_out = [day for day in due.days if known is not None and day in known.left_out]
        session.add(_line(row, due, rate, left_out, known.note if known else ""))
    session.flush()


def _line(row: PaymentList, due: Due, rate: Rate, left_out: list[str], note: str) -> PaymentLine:
    days = {day: proofs for day, proofs in due.days.items() if day not in left_out}
    return PaymentLine(
        ward_id=row.ward_id,
        list_id=row.id,
        unit_path=due.team.unit_path,
        team_id=due.team.id,
        member_id=due.member.id if due.member else None,
        name=due.name,
        days=days,
        left_out=left_out,
        amount=due.amount(rate, days),
        note=note,
    )


def change_line(
    session: Session, scope: Scope, row: PaymentList, line_id: UUID, body: schemas.PaymentLineWrite
) -> PaymentList:
    """Which of the proven days are paid. Raises NotFound, PaymentSent, PaymentChanged, Malformed for a day that nothing
    proves, or for one left out without a note.
    """
    _check_changeable(row)
    line = get_line(session, row, line_id)
    teams = teams_within(session, row, for_change=True)
    due = next((one for one in dues_of(session, row, teams) if one.key == (line.member_id or line.team_id)), None)
    if due is None:
        raise PaymentChanged
    wanted = {day.isoformat() for day in body.days}
    if not wanted <= due.days.keys():
        raise Malformed(fields={"days": "Có ngày không có gì chứng minh, hoặc đã nằm trong bảng khác."})
    if wanted != due.days.keys() and not body.note:
        raise Malformed(fields={"note": "Hãy ghi vì sao không tính đủ các ngày."})
    line.days = {day: due.days[day] for day in sorted(wanted)}
    line.left_out = [day for day in due.days if day not in wanted]
    line.amount, line.note = due.amount(Rate.of(row.rate), wanted), body.note
    touch(line)
    session.add(line)
    touch(row)
    return steps.tell(session, scope, PAYMENT_STEPS, row, "change", fields=["lines"])


def _check_changeable(row: PaymentList) -> None:
    if row.state not in CHANGEABLE:
        raise PaymentSent


def take_step(session: Session, scope: Scope, row: PaymentList, name: str, reason: str) -> PaymentList:
    """Raises WrongState, Malformed without its reason, PaymentChanged for one that goes on with old days."""
    steps.check(PAYMENT_STEPS, row, name, reason)
    if name == "send":
        check_proven(session, row)
    return steps.take(session, scope, PAYMENT_STEPS, row, name, reason)


def check_proven(session: Session, row: PaymentList) -> None:
    """Raises PaymentChanged where a day is not proven any more or an amount is not what is due."""
    teams = teams_within(session, row, for_change=True)
    if is_stale(row, lines_of(session, row), dues_of(session, row, teams)):
        raise PaymentChanged


def check_list(session: Session, scope: Scope, row: PaymentList, body: schemas.PaymentCheckWrite) -> PaymentList:
    """Checked with the line of the budget that pays, or returned. Raises WrongState, Malformed, PaymentChanged."""
    more: dict[str, Any] = {}
    steps.check(PAYMENT_STEPS, row, body.step, body.reason)
    if body.step == "check":
        if body.line_id is None:
            raise Malformed(fields={"line_id": "Hãy chọn khoản kinh phí chi cho bảng này."})
        line_locked(session, scope, body.line_id)
        check_proven(session, row)
        row.line_id, more = body.line_id, {"fields": ["line_id"]}
    return steps.take(session, scope, PAYMENT_STEPS, row, body.step, body.reason, **more)


def settle_list(session: Session, scope: Scope, row: PaymentList, body: schemas.PaymentSettleWrite) -> PaymentList:
    """Settled: its sum becomes a spending on the line of the budget; or returned, or taken back. Raises WrongState,
    Malformed, OwnPayment, PaymentChanged, OverAllocation without a reason.
    """
    steps.check(PAYMENT_STEPS, row, body.step, body.reason)
    if body.step == "refuse":
        return steps.take(session, scope, PAYMENT_STEPS, row, body.step, body.reason)
    if body.step == "take_back":
        return _take_back(session, scope, row, body.reason)
    if row.made_by_id == scope.user_id:
        raise OwnPayment
    check_proven(session, row)
    assert row.line_id is not None, "a list that was checked names its line"
    line = line_locked(session, scope, row.line_id)
    total = session.execute(sa.select(sa.func.sum(col(PaymentLine.amount))).where(*of_list(row))).scalar_one()
    paper = MoneyEntryWrite(
        type=EntryType.SPENDING, amount=int(total), on=today(), document_no=body.document_no, reason=body.reason
    )
    row.spending_id = add_entry(session, scope, line, paper).id
    row.document_no = body.document_no
    return steps.take(session, scope, PAYMENT_STEPS, row, "settle", body.reason, fields=["document_no"])


def _take_back(session: Session, scope: Scope, row: PaymentList, reason: str) -> PaymentList:
    """Returned, its spending taken away from the line of the budget."""
    assert row.line_id is not None, "a list that was checked names its line"
    assert row.spending_id is not None, "a settled list has spent"
    line, spent = line_locked(session, scope, row.line_id), row.spending_id
    row.spending_id, row.document_no = None, ""
    session.flush()
    with suppress(AlreadyCorrected):
        correct_entry(session, scope, line, spent, MoneyCorrection(reason=reason))
    return steps.take(session, scope, PAYMENT_STEPS, row, "take_back", reason, fields=["document_no"])


def of_list(row: PaymentList) -> tuple[Any, Any]:
    return col(PaymentLine.ward_id) == row.ward_id, col(PaymentLine.list_id) == row.id
