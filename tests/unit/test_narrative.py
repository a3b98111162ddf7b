"""Texts of the units merged into the outline, and sentences that keep the sources of their figures."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toso.kit.periods import Period
from toso.reports.figures.cells import Cell
from toso.reports.figures.figures import AcceptedSheet, compile_figures
from toso.reports.figures.measures import catalogue_2024
from toso.reports.figures.narrative import Contribution, Paragraph, merge, outline_2024, statements
from toso.reports.figures.wording import Run, Terms, draft_sentence, resolve

CATALOGUE = catalogue_2024()
JULY = Period.parse("2024-07")
UNITS = ["Khu phố 1", "Khu phố 2", "Khu phố 3", "Khu phố 4"]


def said(unit, text, section="difficulties"):
    return Contribution(unit, section, text)


def merged(*contributions, submitted=UNITS):
    return merge(outline_2024(), UNITS, submitted, contributions)


def section(narrative, key="difficulties"):
    return next(m for m in narrative.sections if m.section.key == key)


def test_the_outline_has_the_five_usual_sections():
    assert [(s.numeral, s.key) for s in outline_2024()] == [
        ("I", "direction"),
        ("II", "results"),
        ("III", "difficulties"),
        ("IV", "next_month"),
        ("V", "proposals"),
    ]


def test_the_same_difficulty_of_two_units_stands_once_with_both_names():
    found = section(
        merged(
            said("Khu phố 2", "- Nhiều người cao tuổi ngại dùng điện thoại thông minh"),
            said("Khu phố 1", "nhiều người cao tuổi ngại dùng điện  thoại thông minh.\n+ Wifi yếu"),
        )
    )
    assert [p.told() for p in found.paragraphs] == [
        "Nhiều người cao tuổi ngại dùng điện thoại thông minh (Khu phố 1, 2).",
        "Wifi yếu (Khu phố 1).",
    ]
    assert found.silent == ("Khu phố 3", "Khu phố 4")


def test_units_that_did_not_submit_are_named_and_their_drafts_left_out():
    narrative = merged(
        said("Khu phố 1", "Wifi yếu"), said("Khu phố 3", "Bản nháp"), submitted=["Khu phố 1", "Khu phố 2"]
    )
    assert [p.text for p in section(narrative).paragraphs] == ["Wifi yếu"]
    assert narrative.missing == ("Khu phố 3", "Khu phố 4")
    assert section(narrative).silent == ("Khu phố 2",)
    assert merged().missing == ()


@pytest.mark.parametrize(
    ("units", "text", "expected"),
    [
        (
            ("Khu phố 1", "Khu phố 3", "Công an phường", "Khu phố 9"),
            "Đã xong;",
            "Đã xong (Khu phố 1, 3, Công an phường, Khu phố 9).",
        ),
        (("Bản Đông", "Bản Tây"), "Đã xong..", "Đã xong (Bản Đông, Bản Tây)."),
        (("Đoàn phường",), "Đoàn phường ra quân", "Đoàn phường ra quân."),
        (("Tổ 1", "Tổ 2"), "Bao giờ có máy?", "Bao giờ có máy (Tổ 1, 2)?"),
    ],
)
def test_a_statement_is_a_sentence_with_who_says_it_behind_it(units, text, expected):
    assert Paragraph(text, units).told() == expected


@pytest.mark.parametrize("text", ["", "Không", "không có.", "- Không phát sinh;", "0", "\n\n"])
def test_having_nothing_to_say_is_no_statement(text):
    assert statements(text) == []


def test_unaccented_and_accented_repetitions_meet():
    found = section(merged(said("Khu phố 1", "Thiếu máy in"), said("Khu phố 2", "Thieu may in")))
    assert [(p.text, p.units) for p in found.paragraphs] == [("Thiếu máy in", ("Khu phố 1", "Khu phố 2"))]


@given(st.lists(st.tuples(st.sampled_from(UNITS), st.sampled_from(["Một", "một.", "Hai", "Ba", "không"])), max_size=8))
def test_no_statement_is_lost_or_doubled(pairs):
    found = section(merged(*(said(u, t) for u, t in pairs)))
    told = {(unit, p.text.lower().rstrip(".")) for p in found.paragraphs for unit in p.units}
    assert told == {(u, t.lower().rstrip(".")) for u, t in pairs if t != "không"}


def figures(now, before=(), places=("kp1", "kp2")):
    def rows(cells):
        return [AcceptedSheet(p, p, c) for p, c in zip(places, cells, strict=False)]

    return compile_figures(CATALOGUE, JULY, list(places), rows(now), rows(before))


def sentence(code, now, before=(), places=("kp1",), **more):
    return draft_sentence(CATALOGUE, code, figures(now, before, places), **more).text


def test_a_count_with_its_goal_and_change_in_official_words():
    text = sentence(
        "t1.done", [{"t1.done": Cell(1234, 120), "t1.of": Cell(1410)}], [{"t1.done": Cell(1114), "t1.of": Cell(1321)}]
    )
    assert text == (
        "Trong kỳ có thêm 120 người được hướng dẫn cài đặt, sử dụng dịch vụ công trực tuyến và các dịch vụ số thiết yếu; "
        "lũy kế có 1.234 trên 1.410 người, đạt 87,5% (mục tiêu 100%), tăng 3,2 điểm phần trăm so với tháng trước."
    )


def test_a_level_that_fell():
    text = sentence(
        "t5.done",
        [{"t5.done": Cell(80), "pop.adults": Cell(100)}],
        [{"t5.done": Cell(82), "pop.adults": Cell(100)}],
        terms=Terms(before="kỳ trước"),
    )
    assert text == (
        "Trong kỳ giảm 2 người trưởng thành có tài khoản thanh toán điện tử; đến nay có 80 trên 100 người, "
        "đạt 80% (mục tiêu tối thiểu 90%), giảm 2 điểm phần trăm so với kỳ trước."
    )


def test_only_what_is_known_is_said():
    assert sentence("t5.done", [{}]) == "Chưa có số liệu về số người trưởng thành có tài khoản thanh toán điện tử."
    assert sentence("t5.done", [{"t5.done": Cell(8)}]) == (
        "Đến nay có 8 người trưởng thành có tài khoản thanh toán điện tử (chưa có tổng số để tính tỷ lệ)."
    )
    assert sentence("t3.done", [{"t3.done": Cell(0), "t3.of": Cell(0)}]) == (
        "Không có đối tượng “Người dân sử dụng SIM 2G (số đầu kỳ kế hoạch và số phát sinh thêm)”; tỷ lệ: —."
    )
    assert sentence("act.news", [{"act.news": Cell(3, 0)}]) == (
        "Trong kỳ không có thêm tin, bài về chuyển đổi số được đăng; lũy kế có 3 tin, bài."
    )


def test_a_percentage_beside_a_target_is_not_called_attained():
    text = sentence("t3.moved", [{"t3.moved": Cell(1), "t3.of": Cell(4)}])
    assert text == "Đến nay có 1 trên 4 người đã chuyển từ SIM 2G sang sử dụng SIM 4G, bằng 25%."


@pytest.mark.parametrize(
    ("before", "words"), [(800, "không thay đổi"), (799, "tăng 0,1"), (80001, "gần như không thay đổi")]
)
def test_small_changes_are_told_as_they_are(before, words):
    scale = 100 if before > 1000 else 1
    text = sentence(
        "t5.done",
        [{"t5.done": Cell(800 * scale, 5), "pop.adults": Cell(1000 * scale)}],
        [{"t5.done": Cell(before), "pop.adults": Cell(1000 * scale)}],
    )
    assert f", {words}" in text


def test_incomplete_figures_say_from_how_many_units_they_come():
    now = [{"t5.done": Cell(50, 1), "pop.adults": Cell(100)}, {"t5.done": Cell(40, 1)}, {}]
    text = sentence("t5.done", now, now[:1], places=("kp1", "kp2", "kp3"), terms=Terms(unit="thôn"))
    assert "đạt 50% (mục tiêu tối thiểu 90%) tính trên 1 thôn có đủ số liệu" in text
    assert text.endswith(" Số liệu của 2/3 thôn.")


def test_what_was_added_and_what_stands_may_come_from_different_units():
    """As in a quarter whose last month has fewer units than the months before."""
    text = sentence("t7.done", [{"t7.done": Cell(50, 1)}, {"t7.done": Cell(40)}, {}], places=("kp1", "kp2", "kp3"))
    assert text.endswith(" Số trong kỳ của 1, số lũy kế của 2/3 khu phố.")


def test_a_sum_of_all_that_were_asked_claims_no_cover_of_its_own():
    """After a merger a year has more units in its months than in its totals."""
    months = figures(
        [{"t7.done": Cell(50, 1)}, {"t7.done": Cell(40, 2)}, {"t7.done": Cell(None, 3)}], (), ("a", "b", "c")
    )
    totals = figures([{"t7.done": Cell(50, 1)}, {"t7.done": Cell(40, 2)}], (), ("a", "b"))
    added = months["t7.done.in@ward"]
    made = {**totals, added.id: added}
    assert (added.reported, made["t7.done.cum@ward"].expected) == (3, 2)
    assert "Số trong kỳ của" not in draft_sentence(CATALOGUE, "t7.done", made).text
    some = {**totals, added.id: added._replace(expected=4)}
    assert draft_sentence(CATALOGUE, "t7.done", some).text.endswith(" Số trong kỳ của 3/4 khu phố.")


def test_a_change_of_a_rate_is_the_difference_of_the_rates_as_printed():
    """24,5% and 32,1% stand in two reports; 91 and 119 of 371 are 7,547… points apart."""
    now, then = ([{"t5.done": Cell(done, 1), "pop.adults": Cell(371)}] for done in (119, 91))
    assert "đạt 32,1% (mục tiêu tối thiểu 90%), tăng 7,6 điểm phần trăm" in sentence("t5.done", now, then)


def test_what_months_say_stands_in_the_order_of_months():
    told = [
        Contribution("Khu phố 1", "difficulties", "Họp tháng 2", 1),
        Contribution("Khu phố 2", "difficulties", "Họp tháng 1", 0),
        Contribution("Khu phố 3", "difficulties", "Họp tháng 2", 0),
    ]
    assert [(p.text, p.units) for p in section(merged(*told)).paragraphs] == [
        ("Họp tháng 1", ("Khu phố 2",)),
        ("Họp tháng 2", ("Khu phố 1", "Khu phố 3")),
    ]


def test_every_number_in_a_sentence_is_a_figure_with_its_source():
    made = figures(
        [{c: Cell(60, 10) for c in CATALOGUE.measures}, {c: Cell(70, 5) for c in CATALOGUE.measures}],
        [{c: Cell(50, 10) for c in CATALOGUE.measures}, {c: Cell(40, 5) for c in CATALOGUE.measures}],
    )
    assert [target.ref for target in CATALOGUE.targets] == [str(n) for n in range(1, 10)]
    for target in CATALOGUE.targets:
        worded = [code for code in target.measures if CATALOGUE.measures[code].phrase]
        assert worded
        for drafted in (draft_sentence(CATALOGUE, code, made) for code in worded):
            plain = "".join(run.text for run in drafted.runs if run.figure is None)
            plain = plain.replace(f"(mục tiêu {target.goal_text})", "")
            assert re.findall(r"(?<!SIM )\d+", plain.replace("ít nhất 01", "")) == [], plain
            assert all(run.figure in made for run in drafted.runs if run.figure)
            assert resolve(drafted.marked, made).text == drafted.text


def test_an_edited_text_keeps_its_figures_and_an_unknown_mark_shows_a_dash():
    made = figures([{"t5.done": Cell(1500, 3)}], places=("kp1",))
    resolved = resolve("Đã có {{t5.done.cum@ward}} người; {{t5.done.cum@moon}}", made)
    assert resolved.runs == (Run("Đã có "), Run("1.500", "t5.done.cum@ward"), Run(" người; "), Run("—"))
    assert resolve("Không có số", made).text == "Không có số"


def test_what_came_to_levels_is_told_once_for_the_whole_report():
    """A khu phố that begins to count knows what stands and not yet what was added."""
    now = [{"t5.done": Cell(50, 5), "pop.adults": Cell(100)}, {"t5.done": Cell(40), "pop.adults": Cell(100)}]
    told = sentence("t5.done", now, places=("kp1", "kp2"))
    assert told.endswith(" Số trong kỳ của 1/2 khu phố.")
    assert sentence("t5.done", now, places=("kp1", "kp2"), terms=Terms(added=(1, 2))) == told.removesuffix(
        " Số trong kỳ của 1/2 khu phố."
    )
    assert sentence("t5.done", now, places=("kp1", "kp2"), terms=Terms(added=(0, 2))) == told


def test_what_is_divided_in_a_sentence_gives_the_rate_beside_it():
    """A unit that knows its population and not its result is in the one and not in the other."""
    now = [{"t5.done": Cell(60, 1), "pop.adults": Cell(100)}, {"pop.adults": Cell(100)}]
    text = sentence("t5.done", now, places=("kp1", "kp2"), terms=Terms(unit="thôn"))
    assert text == (
        "Trong kỳ có thêm 1 người trưởng thành có tài khoản thanh toán điện tử; đến nay có 60 người, đạt 60% "
        "(mục tiêu tối thiểu 90%). Số liệu của 1/2 thôn."
    )
