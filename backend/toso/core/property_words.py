"""Descriptions of the properties of schemas: from the schema's own text, else from one table of words."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

# "`goal`, `base`: how many …;" in a schema's text.
_OWN = re.compile(r"((?:`\w+`, )*`\w+`): (.+?)(?=;|\.(?:\s|$)|$)", re.DOTALL)


@cache
def property_words() -> dict[str, str]:
    """A property's name, or "Schema.property" where it means something else there → what it is, in English."""
    found: dict[str, str] = json.loads(files("toso.core").joinpath("data/property-words.json").read_text("utf-8"))
    return found


def told(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of this name with a description of each property that has none."""
    if "properties" not in schema:
        return schema
    own, words = _own_words(schema.get("description", "")), property_words()
    properties: dict[str, Any] = {}
    for key, part in schema["properties"].items():
        text = own.get(key) or words.get(f"{name}.{key}") or words.get(key)
        properties[key] = part if "description" in part or text is None else {**part, "description": text}
    return {**schema, "properties": properties}


def _own_words(text: str) -> dict[str, str]:
    found = [(re.findall(r"\w+", names), " ".join(told.split())) for names, told in _OWN.findall(text)]
    return {name: words[0].upper() + words[1:] for names, words in found for name in names}
