"""Codes that people read off paper and type: how they are made, written and read back."""

import secrets

# Crockford's base 32: no I, L, O, U; what people confuse is read as the digit.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})
_GROUP = 4


def random_code(letters: int) -> str:
    """A code of five random bits a letter in groups of four: "7K3M-90AB-XYZ2"."""
    return _grouped("".join(secrets.choice(_LETTERS) for _ in range(letters)))


def read_code(text: str) -> str:
    """The code that a person meant: upper case, dashes and blanks anywhere, confusable letters mended."""
    return _grouped("".join(c for c in text.upper().translate(_READ_AS) if c in _LETTERS))


def _grouped(letters: str) -> str:
    return "-".join(letters[i : i + _GROUP] for i in range(0, len(letters), _GROUP))
