"""Request and response schemas of drafts of forms."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from toso.core.schemas import Read, Write
from toso.form_drafts.tables import DraftedForm

LONGEST = 131_072
Sealed = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+$", min_length=40, max_length=LONGEST)]


class FormDraftWrite(Write):
    """`sealed`: what was typed, in base64url, encrypted by the browser with its person's `draft_key`."""

    sealed: Sealed


class OtherWriterRead(Read):
    """Somebody else who has typed into the same form and not saved: since when, and when last."""

    name: str
    since: datetime
    last: datetime


class OtherWritersRead(Read):
    others: list[OtherWriterRead]


class OwnDraftRead(Read):
    """One's own draft of any form, also of an object that is gone or out of one's reach meanwhile."""

    form: DraftedForm
    object_id: UUID
    part: str
    sealed: str
    changed_at: datetime


class FormDraftRead(OtherWritersRead):
    """One's own draft, whole, and who else writes. `sealed` null: there is none."""

    sealed: str | None
    changed_at: datetime | None
