"""Request and response schemas of rewards."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from toso.core.schemas import OptionalText, Read, Reason, Write
from toso.rewards.kinds import RewardForm, RewardState


class RewardWrite(Write):
    """`member_id`: a member of a team, else the unit itself is proposed; `unit_id` null: one's own unit."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"form": "praise", "reason": "Hoàn thành sớm chỉ tiêu hướng dẫn người dân"}]}
    )

    form: RewardForm
    reason: Reason
    unit_id: UUID | None = None
    member_id: UUID | None = None
    assessment_id: UUID | None = None
    amount: Annotated[int | None, Field(ge=1, le=1_000_000_000)] = None


class RewardDecision(Write):
    """`document_no`: of the decision, needed to decide; `reason`: needed to refuse, and to reopen what was decided."""

    step: Literal["decide", "refuse", "reopen"]
    document_no: Annotated[OptionalText, StringConstraints(max_length=100)] = ""
    reason: Annotated[OptionalText, StringConstraints(max_length=1_000)] = ""


class RewardPaperWrite(Write):
    """`proposal`: to the superior; `decision`: of the ward itself."""

    paper: Literal["proposal", "decision"]


class RewardPaperRead(Read):
    """Where the paper is written on."""

    draft_id: UUID


class RewardRead(Read):
    """`actions`: decide, refuse, withdraw, for whoever may."""

    id: UUID
    version: int
    unit_id: UUID
    unit_name: str
    member_id: UUID | None
    name: str
    form: RewardForm
    form_label: str
    reason: str
    assessment_id: UUID | None
    state: RewardState
    state_label: str
    proposed_on: date
    proposed_by_name: str
    decided_on: date | None
    document_no: str
    amount: int | None
    answer: str
    actions: list[str]
