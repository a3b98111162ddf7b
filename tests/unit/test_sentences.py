"""The sentences of a report: a table of cases, as a ward's chairman would sign them."""

import re
from dataclasses import replace
from datetime import date

import pytest

from toso.kit.periods import Period
from toso.reports.compilation.counted import counted_figures
from toso.reports.compilation.drafts import draft_sections
from toso.reports.compilation.material import Material
from toso.reports.compilation.unit_texts import requests
from toso.reports.figures import sentences as say
from toso.reports.figures.cells import Cell
from toso.reports.figures.figures import AcceptedSheet, compile_figures
from toso.reports.figures.measures import catalogue_2024
from toso.reports.figures.narrative import Merged, Narrative, Paragraph, Section
from toso.reports.figures.place_figures import rates
from toso.reports.figures.wording import resolve
from toso.reports.periods.regimes import OutlineSection

CATALOGUE = catalogue_2024()
JULY = Period.parse("2024-07")
NOBODY = Narrative((), ())


def unit(number, status="accepted", late=0):
    return {
        "unit_id": str(number),
        "path": f"qn.hg.kp{number}",
        "place": f"kp{number}",
        "name": f"Khu phố {number}",
        "kind": "neighbourhood",
        "rung": "neighbourhood",
        "status": status,
        "status_label": "",
        "note": "",
        "late_days": late,
    }


def material(units, shows, now=(), narrative=NOBODY, difficulties=(), before=(), **more):
    cells = [(u["place"], c) for u, c in zip(units, now, strict=False)]
    asked = [u["place"] for u in units if u["status"] != "exempt"]
    earlier = [AcceptedSheet(u["place"], u["place"], c) for u, c in zip(units, before, strict=False)]
    summed = compile_figures(CATALOGUE, JULY, asked, [AcceptedSheet(p, p, c) for p, c in cells], earlier)
    outline = [OutlineSection("one", "I", "Mục", 1, shows=shows, **more)]
    known = {**summed, **counted_figures(units, [], []), **rates(CATALOGUE, cells)}
    return Material(JULY, outline, CATALOGUE, known, units, narrative, [], difficulties, JULY.last_day)


def section(*arguments, **more):
    made = material(*arguments, **more)
    (text,) = draft_sections(made).values()
    return [resolve(line, made.figures).text for line in text.split("\n")]


def assessed(units, now):
    """How the targets stand, but for what nothing is known of."""
    return [line for line in section(units, ("assessment",), now) if not line.startswith("- Chưa có số liệu: ")]


@pytest.mark.parametrize(
    ("units", "lines"),
    [
        ([unit(1), unit(2)], ["- Các đơn vị đều nộp báo cáo đúng hạn."]),
        (
            [unit(1, late=2), unit(2, late=10)],
            ["- Có 2 đơn vị nộp báo cáo trễ hạn: Khu phố 1 (trễ 2 ngày) và Khu phố 2 (trễ 10 ngày)."],
        ),
        ([unit(1, late=1), unit(2, "not_submitted")], ["- Có 1 đơn vị nộp báo cáo trễ hạn: Khu phố 1 (trễ 1 ngày)."]),
        ([unit(1), unit(2, "not_submitted")], ["Không có."]),
        ([unit(1), unit(2, "exempt")], ["- Các đơn vị đều nộp báo cáo đúng hạn."]),
    ],
)
def test_late_submissions_are_named_with_their_days(units, lines):
    made = section(units, ("lateness",))
    assert made == [NOTHING if line == "Không có." else line for line in lines]


NOTHING = say.NOTHING


def test_who_is_in_the_report_and_who_is_not():
    units = [unit(1), unit(2, "submitted"), unit(3, "not_submitted"), unit(4, "exempt")]
    now = [{"team.teams": Cell(1), "team.members": Cell(7)}]
    assert section(units, ("organisation",), now) == [
        "- Báo cáo tổng hợp từ số liệu của 1/3 khu phố.",
        "- Các khu phố này có 1 Tổ công nghệ số cộng đồng với 7 thành viên.",
        "- Chưa nộp báo cáo: Khu phố 3.",
        "- Đã nộp báo cáo, chưa được tiếp nhận khi tổng hợp: Khu phố 2.",
        "- Được miễn báo cáo trong kỳ: Khu phố 4.",
    ]
    whole = section([unit(1)], ("organisation",), now)
    assert whole[1] == "- Phường có 1 Tổ công nghệ số cộng đồng với 7 thành viên."


def test_that_nobody_has_figures_yet_is_a_whole_sentence():
    lines = section([unit(1, "not_submitted"), unit(2, "submitted")], ("organisation",), [])
    assert lines[0] == "- Chưa có số liệu của khu phố nào trong 2 khu phố phải báo cáo."
    assert section([unit(1, "exempt")], ("organisation",), [])[0] == "- Kỳ này không có khu phố nào phải báo cáo."


def test_a_section_begins_with_its_own_words_and_tells_the_measures_chosen():
    now = [{"act.visited": Cell(30, 5), "pop.households": Cell(60)}]
    lines = section(
        [unit(1)], (), now, text="Thực hiện Kế hoạch của phường:", measures=("act.visited", "pop.households")
    )
    assert lines[0] == "Thực hiện Kế hoạch của phường:"
    assert lines[1].startswith("- Trong kỳ có thêm 5 hộ gia đình")
    assert lines[2] == "- Hộ gia đình: 60 hộ."


def test_every_number_of_a_draft_is_a_figure():
    units = [unit(1, late=2), unit(2), unit(3, "not_submitted")]
    now = [{c: Cell(60, 10) for c in CATALOGUE.measures}, {c: Cell(70, 5) for c in CATALOGUE.measures}]
    shows = ("organisation", "lateness", "targets", "extremes", "communication", "visits", "assessment", "requests")
    made = material(units, shows, now)
    for line in draft_sections(made)["one"].split("\n"):
        plain = "".join(run.text for run in resolve(line, made.figures).runs if run.figure is None)
        plain = re.sub(r"\(mục tiêu [^)]*\)|\(\d\)|Khu phố \d+|SIM [24]G|ít nhất 01|^\(\d\)", "", plain)
        assert re.findall(r"\d+", plain) == [], line


def test_how_many_units_are_in_the_report_is_said_once():
    units = [unit(1), unit(2), unit(3, "not_submitted")]
    whole = {"pop.adults": Cell(100), "t5.done": Cell(60), "pop.households": Cell(50), "act.visited": Cell(20, 20)}
    lines = section(units, ("organisation", "targets", "visits"), [whole, {**whole, "act.visited": Cell(10, 10)}])
    assert [line for line in lines if "/" in line] == ["- Báo cáo tổng hợp từ số liệu của 2/3 khu phố."]
    fewer = section(units, ("organisation", "visits"), [whole, {"pop.households": Cell(50)}])
    assert fewer[-1].endswith("bằng 40%. Số liệu của 1/3 khu phố."), "this one is of fewer"


def test_the_figures_say_what_was_reached_and_what_is_nearest_and_farthest():
    goals = {"pop.adults": Cell(100), "t9.done": Cell(10), "team.members": Cell(10), "t3.of": Cell(10)}
    (none, between) = assessed([unit(1)], [{**goals, "t9.done": Cell(8), "t5.done": Cell(50)}])
    assert none == "- Chưa mục tiêu nào đạt mức kế hoạch giao."
    assert between == (
        "- Trong các chỉ tiêu chưa đạt, gần mức giao nhất là “Thành viên đã hoàn thành đầy đủ các khóa học kỹ năng số” "
        "(80%), xa nhất là “Người dân trưởng thành có tài khoản thanh toán điện tử” (50%)."
    )
    some = assessed([unit(1)], [{**goals, "t5.done": Cell(50)}])
    assert some == [
        "- Đã đạt mức kế hoạch giao: mục tiêu (9); chưa đạt: mục tiêu (5).",
        "- Chỉ tiêu chưa đạt là “Người dân trưởng thành có tài khoản thanh toán điện tử” (50%).",
    ]
    assert assessed([unit(1)], [{**goals, "t5.done": Cell(95)}]) == [
        "- Các mục tiêu có số liệu đều đã đạt mức kế hoạch giao."
    ]


def test_all_that_have_not_begun_are_named_as_farthest():
    now = {
        "pop.adults": Cell(100),
        "t5.done": Cell(0),
        "t8.done": Cell(0),
        "t9.done": Cell(8),
        "team.members": Cell(10),
    }
    (_, between) = assessed([unit(1)], [now])
    assert between.endswith(
        "xa nhất là “Người dân trưởng thành có tài khoản thanh toán điện tử” và “Người dân trưởng thành có điện thoại "
        "di động và đã cài đặt ứng dụng số” (0%)."
    )
    more = {"pop.residents": Cell(100), "t7.done": Cell(0), "pop.households": Cell(50), "t6.done": Cell(0)}
    (_, many) = assessed([unit(1)], [{**now, **more}])
    assert many.endswith(" và các chỉ tiêu khác (0%).")
    (_, same) = assessed([unit(1)], [{**now, "t9.done": Cell(0)}])
    assert same.startswith("- Các chỉ tiêu chưa đạt cùng một mức: “")


def test_a_rate_of_those_who_were_asked_is_not_called_reached_while_few_homes_were_visited():
    """51 of 51 who need guidance, in 42 of 147 homes: nothing is known of the others."""
    now = {"t1.of": Cell(51), "t1.done": Cell(51, 51), "pop.households": Cell(147), "act.visited": Cell(42, 42)}
    (told,) = [line for line in section([unit(1)], ("targets",), [now]) if "đạt 100%" in line]
    assert "đạt 100% (mục tiêu 100%), khi mới đến 28,6% số hộ" in told
    assert assessed([unit(1)], [now]) == [
        "- Chưa kết luận đạt hay chưa: mục tiêu (1), vì tỷ lệ tính trên người đã được hỏi, mới đến 28,6% số hộ."
    ]
    everybody = {**now, "act.visited": Cell(147, 147)}
    assert assessed([unit(1)], [everybody]) == ["- Các mục tiêu có số liệu đều đã đạt mức kế hoạch giao."]
    assert not any("khi mới đến" in line for line in section([unit(1)], ("targets",), [everybody]))


def test_targets_of_which_nothing_or_not_all_is_known_are_named():
    every = {code: Cell(60, 10) for code in CATALOGUE.measures}
    assert not any("Chưa có số liệu" in line for line in section([unit(1)], ("assessment",), [every]))
    own = {target.ref: target.measures for target in CATALOGUE.targets}
    some = {code: cell for code, cell in every.items() if code not in {*own["5"], *own["7"], "t2.opened_business"}}
    assert section([unit(1)], ("assessment",), [some])[-1] == (
        "- Chưa có số liệu: mục tiêu (5) và (7); “Hộ sản xuất, kinh doanh đã mở tài khoản thanh toán điện tử” của mục tiêu (2)."
    )
    nobody = every | {"pop.businesses": Cell(0), "t2.guided_business": Cell(0, 0), "t2.opened_business": Cell(0, 0)}
    assert not any("Chưa có số liệu" in line for line in section([unit(1)], ("assessment",), [nobody]))


def test_that_a_population_is_nobody_is_said_once():
    now = {"pop.businesses": Cell(0), "t2.guided_business": Cell(0, 0), "t2.opened_business": Cell(0, 0)}
    lines = section([unit(1)], ("targets",), [now])
    assert len([line for line in lines if "Không có đối tượng" in line]) == 1


def test_what_is_reached_says_of_how_many_units_while_some_are_missing():
    units = [unit(1), unit(2), unit(3, "not_submitted")]
    whole = {"pop.adults": Cell(100), "t5.done": Cell(95), "t9.done": Cell(10), "team.members": Cell(10)}
    assert assessed(units, [whole, whole]) == [
        "- Trong 2/3 khu phố có số liệu, các mục tiêu có số liệu đều đã đạt mức kế hoạch giao."
    ]
    fewer = {"pop.adults": Cell(100), "t5.done": Cell(20)}
    assert assessed(units, [whole, fewer]) == [
        (
            "- Chưa đủ số liệu (có chỉ tiêu chỉ có số liệu của 1/3 khu phố), đã đạt mức kế hoạch giao: mục tiêu (9); "
            "chưa đạt: mục tiêu (5)."
        ),
        (
            "- Chưa đủ số liệu (có chỉ tiêu chỉ có số liệu của 1/3 khu phố), chỉ tiêu chưa đạt là “Người dân trưởng thành có tài khoản "
            "thanh toán điện tử” (57,5%)."
        ),
    ]


def test_what_rose_most_and_all_that_fell_since_the_month_before():
    now = {
        "pop.adults": Cell(100),
        "t5.done": Cell(50),
        "t8.done": Cell(40),
        "t9.done": Cell(9),
        "team.members": Cell(10),
    }
    before = {**now, "t5.done": Cell(45), "t8.done": Cell(60), "t9.done": Cell(8)}
    lines = section([unit(1)], ("assessment",), [now], before=[before])
    assert lines[-2:] == [
        "- So với tháng trước, tăng nhiều nhất là “Thành viên đã hoàn thành đầy đủ các khóa học kỹ năng số” (10 điểm phần trăm).",
        "- So với tháng trước, giảm: “Người dân trưởng thành có điện thoại di động và đã cài đặt ứng dụng số” (20 điểm phần trăm).",
    ]


def test_khu_pho_that_differ_by_little_are_not_ranked():
    units = [unit(1), unit(2)]
    near = [{"pop.adults": Cell(100), "t5.done": Cell(n)} for n in (50, 54)]
    assert section(units, ("extremes",), near) == ["- Tỷ lệ thực hiện các mục tiêu giữa các khu phố ít chênh lệch."]
    apart = [{**cells, "team.members": Cell(10), "t9.done": Cell(n)} for cells, n in zip(near, (3, 9), strict=True)]
    told = section(units, ("extremes",), apart)
    assert told[0] == say.COMPARED
    assert told[1].endswith("cao nhất Khu phố 2 (90%), thấp nhất Khu phố 1 (30%).")
    assert told[2:] == ["- Các chỉ tiêu khác: tỷ lệ giữa các khu phố ít chênh lệch."]


def said(*statements):
    section = Section("proposals", "V", "Đề xuất", "")
    return Narrative((Merged(section, tuple(Paragraph(text, units) for text, units in statements), ()),), ())


def test_requests_stand_under_whom_they_concern():
    units = [unit(n) for n in (1, 2, 3)]
    everyone = tuple(u["name"] for u in units)
    narrative = said(
        ("Đề nghị phường bố trí thêm tờ rơi", everyone),
        ("Đề nghị thành phố cấp thêm máy tính bảng.", ("Khu phố 1", "Khu phố 3")),
        ("Mở thêm lớp buổi tối", ("Khu phố 2",)),
        ("Đề nghị UBND phường kiến nghị tỉnh hỗ trợ", ("Khu phố 2",)),
    )
    waiting = {"unit": "Khu phố 2", "content": "Sóng yếu", "answered_on": "", "escalated_number": ""}
    sent = {**waiting, "escalated_to": "Sở Khoa học và Công nghệ", "proposal": "lắp thêm trạm"}
    made = material(units, ("requests",), narrative=narrative, difficulties=[sent])
    assert [resolve(line, made.figures).text for line in requests(made, ())] == [
        "Đề nghị Sở Khoa học và Công nghệ xem xét, trả lời:",
        "- Lắp thêm trạm (Khu phố 2).",
        "Đề nghị cấp trên xem xét:",
        "- Đề nghị thành phố cấp thêm máy tính bảng (Khu phố 1, 3).",
        "Ủy ban nhân dân phường xem xét, giải quyết theo thẩm quyền:",
        "- Đề nghị phường bố trí thêm tờ rơi (3/3 khu phố).",
        "- Mở thêm lớp buổi tối (Khu phố 2).",
        "- Đề nghị UBND phường kiến nghị tỉnh hỗ trợ (Khu phố 2).",
    ]


def _due(day, now, **more):
    """The lines of an assessment with the last day of target 9 there."""
    made = material([unit(1)], ("assessment",), [now], **more)
    targets = tuple(replace(t, due_on=day if t.ref == "9" else None) for t in CATALOGUE.targets)
    dated = replace(made, catalogue=replace(CATALOGUE, targets=targets))
    lines = draft_sections(dated)["one"].split("\n")
    return [text for line in lines if (text := resolve(line, made.figures).text).startswith("- Mục tiêu (9)")]


def test_a_target_whose_last_day_has_passed_is_told_with_its_goal():
    learned = {"team.members": Cell(10), "t9.done": Cell(8)}
    said = "- Mục tiêu (9), thời hạn {}: đạt {} (mục tiêu 100%)."
    assert _due(date(2024, 6, 29), learned) == [said.format("29/6/2024", "80%")]
    assert _due(date(2024, 5, 29), learned) == [said.format("29/5/2024", "80%")], "as long as it is not reached"
    whole = {**learned, "t9.done": Cell(10)}
    assert _due(date(2024, 6, 29), whole) == [said.format("29/6/2024", "100%")], "once, in the period of its day"
    assert _due(date(2024, 5, 29), whole) == []
    assert _due(date(2024, 7, 14), learned) == [], "its day is not over"
    assert _due(None, learned) == []
    assert _due(date(2024, 6, 29), {})[0].endswith("chưa có số liệu (mục tiêu 100%).")
