"""The body of a plan: each section to the reader of its kind; what has no known kind is left unclaimed."""

import re

from toso.plans.text_import.build import Draft
from toso.plans.text_import.duties import read_duties, read_duty_table
from toso.plans.text_import.folded_text import fold
from toso.plans.text_import.labels import begins_with_label
from toso.plans.text_import.lines import Line
from toso.plans.text_import.outline import Node, tree_of
from toso.plans.text_import.sections import MOST_OF_A_HEADING, SectionKind, kinds_in, opens_with
from toso.plans.text_import.shapes import Section
from toso.plans.text_import.table_columns import heading_rows
from toso.plans.text_import.tables import read_table, tables_in
from toso.plans.text_import.targets import read_targets, share_deadline
from toso.plans.text_import.task_parts import share_deadline as share_with_tasks
from toso.plans.text_import.tasks import read_tasks

_ANNEX = re.compile(r"phu luc(?: [ivx\d]+)?\s*$")
_ATTACHED = re.compile(r"\(?(?:ban hanh )?kem theo (?:ke hoach|van ban|quyet dinh|cong van)")
MOST_TITLES = 2  # lines between two parts of one table
LONGEST_TITLE = 160  # characters
_GENERAL = ("muc tieu chung", "muc tieu tong quat")


def read_body(draft: Draft, lines: list[Line]) -> None:
    """Reads sections, then tables (which may stand in any section, or in an annex)."""
    for line in lines:
        if _ANNEX.match(fold(line.text)) or _ATTACHED.match(fold(line.text)):
            draft.claim(line, "heading", None, 0)
    lines = [line for line in lines if not _ATTACHED.match(fold(line.text))]
    top = tree_of(lines)
    for node in top:
        _route(draft, node)
    parents = {child.line.index: node for root in top for node in root.walk() for child in node.children}
    roots = {root.line.index for root in top}
    head: list[str] = []
    of_targets, last = False, 0
    for rows in tables_in(lines):
        parent = parents.get(rows[0].index)
        if parent is not None and kinds_in(parent.line.body) == ["duties"] and read_duty_table(draft, rows):
            last = rows[-1].index
            continue
        names = heading_rows(rows)[0]
        titles = [] if names or len(head) != len(rows[0].cells or []) else _titles_between(lines, last, rows[0])
        last = rows[-1].index
        if titles:  # a row merged across the table parts it
            for line in [line for line in titles if line.index not in draft.claimed()]:
                draft.claim(line, "heading", None, 0)
            group = (titles[-1].number, titles[-1].body.strip())
        else:
            head = names
            grouped = parent is not None and parent.line.index not in roots and not kinds_in(parent.line.body)
            group = (parent.line.number, parent.line.body.strip()) if parent and grouped else ("", "")
            of_targets = parent is not None and "targets" in kinds_in(parent.line.body)
        begun = len(draft.plan.tasks)
        read_table(draft, rows, group, of_targets=of_targets, head=head if titles else None)
        if parent is not None:
            share_with_tasks(draft, parent.line, begun)


def _titles_between(lines: list[Line], last: int, row: Line) -> list[Line]:
    """The lines between the last row of a table and a row, when they are few enough to be titles in the table."""
    between = [line for line in lines if last < line.index < row.index]
    return (
        between if 0 < len(between) <= MOST_TITLES and all(len(line.text) <= LONGEST_TITLE for line in between) else []
    )


def _route(draft: Draft, node: Node, within: SectionKind | None = None) -> None:
    """A section to its reader. `within` is the kind of the section around it."""
    if node.kind in {"plain", "row"}:
        return
    kinds: list[SectionKind] = kinds_in(_heading_of(node.line))
    if fold(node.line.body).startswith(_GENERAL):
        where = node.line.spans(0, len(node.line.text))
        draft.doubt(
            "general-aim", node.line.body, "Mục tiêu chung không đo được; đề xuất xếp vào mục đích.", spans=where
        )
        kinds = ["purposes"]
    kind: SectionKind | None = kinds[0] if len(kinds) == 1 else None
    away = [child for child in node.children if _goes_elsewhere(child, kind)]
    if not kinds and not away and within is None:
        return
    _note_section(draft, node)
    if away:
        _route_apart(draft, node, away, kind)
    elif len(kinds) > 1:
        chosen: SectionKind = "tasks" if "tasks" in kinds else kinds[0]
        where = node.line.spans(0, len(node.line.text))
        draft.doubt(
            "section-mixed",
            node.line.body,
            "Mục này gộp nhiều phần và không chia tiểu mục; đề xuất xếp theo phần chính.",
            spans=where,
        )
        _read(draft, node, chosen)
    elif kind or within:
        _read(draft, node, kind or within or "tasks")


def _route_apart(draft: Draft, node: Node, away: list[Node], kind: SectionKind | None) -> None:
    """A section of which some children are sections of their own."""
    draft.claim(node.line, "heading")
    rest = [child for child in node.children if child not in away]
    for child in away:
        _route(draft, child)
    if kind:
        _read(draft, Node(node.line, node.kind, rest), kind, claimed=True)


def _goes_elsewhere(child: Node, kind: SectionKind | None) -> bool:
    """Whether a child is a section of another kind than its parent ("1. Mục đích" under "I. MỤC ĐÍCH, YÊU CẦU")."""
    if child.kind in {"plain", "row", "named", "dash", "plus", "bullet"}:
        return False
    heading = _heading_of(child.line)
    opening = opens_with(heading)
    if opening is None or opening == kind:
        return fold(heading).startswith(_GENERAL)
    if kind == "duties" and opening != "funding":
        return False
    if kind == "tasks" and any(begins_with_label(part.line.body) for part in child.children):
        return False  # "15. Dự toán kinh phí" with who leads and by when is a task
    if kind == "tasks" and opening in {"tasks", "duties"}:
        return opening == "duties" and child.line.stands_out
    set_apart = child.is_heading and (bool(child.children) or child.kind.startswith("bare"))
    return set_apart or heading != child.line.body.strip() or (opening == "funding" and not child.children)


def _heading_of(line: Line) -> str:
    """The heading part of a line: up to a colon that content follows on the same line."""
    before, colon, after = line.body.partition(":")
    if colon and after.strip() and len(before) <= 80 and opens_with(before):
        return before.strip()
    return line.body.strip() if len(line.body) <= MOST_OF_A_HEADING or line.stands_out else line.body[:40].strip()


def _note_section(draft: Draft, node: Node) -> None:
    indexes = [p.index for under in node.walk() for p in under.line.paragraphs]
    heading = _heading_of(node.line)
    draft.sections.append(Section(marker=node.line.number, heading=heading, first=min(indexes), last=max(indexes)))


def _read(draft: Draft, node: Node, kind: SectionKind, *, claimed: bool = False) -> None:
    content = None if claimed else _claim_heading(draft, node, kind)
    if kind in {"purposes", "requirements"}:
        _read_texts(draft, node, kind, content)
    elif kind == "funding":
        _read_funding(draft, node, content)
    elif kind == "targets":
        first = len(draft.plan.targets)
        read_targets(draft, node.children)
        share_deadline(draft, node.line, first)
    elif kind == "tasks":
        begun = len(draft.plan.tasks)
        read_tasks(draft, node)
        share_with_tasks(draft, node.line, begun)
    else:
        read_duties(draft, node)


def _claim_heading(draft: Draft, node: Node, kind: SectionKind) -> int | None:
    """Claims the heading; returns where content begins when it stands on the same line."""
    line = node.line
    heading = _heading_of(line)
    one_line = not node.children and not line.stands_out
    if heading != line.body.strip() and line.body.lstrip().startswith(f"{heading}:"):
        start = line.text.index(":", line.body_at) + 1
        draft.claim(line, "heading", None, None, start)
        return start
    if kind == "funding" and one_line and line.body.rstrip().endswith("."):
        return line.body_at
    draft.claim(line, "heading")
    return None


def _read_texts(draft: Draft, node: Node, kind: SectionKind, content: int | None) -> None:
    """Purposes or requirements: one text per line."""
    texts = draft.plan.purposes if kind == "purposes" else draft.plan.requirements
    if content is not None:
        texts.append(draft.claim(node.line, "element", f"/{kind}/{len(texts)}", content, marker=""))
    for child in node.children:
        for under in child.walk():
            if under.kind == "row":
                continue
            if under.kind == "plain" and under.line.body.rstrip().endswith(":"):
                draft.claim(under.line, "lead_in")
            else:
                texts.append(draft.claim(under.line, "element", f"/{kind}/{len(texts)}"))


def _read_funding(draft: Draft, node: Node, content: int | None) -> None:
    texts = [draft.plan.funding] if draft.plan.funding else []
    if content is not None:
        marker = node.line.printed if content <= node.line.body_at else ""
        texts.append(draft.claim(node.line, "element", "/funding", content, marker=marker))
    for child in node.children:
        texts += [draft.claim(under.line, "element", "/funding") for under in child.walk() if under.kind != "row"]
    draft.plan.funding = "\n".join(texts) or None
