"""The ladder of deadlines: who owes is told before the day, the desk after it, the leader of what stays behind.

A rung is told once to a person, whatever they have read since; what was done, exempted or moved to another day ends
its notices, and a later rung ends the earlier ones.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.difficulties.tables import Difficulty
from toso.dispatch.holders import Holders
from toso.dispatch.named_persons import accounts_named
from toso.dispatch.obligations import Obligation, Owed, calendar_of, obligations
from toso.kit.clock import today
from toso.kit.rungs import Whom, rung_on
from toso.notices.service import keep_items, notify
from toso.notices.tables import Notice
from toso.organisation.tables import Unit

# Kinds of lines of the log after which the ladder is looked at again.
DEADLINE_KINDS = frozenset(
    {
        "submission",
        "report",
        "report_period",
        "period_exemption",
        "progress_entry",
        "task_assignment",
        "plan",
        "activity",
        "activity_item",
        "difficulty",
    }
)
PREFIX = "due."
OWN, OTHERS = "own", "others"
# What is told to who owes it, and to who sees to it that others do.
EVENTS = {
    (Owed.MONTH, OWN): "due.month",
    (Owed.MONTH, OTHERS): "due.months",
    (Owed.TASK, OWN): "due.task",
    (Owed.TASK, OTHERS): "due.tasks",
    (Owed.FINDING, OWN): "due.finding",
    (Owed.FINDING, OTHERS): "due.findings",
    (Owed.REPORT, OWN): "due.report",
    (Owed.REPORT, OTHERS): "due.report",
    (Owed.APPROVAL, OWN): "due.approval",
    (Owed.APPROVAL, OTHERS): "due.approval",
    (Owed.DIFFICULTY, OWN): "due.difficulty",
    (Owed.DIFFICULTY, OTHERS): "due.difficulty",
}


@dataclass
class News:
    """One notice of a person: the obligations that it counts, `dues`: the last day of each.

    `stem`: what the rungs of one ladder share.
    """

    event: str
    stem: str
    rung: str
    about: tuple[str, UUID | None]
    params: dict[str, Any]
    items: list[str] = field(default_factory=list[str])
    dues: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def group(self) -> str:
        return f"{self.stem}:{self.rung}"


def tell_deadlines(session: Session, ward_id: UUID, holders: Holders) -> None:
    """Ends notices of what is not owed any more, tells the rungs that were reached."""
    on = today()
    owed = obligations(session, ward_id, on)
    _end_settled(session, ward_id, {one.key for one in owed})
    ladder = _Ladder(session, ward_id, holders)
    calendar = calendar_of(session, ward_id, on)
    for one in owed:
        reached = rung_on(one.due_on, on, calendar)
        if reached is not None:
            ladder.climb(one, *reached)
    for user_id, news in ladder.notices():
        _tell(session, ward_id, user_id, news)


class _Ladder:
    """Collects what each person is told in one look, so that several obligations of a kind and rung are one notice."""

    def __init__(self, session: Session, ward_id: UUID, holders: Holders) -> None:
        self.session, self.ward_id, self.holders = session, ward_id, holders
        self.path = session.get_one(Unit, ward_id).path
        self.gathered: dict[tuple[UUID, str, str], News] = {}

    def climb(self, one: Obligation, rung: str, whom: Whom) -> None:
        for user_id in self._owing(one):
            self._add(user_id, one, rung, OWN)
        if whom is not Whom.UNIT:
            for user_id in self._watching(one, whom) - self._owing(one):
                self._add(user_id, one, rung, OTHERS)

    def notices(self) -> Iterator[tuple[UUID, News]]:
        for (user_id, _, _), news in sorted(self.gathered.items(), key=lambda pair: pair[0]):
            yield user_id, news

    def _owing(self, one: Obligation) -> set[UUID]:
        match one.owed:
            case Owed.MONTH:
                return self.holders.answering(Action.SUBMISSION_WRITE, one.path)
            case Owed.TASK:
                named = accounts_named(self.session, self.ward_id, [UUID(one.item)]).get(UUID(one.item), set())
                return self.holders.belonging(Action.TASK_PROGRESS, one.path) | self.holders.known(set(named))
            case Owed.FINDING:
                return self.holders.belonging(Action.ACTIVITY_WRITE, one.path)
            case Owed.REPORT:
                return self.holders.reaching(Action.REPORT_COMPILE, self.path)
            case Owed.APPROVAL:
                return self.holders.reaching(Action.REPORT_APPROVE, self.path)
            case Owed.DIFFICULTY:
                handler = self.session.get_one(Difficulty, (self.ward_id, one.object_id)).handler_id
                leaders = self.holders.reaching(Action.DIFFICULTY_ESCALATE, self.path)
                desks = self.holders.reaching(Action.DIFFICULTY_HANDLE, self.path) - leaders
                return self.holders.known({handler}) or desks

    def _watching(self, one: Obligation, whom: Whom) -> set[UUID]:
        """The desk from the first day after, the leader of exceptions; of a late difficulty the leader at once."""
        desk = _DESK.get(one.owed)
        leader = _LEADER.get(one.owed)
        found = self.holders.reaching(desk, self.path) if desk is not None else set[UUID]()
        if leader is not None and (whom is Whom.LEADER or one.owed is Owed.DIFFICULTY):
            found = found | self.holders.reaching(leader, self.path)
        return found

    def _add(self, user_id: UUID, one: Obligation, rung: str, side: str) -> None:
        event, stem = EVENTS[one.owed, side], _stem(one, rung, side)
        params = {**one.params, "due": str(one.due_on), "unit_id": str(one.unit_id)}
        about = (_KINDS[one.owed], one.object_id)
        news = self.gathered.setdefault((user_id, event, f"{stem}:{rung}"), News(event, stem, rung, about, params))
        news.items.append(one.key)
        news.dues[one.key] = str(one.due_on)
        if len(set(news.dues.values())) > 1:
            news.params["dues"] = news.dues


# By whose right somebody sees to it that what is owed is done.
_DESK = {
    Owed.MONTH: Action.SUBMISSION_REVIEW,
    Owed.TASK: Action.TASK_MANAGE,
    Owed.FINDING: Action.TASK_MANAGE,
}
_LEADER = {
    Owed.MONTH: Action.REPORT_APPROVE,
    Owed.TASK: Action.PLAN_APPROVE,
    Owed.FINDING: Action.PLAN_APPROVE,
    Owed.REPORT: Action.REPORT_APPROVE,
    Owed.DIFFICULTY: Action.DIFFICULTY_ESCALATE,
}
_KINDS = {
    Owed.MONTH: "report_period",
    Owed.REPORT: "report_period",
    Owed.APPROVAL: "report_period",
    Owed.TASK: "plan_task",
    Owed.FINDING: "activity",
    Owed.DIFFICULTY: "difficulty",
}


def _stem(one: Obligation, rung: str, side: str) -> str:
    """The name of what is told together: of a unit the tasks of one day, of the ward those that became late alike."""
    if one.owed in {Owed.TASK, Owed.FINDING, Owed.DIFFICULTY}:
        weekly = "-w" in rung
        day = "late" if weekly else str(one.due_on)
        return day if side == OTHERS or one.owed is Owed.DIFFICULTY else f"{one.unit_id}:{day}"
    if one.owed is Owed.MONTH and side == OWN:
        return one.item
    return str(one.object_id)


def _tell(session: Session, ward_id: UUID, user_id: UUID, news: News) -> None:
    key = f"{news.event}:{news.group}"
    mine = sa.and_(col(Notice.ward_id) == ward_id, col(Notice.user_id) == user_id)
    known = sa.select(sa.exists().where(mine, col(Notice.group_key) == key))
    if session.execute(known).scalar_one():
        return
    earlier = sa.select(Notice).where(
        mine,
        col(Notice.done_at).is_(None),
        col(Notice.group_key).startswith(f"{news.event}:{news.stem}:", autoescape=True),
    )
    for row in session.execute(earlier).scalars():
        keep_items(row, [])
        session.add(row)
    notify(session, ward_id, user_id, news.event, news.about, news.params, by=None, group=news.group, items=news.items)


def _end_settled(session: Session, ward_id: UUID, owed: set[str]) -> None:
    """Notices count what is owed still; the last that was settled ends its notice."""
    still = sa.select(Notice).where(
        col(Notice.ward_id) == ward_id,
        col(Notice.done_at).is_(None),
        col(Notice.event).startswith(PREFIX, autoescape=True),
    )
    for row in session.execute(still).scalars():
        items = row.params.get("items", [])
        left = [one for one in items if one in owed]
        if left != items:
            keep_items(row, left)
            session.add(row)
    session.flush()
