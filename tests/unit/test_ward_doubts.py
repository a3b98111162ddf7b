"""Doubts about sums of the whole ward, which no single unit's form can raise."""

from dataclasses import replace

from toso.reports.compilation.ward_doubts import over_the_known, over_the_plan
from toso.reports.figures.measures import Unit, read_catalogue
from toso.reports.periods.regimes import default_measures

CATALOGUE = read_catalogue(default_measures())
NOTHING = dict.fromkeys(CATALOGUE.measures)


def test_more_than_the_plans_own_number_is_doubted_for_the_sum_alone() -> None:
    target = replace(CATALOGUE.target_of("t5.done"), words="90% của 1.240 người trưởng thành có tài khoản")
    changed = replace(CATALOGUE, targets=(target,))
    assert list(over_the_plan(changed, {**NOTHING, "t5.done": 1240})) == []
    (said,) = over_the_plan(changed, {**NOTHING, "t5.done": 1241})
    assert "toàn phường 1.241, lớn hơn 1.240 người ghi trong mục tiêu 5" in said


def test_more_households_or_persons_than_are_known_are_doubted() -> None:
    sums = {**NOTHING, "pop.households": 300, "pop.residents": 1000, "t6.done": 310, "t5.done": 1000}
    (said,) = over_the_known(CATALOGUE, sums, {})
    assert said.startswith("“Hộ gia đình có ít nhất 01 thành viên trẻ")
    assert "toàn phường 310 hộ, lớn hơn 300 hộ đã biết" in said
    assert list(over_the_known(CATALOGUE, sums, {Unit.HOUSEHOLD: 320})) == [], "the register knows of more"


def test_estimates_turns_and_what_nobody_knows_raise_no_doubt() -> None:
    sums = {**NOTHING, "pop.residents": 1000, "t7.reach": 5000, "t6.done": 310}
    assert list(over_the_known(CATALOGUE, sums, {})) == []
    turns = replace(CATALOGUE.measures["t5.done"], noun="lượt người")
    counted = replace(CATALOGUE, measures={**CATALOGUE.measures, "t5.done": turns})
    assert list(over_the_known(counted, {**sums, "t5.done": 5000}, {})) == []
