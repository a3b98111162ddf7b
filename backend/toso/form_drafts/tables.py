"""Drafts of forms: what was typed and not saved, as the browser of whoever typed it sealed it."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import Table, enum_column, instant
from toso.kit.clock import now


class DraftedForm(StrEnum):
    """The forms that take long enough for somebody to go on with at another machine."""

    SUBMISSION = "submission"
    REPORT = "report"
    LETTER = "letter"
    PLAN = "plan"


class FormDraft(Table, table=True):
    """One person's draft of one form of one object; `part`: of a form in parts, the section, else "".

    `sealed`: text that only pages of this person open (`draft_key`); the server never does. `began_at`: since when
    they have typed without saving.
    """

    object_id: UUID = Field(primary_key=True)
    form: DraftedForm = enum_column(DraftedForm, primary_key=True)
    part: str = Field(default="", max_length=40, primary_key=True)
    user_id: UUID = Field(foreign_key="user_account.id", primary_key=True, index=True)
    ward_id: UUID = Field(foreign_key="unit.id", nullable=False)
    sealed: str = Field(sa_type=sa.Text, nullable=False)
    began_at: datetime = instant(default_factory=now, nullable=False)
    changed_at: datetime = instant(default_factory=now, nullable=False, index=True)
