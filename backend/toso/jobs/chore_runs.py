"""Regular chores and when they last ran; one that fails is noted, tried at its next time, and ends no worker."""

import logging
from collections.abc import Callable

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col

from toso.core.database import Engines, in_transaction
from toso.core.problems import place_of
from toso.jobs.tables import ChoreRun
from toso.kit.clock import system_now

log = logging.getLogger(__name__)


def run_chore(name: str, engines: Engines, work: Callable[[], object]) -> None:
    """Runs one chore and stores when it began, when it ended and the kind of its error."""
    began, failure = system_now(), ""
    try:
        work()
    except Exception as error:
        failure = type(error).__name__
        log.exception(
            "chore failed", extra={"chore": name, "kind": failure, "place": place_of(error)}
        )  # the log keeps the kind alone

    def note(session: Session) -> None:
        session.exec(sa.delete(ChoreRun).where(col(ChoreRun.name) == name))
        session.add(ChoreRun(name=name, began_at=began, ended_at=system_now(), failure=failure[:80]))

    try:
        in_transaction(engines.write, note)
    except DBAPIError as error:
        log.warning("chore not noted", extra={"chore": name, "kind": type(error).__name__})


def failed_chores(session: Session) -> list[str]:
    """The names of chores whose last run failed."""
    failed = sa.select(col(ChoreRun.name)).where(col(ChoreRun.failure) != "").order_by(col(ChoreRun.name))
    return list(session.scalars(failed).all())
