"""Where copies go besides this machine: another folder or a USB disk, a server by SFTP, a bucket of S3.

A destination is one text of TOSO_BACKUP_TO: `/media/usb`, `sftp://user@host[:port]/folder`, `s3://bucket/folder`. What
arrives has a passing name until it is whole.
"""

import os
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import obstore
from obstore.exceptions import BaseError
from obstore.store import ObjectStore

from toso.core.disk_words import sentence_of
from toso.core.settings import Settings
from toso.files.store import open_store
from toso.operations.copy_state import forget_drafts
from toso.operations.sealed_file import sha256_of

MARKER = "toso-sao-luu.txt"
_MARKED = "Ổ này nhận bản sao lưu của Tổ Số. Đừng xóa tệp này: thiếu nó thì máy chủ không chép vào đây.\n"
_LONGEST_SECONDS = 3600
# What is sent every minute must not wait long for a server that has gone silent.
_SMALL_BYTES, _LONGEST_OF_SMALL = 1_000_000, 45
_BAD_ADDRESS = "địa chỉ SFTP có dạng sftp://người-dùng@máy/thư-mục, không có dấu ngoặc, sao, xuống dòng."
_BAD_PATH = set('"\\\n\r\t*?[]')


class NotSent(Exception):
    """A copy did not arrive; the text is for the clerk."""


def send(settings: Settings, destination: str, file: Path) -> None:
    """Copies a file to one destination under its own name. Raises NotSent."""
    address = urlsplit(destination)
    if address.scheme == "sftp":
        _send_by_sftp(settings, address, file)
    elif address.scheme == "s3":
        _send_to_bucket(settings, address, file)
    else:
        _copy_to_folder(Path(destination), file)


def mark(folder: Path) -> None:
    """Makes a folder, or the disk mounted there, one that takes copies. Raises OSError."""
    (folder / MARKER).write_text(_MARKED, encoding="utf-8")


def check_marked(folder: Path | None) -> None:
    """Without its marker a disk is not mounted: what lies under its path is the machine's own disk. Raises NotSent."""
    if folder is not None and not (folder / MARKER).is_file():
        raise NotSent(f"{folder}: chưa gắn ổ, hoặc chưa đánh dấu. Hãy chạy: toso backup mark {folder}")


@contextmanager
def _disk(destination: str) -> Generator[Path]:
    """The folder of a marked disk. Raises NotSent, also for what goes wrong within."""
    folder = Path(destination)
    check_marked(folder)
    try:
        yield folder
    except OSError as error:
        raise NotSent(sentence_of(error)) from error


def _copy_to_folder(folder: Path, file: Path) -> None:
    check_marked(folder)
    forget_drafts(folder, file.name)
    draft = folder / f".{file.name}.part"
    try:
        with file.open("rb") as source, draft.open("wb") as target:
            shutil.copyfileobj(source, target, 1024 * 1024)
            target.flush()
            os.fsync(target.fileno())
        if sha256_of(draft) != sha256_of(file):
            raise NotSent(f"{folder}: tệp chép ra đọc lại không khớp.")
        draft.rename(folder / file.name)
    except OSError as error:
        raise NotSent(sentence_of(error)) from error
    finally:
        draft.unlink(missing_ok=True)


def listed(settings: Settings, destination: str) -> list[str]:
    """The names of the files at a destination. Raises NotSent."""
    address = urlsplit(destination)
    if address.scheme == "sftp":
        return _by_sftp(settings, address, f'cd "{_folder_of(address)}"\nls -1\n').splitlines()
    if address.scheme == "s3":
        with _bucket(settings, address) as store:
            return [entry["path"] for batch in obstore.list(store) for entry in batch]
    with _disk(destination) as folder:
        return [path.name for path in folder.iterdir()]


def delete(settings: Settings, destination: str, names: list[str]) -> None:
    """Deletes copies by names that `copy_state` knows. Raises NotSent."""
    address = urlsplit(destination)
    if not names:
        return
    if address.scheme == "sftp":
        orders = "".join(f'rm "{name}"\n' for name in names)
        _by_sftp(settings, address, f'cd "{_folder_of(address)}"\n{orders}')
    elif address.scheme == "s3":
        with _bucket(settings, address) as store:
            for name in names:
                obstore.delete(store, name)
    else:
        with _disk(destination) as folder:
            for name in names:
                (folder / name).unlink()


def set_aside(settings: Settings, destination: str, name: str, aside: str) -> None:
    """Gives a file there another name. Raises NotSent."""
    address = urlsplit(destination)
    if address.scheme == "sftp":
        _by_sftp(settings, address, f'cd "{_folder_of(address)}"\nrename "{name}" "{aside}"\n')
    elif address.scheme == "s3":
        with _bucket(settings, address) as store:
            obstore.put(store, aside, bytes(obstore.get(store, name).bytes()))
            obstore.delete(store, name)
    else:
        with _disk(destination) as folder:
            (folder / name).rename(folder / aside)


def _send_by_sftp(settings: Settings, address: SplitResult, file: Path) -> None:
    folder = _folder_of(address)
    if _BAD_PATH & set(str(file)):
        raise NotSent(_BAD_ADDRESS)
    draft, final = f"{folder}/.{file.name}.part", f"{folder}/{file.name}"
    longest = _LONGEST_OF_SMALL if file.stat().st_size < _SMALL_BYTES else _LONGEST_SECONDS
    _by_sftp(settings, address, f'put "{file}" "{draft}"\nrename "{draft}" "{final}"\n', longest)


def _folder_of(address: SplitResult) -> str:
    folder = address.path.rstrip("/") or "."
    if not address.hostname or _BAD_PATH & set(folder) or (address.username or "").startswith("-"):
        raise NotSent(_BAD_ADDRESS)
    return folder


def _by_sftp(settings: Settings, address: SplitResult, orders: str, longest: float = _LONGEST_SECONDS) -> str:
    """Orders given to OpenSSH, which must know the host's key; keys and known hosts lie in the folder `ssh` of the data
    folder. Returns its answer. Raises NotSent.
    """
    own = settings.data_dir / "ssh"
    options = [f"UserKnownHostsFile={own / 'known_hosts'}", "StrictHostKeyChecking=yes", "BatchMode=yes"]
    options += ["ConnectTimeout=15", *([f"IdentityFile={own / 'id_ed25519'}"] if own.is_dir() else [])]
    named = [part for option in options for part in ("-o", option)]
    port = ["-P", str(address.port)] if address.port else []
    host = f"{address.username}@{address.hostname}" if address.username else str(address.hostname)
    command = ["sftp", *named, *port, "-b", "-", "--", host]
    try:
        done = subprocess.run(  # noqa: S603 — OpenSSH's own program, orders by its input
            command, input=orders, text=True, capture_output=True, timeout=longest, check=False
        )
    except FileNotFoundError as error:
        raise NotSent("máy này chưa có sftp (gói openssh-client).") from error
    except subprocess.TimeoutExpired as error:
        raise NotSent(f"{address.hostname}: quá lâu chưa gửi xong.") from error
    if done.returncode:
        raise NotSent(f"{address.hostname}: {' '.join(done.stderr.split())[-300:]}")
    return done.stdout


@contextmanager
def _bucket(settings: Settings, address: SplitResult) -> Generator[ObjectStore]:
    """A bucket and folder of its own, with the address and keys of the byte store. Raises NotSent."""
    changed = {"s3_bucket": address.hostname or "", "s3_prefix": address.path.strip("/")}
    try:
        yield open_store(Settings.model_construct(**{**settings.model_dump(), **changed}))
    except (BaseError, ValueError, OSError) as error:
        raise NotSent(f"{address.hostname}: kho S3 không nhận ({type(error).__name__}).") from error


def _send_to_bucket(settings: Settings, address: SplitResult, file: Path) -> None:
    with _bucket(settings, address) as store:
        obstore.put(store, file.name, file)
