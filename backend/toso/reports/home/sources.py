"""Sources of the start page besides reporting: help, difficulties, requests, quotas, drafts, sheets that wait."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.difficulties import queries as difficulty_queries
from toso.difficulties.kinds import DifficultyState
from toso.drafts.kinds import TEMPLATES
from toso.drafts.tables import DraftState, WrittenDraft
from toso.households.assistance.counts import count_waiting
from toso.households.privacy.breaches.clock import hours_left
from toso.households.privacy.breaches.queries import open_breaches
from toso.households.privacy.breaches.tables import code_of
from toso.households.privacy.views import page_of_requests
from toso.households.quotas.queries import unshared_teams, waiting_teams
from toso.households.quotas.tables import QuotaState
from toso.households.register.queries import count_of
from toso.households.register.schemas import HouseholdStatus
from toso.households.visits.conflicts import count_left
from toso.households.visits.doubtful_days import count_doubtful
from toso.households.visits.held_queries import count_held
from toso.households.visits.silent_phones import silent_phones
from toso.identity.account_requests.queries import list_requests
from toso.identity.queries import names_of
from toso.kit.clock import local_date, now, system_now
from toso.kit.dates import numeric
from toso.kit.figures import number
from toso.kit.place_words import worded
from toso.kit.text import capitalised, shortened
from toso.reports.home.items import Waiting


def help_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """How many of each; no name of a resident."""
    if not actor.may(Action.HELP_MATCH):
        return
    entries, requests = count_waiting(session, actor.scope(Action.HELP_MATCH))
    if requests:
        detail = "Người dân gửi qua mã QR, chưa có hộ trong danh sách đến nhà"
        yield Waiting(
            "Giúp dân", f"{number(requests)} yêu cầu nhờ giúp chưa có người nhận", detail, "/giup-dan/nho-giup"
        )
    if entries:
        detail = "Ghép với người trong sổ hộ để mỗi người được tính một lần"
        yield Waiting("Giúp dân", f"{number(entries)} lượt giúp chưa ghép", detail, "/chua-ghep")


_KIND = "Khó khăn, vướng mắc"
_TITLES = {
    DifficultyState.RAISED: "Nhận giải quyết khó khăn",
    DifficultyState.HANDLING: "Trả lời khó khăn đang giải quyết",
    DifficultyState.ESCALATED: "Theo dõi khó khăn đã kiến nghị cấp trên",
    DifficultyState.ANSWERED: "Xác nhận khó khăn đã xong",
}
_LATE = "Khó khăn quá hạn giải quyết"
_UNANSWERED = "Hỏi lại cấp trên: khó khăn chưa được trả lời"


def difficulty_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """Everything about difficulties that waits for this person. One that a superior has to answer is late for whoever
    can lay it before them again; whoever handles it follows it.
    """
    for row in difficulty_queries.waiting_for(session, actor, on):
        title, due_on = _TITLES[row.state], row.due_on
        away = row.state is DifficultyState.ESCALATED
        if away and not actor.may(Action.DIFFICULTY_ESCALATE):
            due_on = None
        elif due_on is not None and due_on < on:
            title = _UNANSWERED if away else _LATE
        yield Waiting(_KIND, title, shortened(row.content), f"/kho-khan/{row.id}", due_on).on(on)


PAGE = "/tai-khoan/de-nghi"


def request_items(session: Session, scope: Scope) -> Iterator[Waiting]:
    """One line each, with the day on which it lapses."""
    for row in list_requests(session, scope):
        if "accept" not in row.actions:
            continue
        whom = f" cho {row.full_name}" if row.full_name and row.user_id != scope.user_id else ""
        title, detail = f"{capitalised(row.words)}{whom}", f"{row.asked_by_name} ({row.ward_name}) đề nghị"
        yield Waiting("Chờ xác nhận", title, detail, PAGE, local_date(row.expires_at), urgent=True).on(
            local_date(system_now())
        )


_MOST = 10


def privacy_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """The ones that are due first; no name of a resident."""
    if not actor.may(Action.PRIVACY_MANAGE):
        return
    scope = actor.scope(Action.PRIVACY_MANAGE)
    for row in page_of_requests(session, scope, is_open=True, cursor=None, limit=_MOST).items:
        title = f"{row.kind_label} ({row.code})"
        yield Waiting(
            "Yêu cầu của người dân",
            title,
            f"Yêu cầu về dữ liệu cá nhân, {row.state_label.lower()}",
            f"/du-lieu-ca-nhan/yeu-cau/{row.id}",
            row.next_due,
        ).on(on)


def breach_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """Breaches of personal data whose hours run (Luật 91/2025/QH15), with those left, for who tells the authority."""
    if not actor.may(Action.BREACH_MANAGE):
        return
    for row in open_breaches(session, actor.scope(Action.BREACH_MANAGE), _MOST):
        left = hours_left(row.due_at, now())
        title = f"Báo vụ vi phạm {code_of(row)}: {f'còn {left}' if left >= 0 else f'quá {-left}'} giờ"
        detail = "Vi phạm dữ liệu cá nhân phải báo cơ quan có thẩm quyền trong 72 giờ"
        href, due_on = f"/vi-pham-du-lieu/{row.id}", local_date(row.due_at)
        yield replace(Waiting("Vi phạm dữ liệu", title, detail, href, due_on, urgent=True).on(on), late=left < 0)


_QUOTA = "Chỉ tiêu giao"


def quota_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """Everything about quotas that waits for this person."""
    if actor.may(Action.QUOTA_ANSWER):
        for quota, _ in waiting_teams(session, actor, Action.QUOTA_ANSWER, (QuotaState.PROPOSED,), on):
            yield _item("Trả lời đề xuất chỉ tiêu", quota.label, quota.id, quota.answer_by).on(on)
        for quota in unshared_teams(session, actor, Action.QUOTA_ANSWER, on):
            yield _item("Chia chỉ tiêu cho thành viên", quota.label, quota.id)
    if actor.may(Action.QUOTA_ISSUE):
        ready = (QuotaState.ACCEPTED, QuotaState.COUNTERED)
        for quota, teams in waiting_teams(session, actor, Action.QUOTA_ISSUE, ready, on):
            yield _item("Giao chỉ tiêu", f"{quota.label}: {teams} {worded('khu phố đã trả lời')}", quota.id)
    if actor.may(Action.QUOTA_PROPOSE):
        for quota, teams in waiting_teams(session, actor, Action.QUOTA_PROPOSE, (QuotaState.COUNTERED,), on):
            yield _item("Xem lại số đề xuất", f"{quota.label}: {teams} {worded('khu phố đề nghị số khác')}", quota.id)


def _item(title: str, detail: str, quota_id: object, due_on: date | None = None) -> Waiting:
    return Waiting(_QUOTA, title, detail, f"/chi-tieu-giao/{quota_id}", due_on)


def visit_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """How many; no name of a resident."""
    if not actor.may(Action.HOUSEHOLD_MANAGE):
        return
    waiting = count_held(session, actor.scope(Action.HOUSEHOLD_MANAGE))
    if waiting:
        detail = "Máy chủ chưa tự đưa được vào sổ; người gửi đang chờ trả lời"
        yield Waiting(
            "Đến nhà", f"{number(waiting)} phiếu đến nhà chờ quyết định", detail, "/so-ho/phieu-cho", urgent=True
        )
    left = count_left(session, actor.scope(Action.VISIT_RESOLVE))
    if left:
        title = f"{number(left)} câu trả lời hai người ghi khác nhau"
        detail = "Người ghi sau không chọn được nữa hoặc đã một tuần chưa chọn"
        yield Waiting("Đến nhà", title, detail, "/so-ho/phieu-cho?xem=khac-nhau", urgent=True)
    if actor.may(Action.VISIT_RECORD):
        yield from _empty_items(session, actor)
    doubtful = count_doubtful(session, actor.scope(Action.HOUSEHOLD_MANAGE))
    if doubtful:
        title = f"{number(doubtful)} lượt đến nhà có ngày chưa chắc"
        detail = "Đồng hồ của máy đã nhảy giờ; hỏi lại rồi xác nhận hoặc sửa ngày"
        yield Waiting("Đến nhà", title, detail, "/so-ho/phieu-cho?xem=ngay")


def _empty_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    empty = count_of(session, actor.scope(Action.HOUSEHOLD_MANAGE), HouseholdStatus.NOBODY)
    if empty:
        detail = "Người cuối cùng đã mất hoặc đã chuyển đi mà hộ vẫn được đếm; xem rồi kết thúc hộ"
        yield Waiting("Sổ hộ", f"{number(empty)} hộ gia đình không còn ai", detail, "/so-ho?status=nobody")


def silent_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """Members whose phones hold a round and sent nothing for days: their sheets may wait there."""
    if not actor.may(Action.HOUSEHOLD_MANAGE):
        return
    phones = silent_phones(session, actor.scope(Action.HOUSEHOLD_MANAGE), on)
    names = names_of(session, [phone.user_id for phone in phones])
    for phone in phones[:_MOST]:
        days = (on - phone.since).days
        title = f"{names[phone.user_id]}: {days} ngày chưa có phiếu gửi về"
        detail = f"Lấy danh sách ngày {numeric(phone.taken_on)}; nhắc mở Chuyến đi khi có mạng để phiếu tự gửi"
        yield Waiting("Đến nhà", title, detail, "/so-ho/tuyen")


_MOST_DRAFTS = 10


def written_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """Drafts that wait for this person: submitted ones for whoever approves, returned ones for who wrote them."""
    waits = []
    if actor.may(Action.DRAFT_APPROVE):
        reached = actor.scope(Action.DRAFT_APPROVE).where(WrittenDraft.unit_path)
        waits.append(sa.and_(reached, col(WrittenDraft.state) == DraftState.SUBMITTED))
    if actor.may(Action.DRAFT_WRITE):
        mine = col(WrittenDraft.author_id) == actor.user_id
        waits.append(sa.and_(mine, col(WrittenDraft.state) == DraftState.RETURNED))
    if not waits:
        return
    query = sa.select(WrittenDraft).where(sa.or_(*waits)).order_by(col(WrittenDraft.id)).limit(_MOST_DRAFTS)
    for draft in session.execute(query).scalars():
        submitted = draft.state is DraftState.SUBMITTED
        kind, title = ("Chờ duyệt", "Duyệt văn bản") if submitted else ("Văn bản", "Sửa văn bản bị trả lại")
        about = shortened(draft.summary or TEMPLATES[draft.template].label)
        yield Waiting(kind, title, about, f"/soan-van-ban/{draft.id}", urgent=submitted)
