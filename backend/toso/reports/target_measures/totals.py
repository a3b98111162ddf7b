"""Totals that a target's words name: those that the register and the lists of teams give, and one the ward has already.

A number that has a source is not typed a second time beside it, where the two might disagree.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from toso.kit.text import spelling
from toso.reports.figures.measures import MeasureKind, Unit

_ALL = re.compile(r"^(?:(?:tổng số|toàn bộ|tất cả|số|các|những)\s+)+", re.IGNORECASE)
# "trên địa bàn xã …", "trong toàn phường", "ở các thôn": the whole commune, no part of it.
_HERE = re.compile(
    r"\s+(?i:(?:(?:đang\s+)?(?:sinh sống|cư trú|thường trú)\s+)?"
    r"(?:(?:trên|trong|thuộc|của|ở|tại|toàn|cấp)\s+)+(?:toàn\s+)?"
    r"(?:(?:địa bàn\s+)?(?:xã|phường|thị trấn|đặc khu)|địa bàn|các (?:thôn|bản|ấp|xóm|khu phố|khóm|tổ dân phố)"
    r"|(?<=cấp )(?:thôn|bản|ấp|xóm|khu phố|khóm)))(?:\s+[A-ZĐÀ-Ỹ0-9][\w-]*)*$"
)


@cache
def target_words() -> Mapping[str, Any]:
    """The words from which proposals are read."""
    return json.loads(files("toso.reports").joinpath("data/target-words.json").read_text("utf-8"))


def known_total(subject: str) -> str | None:
    """The code of the total that the system itself counts, where a subject names all of it: "các hộ dân trong xã"."""
    said = spelling(_ALL.sub("", _HERE.sub("", subject.strip(" ,.;:"))))
    return next((code for code, names in target_words()["populations"].items() if said in names), None)


def same_total(label: str, unit: Unit, noun: str, known: Mapping[str, Mapping[str, Any]]) -> str | None:
    """The code of a known total of this unit with the same name."""
    code = known_total(label)
    if code and code in known and known[code]["unit"] == unit:
        return code
    said = (spelling(label), unit.value, noun)
    named = ((c, m) for c, m in known.items() if m["kind"] == MeasureKind.DENOMINATOR)
    return next((c for c, m in named if (spelling(m["label"]), m["unit"], m.get("noun", "")) == said), None)
