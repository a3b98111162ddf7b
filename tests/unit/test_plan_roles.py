"""Who leads a task, who helps and by when, in the wordings of plans, as text, Word file, PDF and table."""

import pytest

from fixtures.plan_texts import pdf_file, word_file
from toso.plans.text_import.parse import parse_plan
from toso.plans.text_import.shapes import ParsedPlan, Task

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ HÒA MẪU\nSố: 31/KH-UBND\nHòa Mẫu, ngày 15 tháng 01 năm 2026\nKẾ HOẠCH\nHoạt động Tổ năm 2026\n"
    "I. MỤC TIÊU\n1. Trên 80% hộ có mã QR.\nII. NHIỆM VỤ\n"
)
END = "\nIII. TỔ CHỨC THỰC HIỆN\n1. Các thôn: vận động từng hộ.\n"
DUE = "2026-06-30"
# What is said behind "Mở lớp buổi tối"; who leads; who helps. All of them are due by 30/6/2026.
FORMS = (
    (" (Chủ trì: Công an xã. Phối hợp: Đoàn xã, các thôn. Thời gian: Quý II/2026).", "Công an xã", "Đoàn xã, các thôn"),
    (" (Chủ trì: Công an xã; phối hợp: Đoàn xã; hạn: 30/6/2026).", "Công an xã", "Đoàn xã"),
    (" (Chủ trì: Công an xã - Phối hợp: Đoàn xã - Thời gian: tháng 6/2026)", "Công an xã", "Đoàn xã"),
    (" (Chủ trì: Công an xã / Phối hợp: Đoàn xã / Thời gian: tháng 6/2026)", "Công an xã", "Đoàn xã"),
    (" (Chủ trì Công an xã, phối hợp Đoàn xã, thời gian quý II/2026)", "Công an xã", "Đoàn xã"),
    (" (Công an xã và Đoàn xã đồng chủ trì; hoàn thành trước 30/6/2026).", "Công an xã, Đoàn xã", ""),
    (". Công an xã, Đoàn xã đồng chủ trì, hoàn thành trước ngày 30/6/2026.", "Công an xã, Đoàn xã", ""),
    (" do Công an xã và Đoàn xã đồng chủ trì, hoàn thành trước ngày 30/6/2026.", "Công an xã, Đoàn xã", ""),
    (" (giao Công an xã chủ trì; phối hợp với Đoàn xã; hoàn thành trước 30/6/2026).", "Công an xã", "Đoàn xã"),
    (
        " (giao Công an xã chủ trì, phối hợp với Đoàn xã và các thôn thực hiện trước 30/6/2026).",
        "Công an xã",
        "Đoàn xã, các thôn",
    ),
    (". Đơn vị chủ trì: Công an xã; đơn vị phối hợp: các thôn; hoàn thành: tháng 6/2026.", "Công an xã", "các thôn"),
    ("\nĐơn vị thực hiện: Công an xã\nĐơn vị phối hợp: Đoàn xã\nThời gian: Quý II/2026", "Công an xã", "Đoàn xã"),
    ("\nChủ trì thực hiện: Công an xã.\nPhối hợp thực hiện: Các thôn.\nHạn: 30/6/2026.", "Công an xã", "Các thôn"),
    (". Cơ quan, đơn vị chủ trì thực hiện: Công an xã. Sản phẩm: 02 lớp. Thời gian: quý II/2026.", "Công an xã", ""),
    (". Đồng chủ trì: Công an xã, Đoàn xã. Phối hợp: các thôn. Hạn: 30/6/2026.", "Công an xã, Đoàn xã", "các thôn"),
    (". Trách nhiệm thực hiện: Công an xã. Thời hạn: 30/6/2026.", "Công an xã", ""),
    (". Bộ phận tham mưu: Văn phòng HĐND và UBND xã. Hạn: 30/6/2026.", "Văn phòng HĐND và UBND xã", ""),
    (". Chủ trì là Công an xã; phối hợp là các thôn; thời gian: quý II/2026.", "Công an xã", "các thôn"),
    ("; Công an xã là đơn vị chủ trì, các thôn phối hợp; hoàn thành trong tháng 6/2026.", "Công an xã", "các thôn"),
    (" (Công an xã là cơ quan chủ trì; các thôn là đơn vị phối hợp; tháng 6/2026).", "Công an xã", "các thôn"),
    (" (Công an xã làm đầu mối, các thôn phối hợp, quý II/2026)", "Công an xã", "các thôn"),
    (" (Công an xã, Đoàn xã cùng thực hiện, trong quý II/2026).", "Công an xã, Đoàn xã", ""),
    (" (Công an xã phối hợp với Đoàn xã thực hiện; quý II/2026).", "Công an xã", "Đoàn xã"),
    ("\n(Chủ trì: Công an xã; phối hợp: Đoàn xã; thời gian: quý II/2026)", "Công an xã", "Đoàn xã"),
    ("\n(Công an xã chủ trì, Đoàn xã phối hợp; xong trước 30/6/2026).", "Công an xã", "Đoàn xã"),
    (" (Chủ trì: Công an xã\nPhối hợp: Đoàn xã\nThời gian: Quý II/2026)", "Công an xã", "Đoàn xã"),
    (". Phân công: Công an xã chủ trì; Đoàn xã, các thôn phối hợp; quý II/2026.", "Công an xã", "Đoàn xã, các thôn"),
    (
        ". Đơn vị thực hiện: Công an xã (chủ trì), Đoàn xã, các thôn (phối hợp). Hạn: 30/6/2026.",
        "Công an xã",
        "Đoàn xã, các thôn",
    ),
    (" (Chủ trì thực hiện: Công an xã; ĐV phối hợp: Đoàn xã; thời gian: quý II/2026).", "Công an xã", "Đoàn xã"),
    (" [Chủ trì: Công an xã; phối hợp: Đoàn xã; thời gian: quý II/2026]", "Công an xã", "Đoàn xã"),
    (". Đơn vị chủ trì: Công an xã * Phối hợp: Đoàn xã * Thời gian: Quý II/2026", "Công an xã", "Đoàn xã"),
    (" (Chủ trì: Công an xã; thời gian: quý II/2026). Mỗi lớp không quá 20 người.", "Công an xã", ""),
)
IN_LINES = (
    ("\n- Công an xã chủ trì, phối hợp với Đoàn xã, hoàn thành trước 30/6/2026.", "Công an xã", "Đoàn xã"),
    ("\n- Đơn vị chủ trì:\n+ Công an xã\n+ Đoàn xã\n- Thời gian: Quý II/2026", "Công an xã, Đoàn xã", ""),
    ("\nĐơn vị chủ trì:\nCông an xã\nThời gian:\nQuý II/2026", "Công an xã", ""),
    ("\nGiao Công an xã chủ trì, phối hợp với các thôn; thời gian: quý II/2026.", "Công an xã", "các thôn"),
)


def read_of(task: Task) -> tuple[str, str, str]:
    return ", ".join(task.leads), ", ".join(task.coordinators), str(task.deadline.on)


def plan_of(forms: tuple[tuple[str, str, str], ...], medium: str) -> ParsedPlan:
    """A plan whose tasks are worded in these forms, in a text, a Word file, a PDF or the cells of a table."""
    if medium == "table":
        rows = (f"| {n} | Mở lớp buổi tối{said} | | |" for n, (said, _, _) in enumerate(forms, 1))
        cells = "\n".join(row.replace("\n", "<br>") for row in rows)
        head = "| TT | Nội dung công việc | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|"
        return parse_plan(f"{HEAD}\n{head}\n{cells}\n{END}")
    tasks = "\n".join(f"{n}. Mở lớp buổi tối{said}" for n, (said, _, _) in enumerate(forms, 1))
    if medium == "text":
        return parse_plan(f"{HEAD}{tasks}{END}")
    page = "".join(f"<p>{line}</p>" for line in f"{HEAD}{tasks}{END}".splitlines())
    return parse_plan(*((word_file(page), "a.docx") if medium == "docx" else (pdf_file(page), "a.pdf")))


@pytest.mark.parametrize("medium", ["text", "docx", "pdf"])
def test_a_task_has_those_whom_its_words_name(medium: str) -> None:
    plan = plan_of((*FORMS, *IN_LINES), medium)
    expected = [(said, lead, helping, DUE) for said, lead, helping in (*FORMS, *IN_LINES)]
    assert [
        (said, *read_of(task)) for (said, _, _), task in zip((*FORMS, *IN_LINES), plan.plan.tasks, strict=True)
    ] == expected


def test_the_words_in_a_cell_name_them_too() -> None:
    plan = plan_of(FORMS, "table").plan
    assert [(said, *read_of(task)) for (said, _, _), task in zip(FORMS, plan.tasks, strict=True)] == [
        (said, lead, helping, DUE) for said, lead, helping in FORMS
    ]
    assert plan.tasks[-1].items == ["Mỗi lớp không quá 20 người."]


def in_table(heading: str, *cells: str) -> ParsedPlan:
    rows = "".join(f"| {n} | Mở lớp | {cell} | Quý II/2026 |\n" for n, cell in enumerate(cells, 1))
    return parse_plan(f"{HEAD}\n| TT | Nhiệm vụ | {heading} | Thời gian |\n|---|---|---|---|\n{rows}{END}")


def test_a_cell_says_itself_who_leads_and_who_helps() -> None:
    plan = in_table(
        "Phân công thực hiện",
        "Chủ trì: Công an xã<br>Phối hợp: Đoàn xã, các thôn",
        "- Chủ trì: Công an xã<br>- Phối hợp: Đoàn xã, các thôn",
        "Công an xã chủ trì, phối hợp với Đoàn xã, các thôn",
        "Công an xã (chủ trì), Đoàn xã, các thôn (phối hợp)",
        "Công an xã - chủ trì; Đoàn xã, các thôn - phối hợp",
    )
    assert {read_of(task) for task in plan.plan.tasks} == {("Công an xã", "Đoàn xã, các thôn", DUE)}
    assert not {doubt.code for doubt in plan.doubts} & {"role-unsure", "unclaimed"}


def test_who_of_several_leads_is_doubted_where_it_is_not_said() -> None:
    plan = in_table("Đơn vị chủ trì, phối hợp", "Công an xã, Đoàn xã", "Công an xã", "Công an xã (chủ trì), Đoàn xã")
    assert [read_of(task)[:2] for task in plan.plan.tasks] == [
        ("Công an xã", "Đoàn xã"),
        ("Công an xã", ""),
        ("Công an xã", "Đoàn xã"),
    ]
    both = plan_of(((" (Công an xã chủ trì; các thôn triển khai thực hiện).", "", ""),), "text")
    assert [doubt.pointer for doubt in both.doubts if doubt.code == "role-unsure"] == ["/tasks/0/leads/1"]
    unsure = [doubt.pointer for doubt in plan.doubts if doubt.code == "role-unsure"]
    assert unsure == ["/tasks/0/coordinators/0", "/tasks/2/coordinators/0"]


@pytest.mark.parametrize(
    "said",
    [
        ". Thực hiện: 05 lớp tại 5 thôn.",
        " (Phòng Văn hóa - Xã hội; quý II/2026).",
        " (các thôn thực hiện; Công an xã theo dõi).",
        "\n- Phối hợp với Công an xã tuyên truyền từng hộ.",
        "\n- Các thôn rà soát, lập danh sách, Công an xã chủ trì kiểm tra.",
    ],
)
def test_what_names_nobody_for_sure_is_left_in_the_text_and_told(said: str) -> None:
    plan = plan_of(((said, "", ""),), "text")
    (task,) = plan.plan.tasks
    assert (task.leads, task.coordinators) == ([], [])
    assert "task-without-lead" in {doubt.code for doubt in plan.doubts}
    assert said.strip("\n- .;") in " ".join([task.text, *task.items])


def test_words_behind_a_lead_are_no_part_of_its_name() -> None:
    (task,) = plan_of(((". Chủ trì: Công an xã. Kinh phí: 5 triệu đồng.", "", ""),), "text").plan.tasks
    assert (task.leads, task.items) == (["Công an xã"], ["Kinh phí: 5 triệu đồng"])
    (task,) = plan_of(((". Chủ trì: Công an xã; địa điểm: nhà văn hóa thôn.", "", ""),), "text").plan.tasks
    assert (task.leads, task.items) == (["Công an xã"], ["địa điểm: nhà văn hóa thôn"])
    (task,) = plan_of(((". Chủ trì: TP. Văn hóa - Xã hội, các thôn từ 1 đến 5", "", ""),), "text").plan.tasks
    assert task.leads == ["TP. Văn hóa - Xã hội", "các thôn từ 1 đến 5"]
