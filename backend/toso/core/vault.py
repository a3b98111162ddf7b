"""Values kept encrypted (AES-256-GCM, bound to their place) and the blind index by which they are found.

The keys lie outside the database: in TOSO_VAULT_KEYS, or in files of the data folder that are made with the first use.
Every blob names its key, so that old ones stay readable while `toso vault rotate` seals them anew.
"""

import base64
import binascii
import hashlib
import hmac
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from toso.core.keys import kept_key
from toso.core.settings import Settings

_FORMAT, _KEY_BYTES, _NONCE_BYTES = 1, 32, 12
PREFIX_BYTES = 3  # the format, then two bytes of the key's number
INDEX_BYTES = 16
_LAST_KEY = 0xFFFF

# One installation has one vault; toso.main, toso.worker and toso.commands.startup install it at start.
_installed: list["Vault"] = []


class BrokenSeal(Exception):
    """A blob that was changed, or belongs to another row or column."""


class UnknownKey(Exception):
    """A blob whose key this installation does not have."""


@dataclass(frozen=True)
class CipherContext:
    """Where a blob belongs; moved elsewhere it does not open."""

    table: str
    row: UUID
    column: str

    def bound(self) -> bytes:
        return f"{self.table}|{self.row}|{self.column}".encode()


class Vault:
    """`given` are keys by number from the environment; without them they are files of `folder`, read as they come."""

    def __init__(self, folder: Path, given: dict[int, bytes], index_key: Callable[[], bytes]) -> None:
        self.folder, self.given, self._index_key = folder, given, index_key
        self._read: dict[int, bytes] = {}
        self._seen: int | None = None

    def seal(self, text: str, place: CipherContext) -> bytes:
        """Format and key number (3 bytes), nonce (12), then the ciphertext with its tag: 43 bytes for 12 digits."""
        number = self.current()
        nonce = os.urandom(_NONCE_BYTES)
        body = AESGCM(self._keys()[number]).encrypt(nonce, text.encode(), place.bound())
        return prefix_of(number) + nonce + body

    def open(self, blob: bytes, place: CipherContext) -> str:
        """Raises UnknownKey or BrokenSeal."""
        number = int.from_bytes(blob[1:PREFIX_BYTES], "big")
        key = self._keys().get(number)
        if key is None or blob[0] != _FORMAT:
            raise UnknownKey
        nonce, body = blob[PREFIX_BYTES : PREFIX_BYTES + _NONCE_BYTES], blob[PREFIX_BYTES + _NONCE_BYTES :]
        try:
            return AESGCM(key).decrypt(nonce, body, place.bound()).decode()
        except InvalidTag as error:
            raise BrokenSeal from error

    def sealed_anew(self, blob: bytes, place: CipherContext) -> bytes | None:
        """A blob of an older key, sealed by the newest; None where no key of this installation opens it: the keys were
        lost once, and whoever owns it enters it again.
        """
        try:
            return self.seal(self.open(blob, place), place)
        except (UnknownKey, BrokenSeal):
            return None

    def index(self, text: str, ward_id: UUID) -> str:
        """32 hexadecimal digits by which equal values of one ward are found; not to be computed without the key."""
        found = hmac.new(self._index_key(), f"{ward_id}|{text}".encode(), hashlib.sha256).digest()
        return found[:INDEX_BYTES].hex()

    def current(self) -> int:
        """The number of the key that seals now, the highest; the first one is made when there is none."""
        if not self._keys():
            self.add_key()
        return max(self._keys())

    def add_key(self) -> int:
        """Makes a key that seals from now on, in every process. Raises ValueError when keys come from outside."""
        if self.given:
            raise ValueError("Khóa lấy từ TOSO_VAULT_KEYS: hãy thêm khóa mới vào cuối danh sách đó.")
        number = max(self._keys(), default=0) + 1
        if number > _LAST_KEY:
            raise ValueError("Hết số khóa.")
        kept_key(self.folder / f"{number:05d}.key", _new_key)
        self._seen = None
        return number

    def keys(self) -> dict[int, bytes]:
        """The keys by number; none is made."""
        return dict(self._keys())

    def _keys(self) -> dict[int, bytes]:
        """A key that another process made is seen by the folder's time."""
        if self.given:
            return self.given
        try:
            seen = self.folder.stat().st_mtime_ns
        except FileNotFoundError:
            return {}
        if seen != self._seen:
            self._read = {int(path.stem): _decoded(path.read_text()) for path in self.folder.glob("*.key")}
            self._seen = seen
        return self._read


def prefix_of(number: int) -> bytes:
    """How blobs sealed with a key begin."""
    return bytes([_FORMAT]) + number.to_bytes(2, "big")


def _new_key() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(_KEY_BYTES)).decode()


def _decoded(text: str) -> bytes:
    try:
        key = base64.urlsafe_b64decode(text.strip())
    except binascii.Error as error:
        raise ValueError("Khóa của kho mã hóa phải viết bằng base64.") from error
    if len(key) != _KEY_BYTES:
        raise ValueError("Khóa của kho mã hóa phải dài 32 byte.")
    return key


def open_vault(settings: Settings) -> Vault:
    """The vault of an installation; nothing is made yet. Raises ValueError when TOSO_VAULT_KEYS is no list of keys."""
    given: dict[int, bytes] = {}
    for part in filter(None, (settings.vault_keys.get_secret_value() if settings.vault_keys else "").split(",")):
        number, _, text = part.strip().partition(":")
        if not number.isdecimal() or not 0 < int(number) <= _LAST_KEY:
            raise ValueError("TOSO_VAULT_KEYS có dạng “số:khóa,số:khóa”.")
        given[int(number)] = _decoded(text)
    folder = settings.data_dir / "keys" / "vault"
    return Vault(folder, given, partial(settings.key_of, "index", settings.index_key))


def install_vault(vault: Vault) -> None:
    _installed[:] = [vault]


def the_vault() -> Vault:
    return _installed[0]
