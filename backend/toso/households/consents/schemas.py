"""Schemas of purposes and consents, in and out."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BeforeValidator, Field, StringConstraints

from toso.core.schemas import Read, ShortText, Write
from toso.households.consents.kinds import Answer, Basis, How, PhoneLock, PhoneStart
from toso.kit.text import clean

Paragraph = Annotated[
    str,
    BeforeValidator(lambda v: clean(v) if isinstance(v, str) else v),
    StringConstraints(min_length=1, max_length=2_000),
]
PurposeCode = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=r"^[a-z_]+$")]


class PurposeRead(Read):
    """A purpose as it reads in one version; `text` is what the resident is told or asked. `since` null: as shipped."""

    code: str
    title: str
    basis: Basis
    basis_label: str
    basis_text: str
    fields: list[str]
    keep: str
    text: str
    version: int
    since: date | None


class NoticeRead(Read):
    purposes: list[PurposeRead]
    never_kept: list[str]
    rights: list[str]
    may_change: bool


class ConsentRead(Read):
    """One answer of the log; `text_number` names the version of the purpose's text that was read out."""

    id: UUID
    purpose: str
    purpose_title: str
    text_number: int
    answer: Answer
    answer_label: str
    how: How
    how_label: str
    given_on: date
    by_name: str
    at: datetime


class ConsentStandingRead(Read):
    """Where a person stands on one purpose; `answer` null: never asked, which is no consent."""

    purpose: str
    title: str
    text: str
    text_number: int
    answer: Answer | None
    answer_label: str | None
    given_on: date | None


class ConsentsRead(Read):
    """`standing`: every purpose that rests on consent; `log`: every answer, the newest first."""

    standing: list[ConsentStandingRead]
    log: list[ConsentRead]


class PurposeWrite(Write):
    title: ShortText
    basis: Basis
    basis_text: Paragraph
    fields: list[ShortText] = Field(min_length=1, max_length=20)
    keep: ShortText
    text: Paragraph


class ConsentWrite(Write):
    """An answer is always said: nothing is ticked beforehand. `text_number`: the version that was read out."""

    purpose: PurposeCode
    text_number: Annotated[int, Field(ge=1, le=100_000)]
    answer: Answer
    how: How
    given_on: date | None = None


class PhonePolicyRead(Read):
    """How the ward's phones are locked; a round stays `hours` after its download."""

    lock: PhoneLock
    start: PhoneStart
    hours: int
