"""Activities, materials, entries, money and evaluation of the commune in July and the first days of August 2025."""

from datetime import date
from functools import partial
from typing import Any

from toso.activities.kinds import ItemType
from toso.authz.actions import Action
from toso.demo.activities import settle_feeds
from toso.demo.campaigns import Campaign, run_campaign
from toso.demo.catalogue import RATE, charge, confirm, enter, rest_on_superior
from toso.demo.commune_materials import PIECES, RULE, SITE
from toso.demo.difficulties import name_platform, raise_one, take_up
from toso.demo.drafts import write_drafts
from toso.demo.evaluation import Evaluation, evaluate_in
from toso.demo.findings import take_finding_step
from toso.demo.gatherings import Held, Note, hold, make_up, plan, say_what_they_think
from toso.demo.materials import ask_to_read, spread
from toso.demo.money import Budget, Line, Paid, keep, pay
from toso.demo.stage import Stage
from toso.demo.teams import hand_over_work
from toso.demo.work import name_people
from toso.difficulties.kinds import DifficultyKind
from toso.difficulties.schemas import DifficultyCreate

_FROM, _FED_BACK = date(2025, 7, 16), date(2025, 8, 5)
_SUPERIOR = "Kế hoạch triển khai phong trào Bình dân học vụ số của tỉnh"
_SUPERIOR_TARGETS = (("Người trưởng thành biết dùng dịch vụ số cơ bản", 80, "2025-12-31"),)
_CLASSES = "4.2"  # the task of the thôn in the plan
_AMOUNT = {"amount": 50_000, "per": "day", "cap": 300_000, "least": 1, "basis": "Mức mẫu để thử"}
_ENTRIES: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    ("minh", "platform", "Nền tảng Bình dân học vụ số", {"owner": "Phòng Văn hóa - Xã hội", "field": "Kỹ năng số"}),
    ("minh", "year_task", "Mỗi hộ có một người biết nộp hồ sơ trực tuyến", {"owner": "Phòng Văn hóa - Xã hội"}),
    ("minh", "partner", "Doanh nghiệp viễn thông trên địa bàn xã", {"help": "Cử người cùng hướng dẫn"}),
    ("hoa", "zalo_group", "Nhóm Zalo Thôn Đông", {"members": 82, "keeper": "Trưởng thôn"}),
    ("minh", "station", "Cụm loa truyền thanh xã", {"place": "Nhà văn hóa các thôn", "hours": "05:30 và 17:30"}),
    ("minh", "page", "Chuyên mục Bình dân học vụ số", {"url": SITE}),
    ("minh", "superior_plan", _SUPERIOR, {"number": "112/KH-UBND", "issuer": "UBND tỉnh Ninh Bình"}),
    ("ha", "fund_source", "Ngân sách xã", {"type": "budget"}),
    ("ha", "fund_source", "Nguồn vận động hợp pháp", {"type": "other"}),
    ("ha", "support_rate", RATE, _AMOUNT),
    ("minh", "topic", "Nhận biết lừa đảo trên mạng", {"audience": "Người cao tuổi"}),
    ("minh", "need", "Học dùng điện thoại thông minh", {"help": "Thành viên tổ hẹn buổi hướng dẫn tại nhà"}),
    ("minh", "warning", "Giả danh công an, cán bộ", {"advice": "Công an không làm việc qua điện thoại."}),
    ("minh", "question", "Bạn hiểu nội dung đến đâu? (1: chưa hiểu, 5: hiểu rõ)", {"answer": "scale"}),
    ("minh", "question", "Bạn muốn học thêm chuyên đề nào?", {"answer": "topics"}),
)
_TRAINING = Held(
    "minh",
    "training",
    date(2025, 8, 4),
    "Tập huấn người hướng dẫn của các thôn",
    (1, 2),
    "08:00",
    "Hội trường Ủy ban nhân dân xã",
    partners="Doanh nghiệp viễn thông trên địa bàn xã",
    guests=(("", "", "Doanh nghiệp viễn thông trên địa bàn xã"),),
    desks=("vptk", "ca", "motcua", "truonghoc", "doantn", "tckt", "bplq"),
    notes=(Note(ItemType.TOPIC, "Cách ngồi cạnh, không bấm hộ"),),
)
_HELD = (
    Held(
        "minh",
        "briefing",
        date(2025, 7, 17),
        "Hội nghị quán triệt Kế hoạch Bình dân học vụ số",
        (1, 2, 3, 4, 5),
        "08:00",
        "Hội trường Ủy ban nhân dân xã",
    ),
    Held("hoa", "movement", date(2025, 7, 17), "Thi đua: mỗi gia đình một người biết số", last=date(2025, 8, 2)),
    Held(
        "minh",
        "course",
        date(2025, 7, 18),
        "Khóa học kỹ năng số cơ bản trên nền tảng",
        (1, 2),
        "",
        "Nền tảng học trực tuyến",
        last=date(2025, 8, 1),
    ),
    Held("hoa", "meeting", date(2025, 7, 19), "Họp tổ phân công từng xóm", (1,)),
    Held("hoa", "party_cell", date(2025, 7, 20), "Sinh hoạt chi bộ chuyên đề chuyển đổi số", others=22),
    Held("nga", "community", date(2025, 7, 22), "Họp dân: phòng lừa đảo trên mạng", residents=6, others=30),
    Held("hoa", "cultural", date(2025, 7, 27), "Đêm văn nghệ tuyên truyền học kỹ năng số", others=90),
    Held("nga", "duty", date(2025, 7, 31), "Trực điểm hỗ trợ tối thứ Năm", (2,), others=8),
    Held(
        "minh",
        "inspection",
        date(2025, 8, 1),
        "Kiểm tra hoạt động của tổ tại các thôn",
        (1, 2),
        "14:00",
        notes=(
            Note(ItemType.FINDING, "Chưa có lịch trực điểm hỗ trợ tháng 8", 1, date(2025, 8, 15)),
            Note(ItemType.FINDING, "Sổ hộ còn nhà chưa ghi lần đến nào", 2, date(2025, 8, 7)),
        ),
    ),
    Held(
        "minh",
        "review",
        date(2025, 8, 5),
        "Sơ kết tháng đầu thực hiện kế hoạch",
        (1, 2, 3, 4, 5),
        "08:00",
        "Hội trường Ủy ban nhân dân xã",
        notes=(
            Note(ItemType.AGENDA, "Kết quả tháng đầu của từng thôn"),
            Note(ItemType.ACTION, "Lập danh sách hộ chưa có ai biết dùng dịch vụ số", 1, date(2025, 8, 20)),
        ),
    ),
)
_PLANNED = Held("hoa", "community", date(2025, 8, 16), "Lớp kỹ năng số buổi tối", (1,))
_ANSWERING = ("hoa", "nga", "son", "dung", "ha", "loan", "thao", "ngoc", "vy")
_DAY_OUT = "Ra quân hướng dẫn tại nhà văn hóa thôn"
_CAMPAIGNS = (
    Campaign(
        "minh",
        "Tuần lễ mỗi nhà một người biết dùng dịch vụ số",
        date(2025, 7, 24),
        date(2025, 7, 31),
        (("t6.done", "added", 15), ("t8.done", "percent", 40)),
        days=(
            Held("hoa", "campaign_day", date(2025, 7, 26), _DAY_OUT, (1,), "08:00", others=35),
            Held("nga", "campaign_day", date(2025, 7, 27), _DAY_OUT, (2,), "08:00", others=28),
        ),
        closed=date(2025, 8, 1),
    ),
    Campaign(
        "hoa",
        "Hai tuần mỗi nhà một tài khoản thanh toán",
        date(2025, 8, 4),
        date(2025, 8, 17),
        (("t5.done", "added", 10),),
        (1,),
    ),
)
_SUPPORT = "Hỗ trợ ngày hoạt động của thành viên tổ"
_BUDGET = Budget(
    date(2025, 7, 18),
    "Ngân sách xã",
    "25/QĐ-UBND",
    (
        Line(
            "minh",
            "Tập huấn người hướng dẫn của các thôn",
            6_000,
            5_000,
            ((date(2025, 8, 5), 3_400, "PC 12", ""),),
            task="4.2",
        ),
        Line(
            "minh",
            "In tờ hướng dẫn từng bước",
            4_000,
            3_000,
            committed=((date(2025, 7, 28), 1_200, "HĐ 07", ""),),
            task="4.1",
        ),
        Line(
            "hoa",
            "Ra quân Thôn Đông",
            1_500,
            1_000,
            ((date(2025, 7, 30), 1_150, "PC 09", "Thuê thêm bàn ghế cho buổi ra quân"),),
        ),
        Line("nga", "Lớp tối Thôn Đoài", 1_000, 800, source="Nguồn vận động hợp pháp"),
        Line("ha", "Khen thưởng tập thể, cá nhân", 3_000),
        Line("loan", _SUPPORT, 12_000, 10_000),
    ),
)
_PAID = Paid(
    "2025-07",
    RATE,
    _SUPPORT,
    (("hoa", 1), ("nga", 2)),
    date(2025, 8, 1),
    date(2025, 8, 4),
    date(2025, 8, 5),
    "PC 14",
)
_EVALUATION = Evaluation(
    "2025-08",
    date(2025, 8, 1),
    date(2025, 8, 4),
    date(2025, 8, 6),
    date(2025, 8, 6),
    date(2025, 8, 7),
    date(2025, 8, 8),
)
_PORTAL = DifficultyCreate(
    kind=DifficultyKind.SYSTEMS,
    content="Nền tảng học báo lỗi khi nhiều người vào cùng lúc buổi tối",
    proposal="Đề nghị tỉnh tăng chỗ cho giờ học buổi tối",
)


def work_in_commune(stage: Stage) -> None:
    enter(stage, _ENTRIES, _FROM)
    rest_on_superior(stage, _SUPERIOR, _SUPERIOR_TARGETS, _FROM)
    confirm(stage, RATE, _FROM)
    charge(stage, _FROM)
    stage.act("minh", Action.PLAN_DRAFT, _FROM, settle_feeds)
    name_people(stage, _FROM, _CLASSES)
    hand_over_work(stage, date(2025, 7, 21))
    for one in _HELD:
        hold(stage, one)
    stage.act(_PLANNED.who, Action.ACTIVITY_WRITE, _FED_BACK, partial(plan, stage=stage, one=_PLANNED))
    training = hold(stage, _TRAINING)
    say_what_they_think(stage, training, _ANSWERING, _FED_BACK)
    make_up(stage, "minh", training, _FED_BACK, date(2025, 8, 7))
    for week in _CAMPAIGNS:
        run_campaign(stage, week)
    take_finding_step(stage, "nga", date(2025, 8, 6), _HELD[-2].notes[1].text, "fix", "Đã đến đủ các nhà")
    spread(stage, PIECES)
    ask_to_read(stage, RULE, date(2025, 8, 1))
    keep(stage, _BUDGET)
    pay(stage, _PAID)
    evaluate_in(stage, _EVALUATION)
    waits = raise_one(stage, "hoa", date(2025, 8, 6), _PORTAL)
    name_platform(stage, "hoa", date(2025, 8, 6), waits, _ENTRIES[0][2])
    take_up(stage, waits, date(2025, 8, 7), "Đã báo cơ quan quản lý nền tảng.")
    write_drafts(stage, date(2025, 8, 8))
