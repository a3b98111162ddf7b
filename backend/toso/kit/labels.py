"""Enumerations that carry a Vietnamese label beside each value."""

from enum import IntEnum, StrEnum
from typing import Any, Self

from toso.kit.place_words import worded


def _described(kind: Any, core_schema: Any, handler: Any) -> dict[str, Any]:
    """The API's description of the values, with `x-labels`: who calls it, and its own pages, read them there."""
    schema = handler(core_schema)
    handler.resolve_ref_schema(schema)["x-labels"] = {str(member.value): member.written for member in kind}
    return schema


class Labelled(StrEnum):
    """Base class of enumerations whose members are `NAME = "value", "Nhãn"`; stored and sent is the value alone.

    `written` is the label as it stands in the code.
    """

    written: str

    @property
    def label(self) -> str:
        """The label as people read it, in the words of their place."""
        return worded(self.written)

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.written = label
        return member

    @classmethod
    def labels(cls) -> dict[str, str]:
        """Every label by its value, in the order of the members."""
        return {member.value: member.label for member in cls}

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> dict[str, Any]:
        return _described(cls, core_schema, handler)


class LabelledNumber(IntEnum):
    """Base class of enumerations whose members are `NAME = 1, "Nhãn"`: what is ordered or stored as a number."""

    written: str

    @property
    def label(self) -> str:
        """The label as people read it, in the words of their place."""
        return worded(self.written)

    def __new__(cls, value: int, label: str) -> Self:
        member = int.__new__(cls, value)
        member._value_ = value
        member.written = label
        return member

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> dict[str, Any]:
        return _described(cls, core_schema, handler)
