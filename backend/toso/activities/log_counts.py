"""Counts that a ward chooses itself: kinds of activities, and whether sessions, attendances, people or units count."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from toso.activities.kinds import KINDS
from toso.activities.rules import BadRule, Rule, read_rule
from toso.kit.labels import Labelled
from toso.kit.text import listing


class LogCountOf(Labelled):
    SESSIONS = "sessions", "số buổi đã tổ chức"
    ATTENDANCES = "attendances", "số lượt người có mặt"
    PEOPLE = "people", "số người đã dự, mỗi người một lần"
    UNITS = "units", "số nơi đã tổ chức, mỗi nơi một lần"


_ATTENDED = {"state": ["attended"]}
_FIRST = {"make_up": [False]}  # a make-up session is the same session once more
_RULES: Mapping[LogCountOf, dict[str, Any]] = {
    LogCountOf.SESSIONS: {"of": "activity", "where": _FIRST, "what": "rows"},
    LogCountOf.ATTENDANCES: {"of": "attendance", "where": _ATTENDED, "what": "rows"},
    LogCountOf.PEOPLE: {"of": "attendance", "where": _ATTENDED, "what": "people"},
    LogCountOf.UNITS: {"of": "activity", "where": _FIRST, "what": "units"},
}


@dataclass(frozen=True)
class LogCount:
    """`kinds`: codes of data/kinds.json, at least one."""

    kinds: tuple[str, ...]
    what: LogCountOf

    @property
    def rule(self) -> Rule:
        """Raises BadRule for a kind that there is not."""
        found = _RULES[self.what]
        return read_rule({**found, "where": {**found["where"], "kind": list(self.kinds)}})

    @property
    def label(self) -> str:
        """As whoever approves reads it: "số buổi đã tổ chức: Tập huấn"."""
        return f"{self.what.label}: {listing(KINDS[kind].label for kind in self.kinds)}"

    def as_json(self) -> dict[str, Any]:
        return {"kinds": list(self.kinds), "what": self.what.value}


def read_log_count(data: Mapping[str, Any]) -> LogCount:
    """From its JSON shape. Raises BadRule."""
    try:
        found = LogCount(tuple(data["kinds"]), LogCountOf(data["what"]))
    except (KeyError, ValueError) as error:
        raise BadRule(f"không đếm được: {error}") from error
    if not found.kinds:
        raise BadRule("chưa chọn loại hoạt động")
    _ = found.rule
    return found
