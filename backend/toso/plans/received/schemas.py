"""Request schemas for making a task of a received document."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from toso.core.schemas import Write
from toso.kit.text import clean
from toso.plans.tasks.schemas import PersonWrite


class ReceivedTaskWrite(Write):
    """A task of the unit: its text, its deadline (that day counts; without one no deadline), and who does it."""

    text: Annotated[
        str,
        BeforeValidator(lambda v: clean(v) if isinstance(v, str) else v),
        StringConstraints(min_length=5, max_length=2_000),
    ]
    due_on: date | None = None
    people: list[PersonWrite] = Field(default_factory=list, max_length=20)
