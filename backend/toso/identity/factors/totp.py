"""Codes of an authenticator app (RFC 6238: 6 digits, 30 seconds, SHA-1, as every app reads them), as pure functions."""

import hmac
import re
from datetime import datetime

from pyotp import random_base32
from pyotp.totp import TOTP

STEP_SECONDS = 30
_DRIFT = 1  # steps that a phone's clock may be off, either way
DIGITS = 6
_CODE = re.compile(rf"\d{{{DIGITS}}}(\d{{{DIGITS}}})?")


def new_secret() -> str:
    """160 random bits in base 32."""
    return random_base32(32)


def provisioning_uri(secret: str, account: str, issuer: str) -> str:
    """The address that an app reads from a QR code."""
    return TOTP(secret).provisioning_uri(name=account, issuer_name=issuer)


def read_digits(typed: str) -> str | None:
    """The digits of a code that was typed, or of two, blanks between them left out; None when it is no such code."""
    digits = "".join(typed.split())
    return digits if digits.isascii() and _CODE.fullmatch(digits) else None


def matching_counter(secret: str, digits: str, at: datetime, after: int | None) -> int | None:
    """The step whose code this is, one before to one behind `at`; None where there is none later than `after`.

    Of two codes that follow each other the later one's; both are later than `after`.
    """
    maker, present = TOTP(secret), int(at.timestamp()) // STEP_SECONDS
    earlier, found = len(digits) // DIGITS - 1, None
    for counter in range(present - _DRIFT, present + _DRIFT + 1):
        steps = range(counter - earlier, counter + 1)
        same = hmac.compare_digest("".join(map(maker.generate_otp, steps)), digits)
        if same and (after is None or steps[0] > after):
            found = counter
    return found
