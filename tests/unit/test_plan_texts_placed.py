"""Every field of a plan that holds words has its place among the plan's texts, and whoever walks over them reads there."""

import re
from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from pydantic import BaseModel

from toso.kit.ids import new_id
from toso.plans import editions
from toso.plans.content import (
    DeadlineContent,
    DutyContent,
    PlanContent,
    RecipientContent,
    SignatureContent,
    TargetContent,
    TaskContent,
)
from toso.plans.deadlines import DeadlineKind
from toso.plans.rollover import shifted
from toso.plans.texts import TEXTS, Words, reworded, texts_of

PARTS: dict[str, type[BaseModel]] = {
    "": PlanContent,
    "targets": TargetContent,
    "tasks": TaskContent,
    "duties": DutyContent,
    "recipients": RecipientContent,
    "signature": SignatureContent,
}
SAID = "năm 2025"


def worded(model: type[BaseModel]) -> Iterator[str]:
    """The fields whose values are texts, or lists of them."""
    for name, field in model.model_fields.items():
        if re.search(r"\bstr\b", str(field.annotation)):
            yield name


def content() -> PlanContent:
    """A plan whose every text of its own speaks of its year."""
    task = TaskContent(lineage_id=UUID(int=1), ref="1", heading=SAID, text=SAID, items=[SAID, SAID])
    deadline = DeadlineContent(kind=DeadlineKind.NONE, printed=SAID)
    return PlanContent(
        year=2025,
        title=SAID,
        introduction=SAID,
        purposes=[SAID],
        requirements=[SAID],
        funding=SAID,
        closing=SAID,
        place=SAID,
        legal_bases=[SAID],
        issued_on=date(2025, 1, 2),
        targets=[TargetContent(lineage_id=UUID(int=2), ref="1", text=SAID)],
        tasks=[task.model_copy(update={"deadline": deadline})],
        duties=[DutyContent(name=SAID, items=[SAID])],
    )


@pytest.mark.parametrize("part", sorted(PARTS))
def test_a_text_is_placed(part: str) -> None:
    assert set(worded(PARTS[part])) == set(TEXTS[part]), "say in plans/texts.py whose words a new text holds"


def test_no_part_is_left_out() -> None:
    nested = {n for n, field in PlanContent.model_fields.items() if "Content" in str(field.annotation)}
    assert nested == {part for part in TEXTS if part}


def test_two_editions_are_compared_in_every_text() -> None:
    assert set(TEXTS[""]) <= set(editions._HEAD)
    assert {"recipients", "signature"} <= set(editions._HEAD)
    assert set(TEXTS["targets"]) - {"measure_code"} <= set(editions._TARGET)
    assert set(TEXTS["tasks"]) <= set(editions._TASK)
    for part, place, name, _ in texts_of(content(), *Words):
        field = name.partition(".")[0]
        assert editions.compare(altered(content(), part, place, field), content()), f"{part}.{field}"


def altered(made: PlanContent, part: str, place: int, field: str) -> PlanContent:
    """The content with other words in one field."""
    rows = getattr(made, part) if part else made
    row = rows[place] if isinstance(rows, list) else rows
    value = getattr(row, field)
    other = row.model_copy(update={field: "Khác" if isinstance(value, str) else ["Khác"] * len(value)})
    if not part:
        return other
    return made.model_copy(
        update={part: [*rows[:place], other, *rows[place + 1 :]] if isinstance(rows, list) else other}
    )


def test_next_years_plan_speaks_of_its_year_in_every_text_of_its_own() -> None:
    old = content()
    lineages = {row.lineage_id: new_id() for row in (*old.targets, *old.tasks) if row.lineage_id}
    new = shifted(old, lineages)
    own = [text for *_, text in texts_of(new, Words.OWN)]
    assert own == ["năm 2026"] * len(own)
    assert len(own) == 12
    assert new.tasks[0].deadline.printed == "năm 2026"
    assert [text for *_, text in texts_of(new, Words.CITED, Words.HEAD, Words.NAMES) if text] == [SAID] * 3
    assert reworded(old, Words.OWN, str.upper).title == SAID.upper()
