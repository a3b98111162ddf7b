"""The start page of each person, made from what they may do; no role is named here."""

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.difficulties.queries import count_open
from toso.documents.tables import Document, DocumentState
from toso.identity.tables import Assignment, UserAccount
from toso.kit.clock import today
from toso.kit.text import shortened
from toso.organisation.queries import in_force
from toso.plans.tables import Plan, PlanState
from toso.plans.tasks.open_work import OpenWork, new_work_for, open_work_for
from toso.plans.tasks.summary import count_tasks
from toso.reports.home.checklist import first_steps
from toso.reports.home.courses import course_items
from toso.reports.home.documents import (
    delivery_counts,
    delivery_items,
    numbering_items,
    sealing_items,
    signing_items,
    stamp_items,
)
from toso.reports.home.evaluation import evaluation_items
from toso.reports.home.findings import finding_items
from toso.reports.home.hints import hint_items
from toso.reports.home.items import Waiting, in_order, item_read
from toso.reports.home.materials import material_items
from toso.reports.home.money import money_items, payment_items
from toso.reports.home.reports import own_paths, reporting_items
from toso.reports.home.schemas import CountRead, FirstStepRead, LinkRead, TodayRead
from toso.reports.home.sources import (
    breach_items,
    difficulty_items,
    help_items,
    privacy_items,
    quota_items,
    request_items,
    silent_items,
    visit_items,
    written_items,
)
from toso.reports.home.targets import target_items

_MOST = 20


def show_today(session: Session, scope: Scope) -> TodayRead:
    """The items that wait for the signed-in person today; the most pressing one is the primary button."""
    actor, on = scope.actor, today()
    items = in_order([*request_items(session, scope), *items_of(session, actor, on)]) if actor.grants else []
    steps = first_steps(session, actor) if actor.grants else []
    return TodayRead(
        greeting_name=actor.full_name.split()[-1] if actor.full_name else "",
        primary=_primary(actor, items, steps),
        items=[item_read(item) for item in items[:_MOST]],
        checklist=steps,
        counts=list(_counts(session, actor, on)) if actor.grants else [],
    )


def _primary(actor: Actor, items: Sequence[Waiting], steps: Sequence[FirstStepRead]) -> LinkRead | None:
    """The work that presses most, else the next of the first steps, else the page that the person most likely wants."""
    if items:
        return LinkRead(label=items[0].title, href=items[0].href)
    step = next((step for step in steps if not (step.done or step.waiting)), None)
    return LinkRead(label=step.label, href=step.href) if step else _default(actor)


def _default(actor: Actor) -> LinkRead | None:
    """With nothing waiting, the page that the person most likely wants."""
    for action, label, href in (
        (Action.REPORT_READ, "Xem báo cáo tháng", "/bao-cao"),
        (Action.REPORT_SUPERVISE, "Xem báo cáo đã phát hành", "/cap-duoi"),
        (Action.SUBMISSION_READ, "Xem số liệu của đơn vị", "/so-lieu"),
        (Action.TASK_READ, "Xem nhiệm vụ của tôi", "/nhiem-vu"),
        (Action.USER_READ, "Xem người dùng", "/nguoi-dung"),
    ):
        if actor.may(action):
            return LinkRead(label=label, href=href)
    return None


def items_of(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """All that waits for a person, in no order."""
    yield from reporting_items(session, actor, on)
    yield from quota_items(session, actor, on)
    yield from delivery_items(session, actor, on)
    yield from written_items(session, actor)
    yield from material_items(session, actor, on)
    yield from course_items(session, actor, on)
    yield from money_items(session, actor)
    yield from finding_items(session, actor, on)
    yield from payment_items(session, actor)
    yield from evaluation_items(session, actor)
    yield from difficulty_items(session, actor, on)
    yield from breach_items(session, actor, on)
    yield from privacy_items(session, actor, on)
    yield from help_items(session, actor)
    yield from visit_items(session, actor)
    yield from hint_items(session, actor)
    yield from silent_items(session, actor, on)
    yield from stamp_items(session, actor)
    yield from target_items(session, actor, on)
    if actor.may(Action.PLAN_APPROVE):
        yield from _plans_to_approve(session, actor)
    if actor.may(Action.DOCUMENT_SIGN):
        yield from signing_items(session, actor, on)
    if actor.may(Action.DOCUMENT_SEAL):
        yield from sealing_items(session, actor, on)
    if actor.may(Action.DOCUMENT_ISSUE):
        yield from numbering_items(session, actor)
    if actor.may(Action.TASK_PROGRESS):
        yield from _own_tasks(session, actor, on)
    if actor.may(Action.USER_MANAGE):
        yield from _people_without_role(session, actor, on)


def _own_tasks(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """Assignments of the person's own unit or name; of the rest of the ward the counts tell."""
    own = own_paths(actor)
    ward_wide = bool({s for s in actor.scope(Action.TASK_PROGRESS).subtrees if s not in own})
    for work in open_work_for(session, actor, on, limit=200 if ward_wide else _MOST):
        if not ward_wide or work.unit_path in own:
            yield _task(work, on)
    yield from _new_tasks(new_work_for(session, actor, on, own))


_NEW = "Việc mới giao"
_NAMED_TASKS = 3


def _new_tasks(tasks: Sequence[tuple[UUID, str, str]]) -> Iterator[Waiting]:
    """A line each while they are few, else one that leads to the list."""
    if len(tasks) > _NAMED_TASKS:
        refs = ", ".join(ref for _, ref, _ in tasks)
        yield Waiting(_NEW, f"Xem {len(tasks)} việc mới giao", f"Nhiệm vụ {refs}", "/nhiem-vu")
        return
    for task_id, ref, text in tasks:
        yield Waiting(_NEW, f"{ref}. {shortened(text)}", "Chưa ghi tiến độ lần nào", f"/nhiem-vu/{task_id}")


def _task(work: OpenWork, on: date) -> Waiting:
    return Waiting(
        "Nhiệm vụ",
        f"{work.task_ref}. {shortened(work.text)}",
        work.deadline_text,
        f"/nhiem-vu/{work.task_id}",
        work.due_on,
    ).on(on)


def _plans_to_approve(session: Session, actor: Actor) -> Iterator[Waiting]:
    query = sa.select(col(Plan.id), col(Plan.title)).where(
        col(Plan.ward_id) == actor.ward_id, col(Plan.state) == PlanState.SUBMITTED
    )
    for plan_id, title in session.execute(query.limit(_MOST)).all():
        yield Waiting("Chờ duyệt", "Duyệt kế hoạch", shortened(title), f"/ke-hoach/{plan_id}", urgent=True)


def _people_without_role(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """Accounts that once worked in this ward and hold no role now."""
    held = sa.select(col(Assignment.user_id)).where(in_force(Assignment, on))
    here = sa.select(col(Assignment.user_id)).where(col(Assignment.ward_id) == actor.ward_id)
    query = sa.select(sa.func.count()).where(
        col(UserAccount.id).in_(here), col(UserAccount.id).not_in(held), col(UserAccount.disabled_at).is_(None)
    )
    number = session.execute(query).scalar_one()
    if number:
        yield Waiting(
            "Người dùng", f"{number} tài khoản chưa có vai trò", "Giao vai trò hoặc ngừng tài khoản", "/nguoi-dung"
        )


def _counts(session: Session, actor: Actor, on: date) -> Iterator[CountRead]:
    yield from delivery_counts(session, actor)
    if actor.may(Action.TASK_READ):
        late, soon = task_counts(session, actor.scope(Action.TASK_READ), on)[1:]
        yield CountRead(label="Nhiệm vụ có đơn vị quá hạn", value=late, href="/nhiem-vu?status=late")
        yield CountRead(label="Nhiệm vụ sắp đến hạn", value=soon, href="/nhiem-vu?status=due_soon")
    if actor.may(Action.DIFFICULTY_HANDLE):
        open_now = count_open(session, actor.scope(Action.DIFFICULTY_HANDLE))
        yield CountRead(label="Khó khăn chưa xong", value=open_now, href="/kho-khan")
    if actor.may(Action.DOCUMENT_ISSUE):
        waiting = sa.select(sa.func.count()).where(
            col(Document.ward_id) == actor.ward_id, col(Document.state) == DocumentState.APPROVED
        )
        yield CountRead(
            label="Văn bản chờ cấp số", value=session.execute(waiting).scalar_one(), href="/van-ban?state=approved"
        )


def task_counts(session: Session, scope: Scope, on: date) -> tuple[int, int, int]:
    """Tasks of plans in force, in the scope, as their lists count: all, those with a late unit, those due soon."""
    counted = count_tasks(session, scope, on)
    return counted.total, counted.late, counted.due_soon
