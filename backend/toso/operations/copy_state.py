"""Which copies there are and whether they are as they should be; loads nothing of what makes them."""

import re
from datetime import datetime, timedelta
from pathlib import Path

from toso.core.settings import Settings
from toso.kit.clock import VIETNAM, system_now

ENDING = ".tar.gz.age"
# After so long without a copy it is said wherever the state of the system is said.
LATE_AFTER = timedelta(hours=26)


def backups_of(settings: Settings) -> Path:
    """The folder that the copies go to."""
    return settings.backup_dir or settings.data_dir / "backups"


def recipients_file(settings: Settings) -> Path:
    """Where the public halves of the two papers lie."""
    return settings.data_dir / "keys" / "backup.json"


def copies(folder: Path) -> list[tuple[datetime, Path]]:
    """The copies of a folder with the instant in their name, newest first."""
    names = (
        (path, re.search(r"-(\d{8}-\d{6})$", path.name.removesuffix(ENDING))) for path in folder.glob(f"toso-*{ENDING}")
    )
    found = [
        (datetime.strptime(at.group(1), "%Y%m%d-%H%M%S").replace(tzinfo=VIETNAM), path) for path, at in names if at
    ]
    return sorted(found, reverse=True)


def state_of_backups(settings: Settings) -> tuple[bool, str]:
    """Whether copies are as they should be, and a sentence about it."""
    if not recipients_file(settings).exists():
        return False, "chưa bật. Hãy chạy: toso backup init"
    there = copies(backups_of(settings))
    if not there:
        return False, "chưa có bản nào. Hãy chạy: toso backup now"
    at = there[0][0]
    said = f"bản mới nhất lúc {at:%H:%M ngày %d/%m/%Y}"
    return system_now() - at <= LATE_AFTER, f"{said}, có {len(there)} bản"
