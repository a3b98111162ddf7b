"""Base classes of everything that crosses the API."""

import re
import warnings
from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Generic, LiteralString, TypeVar, cast
from uuid import UUID

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
)
from pydantic.warnings import UnsupportedFieldAttributeWarning
from pydantic_core import PydanticCustomError, core_schema

from toso.kit.phones import find_phone
from toso.kit.text import clean, one_line

Item = TypeVar("Item")
# FastAPI names a body by an alias without effect and silences the warning while it declares the route; the validators
# of a `Write` are built with its first use.
warnings.filterwarnings("ignore", "The 'alias' attribute with value 'body'", UnsupportedFieldAttributeWarning)


# What takes another JSON type than it tells: a number a text, a yes 1; below, a day a count of seconds. Strict as a
# whole a schema cannot be: FastAPI validates values that JSON has been read into, where a strict date or id is no text.
_LAX = {"int", "float", "bool"}
_LEFT = {"metadata", "ref", "default", "keys_schema"}  # no schemas; and names in JSON, which are texts of whatever type
_WRITTEN = re.compile(r"\d[-:]\d")


def _written(error: LiteralString) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if isinstance(value, int | float) or (isinstance(value, str) and not _WRITTEN.search(value)):
            raise PydanticCustomError(error, "not written as a moment")
        return value

    return check


# A year beyond is mistyped: no day of a ward lies there, and the calendar has none before its first or after its last.
FIRST_YEAR, LAST_YEAR = 1900, 2199
_AsWritten = Mapping[str, Callable[[Any], Any]]


def _dated(value: Any) -> Any:
    written = _CHECKS_OF_ANY_YEAR["date"](value)
    year = value.strip()[:4] if isinstance(value, str) else ""
    if year.isascii() and year.isdecimal() and not FIRST_YEAR <= int(year) <= LAST_YEAR:
        raise PydanticCustomError("date_of_another_age", "a year out of reach")
    return written


def _counted(value: Any) -> Any:
    if isinstance(value, bool):
        raise PydanticCustomError("int_type", "not a number")
    return value


# Before an enumeration of numbers, where yes would be its 1.
Counted = BeforeValidator(_counted)
_CHECKS_OF_ANY_YEAR: _AsWritten = {
    "date": _written("date_parsing"),
    "datetime": _written("datetime_parsing"),
    "time": _written("time_parsing"),
}
_CHECKS: _AsWritten = {**_CHECKS_OF_ANY_YEAR, "date": _dated}
_EVERY_CHECK = (*_CHECKS.values(), *_CHECKS_OF_ANY_YEAR.values())
# A day and a moment behind a question mark.
AskedDay = Annotated[date, BeforeValidator(_CHECKS["date"])]
AskedMoment = Annotated[AwareDatetime, BeforeValidator(_CHECKS["datetime"])]


def _strict(part: Any, checks: _AsWritten) -> Any:
    """A core schema, or what holds some, with the checks of `Write`."""
    if type(part) in (list, tuple):
        return type(part)(_strict(one, checks) for one in part)
    if not isinstance(part, dict):
        return part
    schema = cast(dict[str, Any], part)
    kind = schema.get("type")
    if not isinstance(kind, str):  # fields by name, one of them perhaps called "type"
        return {name: _strict(one, checks) for name, one in schema.items()}
    if kind in _LAX:
        return {**schema, "strict": True}
    if kind in checks:
        return core_schema.no_info_before_validator_function(checks[kind], cast(core_schema.CoreSchema, schema))
    checked = kind == "function-before" and schema["function"]["function"] in _EVERY_CHECK  # of a model within
    return schema if checked else {k: one if k in _LEFT else _strict(one, checks) for k, one in schema.items()}


class Read(BaseModel):
    """Base class of response schemas: no defaults, built inside the endpoint."""

    model_config = ConfigDict(from_attributes=True, frozen=True, defer_build=True)


class Write(BaseModel):
    """Base class of request schemas: unknown fields are refused, and a number is no text that looks like one.

    `any_year`: its days may lie in whatever year, since who takes them judges them and refuses nothing for them.
    """

    any_year: ClassVar[bool] = False

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return _strict(handler(source), _CHECKS_OF_ANY_YEAR if cls.any_year else _CHECKS)


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
