"""The byte store: content-addressed, written once, local folder or S3 through obstore."""

import contextlib
import errno
import hashlib
from pathlib import Path

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import LocalStore, ObjectStore

from toso.core.problems import NotFound, StorageFull
from toso.core.settings import Settings

# No space left, over quota: obstore tells them only in its text.
_FULL = (errno.ENOSPC, errno.EDQUOT)


def open_store(settings: Settings) -> ObjectStore:
    """The store of an installation."""
    folder = Path(settings.data_dir) / "files"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return LocalStore(prefix=folder)


def put(store: ObjectStore, content: bytes) -> str:
    """Stores bytes and returns their SHA-256; the same bytes are stored once."""
    digest = hashlib.sha256(content).hexdigest()
    try:
        obstore.put(store, _place(digest), content)
    except BaseError as error:
        if any(f"(os error {number})" in str(error) for number in _FULL):
            raise StorageFull from error
        raise
    return digest


def get(store: ObjectStore, digest: str) -> bytes:
    """The bytes, checked against their hash."""
    try:
        content = bytes(obstore.get(store, _place(digest)).bytes())
    except (NotFoundError, FileNotFoundError) as error:
        raise NotFound("Tệp không còn trong kho lưu.") from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise NotFound("Tệp trong kho lưu đã bị thay đổi nên không được mở.")
    return content


def delete(store: ObjectStore, digest: str) -> None:
    """Deletes bytes that no row names any more; they may be gone already."""
    with contextlib.suppress(NotFoundError, FileNotFoundError):
        obstore.delete(store, _place(digest))


def _place(digest: str) -> str:
    return f"{digest[:2]}/{digest}"
