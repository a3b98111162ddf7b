"""An accepted upload that may be taken back: which households go, and which stay because of what came to them since."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.households.consents.tables import Consent, LegalHold, SubjectRequest
from toso.households.import_export import schemas
from toso.households.import_export.import_trace import traces_of
from toso.households.import_export.queries import find_taken, state_of
from toso.households.import_export.tables import HouseholdImport, ImportState
from toso.households.model.assistance_tables import HelpEntry, HelpRequest
from toso.households.model.reach import within
from toso.households.model.tables import Household, Observation, Person
from toso.households.model.visit_kinds import HeldState
from toso.households.model.visit_tables import HeldVisit, Visit
from toso.households.register.tables import ChangeAct, HouseholdChange
from toso.kit.labels import Labelled

_LISTED = 100
_MOVED = (
    ChangeAct.MERGED,
    ChangeAct.UNMERGED,
    ChangeAct.SPLIT,
    ChangeAct.MOVED,
    ChangeAct.PERSON_CAME,
    ChangeAct.PERSON_MOVED,
)


class NotTaken(Conflict):
    code, title = "import-not-taken", "Tệp này chưa ghi gì vào sổ, hoặc đã được hoàn tác."


class Why(Labelled):
    """Why a household stays, the weightiest first."""

    OUT_OF_REACH = "out_of_reach", "Ngoài phạm vi của bạn"
    ERASED = "erased", "Dữ liệu cá nhân đã được xóa"
    MOVED = "moved", "Sau đó hộ đã nhập, tách hoặc có người chuyển hộ"
    CLOSED = "closed", "Sau đó hộ đã kết thúc"
    CHANGED = "changed", "Sau đó hộ đã được sửa"
    VISITED = "visited", "Sau đó đã có lượt đến nhà"
    SEEN = "seen", "Sau đó đã có ghi nhận khác"
    HELPED = "helped", "Sau đó đã có lượt giúp, lời nhờ giúp"
    ASKED = "asked", "Sau đó đã có câu trả lời đồng ý, yêu cầu về dữ liệu hoặc lệnh giữ lại"
    NO_TRACE = "no_trace", "Không còn dấu vết của điều đã đổi"


@dataclass(frozen=True)
class Brought:
    """Households that an upload entered, or changed, with why some of them stay; `before`: traces of those changed."""

    entered: list[UUID]
    changed: list[UUID]
    stays: Mapping[UUID, Why]
    before: Mapping[UUID, dict[str, Any]]

    @cached_property
    def going(self) -> tuple[list[UUID], list[UUID]]:
        """Those of both kinds that go."""
        entered, changed = ([i for i in ids if i not in self.stays] for ids in (self.entered, self.changed))
        return entered, changed


def brought_by(session: Session, scope: Scope, row: HouseholdImport) -> Brought:
    change = HouseholdChange
    own = col(change.ward_id) == row.ward_id, col(change.event_id) == row.id
    acts: dict[UUID, set[ChangeAct]] = {}
    for household_id, act in session.execute(
        sa.select(col(change.household_id), col(change.act)).where(*own).order_by(col(change.household_id)).distinct()
    ):
        acts.setdefault(household_id, set()).add(act)
    left = {i: done for i, done in acts.items() if ChangeAct.UNIMPORTED not in done}
    entered = [i for i, done in left.items() if ChangeAct.CREATED in done]
    changed = [i for i, done in left.items() if ChangeAct.CREATED not in done]
    before = traces_of(session, row)
    stays = dict.fromkeys((i for i in changed if i not in before), Why.NO_TRACE)
    for why, query in reversed(list(_reasons(scope, row))):
        stays |= dict.fromkeys(session.execute(query).scalars(), why)
    return Brought(entered, changed, {i: stays[i] for i in left if i in stays}, before)


def _reasons(scope: Scope, row: HouseholdImport) -> Iterator[tuple[Why, sa.Select[Any]]]:
    """Ids of households that something came to since the upload wrote of them, by what it was, the weightiest first."""
    change, home, person, seen = HouseholdChange, Household, Person, Observation
    since = sa.select(col(change.household_id).label("id"), sa.func.min(col(change.created_at)).label("at")).where(
        col(change.ward_id) == row.ward_id, col(change.event_id) == row.id
    )
    ours = since.group_by(col(change.household_id)).subquery()

    def of(table: Any, *conditions: sa.ColumnElement[bool], own: Any = None) -> sa.Select[Any]:
        here = sa.and_(col(table.ward_id) == row.ward_id, (table.household_id if own is None else own) == ours.c.id)
        return sa.select(ours.c.id).join(table, here).where(*conditions)

    other = col(change.event_id).is_distinct_from(row.id), col(change.created_at) > ours.c.at
    moved = col(change.act).in_(_MOVED)
    yield Why.OUT_OF_REACH, of(home, sa.not_(within(scope)), own=home.id)
    yield Why.ERASED, of(home, col(home.erased_on).is_not(None), own=home.id)
    yield Why.ERASED, of(person, col(person.erased_on).is_not(None))
    yield Why.MOVED, of(change, *other, moved)
    yield Why.CLOSED, of(home, col(home.closed_on).is_not(None), own=home.id)
    yield Why.CHANGED, of(change, *other)
    yield Why.VISITED, of(Visit, col(Visit.created_at) > ours.c.at)
    waiting = col(HeldVisit.state) == HeldState.WAITING
    yield Why.VISITED, of(HeldVisit, waiting, col(HeldVisit.created_at) > ours.c.at)
    yield Why.SEEN, of(seen, col(seen.event_id).is_distinct_from(row.id), col(seen.created_at) > ours.c.at)
    for table in (HelpEntry, HelpRequest):
        yield Why.HELPED, of(table, col(table.updated_at) > ours.c.at)
    for table in (SubjectRequest, LegalHold):
        yield Why.ASKED, of(table, col(table.created_at) > ours.c.at)
    for table in (Consent, SubjectRequest):
        of_person = sa.and_(col(table.ward_id) == row.ward_id, col(table.person_id) == col(person.id))
        yield Why.ASKED, of(person).join(table, of_person).where(col(table.created_at) > ours.c.at)


def show_reversal(session: Session, scope: Scope, import_id: UUID) -> schemas.ImportReversalRead:
    """The effect that taking an upload back would have now. Raises NotFound, NotTaken."""
    row = find_taken(session, scope, import_id)
    if not row.counts.get("taken") or state_of(session, row)[0] is ImportState.UNDOING:
        raise NotTaken
    brought = brought_by(session, scope, row)
    entered, changed = brought.going
    return schemas.ImportReversalRead(
        id=row.id,
        version=row.version,
        new=len(entered),
        changed=len(changed),
        persons=_persons(session, row, entered) + sum(len(brought.before[i]["added"]) for i in changed),
        streets=row.counts["taken"]["streets"],
        staying=len(brought.stays),
        reasons=[
            schemas.ImportStayReason(why=why, label=why.label, homes=number)
            for why, number in sorted(Counter(brought.stays.values()).items(), key=lambda one: list(Why).index(one[0]))
        ],
        stays=_stays(session, scope, brought),
    )


def _persons(session: Session, row: HouseholdImport, entered: list[UUID]) -> int:
    change, person, going = HouseholdChange, Person, set(entered)
    mine = sa.select(col(change.household_id)).where(
        col(change.ward_id) == row.ward_id, col(change.event_id) == row.id, col(change.act) == ChangeAct.CREATED
    )
    query = sa.select(col(person.household_id), sa.func.count()).where(
        col(person.ward_id) == row.ward_id, col(person.household_id).in_(mine)
    )
    return sum(n for i, n in session.execute(query.group_by(col(person.household_id))) if i in going)


def _stays(session: Session, scope: Scope, brought: Brought) -> list[schemas.ImportStayRead]:
    """The first of those that stay and are in reach."""
    seen = [i for i, why in brought.stays.items() if why is not Why.OUT_OF_REACH][:_LISTED]
    query = sa.select(Household).where(within(scope), col(Household.id).in_(seen)).order_by(col(Household.code))
    return [
        schemas.ImportStayRead(household_id=one.id, code=one.code, name=one.name, why_label=brought.stays[one.id].label)
        for one in session.execute(query).scalars()
    ]
