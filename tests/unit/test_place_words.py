"""The words of a place: texts of the product follow them, with their capitals; nothing else is touched."""

import json
from pathlib import Path

import pytest

from toso.authz.roles import Role
from toso.kit.place_words import NEUTRAL, PlaceWords, speaking, suggest, worded, worded_in

CASES = json.loads((Path(__file__).parents[2] / "frontend/tests/place-words.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["worded"], ids=lambda case: case["text"])
def test_a_text_is_said_in_the_words_of_the_place(case: dict[str, str]) -> None:
    with speaking(PlaceWords(**CASES["places"][case["place"]])):
        assert worded(case["text"]) == case["said"]
    assert worded(case["text"]) == case["text"], "outside, the words of the code hold"


@pytest.mark.parametrize("case", CASES["suggested"], ids=lambda case: case["ward"])
def test_names_suggest_the_words_that_go_together(case: dict[str, str]) -> None:
    words = suggest(case["ward"], case["neighbourhood"])
    assert (words.ward, words.neighbourhood, words.head) == (case["is"], case["part"], case["head"])


def test_labels_and_data_follow_too() -> None:
    with speaking(suggest("Xã Tân Phú", "Thôn Đông")):
        assert Role.NEIGHBOURHOOD_HEAD.label == "Trưởng thôn"
        assert Role.labels()["police"] == "Công an xã"
        assert worded_in({"khu phố": ["Các khu phố", 3, None]}) == {"khu phố": ["Các thôn", 3, None]}
    assert Role.NEIGHBOURHOOD_HEAD.label == "Trưởng khu phố"


def test_only_what_was_chosen_otherwise_is_stored() -> None:
    words = suggest("Xã Tân Phú", "Thôn Đông")
    assert PlaceWords.of(words.chosen()) == words
    assert NEUTRAL.chosen() == {}
    assert PlaceWords.of({"ward": "xã", "a word of another version": "x"}).ward == "xã"
