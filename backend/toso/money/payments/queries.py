"""Reading of payment lists: page by page, one with its lines and steps, what proves the days of a line."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available, timeline
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.identity.queries import names_of, unit_names
from toso.kit.figures import number
from toso.money.payments import schemas
from toso.money.payments.amounts import dues_of, is_stale, teams_within
from toso.money.payments.evidence import Days, told
from toso.money.payments.kinds import PaymentState, Proof, Rate
from toso.money.payments.tables import PaymentLine, PaymentList, PaymentStep
from toso.money.payments.workflow import CHANGEABLE, PAYMENT_STEPS
from toso.money.tables import BudgetLine
from toso.organisation.queries import in_unit_order

MISSING = "Không tìm thấy bảng chi này trong phạm vi của bạn."
_PER = {"day": "một ngày hoạt động", "month": "một tháng có hoạt động", "team": "cả tổ, một tháng"}
_GOING = frozenset({PaymentState.OPEN, PaymentState.RETURNED, PaymentState.SENT, PaymentState.CHECKED})


def get_list(session: Session, scope: Scope, payment_id: UUID) -> PaymentList:
    """Raises NotFound for one out of reach, Forbidden for one that may be read alone."""
    return scope.found(session.get(PaymentList, (scope.ward_id, payment_id)))


def lines_of(session: Session, row: PaymentList) -> Sequence[PaymentLine]:
    """By unit and name."""
    p = PaymentLine
    query = sa.select(p).where(col(p.ward_id) == row.ward_id, col(p.list_id) == row.id)
    return session.execute(query.order_by(*in_unit_order(col(p.unit_path)), col(p.name), col(p.id))).scalars().all()


def get_line(session: Session, row: PaymentList, line_id: UUID) -> PaymentLine:
    """Raises NotFound."""
    line = session.get(PaymentLine, (row.ward_id, line_id))
    if line is None or line.list_id != row.id:
        raise NotFound(MISSING)
    return line


def page_of_lists(
    session: Session,
    scope: Scope,
    state: PaymentState | None,
    *,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.PaymentRow]:
    """The latest month first."""
    p = PaymentList
    query = sa.select(p).where(col(p.ward_id) == scope.ward_id, scope.where(p.unit_path))
    if state is not None:
        query = query.where(col(p.state) == state)
    order = Order.newest(col(p.period), col(p.id), name="month")
    return page(session, query, order, cursor, limit, lambda rows: row_reads(session, rows), since=updated_since)


def count_waiting(session: Session, scope: Scope, state: PaymentState) -> int:
    p = PaymentList
    query = sa.select(sa.func.count()).where(
        col(p.ward_id) == scope.ward_id, col(p.state) == state, scope.where(p.unit_path)
    )
    return session.execute(query).scalar_one()


def row_reads(session: Session, rows: Sequence[PaymentList]) -> list[schemas.PaymentRow]:
    names, sums = unit_names(session, {row.unit_id for row in rows}), _sums(session, rows)
    return [schemas.PaymentRow(**_shown(row, names.get(row.unit_id, ""), sums.get(row.id, (0, 0)))) for row in rows]


def _sums(session: Session, rows: Sequence[PaymentList]) -> dict[UUID, tuple[int, int]]:
    """By list how many lines are paid something, and what all come to."""
    p = PaymentLine
    query = (
        sa.select(col(p.list_id), sa.func.count().filter(col(p.amount) > 0), sa.func.sum(col(p.amount)))
        .where(col(p.ward_id).in_({row.ward_id for row in rows}), col(p.list_id).in_([row.id for row in rows]))
        .group_by(col(p.list_id))
    )
    return {own: (people, int(amount)) for own, people, amount in session.execute(query)} if rows else {}


def _shown(row: PaymentList, unit_name: str, sums: tuple[int, int]) -> dict[str, Any]:
    return {
        **row.model_dump(include={"id", "version", "period", "unit_id", "state"}),
        "unit_name": unit_name,
        "rate_name": row.rate["name"],
        "state_label": row.state.label,
        "people": sums[0],
        "amount": sums[1],
    }


def show_list(session: Session, scope: Scope, row: PaymentList) -> schemas.PaymentListRead:
    lines = lines_of(session, row)
    history: list[PaymentStep] = timeline(session, PAYMENT_STEPS, [row])[row.id]
    people = names_of(session, {row.made_by_id, *(one.by_id for one in history)})
    budget = session.get(BudgetLine, (row.ward_id, row.line_id)) if row.line_id else None
    return schemas.PaymentListRead(
        **_shown(
            row,
            unit_names(session, {row.unit_id}).get(row.unit_id, ""),
            (sum(line.amount > 0 for line in lines), sum(line.amount for line in lines)),
        ),
        rate_facts=rate_facts(row),
        lines=[_line_read(line) for line in lines],
        budget_line=schemas.PaymentBudgetLineRead.model_validate(budget) if budget else None,
        document_no=row.document_no,
        made_by_name=people.get(row.made_by_id, ""),
        changed=row.state in _GOING and is_stale(row, lines, dues_of(session, row, teams_within(session, row))),
        steps=[
            schemas.PaymentStepRead(
                id=one.id,
                label=PAYMENT_STEPS.label(one.name),
                at=one.at,
                by_name=people.get(one.by_id, ""),
                note=one.note,
            )
            for one in history
        ],
        actions=_actions(scope, row),
    )


def _line_read(line: PaymentLine) -> schemas.PaymentLineRead:
    days = [date.fromisoformat(day) for day in line.days]
    return schemas.PaymentLineRead(
        **line.model_dump(include={"id", "name", "amount", "note"}),
        team=line.member_id is None,
        proven=sorted([*days, *map(date.fromisoformat, line.left_out)]),
        days=days,
    )


def rate_facts(row: PaymentList) -> list[str]:
    """The rate in words."""
    rate, given = Rate.of(row.rate), row.rate
    found = [f"{number(rate.amount)} đồng cho {_PER[rate.per]}"]
    if rate.cap is not None and not rate.of_team:
        found.append(f"nhiều nhất {number(rate.cap)} đồng một người trong một tháng")
    if rate.least > 1:
        found.append(f"ít nhất {number(rate.least)} ngày hoạt động trong tháng")
    return [*found, f"căn cứ: {given['basis']}"]


def _actions(scope: Scope, row: PaymentList) -> list[str]:
    changing = row.state in CHANGEABLE and scope.actor.scope(Action.MONEY_ESTIMATE).covers(row.unit_path)
    own = row.made_by_id == scope.actor.user_id
    steps = [one for one in available(PAYMENT_STEPS, scope.actor, row) if not (own and one == "settle")]
    return [*steps, *(["change"] if changing else []), "print"]


def days_of(session: Session, row: PaymentList, line_id: UUID) -> list[schemas.PaymentDayRead]:
    """The paid days of a line with all that proves each. Raises NotFound."""
    return day_reads(session, row.ward_id, get_line(session, row, line_id).days)


def day_reads(session: Session, ward_id: UUID, days: Days) -> list[schemas.PaymentDayRead]:
    words = told(session, ward_id, {proof for proofs in days.values() for proof in proofs})
    return [
        schemas.PaymentDayRead(on=date.fromisoformat(day), proofs=[_proof_read(text, words) for text in proofs])
        for day, proofs in days.items()
    ]


def _proof_read(text: str, words: dict[str, tuple[str, str | None]]) -> schemas.PaymentProofRead:
    kind, (said, shown) = Proof.read(text).kind, words.get(text, ("", None))
    return schemas.PaymentProofRead(kind=kind, kind_label=kind.label, text=said, page=shown, gone=text not in words)
