"""Parts of plans that other signs, other columns and running sentences mark: targets, tasks, who helps, until when."""

import io

import docx
import pytest

from toso.plans.text_import.markers import marker_of
from toso.plans.text_import.parse import ParsedPlan, parse_plan
from toso.plans.text_import.targets import goals_in

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ HÒA MẪU\nSố: 31/KH-UBND\nHòa Mẫu, ngày 15 tháng 01 năm 2026\nKẾ HOẠCH\n"
    "Hoạt động Tổ công nghệ số cộng đồng xã Hòa Mẫu năm 2026\n"
)


def parsed(body: str) -> ParsedPlan:
    return parse_plan(HEAD + body)


def codes(plan: ParsedPlan) -> set[str]:
    return {doubt.code for doubt in plan.doubts}


@pytest.mark.parametrize(
    ("text", "kind", "number", "rest"),
    [
        ("1.1- 100% thôn có Tổ", "decimal", "1.1", "100% thôn có Tổ"),
        ("2.1 - 95% dân số có chữ ký số", "decimal", "2.1", "95% dân số có chữ ký số"),
        ("1.2-Tập huấn", "decimal", "1.2", "Tập huấn"),
        ("1-Kiện toàn Tổ", "arabic", "1", "Kiện toàn Tổ"),
        ("a- Rà soát", "letter", "a", "Rà soát"),
        ("II-NHIỆM VỤ", "roman", "II", "NHIỆM VỤ"),
        ("Khoản 2. Công an phường", "named", "2", "Công an phường"),
    ],
)
def test_a_number_may_be_followed_by_a_dash_or_follow_its_noun(text: str, kind: str, number: str, rest: str) -> None:
    marker = marker_of(text)
    assert marker is not None
    assert (marker.kind, marker.number, text[marker.end :]) == (kind, number, rest)


@pytest.mark.parametrize(
    "text", ["5-7 người mỗi Tổ", "1.5 triệu đồng"[:3], "e-mail của xã", "30.4-1.5 nghỉ lễ", "Đ/c Y Mẫu Niê chỉ đạo"]
)
def test_figures_and_words_with_a_dash_are_no_numbers(text: str) -> None:
    assert marker_of(text) is None


def test_a_number_with_a_dash_is_no_share_of_its_target() -> None:
    plan = parsed(
        "I- MỤC TIÊU\n1- Mục tiêu đến năm 2026\n1.1- 100% thôn có Tổ.\n1.2- 70% dân số có chữ ký số.\n"
        "2- Định hướng đến năm 2030\n2.1- 95% dân số có chữ ký số.\n"
    ).plan
    assert [(target.ref, target.goal_percent) for target in plan.targets] == [("1.1", 100), ("1.2", 70), ("2.1", 95)]
    assert [target.deadline_on and target.deadline_on.year for target in plan.targets] == [2026, 2026, 2030]


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("Tăng thêm 10 điểm phần trăm số hộ thanh toán điện tử so với năm 2025 (45%)", []),
        ("Nâng tỷ lệ hộ dùng dịch vụ công từ 45% lên 60%", [60]),
        ("80% hộ dân được hướng dẫn (hiện nay đạt 62%)", [80]),
        ("Đạt 60% hộ, cao hơn mức 45% của năm 2025", [60]),
        ("So với năm 2025, đạt 60% hộ dân", [60]),
    ],
)
def test_the_share_that_was_reached_before_is_no_goal(text: str, goals: list[float]) -> None:
    assert [value for value, _ in goals_in(text)] == goals


def test_of_a_table_the_years_column_is_the_goal_and_its_quarters_stand_beside() -> None:
    plan = parsed(
        "I. MỤC TIÊU\nBảng 1. Các chỉ tiêu\n"
        "| TT | Chỉ tiêu | ĐVT | Thực hiện 2025 | Kế hoạch 2026 | Quý I | Quý II | Cơ quan theo dõi |\n"
        "|---|---|---|---|---|---|---|---|\n"
        "| 1 | Tỷ lệ hồ sơ nộp trực tuyến | % | 62,5 | 80 | 65 | 70 | TT PVHCC |\n"
        "| 2 | Số thôn đạt thôn số | thôn | 0 | 4/14 | 0 | 1 | UBND xã |\n"
        "| 3 | Số người được tập huấn | người | 2.310 | 4.000 | 800 | 2.000 | Phòng VH-XH |\n"
    ).plan
    assert [target.goal_percent for target in plan.targets] == [80, None, None]
    assert [target.text.partition(" (")[0] for target in plan.targets] == [
        "Tỷ lệ hồ sơ nộp trực tuyến: 80%",
        "Số thôn đạt thôn số: 4/14",
        "Số người được tập huấn: 4.000 người",
    ]
    assert "Quý I: 65%; Quý II: 70%" in plan.targets[0].text


def test_a_task_of_a_table_lasts_until_its_end_and_the_tables_title_is_no_task() -> None:
    plan = parsed(
        "II. NHIỆM VỤ\nBảng 2. Phân công nhiệm vụ\n| Nhiệm vụ | Người chịu trách nhiệm | Bắt đầu | Kết thúc |\n"
        "|---|---|---|---|\n| 1. Tập huấn 14 lớp | Phòng Văn hóa - Xã hội | 15/02/2026 | 30/4/2026 |\n"
        "| 2. Tuyên truyền | Công an xã; Đoàn xã | Cả năm | Cả năm |\n"
        "| 3. Trực tại nhà văn hóa | Đ/c Nguyễn Văn Mẫu, PCT UBND | 01/02/2026 | 31/12/2026 |\n"
    )
    tasks = plan.plan.tasks
    assert [(task.ref, task.deadline.kind, str(task.deadline.on)) for task in tasks] == [
        ("1", "range", "2026-04-30"),
        ("2", "continuous", "None"),
        ("3", "range", "2026-12-31"),
    ]
    assert [task.leads for task in tasks[:2]] == [["Phòng Văn hóa - Xã hội"], ["Công an xã", "Đoàn xã"]]
    assert "column-unused" not in codes(plan)


@pytest.mark.parametrize(
    ("said", "text", "leads", "helpers"),
    [
        (
            "Phòng Kinh tế chủ trì, các bản phối hợp: rà soát sản phẩm, đưa 15 hộ lên sàn.",
            "rà soát sản phẩm, đưa 15 hộ lên sàn",
            ["Phòng Kinh tế"],
            ["các bản"],
        ),
        (
            "Phòng Văn hóa chủ trì, phối hợp với Đoàn Thanh niên, Hội Phụ nữ xã mở 05 lớp tập huấn, mỗi bản 01 lớp.",
            "mở 05 lớp tập huấn",
            ["Phòng Văn hóa"],
            ["Đoàn Thanh niên", "Hội Phụ nữ xã"],
        ),
        (
            "Công an xã chủ trì, phối hợp với Ban Tổ chức Đảng ủy, các bản tổ chức 03 đợt cấp định danh.",
            "03 đợt cấp định danh",
            ["Công an xã"],
            ["Ban Tổ chức Đảng ủy", "các bản"],
        ),
    ],
)
def test_who_helps_ends_where_the_work_begins(said: str, text: str, leads: list[str], helpers: list[str]) -> None:
    (task,) = parsed(f"I. NHIỆM VỤ\n1. {said}\n").plan.tasks
    assert text in task.text
    assert (task.leads, task.coordinators) == (leads, helpers)


def test_a_share_that_the_name_of_a_row_announces_is_its_goal() -> None:
    (target,) = parsed(
        "I. MỤC TIÊU\n| STT | Nội dung chỉ tiêu | Khu 1 | Toàn xã |\n|---|---|---|---|\n"
        "| 1 | Tỷ lệ hộ quét mã QR (%) | 90 | 85 |\n"
    ).plan.targets
    assert target.goal_percent == 85


def test_comrades_head_no_section_and_a_signer_may_have_an_apostrophe() -> None:
    plan = parsed(
        "1. MỤC TIÊU\n1.1. 60% hộ có VNeID.\n2. CÁC VIỆC PHẢI LÀM\na. Rà soát danh sách;\nb. Mở lớp.\n3. PHÂN CÔNG\n"
        "Đ/c Y Mẫu Niê - PCT UBND xã: chỉ đạo chung.\nPhòng Văn hóa - Xã hội: tổng hợp, báo cáo.\n"
        "Công an xã: cấp định danh.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nH' Mẫu Niê\n"
    ).plan
    assert [task.text for task in plan.tasks] == ["Rà soát danh sách;", "Mở lớp."]
    assert [duty.unit for duty in plan.duties] == ["Phòng Văn hóa - Xã hội", "Công an xã"]
    assert (plan.signature.name, len(plan.recipients)) == ("H' Mẫu Niê", 1)


PROSE = (
    "Phấn đấu đến hết năm 2026, ít nhất 65% người dân có tài khoản định danh (trong 6 tháng đầu năm đạt 50%); 55% số hộ "
    "dùng được VssID; không dưới 30% người lao động có tài khoản thanh toán. Mỗi bản có tối thiểu 04 thành viên trong "
    "Tổ, trong đó có 01 nữ. Nâng cao nhận thức của bà con. Đưa thêm 15 hộ lên sàn thương mại điện tử."
)


def test_targets_written_as_one_paragraph_are_a_target_each() -> None:
    found = parsed(f"I. CHỈ TIÊU PHẤN ĐẤU\n{PROSE}\nII. NHIỆM VỤ\n1. Mở lớp.\n")
    targets = found.plan.targets
    assert [target.goal_percent for target in targets] == [65, 55, 30, None, None]
    assert [target.text[:12] for target in targets] == [
        "Phấn đấu đến",
        "55% số hộ dù",
        "không dưới 3",
        "Mỗi bản có t",
        "Đưa thêm 15 ",
    ]
    assert [str(target.deadline_on) for target in targets[:3]] == ["2026-12-31"] * 3
    assert targets[3].text.endswith("Nâng cao nhận thức của bà con.")
    assert "goal-of-many" in codes(found)
    assert " ".join(target.text for target in targets) == PROSE


def test_parts_called_khoan_are_parts() -> None:
    plan = parsed(
        "Điều 2. Nhiệm vụ\nKhoản 1. Tổ công nghệ số cộng đồng\na) Mỗi tuần 01 buổi trực;\nb) Nộp phiếu hằng tháng.\n"
        "Khoản 2. Công an xã\na) Cấp định danh, xong trước 2/9/2026;\nKhoản 3. Trạm Y tế xã\nHướng dẫn cài Sổ sức khỏe.\n"
    ).plan
    assert [task.text for task in plan.tasks] == [
        "Mỗi tuần 01 buổi trực;",
        "Nộp phiếu hằng tháng.",
        "Cấp định danh, xong trước 2/9/2026;",
        "Hướng dẫn cài Sổ sức khỏe.",
    ]
    assert [task.ref for task in plan.tasks] == ["1a", "1b", "2a", "3"]


def test_a_word_file_with_halves_set_apart_by_blanks_has_its_head_and_its_signature() -> None:
    document = docx.Document()
    for line in (
        "ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "XÃ LŨNG CẢI                        Độc lập - Tự do - Hạnh phúc",
        "Số: 34/KH-UBND               Lũng Cải, ngày 27 tháng 02 năm 2026",
        "KẾ HOẠCH",
        "Hoạt động Tổ công nghệ số cộng đồng năm 2026",
        "I. MỤC TIÊU",
        "1. Trên 70% hộ dân có tài khoản.",
        "II. NHIỆM VỤ",
        "1. Mở lớp.",
        "Nơi nhận:                    TM. ỦY BAN NHÂN DÂN",
        "- Các bản;                                CHỦ TỊCH",
        "- Lưu: VT.",
        "                                         Giàng A Mẫu",
    ):
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    plan = parse_plan(stream.getvalue(), "ke-hoach.docx").plan
    assert (plan.issuer, plan.place, plan.number) == ("UBND xã Lũng Cải", "Lũng Cải", "34/KH-UBND")
    assert (plan.signature.lines, plan.signature.name) == (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Giàng A Mẫu")
    assert [recipient.name for recipient in plan.recipients] == ["Các bản", "Lưu: VT"]
