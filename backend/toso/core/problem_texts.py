"""The language of a refusal (Accept-Language: Vietnamese unless English is preferred), its English titles and details.

What a calling system may meet is told in English too (`data/details-en.json`); rules that only people meet in the pages
speak Vietnamese alone.
"""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Literal

Language = Literal["vi", "en"]


@cache
def english_titles() -> dict[str, str]:
    """The title of every code; `http` is that of a status which no class of ours has."""
    found: dict[str, str] = json.loads(files("toso.core").joinpath("data/problems-en.json").read_text("utf-8"))
    return found


def english_title(code: str) -> str:
    return english_titles().get(code, english_titles()["http"])


@cache
def _english_details() -> list[tuple[re.Pattern[str], str]]:
    """Vietnamese sentences and their English; `{}` stands for what differs from case to case."""
    rows: dict[str, str] = json.loads(files("toso.core").joinpath("data/details-en.json").read_text("utf-8"))
    return [(re.compile(re.escape(row).replace(r"\{\}", "(.+?)")), english) for row, english in rows.items()]


def english_detail(text: str) -> str | None:
    """The English of a detail, or of what is wrong with a field; None where there is none."""
    for sentence, english in _english_details():
        if (match := sentence.fullmatch(text)) is not None:
            return english.format(*match.groups())
    return None


def language_of(accepted: str) -> Language:
    """The better of the two for an Accept-Language header (RFC 9110); Vietnamese where it prefers neither."""
    weights = {"vi": 0.0, "en": 0.0}
    for part in accepted.lower().split(",")[:20]:
        name, _, rest = part.strip().partition(";")
        language = name.partition("-")[0]
        if language in weights:
            weights[language] = max(weights[language], _weight(rest))
    return "en" if weights["en"] > weights["vi"] else "vi"


def _weight(text: str) -> float:
    """The quality of a language, 1 without one; what is no number counts as nothing."""
    name, _, value = text.replace(" ", "").partition("=")
    if name != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0
