"""The tree of a plan's body: which line stands under which, from the ranks of their markers."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from toso.plans.text_import.labels import begins_with_label
from toso.plans.text_import.lines import Line
from toso.plans.text_import.markers import BULLETS, RANK, UNMARKED, Kind, is_first
from toso.plans.text_import.sections import bare_heading

LONGEST_TITLE = 110  # characters
DEEPEST = 12  # lists within lists; official text has seven levels at most


_SECTIONS: frozenset[Kind] = frozenset({"part", "upper", "roman", "bare", "bare_upper", "titled"})
_NAMED: frozenset[Kind] = frozenset({"row", "article", "named"})
_NEVER_LABELS = _SECTIONS | _NAMED


@dataclass
class Node:
    """A line and what stands under it."""

    line: Line
    kind: Kind
    children: list["Node"] = field(default_factory=list)

    @property
    def is_label(self) -> bool:
        return self.kind not in _NEVER_LABELS and begins_with_label(self.line.body)

    @property
    def is_counted(self) -> bool:
        """Whether it carries a number or letter (no dash, no plain text, no table row) and is no "a) Chủ trì: …"."""
        return self.kind not in BULLETS and self.kind not in {"plain", "row"} and not self.is_label

    @property
    def is_heading(self) -> bool:
        """Whether its text reads as a heading: set apart, or short and without a full stop."""
        body = self.line.body.strip()
        if self.line.stands_out:
            return True
        return len(body) <= 110 and not body.endswith((".", ";", "…")) and not self.is_label

    def walk(self) -> Iterator["Node"]:
        """The node and everything under it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


def tree_of(lines: list[Line]) -> list[Node]:
    """The top-level nodes of the body. Never deeper than the number of marker kinds."""
    top: list[Node] = []
    stack: list[Node] = []
    for line, following in zip(lines, [*lines[1:], None], strict=False):
        node = Node(line, bare_heading(line) or line.kind)
        if node.kind == "plain" and following is not None and _is_title(line, following, stack):
            node.kind = "titled"
        if _is_title_of_part(stack, node):
            _take_title(stack[-1].line, line)
            continue
        _unwind(stack, node)
        (stack[-1].children if stack else top).append(node)
        if node.kind not in {"plain", "row"}:
            stack.append(node)
    for root in top:
        for node in root.walk():
            _lift_labels(node)
    return top


def _is_title(line: Line, following: Line, stack: list[Node]) -> bool:
    """Whether a line without a number is the title of what follows, in a section whose parts have no numbers."""
    body = line.body.strip()
    if not line.stands_out or len(body) > LONGEST_TITLE or body.endswith((".", ";", ":", ",", "…", "/", ")")):
        return False
    goes_on = following.kind in BULLETS | {"plain"} and not following.stands_out
    return goes_on and bool(stack) and all(above.kind in _SECTIONS for above in stack)


def _lift_labels(node: Node) -> None:
    """Plain labels after the last of several dashes of a numbered task are said of the task, not of that dash."""
    dashes = [child for child in node.children if child.kind in BULLETS and not child.is_label]
    if not dashes or node.kind in BULLETS | _NEVER_LABELS - {"named", "article"}:
        return
    if any(under.is_label for dash in dashes[:-1] for under in dash.children):
        return
    labels = [under for under in dashes[-1].children if under.is_label and under.kind == "plain"]
    dashes[-1].children = [under for under in dashes[-1].children if under not in labels]
    node.children.extend(labels)


def _is_title_of_part(stack: list[Node], node: Node) -> bool:
    """Whether "Phần thứ nhất" and its title on the next line are one heading."""
    if not stack or node.kind not in UNMARKED or node.kind == "row" or stack[-1].children:
        return False
    return not stack[-1].line.body.strip() and node.line.stands_out


def _take_title(part: Line, title: Line) -> None:
    part.offsets.append(len(part.text) + 1)
    part.text = f"{part.text} {title.text}"
    part.paragraphs.extend(title.paragraphs)
    if part.marker:
        part.marker = part.marker._replace(end=part.offsets[-1])


def _unwind(stack: list[Node], node: Node) -> None:
    """Pops the stack down to the parent of `node`."""
    if node.kind in {"plain", "row"}:
        _unwind_for_plain(stack, node)
        return
    kinds = [above.kind for above in stack]
    if node.kind in kinds and not _opens_a_list_within(stack, node):
        del stack[kinds.index(node.kind) :]
        return
    opens = node.line.marker is not None and is_first(node.line.marker)
    if opens and RANK[node.kind] > RANK["bare"]:
        while stack and stack[-1].kind in BULLETS:
            stack.pop()
        return
    while stack and RANK[stack[-1].kind] >= RANK[node.kind]:
        stack.pop()


def _opens_a_list_within(stack: list[Node], node: Node) -> bool:
    """A count that starts again at 1 under a deeper line ending in a colon is a list of that line."""
    marker, above = node.line.marker, stack[-1]
    if len(stack) >= DEEPEST:
        return False
    if marker is None or not is_first(marker) or above.kind == node.kind or node.kind in BULLETS:
        return False
    return above.kind not in BULLETS and RANK[node.kind] > RANK["bare"] and above.line.body.rstrip().endswith(":")


def _unwind_for_plain(stack: list[Node], node: Node) -> None:
    """Plain text stands beside the dashes, not under them; a label stays with the dash it describes."""
    if node.is_label and stack and not stack[-1].is_label:
        return
    while stack and stack[-1].kind in BULLETS:
        stack.pop()
