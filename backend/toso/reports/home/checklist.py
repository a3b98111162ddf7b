"""The first steps of a new ward, for whoever opens its periods: what is done, what comes next."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.households.model.tables import Household
from toso.households.model.visit_tables import Visit
from toso.identity.tables import Assignment
from toso.kit.clock import today
from toso.kit.place_words import worded
from toso.organisation.queries import in_force
from toso.organisation.tables import Unit, UnitKind
from toso.plans.tables import Plan, PlanState
from toso.reports.home.schemas import FirstStepRead
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState

_Counted = type[Report] | type[Plan] | type[Household] | type[ReportPeriod] | type[Visit]


def first_steps(session: Session, actor: Actor) -> list[FirstStepRead]:
    """The steps in their order; none for others, and none once a report was approved or all of them are done."""
    ward_id = actor.ward_id
    if not actor.may(Action.PERIOD_MANAGE) or _any(session, Report, ward_id, col(Report.state) == ReportState.APPROVED):
        return []
    headed, places = _headed(session, ward_id)
    steps = [
        ("Nhập kế hoạch và trình duyệt", _plan(session, ward_id), "/ke-hoach", "Kế hoạch đang có hiệu lực"),
        (
            worded("Mời trưởng khu phố"),
            places > 0 and headed == places,
            "/nguoi-dung",
            f"{headed} trên {places} nơi đã có người",
        ),
        ("Đưa sổ hộ vào hệ thống", _any(session, Household, ward_id), "/so-ho", "Từ bảng tính đang có"),
        (
            "Mở kỳ báo cáo đầu tiên",
            _any(session, ReportPeriod, ward_id),
            "/so-lieu",
            "Chọn chỉ tiêu thống kê trước khi mở",
        ),
        (
            "Lượt đến nhà đầu tiên",
            _any(session, Visit, ward_id),
            "/so-ho/tuyen",
            worded("Giao tuyến phố cho thành viên tổ"),
        ),
    ]
    if all(done for _, done, _, _ in steps):
        return []
    return [FirstStepRead(label=label, detail=detail, done=done, href=href) for label, done, href, detail in steps]


def _plan(session: Session, ward_id: UUID) -> bool:
    return _any(session, Plan, ward_id, col(Plan.state) == PlanState.APPROVED)


def _any(session: Session, table: _Counted, ward_id: UUID, *conditions: sa.ColumnElement[bool]) -> bool:
    query = sa.select(sa.literal(1)).where(col(table.ward_id) == ward_id, *conditions)
    return session.execute(query.limit(1)).first() is not None


def _headed(session: Session, ward_id: UUID) -> tuple[int, int]:
    """The neighbourhoods in which somebody holds a role, and all of them."""
    on = today()
    held = sa.exists().where(col(Assignment.unit_id) == col(Unit.id), in_force(Assignment, on))
    query = sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(sa.case((held, 1), else_=0)), 0)).where(
        col(Unit.ward_id) == ward_id, col(Unit.kind) == UnitKind.NEIGHBOURHOOD, in_force(Unit, on)
    )
    places, headed = session.execute(query).one()
    return int(headed), int(places)
