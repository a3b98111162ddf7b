"""All measures that come with the system: those of targets, and what a ward may ask for beside them."""

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from toso.reports.figures.measures import Catalogue, Measure, read_catalogue


def offered_data() -> dict[str, Any]:
    """Measures that a ward may ask for beside its targets, as a catalogue in JSON: schools' and the one-stop desk's
    own figures, services told apart, warnings of fraud (NĐ 224/2026). Populations of
    targets are not repeated in it.
    """
    return _data("offered-measures.json")


@cache
def library_2024() -> Catalogue:
    """Targets' measures and offered ones in one catalogue."""
    data, more = _data("measures-2024.json"), offered_data()
    return read_catalogue({**data, **{name: [*data[name], *more[name]] for name in ("populations", "others")}})


def offered(known: Iterable[str]) -> list[Measure]:
    """The offered measures that a catalogue with these codes does not have yet."""
    held = set(known)
    return [measure for measure in _offered() if measure.code not in held]


@cache
def _offered() -> list[Measure]:
    data, measures = offered_data(), library_2024().measures
    return [measures[line["code"]] for name in ("populations", "others") for line in data[name]]


def _data(name: str) -> dict[str, Any]:
    return json.loads(files("toso.reports").joinpath("data", name).read_text("utf-8"))
