"""Drafts of the papers on lines of the budget that were not given all that was estimated: a proposal to the superior,
the ward's decision.
"""

from typing import Any, Literal

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.drafts.kinds import Template
from toso.drafts.service import begin_draft
from toso.drafts.tables import WrittenDraft
from toso.drafts.template_data import fresh, names_on
from toso.kit.clock import today
from toso.kit.figures import number
from toso.kit.spoken import in_words
from toso.kit.text import in_sentence, listing
from toso.money.queries import show_budget
from toso.money.schemas import BudgetLineRead

BudgetPaper = Literal["proposal", "decision"]
_TEMPLATES: dict[BudgetPaper, Template] = {
    "proposal": Template.BUDGET_PROPOSAL,
    "decision": Template.BUDGET_DECISION,
}
_BUDGET = "ngân sách nhà nước"
_TOTAL = "Cộng"


class NothingToAllot(Conflict):
    code, title = "nothing-to-allot", "Không có khoản dự toán nào của năm này còn chưa được giao đủ."


def draft_paper(session: Session, scope: Scope, year: int, paper: BudgetPaper) -> WrittenDraft:
    """Every line in reach that lacks money, unit by unit. Raises NothingToAllot, LetterheadUnknown."""
    budget = show_budget(session, scope.actor.scope(Action.MONEY_READ), year, most=None)
    lines = [one for one in budget.lines if _lacking(one) > 0]
    if not lines:
        raise NothingToAllot
    template = _TEMPLATES[paper]
    names: dict[str, Any] = {**_told(lines), **names_on(session, scope.ward_id, today()), "budget_year": str(year)}
    return begin_draft(session, scope, template, fresh(template, names, today()))


def _lacking(line: BudgetLineRead) -> int:
    return line.balance.estimate - line.balance.allocation


def _told(lines: list[BudgetLineRead]) -> dict[str, Any]:
    sums = [(one.balance.estimate, one.balance.allocation, _lacking(one)) for one in lines]
    totals = [sum(column) for column in zip(*sums, strict=True)]
    sources = list(dict.fromkeys(in_sentence(one.source_name) or _BUDGET for one in lines))
    named = [(str(n), one.title, one.unit_name) for n, one in enumerate(lines, 1)]
    return {
        "estimated": f"{number(totals[0])} đồng",
        "given": f"{number(totals[1])} đồng",
        "lacking": f"{number(totals[2])} đồng ({in_words(totals[2])} đồng)",
        "sources": listing(sources),
        "allotted": [
            *([*cells, one.source_name, number(_lacking(one))] for cells, one in zip(named, lines, strict=True)),
            ["", _TOTAL, "", "", number(totals[2])],
        ],
        "estimates": [
            *([*cells, *map(number, row)] for cells, row in zip(named, sums, strict=True)),
            ["", _TOTAL, "", *map(number, totals)],
        ],
    }
