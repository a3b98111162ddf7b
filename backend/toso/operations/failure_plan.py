"""The plan for the day on which the machine is broken, as this installation is set up."""

from urllib.parse import urlsplit

from toso.core.settings import Settings
from toso.operations.copy_parts import whole_name
from toso.operations.copy_state import ENDING, backups_of, copies, state_of_backups
from toso.operations.schemas import FailureCommandsRead, FailurePlanRead

# Where the clerk has put the newest copy and the tail beside it.
COPY_FOLDER = "/media/usb"
INSTALL = "TOSO_DEMO=false make setup"
RESTORE = f".venv/bin/toso restore {COPY_FOLDER}/toso-*{ENDING}"
CHECK = ".venv/bin/toso doctor"
SERVICE = ".venv/bin/toso systemd --user $USER --out ."


def failure_plan(settings: Settings) -> FailurePlanRead:
    there = copies(backups_of(settings))
    address = urlsplit(settings.public_url)
    return FailurePlanRead(
        copies_at=[str(backups_of(settings).resolve()), *map(_without_password, settings.backup_to)],
        newest_at=there[0][0] if there else None,
        is_kept=state_of_backups(settings)[0],
        keepers=settings.paper_keepers,
        public_url=settings.public_url,
        commands=FailureCommandsRead(
            install=INSTALL,
            restore=RESTORE + ".01of*" if there and there[0][1].name != whole_name(there[0][1].name) else RESTORE,
            check=CHECK,
            service=SERVICE,
            https=f"sudo .venv/bin/toso https {address.hostname}" if address.scheme == "https" else None,
        ),
    )


def _without_password(destination: str) -> str:
    address = urlsplit(destination)
    if address.password is None:
        return destination
    return address._replace(netloc=f"{address.username}@{address.netloc.rpartition('@')[2]}").geturl()
