"""The first steps of a new ward, to each person those that are theirs: what is done, what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.authz.matrix import ALLOW
from toso.documents.tables import Document, DocumentState
from toso.households.model.tables import Household, StreetAssignment
from toso.households.model.visit_tables import Visit
from toso.identity.tables import Assignment, UserAccount
from toso.kit.clock import today
from toso.kit.place_words import worded
from toso.organisation.queries import in_force
from toso.organisation.tables import TeamMember, Unit, UnitKind
from toso.plans.tables import Plan, PlanState
from toso.reports.compilation.queries import of_report
from toso.reports.home.schemas import FirstStepRead
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.model.submission_tables import Submission, SubmissionState

Condition = sa.ColumnElement[bool]
HEADS, REGISTER = "Mời trưởng khu phố", "Đưa sổ hộ vào hệ thống"


@dataclass(frozen=True)
class _Step:
    """`action`: whose step it is, for where the page behind `href` asks no other. `ready`: whether what it stands on,
    others' work mostly, is there.
    """

    action: Action
    label: str
    detail: str
    href: str
    done: Condition
    ready: Condition = field(default_factory=sa.true)


def first_steps(session: Session, actor: Actor) -> list[FirstStepRead]:
    """The person's own steps in their order; none once the ward's first report was issued or all of them are done."""
    out = col(Document.state).in_((DocumentState.ISSUED, DocumentState.RECALLED))
    if session.execute(
        sa.select(sa.exists().where(col(Report.ward_id) == actor.ward_id, of_report(), out))
    ).scalar_one():
        return []
    steps = [step for step in (*_set_up(actor), *_first_month(actor), *_first_report(actor)) if actor.may(step.action)]
    if not steps:
        return []
    asked = [condition for step in steps for condition in (step.done, step.ready)]
    found = [bool(value) for value in session.execute(sa.select(*asked)).one()]
    done, ready = found[::2], found[1::2]
    if all(done):
        return []
    told = {step.label: step.detail or _COUNTED[step.label](session, actor) for step in steps}
    return [
        FirstStepRead(
            label=worded(s.label),
            detail=worded(told[s.label]),
            done=is_done,
            waiting=not (is_done or is_ready),
            href=s.href,
        )
        for s, is_done, is_ready in zip(steps, done, ready, strict=True)
    ]


def _set_up(actor: Actor) -> Iterator[_Step]:
    """The parts of a ward: its words, its people, its plan, its households."""
    ward = actor.ward_id
    looked_at = sa.or_(sa.cast(col(Unit.words), sa.String) != "{}", col(Unit.version) > 1)
    yield _Step(
        Action.UNIT_MANAGE,
        "Đặt cách gọi của nơi này",
        "Các chữ dùng trong mọi trang, thông báo và văn bản",
        f"/don-vi/{ward}",
        sa.exists().where(col(Unit.id) == ward, looked_at),
    )
    yield _Step(
        Action.INVITE,
        "Lập tài khoản cho lãnh đạo và các bộ phận",
        "Người duyệt kế hoạch, người tổng hợp báo cáo",
        "/nguoi-dung",
        sa.and_(_held(actor, Action.PLAN_APPROVE), _held(actor, Action.REPORT_COMPILE)),
    )
    yield _Step(Action.INVITE, HEADS, "", "/nguoi-dung", _all_places(actor, _is_headed(_has_entered())))
    yield _Step(
        Action.TEAM_MANAGE,
        "Ghi thành viên các tổ",
        "Để giao việc và tuyến đi cho từng người",
        "/don-vi?tab=to",
        sa.exists().where(actor.scope(Action.TEAM_MANAGE).where(TeamMember.unit_path)),
    )
    approved = sa.exists().where(col(Plan.ward_id) == ward, col(Plan.state) == PlanState.APPROVED)
    entered, waits = "Nhập kế hoạch và trình duyệt", "Kế hoạch đang có hiệu lực"
    yield _Step(Action.PLAN_DRAFT, entered, waits, "/ke-hoach", approved)
    laid = sa.exists().where(col(Plan.ward_id) == ward, col(Plan.state) == PlanState.SUBMITTED)
    yield _Step(Action.PLAN_APPROVE, "Duyệt kế hoạch", "Sau khi bộ phận nhập và trình", "/ke-hoach", approved, laid)
    own = actor.scope(Action.HOUSEHOLD_MANAGE)
    listed, gone_to = _all_places(actor, _has_register(), own), sa.exists().where(own.where(Visit.unit_path))
    yield _Step(Action.HOUSEHOLD_MANAGE, REGISTER, "", "/so-ho", listed)
    assign = "Giao tuyến phố cho thành viên tổ"
    yield _Step(Action.HOUSEHOLD_MANAGE, "Lượt đến nhà đầu tiên", assign, "/so-ho/tuyen", gone_to)


def _first_month(actor: Actor) -> Iterator[_Step]:
    """The first visit and the first figures."""
    ward = actor.ward_id
    yield _Step(
        Action.VISIT_RECORD,
        "Ghi phiếu đầu tiên của mình",
        "Khi đã được giao tuyến phố",
        "/chuyen-di",
        sa.exists().where(col(Visit.ward_id) == ward, col(Visit.visitor_id) == actor.user_id),
        sa.exists().where(
            col(StreetAssignment.ward_id) == ward,
            col(StreetAssignment.member_id).in_(
                sa.select(col(TeamMember.id)).where(
                    col(TeamMember.ward_id) == ward, col(TeamMember.user_id) == actor.user_id
                )
            ),
        ),
    )
    began = sa.exists().where(col(ReportPeriod.ward_id) == ward)
    yield _Step(
        Action.PERIOD_MANAGE,
        "Mở kỳ báo cáo đầu tiên",
        "Chọn chỉ tiêu thống kê trước khi mở",
        "/so-lieu",
        began,
        sa.exists().where(col(Plan.ward_id) == ward, col(Plan.state) == PlanState.APPROVED),
    )
    handed_in = sa.and_(
        actor.scope(Action.SUBMISSION_WRITE).where(Submission.unit_path),
        col(Submission.state) != SubmissionState.DRAFT,
    )
    opened = "Khi kỳ báo cáo đã mở"
    first = sa.exists().where(handed_in)
    yield _Step(Action.SUBMISSION_WRITE, "Nộp số liệu tháng đầu tiên", opened, "/so-lieu", first, began)


def _first_report(actor: Actor) -> Iterator[_Step]:
    """From the figures handed in to the number of the report."""
    ward = actor.ward_id
    of_ward = col(Report.ward_id) == ward
    approved = sa.exists().where(of_ward, col(Report.state) == ReportState.APPROVED)
    compiled, figures = "Tổng hợp báo cáo đầu tiên", "Khi các đơn vị đã nộp số liệu"
    some = sa.exists().where(col(Submission.ward_id) == ward, col(Submission.state) != SubmissionState.DRAFT)
    yield _Step(Action.REPORT_COMPILE, compiled, figures, "/bao-cao", sa.exists().where(of_ward), some)
    laid = "Khi bộ phận tổng hợp đã trình"
    waits = sa.exists().where(of_ward, col(Report.state) == ReportState.SUBMITTED)
    yield _Step(Action.REPORT_APPROVE, "Duyệt báo cáo đầu tiên", laid, "/bao-cao", approved, waits)
    number, signed = "Cấp số, phát hành báo cáo đầu tiên", "Khi lãnh đạo đã duyệt"
    yield _Step(Action.DOCUMENT_ISSUE, number, signed, "/van-ban", sa.false(), approved)


def _held(actor: Actor, action: Action) -> Condition:
    """Whether somebody of the ward holds a role to which an action is given."""
    return sa.exists().where(
        col(Assignment.ward_id) == actor.ward_id,
        col(Assignment.role).in_(ALLOW[action]),
        in_force(Assignment, today()),
    )


def _places(actor: Actor) -> Condition:
    of_ward = sa.and_(col(Unit.ward_id) == actor.ward_id, col(Unit.kind) == UnitKind.NEIGHBOURHOOD)
    return sa.and_(of_ward, in_force(Unit, today()))


def _is_headed(*more: Condition) -> Condition:
    """Whether somebody hands in for a place and decides there; a member of its team alone does not."""
    heads = col(Assignment.role).in_(ALLOW[Action.SUBMISSION_WRITE])
    return sa.exists().where(col(Assignment.unit_id) == col(Unit.id), heads, in_force(Assignment, today()), *more)


def _has_entered() -> Condition:
    """Whether the holder of a role has a password or was here: a slip alone signs nobody in."""
    entered = sa.or_(col(UserAccount.password_hash).is_not(None), col(UserAccount.last_seen_at).is_not(None))
    return sa.exists().where(col(UserAccount.id) == col(Assignment.user_id), entered)


def _has_register() -> Condition:
    below = sa.or_(
        col(Household.unit_path) == col(Unit.path), col(Household.unit_path).startswith(col(Unit.path).concat("."))
    )
    return sa.exists().where(col(Household.ward_id) == col(Unit.ward_id), below)


def _all_places(actor: Actor, condition: Condition, reach: Scope | None = None) -> Condition:
    """Whether something holds of every place, of those in reach; false while there is none."""
    places = sa.and_(_places(actor), reach.where(Unit.path)) if reach else _places(actor)
    return sa.and_(sa.exists().where(places), sa.not_(sa.exists().where(places, sa.not_(condition))))


def _counted(session: Session, actor: Actor, reach: Scope | None, *conditions: Condition) -> list[int]:
    """How many places there are, and of how many each condition holds."""
    holding = [sa.func.coalesce(sa.func.sum(sa.case((one, 1), else_=0)), 0) for one in conditions]
    places = sa.and_(_places(actor), reach.where(Unit.path)) if reach else _places(actor)
    return list(session.execute(sa.select(sa.func.count(), *holding).select_from(Unit).where(places)).one())


def _headed(session: Session, actor: Actor) -> str:
    """In how many places there is a head, of all; how many of the heads have not opened their slip."""
    places, some, entered = _counted(session, actor, None, _is_headed(), _is_headed(_has_entered()))
    unopened = f"; {some - entered} nơi chưa mở giấy mời" if some > entered else ""
    return f"{some} trên {places} nơi đã có người{unopened}"


def _registered(session: Session, actor: Actor) -> str:
    places, some = _counted(session, actor, actor.scope(Action.HOUSEHOLD_MANAGE), _has_register())
    return f"{some} trên {places} nơi đã có hộ trong sổ" if places > 1 else "Từ bảng tính đang có"


_COUNTED = {HEADS: _headed, REGISTER: _registered}
