"""Plans in awkward dress: a scan's l for I and 1, tables that titles part, deadlines said without a label, many years."""

import io
from typing import Any

import docx
import pytest

from toso.plans.text_import.markers import misread_marker_of
from toso.plans.text_import.parse import ParsedPlan, parse_plan

HEAD = "ỦY BAN NHÂN DÂN\nXÃ HÒA MẪU\nSố: {number}/KH-UBND\nHòa Mẫu, ngày 15 tháng 01 năm 2024\nKẾ HOẠCH\n{title}\n"
TITLE = "Hoạt động Tổ công nghệ số cộng đồng xã Hòa Mẫu năm 2024"


def parsed(body: str, *, number: str = "31", title: str = TITLE) -> ParsedPlan:
    return parse_plan(HEAD.format(number=number, title=title) + body)


def saved(document: Any) -> bytes:
    """The bytes of a Word file."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def codes(plan: ParsedPlan) -> set[str]:
    return {doubt.code for doubt in plan.doubts}


def test_sections_and_tasks_of_a_scan_are_read_where_l_stands_for_one() -> None:
    body = (
        "I. MỤC TIÊU\nl. Phấn đấu 100% thôn có Tổ công nghệ số cộng đồng.\n2. Tối thiểu 80% người dân có tài khoản.\n"
        "ll. NHIỆM VỤ\nl. Kiện toàn Tổ công nghệ số cộng đồng\n- Nội dung: Rà soát thành viên.\n"
        "- Cơ quan chủ trì: Phòng Văn hóa - Xã hội.\n- Thời hạn: trước ngày 31/3/2024.\n"
        "lll. TỔ CHỨC THỰC HIỆN\nl. Các thôn\n- Tổ chức thực hiện.\n"
    )
    plan = parsed(body).plan
    assert [target.ref for target in plan.targets] == ["1", "2"]
    assert [(task.ref, task.heading, task.leads) for task in plan.tasks] == [
        ("1", "Kiện toàn Tổ công nghệ số cộng đồng", ["Phòng Văn hóa - Xã hội"])
    ]
    assert [duty.unit for duty in plan.duties] == ["Các thôn"]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [("lV. GIẢI PHÁP", "roman", "IV"), ("l.2. Tập huấn", "decimal", "1.2"), ("1l. Sơ kết", "arabic", "11")],
)
def test_a_scanned_number_is_the_number_that_it_was(text: str, kind: str, number: str) -> None:
    marker = misread_marker_of(text)
    assert marker is not None
    assert (marker.kind, marker.number) == (kind, number)


@pytest.mark.parametrize("text", ["l.2OO người dân", "lớp tập huấn", "12. Sơ kết", "IV. GIẢI PHÁP"])
def test_other_beginnings_are_no_misread_number(text: str) -> None:
    assert misread_marker_of(text) is None


def test_a_list_that_goes_on_to_the_letter_l_keeps_it() -> None:
    letters = "abcdđeghikl"
    plan = parsed("I. MỤC TIÊU\n" + "".join(f"{letter}. Trên 7{n % 10}% hộ dân.\n" for n, letter in enumerate(letters)))
    assert [target.ref for target in plan.plan.targets] == list(letters)


def test_a_number_with_a_letter_for_a_digit_is_doubted_and_one_with_a_suffix_is_not() -> None:
    body = "I. MỤC TIÊU\n1. Trên 80% người dân có tài khoản.\n"
    assert "number-misread" in codes(parsed(body, number="3l"))
    assert "number-misread" not in codes(parsed(body, number="15a"))


def test_targets_of_several_years_each_have_their_year() -> None:
    body = "I. MỤC TIÊU\n1. Năm 2024: 50% người dân có tài khoản.\n2. Năm 2025: 70% người dân có tài khoản.\n"
    found = parsed(body, title="Hoạt động Tổ công nghệ số cộng đồng xã Hòa Mẫu giai đoạn 2024 - 2026").plan
    assert [str(target.deadline_on) for target in found.targets] == ["2024-12-31", "2025-12-31"]


def test_deadlines_and_helpers_are_read_from_sentences_and_items_without_a_label() -> None:
    body = (
        "II. NHIỆM VỤ\n1. Trang bị\n1.1. Bổ sung máy: Bộ phận Tài chính chủ trì, hoàn thành trong năm 2025.\n"
        "1.2. Rà soát: Phòng Văn hóa chủ trì, phối hợp với các thôn thực hiện; hoàn thành trước ngày 01/6/2024.\n"
        "2. Kiện toàn các tổ\n- chủ trì: Phòng Văn hóa\n- xong trước 31/3/2024\n"
    )
    first, second, third = parsed(body, title=TITLE.replace("năm 2024", "giai đoạn 2024 - 2026")).plan.tasks
    assert str(first.deadline.on) == "2025-12-31"
    assert second.coordinators == ["các thôn"]
    assert (third.deadline.kind, str(third.deadline.on)) == ("before", "2024-03-31")


@pytest.mark.parametrize(
    "line",
    [
        "- hàng tháng các tổ gửi số liệu về xã trước ngày 20",
        "- gửi số liệu về xã trước ngày 20 hàng tháng",
        "- Thời hạn: hàng tháng, trước ngày 20",
    ],
)
def test_a_day_of_every_month_in_a_line_of_a_task_is_its_deadline(line: str) -> None:
    (task,) = parsed(f"II. NHIỆM VỤ\n1. Báo cáo kết quả\n- chủ trì: Phòng Văn hóa\n{line}\n").plan.tasks
    assert (task.deadline.kind, task.deadline.day) == ("monthly", 20)


@pytest.mark.parametrize("line", ["Hàng tháng mở 20 buổi", "Hàng tháng rà soát, xong trước 20/12/2024"])
def test_other_numbers_of_a_month_are_no_day_of_it(line: str) -> None:
    (task,) = parsed(f"II. NHIỆM VỤ\n1. {line}\n- chủ trì: Phòng Văn hóa\n").plan.tasks
    assert task.deadline.day is None


def test_a_group_of_thousands_with_letters_for_digits_is_doubted() -> None:
    doubts = parsed("I. MỤC TIÊU\n1. Hướng dẫn l.2OO người dân dùng dịch vụ công.\n").doubts
    assert [doubt.text for doubt in doubts if doubt.code == "digit-misread"] == ["l.2OO"]
    assert "digit-misread" not in codes(parsed("I. MỤC TIÊU\n1. Hướng dẫn 1.200 người dân dùng dịch vụ công.\n"))


def test_a_message_that_names_a_day_has_no_place_of_issue() -> None:
    told = "Chào bà con, xã ta có kế hoạch hoạt động Tổ công nghệ số ngày 15/01/2024 nhé\n"
    body = "Mục tiêu:\n1. Trên 80% hộ dân có tài khoản.\nNhiệm vụ:\n1. Mở lớp buổi tối trước ngày 30/6/2024.\n"
    found = parse_plan(told + body)
    assert (found.plan.place, str(found.plan.issued_on)) == (None, "2024-01-15")
    assert "date-from-sentence" in codes(found)
    later = parse_plan(told.replace("ngày 15", "từ ngày 15") + body)
    assert (later.plan.place, later.plan.issued_on) == (None, None)
    assert parsed("I. MỤC TIÊU\n1. Trên 80% hộ dân có tài khoản.\n").plan.place == "Hòa Mẫu"


def test_a_table_that_titles_part_is_one_table() -> None:
    document = docx.Document()
    for line in (HEAD.format(number="31", title=TITLE) + "II. NHIỆM VỤ").split("\n"):
        document.add_paragraph(line)
    table = document.add_table(rows=6, cols=5)
    for left, right, text in ((0, 0, "TT"), (1, 1, "Nội dung nhiệm vụ"), (4, 4, "Thời gian hoàn thành")):
        table.cell(0, left).merge(table.cell(1, right)).text = text
    table.cell(0, 2).merge(table.cell(0, 3)).text = "Đơn vị thực hiện"
    table.cell(1, 2).text, table.cell(1, 3).text = "Chủ trì", "Phối hợp"
    rows = {
        3: ("1", "Kiện toàn các tổ", "Phòng Văn hóa", "Các thôn", "Tháng 02/2024"),
        5: ("2", "Mở lớp buổi tối", "Các thôn", "Công an xã", "Tháng 3/2024"),
    }
    for place, title in ((2, "A. Kiện toàn tổ chức"), (4, "B. Hướng dẫn người dân")):
        table.cell(place, 0).merge(table.cell(place, 4)).text = title
    for place, cells in rows.items():
        for column, text in enumerate(cells):
            table.cell(place, column).text = text
    found = parse_plan(saved(document), "ke-hoach.docx")
    assert [(task.ref, task.heading, task.leads, task.coordinators) for task in found.plan.tasks] == [
        ("A.1", "Kiện toàn tổ chức", ["Phòng Văn hóa"], ["Các thôn"]),
        ("B.2", "Hướng dẫn người dân", ["Các thôn"], ["Công an xã"]),
    ]
    assert "unclaimed" not in codes(found)


def test_what_is_to_be_striven_for_in_each_year_is_the_goal_where_no_other_column_is() -> None:
    document = docx.Document()
    for line in (HEAD.format(number="31", title="Phổ cập kỹ năng số giai đoạn 2026 - 2027") + "II. CHỈ TIÊU").split(
        "\n"
    ):
        document.add_paragraph(line)
    table = document.add_table(rows=3, cols=6)
    for column, text in enumerate(("TT", "Chỉ tiêu", "Đơn vị tính")):
        table.cell(0, column).merge(table.cell(1, column)).text = text
    table.cell(0, 3).merge(table.cell(0, 4)).text = "Mức phấn đấu"
    table.cell(0, 5).merge(table.cell(1, 5)).text = "Đơn vị theo dõi"
    table.cell(1, 3).text, table.cell(1, 4).text = "Năm 2026", "Năm 2027"
    for column, text in enumerate(("1", "Người dân có tài khoản thanh toán", "%", "80", "90", "Các bản")):
        table.cell(2, column).text = text
    found = parse_plan(saved(document), "ke-hoach.docx")
    assert [(target.goal_percent, str(target.deadline_on)) for target in found.plan.targets] == [(80, "2026-12-31")]
    assert "goal-several" in codes(found)


@pytest.mark.parametrize("number", ["- 2 -", "Trang 3", "3", "Trang 3/12"])
def test_a_page_number_typed_into_a_word_file_is_no_part_of_the_plan(number: str) -> None:
    document = docx.Document()
    body = ("I. MỤC TIÊU", "1. Trên 80% hộ dân có mã QR.", number, "2. 100% thôn có Tổ.", "II. NHIỆM VỤ")
    for line in (
        *HEAD.format(number="31", title=TITLE).split("\n"),
        *body,
        "1. Mở lớp buổi tối, xong",
        number,
        "trước ngày 30/6/2024.",
    ):
        document.add_paragraph(line)
    found = parse_plan(saved(document), "ke-hoach.docx").plan
    assert [target.text for target in found.targets] == ["Trên 80% hộ dân có mã QR.", "100% thôn có Tổ."]
    assert [task.text for task in found.tasks] == ["Mở lớp buổi tối, xong trước ngày 30/6/2024."]


@pytest.mark.parametrize(
    "body",
    [
        "II. NHIỆM VỤ (hoàn thành trước 30/9/2024):\n1. Kiện toàn tổ.\n2. Mở lớp, xong trước ngày 15/5/2024.\n",
        "II. NHIỆM VỤ TRỌNG TÂM, hoàn thành trước 30/9/2024:\n1. Kiện toàn tổ.\n2. Mở lớp, xong trước ngày 15/5/2024.\n",
        "II. NHIỆM VỤ\nCác việc sau xong trước ngày 30/9/2024:\n1. Kiện toàn tổ.\n2. Mở lớp, xong trước ngày 15/5/2024.\n",
        "II. NHIỆM VỤ\nHoàn thành trước ngày 30/9/2024:\n- Kiện toàn tổ.\n- Mở lớp, xong trước ngày 15/5/2024.\n",
    ],
)
def test_a_deadline_over_the_tasks_is_that_of_those_that_name_none(body: str) -> None:
    found = parsed(f"I. MỤC TIÊU\n1. Trên 80% hộ dân có mã QR.\n{body}")
    assert [str(task.deadline.on) for task in found.plan.tasks] == ["2024-09-30", "2024-05-15"]
    assert "deadline-from-heading" in codes(found)
    assert not {"task-without-deadline", "unclaimed"} & codes(found)


def test_an_aim_of_years_ahead_is_no_deadline_of_the_tasks_behind_it() -> None:
    found = parsed("II. NHIỆM VỤ\nĐể đạt mục tiêu đến năm 2030, thực hiện các nhiệm vụ sau:\n1. Kiện toàn tổ.\n")
    assert [task.deadline.kind for task in found.plan.tasks] == ["none"]


def test_a_table_without_a_column_of_time_takes_the_deadline_over_it() -> None:
    document = docx.Document()
    for line in (HEAD.format(number="31", title=TITLE) + "II. NHIỆM VỤ, hoàn thành trước 30/9/2024:").split("\n"):
        document.add_paragraph(line)
    _filled(
        document,
        ("TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị theo dõi"),
        ("1", "Kiện toàn các tổ", "Các thôn", "Văn phòng HĐND và UBND"),
    )
    found = parse_plan(saved(document), "ke-hoach.docx")
    (task,) = found.plan.tasks
    assert (str(task.deadline.on), task.leads, task.coordinators) == ("2024-09-30", ["Các thôn"], [])
    assert task.items == ["Đơn vị theo dõi: Văn phòng HĐND và UBND"], "who follows up neither leads nor helps"
    assert not {"column-unused", "unclaimed"} & codes(found)


def _filled(document: Any, *rows: tuple[str, ...]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text


@pytest.mark.parametrize(
    "label",
    [
        "Phòng chủ trì",
        "Phòng, ban chủ trì",
        "Công chức phụ trách",
        "Cán bộ thực hiện",
        "Bộ phận chủ trì",
        "Phòng thực hiện",
    ],
)
def test_whoever_a_ward_calls_its_desks_leads_under_that_word(label: str) -> None:
    found = parsed(
        f"II. NHIỆM VỤ\n1. Kiện toàn tổ\n- Nội dung: Rà soát thành viên.\n- {label}: Phòng Văn hóa - Xã hội.\n"
        "- Phòng phối hợp: Công an xã.\n- Thời hạn: trước ngày 31/3/2024.\n"
    )
    assert [(task.leads, task.coordinators) for task in found.plan.tasks] == [
        (["Phòng Văn hóa - Xã hội"], ["Công an xã"])
    ]


@pytest.mark.parametrize(
    ("said", "doubted"),
    [
        ("- Nội dung: Phát bản tin trên loa.\n- Đơn vị chủ trì: Các thôn.\n- Thời gian: Hằng tuần.", set()),
        ("- Đơn vị chủ trì: Các thôn.\n- Nội dung: Hằng tuần, phát bản tin trên loa.", set()),
        ("- Đơn vị chủ trì: Các thôn.\n- Nội dung: Phát bản tin trên loa truyền thanh hằng tuần.", set()),
        (
            "- Đơn vị chủ trì: Các thôn.\n- Nội dung: Mở lớp buổi tối; báo cáo hằng tuần.",
            {"deadline-from-sentence"},
        ),
    ],
)
def test_what_recurs_every_week_is_read_without_a_doubt(said: str, doubted: set[str]) -> None:
    found = parsed(f"II. NHIỆM VỤ\n1. Phát thanh\n{said}\n")
    (task,) = found.plan.tasks
    assert task.deadline.kind == "weekly"
    assert {doubt.code for doubt in found.doubts if doubt.pointer and doubt.pointer.startswith("/tasks/0")} == doubted


def test_a_day_under_notes_is_the_deadline_and_a_unit_is_no_name() -> None:
    document = docx.Document()
    for line in HEAD.format(number="31", title=TITLE).splitlines():
        document.add_paragraph(line)
    document.add_paragraph("I. CHỈ TIÊU")
    rows = (
        ("TT", "Chỉ tiêu", "ĐVT", "Mức phấn đấu năm 2024", "Ghi chú"),
        ("1", "Tỷ lệ hộ gia đình được đến hướng dẫn tại nhà", "%", "85", "Xong trước 30/11/2024"),
        ("2", "Số người cao tuổi được hướng dẫn", "Người", "300", "Theo KH 210/KH-UBND ngày 15/5/2024"),
    )
    table = document.add_table(rows=0, cols=5)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    first, second = parse_plan(saved(document), "kh.docx").plan.targets
    assert (str(first.last_on), second.last_on) == ("2024-11-29", None)
    assert second.text.startswith("Số người cao tuổi được hướng dẫn: 300 người")
