"""The texts of a plan: every field of its content that holds words, and whose words they are.

Whoever walks over the texts of a plan reads the fields here: next year's plan moves its years, former names of the ward
are looked for, two editions are compared.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from toso.plans.content import PlanContent


class Words(StrEnum):
    OWN = "own"  # the plan's own sentences: they speak of its years and of the ward by its name
    HEAD = "head"  # who issues it and where, as the ward is called when it goes out
    CITED = "cited"  # other documents, under the names and numbers that they have
    NAMES = "names"  # of units, people, recipients, as they are printed
    CODES = "codes"  # numbers and symbols


# By part of the content ("": the plan itself), then by field.
TEXTS: Mapping[str, Mapping[str, Words]] = {
    "": {
        "title": Words.OWN,
        "number": Words.CODES,
        "symbol": Words.CODES,
        "place": Words.HEAD,
        "issuer": Words.HEAD,
        "introduction": Words.OWN,
        "legal_bases": Words.CITED,
        "purposes": Words.OWN,
        "requirements": Words.OWN,
        "funding": Words.OWN,
        "closing": Words.OWN,
        "archive": Words.CODES,
    },
    "targets": {"ref": Words.CODES, "text": Words.OWN, "measure_code": Words.CODES},
    "tasks": {"ref": Words.CODES, "heading": Words.OWN, "text": Words.OWN, "items": Words.OWN},
    "duties": {"name": Words.NAMES, "items": Words.OWN},
    "recipients": {"name": Words.NAMES, "purpose": Words.CODES},
    "signature": {"lines": Words.NAMES, "name": Words.NAMES},
}


def texts_of(content: PlanContent, *words: Words) -> Iterator[tuple[str, int, str, str]]:
    """(part, place in it, field, text) for every text with such words, in the order of the parts; of a list of texts
    the field names which ("items.0").
    """
    for part, fields in TEXTS.items():
        for place, row in enumerate(_rows(content, part)):
            for name, kind in fields.items():
                value = getattr(row, name) if kind in words else ()
                if isinstance(value, str):
                    yield part, place, name, value
                else:
                    yield from ((part, place, f"{name}.{n}", text) for n, text in enumerate(value or ()))


def reworded(content: PlanContent, words: Words, say: Callable[[str], str]) -> PlanContent:
    """The content with each text of such words as `say` gives it."""

    def said(value: Any) -> Any:
        return say(value) if isinstance(value, str) else [say(text) for text in value]

    def changed(row: BaseModel, part: str) -> Any:
        fields = [name for name, kind in TEXTS[part].items() if kind is words]
        return row.model_copy(update={name: said(getattr(row, name)) for name in fields})

    parts = {part: getattr(content, part) for part in TEXTS if part}
    made = {
        part: [changed(row, part) for row in value] if isinstance(value, list) else changed(value, part)
        for part, value in parts.items()
    }
    return changed(content, "").model_copy(update=made)


def _rows(content: PlanContent, part: str) -> list[Any]:
    value = getattr(content, part) if part else content
    return value if isinstance(value, list) else [value]
