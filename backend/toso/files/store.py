"""The byte store: content-addressed, written once, local folder or S3 through obstore."""

import contextlib
import errno
import hashlib
import logging
import re
import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import LocalStore, ObjectStore, S3Store

from toso.core.problems import FileStoreUnavailable, NotFound, StorageFull
from toso.core.settings import Settings

if TYPE_CHECKING:
    from obstore import GetResult

log = logging.getLogger(__name__)
# No space left, over quota: obstore tells them only in its text.
_FULL = (errno.ENOSPC, errno.EDQUOT)
# A place of ours; whatever else lies in a bucket belongs to somebody else.
_PLACE = re.compile(r"[0-9a-f]{2}/([0-9a-f]{64})")
_CHANGED = "Tệp trong kho lưu đã bị thay đổi nên không được mở."
_PIECE = 5 * 1024 * 1024  # bytes; S3 takes no smaller ones
# Files are stored inside a transaction, so a server that does not answer is given up soon.
_CONNECTING, _ANSWERING, _RETRYING = timedelta(seconds=3), timedelta(seconds=60), timedelta(seconds=6)


def open_store(settings: Settings) -> ObjectStore:
    """The store of an installation. Raises ValueError when S3 is asked for without its keys."""
    if settings.s3_bucket:
        return _open_s3(settings)
    folder = Path(settings.data_dir) / "files"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return LocalStore(prefix=folder)


def _open_s3(settings: Settings) -> S3Store:
    """Nothing is contacted yet. The keys are named outright: without them the library would search the machine."""
    key, secret = settings.s3_access_key_id, settings.s3_secret_access_key
    if key is None or secret is None:
        raise ValueError("TOSO_S3_BUCKET cần có cả TOSO_S3_ACCESS_KEY_ID và TOSO_S3_SECRET_ACCESS_KEY.")
    endpoint = settings.s3_endpoint or f"https://s3.{settings.s3_region}.amazonaws.com"
    return S3Store(
        settings.s3_bucket,
        prefix=settings.s3_prefix or None,
        endpoint=endpoint,
        region=settings.s3_region,
        access_key_id=key.get_secret_value(),
        secret_access_key=secret.get_secret_value(),
        virtual_hosted_style_request=not settings.s3_path_style,
        disable_bulk_delete=True,  # one at a time is all we delete, and every server knows it
        client_options={
            "allow_http": endpoint.startswith("http://"),
            "connect_timeout": _CONNECTING,
            "timeout": _ANSWERING,
        },
        retry_config={"max_retries": 2, "retry_timeout": _RETRYING},
    )


def put(store: ObjectStore, content: bytes) -> str:
    """Stores bytes and returns their SHA-256; the same bytes are stored once."""
    digest = hashlib.sha256(content).hexdigest()
    with _failures_named(), _absence_is_failure():
        # In one piece: a file sent in parts leaves those parts in the bucket when it is broken off.
        obstore.put(store, _place(digest), content, use_multipart=False)
    return digest


def put_in_pieces(store: ObjectStore, file: BinaryIO, digest: str) -> None:
    """Stores what is too large to be held, under its SHA-256; what a bucket keeps of parts of a broken one expires by
    the rules of that bucket.
    """
    with _failures_named(), _absence_is_failure():
        obstore.put(store, _place(digest), file, use_multipart=True, chunk_size=_PIECE, max_concurrency=2)


def get_part(store: ObjectStore, digest: str, first: int, end: int) -> bytes:
    """The bytes from `first` up to and without `end`, not checked against the hash of the whole."""
    with _gone_named(), _failures_named():
        return bytes(obstore.get_range(store, _place(digest), start=first, end=end))


def pieces(store: ObjectStore, digest: str) -> Iterator[bytes]:
    """All bytes, a piece at a time; breaks off before the last piece when they do not match their hash."""
    with _gone_named(), _failures_named():
        answer = obstore.get(store, _place(digest))
    return _checked(answer, digest)


def _checked(answer: "GetResult", digest: str) -> Iterator[bytes]:
    seen, held = hashlib.sha256(), b""
    for piece in answer.stream(min_chunk_size=1024 * 1024):
        if held:
            yield held
        held = bytes(piece)
        seen.update(held)
    if seen.hexdigest() != digest:
        raise NotFound(_CHANGED)
    yield held


@contextlib.contextmanager
def _gone_named() -> Iterator[None]:
    try:
        yield
    except (NotFoundError, FileNotFoundError) as error:
        raise NotFound("Tệp không còn trong kho lưu.") from error


def get(store: ObjectStore, digest: str) -> bytes:
    """The bytes, checked against their hash."""
    with _gone_named(), _failures_named():
        content = bytes(obstore.get(store, _place(digest)).bytes())
    if hashlib.sha256(content).hexdigest() != digest:
        raise NotFound(_CHANGED)
    return content


def delete(store: ObjectStore, digest: str) -> None:
    """Deletes bytes that no row names any more; they may be gone already."""
    with contextlib.suppress(NotFoundError, FileNotFoundError), _failures_named():
        obstore.delete(store, _place(digest))


def old_digests(store: ObjectStore, before: datetime, beginning: str | None = None) -> Iterator[list[str]]:
    """The SHA-256 of all bytes that were last stored before an instant, some hundred at a time.

    `beginning`: two hexadecimal digits, to look at those alone.
    """
    with _failures_named(), _absence_is_failure():
        for batch in obstore.list(store, beginning, chunk_size=200):
            places = [_PLACE.fullmatch(entry["path"]) for entry in batch if entry["last_modified"] < before]
            if old := [place.group(1) for place in places if place]:
                yield old


def stored_at(store: ObjectStore, digest: str) -> datetime:
    """When the bytes were last stored. Raises FileNotFoundError."""
    with _failures_named():
        return obstore.head(store, _place(digest))["last_modified"]


def probe(store: ObjectStore) -> None:
    """Does once all that the product does with a store, with bytes of its own. Raises Problem."""
    content = secrets.token_bytes(32)
    digest = put(store, content)
    get(store, digest)
    before = stored_at(store, digest) + timedelta(seconds=1)
    listed = any(digest in digests for digests in old_digests(store, before, digest[:2]))
    delete(store, digest)
    if not listed:
        raise FileStoreUnavailable("Kho lưu tệp không liệt kê được tệp vừa ghi.")


@contextlib.contextmanager
def _failures_named() -> Iterator[None]:
    """A store that is full, gone, closed to us or missing is a problem with a status; a missing file stays one."""
    try:
        yield
    except (NotFoundError, FileNotFoundError) as error:
        if "NoSuchBucket" in str(error):
            raise _unavailable(error) from error
        raise
    except BaseError as error:
        if any(f"(os error {number})" in str(error) for number in _FULL):
            raise StorageFull from error
        raise _unavailable(error) from error


@contextlib.contextmanager
def _absence_is_failure() -> Iterator[None]:
    """Where no file is asked for, only the store itself can be missing."""
    try:
        yield
    except (NotFoundError, FileNotFoundError) as error:
        raise _unavailable(error) from error


def _unavailable(error: Exception) -> FileStoreUnavailable:
    log.warning("file store unavailable", exc_info=error)
    return FileStoreUnavailable(headers={"Retry-After": "30"})


def _place(digest: str) -> str:
    return f"{digest[:2]}/{digest}"
