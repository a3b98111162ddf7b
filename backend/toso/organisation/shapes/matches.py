"""Which unit an outline of a file is: by its folded name, as it is called, in short, or as plans spell it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from toso.kit.text import fold
from toso.organisation.schemas import UnitRead
from toso.organisation.shapes.flat_map import Sheet, drawn, sheet_around
from toso.organisation.shapes.schemas import Match, OutlineRead, ReadingRead


def match(outlines: Sequence[Mapping[str, Any]], units: Sequence[UnitRead]) -> ReadingRead:
    """`outlines`: `fields`, `rings`, `point` each. The name stands in the field that names most units."""
    known = _units_by_name(units)
    field = _name_field([one["fields"] for one in outlines], known)
    names = [one["fields"].get(field, "") for one in outlines]
    times = Counter(known.get(fold(name), fold(name)) for name in names)
    sheet = sheet_around(outlines)
    return ReadingRead(
        name_field=field,
        width=sheet.width,
        height=sheet.height,
        outlines=[
            _outline(n, name, one, known.get(fold(name)), times[known.get(fold(name), fold(name))], sheet)
            for n, (name, one) in enumerate(zip(names, outlines, strict=True), start=1)
        ],
    )


def _outline(
    number: int, name: str, one: Mapping[str, Any], unit_id: UUID | None, times: int, sheet: Sheet
) -> OutlineRead:
    found = Match.DOUBLED if name and times > 1 else Match.MATCHED if unit_id else Match.UNMATCHED
    path, (x, y) = drawn(one, sheet)
    return OutlineRead(
        name=name or f"Vùng số {number}",
        match=found,
        match_label=found.label,
        unit_id=unit_id if found is Match.MATCHED else None,
        rings=one["rings"],
        point=one["point"],
        path=path,
        x=x,
        y=y,
    )


def _units_by_name(units: Sequence[UnitRead]) -> dict[str, UUID]:
    """Without names that two units have."""
    names = [(fold(name), unit.id) for unit in units for name in {unit.name, unit.short_name, *unit.aliases}]
    owners: dict[str, set[UUID]] = {}
    for name, unit_id in names:
        owners.setdefault(name, set()).add(unit_id)
    return {name: ids.pop() for name, ids in owners.items() if len(ids) == 1}


def _name_field(rows: Sequence[Mapping[str, str]], known: Mapping[str, UUID]) -> str:
    """The field with most names of units, then the one with most texts that are no numbers; "" without fields."""
    fields = dict.fromkeys(field for row in rows for field in row)

    def worth(field: str) -> tuple[int, int]:
        texts = [row[field] for row in rows if field in row]
        return sum(fold(text) in known for text in texts), len({text for text in texts if not text.isdecimal()})

    return max(fields, key=worth, default="")
