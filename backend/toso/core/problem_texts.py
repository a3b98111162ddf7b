"""The language of a refusal (Accept-Language: Vietnamese unless English is preferred) and its English titles."""

import json
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
