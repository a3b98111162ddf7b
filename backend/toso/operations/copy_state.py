"""Which copies there are and whether they are as they should be; loads nothing of what makes them."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from toso.core.settings import Settings
from toso.kit.clock import VIETNAM, system_now
from toso.operations.copy_parts import whole_name

ENDING, TAIL = ".tar.gz.age", "toso-tail.age"
_NAME = re.compile(rf"toso-(?P<ward>[a-z0-9-]+)-(?P<at>\d{{8}}-\d{{6}}){re.escape(ENDING)}(\.01of\d\d)?")
# After so long without a copy it is said wherever the state of the system is said.
LATE_AFTER = timedelta(hours=26)


def backups_of(settings: Settings) -> Path:
    """The folder that the copies go to."""
    return settings.backup_dir or settings.data_dir / "backups"


def recipients_file(settings: Settings) -> Path:
    """Where the public halves of the two papers lie."""
    return settings.data_dir / "keys" / "backup.json"


def rehearsed_file(settings: Settings) -> Path:
    """Touched by each rehearsal that went through."""
    return settings.data_dir / "rehearsal.done"


def copies(folder: Path) -> list[tuple[datetime, Path]]:
    """The copies of a folder with the instant in their name, newest first; of one in parts the first."""
    return dated(folder.glob(f"toso-*{ENDING}*"))


def dated(files: Iterable[Path]) -> list[tuple[datetime, Path]]:
    """Those whose name is that of a copy, with the instant in it, newest first."""
    names = ((path, _NAME.fullmatch(path.name)) for path in files)
    found = [
        (datetime.strptime(name["at"], "%Y%m%d-%H%M%S").replace(tzinfo=VIETNAM), path) for path, name in names if name
    ]
    return sorted(found, reverse=True)


def forget_drafts(folder: Path, name: str) -> None:
    """Deletes what other copies of the same ward left under passing names when they were killed; `name`: a file's."""
    for draft in folder.glob(".toso-*.part*"):
        other = draft.name[1:].rpartition(".part")[0]
        if other != name and are_of_one_ward(whole_name(other), whole_name(name)):
            draft.unlink(missing_ok=True)


def are_of_one_ward(name: str, other: str) -> bool:
    """Whether two copies are of the same ward: several may send theirs to one place."""
    one, two = _NAME.fullmatch(name), _NAME.fullmatch(other)
    return bool(one and two and one["ward"] == two["ward"])


def state_of_backups(settings: Settings) -> tuple[bool, str]:
    """Whether copies are as they should be, and a sentence about it."""
    if not recipients_file(settings).exists():
        return False, "chưa bật. Hãy chạy: toso backup init"
    there = copies(backups_of(settings))
    if not there:
        return False, f"chưa có bản nào trong {backups_of(settings)}. Hãy chạy: toso backup now"
    at = there[0][0]
    said = f"bản mới nhất lúc {at:%H:%M ngày %d/%m/%Y}"
    return system_now() - at <= LATE_AFTER, f"{said}, có {len(there)} bản"
