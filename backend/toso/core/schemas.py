"""Base classes of everything that crosses the API."""

from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

from toso.kit.text import clean

Item = TypeVar("Item")


class Read(BaseModel):
    """What goes out: no defaults, built inside the endpoint."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class Write(BaseModel):
    """What comes in: unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def _cleaned(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value


# Every text that comes in: NFC, trimmed, without control characters; a length for each use.
ShortText = Annotated[str, BeforeValidator(_cleaned), StringConstraints(min_length=1, max_length=200)]
LongText = Annotated[str, BeforeValidator(_cleaned), StringConstraints(min_length=1, max_length=10_000)]
OptionalText = Annotated[str, BeforeValidator(_cleaned), StringConstraints(max_length=10_000)]
Reason = Annotated[str, BeforeValidator(_cleaned), StringConstraints(min_length=3, max_length=1_000)]


class Page(BaseModel, Generic[Item]):
    """One page of a list; `next` opens the following one."""

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
