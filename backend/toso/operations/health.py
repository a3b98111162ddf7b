"""The one list of checks: code, what is looked at, the command that mends; for the start, `/readyz` and `toso doctor`.

A check is a function `(Place) -> str` that says what it found sound; it raises Unsound or Doubtful. It is named here
and imported when it runs: a start looks at a few. `mend` is empty where no command mends by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Self

from sqlalchemy.exc import DBAPIError

from toso.core.database import Engines, create_engines
from toso.core.problems import Problem
from toso.core.settings import Settings


class Unsound(Exception):
    """Nobody can work like this, or what is there is damaged; the text is for the clerk."""


class Doubtful(Exception):
    """People can work, somebody has to look; the text is for the clerk."""


class Level(StrEnum):
    SOUND = "sound"
    DOUBTFUL = "doubtful"
    UNSOUND = "unsound"


class Place:
    """The installation that is looked at; engines of its own are made when a check first asks for them and closed by
    `leave`, or at the end of a `with`.

    `host`: the address at which it is to be served.
    """

    def __init__(self, settings: Settings, engines: Engines | None = None, host: str = "127.0.0.1") -> None:
        self.settings, self._engines, self.host = settings, engines, host

    @property
    def engines(self) -> Engines:
        if self._engines is None:
            self._engines = create_engines(self.settings)
        return self._engines

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.leave()

    def leave(self) -> None:
        if self._engines is not None:
            self._engines.dispose()


@dataclass(frozen=True)
class Check:
    """`exit_code`: of a start that finds it unsound, None where a start goes on; `ready`: asked by /readyz."""

    code: str
    part: str
    mend: str
    look: str
    exit_code: int | None = None
    ready: bool = False


@dataclass(frozen=True)
class Finding:
    """The outcome of a check; `reason` is a technical cause for whoever mends it."""

    check: Check
    level: Level
    said: str
    reason: str = ""


_UNASKED = "không hỏi được."
_DATABASE, _MACHINE = "toso.operations.database_checks", "toso.operations.machine_checks"
_SETTINGS = "toso.operations.settings_checks"
CHECKS = (
    Check("code", "Mã chương trình", "", "toso.commands.doctor:look_at_code"),
    Check("packages", "Gói Python", "make packages", "toso.operations.package_checks:look_at_packages"),
    Check("settings", "Cài đặt", "", f"{_SETTINGS}:look_at_settings", 9),
    Check("data-folder", "Thư mục dữ liệu", "", f"{_MACHINE}:look_at_folder", 4, ready=True),
    Check("database", "Cơ sở dữ liệu", "", f"{_DATABASE}:look_at_database", ready=True),
    Check("schema", "Cấu trúc dữ liệu", "toso migrate", f"{_DATABASE}:look_at_schema", 5, ready=True),
    Check("tables", "Bảng, cột so với mã", "toso restore", f"{_DATABASE}:look_at_tables"),
    Check("damage", "Tệp cơ sở dữ liệu", "toso restore", f"{_DATABASE}:look_for_damage", 8),
    Check("integrity", "Lần soát trọn tệp gần nhất", "toso restore", f"{_DATABASE}:look_at_integrity", 8, ready=True),
    Check("keys", "Khóa", "", "toso.operations.key_checks:look_at_keys", 3, ready=True),
    Check("passkeys", "Khóa truy cập (passkey)", "", "toso.operations.key_checks:look_at_passkeys"),
    Check("sample-accounts", "Tài khoản trình diễn", "", f"{_SETTINGS}:look_at_sample_accounts", 9),
    Check("pretence", "Chế độ trình diễn, ngày cố định", "", f"{_SETTINGS}:look_at_pretence", 9),
    Check("clock", "Đồng hồ", "timedatectl set-ntp true", f"{_DATABASE}:look_at_clock", 7),
    Check("clock-source", "Giờ chuẩn", "timedatectl set-ntp true", f"{_MACHINE}:look_at_clock_source"),
    Check("phone-clocks", "Giờ so với điện thoại", "timedatectl set-ntp true", f"{_DATABASE}:look_at_phone_clocks"),
    Check("store", "Kho lưu tệp", "", f"{_MACHINE}:look_at_store"),
    Check("scanner", "Quét mã độc", "systemctl status clamav-daemon", f"{_MACHINE}:look_at_scanner"),
    Check("files", "Tệp so với sổ", "toso restore", f"{_DATABASE}:look_at_files"),
    Check("disk", "Chỗ trên đĩa", "df -h", f"{_MACHINE}:look_at_disk", ready=True),
    Check("worker", "Việc nền", "toso serve", f"{_MACHINE}:look_at_worker", ready=True),
    Check("queue", "Hàng đợi", "toso worker", f"{_DATABASE}:look_at_queue", ready=True),
    Check("chores", "Việc định kỳ", "", f"{_DATABASE}:look_at_chores"),
    Check("audit-chain", "Chuỗi nhật ký", "toso audit verify", f"{_DATABASE}:look_at_chain"),
    Check("backup", "Sao lưu", "toso backup now", f"{_MACHINE}:look_at_copies", ready=True),
    Check("rehearsal", "Tập phục hồi", "toso restore TỆP --rehearse", f"{_MACHINE}:look_at_rehearsal"),
    Check("delivery", "Bản sao lưu ở nơi khác", "toso backup send", "toso.operations.delivery:look_at_deliveries"),
    Check("certificate", "Chứng thư HTTPS", "toso https", f"{_MACHINE}:look_at_certificate"),
)


def examine(check: Check, place: Place) -> Finding:
    """Runs one check; a database, store or disk that cannot be asked is unsound."""
    module, _, name = check.look.partition(":")
    try:
        return Finding(check, Level.SOUND, getattr(import_module(module), name)(place))
    except Doubtful as doubt:
        return Finding(check, Level.DOUBTFUL, str(doubt))
    except (Unsound, Problem, DBAPIError, OSError, ValueError) as error:
        said = _UNASKED if isinstance(error, DBAPIError) else str(error)
        cause = error.orig if isinstance(error, DBAPIError) else error.__cause__
        return Finding(check, Level.UNSOUND, said, " ".join(str(cause).split())[:400] if cause else "")


def findings(place: Place) -> Iterator[Finding]:
    """All checks in their order."""
    return (examine(check, place) for check in CHECKS)


def readiness(place: Place) -> tuple[Level, list[str]]:
    """Whether requests can be answered (not at UNSOUND), and the codes of what is not sound."""
    found = [examine(check, place) for check in CHECKS if check.ready]
    worst = max((finding.level for finding in found), key=list(Level).index)
    return worst, [finding.check.code for finding in found if finding.level is not Level.SOUND]


def obstacle(place: Place, codes: set[str]) -> Finding | None:
    """The first finding that forbids a start, of the checks with these codes. A database that is away forbids none: it
    may come back.
    """
    for check in CHECKS:
        if check.exit_code is not None and check.code in codes:
            finding = examine(check, place)
            if finding.level is Level.UNSOUND and finding.said != _UNASKED:
                return finding
    return None
