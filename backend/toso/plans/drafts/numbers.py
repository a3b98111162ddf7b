"""Numbers of targets and tasks that nobody printed: given by their place, they close up when one is taken out."""

from collections.abc import Mapping, Sequence
from typing import Any

from toso.plans.content import PlanContent, TargetContent, TaskContent
from toso.plans.text_import.markers import join_refs
from toso.plans.text_import.shapes import ParsedPlan

# Lineage id → the part of the plan, what the reference begins with, the number after it (as JSON keeps it).
Given = Mapping[str, Sequence[Any]]
_PARTS = ("targets", "tasks")


def given_numbers(parsed: ParsedPlan, anchors: Mapping[str, str]) -> Given:
    """The numbers that the reader gave; `anchors`: lineage → JSON pointer."""
    return {
        lineage: [at.split("/")[1], *parsed.unnumbered[at]]
        for lineage, at in anchors.items()
        if at in parsed.unnumbered
    }


def close_up(content: PlanContent, given: Given) -> tuple[PlanContent, Given, dict[str, str]]:
    """The content without the gaps that taken out rows leave, the numbers given now, and each row's old reference by
    its lineage. What is printed, or was written by a person since, stays.
    """
    rows = {part: getattr(content, part) for part in _PARTS}
    here = {str(row.lineage_id) for part in _PARTS for row in rows[part]}
    gone = [number for lineage, number in given.items() if lineage not in here]
    now = {lineage: number for lineage, number in given.items() if lineage in here}
    if not gone:
        return content, now, {}
    moved: dict[str, str] = {}
    for part in _PARTS:
        taken = {row.ref for row in rows[part] if not _is_given(row, given)}
        for place, row in enumerate(rows[part]):
            if not _is_given(row, given):
                continue
            _, prefix, number = given[str(row.lineage_id)]
            less = sum(one[:2] == [part, prefix] and one[2] < number for one in map(list, gone))
            ref = join_refs(prefix, str(number - less))
            if less and ref not in taken:
                moved[str(row.lineage_id)] = row.ref
                now[str(row.lineage_id)] = [part, prefix, number - less]
                rows[part] = [*rows[part][:place], row.model_copy(update={"ref": ref}), *rows[part][place + 1 :]]
            taken.add(rows[part][place].ref)
    return content.model_copy(update=rows), now, moved


def _is_given(row: TargetContent | TaskContent, given: Given) -> bool:
    """Whether a row still has the number that it was given."""
    known = given.get(str(row.lineage_id))
    return known is not None and row.ref == join_refs(known[1], str(known[2]))
