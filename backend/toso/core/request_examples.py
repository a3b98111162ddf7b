"""An example of each body that is written, for the API's description: data, by the name of its schema there."""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def request_examples() -> dict[str, Any]:
    """Schema name → a body that the schema takes. People are invented, places unnamed."""
    found: dict[str, Any] = json.loads(files("toso.core").joinpath("data/request-examples.json").read_text("utf-8"))
    return found
