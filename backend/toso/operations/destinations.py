"""Where copies go besides this machine: another folder or a USB disk, a server by SFTP, a bucket of S3.

A destination is one text of TOSO_BACKUP_TO: `/media/usb`, `sftp://user@host[:port]/folder`, `s3://bucket/folder`. What
arrives has a passing name until it is whole.
"""

import os
import shutil
import subprocess
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import obstore
from obstore.exceptions import BaseError

from toso.core.settings import Settings
from toso.files.store import open_store
from toso.operations.sealed_file import sha256_of

MARKER = "toso-sao-luu.txt"
_MARKED = "Ổ này nhận bản sao lưu của Tổ Số. Đừng xóa tệp này: thiếu nó thì máy chủ không chép vào đây.\n"
_LONGEST_SECONDS = 3600
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


def _copy_to_folder(folder: Path, file: Path) -> None:
    check_marked(folder)
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
        raise NotSent(f"{folder}: {error.strerror}") from error
    finally:
        draft.unlink(missing_ok=True)


def _send_by_sftp(settings: Settings, address: SplitResult, file: Path) -> None:
    """By OpenSSH, whose host key must be known; keys and known hosts lie in the folder `ssh` of the data folder."""
    folder = address.path.rstrip("/") or "."
    if not address.hostname or _BAD_PATH & set(f"{folder}{file}") or (address.username or "").startswith("-"):
        raise NotSent("địa chỉ SFTP có dạng sftp://người-dùng@máy/thư-mục, không có dấu ngoặc, sao, xuống dòng.")
    draft, final = f"{folder}/.{file.name}.part", f"{folder}/{file.name}"
    orders = f'put "{file}" "{draft}"\nrename "{draft}" "{final}"\n'
    own = settings.data_dir / "ssh"
    options = [f"UserKnownHostsFile={own / 'known_hosts'}", "StrictHostKeyChecking=yes", "BatchMode=yes"]
    options += ["ConnectTimeout=15", *([f"IdentityFile={own / 'id_ed25519'}"] if own.is_dir() else [])]
    named = [part for option in options for part in ("-o", option)]
    port = ["-P", str(address.port)] if address.port else []
    host = f"{address.username}@{address.hostname}" if address.username else address.hostname
    command = ["sftp", *named, *port, "-b", "-", "--", host]
    try:
        done = subprocess.run(  # noqa: S603 — OpenSSH's own program, orders by its input
            command, input=orders, text=True, capture_output=True, timeout=_LONGEST_SECONDS, check=False
        )
    except FileNotFoundError as error:
        raise NotSent("máy này chưa có sftp (gói openssh-client).") from error
    except subprocess.TimeoutExpired as error:
        raise NotSent(f"{address.hostname}: quá một giờ chưa gửi xong.") from error
    if done.returncode:
        raise NotSent(f"{address.hostname}: {' '.join(done.stderr.split())[-300:]}")


def _send_to_bucket(settings: Settings, address: SplitResult, file: Path) -> None:
    """With the address and keys of the byte store, in a bucket and folder of its own."""
    changed = {"s3_bucket": address.hostname or "", "s3_prefix": address.path.strip("/")}
    try:
        obstore.put(open_store(Settings.model_construct(**{**settings.model_dump(), **changed})), file.name, file)
    except (BaseError, ValueError, OSError) as error:
        raise NotSent(f"{address.hostname}: kho S3 không nhận ({type(error).__name__}).") from error
