"""Former names of the ward in a plan made of an older one: its head follows, its texts are put right by a person."""

import re

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.clock import today
from toso.organisation.queries import find_letterhead
from toso.organisation.tables import UnitPeriod
from toso.plans.content import PlanContent
from toso.plans.tables import Plan
from toso.plans.texts import Words, texts_of

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
    for part, place, name, text in texts_of(content, Words.OWN, Words.HEAD) if former else ():
        own = re.sub(hides, " ", text, flags=re.IGNORECASE) if hides else text
        old = next((one for one in former if _named(one, own)), None)
        if old:
            found[_field(part, place, name)] = f"Còn ghi tên cũ “{old}”; nay là {' hoặc '.join(sorted(current))}."
    return found


def _named(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b{_SAID_TO_BE_FORMER}", text, re.IGNORECASE) is not None


def _field(part: str, place: int, name: str) -> str:
    """Where the editor shows what is to be put right: of a task beside its text, of a duty beside its items."""
    named = {"": name, "tasks": f"tasks.{place}.text"}
    return named.get(part, f"{part}.{place}.{name.partition('.')[0]}")
