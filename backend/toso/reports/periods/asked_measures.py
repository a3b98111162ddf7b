"""Offered measures that become part of a ward's catalogue once its regime asks for them or tells them."""

from collections.abc import Iterable, Mapping
from typing import Any

from toso.reports.figures.library import offered_data
from toso.reports.figures.measures import MeasureKind
from toso.reports.periods.plan_catalogue import library
from toso.reports.periods.regimes import default_measures

Data = Mapping[str, Any]


def named_in(forms: Iterable[Data], outline: Iterable[Data]) -> set[str]:
    """The codes that the forms ask for or sections of the outline tell by name."""
    return {code for part in (*forms, *outline) for code in part.get("measures") or ()}


def with_offered(data: Data, codes: Iterable[str]) -> dict[str, Any]:
    """A catalogue (JSON shape) with the offered measures among `codes`, each with its population. What is no longer
    named stays: its months are told by the reports of the year.
    """
    held, offered = library([data]), library([offered_data()])
    wanted = [code for code in offered if code in set(codes) and code not in held]
    if not wanted:
        return dict(data)
    known = {**library([default_measures()]), **offered}
    wanted += [of for code in wanted if (of := known[code].get("of")) and of not in held and of not in wanted]
    kept = {*held, *wanted}
    new = [_kept(known[code], kept) for code in known if code in wanted]
    populations = [m for m in new if m["kind"] == MeasureKind.DENOMINATOR]
    others = [m for m in new if m["kind"] != MeasureKind.DENOMINATOR]
    return {**data, "populations": [*data["populations"], *populations], "others": [*data["others"], *others]}


def _kept(measure: Data, codes: set[str]) -> dict[str, Any]:
    """Compared only with what the catalogue has."""
    return {**measure, "at_most": [code for code in measure.get("at_most", ()) if code in codes]}
