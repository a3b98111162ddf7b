"""Schemas of the form behind the QR code at the nhà văn hóa: what residents send, and how a khu phố sees it."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import StringConstraints

from toso.core.schemas import OptionalText, Phone, Read, ShortText, Write
from toso.households.assistance.schemas import HelpChoiceRead, Line, Why
from toso.households.model.assistance_kinds import HelpRequestState
from toso.organisation.schemas import PlaceWordsRead

UNIT_CODE = r"^[a-z0-9.-]+$"  # the path of a khu phố, as its poster carries it


class AskFormRead(Read):
    """The page of a khu phố for its residents: public names only; `words`: how its ward calls things.

    `seed`, `bits`: the work that a sender proves (`core.proof_of_work`), once for each request.
    """

    unit_name: str
    ward_name: str
    needs: list[HelpChoiceRead]
    consent: str
    words: PlaceWordsRead
    seed: str
    bits: int


class AskWrite(Write):
    """The form as a resident sends it. `website` is a trap for programs: people do not see it and leave it empty.

    Without `seed` and `work` that fit, the request waits apart until the khu phố looks at it.
    """

    neighbourhood: Annotated[str, StringConstraints(min_length=3, max_length=60, pattern=UNIT_CODE)]
    full_name: Annotated[ShortText, StringConstraints(max_length=100), Line]
    phone: Phone
    need: Annotated[str, StringConstraints(min_length=1, max_length=30, pattern=r"^[a-z_]+$")]
    note: Annotated[OptionalText, StringConstraints(max_length=300), Line] = ""
    consent: Literal[True]
    website: Annotated[str, StringConstraints(max_length=200)] = ""
    seed: Annotated[str, StringConstraints(max_length=100, pattern=r"^[0-9a-f.]*$")] = ""
    work: Annotated[str, StringConstraints(max_length=20, pattern=r"^[0-9]*$")] = ""


class HelpRequestRow(Read):
    """A request in the list of a khu phố; the phone is masked. `visited`: somebody was met there since;
    `closed_reason`: of one that ended what was done, or why nothing was.
    """

    id: UUID
    version: int
    asked_at: datetime
    full_name: str
    phone: str
    need_label: str
    note: str
    unit_name: str
    state: HelpRequestState
    state_label: str
    household_id: UUID | None
    household_code: str | None
    visited: bool
    closed_reason: str
    actions: list[str]


class HelpRequestRead(HelpRequestRow):
    """One request opened to call back: the phone in full; the view is in the audit log."""

    full_phone: str


class HelpRequestLink(Write):
    household_id: UUID


class HelpRequestClose(Write):
    outcome: Literal["done", "dropped"]
    reason: Why
