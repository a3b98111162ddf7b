"""Taking the newest copy to every destination, once each, and knowing what has arrived where."""

import json
import logging
from datetime import timedelta
from pathlib import Path
from typing import Any

from toso.core.database import Engines
from toso.core.settings import Settings
from toso.kit.clock import VIETNAM, system_now
from toso.operations.copy_parts import parts_of, whole_name
from toso.operations.copy_state import are_of_one_ward, backups_of, copies, dated
from toso.operations.destinations import NotSent, delete, listed, send
from toso.operations.health import Doubtful, Place
from toso.operations.schedule import superfluous
from toso.operations.sealed_file import sha256_of
from toso.operations.tail_delivery import send_tail, tails_elsewhere

log = logging.getLogger(__name__)
# The tail goes out every minute: a destination that lacks it so long is away.
TAIL_LATE_AFTER = timedelta(minutes=5)


def deliver(settings: Settings, _engines: Engines | None = None) -> list[str]:
    """A chore of the worker: sends what a destination lacks; sentences about those that took nothing."""
    newest, failed = _newest(settings), send_tail(settings)
    arrived, names = _arrived(settings), [path.name for path in newest]
    for destination in settings.backup_to:
        there: dict[str, str] = arrived.setdefault(destination, {})
        sent = False
        try:
            for file in newest:
                digest = sha256_of(file)
                if there.get(file.name) != digest:
                    send(settings, destination, file)
                    sent = True
                    kept = {name: there[name] for name in names if name in there}
                    there = arrived[destination] = {**kept, file.name: digest}
        except NotSent as error:
            failed.append(str(error))
            log.exception("copy not sent", extra={"destination": settings.backup_to.index(destination)})
        else:
            if sent:
                _forget_old(settings, destination, newest)
    _keep(settings, arrived)
    return list(dict.fromkeys(failed))


def undelivered(settings: Settings) -> list[str]:
    """The destinations that lack the newest copy."""
    newest, arrived = {path.name for path in _newest(settings)}, _arrived(settings)
    return [one for one in settings.backup_to if newest - arrived.get(one, {}).keys()]


def look_at_deliveries(place: Place) -> str:
    """Each destination of TOSO_BACKUP_TO has the newest copy and the tail as it stands here."""
    missing, number = undelivered(place.settings), len(place.settings.backup_to)
    if not number:
        return "chưa đặt nơi nào (TOSO_BACKUP_TO)."
    if missing:
        raise Doubtful(f"bản mới nhất chưa tới {len(missing)} trong {number} nơi.")
    tails = tails_elsewhere(place.settings)
    behind = [tail.behind_since for tail in tails if tail.behind_since is not None]
    if behind and system_now() - min(behind) > TAIL_LATE_AFTER:
        since = f"{min(behind).astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"
        raise Doubtful(f"những lần xóa và số văn bản mới chưa tới {len(behind)} trong {number} nơi từ {since}.")
    arrived = [tail.arrived_at for tail in tails if tail.arrived_at is not None]
    said = f", phần mới nhất lúc {min(arrived).astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}" if arrived else ""
    return f"đã tới {number} nơi khác{said}."


def _newest(settings: Settings) -> list[Path]:
    """The files of the newest copy, the first part last: where it lies the copy is whole."""
    there = copies(backups_of(settings))
    return parts_of(there[0][1])[::-1] if there else []


def _forget_old(settings: Settings, destination: str, newest: list[Path]) -> None:
    """Each destination keeps as many copies of this ward as this machine does. One that lets nothing be deleted has it
    its own way: the copy has arrived.
    """
    try:
        listed_there = listed(settings, destination)
        there = [name for name in listed_there if newest and are_of_one_ward(name, newest[-1].name)]
        old = {whole_name(path.name) for path in superfluous(dated(map(Path, there)))}
        delete(settings, destination, sorted(name for name in listed_there if whole_name(name) in old))
    except NotSent:
        log.warning("old copies not deleted", extra={"destination": settings.backup_to.index(destination)})


def _file(settings: Settings) -> Path:
    return backups_of(settings) / "delivered.json"


def _arrived(settings: Settings) -> dict[str, Any]:
    try:
        return dict(json.loads(_file(settings).read_text()))
    except (FileNotFoundError, ValueError):
        return {}


def _keep(settings: Settings, arrived: dict[str, Any]) -> None:
    if settings.backup_to:
        draft = _file(settings).with_suffix(".draft")
        draft.write_text(json.dumps({one: arrived[one] for one in settings.backup_to if one in arrived}))
        draft.chmod(0o600)
        draft.rename(_file(settings))
