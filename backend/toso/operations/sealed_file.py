"""Files sealed with age: written under a passing name, read back whole, and only then given their own."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyrage as age

from toso.operations.copy_parts import PartsWriter, Unopened, joined, parts_of

WHOLE = 1 << 62  # bytes: one file, however large
pyrage: Any = age  # it carries no types


class NoKey(ValueError):
    """A text that is no private key of age."""


class _Hashing:
    """A file to write to that keeps nothing but the SHA-256."""

    def __init__(self) -> None:
        self.sum = hashlib.sha256()

    def write(self, content: bytes) -> int:
        self.sum.update(content)
        return len(content)

    def flush(self) -> None:
        return


def new_key() -> tuple[str, str]:
    """A new pair: the private half (74 letters) and the public one."""
    made = pyrage.x25519.Identity.generate()
    return str(made), str(made.to_public())


def check_key(private: str) -> None:
    """Raises NoKey."""
    _identity(private)


def _identity(private: str) -> Any:
    try:
        return pyrage.x25519.Identity.from_str(private)
    except pyrage.IdentityError as error:
        raise NoKey(str(error)) from error


def _recipients(public: Sequence[str]) -> list[Any]:
    return [pyrage.x25519.Recipient.from_str(text) for text in public]


def seal_bytes(content: bytes, public: Sequence[str]) -> bytes:
    return bytes(pyrage.encrypt(content, _recipients(public)))


def seal(source: Path, target: Path, public: Sequence[str], most: int = WHOLE) -> Path:
    """Seals a file, in parts of `most` bytes; returns the first. A second key, forgotten at once, reads the result
    back: a disk that lies is found now, not when the copy is needed. Raises OSError.
    """
    witness = pyrage.x25519.Identity.generate()
    sealed = PartsWriter(target, most)
    try:
        with source.open("rb") as plain:
            pyrage.encrypt_io(plain, sealed, [*_recipients(public), witness.to_public()])
        sealed.close()
        back = _Hashing()
        with joined(sealed.drafts) as written:
            pyrage.decrypt_io(written, back, [witness])
        if back.sum.hexdigest() != sha256_of(source):
            raise OSError(f"{target.name}: what was written does not read back.")
        made = sealed.keep()
        _sync_folder(target.parent)
        return made
    finally:
        sealed.discard()


def unseal(source: Path, target: Path, private: str) -> None:
    """Opens a sealed file, by any of its parts, into `target`; nothing is left there when it cannot be.

    Raises Unopened, MissingPart, NoKey.
    """
    files = parts_of(source)
    try:
        with joined(files) as sealed, target.open("wb") as plain:
            os.fchmod(plain.fileno(), 0o600)
            pyrage.decrypt_io(sealed, plain, [_identity(private)])
    except (pyrage.DecryptError, OSError, ValueError) as error:
        target.unlink(missing_ok=True)
        raise Unopened(str(error)) from error


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync_folder(folder: Path) -> None:
    """A new name lasts once its folder is on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
