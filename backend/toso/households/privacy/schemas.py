"""Response schemas of the protection of personal data."""

from datetime import date, datetime
from uuid import UUID

from toso.core.schemas import Read
from toso.households.consents.kinds import RequestChannel, RequestKind, RequestState
from toso.households.consents.schemas import PhonePolicyRead


class RequestStepRead(Read):
    name: str
    label: str


class SubjectRequestRow(Read):
    """A request in the register. `days_left` to `next_due` (null when closed); negative: late."""

    id: UUID
    version: int
    code: str
    kind: RequestKind
    kind_label: str
    channel: RequestChannel
    channel_label: str
    third_party: bool
    state: RequestState
    state_label: str
    received_on: date
    acknowledge_by: date
    acknowledged_on: date | None
    due_on: date
    extended: bool
    closed_on: date | None
    next_due: date | None
    days_left: int | None
    household_code: str | None
    person_known: bool


class SubjectRequestRead(SubjectRequestRow):
    """One request whole. `person_name`: whom it concerns, as far as they are still known."""

    person_id: UUID | None
    person_name: str | None
    household_id: UUID | None
    unit_name: str | None
    note: str
    outcome: str
    extension_reason: str
    by_name: str
    actions: list[str]
    steps: list[RequestStepRead]


class FoundPersonRead(Read):
    """A person as far as a desk must see to tell them from others; `phone` is masked."""

    person_id: UUID
    household_id: UUID
    household_code: str
    unit_name: str
    full_name: str
    birth_year: int | None
    phone: str | None
    left_on: date | None


class FoundRead(Read):
    items: list[FoundPersonRead]


class ExtractRead(Read):
    """A file with all that is known of a person; it is deleted after `days`."""

    file_id: UUID
    name: str
    days: int


class ViewRead(Read):
    """Somebody opened a household or a number of it; no name of a resident stands here."""

    seq: int
    at: datetime
    actor_name: str
    action: str
    action_label: str
    object_label: str
    household_code: str | None
    unit_name: str
    purpose: str | None
    purpose_label: str | None
    fields: list[str]


class RetentionRuleRead(Read):
    """A rule, and what it would delete: `due` rows today, `held` of them kept by a legal hold, `due_soon` further ones
    within thirty days.
    """

    code: str
    label: str
    act: str
    months: int
    shipped_months: int
    last_day: date
    due: int
    held: int
    due_soon: int


class LegalHoldRead(Read):
    id: UUID
    version: int
    household_id: UUID | None
    household_code: str | None
    reason: str
    from_on: date
    lifted_on: date | None
    by_name: str


class PrivacyChoiceRead(Read):
    version: int
    keep_citizen_ids: bool
    citizen_ids: int
    phone: PhonePolicyRead
    ran_on: date | None
    rules: list[RetentionRuleRead]
    holds: list[LegalHoldRead]
    may_change: bool


class CitizenIdRead(Read):
    """A number as it is shown: its last three digits; `warnings`: what does not fit. `version` is the household's."""

    version: int
    masked: str | None
    warnings: list[str]
