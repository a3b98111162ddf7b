"""Ruled tables found by their lines, whatever draws them."""

import pytest
from weasyprint import HTML

from toso.documents.linter.page_objects import Page, Pages
from toso.plans.text_import.parse import parse_plan
from toso.plans.text_import.pdf_tables import tables_of

STYLE = "<style>@page{size:A4}td{border:1pt solid;padding:4pt;width:80pt}table{border-collapse:collapse;margin:20pt}</style>"


def page(body: str) -> Page:
    with Pages(HTML(string=STYLE + body).write_pdf()) as pages:
        return pages[0]


def texts(body: str) -> list[list[list[str | None]]]:
    shown = page(body)
    return [table.text(shown.chars) for table in tables_of(shown.subpaths)]


@pytest.mark.parametrize("collapse", ["collapse", "separate;border-spacing:0"])
def test_cells_are_told_row_by_row(collapse):
    style = f"<style>table{{border-collapse:{collapse}}}</style>"
    assert texts(f"{style}<table><tr><td>Mo lop<td>Xa doan<tr><td>Do lai<br>dong hai<td></table>") == [
        [["Mo lop", "Xa doan"], ["Do lai\ndong hai", ""]]
    ]


def test_a_merged_cell_is_told_once_and_leaves_gaps():
    assert texts("<table><tr><td rowspan=2>A<td>B<tr><td>C<tr><td colspan=2>D</table>") == [
        [["A", "B"], [None, "C"], ["D", ""]]
    ]


def test_tables_one_below_the_other_stay_two():
    grid = "<table><tr><td>{0}1<td>{0}2<tr><td>{0}3<td>{0}4</table>"
    assert texts(grid.format("A") + "<p>Chu</p>" + grid.format("B")) == [
        [["A1", "A2"], ["A3", "A4"]],
        [["B1", "B2"], ["B3", "B4"]],
    ]


def test_frames_rules_and_single_columns_are_no_tables():
    framed = "<p style='border:1pt solid'>Khung</p><hr><table><tr><td>A<tr><td>B</table><table><tr><td>A<td>B</table>"
    assert texts(framed) == []


def test_borders_that_are_not_seen_make_no_table():
    assert texts("<style>td{border-color:white}</style><table><tr><td>A<td>B<tr><td>C<td>D</table>") == []


def test_a_row_that_the_end_of_a_page_cuts_stays_one_task():
    rows = "".join(
        f"<tr><td>{n}<td>Việc thứ {n} giúp dân nộp hồ sơ trên mạng, có ghi sổ hằng tuần<td>Phòng Văn hóa - Xã hội"
        f"<td>trước {n}/10/2025"
        for n in range(1, 10)
    )
    page = (
        "<style>@page{size:15cm 12cm;margin:15mm}body{font:13pt 'Liberation Serif'}td{border:1px solid;width:25%}"
        "table{border-collapse:collapse}</style><p>KẾ HOẠCH<p>Giúp dân năm 2025<p>I. MỤC ĐÍCH<p>- Ai cũng làm được."
        f"<p>II. NHIỆM VỤ<table><tr><td>TT<td>Nhiệm vụ<td>Chủ trì<td>Thời gian{rows}</table>"
    )
    tasks = parse_plan(HTML(string=page).write_pdf(), "ke-hoach.pdf").plan.tasks
    assert [(task.ref, task.leads, task.deadline.kind) for task in tasks] == [
        (str(n), ["Phòng Văn hóa - Xã hội"], "before") for n in range(1, 10)
    ]
    assert {task.text.replace(task.ref, "n") for task in tasks} == {
        "Việc thứ n giúp dân nộp hồ sơ trên mạng, có ghi sổ hằng tuần"
    }
