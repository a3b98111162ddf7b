"""The tasks of a plan: which nodes of the tree are tasks, which are groups, which are parts of a task."""

import re

from toso.plans.text_import.build import Draft
from toso.plans.text_import.folded_text import fold
from toso.plans.text_import.labels import labels_in, labels_of_line
from toso.plans.text_import.lines import Line
from toso.plans.text_import.markers import BULLETS, RANK
from toso.plans.text_import.outline import Node
from toso.plans.text_import.roles import Label
from toso.plans.text_import.sections import only_announces
from toso.plans.text_import.table_columns import is_caption, is_total
from toso.plans.text_import.task_parts import (
    add_item,
    add_task,
    finish_task,
    has_lead_label,
    set_field,
    set_label,
    set_text,
    share_deadline,
)
from toso.plans.text_import.unit_names import is_unit

_CONTENT = re.compile(r"noi dung(?: thuc hien| cong viec| nhiem vu)?\s*:\s*")


def read_tasks(draft: Draft, section: Node) -> None:
    """The tasks of a section; its own heading is claimed by the caller."""
    _read_children(draft, section.children, "", "")


def _read_children(draft: Draft, children: list[Node], prefix: str, heading: str) -> None:
    """Children of a group: counted ones are tasks or groups again, dashes are tasks where nothing is counted."""
    counted = [child for child in children if child.is_counted]
    tabled = any(child.kind == "row" for child in children)
    running, begun = 0, len(draft.plan.tasks)
    leading: list[Line] = []
    for child in children:
        if child.kind == "row":
            continue  # tables are read as wholes
        if child.is_label:
            continue  # "3. Thời gian thực hiện: …" is said of the whole section: left for a person to place
        if counted and not child.is_counted and not _labels_itself(child):
            if running == 0 and child.kind == "plain":
                draft.claim(child.line, "lead_in")
                leading.append(child.line)
            continue  # beside a counted list: left for a person to place
        beside_table = tabled and (is_total(child.line.body) or is_caption(child.line.body))
        if child.kind == "plain" and (beside_table or _leads_in(child)):
            draft.claim(child.line, "lead_in")
            leading += [child.line] if running == 0 else []
            continue
        running += 1
        place = len(draft.plan.tasks)
        ref = draft.ref_of(prefix, child.line.number, running if prefix else place + 1, f"/tasks/{place}")
        _read_node(draft, child, ref, heading)
    for line in leading:
        share_deadline(draft, line, begun, leads_in=True)


def _read_node(draft: Draft, node: Node, ref: str, heading: str) -> None:
    if _is_group(node):
        title = draft.claim(node.line, "heading", more=" :")
        if only_announces(title):
            ref, title = "", ""
        first = len(draft.plan.tasks)
        _read_children(draft, node.children, ref if node.line.number else "", title)
        share_deadline(draft, node.line, first)
    else:
        _read_task(draft, node, ref, heading)


def _labels_itself(node: Node) -> bool:
    """Whether a node names lead or deadline of its own, in its text or by labels under it."""
    if node.is_label:
        return False
    return has_lead_label(node.line.body) or any(child.is_label for child in node.children)


def _is_group(node: Node) -> bool:
    """Whether the tasks are the children of this node and it is only their heading."""
    if any(child.is_label for child in node.children) or has_lead_label(node.line.body):
        return False
    if [child.kind for child in node.children] == ["plain"]:
        return False  # a title over one paragraph, whatever that says of who and when
    if any(_labels_itself(under) for child in node.children for under in child.walk()):
        return True
    if node.children and only_announces(node.line.body):
        return True  # "2. Nhiệm vụ:" over dashes
    counted = [child for child in node.children if child.is_counted]
    if not counted or not node.is_heading:
        return any(child.kind == "row" for child in node.children) and not counted
    return RANK[counted[0].kind] <= RANK["letter"]


def _read_task(draft: Draft, node: Node, ref: str, heading: str) -> None:
    plains = [child for child in node.children if _gives_text(child)]
    own_heading = bool(plains) and node.is_heading and not heading_is_text(node)
    labels = labels_in(node.line.text, node.line.body_at) if own_heading else []
    title = heading
    if own_heading:
        title = draft.claim(node.line, "heading", None, None, labels[0].start if labels else None, more=" (;,-")
    pointer, task = add_task(draft, ref, title)
    for label in labels:
        set_label(draft, pointer, task, node.line, label)
    if not own_heading:
        set_text(draft, pointer, task, node.line)
        if not heading and node.is_heading and not task.text.endswith(":"):
            task.heading = task.text
    _read_parts(draft, pointer, node.children)
    if not task.text:
        task.text = task.heading
    finish_task(draft, pointer, task)


def _leads_in(node: Node) -> bool:
    """A sentence that only points at what follows: a colon, "theo phụ lục", "tại bảng dưới đây"."""
    return bool(re.search(r":\s*$|\b(?:tai|theo|o) (?:phu luc|phu bieu|bieu|bang)\b", fold(node.line.body)))


def _gives_text(child: Node) -> bool:
    """Whether a line under a task's heading is its text: a plain paragraph, or "- Nội dung: …"."""
    says = child.kind == "plain" and not labels_of_line(child.line.text, child.line.body_at)
    return says or bool(_CONTENT.match(fold(child.line.body[:40])))


def heading_is_text(node: Node) -> bool:
    """A line ending in a colon leads in what follows and is no heading over it."""
    return node.line.body.rstrip().endswith(":")


def _read_parts(draft: Draft, pointer: str, children: list[Node]) -> None:
    """The lines under a task; a label that ends its line has its value in those that follow."""
    awaited: Label | None = None
    for child in children:
        line = child.line
        if awaited and not child.is_label and child.kind in BULLETS | {"plain"} and _is_value(line, awaited):
            set_field(draft, pointer, draft.plan.tasks[-1], line, awaited.kind, *line.range(), line.printed)
            awaited = awaited if child.kind in BULLETS else None
        else:
            awaited = _read_part(draft, pointer, child)


def _is_value(line: Line, label: Label) -> bool:
    return label.kind not in {"lead", "coordinator"} or is_unit(line.body)


def _read_part(draft: Draft, pointer: str, child: Node) -> Label | None:
    """A line under a task: a label, more of its text, or one of its items (with what stands under that). Returns the
    label whose value is still to come.
    """
    task = draft.plan.tasks[-1]
    if child.kind in BULLETS | {"plain"} or child.is_label:
        labels = labels_of_line(child.line.text, child.line.body_at)
    else:
        labels = []
    if labels:
        return _read_labels(draft, pointer, child, labels)
    if content := _CONTENT.match(fold(child.line.body[:40])):
        set_text(draft, pointer, task, child.line, start=child.line.body_at + content.end())
        _read_parts(draft, pointer, child.children)
    elif child.kind == "plain":
        set_text(draft, pointer, task, child.line)
    elif child.is_counted or child.kind in BULLETS:
        add_item(draft, pointer, task, child.line, None, None, None)
        _read_parts(draft, pointer, child.children)
    return None


def _read_labels(draft: Draft, pointer: str, child: Node, labels: list[Label]) -> Label | None:
    task, last = draft.plan.tasks[-1], labels[-1]
    for label in labels:
        set_label(draft, pointer, task, child.line, label)
    if last.value_start < last.value_end:
        _read_parts(draft, pointer, child.children)
        return None
    draft.claim(child.line, "lead_in", None, last.start)
    for place, under in enumerate(child.children):
        if not _is_value(under.line, last):
            _read_parts(draft, pointer, child.children[place:])
            break
        set_field(draft, pointer, task, under.line, last.kind, *under.line.range(), under.line.printed)
    return None if child.children else last
