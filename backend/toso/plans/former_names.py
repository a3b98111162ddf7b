"""Former names of the ward in a plan made of an older one: its head follows, its texts are put right by a person."""

import re
from collections.abc import Iterator

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.clock import today
from toso.organisation.queries import find_letterhead
from toso.organisation.tables import UnitPeriod
from toso.plans.content import PlanContent
from toso.plans.tables import Plan

_SAID_TO_BE_FORMER = r"(?!\s*\(?(?:cũ|trước đây))"


def headed_today(session: Session, old: Plan, content: PlanContent) -> PlanContent:
    """The content with the place and the agency of today where the ward was headed otherwise when the plan went out."""
    then = find_letterhead(session, old.ward_id, old.issued_on) if old.issued_on else None
    now = find_letterhead(session, old.ward_id, today())
    if then is None or now is None or (then.full_name, then.place) == (now.full_name, now.place):
        return content
    return content.model_copy(update={"place": now.place, "issuer": now.full_name})


def former_names(session: Session, plan: Plan, content: PlanContent) -> dict[str, str]:
    """Field → sentence for every text of a plan made of last year's that calls the ward by a name that it had, unless
    it says that it is a former one.
    """
    if plan.rolled_from_id is None:
        return {}
    query = sa.select(col(UnitPeriod.name), col(UnitPeriod.valid_to)).where(col(UnitPeriod.unit_id) == plan.ward_id)
    rows = session.execute(query).all()
    current = {name for name, last in rows if last is None or last >= today()}
    former = {name for name, _ in rows} - current
    hides = "|".join(rf"\b{re.escape(name)}\b" for name in current if any(_named(old, name) for old in former))
    found: dict[str, str] = {}
    for field, text in _texts(content) if former else ():
        own = re.sub(hides, " ", text, flags=re.IGNORECASE) if hides else text
        old = next((name for name in former if _named(name, own)), None)
        if old:
            found[field] = f"Còn ghi tên cũ “{old}”; nay là {' hoặc '.join(sorted(current))}."
    return found


def _named(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b{_SAID_TO_BE_FORMER}", text, re.IGNORECASE) is not None


def _texts(content: PlanContent) -> Iterator[tuple[str, str]]:
    for name in ("title", "place", "issuer", "introduction", "funding", "closing"):
        yield name, getattr(content, name)
    for name in ("purposes", "requirements"):
        yield from ((f"{name}.{n}", text) for n, text in enumerate(getattr(content, name)))
    yield from ((f"targets.{n}.text", row.text) for n, row in enumerate(content.targets))
    for n, row in enumerate(content.tasks):
        yield f"tasks.{n}.text", "\n".join((row.heading, row.text, *row.items))
    yield from ((f"duties.{n}.items", "\n".join(row.items)) for n, row in enumerate(content.duties))
