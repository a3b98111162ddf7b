"""The text of the API's description: one fact to a line, so that a change is seen where it is."""

import json
from typing import Any, cast

_WIDTH = 120


def laid_out(part: Any, depth: int = 0, taken: int = 0) -> str:
    """JSON with its keys in order. A part that holds plain values alone (a reference, a type with its bounds, a
    list of names) is one line where it fits. `taken`: letters before it in its line.
    """
    text = json.dumps(part, ensure_ascii=False, sort_keys=True)
    if not isinstance(part, dict | list) or not part or (_is_plain(part) and len(text) + depth + taken <= _WIDTH):
        return text
    indent, outer = " " * (depth + 1), " " * depth
    if isinstance(part, list):
        lines = [f"{indent}{laid_out(one, depth + 1)}" for one in cast(list[Any], part)]
        return "[\n" + ",\n".join(lines) + f"\n{outer}]"
    pairs = sorted(cast(dict[str, Any], part).items())
    lines = [f"{indent}{json.dumps(key)}: {laid_out(one, depth + 1, len(key) + 5)}" for key, one in pairs]
    return "{\n" + ",\n".join(lines) + f"\n{outer}}}"


def _is_plain(part: Any) -> bool:
    """Whether a part holds plain values, or lists of them."""
    values: list[Any] = list(cast(dict[str, Any], part).values() if isinstance(part, dict) else part)
    inner = [one for value in values if isinstance(value, list) for one in cast(list[Any], value)]
    return not any(isinstance(one, dict) for one in values) and not any(isinstance(one, dict | list) for one in inner)
