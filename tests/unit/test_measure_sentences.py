"""The sentence of one measure, and of the best and the slowest place: a table of cases."""

import pytest

from toso.kit.periods import Period
from toso.reports.compilation.drafts import BEFORE
from toso.reports.figures import sentences as say
from toso.reports.figures.cells import Cell
from toso.reports.figures.figures import AcceptedSheet, compile_figures
from toso.reports.figures.measures import catalogue_2024
from toso.reports.figures.wording import Terms, draft_sentence, resolve

CATALOGUE = catalogue_2024()
JULY = Period.parse("2024-07")
MONTHLY = Terms()


def figures(now, before=(), places=("kp1",), period=JULY):
    def rows(cells):
        return [AcceptedSheet(p, p, c) for p, c in zip(places, cells, strict=False)]

    return compile_figures(CATALOGUE, period, list(places), rows(now), rows(before))


def told(code, now, before=None, terms=MONTHLY):
    return draft_sentence(CATALOGUE, code, figures([now], [before] if before else []), terms=terms).text


NEWS, DONE = (f"{m.noun} {m.phrase}" for m in (CATALOGUE.measures["act.news"], CATALOGUE.measures["t3.done"]))
CASES = [
    # a count of things
    ("act.news", {"act.news": Cell(0, 0)}, None, f"Đến nay chưa có {NEWS} (0 tin, bài)."),
    ("act.news", {"act.news": Cell(1, 1)}, None, f"Trong kỳ có thêm 1 {NEWS}; lũy kế có 1 tin, bài."),
    (
        "act.news",
        {"act.news": Cell(1234, 12)},
        {"act.news": Cell(1222, 10)},
        f"Trong kỳ có thêm 12 {NEWS}, tăng 20% so với tháng trước; lũy kế có 1.234 tin, bài.",
    ),
    (
        "act.news",
        {"act.news": Cell(18, 8)},
        {"act.news": Cell(10, 10)},
        f"Trong kỳ có thêm 8 {NEWS}, giảm 20% so với tháng trước; lũy kế có 18 tin, bài.",
    ),
    (
        "act.news",
        {"act.news": Cell(20, 10)},
        {"act.news": Cell(10, 10)},
        f"Trong kỳ có thêm 10 {NEWS}, không thay đổi so với tháng trước; lũy kế có 20 tin, bài.",
    ),
    (
        "act.news",
        {"act.news": Cell(5, 5)},
        {"act.news": Cell(0, 0)},
        f"Trong kỳ có thêm 5 {NEWS}; lũy kế có 5 tin, bài.",
    ),
    ("act.news", {}, None, f"Chưa có số liệu về số {NEWS}."),
    # a result of a population
    (
        "t3.done",
        {"t3.done": Cell(0, 0), "t3.of": Cell(8)},
        None,
        f"Trong kỳ không có thêm {DONE}; lũy kế có 0 trên 8 người, đạt 0% (mục tiêu 100%).",
    ),
    (
        "t3.done",
        {"t3.done": Cell(1, 1), "t3.of": Cell(1)},
        None,
        f"Trong kỳ có thêm 1 {DONE}; lũy kế có 1 trên 1 người, đạt 100% (mục tiêu 100%).",
    ),
    (
        "t3.done",
        {"t3.done": Cell(6, 1), "t3.of": Cell(10)},
        {"t3.done": Cell(5, 5), "t3.of": Cell(8)},
        f"Trong kỳ có thêm 1 {DONE}; lũy kế có 6 trên 10 người, đạt 60% (mục tiêu 100%), giảm 2,5 điểm phần trăm so với tháng trước.",
    ),
    (
        "t3.done",
        {"t3.done": Cell(0, 0), "t3.of": Cell(0)},
        None,
        "Không có đối tượng “Người dân sử dụng SIM 2G (số đầu kỳ kế hoạch và số phát sinh thêm)”; tỷ lệ: —.",
    ),
    ("t3.done", {"t3.of": Cell(8)}, None, f"Chưa có số liệu về số {DONE}."),
]


@pytest.mark.parametrize(("code", "now", "before", "sentence"), CASES)
def test_a_sentence_says_what_is_known_and_no_more(code, now, before, sentence):
    assert told(code, now, before) == sentence


def test_a_quarter_is_compared_with_the_quarter_before():
    terms = Terms(BEFORE[Period.parse("2024-Q3").kind])
    spoken = told("act.news", {"act.news": Cell(20, 10)}, {"act.news": Cell(10, 8)}, terms)
    assert ", tăng 25% so với quý trước" in spoken


def standing(name, place, done, of):
    made = figures([{"t5.done": Cell(done), "pop.adults": Cell(of)}], places=(place,))
    return say.PlaceRate(name, made[f"t5.done.pct@{place}"])


def extremes(*standings):
    text = say.extremes(standings)
    return text and resolve(text, {s.figure.id: s.figure for s in standings}).text


def test_the_best_and_the_slowest_khu_pho():
    one, two, three, four = (
        standing(f"Khu phố {n}", f"kp{n}", done, 80) for n, done in ((1, 76), (2, 76), (3, 33), (4, 40))
    )
    assert extremes(one, three) == "cao nhất Khu phố 1 (95%), thấp nhất Khu phố 3 (41,3%)"
    assert extremes(one, two, three, four) == ("cao nhất Khu phố 1 và Khu phố 2 (95%), thấp nhất Khu phố 3 (41,3%)")
    assert extremes(one, two) == "các khu phố cùng đạt 95%"
    assert extremes(one) is None, "one alone is nothing to compare"
    assert extremes(one, standing("Khu phố 9", "kp9", 0, 0)) is None, "0 of 0 is no rate"
    many = [standing(f"Khu phố {n}", f"kp{n}", 80, 80) for n in range(1, 6)]
    assert extremes(*many, three) == "cao nhất 100% ở nhiều khu phố, thấp nhất Khu phố 3 (41,3%)"
