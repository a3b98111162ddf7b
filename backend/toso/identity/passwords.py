"""Password hashes (argon2id; older bcrypt ones are read and replaced) and the rules of a good password.

At most two hashes are computed at once, one on two cores: each takes 19 MiB and a tenth of a second of one core.
"""

import os
import re
import unicodedata
from asyncio import wrap_future
from collections.abc import Iterable
from functools import partial
from threading import BoundedSemaphore

from passlib.context import CryptContext

from toso.core.problems import Malformed
from toso.identity.priority_queue import FIRST_RANK, PriorityQueue
from toso.kit.provinces import PROVINCES
from toso.kit.text import fold

MIN_LENGTH, MAX_LENGTH = 12, 128
_AT_ONCE = max(1, min(2, (os.cpu_count() or 2) - 1))  # one core stays free for whoever reads meanwhile
_BCRYPT_LIMIT = 72  # bytes that bcrypt looks at; newer releases refuse longer input

_context = CryptContext(
    schemes=["argon2", "bcrypt"],
    deprecated=["bcrypt"],
    argon2__type="ID",
    argon2__memory_cost=19456,
    argon2__time_cost=2,
    argon2__parallelism=1,
)
_turns = BoundedSemaphore(_AT_ONCE)
hashers = PriorityQueue(_AT_ONCE, "hasher")
# Right form and cost, and no password's hash: what an unknown name is verified against.
_NOBODY = f"$argon2id$v=19$m=19456,t=2,p=1${'A' * 22}${'A' * 43}"


def hash_password(password: str) -> str:
    """The argon2id hash of the NFC form, so that a phone that types NFD signs in too."""
    with _turns:
        return _context.hash(unicodedata.normalize("NFC", password))


def verify_password(password: str, stored: str | None) -> tuple[bool, str | None]:
    """Whether it is the password, and a new hash when the stored one is of an older kind.

    Costs the same time when there is nobody or no password behind the name (`stored` None).
    """
    password = unicodedata.normalize("NFC", password)
    if stored is not None and stored.startswith("$2") and len(password.encode()) > _BCRYPT_LIMIT:
        stored = None
    with _turns:
        right, newer = _context.verify_and_update(password, stored or _NOBODY)
    return (right, newer) if stored is not None else (False, None)


async def hash_later(password: str) -> str:
    """`hash_password` off the event loop, before all tries of strangers. Raises Busy."""
    return await wrap_future(hashers.add(FIRST_RANK, partial(hash_password, password)))


async def verify_later(password: str, stored: str | None, rank: int) -> tuple[bool, str | None]:
    """`verify_password` off the event loop; the lowest rank has its turn first. Raises Busy."""
    return await wrap_future(hashers.add(rank, partial(verify_password, password, stored)))


# Words that the ward's people would think of first; what is left after taking them out must still be long.
LEAST_NAME = 4  # letters; a shorter one stands inside too many other words
_LOCAL_WORDS = (
    "phuong",
    "thanhpho",
    "ubnd",
    "uyban",
    "nhandan",
    "matkhau",
    "password",
    "vietnam",
    "toso",
    "congngheso",
    "chuyendoiso",
    "congdong",
    "khupho",
    "todanpho",
    "canbo",
    "congan",
    "admin",
    "quantri",
    "welcome",
    "xinchao",
    "qwerty",
    "asdfgh",
    "zxcvbn",
    "abcdef",
    "iloveyou",
    *(word for name in PROVINCES if len(word := fold(name).replace(" ", "")) > LEAST_NAME),
)
_MIN_OTHER = 8
_YEARS = re.compile(r"(?:19|20)\d\d")
_RUNS = re.compile(r"(.)\1{2,}|0?123456789|12345678|1234567|123456|12345|1234|123|987654|54321|4321|321")


def check_password(password: str, context: Iterable[str], field: str = "new_password") -> str:
    """The password in NFC. Raises Malformed naming `field` with the reason in Vietnamese.

    `context` are words close to the person: user name, full name, phone, names of the ward.
    """
    password = unicodedata.normalize("NFC", password)
    reason = _weakness(password, list(context))
    if reason is not None:
        raise Malformed(fields={field: reason})
    return password


def _weakness(password: str, context: list[str]) -> str | None:
    from zxcvbn import zxcvbn  # noqa: PLC0415 — its word lists take 12 MB; only a new password needs them
    from zxcvbn.frequency_lists import FREQUENCY_LISTS  # noqa: PLC0415 — as above

    if len(password) < MIN_LENGTH:
        return f"Mật khẩu phải có ít nhất {MIN_LENGTH} ký tự."
    if len(password) > MAX_LENGTH:
        return f"Mật khẩu không quá {MAX_LENGTH} ký tự."
    folded = fold(password)
    compact = re.sub(r"[\W_]", "", folded)
    common = FREQUENCY_LISTS["passwords"]
    if folded in common or compact in common or compact.rstrip("0123456789") in common:
        return "Mật khẩu này nằm trong danh sách mật khẩu phổ biến."
    if _others(compact, _words(context)) < _MIN_OTHER:
        return "Mật khẩu chủ yếu gồm từ dễ đoán (tên phường, tên người dùng, năm, dãy số). Hãy thêm vài từ khác."
    if zxcvbn(password[:72], user_inputs=_words(context))["score"] < 3:
        return "Mật khẩu còn dễ đoán. Hãy dùng ba, bốn từ không liên quan với nhau."
    return None


def _words(context: list[str]) -> list[str]:
    """The context folded: each phrase joined, and its words of three letters and more."""
    found = set(_LOCAL_WORDS)
    for phrase in context:
        parts = re.findall(r"[a-z0-9]+", fold(phrase))
        found |= {part for part in parts if len(part) >= 3} | {"".join(parts)}
    found.discard("")
    return sorted(found, key=lambda word: (-len(word), word))


def _others(compact: str, words: list[str]) -> int:
    """How many characters remain when guessable words, years and runs are taken out."""
    for word in words:
        if len(word) >= 3:
            compact = compact.replace(word, "\n")
    compact = _RUNS.sub("\n", _YEARS.sub("\n", compact))
    return len(compact.replace("\n", ""))
