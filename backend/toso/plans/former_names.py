"""Former names in a plan made of an older one: its head and the units follow, its texts are put right by a person."""

import re
from collections.abc import Callable, Collection, Mapping
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.clock import today
from toso.kit.text import fold
from toso.organisation.ended_units import successors_of
from toso.organisation.queries import find_letterhead, signers_on, ward_units
from toso.organisation.tables import Unit, UnitPeriod
from toso.plans.content import PlanContent, SignatureContent, UnitRef
from toso.plans.tables import Plan
from toso.plans.texts import Words, reworded, texts_of

_SAID_TO_BE_FORMER = r"(?!\s*\(?(?:cũ|trước đây))"


def headed_today(session: Session, old: Plan, content: PlanContent) -> PlanContent:
    """The content with the place, the agency, the signer and the names of units as they are today, where they were
    others when the plan went out: what is signed anew names nobody who has left and no desk that is no more.
    """
    then = find_letterhead(session, old.ward_id, old.issued_on) if old.issued_on else None
    now = find_letterhead(session, old.ward_id, today())
    if then is not None and now is not None and (then.full_name, then.place) != (now.full_name, now.place):
        content = content.model_copy(update={"place": now.place, "issuer": now.full_name})
    signers = signers_on(session, old.ward_id, today())
    if signers and content.signature.name and content.signature.name not in {one.full_name for one in signers}:
        signed = SignatureContent(lines=signers[0].lines, name=signers[0].full_name)
        content = content.model_copy(update={"signature": signed})
    names = {fold(name): now for name, now in _former_units(session, old.ward_id).items()}
    return _called(content, lambda name: names.get(fold(name), name)) if names else content


def _called(content: PlanContent, say: Callable[[str], str]) -> PlanContent:
    def refs(rows: list[UnitRef]) -> list[UnitRef]:
        named = (one.model_copy(update={"name": say(one.name)}) for one in rows)
        return list({(one.unit_id or one.unit_class or one.name): one for one in named}.values())

    content = reworded(content, Words.NAMES, say)
    tasks = [t.model_copy(update={"leads": refs(t.leads), "coordinators": refs(t.coordinators)}) for t in content.tasks]
    duties = [d.model_copy(update={"units": refs(d.units)}) for d in content.duties]
    return content.model_copy(update={"tasks": tasks, "duties": duties})


def _former_units(session: Session, ward_id: UUID) -> dict[str, str]:
    """Names that units of the ward had and no unit has today, each with the name of the one that stands for it."""
    current = {unit.id: unit.name for unit in ward_units(session, ward_id, today())}
    query = sa.select(col(UnitPeriod.unit_id), col(UnitPeriod.name)).join(Unit, col(Unit.id) == col(UnitPeriod.unit_id))
    begun = col(UnitPeriod.valid_from) <= today()
    rows = session.execute(query.where(col(Unit.ward_id) == ward_id, col(Unit.id) != ward_id, begun)).all()
    former: list[tuple[UUID, str]] = [(own, name) for own, name in rows if name not in current.values()]
    into = successors_of(session, ward_id, {unit_id for unit_id, _ in former}, today()) if former else {}
    stands = ((name, current.get(into.get(unit_id, unit_id))) for unit_id, name in former)
    return {name: now for name, now in stands if now}


def former_names(session: Session, plan: Plan, content: PlanContent) -> dict[str, str]:
    """Field → sentence for every text of a plan made of last year's that calls the ward or a unit of it by a name that
    it had, unless it says that it is a former one.
    """
    if plan.rolled_from_id is None:
        return {}
    query = sa.select(col(UnitPeriod.name), col(UnitPeriod.valid_to)).where(col(UnitPeriod.unit_id) == plan.ward_id)
    rows = session.execute(query).all()
    current = {name for name, last in rows if last is None or last >= today()}
    was = dict.fromkeys({name for name, _ in rows} - current, " hoặc ".join(sorted(current)))
    units = _former_units(session, plan.ward_id)
    found = _told(content, was, current) if was else {}
    return _told(content, units, set(units.values())) | found


def _told(content: PlanContent, former: Mapping[str, str], current: Collection[str]) -> dict[str, str]:
    hides = "|".join(rf"\b{re.escape(name)}\b" for name in current if any(_named(old, name) for old in former))
    found: dict[str, str] = {}
    for part, place, name, text in texts_of(content, Words.OWN, Words.HEAD) if former else ():
        own = re.sub(hides, " ", text, flags=re.IGNORECASE) if hides else text
        old = next((one for one in former if _named(one, own)), None)
        if old:
            found[_field(part, place, name)] = f"Còn ghi tên cũ “{old}”; nay là {former[old]}."
    return found


def _named(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b{_SAID_TO_BE_FORMER}", text, re.IGNORECASE) is not None


def _field(part: str, place: int, name: str) -> str:
    """Where the editor shows what is to be put right: of a task beside its text, of a duty beside its items."""
    named = {"": name, "tasks": f"tasks.{place}.text"}
    return named.get(part, f"{part}.{place}.{name.partition('.')[0]}")
