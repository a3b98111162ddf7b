"""Who types the ward's own figures each month: read from the forms of a regime, and written into them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from toso.kit.place_words import worded
from toso.kit.text import listing
from toso.organisation.schemas import UnitRead
from toso.organisation.tables import UnitKind
from toso.reports.figures.measures import Catalogue, MeasureKind
from toso.reports.periods.regimes import form_of, rung_of

Form = Mapping[str, Any]
NOBODY = "chưa nơi nào nhập"


@dataclass(frozen=True)
class Askers:
    """Who is asked: the khu phố, every one, and other units by their ids."""

    places: bool
    units: frozenset[UUID]


def typed_apart(catalogue: Catalogue, codes: Iterable[str]) -> list[str]:
    """Of these the results of which a ward says who types them: what it defined itself, and units' own figures."""
    known = (catalogue.measures[code] for code in codes if code in catalogue.measures)
    apart = (m for m in known if m.named or m.code.startswith("own"))
    return [m.code for m in apart if m.kind is MeasureKind.DONE and not m.log]


def unasked(forms: Sequence[Form], catalogue: Catalogue, units: Sequence[UnitRead]) -> list[tuple[str, str]]:
    """The results that targets bind and no form asks anybody for, each after the ref of its target: they would never
    have a figure. Nobody is asked for what the log counts; without units that hand in there is nobody to ask yet.
    """
    bound = [(t.ref, b.code) for t in catalogue.targets for b in t.binds if not catalogue.measures[b.code].log]
    return [(ref, code) for ref, code in bound if units and not askers_of(forms, catalogue, [code], units)]


def sentence_of_unasked(refs: Iterable[str]) -> str:
    """A sentence of the targets that would have no figure; empty where there are none."""
    listed = listing(dict.fromkeys(refs))
    where = "vào Kế hoạch, thẻ “Chỉ tiêu thống kê”, hoặc trang Chế độ báo cáo, để chọn nơi nhập"
    return f"Mục tiêu {listed}: chưa nơi nào được hỏi số nên sẽ không có số liệu; {where}." if listed else ""


def askers_of(
    forms: Sequence[Form], catalogue: Catalogue, codes: Sequence[str], units: Sequence[UnitRead]
) -> list[UnitRead]:
    """The units whose forms ask for any of these codes."""
    return [u for u in units if any(m.code in codes for m in form_of(forms, catalogue, u.kind, u.id))]


def owes_figures(forms: Sequence[Form], catalogue: Catalogue, unit: UnitRead) -> bool:
    """Whether a unit is asked by a form of its kind or name, or for a figure of a target. What the form of everybody
    else asks beside the targets, news, obliges nobody by itself.
    """
    own = form_of(forms, catalogue, unit.kind, unit.id)
    named = any(unit.kind.value in (form["kinds"] or ()) or str(unit.id) in form.get("units", ()) for form in forms)
    bound = {code for target in catalogue.targets for code in target.measures}
    return any(named or measure.code in bound for measure in own)


def told(asked: Sequence[UnitRead]) -> str:
    """Who types, in words: so many khu phố, and other units by name."""
    places = sum(is_place(unit.kind) for unit in asked)
    others = listing(unit.name for unit in asked if not is_place(unit.kind))
    return "; ".join([*([worded(f"{places} khu phố")] if places else []), *([others] if others else [])]) or NOBODY


def is_place(kind: UnitKind) -> bool:
    return rung_of(kind) == "neighbourhood"


def forms_asking(
    forms: Sequence[Form], catalogue: Catalogue, codes: Sequence[str], asked: Askers, units: Sequence[UnitRead]
) -> list[dict[str, Any]]:
    """The forms where just these units are asked for these results. A form that is a kind's goes on asking where all of
    the kind are meant; other units have a line of their own beside the form of their kind.
    """
    alone = {*codes, *_populations_of(catalogue, codes)}
    made: list[dict[str, Any]] = []
    for form in forms:
        if form.get("units"):
            rest = [code for code in form["measures"] or () if code not in alone]
            made += [{**form, "measures": rest}] if rest else []
        else:
            made.append(_of_kind(forms, form, catalogue, (alone, asked), units))
    left = {u.id for u in askers_of(made, catalogue, codes, units)}
    # A unit's own figure stands in no form of a kind that asks for everything: whoever is left has the line apart.
    meant = [u.id for u in units if u.id in asked.units or (asked.places and is_place(u.kind))]
    apart = [str(unit_id) for unit_id in meant if unit_id not in left]
    line = {"kinds": [], "units": apart, "measures": [c for c in catalogue.measures if c in alone]}
    return [*([line] if apart else []), *made]


def _of_kind(
    forms: Sequence[Form],
    form: Form,
    catalogue: Catalogue,
    targets: tuple[set[str], Askers],
    units: Sequence[UnitRead],
) -> dict[str, Any]:
    alone, asked = targets
    whose = [u for u in units if _form_of_kind(forms, u.kind) is form]
    every = [m.code for m in catalogue.measures.values() if not m.named]
    listed = every if form["measures"] is None else form["measures"]
    if any(is_place(UnitKind(kind)) for kind in form["kinds"] or ()) or any(is_place(u.kind) for u in whose):
        if asked.places:
            added = [c for c in catalogue.measures if c in alone and c not in listed]
            return dict(form) if form["measures"] is None or not added else {**form, "measures": [*listed, *added]}
    elif all(u.id in asked.units for u in whose):
        return dict(form)
    rest = [code for code in listed if code not in alone]
    return dict(form) if rest == listed else {**form, "measures": rest}


def _form_of_kind(forms: Sequence[Form], kind: UnitKind) -> Form | None:
    return next((f for f in forms if f["kinds"] is None or kind.value in f["kinds"]), None)


def _populations_of(catalogue: Catalogue, codes: Sequence[str]) -> set[str]:
    """The populations that the ward defined for these results and for no others."""
    others = {m.of for m in catalogue.measures.values() if m.of and m.code not in codes}
    own = {catalogue.measures[code].of for code in codes}
    return {of for of in own if of and of.startswith("own") and of not in others}


def uneven(forms: Sequence[Form], catalogue: Catalogue, codes: Sequence[str], units: Sequence[UnitRead]) -> str | None:
    """The label of a population that others are asked for than for its result: their rate would be of two crowds."""
    for code in codes:
        of = catalogue.population(code)
        if of and {u.id for u in askers_of(forms, catalogue, [code], units)} != {
            u.id for u in askers_of(forms, catalogue, [of.code], units)
        }:
            return of.label
    return None
