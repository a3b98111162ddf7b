"""Money of the demonstration: nine lines of the year's budget, one of them overspent with its reason, and what is paid
for July to the members of two teams.
"""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.catalogue import entry_named
from toso.money import schemas, service
from toso.money.kinds import EntryType
from toso.money.payments import schemas as payment_schemas
from toso.money.payments import service as payments
from toso.money.payments.tables import PaymentList
from toso.money.tables import BudgetLine
from toso.organisation.tables import Unit

if TYPE_CHECKING:
    from toso.demo.build import Stage

_YEAR, _FINANCE = 2024, "loan"
# who estimates, for what, estimate, allocation, spendings with day and paper, all in thousands of đồng
_LINES: tuple[tuple[str, str, int, int, tuple[tuple[date, int, str], ...]], ...] = (
    ("minh", "Tập huấn Tổ công nghệ số cộng đồng", 12_000, 10_000, ((date(2024, 7, 9), 6_500, "PC 31"),)),
    ("minh", "In tài liệu hướng dẫn, tờ rơi", 5_000, 5_000, ((date(2024, 7, 3), 3_200, "PC 27"),)),
    ("minh", "Viết tin, bài, phóng sự", 6_000, 4_000, ()),
    ("ha", "Hội nghị quán triệt, sơ kết", 8_000, 8_000, ((date(2024, 6, 20), 4_100, "PC 22"),)),
    ("ha", "Khen thưởng tập thể, cá nhân", 10_000, 0, ()),
    ("hoa", "Ra quân cao điểm khu phố 1", 3_000, 2_000, ((date(2024, 7, 22), 2_300, "PC 40"),)),
    ("nga", "Điểm hỗ trợ người dân khu phố 2", 2_500, 2_000, ((date(2024, 8, 5), 800, "PC 44"),)),
    ("dung", "Tập huấn an toàn thông tin, định danh điện tử", 4_000, 3_000, ()),
    ("loan", "Hỗ trợ ngày hoạt động của thành viên tổ", 36_000, 30_000, ()),
)
_COMMITTED = ("Viết tin, bài, phóng sự", 1_500, date(2024, 7, 26), "Hợp đồng 12/HĐ")
_OTHER_SOURCE = {"Điểm hỗ trợ người dân khu phố 2": "Nguồn vận động hợp pháp"}
# whose list, of which unit
_PAID = (("hoa", "kp1"), ("nga", "kp2"))


def keep_money(stage: "Stage") -> None:
    for who, title, estimate, allocation, spendings in _LINES:
        stage.act(who, Action.MONEY_ESTIMATE, date(2024, 6, 18), partial(_plan, title=title, estimate=estimate * 1_000))
        if allocation:
            given = _entry(EntryType.ALLOCATION, allocation, date(2024, 6, 19), "20/QĐ-UBND")
            stage.act(_FINANCE, Action.MONEY_MANAGE, given.on, partial(_enter, title=title, entry=given))
        spent = 0
        for on, amount, paper in spendings:
            spent += amount
            why = "Thuê thêm âm thanh cho buổi ra quân" if spent > allocation else ""
            entry = _entry(EntryType.SPENDING, amount, on, paper, why)
            stage.act(_FINANCE, Action.MONEY_MANAGE, on, partial(_enter, title=title, entry=entry))
    title, amount, on, paper = _COMMITTED
    entry = _entry(EntryType.COMMITMENT, amount, on, paper)
    stage.act(_FINANCE, Action.MONEY_MANAGE, on, partial(_enter, title=title, entry=entry))


def pay_members(stage: "Stage") -> None:
    """Khu phố 1 is settled, khu phố 2 waits for the finance desk."""
    for who, code in _PAID:
        stage.act(who, Action.MONEY_ESTIMATE, date(2024, 8, 2), partial(_make_list, code=code))
    check, settle = partial(_check_list, code=_PAID[0][1]), partial(_settle_list, code=_PAID[0][1])
    stage.act(_FINANCE, Action.MONEY_MANAGE, date(2024, 8, 5), check)
    stage.act("lan", Action.MONEY_APPROVE, date(2024, 8, 6), settle)


def _make_list(session: Session, scope: Scope, code: str) -> None:
    unit = session.execute(sa.select(Unit).where(col(Unit.code) == code)).scalar_one()
    rate = entry_named(session, scope.ward_id, "Hỗ trợ ngày hoạt động (mức mẫu)")
    body = payment_schemas.PaymentListWrite(period="2024-07", rate_id=rate, unit_id=unit.id)
    payments.take_step(session, scope, payments.make_list(session, scope, body), "send", "")


def _check_list(session: Session, scope: Scope, code: str) -> None:
    line = session.execute(sa.select(col(BudgetLine.id)).where(col(BudgetLine.title) == _LINES[-1][1])).scalar_one()
    body = payment_schemas.PaymentCheckWrite(step="check", line_id=line)
    payments.check_list(session, scope, _list_of(session, scope, code), body)


def _settle_list(session: Session, scope: Scope, code: str) -> None:
    body = payment_schemas.PaymentSettleWrite(step="settle", document_no="PC 45")
    payments.settle_list(session, scope, _list_of(session, scope, code), body)


def _list_of(session: Session, scope: Scope, code: str) -> PaymentList:
    found = sa.select(PaymentList).join(Unit, col(Unit.id) == col(PaymentList.unit_id)).where(col(Unit.code) == code)
    return session.execute(found.where(col(PaymentList.ward_id) == scope.ward_id)).scalar_one()


def _entry(type_: EntryType, amount: int, on: date, paper: str, reason: str = "") -> schemas.MoneyEntryWrite:
    return schemas.MoneyEntryWrite(type=type_, amount=amount * 1_000, on=on, document_no=paper, reason=reason)


def _plan(session: Session, scope: Scope, title: str, estimate: int) -> None:
    source = entry_named(session, scope.ward_id, _OTHER_SOURCE.get(title, "Ngân sách phường"))
    service.plan_line(
        session, scope, schemas.BudgetLineWrite(year=_YEAR, title=title, source_id=source, estimate=estimate)
    )


def _enter(session: Session, scope: Scope, title: str, entry: schemas.MoneyEntryWrite) -> None:
    query = sa.select(col(BudgetLine.id)).where(
        col(BudgetLine.ward_id) == scope.ward_id, col(BudgetLine.title) == title
    )
    line = service.line_locked(session, scope, session.execute(query).scalar_one())
    service.add_entry(session, scope, line, entry)
