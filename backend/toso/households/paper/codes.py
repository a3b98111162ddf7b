"""Codes on printed sheets: of the sheet (six symbols and a check symbol) and of its rows ("07K")."""

import secrets

# Without 0, 1, I, O, U: read aloud or from handwriting, none is taken for another.
SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTVWXYZ"
_LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ"
_LENGTH = 6


def new_sheet_code() -> str:
    """A random code with its check symbol: "K7PM2QX"."""
    body = "".join(secrets.choice(SYMBOLS) for _ in range(_LENGTH))
    return body + _check(body)


def _check(body: str) -> str:
    """One wrong symbol or two exchanged ones give another symbol: weights differ, and 31 is a prime."""
    return SYMBOLS[sum(place * SYMBOLS.index(symbol) for place, symbol in enumerate(body, 1)) % len(SYMBOLS)]


def read_sheet_code(text: str) -> str | None:
    """The code as stored, from what was typed or scanned (an address that ends with it); None if it is none."""
    found = "".join(c for c in text.strip().rsplit("/", 1)[-1].upper() if c.isalnum())
    if len(found) != _LENGTH + 1 or not set(found) <= set(SYMBOLS):
        return None
    return found if _check(found[:-1]) == found[-1] else None


def row_code(sheet_code: str, position: int) -> str:
    """The code of a row: its number and a letter that is another one on another sheet."""
    own = sum(place * SYMBOLS.index(symbol) for place, symbol in enumerate(sheet_code, 2))
    return f"{position:02d}{_LETTERS[(own + 7 * position) % len(_LETTERS)]}"
