"""Steps of workflows: checked against a table, kept in the row's own history and in the audit log."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

import sqlalchemy as sa
from fastapi import Depends
from sqlalchemy.orm import defer
from sqlmodel import Session, SQLModel, col

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.authz.guard import Require
from toso.core.problems import Malformed
from toso.core.row_versions import touch
from toso.core.schemas import SHORTEST_REASON
from toso.kit.workflow import Transition, Workflow

LONGEST_TIMELINE = 500  # lines of a row, on average of those read together


class Stepping(Protocol):
    """A row with a state, an enum of its own. Where it has a `unit_path`, the log names the unit."""

    ward_id: UUID
    id: UUID
    version: int
    updated_at: datetime

    @property
    def state(self) -> str: ...


Row = TypeVar("Row", bound=Stepping)


@dataclass(frozen=True)
class Step:
    """A step taken, or a line of a row's past that is none: then `before` and `after` are the same.

    `scope` says who took it and under which right; `more` holds further columns of its line in the history.
    """

    name: str
    before: str
    after: str
    reason: str
    scope: Scope
    more: Mapping[str, Any]

    @property
    def lender_id(self) -> UUID | None:
        """Who lent the right to take it (thay mặt)."""
        return self.scope.actor.acting_for(self.scope.action)


@dataclass(frozen=True, eq=False)
class History(Generic[Row]):
    """The table to which a row's steps are added, and its column that names the row.

    `unread`: large columns that a timeline leaves in the database.
    """

    model: type[SQLModel]
    subject: str
    line: Callable[[Row, Step], SQLModel]
    unread: tuple[str, ...] = ()


def _in_its_ward(row: Stepping, step: Step) -> Sequence[tuple[Actor, UUID]]:
    return [(step.scope.actor, row.ward_id)]


@dataclass(frozen=True, eq=False)
class StepTable(Generic[Row]):
    """A workflow with the places where its steps are kept.

    `kind` is that of the audit log. `acts`: the act's own code in the log, where it is not the right itself.
    `beside`: labels of lines of the history that are no transitions. `internal`: transitions that no route takes, each
    with its reason. `owner`: the column of the person whose own row it is. `logs`: who is named in the log of which
    ward.
    """

    kind: str
    workflow: Workflow
    history: History[Row] | None = None
    acts: Mapping[str, str] = field(default_factory=dict[str, str])
    beside: Mapping[str, str] = field(default_factory=dict[str, str])
    internal: Mapping[str, str] = field(default_factory=dict[str, str])
    owner: str = ""
    logs: Callable[[Row, Step], Sequence[tuple[Actor, UUID]]] = _in_its_ward

    def label(self, name: str) -> str:
        """The name of a line of the history, as people read it."""
        known = {**self.beside, **{way.name: way.label_vi for way in self.workflow.transitions}}
        return known.get(name, name)


class WrongRight(RuntimeError):
    """A step taken under another right than its table names: a fault of ours, not of who asked."""


class StepRight(Require):
    """The right to take one of `names`, which its table names."""

    def __init__(self, table: StepTable[Any], names: tuple[str, ...]) -> None:
        actions = {way.action for way in table.workflow.transitions if way.name in names}
        if len(actions) != 1 or set(names) - {way.name for way in table.workflow.transitions}:
            raise WrongRight(f"{table.kind}: {names}")
        super().__init__(Action(actions.pop()))
        self.table, self.names = table, names


def step_scope(table: StepTable[Any], *names: str) -> Any:
    """The guard of a route that takes one of these steps, as the annotation of its scope."""
    return Depends(StepRight(table, names))


def check(table: StepTable[Row], row: Row, name: str, reason: str = "") -> Transition:
    """The transition, for whoever has to know before other work. Raises WrongState (409), Malformed (422)."""
    way = table.workflow.check(str(row.state), name)
    if way.needs_reason and len(reason.strip()) < SHORTEST_REASON:
        raise Malformed(fields={"reason": "Hãy ghi rõ lý do."})
    return way


def take(
    session: Session,
    scope: Scope,
    table: StepTable[Row],
    row: Row,
    name: str,
    reason: str = "",
    *,
    fields: Iterable[str] = (),
    note: Mapping[str, Any] | None = None,
    **more: Any,
) -> Row:
    """Takes a step and flushes: state, version, history, audit log.

    `fields`: names of what changed beside the state; `note`: codes for the log beside {step, from, to}; `more`: further
    columns of the history. Raises WrongState (409), Malformed without its reason (422), WrongRight.
    """
    way = check(table, row, name, reason)
    if scope.action is not Action(way.action):
        raise WrongRight(f"{table.kind}.{name} under {scope.action}")
    before = str(row.state)
    row.state = type(row.state)(way.target)  # pyright: ignore[reportAttributeAccessIssue] — each row has its own enum
    touch(row)
    return tell(session, scope, table, row, name, reason, before=before, fields=["state", *fields], note=note, **more)


def tell(
    session: Session,
    scope: Scope,
    table: StepTable[Row],
    row: Row,
    name: str,
    reason: str = "",
    *,
    before: str | None = None,
    begins: bool = False,
    fields: Iterable[str] = (),
    note: Mapping[str, Any] | None = None,
    **more: Any,
) -> Row:
    """Keeps a line of the row's past that is no transition (it begins, its text is saved), and flushes.

    `begins`: the row is new; the log then tells of no state before, so that its first state is one it came into.
    """
    after = str(row.state)
    step = Step(name, after if before is None else before, after, reason, scope, more)
    session.add(row)
    if table.history is not None:
        session.add(table.history.line(row, step))
    session.flush()
    for actor, ward_id in table.logs(row, step):
        record(
            session,
            actor,
            table.acts.get(name, scope.action),
            table.kind,
            row.id,
            ward_id=ward_id,
            unit_path=getattr(row, "unit_path", ""),
            fields=fields,
            note={"step": name, **({} if begins else {"from": step.before}), "to": after, **(note or {})},
            right=scope.action,
            row=row,
        )
    return row


def available(table: StepTable[Row], actor: Actor, row: Row) -> list[str]:
    """The steps that this person may take now: the buttons."""
    owner = getattr(row, table.owner) if table.owner else None
    path: str = getattr(row, "unit_path", "")
    return [
        way.name
        for way in table.workflow.allowed(str(row.state))
        if way.name not in table.internal and actor.scope(Action(way.action)).covers(path, owner)
    ]


def timeline(session: Session, table: StepTable[Row], rows: Iterable[Row]) -> dict[UUID, list[Any]]:
    """The lines of the history by row, oldest first, in one query; of a very long past only the newest."""
    found: dict[UUID, list[Any]] = {row.id: [] for row in rows}
    history, wards = table.history, {row.ward_id for row in rows}
    if history is None or not found:
        return found
    model: Any = history.model
    subject = getattr(model, history.subject)
    query = sa.select(model).where(col(model.ward_id).in_(wards), col(subject).in_(found))
    query = query.options(*(defer(getattr(model, name), raiseload=True) for name in history.unread))
    newest = query.order_by(col(model.id).desc()).limit(LONGEST_TIMELINE * len(found))
    for line in reversed(session.scalars(newest).all()):
        found[getattr(line, history.subject)].append(line)
    return found
