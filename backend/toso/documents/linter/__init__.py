"""Measures a PDF against Nghị định 30/2020/NĐ-CP, whoever made it: `lint_pdf`."""

from collections.abc import Callable, Iterator
from itertools import islice

from toso.documents.linter import rules_body, rules_file, rules_head, rules_pages, rules_text, rules_wording
from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.copy_block import without_copy_block
from toso.documents.linter.fixes import STEPS
from toso.documents.linter.lines import around
from toso.documents.linter.pdf_lines import Reading, read
from toso.documents.linter.report import Finding, LintReport, Severity, Substance, UnreadablePdf
from toso.documents.linter.rules import RULES, Deviation, Rule

__all__ = [
    "RULES",
    "Finding",
    "LintReport",
    "Rule",
    "Severity",
    "Substance",
    "UnreadablePdf",
    "lint_pdf",
    "lint_reading",
]

# Importing a module of rules is what registers them.
_RULE_MODULES = (rules_file, rules_head, rules_text, rules_body, rules_wording, rules_pages)
_OF_PAPER = {"D1", "F1", "F2", "F3", "P1", "S0", "S1"}
"""Rules that can be checked on a scan."""
_OF_THE_END = {"C6", "C7a", "C7b", "C7c", "C9b", "C9c", "C9d", "C9e", "C9f", "C9g", "L1"}
"""Rules that need the page with the signature as type."""
_OF_AN_ANNEX = _OF_PAPER | {"P3", "P4", "P4n", "P5", "P7", "U1", "A1", "A2", "A3", "P2", "P6", "L2", "W1"}
"""Rules that apply to an annex in a file of its own: it has neither letterhead nor signature of its own."""
_OF_A_LYING_PAGE = _OF_PAPER | {"P2", "P4", "P4n", "P5", "P6", "P7", "U1", "W1"}
"""Rules that apply where the first page lies, which no letterhead does: its places are measured on one that stands."""
_OF_ITS_DECISION = _OF_THE_END | {"C3", "C3b", "C4", "C4b"}
"""Rules left out for a Quy chế in a file of its own: the decision that issues it meets them (Mẫu 1.3)."""
_MOST = 20
"""Findings of one rule; the same slip on every line is told once more and no further."""
_NEXT_LINE = 20.0
"""Points between one line and the next."""
_DECREE = "Nghị định 30/2020/NĐ-CP"


def lint_pdf(data: bytes, notify: Callable[[int, int], None] | None = None) -> LintReport:
    """Every deviation in a PDF, in the order of the rules; `notify` hears of each page read.

    Raises UnreadablePdf for what cannot be measured.
    """
    return lint_reading(read(data, notify))


def lint_reading(reading: Reading) -> LintReport:
    """The same for a PDF that has been read."""
    document = Anatomy(without_copy_block(reading))
    substance = _substance(document)
    findings = [
        _finding(rule, found)
        for rule in RULES.values()
        if _applies(rule, document, substance)
        for found in _limited(_gathered(_joined(rule.check(document))))
    ]
    return LintReport(pages=len(reading.sheets), findings=tuple(findings), substance=substance)


def _substance(document: Anatomy) -> Substance:
    sheets = document.reading.sheets
    if sheets[0].scan or not document.typed:
        return Substance.SCAN
    return Substance.TEXT if len(document.typed) == len(sheets) else Substance.MIXED


def _applies(rule: Rule, document: Anatomy, substance: Substance) -> bool:
    if document.is_foreign and not document.is_annex:
        return rule.id in {"D1", "S0"}
    if substance is Substance.SCAN:
        return rule.id in _OF_PAPER
    if document.is_annex:
        return rule.id in _OF_AN_ANNEX
    if document.first.width > document.first.height:
        return rule.id in _OF_A_LYING_PAGE
    if document.is_issued_with:
        return rule.id not in _OF_ITS_DECISION
    return rule.id not in _OF_THE_END or not any(sheet.scan for sheet in document.main)


def _joined(deviations: Iterator[Deviation]) -> Iterator[Deviation]:
    """The same slip on lines that follow each other is one finding."""
    last: Deviation | None = None
    for each in deviations:
        if last and last.box and each.box and _is_next(last, each):
            last = last._replace(box=around([last.box, each.box]))
        else:
            if last:
                yield last
            last = each
    if last:
        yield last


def _is_next(last: Deviation, each: Deviation) -> bool:
    assert last.box
    assert each.box
    same = last._replace(box=None) == each._replace(box=None)
    return same and each.box[1] - last.box[3] < _NEXT_LINE


def _gathered(deviations: Iterator[Deviation]) -> Iterator[Deviation]:
    """The same slip on many pages is told on the first, with the others named."""
    pages: dict[Deviation, list[Deviation]] = {}
    for each in deviations:
        pages.setdefault(each._replace(page=None, box=None), []).append(each)
    for first, *others in pages.values():
        more = sorted({each.page for each in others if each.page and each.page != first.page})
        if more:
            yield first._replace(message=f"{first.message} Cũng vậy ở trang {_listed(more)}.")
            yield from (each for each in others if each.page == first.page)
        else:
            yield from (first, *others)


def _listed(pages: list[int]) -> str:
    """Pages one by one, or from first to last where they follow each other."""
    if len(pages) > 2 and pages[-1] - pages[0] == len(pages) - 1:
        return f"{pages[0]}-{pages[-1]}"
    return ", ".join(map(str, pages[:8])) + (f" và {len(pages) - 8} trang khác" if len(pages) > 8 else "")


def _limited(deviations: Iterator[Deviation]) -> Iterator[Deviation]:
    yield from islice(deviations, _MOST)
    rest = sum(1 for _ in deviations)
    if rest:
        yield Deviation(f"Còn {rest} chỗ khác cùng lỗi này.")


def _finding(rule: Rule, deviation: Deviation) -> Finding:
    severity = deviation.severity or rule.severity
    nothing_to_do = severity is Severity.NOTE
    return Finding(
        rule=rule.id,
        severity=severity,
        page=deviation.page,
        box=deviation.box,
        message=deviation.message,
        clause=f"{_DECREE}, {rule.clause}" if rule.clause.startswith("Phụ lục") else rule.clause,
        mend="" if nothing_to_do else rule.mend,
        found=deviation.measured,
        wanted=deviation.required or ("" if nothing_to_do else rule.demand),
        steps=() if nothing_to_do else STEPS[rule.id],
    )
