"""The table of rules: id, the decree's clause, what is demanded, how to mend it, and the function that measures."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.lines import Line
from toso.documents.linter.report import Severity

SIZE_TOLERANCE = 0.2
"""Points by which a measured type size may differ."""


class Deviation(NamedTuple):
    """One deviation of a rule: a Vietnamese sentence, page from 1, box in points; severity if not the rule's.

    `measured` and `required`: both with units; without `required` the rule's own demand.
    """

    message: str
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    severity: Severity | None = None
    measured: str = ""
    required: str = ""


Check = Callable[[Anatomy], Iterator[Deviation]]


class Rule(NamedTuple):
    id: str
    clause: str
    demand: str
    mend: str
    severity: Severity
    check: Check


RULES: dict[str, Rule] = {}


def rule(
    rule_id: str, clause: str, demand: str, mend: str, severity: Severity = Severity.ERROR
) -> Callable[[Check], Check]:
    """Registers a measuring function under its id; ids are unique."""

    def register(check: Check) -> Check:
        assert rule_id not in RULES
        RULES[rule_id] = Rule(rule_id, clause, demand, mend, severity, check)
        return check

    return register


def at(line: Line, message: str, severity: Severity | None = None, text: str = "", requested: str = "") -> Deviation:
    """A deviation found on a line."""
    return Deviation(message, line.page, line.box, severity, text, requested)


def number(value: float, decimals: int = 1) -> str:
    """A measured value as printed in Vietnam."""
    return f"{value:.{decimals}f}".replace(".", ",")


def style_faults(
    line: Line,
    what: str,
    smallest: float,
    largest: float,
    *,
    bold: bool | None = None,
    italic: bool | None = None,
) -> Iterator[Deviation]:
    """Size outside the range, wrong weight or wrong slope; None leaves a property unmeasured.

    Weight and slope are told by the font's name, which printer drivers may have taken away.
    """
    if not smallest - SIZE_TOLERANCE <= line.size <= largest + SIZE_TOLERANCE:
        wanted = f"{smallest:g}" if smallest == largest else f"{smallest:g}-{largest:g}"
        size = number(line.size)
        yield at(line, f"{what} cỡ chữ {size}, quy định {wanted}.", None, f"cỡ chữ {size}", f"cỡ chữ {wanted}")
    if line.nameless:
        return
    if bold is not None and line.bold is not bold:
        asked, seen = ("in đậm", "không đậm") if bold else ("không in đậm", "in đậm")
        yield at(line, f"{what} phải {asked}.", None, seen, asked)
    if italic is not None and line.italic is not italic:
        asked, seen = ("nghiêng", "đứng") if italic else ("đứng", "nghiêng")
        yield at(line, f"{what} phải là kiểu chữ {asked}.", None, f"chữ {seen}", f"chữ {asked}")
