"""Response schemas of households: rows of a list, one household whole, the history behind it."""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from toso.core.schemas import Read
from toso.households.model.kinds import HouseholdKind, MoveReason, Relation, Sex, VisitResult
from toso.households.register.tables import ChangeAct


class HouseholdSort(StrEnum):
    """`place`: khu phố, street, place along the street; `visit`: never visited first, then the longest ago."""

    PLACE = "place"
    NAME = "name"
    VISIT = "visit"


class HouseholdStatus(StrEnum):
    """Open households in a given standing in the running reporting year; `closed`: those no longer there.

    `moved`: somebody at the door was told so; whoever keeps the register has not closed them.
    `nobody`: families whose last person left or died, that still stand open.
    """

    NOT_VISITED = "not_visited"
    VISITED = "visited"
    ABSENT = "absent"
    REFUSED = "refused"
    MOVED = "moved"
    REVISIT_DUE = "revisit_due"
    NOBODY = "nobody"
    CLOSED = "closed"


class HouseholdItemRead(Read):
    """An item that can be entered: of a person or a household, its values with their labels in order.

    `many`: several values at once, joined by "+". `asked`: the ward asks it at the door now.
    """

    item: str
    subject: str
    label: str
    many: bool
    values: dict[str, str]
    asked: bool


class ItemStateRead(Read):
    """The current answer of one item, and the observation it rests on; all null: not known, or not done this year."""

    item: str
    label: str
    value: str | None
    value_label: str | None
    on: date | None
    channel_label: str | None
    grade: int | None
    grade_label: str | None


class HouseholdFactsRead(Read):
    """The facts known of a household today; null is not known, a day counts in the reporting year it falls in."""

    visited_on: date | None
    guided_on: date | None
    opened: bool | None
    transacting: bool | None
    local: bool | None
    young_payer: bool | None


class ResidentStateRead(Read):
    """The facts known of a person today; `topics` are those of the running bundle of guidance."""

    phone: str | None
    sim: str | None
    services: str | None
    topics: list[str]
    guided_on: date | None
    account: bool | None
    apps: bool | None
    informed_on: date | None
    sim_mobilised_on: date | None
    phone_mobilised_on: date | None
    vneid_on: date | None
    vssid_on: date | None
    health_on: date | None
    safety_on: date | None


class RaisedCountRead(Read):
    """How many open households in reach told a need, or were warned, at a visit of this reporting year."""

    code: str
    label: str
    households: int


class RaisedRead(Read):
    """Needs and warnings that sheets offer or told this year, in the order of the sheet."""

    needs: list[RaisedCountRead]
    warned: list[RaisedCountRead]


class HouseholdRow(Read):
    """A household in a list. `phone` is masked; `missing`: items nobody knows yet of it or of one of its persons."""

    id: UUID
    version: int
    code: str
    kind: HouseholdKind
    kind_label: str
    name: str
    house_no: str
    place_note: str
    phone: str | None
    street_id: UUID
    street_name: str
    group_name: str
    unit_id: UUID
    unit_name: str
    position: int
    persons: int
    state: HouseholdFactsRead | None
    missing: list[str]
    visited: bool
    last_visited_on: date | None
    last_result: VisitResult | None
    last_result_label: str | None
    revisit_on: date | None
    revisit_due: bool
    closed_on: date | None


class ResidentRead(Read):
    """A member of a household; `phone` is masked, `left_on` the first day on which they no longer count.

    `items`: what is known of who lives here and what is still asked; empty for who left. `may_return`: they left and
    stand nowhere else since, so that they may come back.
    """

    id: UUID
    version: int
    full_name: str
    sex: Sex | None
    birth_on: date | None
    birth_year: int | None
    adult: bool | None
    relation: Relation
    relation_label: str
    phone: str | None
    since_on: date | None
    left_on: date | None
    left_by: MoveReason | None
    left_by_label: str | None
    may_return: bool
    state: ResidentStateRead | None
    items: list[ItemStateRead]
    missing: list[str]


class HouseholdStayRead(Read):
    """Days of the household in a khu phố: from the first to before `until_on` (null: still)."""

    unit_path: str
    unit_name: str
    from_on: date
    until_on: date | None
    came_by: MoveReason
    came_by_label: str
    left_by: MoveReason | None
    left_by_label: str | None


class HouseholdLineageRead(Read):
    """The other household of a split or merge; `to_other`: it came after this one."""

    household_id: UUID
    code: str
    name: str
    kind: MoveReason
    kind_label: str
    happened_on: date
    to_other: bool


class SourceCellRead(Read):
    """A field that an import filled, of the household or a person of it, and the cell it came from."""

    subject_id: UUID
    subject_name: str
    field_label: str
    cell: str


class HouseholdChangeRead(Read):
    """One act of the journal, with the reason that the keeper gave; `source`: file, sheet and rows of an import.

    `cells`: of what it filled; what it saw has its cell at the observation.
    """

    id: UUID
    act: ChangeAct
    act_label: str
    cause: MoveReason | None
    cause_label: str | None
    person_id: UUID | None
    happened_on: date
    reason: str
    source: str
    cells: list[SourceCellRead]
    by_name: str
    at: datetime


class HouseholdRead(HouseholdRow):
    """One household whole. `members` also holds those who left. `actions`: what this person may do with it now.

    `items`: what is known of the household itself and what is still asked; empty once it has ended.
    `disputed`: answers of visits that say otherwise than what stands, of which nobody has chosen yet.
    """

    disputed: int
    tax_code: str | None
    closed_reason: MoveReason | None
    closed_reason_label: str | None
    merged_into_id: UUID | None
    last_visitor_name: str | None
    items: list[ItemStateRead]
    members: list[ResidentRead]
    stays: list[HouseholdStayRead]
    lineage: list[HouseholdLineageRead]
    changes: list[HouseholdChangeRead]
    actions: list[str]


class ObservationRead(Read):
    """Who saw what of whom on which day, how, and how strong the evidence is; `retracted`: taken back since.

    By whom, when and why stand beside it; the reason is empty where whoever saw it took it back alone.

    `source`: the file and cell that an import took it from.
    """

    id: UUID
    subject_id: UUID
    subject_name: str
    item: str
    item_label: str
    value: str
    value_label: str
    on: date
    at: datetime
    channel: int
    channel_label: str
    grade: int
    grade_label: str
    by_name: str
    event_id: UUID | None
    source: str
    retracted: bool
    retracted_at: datetime | None
    retracted_by_name: str
    retraction_reason: str


class RevealRead(Read):
    """One value in full; the view is in the audit log, the value is not kept for a repeated request."""

    secret: ClassVar[bool] = True
    value: str | None
