"""Request schema of the rule that says which figures are counted from the log of activities."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import Write


class LogRuleWrite(Write):
    """The figures that are counted from the log of activities in the coming periods; `rest_unit_id`: whose form takes
    what units without a form did.
    """

    codes: list[Annotated[str, StringConstraints(pattern=r"^[a-z]+\.[a-z_]+$", max_length=40)]] = Field(max_length=40)
    rest_unit_id: UUID | None = None
