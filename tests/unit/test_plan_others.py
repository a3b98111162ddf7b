"""Plans of other communes, in other shapes: what is sure is proposed, the rest is flagged."""

import json
from pathlib import Path

import pytest

from toso.plans.text_import.parse import parse_plan

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ HÒA MẪU\nSố: 31/KH-UBND\nHòa Mẫu, ngày 15 tháng 01 năm 2024\nKẾ HOẠCH\nHoạt động Tổ năm 2024\n"
)
FIXTURES = Path(__file__).parent.parent / "fixtures" / "plans"
TEXTS = sorted([*FIXTURES.glob("*.md"), *FIXTURES.glob("*.txt")])


def parsed(name):
    path = FIXTURES / name
    return parse_plan(path.read_bytes(), path.name)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_json_is_the_expected_one(path):
    assert parse_plan(path.read_bytes(), path.name).to_json() == json.loads(path.with_suffix(".json").read_text())


def test_there_are_at_least_six_shapes():
    assert len(TEXTS) >= 6


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_name_and_text_is_printed_in_the_source(path):
    found = parse_plan(path.read_bytes(), path.name)
    source = " ".join(" ".join(paragraph.text for paragraph in found.source).split())
    for task in found.plan.tasks:
        for text in [task.text, task.heading, *task.items, *task.leads, *task.coordinators]:
            assert text in source
    for duty in found.plan.duties:
        assert duty.unit in source
        assert all(item in source for item in duty.items)


def test_a_table_of_tasks_gives_tasks_by_group_and_flags_the_empty_cells():
    found = parsed("xa-bang-nhiem-vu.md")
    assert [task.ref for task in found.plan.tasks] == ["I.1", "I.2", "II.1", "II.2", "II.3"]
    assert found.plan.tasks[1].coordinators == ["Trường Trung học cơ sở Đồi Chè", "Hội Người cao tuổi xã"]
    assert [d.code for d in found.doubts if d.pointer == "/tasks/4"] == ["task-without-lead", "task-without-deadline"]


def test_a_table_of_targets_reads_the_figure_under_its_unit():
    assert [target.goal_percent for target in parsed("xa-bang-nhiem-vu.md").plan.targets] == [45, 92.5, None]


def test_an_empty_number_and_day_stay_empty_and_are_flagged():
    found = parsed("xa-khong-muc-tieu.md")
    assert (found.plan.number, found.plan.issued_on, found.plan.targets) == (None, None, [])
    assert {"number-missing", "date-missing", "targets-missing"} <= {doubt.code for doubt in found.doubts}


def test_wrapped_lines_are_joined_and_the_gap_in_the_numbers_is_flagged():
    found = parsed("phuong-dong-ngat.txt")
    assert found.plan.targets[0].text.endswith("trong đó hộ bán hàng ăn sáng được giúp trước.")
    assert ["thiếu số 2" in doubt.reason for doubt in found.doubts if doubt.code == "number-gap"] == [True]


def test_an_impossible_day_is_no_deadline():
    found = parsed("xa-nhieu-kieu-han.md")
    task = found.plan.tasks[5]
    assert (task.deadline.kind, task.deadline.on, task.deadline.printed) == ("none", None, "31/6/2025")
    assert "deadline-impossible" in {doubt.code for doubt in found.doubts if doubt.pointer == "/tasks/5/deadline"}


def test_two_sections_that_count_from_one_are_told_apart():
    found = parsed("phuong-giai-phap-rieng.md")
    assert [task.ref for task in found.plan.tasks] == ["II.1a", "II.1b", "II.2", "III.1", "III.2"]


def test_a_section_of_no_known_kind_is_left_and_flagged():
    found = parsed("phuong-giai-phap-rieng.md")
    assert [found.source[index].text for index in found.unclaimed] == [
        "IV. PHẠM VI ÁP DỤNG",
        "Kế hoạch áp dụng cho 9 tổ dân phố của phường.",
    ]
    assert [block.role for block in found.blocks].count("unclaimed") == 2


def test_a_deadline_without_a_year_takes_the_plan_s_year_and_says_so():
    found = parsed("phuong-phan-dieu.txt")
    assert found.to_json()["tasks"][0]["deadline"]["on"] == "2026-03-20"
    assert "deadline-without-year" in {doubt.code for doubt in found.doubts}


def test_what_only_a_sentence_says_is_proposed_with_a_doubt():
    found = parsed("phuong-giao-trong-cau.md")
    assert found.plan.tasks[0].leads == ["Đoàn Thanh niên"]
    codes = {doubt.code for doubt in found.doubts if (doubt.pointer or "").startswith("/tasks/0/")}
    assert codes == {"lead-from-sentence", "deadline-from-sentence"}


def test_a_task_about_money_with_who_leads_it_is_a_task_and_no_section():
    lines = [
        "KẾ HOẠCH",
        "Chuyển đổi số năm 2025",
        "III. NHIỆM VỤ",
        *("1. Phòng, chống lừa đảo", "- Nội dung: Tuyên truyền đến từng hộ.", "- Cơ quan chủ trì: Công an xã."),
        *("2. Dự toán kinh phí", "- Nội dung: Lập dự toán của các Tổ.", "- Cơ quan chủ trì: Tài chính - Kế toán."),
        "- Thời hạn hoàn thành: trước ngày 31/01/2025.",
        *("3. Sơ kết", "- Nội dung: Sơ kết 6 tháng.", "- Cơ quan chủ trì: Văn phòng - Thống kê."),
        *("IV. KINH PHÍ", "Từ ngân sách xã năm 2025."),
    ]
    plan = parse_plan("\n".join(lines).encode(), "ke-hoach.md").plan
    assert [(task.heading, task.leads) for task in plan.tasks][1] == ("Dự toán kinh phí", ["Tài chính - Kế toán"])
    assert (len(plan.tasks), plan.funding) == (3, "Từ ngân sách xã năm 2025.")


@pytest.mark.parametrize(
    "base", ["Xét đề nghị của Phòng Văn hóa tại Tờ trình số 07/TTr-VH", "Căn cứ Văn bản số 3/KH-VH"]
)
def test_a_basis_that_ends_with_its_day_is_a_basis_and_no_day_of_issue(base: str) -> None:
    lines = [
        *("Số:      /KH-UBND", "Đồng Mẫu, ngày      tháng      năm 2026", "KẾ HOẠCH", "Phổ cập kỹ năng số năm 2026"),
        *("Căn cứ Luật Giao dịch điện tử;", f"{base} ngày 02/02/2026.", "I. MỤC TIÊU", "1. 80% hộ có mã QR."),
    ]
    plan = parse_plan("\n".join(lines).encode(), "ke-hoach.txt").plan
    assert plan.legal_bases == ["Căn cứ Luật Giao dịch điện tử", f"{base} ngày 02/02/2026"]
    assert plan.issued_on is None


@pytest.mark.parametrize(
    ("said", "doubtful"),
    [
        ("Tổ chức I0 buổi hướng dẫn", ["I0"]),
        ("Lập 1O điểm, mỗi điểm O3 người", ["1O", "O3"]),
        ("Phát l5 loa, 20 tờ rơi", ["l5"]),
        ("Mạng 5G, 4G; mẫu D01, KP10, Tổ 3A; 10 lít", []),
        ("l00% hộ được hướng dẫn trước 30/11/2026", []),  # doubted as a goal
    ],
)
def test_a_number_with_a_letter_in_it_is_doubted(said: str, doubtful: list[str]) -> None:
    lines = ["KẾ HOẠCH", "Phổ cập kỹ năng số năm 2026", "I. MỤC TIÊU", f"1. {said}.", "2. 80% hộ có mã QR."]
    doubts = parse_plan("\n".join(lines).encode(), "ke-hoach.txt").doubts
    assert [doubt.text for doubt in doubts if doubt.code == "digit-misread"] == doubtful


def test_a_ceiling_is_no_goal_and_a_sentence_before_the_list_dates_all_of_it():
    found = parsed("phuong-vong-la.txt")
    assert [target.goal_percent for target in found.plan.targets] == [85, 60, None, None, 100]
    assert [d.text for d in found.doubts if d.code == "goal-at-most"] == [found.plan.targets[2].text]
    assert {str(target.deadline_on) for target in found.plan.targets} == {"2026-11-30"}


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("Dưới 2% hồ sơ trễ hạn", None),
        ("Tỷ lệ hồ sơ trễ hạn tối đa 3%", None),
        ("Không dưới 80% hộ có mã QR", 80),
        ("Không ít hơn 80% hộ có mã QR", 80),
        ("Không quá 5% hồ sơ trễ hạn, 95% hồ sơ nộp qua mạng", 95),
    ],
)
def test_what_is_not_to_be_passed_is_no_goal_to_be_reached(words, goal):
    text = (FIXTURES / "phuong-vong-la.txt").read_text("utf-8")
    found = parse_plan(text.replace("Không quá 5% hồ sơ bị trả lại do kê khai sai", words))
    assert found.plan.targets[2].goal_percent == goal
    assert ("goal-at-most" in {doubt.code for doubt in found.doubts}) == (goal is None)


def test_a_number_in_the_cell_of_the_text_is_the_tasks_number():
    tasks = parsed("phuong-cua-tung.md").plan.tasks
    assert [(task.ref, task.text) for task in tasks][::2] == [
        ("2.1", "Lập điểm hỗ trợ tại nhà văn hóa"),
        ("2.3", "Tổng kết"),
    ]


def test_pages_numbered_between_the_lines_of_a_pasted_text_are_no_part_of_it() -> None:
    found = parse_plan(
        f"{HEAD}I. MỤC TIÊU\n1. Trên 80% hộ có mã QR.\n2\n2. 60% hộ dân\n3\nbán hàng trên mạng.\n"
        "II. NHIỆM VỤ\n1. Kiện toàn Tổ\n4\n- Nội dung: Rà soát thành viên.\n"
    ).plan
    assert [target.text for target in found.targets] == ["Trên 80% hộ có mã QR.", "60% hộ dân bán hàng trên mạng."]
    assert [(task.heading, task.text) for task in found.tasks] == [("Kiện toàn Tổ", "Rà soát thành viên.")]


def test_the_second_row_of_a_pasted_head_is_no_task() -> None:
    rows = (
        "TT\tNội dung\tPhân công\t\tThời gian",
        "\t\tChủ trì\tPhối hợp\t",
        "1\tMở lớp tối\tCông an xã\tCác thôn\tTrước 30/6/2024",
        "2\tRà soát hộ\tVăn phòng\tCác thôn\tTrước 30/9/2024",
    )
    found = parse_plan(f"{HEAD}I. MỤC TIÊU\n1. Trên 80% hộ có mã QR.\nII. NHIỆM VỤ\n" + "\n".join(rows) + "\n").plan
    assert [(task.heading or task.text, task.leads, task.coordinators) for task in found.tasks] == [
        ("Mở lớp tối", ["Công an xã"], ["Các thôn"]),
        ("Rà soát hộ", ["Văn phòng"], ["Các thôn"]),
    ]


@pytest.mark.parametrize(
    ("columns", "figures", "percent", "deadline"),
    [
        (("Chỉ tiêu", "Đến 30/6/2024", "Đến 31/12/2024"), ("50%", "80%"), 80, "2024-12-31"),
        (("Chỉ tiêu", "6 tháng đầu năm 2024", "Cả năm 2024"), ("50%", "80%"), 80, "2024-12-31"),
        (("Chỉ tiêu", "Quý III/2024", "Quý IV/2024"), ("50%", "80%"), 80, "2024-12-31"),
        (("Mục tiêu (%)", "Mức đạt đến 30/9/2024"), ("50",), 50, "2024-09-30"),
    ],
)
def test_a_goal_is_due_when_its_column_says(
    columns: tuple[str, ...], figures: tuple[str, ...], percent: int, deadline: str
) -> None:
    rows = [
        f"| TT | {' | '.join(columns)} |",
        f"|{'---|' * (len(columns) + 1)}",
        f"| 1 | Hộ có mã QR | {' | '.join(figures)} |",
    ]
    found = parse_plan(f"{HEAD}I. MỤC TIÊU\n\n" + "\n".join(rows) + "\n\nII. NHIỆM VỤ\n1. Kiện toàn Tổ.\n").plan
    assert [(target.goal_percent, str(target.deadline_on)) for target in found.targets] == [(percent, deadline)]
    for name in columns[1:] if len(figures) > 1 else ():
        assert name in found.targets[0].text
