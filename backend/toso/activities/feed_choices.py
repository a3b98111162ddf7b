"""The feeds of a plan's tasks: proposed from their words, settled by a person, kept with the plan."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.activities import feed_schemas as schemas
from toso.activities.feeds import FEEDS, FeedKind, proposed_feeds, settled_feeds
from toso.audit.record import record_row
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.core.row_versions import lock, touch
from toso.plans.queries import get_plan, tasks_of
from toso.plans.tables import Plan, PlanState, PlanTask
from toso.plans.tasks.service import PlanNotInForce


def show_feeds(session: Session, scope: Scope, plan_id: UUID) -> schemas.PlanFeedsRead:
    """Every task of the plan. Raises NotFound for a plan out of reach."""
    plan = get_plan(session, scope, plan_id)
    settled = settled_feeds(plan.task_feeds)
    return schemas.PlanFeedsRead(
        version=plan.version,
        may_change=_open(plan) and scope.actor.scope(Action.PLAN_DRAFT).covers(plan.unit_path),
        kinds=[schemas.FeedKindRead(code=one.code, label=one.label, of_asked=one.of_all) for one in FEEDS.values()],
        tasks=[_task(row, settled.get(row.lineage_id)) for row in tasks_of(session, plan.ward_id, plan.id)],
    )


def _task(row: PlanTask, settled: Sequence[Any] | None) -> schemas.TaskFeedsRead:
    if settled is None:
        found = [(one, one.need if one.need != 1 else row.quota or 1, 1) for one in proposed_feeds(_words(row))]
    else:
        found = [(one.kind, one.need, one.weight) for one in settled]
    return schemas.TaskFeedsRead(
        lineage_id=row.lineage_id,
        ref=row.ref,
        text=row.text or row.heading,
        settled=settled is not None,
        feeds=[_feed(*one) for one in found],
    )


def _words(row: PlanTask) -> str:
    return " ".join([row.text, *row.items]) or row.heading


def _feed(kind: FeedKind, need: int | None, weight: int) -> schemas.FeedLineRead:
    return schemas.FeedLineRead(code=kind.code, label=kind.label, need=need, weight=weight)


def _open(plan: Plan) -> bool:
    return plan.state is not PlanState.SUPERSEDED


def settle_feeds(
    session: Session, scope: Scope, plan_id: UUID, expected_version: int, body: schemas.PlanFeedsWrite
) -> None:
    """Keeps what was settled; what was done before is counted with the next act that feeds the task.

    Raises NotFound, Forbidden, PlanNotInForce for an edition that was replaced, StaleVersion, Malformed.
    """
    plan = lock(session, get_plan(session, scope, plan_id), expected_version)
    if not _open(plan):
        raise PlanNotInForce
    lineages = {row.lineage_id for row in tasks_of(session, plan.ward_id, plan.id)}
    faults = _faults(body, lineages)
    if faults:
        raise Malformed(fields=faults)
    kept = {line["lineage_id"]: line for line in plan.task_feeds}
    for task in body.tasks:
        kept[str(task.lineage_id)] = task.model_dump(mode="json")
    plan.task_feeds = [line for lineage, line in kept.items() if UUID(lineage) in lineages]
    touch(plan)
    session.add(plan)
    record_row(session, scope, "plan", plan, fields=["task_feeds"], note={"edition": plan.edition})
    session.flush()


def _faults(body: schemas.PlanFeedsWrite, lineages: set[UUID]) -> dict[str, str]:
    found: dict[str, str] = {}
    met: set[UUID] = set()
    for n, task in enumerate(body.tasks):
        if task.lineage_id not in lineages or task.lineage_id in met:
            found[f"tasks.{n}.lineage_id"] = "Kế hoạch không có nhiệm vụ này, hoặc nhiệm vụ lặp lại."
        met.add(task.lineage_id)
        for m, feed in enumerate(task.feeds):
            kind = FEEDS.get(feed.code)
            if kind is None or feed.code in {one.code for one in task.feeds[:m]}:
                found[f"tasks.{n}.feeds.{m}.code"] = "Không có nguồn này, hoặc nguồn lặp lại."
            elif feed.need is None and not kind.of_all:
                found[f"tasks.{n}.feeds.{m}.need"] = "Hãy ghi cần bao nhiêu."
    return found
