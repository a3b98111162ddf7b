"""Questions at the door follow from what a ward counts; which items a measure rests on is written here by hand."""

import json
from importlib.resources import files
from random import Random

import pytest

from toso.households.indicators.asked_items import ALWAYS, items_for, items_read
from toso.households.indicators.rules import RULES
from toso.households.model.items import Item
from toso.reports.figures.library import library_2024

_GUIDED = {Item.PHONE, Item.SERVICES, Item.TOPICS}
_ONE_BY_ONE = {Item.VNEID, Item.VSSID, Item.HEALTH}
BY_HAND: dict[str, set[Item]] = {
    **{code: set() for code in ("pop.residents", "pop.adults", "pop.households", "pop.businesses")},
    **{f"t1.{part}": {Item.PHONE, Item.SERVICES} for part in ("of", "no_need", "refused")},
    "t1.done": _GUIDED,
    **{f"t1.{item.value}": {Item.PHONE, Item.SERVICES, item} for item in _ONE_BY_ONE},
    **{
        f"t2.{step}_{who}": {item}
        for who in ("household", "business")
        for step, item in (
            ("guided", Item.GUIDED),
            ("opened", Item.OPENED),
            ("transacting", Item.TRANSACTING),
            ("local", Item.LOCAL),
            ("documented", Item.TRANSACTING),
        )
    },
    **{f"t3.{part}": {Item.SIM} for part in ("of", "moved")},
    "t3.done": {Item.SIM, Item.SIM_MOBILISED},
    **{f"t4.{part}": {Item.PHONE} for part in ("of", "moved")},
    "t4.done": {Item.PHONE, Item.PHONE_MOBILISED},
    "t5.done": {Item.ACCOUNT},
    "t6.done": {Item.YOUNG_PAYER},
    "t7.done": {Item.INFORMED},
    "t8.done": {Item.PHONE, Item.APPS},
    "safety.warned": {Item.SAFETY},
    "act.visited": {Item.VISITED},
}


@pytest.mark.parametrize("code", sorted(RULES))
def test_the_items_of_a_measure_are_those_that_its_rule_reads(code: str) -> None:
    assert items_read(code) == BY_HAND[code]


def test_the_nine_targets_of_the_demonstration_ask_everything() -> None:
    chosen = json.loads(files("toso.demo").joinpath("data/statistics.json").read_text("utf-8"))
    assert items_for({code for line in chosen.values() for code in line["measures"]}) == set(Item)


@pytest.mark.parametrize("seed", range(40))
def test_any_choice_of_measures_asks_what_they_read_and_nothing_else(seed: int) -> None:
    drawn = Random(seed)
    codes = drawn.sample(sorted(library_2024().measures), drawn.randrange(12))
    read = {item for code in codes for item in BY_HAND.get(code, set())}
    beside = _ONE_BY_ONE if Item.TOPICS in read else set()
    assert items_for([*codes, "own1.done", "own1.of"]) == read | beside | ALWAYS
