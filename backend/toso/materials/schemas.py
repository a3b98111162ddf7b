"""Request and response schemas of materials."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from toso.authz.roles import Role
from toso.core.schemas import OptionalText, Read, ShortText, Write
from toso.documents.printed_table import TableFormat
from toso.files.schemas import FileRead
from toso.materials.kinds import MaterialState, PostingState
from toso.plans.tasks.schemas import TaskLinkRead

Code = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,30}$")]
Hour = Annotated[str, StringConstraints(pattern=r"^(?:([01]\d|2[0-3]):[0-5]\d)?$")]
Line = Annotated[OptionalText, StringConstraints(max_length=200)]
WebAddress = Annotated[str, StringConstraints(pattern=r"^(?:https?://\S+)?$", max_length=500)]


class VersionWrite(Write):
    """The content: a text, an address, a file that was sent before (`/files`), or several of them. `seconds`: how long
    a recording lasts. `in_force_from`, `in_force_to`: of a rule, both inclusive.
    """

    text: OptionalText = ""
    url: WebAddress = ""
    file_id: UUID | None = None
    seconds: Annotated[int, Field(ge=1, le=36_000)] | None = None
    in_force_from: date | None = None
    in_force_to: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "VersionWrite":
        if self.in_force_to and (self.in_force_from is None or self.in_force_to < self.in_force_from):
            raise ValueError("Ngày hết hiệu lực phải từ ngày có hiệu lực trở đi.")
        return self


class MaterialChange(Write):
    """Title, audience and origin of a material; its content stands in its versions. `for_residents`: members of teams
    show it at the doors.
    """

    title: ShortText
    audience: Line = ""
    for_residents: bool = False
    received_from: Line = ""
    received_on: date | None = None
    task_id: UUID | None = None


class MaterialWrite(MaterialChange):
    """`unit_id` null: one's own unit. `content`: the first version; needed by a kind that begins approved."""

    kind: Code
    unit_id: UUID | None = None
    content: VersionWrite | None = None


class PostingLogWrite(Write):
    """Which channel, of which days, both included."""

    since: date
    until: date
    channel: Code = "loudspeaker"
    format: TableFormat = "pdf"


class MaterialStepWrite(Write):
    """`step`: of those in `actions`. `reason`: needed to return, to withdraw, to begin a new version."""

    step: Code
    reason: Annotated[OptionalText, StringConstraints(max_length=1_000)] = ""


class MaterialPostingWrite(Write):
    """The approved version posted, broadcast or handed over: on a day that has come, or planned for a later one.
    `unit_id` null: by one's own unit. `reached`: about how many people it met. `entry_id`: its place in the catalogue,
    which then gives `place` its name.
    """

    channel: Code
    on: date
    place: Line = ""
    entry_id: UUID | None = None
    starts: Hour = ""
    url: WebAddress = ""
    text: Annotated[OptionalText, StringConstraints(max_length=4_000)] = ""
    reached: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    unit_id: UUID | None = None
    to_unit_id: UUID | None = None


class PostingStepWrite(MaterialStepWrite):
    """`post`: a planned posting took place, with the address where its channel has one; `withdraw`: with a reason."""

    url: WebAddress = ""


class ReadersWrite(Write):
    """Who is asked to read: everybody of these units, of these teams, or with these roles; each person once."""

    unit_ids: list[UUID] = Field(default_factory=list, max_length=60)
    team_ids: list[UUID] = Field(default_factory=list, max_length=60)
    roles: list[Role] = Field(default_factory=list, max_length=20)
    due_on: date | None = None


class PaperReceiptsWrite(Write):
    """Who signed on paper that they have read it, by the id of the line; `on`: the day of the signatures."""

    receipt_ids: list[UUID] = Field(min_length=1, max_length=500)
    on: date


class MaterialKindRead(Read):
    """`begins`: the state of a new one. `read`: people are asked to read it, and its versions are in force on days."""

    code: str
    label: str
    begins: MaterialState
    read: bool


class ChannelRead(Read):
    """`linked`: a posting has an address; `handed`: it is handed to a unit; `entry`: the kind of the catalogue of which
    its places are, "" where it has none.
    """

    code: str
    label: str
    linked: bool
    handed: bool
    entry: str


class MaterialCatalogueRead(Read):
    """The kinds of materials and the channels on which they are posted."""

    kinds: list[MaterialKindRead]
    channels: list[ChannelRead]


class MaterialRow(Read):
    """A line of the list. `number`: of the approved version. `posted`: how often it was posted; `readers`, `confirmed`:
    of that version.
    """

    id: UUID
    version: int
    kind: str
    kind_label: str
    state: MaterialState
    state_label: str
    title: str
    audience: str
    for_residents: bool
    unit_id: UUID
    unit_name: str
    number: int | None
    counted_on: date | None
    posted: int
    readers: int
    confirmed: int


class ShownMaterialRead(Read):
    """The approved version of a material that residents are shown."""

    id: UUID
    title: str
    kind_label: str
    number: int
    text: str
    url: str
    file: FileRead | None


class MaterialVersionRead(Read):
    """`approved`: it was approved, or began so; `in_force`: today, of approved ones."""

    id: UUID
    number: int
    text: str
    url: str
    file: FileRead | None
    seconds: int | None
    in_force_from: date | None
    in_force_to: date | None
    approved: bool
    in_force: bool
    by_name: str
    created_at: datetime


class MaterialStepRead(Read):
    id: UUID
    at: datetime
    by_name: str
    label: str
    note: str


class OwnReceiptRead(Read):
    """The receipt of the person who asks."""

    due_on: date | None
    confirmed_on: date | None


class MaterialRead(MaterialRow):
    """`actions`: what this person may do now: steps, and change, write, post, ask, mark, confirm. `versions`: the
    newest first; who does not make it sees the approved ones.
    """

    received_from: str
    received_on: date | None
    task: TaskLinkRead | None
    author_name: str
    versions: list[MaterialVersionRead]
    steps: list[MaterialStepRead]
    own_receipt: OwnReceiptRead | None
    actions: list[str]


class MaterialPostingRead(Read):
    """`actions`: post, withdraw, for whoever may take these steps."""

    id: UUID
    version: int
    material_id: UUID
    number: int
    state: PostingState
    state_label: str
    channel: str
    channel_label: str
    place: str
    entry_id: UUID | None
    unit_id: UUID
    unit_name: str
    to_unit_name: str
    on: date
    starts: str
    url: str
    text: str
    reached: int | None
    withdrawn_reason: str
    actions: list[str]


class ReaderRead(Read):
    """Somebody asked to read a version. `late`: not confirmed, and the day has passed."""

    id: UUID
    number: int
    full_name: str
    unit_id: UUID
    unit_name: str
    due_on: date | None
    confirmed_on: date | None
    on_paper: bool
    late: bool
