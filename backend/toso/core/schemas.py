"""Base classes of everything that crosses the API."""

import warnings
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.warnings import UnsupportedFieldAttributeWarning

from toso.kit.phones import find_phone
from toso.kit.text import clean, one_line

Item = TypeVar("Item")
# FastAPI names a body by an alias without effect and silences the warning while it declares the route; the validators
# of a `Write` are built with its first use.
warnings.filterwarnings("ignore", "The 'alias' attribute with value 'body'", UnsupportedFieldAttributeWarning)


class Read(BaseModel):
    """Base class of response schemas: no defaults, built inside the endpoint."""

    model_config = ConfigDict(from_attributes=True, frozen=True, defer_build=True)


class Write(BaseModel):
    """Base class of request schemas: unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


def _cleaned(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value


# Every text that comes in: NFC, trimmed, without control characters; a length for each use.
ShortText = Annotated[str, BeforeValidator(_cleaned), StringConstraints(min_length=1, max_length=200)]
LongText = Annotated[str, BeforeValidator(_cleaned), StringConstraints(min_length=1, max_length=10_000)]
OptionalText = Annotated[str, BeforeValidator(_cleaned), StringConstraints(max_length=10_000)]
SHORTEST_REASON = 3
Reason = Annotated[str, BeforeValidator(_cleaned), StringConstraints(min_length=SHORTEST_REASON, max_length=1_000)]


class ReasonWrite(Write):
    """Why: for every step that needs nothing else."""

    reason: Reason


class SeenRow(Write):
    """A row in the version in which it was seen, for a step that is taken on many at once."""

    id: UUID
    version: Annotated[int, Field(ge=1)]


def _one_line(value: Any) -> Any:
    return one_line(value) if isinstance(value, str) else value


def _phone(value: str) -> str:
    phone = find_phone(value)
    if phone is None:
        raise ValueError("Số điện thoại không hợp lệ.")
    return phone


# A telephone number as people type it; `Phone` is stored and sent in E.164 (+84912345678).
PhoneText = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=30)]
Phone = Annotated[PhoneText, AfterValidator(_phone)]


class Page(BaseModel, Generic[Item]):
    """One page of a list; `next` opens the following one."""

    model_config = ConfigDict(defer_build=True)

    items: list[Item]
    next: str | None
    total: int | None


class FieldProblem(BaseModel):
    field: str
    message: str


class ProblemRead(BaseModel):
    """A refusal (RFC 9457)."""

    type: str
    code: str
    title: str
    status: int
    detail: str | None
    errors: list[FieldProblem]
    request_id: str | None
