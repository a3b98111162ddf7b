"""Feeds: what moves a task of the plan by itself, each a rule with how many it needs and how much it weighs."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from importlib.resources import files
from typing import Any
from uuid import UUID

from toso.activities.rules import Rule, read_rule
from toso.kit.text import fold


@dataclass(frozen=True)
class FeedKind:
    """`words`: a task that has them all is proposed this feed. `need`: how many complete it; None: as many as were
    asked, or as there are (`of_all`).
    """

    code: str
    label: str
    words: tuple[str, ...]
    rule: Rule
    need: int | None

    @property
    def of_all(self) -> bool:
        """Whether it may need as many as were asked, or as there are."""
        return self.rule.source.person is not None or self.rule.source.whole is not None


def read_feeds(text: str) -> dict[str, FeedKind]:
    """The feeds of a JSON list (see data/task-feeds.json) by code. Raises BadRule."""
    return {
        item["code"]: FeedKind(item["code"], item["label"], tuple(item["words"]), read_rule(item["rule"]), item["need"])
        for item in json.loads(text)
    }


FEEDS = read_feeds(files("toso.activities").joinpath("data/task-feeds.json").read_text("utf-8"))


@dataclass(frozen=True)
class Feed:
    """A feed as it was settled for one task."""

    kind: FeedKind
    need: int | None
    weight: int


def settled_feeds(lines: Iterable[Mapping[str, Any]]) -> dict[UUID, list[Feed]]:
    """By lineage of a task, from the shape that plans keep; a task settled to have none has []."""
    return {
        UUID(line["lineage_id"]): [
            Feed(FEEDS[one["code"]], one["need"], one["weight"]) for one in line["feeds"] if one["code"] in FEEDS
        ]
        for line in lines
    }


def proposed_feeds(text: str) -> list[FeedKind]:
    """Those whose words a task's text has, in the order of the list."""
    folded = fold(text)
    return [one for one in FEEDS.values() if all(fold(word) in folded for word in one.words)]


def percent_of(parts: Sequence[tuple[int, int, int]]) -> int:
    """Of (done, need, weight): how much of the whole is there, 0 to 100; nothing needed counts as nothing done."""
    weight = sum(one[2] for one in parts)
    shares = (Fraction(w * min(done, need), need) for done, need, w in parts if need > 0)
    return int(100 * sum(shares, Fraction(0)) / weight) if weight else 0
