"""Sheets that may still be with a member besides work that passes on: those of a phone, printed ones not typed in."""

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.visit_tables import Handout
from toso.households.paper.tables import PaperSheet
from toso.households.register.handouts import KEPT_DAYS
from toso.kit.clock import today
from toso.kit.dates import running
from toso.organisation.holdings import Holder


def unsent_of(session: Session, holder: Holder) -> list[str]:
    """In words. The server cannot know what a phone holds: it tells what was handed out."""
    return [*_phone(session, holder), *_paper(session, holder)]


def _phone(session: Session, holder: Holder) -> list[str]:
    if holder.user_id is None:
        return []
    mine = col(Handout.ward_id) == holder.ward_id, col(Handout.user_id) == holder.user_id
    query = sa.select(sa.func.count(), sa.func.max(col(Handout.last_on))).where(
        *mine, col(Handout.last_on) >= today() - timedelta(days=KEPT_DAYS)
    )
    homes, last = session.execute(query).one()
    if not homes:
        return []
    told = f"Điện thoại: {homes} hộ đã nhận về máy, lần cuối ngày {running(last)}. "
    return [told + "Phiếu ghi trước ngày bàn giao vẫn nhận được khi máy có mạng, hoặc nộp bằng tệp kín xuất từ máy."]


def _paper(session: Session, holder: Holder) -> list[str]:
    sheet = PaperSheet
    query = (
        sa.select(col(sheet.code))
        .where(
            col(sheet.ward_id) == holder.ward_id,
            col(sheet.member_id) == holder.member_id,
            col(sheet.entered) < col(sheet.households),
        )
        .order_by(col(sheet.code))
        .limit(20)
    )
    codes = list(session.execute(query).scalars())
    return [f"Phiếu giấy chưa nhập hết: {', '.join(codes)}."] if codes else []
