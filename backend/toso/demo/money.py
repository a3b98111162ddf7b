"""Money of the demonstration: nine lines of the year's budget, one of them overspent with its reason, and what is paid
for July to the members of two teams.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.catalogue import RATE, entry_named
from toso.demo.stage import Stage
from toso.money import schemas, service
from toso.money.kinds import EntryType
from toso.money.payments import schemas as payment_schemas
from toso.money.payments import service as payments
from toso.money.payments.tables import PaymentList
from toso.money.tables import BudgetLine
from toso.plans.tables import PlanTask

_FINANCE = "loan"


@dataclass(frozen=True)
class Line:
    """Who estimates it, for what; amounts in thousands of đồng. `spent`, `committed`: day, amount, paper, and the
    reason where it goes over what was given. `source`: of the catalogue, "" for the budget's own; `task`: the number of
    the task that it serves.
    """

    who: str
    title: str
    estimate: int
    given: int = 0
    spent: tuple[tuple[date, int, str, str], ...] = ()
    committed: tuple[tuple[date, int, str, str], ...] = ()
    source: str = ""
    task: str = ""


@dataclass(frozen=True)
class Budget:
    """`source`: of what no line says otherwise; `decision`: by which the lines were given their money the day after."""

    planned_on: date
    source: str
    decision: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Paid:
    """Lists for a month from a rate, charged to a line: by whom for which place (number). The first is settled with a
    `paper`, the others wait for the finance desk.
    """

    period: str
    rate: str
    line: str
    lists: tuple[tuple[str, int], ...]
    sent_on: date
    checked_on: date
    settled_on: date
    paper: str


_SUPPORT = "Hỗ trợ ngày hoạt động của thành viên tổ"
_BUDGET = Budget(
    date(2024, 6, 18),
    "Ngân sách phường",
    "20/QĐ-UBND",
    (
        Line(
            "minh",
            "Tập huấn Tổ công nghệ số cộng đồng",
            12_000,
            10_000,
            ((date(2024, 7, 9), 6_500, "PC 31", ""),),
            task="3a",
        ),
        Line(
            "minh", "In tài liệu hướng dẫn, tờ rơi", 5_000, 5_000, ((date(2024, 7, 3), 3_200, "PC 27", ""),), task="1b"
        ),
        Line(
            "minh",
            "Viết tin, bài, phóng sự",
            6_000,
            4_000,
            committed=((date(2024, 7, 26), 1_500, "Hợp đồng 12/HĐ", ""),),
            task="3d",
        ),
        Line("ha", "Hội nghị quán triệt, sơ kết", 8_000, 8_000, ((date(2024, 6, 20), 4_100, "PC 22", ""),), task="1a"),
        Line("ha", "Khen thưởng tập thể, cá nhân", 10_000, task="3e"),
        Line(
            "hoa",
            "Ra quân cao điểm khu phố 1",
            3_000,
            2_000,
            ((date(2024, 7, 22), 2_300, "PC 40", "Thuê thêm âm thanh cho buổi ra quân"),),
        ),
        Line(
            "nga",
            "Điểm hỗ trợ người dân khu phố 2",
            2_500,
            2_000,
            ((date(2024, 8, 5), 800, "PC 44", ""),),
            source="Nguồn vận động hợp pháp",
        ),
        Line("dung", "Tập huấn an toàn thông tin, định danh điện tử", 4_000, 3_000),
        Line("loan", _SUPPORT, 36_000, 30_000),
    ),
)
_PAID = Paid(
    "2024-07",
    RATE,
    _SUPPORT,
    (("hoa", 1), ("nga", 2)),
    date(2024, 8, 2),
    date(2024, 8, 5),
    date(2024, 8, 6),
    "PC 45",
)


def keep_money(stage: Stage) -> None:
    keep(stage, _BUDGET)


def pay_members(stage: Stage) -> None:
    """Khu phố 1 is settled, khu phố 2 waits."""
    pay(stage, _PAID)


def keep(stage: Stage, budget: Budget) -> None:
    """Estimated, given, committed and spent, each on its day."""
    given_on = budget.planned_on + timedelta(days=1)
    for one in budget.lines:
        stage.act(one.who, Action.MONEY_ESTIMATE, budget.planned_on, partial(_plan, budget=budget, one=one))
        given = [_entry(EntryType.ALLOCATION, given_on, one.given, budget.decision)] if one.given else []
        entries = [
            *given,
            *(_entry(EntryType.COMMITMENT, *told) for told in one.committed),
            *(_entry(EntryType.SPENDING, *told) for told in one.spent),
        ]
        for entry in entries:
            stage.act(_FINANCE, Action.MONEY_MANAGE, entry.on, partial(_enter, title=one.title, entry=entry))


def pay(stage: Stage, paid: Paid) -> None:
    units = [stage.ward.neighbourhoods[number - 1] for _, number in paid.lists]
    for (who, _), unit_id in zip(paid.lists, units, strict=True):
        stage.act(who, Action.MONEY_ESTIMATE, paid.sent_on, partial(_make_list, paid=paid, unit_id=unit_id))
    first = {"paid": paid, "unit_id": units[0]}
    stage.act(_FINANCE, Action.MONEY_MANAGE, paid.checked_on, partial(_check_list, **first))
    stage.act("lan", Action.MONEY_APPROVE, paid.settled_on, partial(_settle_list, **first))


def _make_list(session: Session, scope: Scope, paid: Paid, unit_id: UUID) -> None:
    rate = entry_named(session, scope.ward_id, paid.rate)
    body = payment_schemas.PaymentListWrite(period=paid.period, rate_id=rate, unit_id=unit_id)
    payments.take_step(session, scope, payments.make_list(session, scope, body), "send", "")


def _check_list(session: Session, scope: Scope, paid: Paid, unit_id: UUID) -> None:
    line = _line_titled(session, scope, paid.line)
    body = payment_schemas.PaymentCheckWrite(step="check", line_id=line)
    payments.check_list(session, scope, _list_of(session, scope, unit_id), body)


def _settle_list(session: Session, scope: Scope, paid: Paid, unit_id: UUID) -> None:
    body = payment_schemas.PaymentSettleWrite(step="settle", document_no=paid.paper)
    payments.settle_list(session, scope, _list_of(session, scope, unit_id), body)


def _list_of(session: Session, scope: Scope, unit_id: UUID) -> PaymentList:
    p = PaymentList
    found = sa.select(p).where(col(p.ward_id) == scope.ward_id, col(p.unit_id) == unit_id)
    return session.execute(found).scalar_one()


def _entry(type_: EntryType, on: date, amount: int, paper: str, reason: str = "") -> schemas.MoneyEntryWrite:
    return schemas.MoneyEntryWrite(type=type_, amount=amount * 1_000, on=on, document_no=paper, reason=reason)


def _plan(session: Session, scope: Scope, budget: Budget, one: Line) -> None:
    told = {"year": budget.planned_on.year, "title": one.title, "estimate": one.estimate * 1_000}
    if one.task:
        p = PlanTask
        query = sa.select(col(p.id)).where(col(p.ward_id) == scope.ward_id, col(p.ref) == one.task)
        told["task_id"] = session.execute(query).scalars().all()[0]
    source = entry_named(session, scope.ward_id, one.source or budget.source)
    service.plan_line(session, scope, schemas.BudgetLineWrite(**told, source_id=source))


def _enter(session: Session, scope: Scope, title: str, entry: schemas.MoneyEntryWrite) -> None:
    line = service.line_locked(session, scope, _line_titled(session, scope, title))
    service.add_entry(session, scope, line, entry)


def _line_titled(session: Session, scope: Scope, title: str) -> UUID:
    query = sa.select(col(BudgetLine.id)).where(
        col(BudgetLine.ward_id) == scope.ward_id, col(BudgetLine.title) == title
    )
    return session.execute(query).scalar_one()
