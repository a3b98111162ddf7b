"""How a restore talks with the clerk: it asks for the two papers and tells how it ended."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import typer

from toso.core.schema_upgrade import SchemaGap
from toso.core.settings import Settings
from toso.kit.clock import VIETNAM, system_now
from toso.operations.database_copy import DumpFailed, NotEmpty
from toso.operations.manifest import BadManifest
from toso.operations.papers import WrongPaper, read_key
from toso.operations.restore import Keys, NotRestored, Restored, Say, restore
from toso.operations.rollback import is_from_before_a_migration, roll_back
from toso.operations.sealed_file import Unopened

REFUSALS = (WrongPaper, Unopened, BadManifest, NotRestored, NotEmpty, DumpFailed, SchemaGap, OSError)


def asked_keys() -> Keys:
    """The keys and the mark of both papers, typed. Raises WrongPaper."""
    first = read_key(typer.prompt("Khóa trên giấy 1"))
    second = read_key(typer.prompt("Khóa trên giấy 2"))
    return Keys(first, second, typer.prompt("Dấu của khóa ký, ghi trên giấy 2"))


def restored(settings: Settings, file: Path, say: Say, *, rehearse: bool) -> Restored:
    """By the papers, or from a copy that an upgrade made, once the clerk agrees. Raises one of REFUSALS."""
    if not is_from_before_a_migration(file):
        return restore(settings, file, asked_keys(), say, rehearse=rehearse)
    if rehearse:
        raise NotRestored("Bản trước khi nâng cấp không có tập; hãy tập với một bản sao lưu.")
    at = datetime.fromtimestamp(file.stat().st_mtime, VIETNAM)
    lost = f"Việc làm từ {at:%H:%M ngày %d/%m/%Y} đến nay phải nhập lại. Quay lại bản trước?"
    if not typer.confirm(lost):
        raise NotRestored("đã thôi.")
    return roll_back(settings, file, say)


def told(done: Restored, *, rehearsed: bool) -> Iterator[str]:
    """Lines for whoever restored: what is back, what is missing since, what must be looked at."""
    at = done.manifest.at().astimezone(VIETNAM)
    yield "Tập phục hồi xong, không có gì bị thay đổi." if rehearsed else "Đã phục hồi. Mọi người phải đăng nhập lại."
    yield f"Dữ liệu đến {at:%H:%M ngày %d/%m/%Y}; việc làm từ lúc đó đến {_now()} phải nhập lại."
    if done.erased_again:
        yield f"Đã xóa lại {done.erased_again} người, hộ đã xóa từ sau bản sao lưu."
    if done.taken_back:
        yield f"Đã thu hồi lại {done.taken_back} tài khoản, vai trò, hệ thống, yếu tố thu hồi từ sau bản sao lưu."
    for series, year, held, last in done.given_since:
        given = f"các số {held + 1}–{last} đã cấp sau bản sao lưu"
        which = f"Sổ “{series}” năm {year}" if year else f"Mã {series}"
        yield f"{which}: {given}, không cấp lại; hãy ghi bù vào sổ."
    if done.lost_files:
        yield f"{done.lost_files} tệp không có trong bản sao lưu."
    yield from done.faults


def _now() -> str:
    return f"{system_now().astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"
