"""The plan for the day on which the machine is broken, as this installation is set up."""

from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from toso.core.settings import SECRETS, Settings
from toso.operations.copy_parts import whole_name
from toso.operations.copy_state import ENDING, backups_of, copies, state_of_backups
from toso.operations.database_copy import member_name
from toso.operations.schemas import FailureCommandsRead, FailurePlanRead
from toso.operations.upgrade_copy import FOLDER

# Where the clerk has put the newest copy and the tail beside it.
COPY_FOLDER = "/media/usb"
INSTALL = "TOSO_DEMO=false make setup"
RESTORE = f".venv/bin/toso restore {COPY_FOLDER}/toso-*{ENDING}"
CHECK = ".venv/bin/toso doctor"
SERVICE = ".venv/bin/toso systemd --user $USER --out ."
_IN_CONTAINER = "docker compose run --rm --entrypoint toso"


def failure_plan(settings: Settings, secrets: Path = SECRETS) -> FailurePlanRead:
    """`secrets`: the folder that an engine of containers mounts; with it the commands are those of compose."""
    there = copies(backups_of(settings))
    ending = ".01of*" if there and there[0][1].name != whole_name(there[0][1].name) else ""
    before = max((backups_of(settings) / FOLDER).glob(f"0*-{member_name(settings)}"), default=None)
    commands = _with_compose if (secrets / "toso_database_url").exists() else _without_containers
    return FailurePlanRead(
        copies_at=[str(backups_of(settings).resolve()), *map(_without_password, settings.backup_to)],
        newest_at=there[0][0] if there else None,
        is_kept=state_of_backups(settings)[0],
        keepers=settings.paper_keepers,
        public_url=settings.public_url,
        commands=commands(urlsplit(settings.public_url), ending, before),
    )


def _without_containers(address: SplitResult, ending: str, before: Path | None) -> FailureCommandsRead:
    https = f"sudo .venv/bin/toso https {address.hostname}" if address.scheme == "https" else None
    return FailureCommandsRead(
        install=INSTALL,
        restore=RESTORE + ending,
        keys=None,
        check=CHECK,
        service=SERVICE,
        roll_back=before and f".venv/bin/toso restore {before}",
        https=https,
    )


def _with_compose(address: SplitResult, ending: str, before: Path | None) -> FailureCommandsRead:
    """The folder of copies is mounted for the one command; the keys that come back take the place of new ones."""
    copy = f"{COPY_FOLDER}/toso-*{ENDING}{ending}"
    return FailureCommandsRead(
        install="docker/make-secrets && docker compose build",
        restore=f"{_IN_CONTAINER} -v {COPY_FOLDER}:{COPY_FOLDER}:ro backup restore {copy}",
        keys="docker/make-secrets restored",
        check=f"{_IN_CONTAINER} backup doctor",
        service=f"TOSO_SITE={address.hostname} docker compose up -d --force-recreate",
        # Without what it depends on: the release before cannot migrate the newer database.
        roll_back=before and f"{_IN_CONTAINER} --no-deps backup restore {before}",
        https=None,
    )


def _without_password(destination: str) -> str:
    address = urlsplit(destination)
    if address.password is None:
        return destination
    return address._replace(netloc=f"{address.username}@{address.netloc.rpartition('@')[2]}").geturl()
