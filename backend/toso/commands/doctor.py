"""The command `toso doctor`: every check of an installation, and what mends it."""

import sys
from typing import TYPE_CHECKING

import typer

from toso.core.settings import read_settings

if TYPE_CHECKING:
    from toso.operations.health import Finding, Place

_MARKS = {"sound": "•", "doubtful": "!", "unsound": "✗"}


def look_at_code(_place: "Place") -> str:
    """Whatever a server or worker imports with its first use can be imported. Raises Unsound for what cannot be."""
    from toso.api import MODULES
    from toso.core.late_import import load
    from toso.main import HIGHER_FLOORS
    from toso.operations.health import Unsound
    from toso.worker import ALIVE, CHORES, HANDLERS, HINTS, MINUTE_CHORES, OWN_CHORES, SWEEP

    routes = [name for names in MODULES.values() for name in names]
    work = (*HANDLERS.values(), *CHORES, *OWN_CHORES.values(), SWEEP, HINTS, *MINUTE_CHORES.values(), ALIVE)
    for name in (*routes, *HIGHER_FLOORS.values(), *work):
        try:
            load(name)
        except Exception as error:
            raise Unsound(f"{name} không nạp được.") from error
    return "dùng được."


def doctor() -> None:
    """Thử những gì hệ thống dựa vào: mã chương trình, cơ sở dữ liệu, khóa, tệp, đĩa, đồng hồ, sao lưu, chứng thư.

    Mỗi dòng không ổn nói lệnh để sửa. Mã thoát 1 khi có lỗi (✗); dòng cần xem lại (!) không tính.
    """
    from toso.core.file_modes import mend_modes
    from toso.operations.health import Level, Place, findings

    settings = read_settings()
    if mended := mend_modes(settings.data_dir, deep=True):
        print(f"• Quyền đọc: đã đóng {mended} tệp, thư mục mà người khác trên máy đọc được.")
    sound = True
    with Place(settings) as place:
        for finding in findings(place):
            broken = finding.level is Level.UNSOUND
            print(_line(finding), file=sys.stderr if broken else sys.stdout, flush=True)
            sound = sound and not broken
    raise typer.Exit(0 if sound else 1)


def _line(finding: "Finding") -> str:
    """A finding as a line; the command that mends is told unless its sentence names one."""
    check, said = finding.check, f"{_MARKS[finding.level]} {finding.check.part}: {finding.said}"
    if finding.level == "sound":
        return said
    reason = f" Lý do: {finding.reason}" if finding.reason else ""
    return f"{said}{reason}" + ("" if "toso " in finding.said or not check.mend else f" Cách sửa: {check.mend}")
