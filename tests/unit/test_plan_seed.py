"""The ward's own plan 62/KH-UBND, read element by element."""

import json
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from toso.plans.text_import.parse import parse_plan
from toso.plans.text_import.shapes import ParsedPlan

FIXTURES = Path(__file__).parent.parent / "fixtures" / "plans"
SEED = files("toso.demo").joinpath("data", "ke-hoach-62-KH-UBND.md").read_bytes()
WARD_DESKS = ["Bộ phận Văn hóa - Thông tin", "Bộ phận Văn phòng – Thống kê"]
EVERYBODY = ["Các đơn vị, bộ phận liên quan", "các khu phố"]
TEAMS = ["Các khu phố", "Tổ công nghệ số cộng đồng"]


@pytest.fixture(scope="module")
def seed() -> ParsedPlan:
    return parse_plan(SEED, "ke-hoach-62-KH-UBND.md")


def test_the_whole_json_is_the_one_that_was_checked_by_eye(seed):
    assert seed.to_json() == json.loads((FIXTURES / "ke-hoach-62-KH-UBND.json").read_text())


def test_the_head_is_read(seed):
    plan = seed.to_json()
    assert plan["number"] == "62/KH-UBND"
    assert plan["issued_on"] == "2024-06-13"
    assert plan["place"] == "Hồng Gai"
    assert plan["issuer"] == "UBND phường Hồng Gai"
    assert plan["title"].startswith("Triển khai hoạt động của Tổ Công nghệ số cộng đồng trên địa bàn")
    assert seed.introduction.startswith("Nhằm tiếp tục phát huy")


def test_the_one_sentence_of_legal_bases_is_three(seed):
    bases = seed.plan.legal_bases
    assert [next(n for n in ("254", "153", "168") if f"số {n}/KH-UBND" in base) for base in bases] == [
        "254",
        "153",
        "168",
    ]


def test_purposes_requirements_funding_and_closing_are_whole(seed):
    plan = seed.plan
    assert (len(plan.purposes), len(plan.requirements)) == (2, 3)
    assert (plan.funding[:18], plan.funding[-10:]) == ("Kinh phí thực hiện", " (nếu có).")
    assert (plan.closing[:15], plan.closing[-10:]) == ("Căn cứ Kế hoạch", "báo cáo./.")


def test_nine_targets_with_their_goals_and_the_one_deadline(seed):
    assert [target.ref for target in seed.plan.targets] == list("123456789")
    assert [t.goal_percent for t in seed.plan.targets] == [100, 100, 100, 100, 90, None, 100, 100, 100]
    deadlines = [t["deadline_on"] for t in seed.to_json()["targets"]]
    assert deadlines == [None] * 8 + ["2024-06-30"]
    assert [target.last_on for target in seed.plan.targets] == [None] * 8 + [date(2024, 6, 29)]


@pytest.mark.parametrize(
    ("ref", "heading", "leads", "coordinators", "deadline"),
    [
        ("1a", "Quán triệt, tuyên truyền", ["Ban chỉ đạo số phường"], EVERYBODY, ("before", "2024-06-15", None)),
        ("1b", "Quán triệt, tuyên truyền", ["Ban chỉ đạo số phường"], EVERYBODY, ("continuous", None, None)),
        ("2", "Kiện toàn Tổ công nghệ số cộng đồng", WARD_DESKS, EVERYBODY, ("before", "2024-06-15", None)),
        ("3a", "Phương thức triển khai", WARD_DESKS[:1], EVERYBODY, ("continuous", None, None)),
        (
            "3b",
            "Phương thức triển khai",
            TEAMS,
            [WARD_DESKS[0], "các đơn vị liên quan"],
            ("before", "2024-07-30", None),
        ),
        (
            "3c",
            "Phương thức triển khai",
            TEAMS,
            [WARD_DESKS[0], "các đơn vị liên quan"],
            ("before", "2024-10-30", None),
        ),
        ("3d", "Phương thức triển khai", WARD_DESKS[:1], TEAMS, ("continuous", None, 1)),
        (
            "3e",
            "Phương thức triển khai",
            WARD_DESKS,
            ["Các khu phố", "Tổ Công nghệ số cộng đồng"],
            ("within_month", "2024-06-30", None),
        ),
    ],
)
def test_the_task_is_read(seed, ref, heading, leads, coordinators, deadline):
    tasks = {task["ref"]: task for task in seed.to_json()["tasks"]}
    assert list(tasks) == ["1a", "1b", "2", "3a", "3b", "3c", "3d", "3e"]
    task = tasks[ref]
    assert task["heading"] == heading
    assert (task["leads"], task["coordinators"]) == (leads, coordinators)
    assert task["deadline"] == dict(zip(("kind", "on", "quota"), deadline, strict=True))


def test_the_parts_within_the_text_of_3b_are_its_items(seed):
    task = seed.plan.tasks[4]
    assert task.text == "Hoạt động Tổ công nghệ số cộng đồng:"
    assert [item.split(" ")[0] for item in task.items] == ["kết", "sử", "triển"]


def test_the_text_of_3d_is_joined_over_the_blank_line(seed):
    assert "của phường. Nội dung chia sẻ về những điển hình" in seed.plan.tasks[6].text
    assert len(seed.spans["/tasks/6/text"]) == 2


def test_nine_units_have_their_duties_and_the_youth_union_is_asked(seed):
    assert [(duty.unit, len(duty.items)) for duty in seed.plan.duties] == [
        ("Ban chỉ đạo số phường", 5),
        ("Bộ phận: Văn hóa - Thông tin, Văn phòng – Thống kê", 5),
        ("Công an phường", 3),
        ("Các trường học trên địa bàn", 1),
        ("Bộ phận Một cửa hiện đại", 2),
        ("Bộ phận Tài chính - Kế toán", 1),
        ("Các bộ phận liên quan", 2),
        ("Đoàn TNCS Hồ Chí Minh phường", 2),
        ("Các khu phố", 4),
    ]
    assert [duty.asked for duty in seed.plan.duties] == [False] * 7 + [True, False]


def test_recipients_carry_their_purpose_and_the_signature_its_lines(seed):
    plan = seed.to_json()
    assert [(r["name"], r["purpose"]) for r in plan["recipients"]] == [
        ("Phòng VH TT thành phố", None),
        ("Thường trực Đảng ủy phường", "B/cáo"),
        ("Thường trực HĐND phường", "B/cáo"),
        ("Thường trực UBND phường", "Chỉ đạo"),
        ("BCĐ CDS phường", "T/h"),
        ("Như mục II, IV", "T/h"),
        ("Lưu VT", None),
    ]
    assert plan["signature"] == {
        "lines": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        "name": "Vũ Mạnh Hải",
    }


@pytest.mark.parametrize(
    "slip",
    [
        "chuyên đổi",
        "Phần đầu",
        "CNSCD",
        "CDS",
        "VneID",
        "VssID....",
        "có nhóm zalo thì thiết lập mới",
        "công nghệ số cộng theo",
        "Buu chính",
        "quy định của đảng",
        "Văn phòng – Thống kê",
        "Lưu VT.",
        "Trước 15/6/2024",
        "trước ngày 14 hàng tháng",
        "thôn, bản",
        "Bộ Thông tin và truyền thông",
        "UBND Thành phố",
        "văn hoá",
        "Tổ Công nghệ số cộng đồng",
        "UBND phường Hồng Gai",
    ],
)
def test_the_slip_is_flagged_with_a_reason_and_where_it_stands(seed, slip):
    doubts = [doubt for doubt in seed.doubts if doubt.text == slip]
    assert doubts
    assert all(doubt.reason for doubt in doubts)
    assert all(doubt.spans for doubt in doubts)


def test_no_slip_is_mended(seed):
    printed = json.dumps(seed.to_json(), ensure_ascii=False)
    for slip in (
        "chuyên đổi số quốc gia",
        "Phần đầu mỗi hộ",
        "Tổ CNSCD",
        "công nghệ số cộng theo",
        "rà soát, tổng hợp",
    ):
        assert slip in printed


def test_a_deadline_too_near_is_flagged_for_both_tasks(seed):
    near = [doubt.pointer for doubt in seed.doubts if doubt.code == "deadline-too-near"]
    assert near == ["/tasks/0/deadline", "/tasks/2/deadline"]


def test_nothing_of_the_source_is_left_over(seed):
    assert seed.unclaimed == []
    claimed = {span.paragraph for block in seed.blocks for span in block.spans}
    assert claimed == {paragraph.index for paragraph in seed.source}


def test_the_blocks_in_order_give_the_text_of_the_plan_again(seed):
    def squeezed(text):
        return "".join(text.split())

    blocks = [f"{block.marker} {block.text}" for block in seed.blocks]
    assert squeezed("".join(blocks)).count("Đơnvịchủtrì:") == 8
    without_marks = squeezed("".join(blocks)).replace(";", "").replace(",", "").replace("và", "").replace(".", "")
    for paragraph in seed.source[10:]:
        if "Đơn vị" not in paragraph.text and "(" not in paragraph.text:
            words = squeezed(paragraph.text).replace(";", "").replace(",", "").replace("và", "").replace(".", "")
            assert words in without_marks


def test_every_span_shows_the_words_of_its_element(seed):
    plan = seed.plan.model_dump(mode="json")
    for pointer, spans in seed.spans.items():
        source = " ".join(seed.source[s.paragraph].text[s.start : s.end] for s in spans)
        value = plan
        for key in pointer.strip("/").split("/"):
            value = value.get(key) if isinstance(value, dict) else value[int(key)]
            if value is None:
                break
        if isinstance(value, str) and pointer not in {"/issuer", "/issued_on"}:
            assert value.removeprefix("Bộ phận ") in source, pointer


def test_the_sections_are_known_by_their_numbers(seed):
    top = [(section.marker, section.heading) for section in seed.sections if section.marker in {"I", "II", "III", "IV"}]
    assert top == [
        ("I", "MỤC ĐÍCH, YÊU CẦU, MỤC TIÊU"),
        ("II", "NHIỆM VỤ, GIẢI PHÁP"),
        ("III", "KINH PHÍ"),
        ("IV", "TỔ CHỨC THỰC HIỆN"),
    ]
