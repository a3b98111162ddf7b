"""Measures a PDF against Nghị định 30/2020/NĐ-CP, whoever made it: `lint_pdf`."""

from toso.documents.linter import rules_body, rules_file, rules_head
from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.reading import read
from toso.documents.linter.report import Finding, LintReport, Severity, UnreadablePdf
from toso.documents.linter.rules import RULES, Rule

__all__ = ["RULES", "Finding", "LintReport", "Rule", "Severity", "UnreadablePdf", "lint_pdf"]

# Importing a module of rules is what registers them.
_RULE_MODULES = (rules_file, rules_head, rules_body)


def lint_pdf(data: bytes) -> LintReport:
    """Every deviation in a PDF, in the order of the rules. Raises UnreadablePdf for what cannot be measured."""
    reading = read(data)
    document = Anatomy(reading)
    findings = [
        Finding(
            rule=rule.id,
            severity=found.severity or rule.severity,
            page=found.page,
            box=found.box,
            message=found.message,
            clause=rule.clause,
            mend="" if found.severity is Severity.NOTE else rule.mend,
        )
        for rule in RULES.values()
        for found in rule.check(document)
    ]
    return LintReport(pages=len(reading.sheets), findings=tuple(findings))
