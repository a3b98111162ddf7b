"""Kinds of section by their heading: purposes, requirements, targets, tasks, funding, duties, or something else."""

import re
from typing import Literal, cast

from toso.plans.text_import.folded_text import fold, is_upper
from toso.plans.text_import.lines import Line
from toso.plans.text_import.markers import Kind

SectionKind = Literal["purposes", "requirements", "targets", "tasks", "funding", "duties"]

_WORDS: list[tuple[SectionKind, str]] = [
    ("duties", r"to chuc (?:thuc hien|trien khai)|phan cong|trach nhiem"),
    ("funding", r"kinh phi|nguon luc|nguon von|du toan"),
    ("purposes", r"muc dich|quan diem"),
    ("requirements", r"yeu cau|nguyen tac"),
    ("targets", r"muc tieu|chi tieu"),
    ("tasks", r"nhiem vu|giai phap|noi dung|bien phap|hoat dong|cong viec|phuong thuc|viec (?:phai|can|se|trong tam)"),
]
_ANY = re.compile("|".join(rf"(?P<{kind}>\b(?:{pattern})\b)" for kind, pattern in _WORDS))
# A line that consists of these words only is a heading even when nothing sets it apart.
_OF_HEADINGS = re.compile(
    rf"\b(?:{'|'.join(pattern for _, pattern in _WORDS)}|thuc hien|cu the|chung|tong quat|chu yeu|trong tam|chinh|"
    r"va|cac|cua|don vi|nam)\b"
)
MOST_OF_A_HEADING = 120


def kinds_in(heading: str) -> list[SectionKind]:
    """The kinds that a heading names, in the order printed: "MỤC ĐÍCH, YÊU CẦU" gives purposes, requirements."""
    folded = fold(heading[:MOST_OF_A_HEADING])
    found: list[SectionKind] = []
    for match in _ANY.finditer(folded):
        kind = cast("SectionKind", match.lastgroup)
        if kind not in found:
            found.append(kind)
    if "duties" in found and found[0] == "duties":
        return ["duties"]  # "phân công nhiệm vụ" names tasks only in passing
    if "tasks" in found and "duties" in found:
        found.remove("duties")  # "nhiệm vụ, giải pháp và phân công thực hiện": the tasks with their leads
    return found


def opens_with(heading: str) -> SectionKind | None:
    """The kind whose words the heading begins with, None when it begins otherwise."""
    match = _ANY.match(fold(heading[:MOST_OF_A_HEADING]).lstrip())
    return cast("SectionKind", match.lastgroup) if match else None


def only_announces(heading: str) -> bool:
    """Whether a heading has no words but those that announce a section: "Nhiệm vụ, giải pháp chủ yếu:"."""
    return not _OF_HEADINGS.sub("", fold(heading)).strip(" ,.:-()0123456789")


def bare_heading(line: Line) -> Kind | None:
    """Whether a line without a number is a section heading, and of which rank."""
    text = line.text.strip()
    if line.kind != "plain" or len(text) > MOST_OF_A_HEADING or text.endswith((".", ";")):
        return None
    annex = fold(text).startswith("phu luc") and line.stands_out
    if annex or (is_upper(text) and kinds_in(text)):
        return "bare_upper"
    named = opens_with(text)
    if named and (line.stands_out or only_announces(text)):
        return "bare"
    return None
