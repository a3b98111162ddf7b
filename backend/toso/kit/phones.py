"""Telephone numbers: Vietnamese habits in, E.164 out."""

from typing import Any

from toso.kit.text import one_line

_REGION = "VN"
LEAST_DIGITS = 9  # of a text that may be a whole number


def _library() -> Any:
    import phonenumbers  # noqa: PLC0415 — the numbering plans of all countries: a tenth of the server's start

    return phonenumbers


def find_phone(text: str) -> str | None:
    """The E.164 form of a number as people write it ("0912 345 678", "+84 912.345.678"); None when it is none."""
    phonenumbers = _library()
    try:
        number = phonenumbers.parse(one_line(text), _REGION)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number) or number.extension:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def national(phone: str) -> str:
    """A stored number as it is read aloud in Viet Nam: "0912 345 678"."""
    phonenumbers = _library()
    number = phonenumbers.parse(phone, _REGION)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def masked(phone: str) -> str:
    """A number on paper that others may see: only the last three digits."""
    return f"… {phone[-3:]}"
