"""Files sealed with age: written under a passing name, read back whole, and only then given their own."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyrage as age

pyrage: Any = age  # it carries no types


class NoKey(ValueError):
    """A text that is no private key of age."""


class Unopened(Exception):
    """The paper does not open the file, or the file was cut or changed."""


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


def seal(source: Path, target: Path, public: Sequence[str]) -> None:
    """Seals a file. A second key, forgotten at once, reads the result back: a disk that lies is found now, not when the
    copy is needed. Raises OSError.
    """
    witness = pyrage.x25519.Identity.generate()
    draft = target.with_name(f".{target.name}.part")
    try:
        with source.open("rb") as plain, draft.open("wb") as sealed:
            os.fchmod(sealed.fileno(), 0o600)
            pyrage.encrypt_io(plain, sealed, [*_recipients(public), witness.to_public()])
            sealed.flush()
            os.fsync(sealed.fileno())
        back = _Hashing()
        with draft.open("rb") as sealed:
            pyrage.decrypt_io(sealed, back, [witness])
        if back.sum.hexdigest() != sha256_of(source):
            raise OSError(f"{target.name}: what was written does not read back.")
        draft.rename(target)
        _sync_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)


def unseal(source: Path, target: Path, private: str) -> None:
    """Opens a sealed file into `target`; nothing is left there when it cannot be. Raises Unopened or NoKey."""
    try:
        with source.open("rb") as sealed, target.open("wb") as plain:
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
