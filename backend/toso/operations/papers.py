"""The two papers that open a copy: key pairs whose private halves are printed once and kept by two people.

The machine keeps the public halves alone (`keys/backup.json`), so whoever takes the machine opens no copy. The first
paper opens the file; the second opens the keys within it and names the key that signs (age v1, X25519).
"""

import json
from dataclasses import asdict, dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from toso.audit.heads import fingerprint
from toso.core.settings import Settings
from toso.operations.copy_state import recipients_file
from toso.operations.sealed_file import NoKey, check_key, new_key

KEY_LETTERS, CHECKED_LETTERS = 74, 6


class WrongPaper(ValueError):
    """A text that is no key of a paper."""


class NoPapers(Exception):
    """Copies are not set up: nobody could open one."""

    def __init__(self) -> None:
        super().__init__("Chưa có giấy khóa nên chưa sao lưu được. Hãy chạy: toso backup init")


@dataclass(frozen=True)
class Recipients:
    """The public halves: who opens a copy, and who opens the keys within it."""

    opening: str
    keys: str


@dataclass(frozen=True)
class Papers:
    """The private halves, 74 letters each, and the mark of the signing key; they are shown once and never stored."""

    first: str
    second: str
    mark: str
    recipients: Recipients


def make_papers(settings: Settings) -> Papers:
    """New pairs; copies made before stay with the papers of their time."""
    first, opening = new_key()
    second, keys = new_key()
    return Papers(first, second, mark_of_installation(settings), Recipients(opening, keys))


def mark_of(key: Ed25519PublicKey) -> str:
    """The mark of a signing key as it stands on the second paper: four groups of four digits."""
    digits = fingerprint(key)
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def mark_of_installation(settings: Settings) -> str:
    """The mark of the key that signs here."""
    return mark_of(settings.anchor_signing_key().public_key())


def keep_recipients(settings: Settings, recipients: Recipients) -> None:
    path = recipients_file(settings)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_suffix(".draft")
    draft.write_text(json.dumps(asdict(recipients)))
    draft.chmod(0o600)
    draft.rename(path)


def recipients_of(settings: Settings) -> Recipients:
    """Raises NoPapers."""
    try:
        return Recipients(**json.loads(recipients_file(settings).read_text()))
    except FileNotFoundError:
        raise NoPapers from None


def are_made(settings: Settings) -> bool:
    return recipients_file(settings).exists()


def are_last_letters(typed: str, key: str) -> bool:
    """Whether a person read the end of a key from its paper: the six last letters or more, with the paper's blanks."""
    text = "".join(typed.split()).upper()
    return len(text) >= CHECKED_LETTERS and key.endswith(text)


def read_key(typed: str) -> str:
    """The key of a paper as a person typed it: blanks and small letters do not matter. Raises WrongPaper."""
    text = "".join(typed.split()).upper()
    try:
        check_key(text)
    except NoKey as error:
        said = f"Khóa trên giấy có {KEY_LETTERS} chữ, bắt đầu bằng AGE-SECRET-KEY-1; bạn đã gõ {len(text)} chữ"
        raise WrongPaper(f"{said}. Hãy so lại từng chữ với tờ giấy.") from error
    return text
