"""Drafts of the papers on rewards that wait to be decided: a proposal to the superior, a decision of the ward."""

from collections.abc import Sequence
from typing import Any, Literal

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.drafts.kinds import Template
from toso.drafts.service import begin_draft
from toso.drafts.tables import WrittenDraft
from toso.drafts.template_data import fresh, names_on
from toso.identity.queries import unit_names
from toso.kit.clock import today
from toso.kit.figures import number
from toso.kit.spoken import in_words
from toso.organisation.queries import in_unit_order
from toso.rewards.kinds import RewardState
from toso.rewards.tables import Reward

Paper = Literal["proposal", "decision"]
_TEMPLATES: dict[Paper, Template] = {"proposal": Template.REWARD_PROPOSAL, "decision": Template.REWARD_DECISION}
_MOST = 500


class NothingProposed(Conflict):
    code, title = "no-reward-proposed", "Không có đề nghị khen thưởng nào chờ quyết định trong phạm vi của bạn."


def draft_paper(session: Session, scope: Scope, paper: Paper) -> WrittenDraft:
    """All rewards in reach that wait to be decided, units first. Raises NothingProposed, LetterheadUnknown."""
    r, seen = Reward, scope.actor.scope(Action.ASSESSMENT_READ)
    query = sa.select(r).where(
        col(r.ward_id) == scope.ward_id, seen.where(r.unit_path), col(r.state) == RewardState.PROPOSED
    )
    order = (*in_unit_order(col(r.unit_path)), col(r.id))
    rows = session.execute(query.order_by(*order).limit(_MOST)).scalars().all()
    if not rows:
        raise NothingProposed
    template = _TEMPLATES[paper]
    names: dict[str, Any] = {**_told(session, rows), **names_on(session, scope.ward_id, today())}
    return begin_draft(session, scope, template, fresh(template, names, today()))


def _told(session: Session, rows: Sequence[Reward]) -> dict[str, Any]:
    groups = [row for row in rows if row.member_id is None]
    people = [row for row in rows if row.member_id is not None]
    units = unit_names(session, {row.unit_id for row in people})
    listed = [
        *_part("Tập thể", [(row, "Tập thể") for row in groups]),
        *_part("Cá nhân", [(row, f"Thành viên Tổ công nghệ số cộng đồng, {units[row.unit_id]}") for row in people]),
    ]
    counts = ((len(groups), "tập thể"), (len(people), "cá nhân"))
    told = {"who": " và ".join(f"{count:02d} {what}" for count, what in counts if count), "rewarded": listed}
    total = sum(row.amount or 0 for row in rows)
    return {**told, "bonus": f"tổng cộng {number(total)} đồng ({in_words(total)} đồng)"} if total else told


def _part(title: str, rows: Sequence[tuple[Reward, str]]) -> list[list[str]]:
    """A heading and its lines; nothing where there are none."""
    lines = [[str(n), row.name, of, row.reason, _form(row)] for n, (row, of) in enumerate(rows, 1)]
    return [[title, "", "", "", ""], *lines] if lines else []


def _form(row: Reward) -> str:
    return f"{row.form.label}, {number(row.amount)} đồng" if row.amount else row.form.label
