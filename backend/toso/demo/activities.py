"""Activities of the demonstration: what the ward and its khu phố held in June, July and the first days of August."""

from datetime import date
from functools import partial
from uuid import UUID

from sqlmodel import Session

from toso.activities import feed_choices, roster, service
from toso.activities.feed_schemas import PlanFeedsWrite
from toso.activities.kinds import AttendanceMeans, ItemType
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.gatherings import Held, Note, hold, make_up, plan, say_what_they_think
from toso.demo.stage import Stage
from toso.kit.clock import today
from toso.plans.queries import plan_in_force

_FED_SINCE = date(2024, 8, 1)  # since then what is held writes the progress of tasks
_TOLD_BY_TEAMS = "3b"


FINDINGS = (
    ("Chưa treo bảng mã QR nộp hồ sơ ở nhà văn hóa", 1, date(2024, 8, 2)),
    ("Sổ hộ còn 20 hộ chưa ghi lần đến nào", 2, date(2024, 8, 7)),
    ("Chưa có lịch trực điểm hỗ trợ tháng 8", 3, date(2024, 8, 12)),
)
_FOLLOWED, _AGAIN = "Tập huấn nhận biết lừa đảo trên mạng", date(2024, 8, 7)
_HELD = (
    Held(
        "minh",
        "briefing",
        date(2024, 6, 14),
        "Hội nghị quán triệt Kế hoạch số 62/KH-UBND",
        (1, 2, 3, 4, 5, 6),
        "08:00",
        "Hội trường Ủy ban nhân dân phường",
    ),
    Held("hoa", "meeting", date(2024, 6, 18), "Họp tổ phân công tuyến phố", (1,)),
    Held("nga", "meeting", date(2024, 6, 19), "Họp tổ phân công tuyến phố", (2,)),
    Held(
        "minh",
        "training",
        date(2024, 6, 21),
        "Tập huấn kỹ năng hướng dẫn dịch vụ công trực tuyến",
        (1, 2, 3),
        "08:00",
        "Hội trường Ủy ban nhân dân phường",
        partners="Doanh nghiệp công nghệ số trên địa bàn",
        guests=(
            ("Vũ Hải Long", "Chuyên viên hỗ trợ khách hàng", "Doanh nghiệp viễn thông trên địa bàn"),
            ("", "", "Bưu điện phường"),
        ),
    ),
    Held("hoa", "party_cell", date(2024, 7, 3), "Sinh hoạt chi bộ chuyên đề chuyển đổi số", others=34),
    Held("nga", "community", date(2024, 7, 5), "Họp dân hướng dẫn thanh toán không dùng tiền mặt", others=52),
    Held(
        "dung",
        "training",
        date(2024, 7, 6),
        "Tập huấn định danh điện tử, an toàn thông tin",
        (1, 2),
        "14:00",
        "Trụ sở Công an phường",
    ),
    Held("hoa", "cultural", date(2024, 7, 20), "Đêm văn nghệ tuyên truyền chuyển đổi số", others=120),
    Held(
        "minh",
        "review",
        date(2024, 7, 24),
        "Sơ kết tháng đầu thực hiện kế hoạch",
        (1, 2, 3, 4, 5, 6),
        "08:00",
        "Hội trường Ủy ban nhân dân phường",
        notes=(
            Note(ItemType.AGENDA, "Kết quả tháng đầu của từng tổ"),
            Note(ItemType.AGENDA, "Khó khăn về sóng, thiết bị của người cao tuổi"),
            Note(
                ItemType.ACTION,
                "Lập danh sách người cao tuổi chưa có điện thoại thông minh",
                1,
                date(2024, 8, 15),
            ),
        ),
    ),
    Held(
        "minh",
        "inspection",
        date(2024, 7, 25),
        "Kiểm tra hoạt động của Tổ công nghệ số cộng đồng tháng 7",
        (1, 2, 3),
        "14:00",
        notes=(
            Note(ItemType.TOPIC, "Việc cập nhật sổ hộ trên điện thoại"),
            Note(ItemType.TOPIC, "Điểm hỗ trợ dịch vụ công trực tuyến tại nhà văn hóa"),
            *(Note(ItemType.FINDING, *one) for one in FINDINGS),
        ),
    ),
    Held("hoa", "community", date(2024, 7, 27), "Họp dân hướng dẫn cài đặt VNeID", others=41),
    Held(
        "vy",
        "movement",
        date(2024, 7, 28),
        "Thanh niên xung kích hướng dẫn kỹ năng số cuối tuần",
        starts="07:30",
        place="Chợ và nhà văn hóa các khu phố",
        others=60,
    ),
    Held("nga", "duty", date(2024, 7, 30), "Trực điểm hỗ trợ tối thứ Ba", others=14),
    Held(
        "minh",
        "training",
        date(2024, 7, 30),
        _FOLLOWED,
        (1, 2),
        "08:00",
        "Hội trường Ủy ban nhân dân phường",
        desks=("motcua", "truonghoc", "doantn", "tckt"),
    ),
    Held("nga", "party_cell", date(2024, 8, 3), "Sinh hoạt chi bộ tháng 8 có nội dung chuyển đổi số", others=29),
    Held("hoa", "community", date(2024, 8, 6), "Sinh hoạt cộng đồng: phòng lừa đảo trên mạng", others=28, residents=9),
)
_ANSWERING = ("hoa", "nga", "son", "thao", "ngoc", "vy", "loan")
_OPEN = Held("hoa", "training", date(2024, 8, 9), "Hướng dẫn thành viên tổ nộp hồ sơ thay cho người già", (1,), "08:00")
_PLANNED = (
    Held("hoa", "training", date(2024, 8, 16), "Tập huấn hướng dẫn người cao tuổi dùng điện thoại thông minh", (1,)),
    Held("minh", "inspection", date(2024, 8, 20), "Kiểm tra hoạt động của Tổ công nghệ số cộng đồng", (1, 2), "14:00"),
    Held("hoa", "duty", date(2024, 8, 24), "Trực điểm hỗ trợ dịch vụ công trực tuyến"),
    Held(
        "minh",
        "training",
        date(2024, 8, 22),
        "Tập huấn nộp hồ sơ trực tuyến tại Bộ phận Một cửa",
        (1, 2, 3, 4, 5, 6),
        "08:00",
    ),
)


def hold_activities(stage: Stage) -> None:
    held = {one.title: hold(stage, one) for one in _HELD if one.on < _FED_SINCE}
    say_what_they_think(stage, held[_FOLLOWED], _ANSWERING, date(2024, 7, 31))
    stage.act("minh", Action.PLAN_DRAFT, _FED_SINCE, partial(settle_feeds, without=_TOLD_BY_TEAMS))
    make_up(stage, "minh", held[_FOLLOWED], date(2024, 8, 1), _AGAIN)
    for one in (row for row in _HELD if row.on >= _FED_SINCE):
        hold(stage, one)
    for one in _PLANNED:
        stage.act(one.who, Action.ACTIVITY_WRITE, date(2024, 8, 5), partial(plan, stage=stage, one=one))
    opened = stage.act(_OPEN.who, Action.ACTIVITY_WRITE, _OPEN.on, partial(_open, stage=stage))
    there = partial(roster.check_in, activity_id=opened, means=AttendanceMeans.CODE)
    stage.act(_OPEN.who, Action.ACTIVITY_ATTEND, _OPEN.on, there)


def settle_feeds(session: Session, scope: Scope, without: str = "") -> None:
    """The feeds that the words of the tasks propose, taken as they are; `without` a task that people tell of."""
    in_force = plan_in_force(session, scope.ward_id, today())
    if in_force is None:
        return
    tasks = feed_choices.show_feeds(session, scope, in_force.id).tasks
    lines = [
        {
            "lineage_id": task.lineage_id,
            "feeds": [one.model_dump(include={"code", "need", "weight"}) for one in task.feeds],
        }
        for task in tasks
        if task.ref != without
    ]
    body = PlanFeedsWrite.model_validate({"tasks": lines})
    feed_choices.settle_feeds(session, scope, in_force.id, in_force.version, body)


def _open(session: Session, scope: Scope, stage: Stage) -> UUID:
    return service.take_step(session, scope, plan(session, scope, stage, _OPEN), "open", "").id
