"""Checks that ask the machine: folder, disk, clock, store, worker, copies, certificate."""

import ctypes
import os
import shutil
import ssl
import sys
import time
from datetime import UTC, datetime, timedelta
from tempfile import TemporaryFile
from urllib.parse import urlsplit

from cryptography import x509

from toso.core.database import Engines
from toso.core.late_import import load
from toso.core.settings import Settings
from toso.files.virus_scan import answers, install_scanner
from toso.operations.copy_state import recipients_file, rehearsed_file, state_of_backups
from toso.operations.health import Doubtful, Place, Unsound

LEAST_BYTES, LEAST_SHARE = 1_000_000_000, 0.10
SILENT_SECONDS = 60
QUARTER = 92  # days
CERTIFICATE_LEFT = timedelta(days=14)
ALIVE = "worker.alive"
_TIME_ERROR, _TIMEX_BYTES = 5, 512


def look_at_folder(place: Place) -> str:
    folder = place.settings.data_dir
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with TemporaryFile(dir=folder) as file:
            file.write(b"toso")
    except OSError as error:
        raise Unsound(f"không ghi được vào {folder}. Hãy giao thư mục này cho người dùng chạy Tổ Số.") from error
    return "ghi được."


def look_at_disk(place: Place) -> str:
    usage = shutil.disk_usage(place.settings.data_dir)
    said = f"còn {usage.free / 1e9:.1f} GB trong {usage.total / 1e9:.1f} GB."
    if usage.free < LEAST_BYTES or usage.free < usage.total * LEAST_SHARE:
        raise Doubtful(said)
    return said


def look_at_clock_source(_place: Place) -> str:
    """The kernel's own word on whether something keeps its clock right (Linux)."""
    if sys.platform != "linux":
        return "không biết."
    asked = ctypes.create_string_buffer(_TIMEX_BYTES)  # all zero: nothing is set, the state is asked for
    if ctypes.CDLL(None).adjtimex(asked) == _TIME_ERROR:
        raise Doubtful("máy không lấy giờ từ nguồn chuẩn.")
    return "có nguồn giờ chuẩn."


def look_at_store(place: Place) -> str:
    store = load("toso.files.store")
    store.probe(store.open_store(place.settings))
    return "dùng được."


def look_at_scanner(place: Place) -> str:
    """Raises Unsound while the daemon that scans what people send is away: no file is taken then."""
    install_scanner(place.settings.virus_scanner, place.settings.exchange_seconds)
    if answers() is False:
        raise Unsound(f"{place.settings.virus_scanner} không trả lời; chưa nhận được tệp nào ai gửi lên.")
    return "đang quét." if place.settings.virus_scanner else "không dùng."


def look_at_worker(place: Place) -> str:
    """The worker touches its file every few seconds, whatever it does."""
    try:
        silent = time.time() - (place.settings.data_dir / ALIVE).stat().st_mtime
    except FileNotFoundError:
        raise Doubtful("chưa chạy lần nào.") from None
    if silent > SILENT_SECONDS:
        raise Doubtful(f"im lặng {round(silent / 60)} phút.")
    return "đang chạy."


def look_at_copies(place: Place) -> str:
    kept, said = state_of_backups(place.settings)
    if not kept:
        raise Doubtful(f"{said}.")
    return f"{said}."


def look_at_rehearsal(place: Place) -> str:
    """Whether somebody has lately shown that papers and copies open: asked for each quarter since the first papers."""
    papers, rehearsed = recipients_file(place.settings), rehearsed_file(place.settings)
    if not papers.exists():
        return "chưa bật sao lưu."
    days = round((time.time() - (rehearsed if rehearsed.exists() else papers).stat().st_mtime) / 86_400)
    said = f"{days} ngày trước." if rehearsed.exists() else f"chưa tập lần nào, giấy in {days} ngày trước."
    if days > QUARTER:
        raise Doubtful(f"{said} Hãy tập mỗi quý, có cả hai người giữ giấy.")
    return said


def look_at_certificate(place: Place) -> str:
    """The certificate that visitors are shown at the public address; one that lives for days is renewed by itself."""
    address = urlsplit(place.settings.public_url)
    if address.scheme != "https" or address.hostname is None:
        return "không dùng HTTPS."
    try:
        shown = ssl.get_server_certificate((address.hostname, address.port or 443), timeout=3)
    except OSError as error:
        raise Doubtful(f"không hỏi được {address.hostname}.") from error
    certificate = x509.load_pem_x509_certificate(shown.encode())
    left = certificate.not_valid_after_utc - datetime.now(UTC)
    said = f"còn {left.days} ngày."
    if left < min(CERTIFICATE_LEFT, (certificate.not_valid_after_utc - certificate.not_valid_before_utc) / 4):
        raise Doubtful(said)
    return said


def touch_alive(settings: Settings, _engines: Engines) -> None:
    """A chore of the worker, every few seconds."""
    path = settings.data_dir / ALIVE
    path.touch(mode=0o600)
    os.utime(path)
