"""Activities, materials and entries of the commune in July and the first days of August 2025: one of every kind."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlmodel import Session

from toso.activities import items, roster, schemas, service
from toso.activities.kinds import KINDS, ItemType, Part
from toso.activities.tables import Activity
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.catalogue import schemas as catalogue_schemas
from toso.catalogue.service import create_entry
from toso.demo.activities import give_feedback
from toso.demo.catalogue import enter, entry_named
from toso.demo.materials import Piece, Sent, spread

if TYPE_CHECKING:
    from toso.demo.build import Stage

_SITE = "https://dongmau.example.vn/binh-dan-hoc-vu-so"
_FROM, _FED_BACK = date(2025, 7, 16), date(2025, 8, 5)
_SUPERIOR = "Kế hoạch triển khai phong trào Bình dân học vụ số của tỉnh"
_RATE = {"amount": 50_000, "per": "day", "cap": 300_000, "least": 1, "basis": "Mức mẫu để thử"}
_ENTRIES: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    ("minh", "platform", "Nền tảng Bình dân học vụ số", {"owner": "Phòng Văn hóa - Xã hội", "field": "Kỹ năng số"}),
    ("minh", "year_task", "Mỗi hộ có một người biết nộp hồ sơ trực tuyến", {"owner": "Phòng Văn hóa - Xã hội"}),
    ("minh", "partner", "Doanh nghiệp viễn thông trên địa bàn xã", {"help": "Cử người cùng hướng dẫn"}),
    ("hoa", "zalo_group", "Nhóm Zalo Thôn Đông", {"members": 82, "keeper": "Trưởng thôn"}),
    ("minh", "station", "Cụm loa truyền thanh xã", {"place": "Nhà văn hóa các thôn", "hours": "05:30 và 17:30"}),
    ("minh", "page", "Chuyên mục Bình dân học vụ số", {"url": _SITE}),
    ("minh", "superior_plan", _SUPERIOR, {"number": "112/KH-UBND", "issuer": "UBND tỉnh Ninh Bình"}),
    ("ha", "fund_source", "Ngân sách xã", {"type": "budget"}),
    ("ha", "support_rate", "Hỗ trợ ngày hoạt động (mức mẫu)", _RATE),
    ("minh", "topic", "Nhận biết lừa đảo trên mạng", {"audience": "Người cao tuổi"}),
    ("minh", "need", "Học dùng điện thoại thông minh", {"help": "Thành viên tổ hẹn buổi hướng dẫn tại nhà"}),
    ("minh", "warning", "Giả danh công an, cán bộ", {"advice": "Công an không làm việc qua điện thoại."}),
    ("minh", "question", "Bạn hiểu nội dung đến đâu? (1: chưa hiểu, 5: hiểu rõ)", {"answer": "scale"}),
    ("minh", "question", "Bạn muốn học thêm chuyên đề nào?", {"answer": "topics"}),
)
_CAMPAIGN, _TRAINING = "Tuần lễ mỗi nhà một người biết dùng dịch vụ số", "Tập huấn người hướng dẫn của các thôn"
# who, kind, title, first and last day
_HELD: tuple[tuple[str, str, str, date, date], ...] = (
    ("minh", "briefing", "Hội nghị quán triệt Kế hoạch Bình dân học vụ số", date(2025, 7, 17), date(2025, 7, 17)),
    ("minh", "course", "Khóa học kỹ năng số cơ bản trên nền tảng", date(2025, 7, 18), date(2025, 8, 1)),
    ("hoa", "meeting", "Họp tổ phân công từng xóm", date(2025, 7, 19), date(2025, 7, 19)),
    ("hoa", "party_cell", "Sinh hoạt chi bộ chuyên đề chuyển đổi số", date(2025, 7, 20), date(2025, 7, 20)),
    ("nga", "community", "Họp dân: phòng lừa đảo trên mạng", date(2025, 7, 22), date(2025, 7, 22)),
    ("minh", "campaign", _CAMPAIGN, date(2025, 7, 24), date(2025, 7, 31)),
    ("nga", "campaign_day", "Ra quân hướng dẫn tại nhà văn hóa thôn", date(2025, 7, 26), date(2025, 7, 26)),
    ("hoa", "cultural", "Đêm văn nghệ tuyên truyền học kỹ năng số", date(2025, 7, 27), date(2025, 7, 27)),
    ("hoa", "movement", "Thi đua: mỗi gia đình một người biết số", date(2025, 7, 17), date(2025, 8, 2)),
    ("nga", "duty", "Trực điểm hỗ trợ tối thứ Năm", date(2025, 7, 31), date(2025, 7, 31)),
    ("minh", "inspection", "Kiểm tra hoạt động của tổ tại các thôn", date(2025, 8, 1), date(2025, 8, 1)),
    ("minh", "training", _TRAINING, date(2025, 8, 4), date(2025, 8, 4)),
    ("minh", "review", "Sơ kết tháng đầu thực hiện kế hoạch", date(2025, 8, 5), date(2025, 8, 5)),
)
_ANSWERING = ("hoa", "nga", "son", "dung", "ha", "minh")
# What was written down: of which kind of activity, type, text; of what has to follow until when.
_ITEMS = (
    ("training", ItemType.TOPIC, "Cách ngồi cạnh, không bấm hộ", None),
    ("review", ItemType.AGENDA, "Kết quả tháng đầu của từng thôn", None),
    ("review", ItemType.ACTION, "Lập danh sách hộ chưa có ai biết dùng dịch vụ số", date(2025, 8, 20)),
    ("inspection", ItemType.FINDING, "Chưa có lịch trực điểm hỗ trợ tháng 8", date(2025, 8, 15)),
)


def _sent(who: str, channel: str, on: date, **more: Any) -> tuple[Sent, ...]:
    return (Sent(who, channel, on, more),)


_PIECES = (
    Piece(
        "hoa",
        "news",
        date(2025, 7, 21),
        "Thôn Đông mở lớp học kỹ năng số đầu tiên",
        "Ba mươi người dân đến học nộp hồ sơ trực tuyến.",
        _sent("hoa", "portal", date(2025, 7, 23), url=f"{_SITE}/1"),
    ),
    Piece(
        "nga",
        "story",
        date(2025, 7, 22),
        "Bác nông dân lần đầu bán lúa qua mạng",
        "Được con gái và thành viên tổ chỉ dẫn, bác tự nhận đơn đầu tiên.",
        _sent("nga", "facebook", date(2025, 7, 24), url=f"{_SITE}/fb/2"),
    ),
    Piece(
        "minh",
        "product",
        date(2025, 7, 23),
        "Phóng sự ngắn: Lớp học kỹ năng số ở nhà văn hóa thôn",
        "Hai phút ở lớp học buổi tối.",
        _sent("minh", "board", date(2025, 7, 25), place="Màn hình Trung tâm phục vụ hành chính công"),
        {"url": f"{_SITE}/phim/lop-hoc.mp4", "seconds": 120},
    ),
    Piece(
        "minh",
        "script",
        date(2025, 7, 23),
        "Bài phát thanh: Học kỹ năng số ở đâu, khi nào",
        "Tối thứ Năm hằng tuần tại nhà văn hóa thôn có người hướng dẫn.",
        _sent("hoa", "loudspeaker", date(2025, 7, 25), place="Cụm loa truyền thanh xã", starts="17:30"),
    ),
    Piece(
        "minh",
        "received_audio",
        date(2025, 7, 24),
        "Tệp âm thanh tuyên truyền của tỉnh",
        "",
        _sent("minh", "unit", date(2025, 7, 25), to=1),
        {"sound": "ky-nang-so.mp3", "seconds": 20, "from": "Báo và Phát thanh, Truyền hình tỉnh"},
    ),
    Piece(
        "minh",
        "received_video",
        date(2025, 7, 24),
        "Đoạn phim hướng dẫn nộp hồ sơ trực tuyến",
        "",
        (),
        {"url": f"{_SITE}/phim/nop-ho-so.mp4", "seconds": 180, "from": "Sở Khoa học và Công nghệ"},
        show=True,
    ),
    Piece(
        "nga",
        "share",
        date(2025, 7, 28),
        "Chia sẻ lại: Dấu hiệu của cuộc gọi lừa đảo",
        "",
        _sent("nga", "platform", date(2025, 7, 28), url=f"{_SITE}/chia-se/1"),
        {"url": f"{_SITE}/dau-hieu"},
    ),
    Piece(
        "hoa",
        "practice",
        date(2025, 7, 28),
        "Người biết dạy người chưa biết, mỗi tối một nhà",
        "Mỗi thành viên tổ kèm ba nhà gần mình, mỗi tối một nhà, nửa giờ.",
        _sent("minh", "zalo", date(2025, 7, 30), place="Nhóm Zalo Thôn Đông", reached=70),
    ),
    Piece(
        "minh",
        "guide",
        date(2025, 7, 28),
        "Hướng dẫn người dạy kỹ năng số tại nhà",
        "Người dân tự bấm; người hướng dẫn không cầm máy hộ.",
        _sent("minh", "unit", date(2025, 7, 31), to=2),
        {"in_force_from": date(2025, 8, 1)},
    ),
    Piece(
        "minh",
        "rule",
        date(2025, 7, 28),
        "Quy chế hoạt động của Tổ công nghệ số cộng đồng xã",
        "Điều 1. Thành viên không giữ mật khẩu, mã OTP của người dân.",
        _sent("minh", "unit", date(2025, 7, 31), to=1),
        {"in_force_from": date(2025, 8, 1)},
    ),
)


def work_in_commune(stage: "Stage") -> None:
    enter(stage, _ENTRIES, _FROM)
    stage.act("minh", Action.CATALOGUE_MANAGE, _FROM, _rest_on_the_province)
    held: dict[str, UUID] = {}
    for one in _HELD:
        plan = partial(_plan, stage=stage, one=one, campaign=held.get("campaign"))
        held[one[1]] = stage.act(one[0], Action.ACTIVITY_WRITE, one[3], plan)
    for who, kind, _title, _first, last in sorted(_HELD, key=lambda one: one[4]):
        finish = partial(_finish, stage=stage, held=held[kind])
        stage.act(who, Action.ACTIVITY_WRITE, last, finish)
    for n, who in enumerate(_ANSWERING):
        give = partial(give_feedback, training=held["training"], scale=3 + n % 3)
        stage.act(who, Action.ACTIVITY_ATTEND, _FED_BACK, give)
    spread(stage, _PIECES)


def _rest_on_the_province(session: Session, scope: Scope) -> None:
    fields = {"plan": str(entry_named(session, scope.ward_id, _SUPERIOR)), "percent": 80, "due_on": "2025-12-31"}
    name = "Người trưởng thành biết dùng dịch vụ số cơ bản"
    create_entry(
        session, scope, catalogue_schemas.CatalogueEntryWrite(kind="superior_target", name=name, fields=fields)
    )


def _plan(
    session: Session, scope: Scope, stage: "Stage", one: tuple[str, str, str, date, date], campaign: UUID | None
) -> UUID:
    _who, kind, title, first, last = one
    told = {"kind": kind, "title": title, "first_on": first, "last_on": last, "place": "Nhà văn hóa thôn"}
    body = schemas.ActivityWrite(**told, campaign_id=campaign if kind == "campaign_day" else None)
    row = service.plan_activity(session, scope, body)
    if Part.ROSTER in KINDS[kind].has:
        own = row.unit_id in stage.ward.neighbourhoods
        units = [row.unit_id] if own else [*stage.ward.neighbourhoods[:2], *stage.ward.desks.values()]
        roster.ask_people(session, scope, row, schemas.RosterWrite(unit_ids=units))
    return row.id


def _finish(session: Session, scope: Scope, stage: "Stage", held: UUID) -> None:
    """Held, everybody there; what it was about and what has to follow."""
    row = session.get_one(Activity, (scope.ward_id, held))
    service.take_step(session, scope, row, "finish", "")
    if Part.ROSTER in KINDS[row.kind].has:
        roster.mark_people(session, scope, row, schemas.AttendanceWrite(rest="attended"))
    for _kind, type_, text, due_on in (one for one in _ITEMS if one[0] == row.kind):
        acts = {"unit_id": stage.ward.neighbourhoods[0], "due_on": due_on} if due_on else {}
        items.add_item(session, scope, row, schemas.ActivityItemWrite(type=type_, text=text, **acts))
