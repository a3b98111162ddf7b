"""The catalogue of the demonstration: platforms, groups, stations, pages, partners, plans of superiors, money."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.catalogue import schemas, service
from toso.catalogue.tables import CatalogueEntry
from toso.demo.stage import Stage
from toso.kit.place_words import worded
from toso.plans.charges.schemas import ChargeWrite
from toso.plans.charges.service import add_charge
from toso.plans.queries import plan_in_force
from toso.plans.tables import PlanTarget

_DAY, _CONFIRMED = date(2024, 6, 14), date(2024, 6, 17)
RATE = "Hỗ trợ ngày hoạt động (mức mẫu)"
# who, kind, name, fields
_ENTRIES: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    ("minh", "platform", "Cổng Dịch vụ công quốc gia", {"owner": "Bộ phận Một cửa", "field": "Dịch vụ công"}),
    ("minh", "platform", "Ứng dụng định danh điện tử", {"owner": "Công an phường", "field": "Định danh điện tử"}),
    ("minh", "platform", "Sổ sức khỏe điện tử", {"owner": "Trạm Y tế phường", "field": "Y tế"}),
    (
        "minh",
        "year_task",
        "Trả kết quả dịch vụ công qua bưu chính",
        {"owner": "Bộ phận Một cửa", "due_on": "2024-12-31"},
    ),
    ("minh", "partner", "Doanh nghiệp viễn thông trên địa bàn", {"help": "Tập huấn, phát SIM 4G"}),
    ("hoa", "zalo_group", "Nhóm Zalo Khu phố 1", {"members": 145, "keeper": "Trưởng khu phố"}),
    ("nga", "zalo_group", "Nhóm Zalo Khu phố 2", {"members": 98, "keeper": "Trưởng khu phố"}),
    ("minh", "station", "Cụm loa khu phố", {"place": "Nhà văn hóa các khu phố", "hours": "06:30 và 17:00"}),
    ("minh", "page", "Chuyên mục Chuyển đổi số", {"url": "https://honggai.example.vn/chuyen-doi-so"}),
    (
        "minh",
        "superior_plan",
        "Kế hoạch triển khai hoạt động của Tổ công nghệ số cộng đồng",
        {"number": "254/KH-UBND", "issued_on": "2024-05-29", "issuer": "UBND thành phố Hạ Long"},
    ),
    ("ha", "fund_source", "Ngân sách phường", {"type": "budget"}),
    ("ha", "fund_source", "Nguồn vận động hợp pháp", {"type": "other"}),
    (
        "ha",
        "support_rate",
        RATE,
        {"amount": 50_000, "per": "day", "cap": 300_000, "least": 1, "basis": "Mức mẫu để thử, thay bằng văn bản thật"},
    ),
    (
        "ha",
        "support_rate",
        "Hỗ trợ tổ hằng tháng (chưa đối chiếu)",
        {"amount": 300_000, "per": "team", "basis": "Nghị quyết của tỉnh, cần đối chiếu"},
    ),
    (
        "minh",
        "warning",
        "Giả danh công an, cán bộ",
        {"advice": "Công an không làm việc qua điện thoại; không chuyển tiền, không cài ứng dụng lạ."},
    ),
    ("minh", "warning", "Việc nhẹ lương cao", {"advice": "Không nộp tiền trước để nhận việc."}),
    ("minh", "warning", "Đường dẫn lạ, ứng dụng giả", {"advice": "Chỉ cài ứng dụng từ kho chính thức."}),
    ("minh", "need", "Học dùng điện thoại thông minh", {"help": "Thành viên tổ hẹn buổi hướng dẫn tại nhà"}),
    ("minh", "need", "Nộp hồ sơ trực tuyến", {"help": "Điểm hỗ trợ tại nhà văn hóa khu phố"}),
    ("minh", "topic", "Nhận biết lừa đảo trên mạng", {"audience": "Người cao tuổi"}),
    ("minh", "topic", "Nộp hồ sơ trực tuyến cho người khác", {"audience": "Thành viên tổ"}),
    ("minh", "question", "Bạn hiểu nội dung đến đâu? (1: chưa hiểu, 5: hiểu rõ)", {"answer": "scale"}),
    ("minh", "question", "Bạn đã làm lại được cho người dân chưa?", {"answer": "yes_no"}),
    ("minh", "question", "Bạn muốn học thêm chuyên đề nào?", {"answer": "topics"}),
)
_SUPERIOR_TARGETS = (("Người trưởng thành có tài khoản thanh toán", 90, "2024-12-31"),)


def keep_catalogue(stage: Stage) -> None:
    enter(stage, _ENTRIES, _DAY)
    rest_on_superior(stage, _ENTRIES[9][2], _SUPERIOR_TARGETS, _DAY)
    confirm(stage, RATE, _CONFIRMED)
    charge(stage, _CONFIRMED)


def enter(stage: Stage, entries: Iterable[tuple[str, str, str, dict[str, Any]]], day: date) -> None:
    """Each is who, kind, name, fields."""
    for who, kind, name, fields in entries:
        body = schemas.CatalogueEntryWrite(kind=kind, name=name, fields=fields)
        stage.act(who, Action.CATALOGUE_MANAGE, day, partial(_enter, body=body))


def rest_on_superior(stage: Stage, plan: str, targets: Iterable[tuple[str, int, str]], day: date) -> None:
    """The targets (name, percent, day) of the superior's plan of that name."""
    work = partial(_rest_on_the_superior, plan=plan, targets=targets)
    stage.act("minh", Action.CATALOGUE_MANAGE, day, work)


def confirm(stage: Stage, rate: str, day: date) -> None:
    """Others that nobody confirmed wait, and are printed nowhere."""
    stage.act("lan", Action.CATALOGUE_CONFIRM, day, partial(_confirm, rate=rate))


def charge(stage: Stage, day: date) -> None:
    """The leader answers for the plan's first target and for the first place."""
    work = partial(_charge, day=day, leader=stage.users["lan"], place=stage.ward.neighbourhoods[0])
    stage.act("minh", Action.PLAN_DRAFT, day, work)


def _charge(session: Session, scope: Scope, day: date, leader: UUID, place: UUID) -> None:
    plan = plan_in_force(session, scope.ward_id, day)
    assert plan is not None, "the plan came into force before"
    of_plan = sa.select(PlanTarget).where(col(PlanTarget.ward_id) == plan.ward_id, col(PlanTarget.plan_id) == plan.id)
    target = session.execute(of_plan.order_by(col(PlanTarget.position)).limit(1)).scalar_one()
    told = {"user_id": leader, "since": day, "decision": worded("Phân công của Chủ tịch UBND phường")}
    for what in ({"target_id": target.id}, {"unit_id": place}):
        body = ChargeWrite.model_validate({**told, **what})
        add_charge(session, scope, plan, body)


def _enter(session: Session, scope: Scope, body: schemas.CatalogueEntryWrite) -> None:
    service.create_entry(session, scope, body)


def _rest_on_the_superior(session: Session, scope: Scope, plan: str, targets: Iterable[tuple[str, int, str]]) -> None:
    own = entry_named(session, scope.ward_id, plan)
    for name, percent, due_on in targets:
        fields = {"plan": str(own), "percent": percent, "due_on": due_on}
        service.create_entry(
            session, scope, schemas.CatalogueEntryWrite(kind="superior_target", name=name, fields=fields)
        )


def _confirm(session: Session, scope: Scope, rate: str) -> None:
    row = session.get_one(CatalogueEntry, (scope.ward_id, entry_named(session, scope.ward_id, rate)))
    service.confirm_entry(session, scope, row)


def entry_named(session: Session, ward_id: UUID, name: str) -> UUID:
    query = sa.select(col(CatalogueEntry.id)).where(
        col(CatalogueEntry.ward_id) == ward_id, col(CatalogueEntry.name) == name
    )
    return session.execute(query.limit(1)).scalar_one()
