"""Parts of the report: figures of places, standing of tasks, blocks and annexes, the order of a start page."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.documents import report
from toso.documents.blocks import FigureCell, FigureRun, ListItem, Paragraph
from toso.documents.content import Orientation
from toso.documents.layout import measures as m
from toso.documents.linter.pdf_lines import read
from toso.documents.render.pdf import render_pdf
from toso.kit.periods import Period
from toso.kit.place_words import worded
from toso.kit.text import shortened
from toso.reports.compilation.counted import LATE_TASKS, OPEN, STATES, TOTAL, task_figures, task_rows, tasks_behind
from toso.reports.compilation.drafts import Material, draft_sections
from toso.reports.compilation.task_lines import next_lines
from toso.reports.figures.cells import Cell
from toso.reports.figures.figures import AcceptedSheet, Aspect, Figure, compile_figures
from toso.reports.figures.measures import catalogue_2024
from toso.reports.figures.narrative import Narrative
from toso.reports.figures.place_figures import place_figures
from toso.reports.figures.wording import resolve
from toso.reports.home.items import Waiting, in_order
from toso.reports.model.report_tables import Report
from toso.reports.periods.regimes import OutlineSection
from toso.reports.printing.annex_list import carried_out_by
from toso.reports.printing.annexes import AnnexRow, decimals_of, figures_annex, printed_places
from toso.reports.printing.document import section_blocks

CATALOGUE = catalogue_2024()
JULY = Period.parse("2024-07")
PLACES = ("kp1", "kp2")


def lines_of(submissions):
    """The rows of ReportFigureSource about submissions: a line for each value that was reported."""
    for s in submissions:
        for code, cell in s.cells.items():
            for aspect, value in ((Aspect.CUMULATIVE, cell.cumulative), (Aspect.IN_PERIOD, cell.in_period)):
                if value is not None:
                    yield code, aspect, s.place, value


cells = st.builds(Cell, cumulative=st.none() | st.integers(0, 500), in_period=st.integers(0, 50))
sheets = st.dictionaries(st.sampled_from(sorted(CATALOGUE.measures)), cells)


@given(st.tuples(sheets, sheets))
@settings(max_examples=40)
def test_figures_of_places_follow_from_the_lines_as_they_do_from_the_cells(pair) -> None:
    submissions = [AcceptedSheet(place, place, sheet) for place, sheet in zip(PLACES, pair, strict=True)]
    whole = compile_figures(CATALOGUE, JULY, PLACES, submissions, [])
    wanted = {
        f.id: (f.value, f.text)
        for f in whole.values()
        if f.place in PLACES and f.aspect in {Aspect.CUMULATIVE, Aspect.IN_PERIOD, Aspect.PERCENT} and f.sources
    }
    made = {f.id: (f.value, f.text) for f in place_figures(CATALOGUE, lines_of(submissions)).values()}
    assert made == wanted


def standing(task, state="in_progress", status="not_due", label="Chưa đến hạn"):
    return {
        "task_id": task,
        "task_ref": task,
        "heading": "",
        "text": f"Việc {task}",
        "deadline_text": "Trước 30/7/2024",
        "state": state,
        "status": status,
        "label": label,
    }


STANDINGS = {
    "done": ("done_on_time", "done_late"),
    "in_progress": ("not_due", "due_soon", "overdue", "heartbeat_missing"),
    "not_started": ("not_due", "due_soon", "overdue", "heartbeat_missing"),
    "stopped": (None,),
}
WORDS = {
    "Hoàn thành": "đã hoàn thành",
    "Đang thực hiện": "đang thực hiện",
    "Chưa thực hiện": "chưa thực hiện",
    "Dừng thực hiện": "dừng thực hiện",
}


def test_a_task_is_done_when_every_unit_that_still_carries_it_has_finished() -> None:
    parts = [standing("1a", "done", "done_on_time"), standing("1a", "stopped", None), standing("2", "stopped", None)]
    assert [(r.units, r.done, r.state) for r in task_rows(parts)] == [(1, 1, "done"), (0, 0, "stopped")]


@pytest.mark.parametrize(
    ("parts", "label", "state"),
    [
        ([("done", "done_on_time"), ("in_progress", "overdue")], "Đang thực hiện; có đơn vị chậm", "in_progress"),
        ([("in_progress", "not_due"), ("not_started", "not_due")], "Đang thực hiện", "in_progress"),
        (
            [("not_started", "not_due"), ("not_started", "heartbeat_missing")],
            "Chưa thực hiện; có đơn vị chậm",
            "not_started",
        ),
        ([("stopped", None)], "Dừng thực hiện", "stopped"),
        ([("in_progress", "due_soon"), ("stopped", None)], "Đang thực hiện", "in_progress"),
        ([("not_started", "overdue")], "Chưa thực hiện; quá hạn", "not_started"),
        ([("done", "done_late")], "Hoàn thành; trễ hạn", "done"),
        ([("done", "done_late"), ("done", "done_on_time")], "Hoàn thành", "done"),
    ],
)
def test_a_task_over_several_units_says_where_it_stands(parts, label, state) -> None:
    (row,) = task_rows([standing("3b", each, status) for each, status in parts])
    assert (row.label, row.state) == (label, state)


def test_counts_of_tasks_equal_their_lists() -> None:
    rows = task_rows([standing("1a", "done"), standing("2", status="overdue"), standing("3a")])
    figures = task_figures(rows)
    for code in (TOTAL, *STATES, OPEN, LATE_TASKS):
        assert figures[f"{code}.cum@ward"].value == len(tasks_behind(code, rows))
    assert [r.ref for r in tasks_behind(LATE_TASKS, rows)] == ["2"]


@pytest.mark.parametrize("seed", range(20))
def test_the_text_counts_the_tasks_as_the_lines_of_the_annex_do(seed: int) -> None:
    """Whoever counts the lines that begin with a state finds the number that the text says of it."""
    rng = Random(seed)
    parts = [
        standing(f"{n}", state, rng.choice(STANDINGS[state]))
        for n in range(rng.randrange(1, 15))
        for state in rng.choices(list(STANDINGS), k=rng.randrange(1, 4))
    ]
    rows = task_rows(parts)
    figures = task_figures(rows)
    outline = [OutlineSection("tasks", "", "", 1, shows=("tasks",))]
    material = Material(JULY, outline, CATALOGUE, figures, [], Narrative((), ()), rows, [], date(2024, 7, 14))
    said = resolve(draft_sections(material)["tasks"], figures).text.splitlines()[0].partition(":")[2]
    counted = Counter(row.label.partition(";")[0] for row in rows)
    for label, words in WORDS.items():
        (told,) = re.findall(rf"{words} (\d+)", said) or ["0"]
        assert int(told) == counted[label], (said, label)
    assert sum(counted.values()) == len(rows) == sum(counted[label] for label in WORDS)


def test_the_next_period_is_told_to_the_end_of_its_last_calendar_month() -> None:
    """July is reported to 14/8; a plan that says "trong tháng 8" or "trước ngày 01/9" means its last day."""
    days = {"1": "2024-08-14", "2": "2024-08-31", "3": "2024-09-01"}
    parts = [{**standing(ref), "due_on": due} for ref, due in days.items()]
    rows = task_rows(parts)
    material = Material(JULY, [], CATALOGUE, task_figures(rows), [], Narrative((), ()), rows, [], date(2024, 7, 14))
    said = "\n".join(next_lines(material, ()))
    assert [ref for ref in days if f"hiệm vụ {ref} (" in said or f"hiệm vụ {ref}," in said] == ["1", "2"]


def carrier(number: int, **more: object) -> dict[str, object]:
    return {"task_id": "1", "unit_id": f"u{number}", "unit_name": f"Ấp {number}", "state": "not_started", **more}


def test_the_annex_of_tasks_names_no_place_that_ended_and_keeps_the_order_of_the_report() -> None:
    units = [{"unit_id": f"u{n}", "place": f"p{n}", "rung": "neighbourhood"} for n in (5, 4, 3, 2, 1)]
    tasks = [carrier(n) for n in (1, 2, 3, 4)] + [carrier(5, state="stopped")]
    now = {f"u{n}": f"Ấp {n}" for n in (1, 2, 3, 4)}
    assert list(carried_out_by(Report(units=units, tasks=tasks), "1", now)) == [worded("Các khu phố")]
    assert list(carried_out_by(Report(units=units, tasks=tasks[:2]), "1", now)) == ["Ấp 2", "Ấp 1"]


def figure(name, value, text):
    code, _, rest = name.rpartition(".")
    aspect, _, place = rest.partition("@")
    return Figure(name, code, Aspect(aspect), place, value, text, 1, 1, (), ())


def test_a_sections_text_becomes_blocks_whose_figures_keep_their_ids() -> None:
    figures = {"t5.done.cum@ward": figure("t5.done.cum@ward", 720, "720")}
    item, deep, plain = section_blocks("- Có {{t5.done.cum@ward}} người.\n\n+ Chi tiết\n(5) Mục tiêu", figures, {})
    assert isinstance(item, ListItem)
    assert [r.figure_id for r in item.runs if isinstance(r, FigureRun)] == ["t5.done.cum@ward"]
    assert (deep.marker, deep.depth) == ("+", 2)
    assert isinstance(plain, Paragraph)


def test_a_share_close_to_its_goal_is_printed_with_the_decimals_that_tell_them_apart() -> None:
    assert decimals_of(figure("t5.done.pct@ward", Decimal("89.96"), "89,96%")) == 2
    assert decimals_of(figure("t5.done.pct@ward", Decimal(80), "80%")) == 1


def test_the_annex_names_why_a_khu_pho_has_no_figures() -> None:
    units = [
        {"place": "kp1", "name": "Khu phố 1", "rung": "neighbourhood", "status": "locked"},
        {"place": "kp2", "name": "Khu phố 2", "rung": "neighbourhood", "status": "not_submitted"},
        {"place": "ca", "name": "Công an phường", "rung": "desk", "status": "accepted"},
    ]
    annex = figures_annex(CATALOGUE, {}, printed_places(units), "")
    (table,) = annex.blocks
    assert [cell.text for cell in table.header[0]] == [
        "Chỉ tiêu",
        "Khu phố 1",
        "Khu phố 2 (chưa nộp)",
        "Toàn phường",
    ]
    named = [row.cells[0].text.partition(". ")[2] for row in table.rows if row.strong]
    assert sorted(named) == sorted(one.label for one in CATALOGUE.measures.values()), "every measure stands once"


def _places(count):
    return [AnnexRow(f"kp{n}", f"Khu phố {n}") for n in range(1, count + 1)]


def _full(places):
    """A figure of a ward of thousands for every measure, part and place."""
    made = {}
    for code in CATALOGUE.measures:
        for place in (*places, "ward"):
            for aspect, value in (("in", 1_234), ("cum", 2_345), ("pct", Decimal("57.1"))):
                name = f"{code}.{aspect}@{place}"
                made[name] = figure(name, value, "57,1%" if aspect == "pct" else str(value))
    return made


def test_all_measures_of_twelve_khu_pho_stand_on_two_pages_and_no_measure_is_parted() -> None:
    """Registers tell of every measure what came in the period, too."""
    places = _places(12)
    sources = (
        "Nguồn số liệu: theo sổ hộ gia đình: Khu phố 5 (62/62 hộ); khu phố nhập số tổng hợp: Khu phố 1, 2, 3, 4, 6"
    )
    annex = figures_annex(CATALOGUE, _full([p.code for p in places]), places, sources)
    sheets = read(render_pdf(report(annexes=(annex,)))).sheets
    first = next(n for n, sheet in enumerate(sheets) if sheet.lines[0].text == "Phụ lục")
    assert len(sheets) - first == 2
    texts = [[line.text for line in sheet.lines] for sheet in sheets[first:]]
    begun = [{int(text.partition(".")[0]) for text in page if re.match(r"\d+\. \D", text)} for page in texts]
    assert not begun[0] & begun[1]
    assert begun[0] | begun[1] == set(range(1, len(CATALOGUE.measures) + 1))
    last = [[text for text in page if text.startswith(("Trong kỳ", "Lũy kế", "Tỷ lệ"))][-1] for page in texts]
    assert [text.split()[0] for text in last] == ["Tỷ", "Lũy"], "a measure is parted between two pages"
    assert min(line.size for sheet in sheets[first:] for line in sheet.lines) == pytest.approx(m.TABLE_DENSE, abs=0.1)


def test_the_annex_lies_where_its_numbers_are_too_wide_for_a_page_that_stands() -> None:
    few, many = (figures_annex(CATALOGUE, _full([p.code for p in _places(n)]), _places(n), "") for n in (12, 14))
    assert (few.orientation, many.orientation) == (Orientation.PORTRAIT, Orientation.LANDSCAPE)


@pytest.mark.parametrize(("count", "across"), [(3, [4]), (14, [15]), (15, [8, 8]), (40, [14, 14, 13])])
def test_many_khu_pho_stand_in_several_tables_and_the_ward_once(count, across) -> None:
    annex = figures_annex(CATALOGUE, {}, _places(count), "")
    assert [len(table.columns) - 1 for table in annex.blocks] == across
    heads = [cell.text for table in annex.blocks for cell in table.header[0]]
    assert [h for h in heads if h.startswith("Khu phố")] == [p.name for p in _places(count)]
    assert heads.count("Toàn phường") == 1


def test_what_desks_report_stands_beside_the_khu_pho_so_that_the_ward_adds_up() -> None:
    units = [
        {"place": "kp1", "name": "Khu phố 1", "rung": "neighbourhood", "status": "locked"},
        {"place": "ca", "name": "Công an phường", "rung": "desk", "status": "accepted"},
        {"place": "mc", "name": "Bộ phận Một cửa", "rung": "desk", "status": "accepted"},
    ]
    names = ("act.news.in@kp1", "act.news.cum@kp1", "act.news.in@ca", "act.news.cum@ca", "act.news.cum@ward")
    annex = figures_annex(CATALOGUE, {n: figure(n, 2, "2") for n in names}, printed_places(units), "")
    matrix, desks = annex.blocks
    assert [cell.text for cell in desks.header[0]] == ["Chỉ tiêu", "Công an phường"]
    told = {cell.figure_id for row in (*matrix.rows, *desks.rows) for cell in row.cells if isinstance(cell, FigureCell)}
    assert told == set(names)


def test_a_long_task_ends_at_a_word() -> None:
    assert shortened("việc " * 200).endswith("việc…")
    assert shortened("ngắn") == "ngắn"
    assert shortened("Hoạt động của Tổ:") == "Hoạt động của Tổ"


def test_the_late_come_first_then_what_waits_then_by_day() -> None:
    today = date(2024, 7, 10)
    items = [
        Waiting("c", "sau", None, "/", date(2024, 7, 20)).on(today),
        Waiting("d", "không hạn", None, "/"),
        Waiting("b", "chờ", None, "/", urgent=True),
        Waiting("a", "trễ", None, "/", date(2024, 7, 9)).on(today),
    ]
    ordered = in_order(items)
    assert [i.kind for i in ordered] == ["a", "b", "c", "d"]
    assert [i.tone for i in ordered] == ["danger", "warning", "info", "info"]
    assert ordered[0].days_left == -1
