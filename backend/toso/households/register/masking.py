"""Masking of a phone or an identity number in a list: enough to recognise it, not enough to use it."""

_NATIONAL = "0"


def mask_phone(phone: str | None) -> str | None:
    """An E.164 number with its first two and last three digits: "+84912345678" → "09xx xxx 678"."""
    if phone is None:
        return None
    digits = phone.removeprefix("+84")
    if digits == phone:  # of another country
        return f"{phone[:3]}xx xxx {phone[-3:]}"
    return f"{_NATIONAL}{digits[:1]}xx xxx {digits[-3:]}"


def mask_citizen_id(number: str | None) -> str | None:
    """A twelve-digit identity number with its last three digits: "022085001234" → "xxxxxxxxx234"."""
    return None if number is None else "x" * max(len(number) - 3, 0) + number[-3:]
