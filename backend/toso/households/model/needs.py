"""The catalogue of needs that a household may raise at a visit."""

import json
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("data") / "needs.json"


@lru_cache(maxsize=1)
def needs() -> dict[str, str]:
    """Code → Vietnamese label, in the order of the sheet."""
    return {need["code"]: need["label"] for need in json.loads(_FILE.read_text(encoding="utf-8"))}
