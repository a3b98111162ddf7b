"""The tail at every destination, sent as soon as it is written, and since when a destination lacks it."""

import hashlib
import json
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from toso.core.file_lock import held
from toso.core.settings import Settings
from toso.kit.clock import system_now
from toso.operations.copy_state import TAIL, backups_of
from toso.operations.destinations import NotSent, listed, send, set_aside

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TailThere:
    """The tail at one destination: when it arrived, and since when what is here is missing there (None: it is not)."""

    arrived_at: datetime | None
    behind_since: datetime | None


def send_tail(settings: Settings) -> list[str]:
    """Sends the tail where it is missing; sentences about destinations that did not take it.

    One that is away is tried at every call, and told to the log once until the tail arrives.
    """
    tail = backups_of(settings) / TAIL
    if not tail.exists() or not settings.backup_to:
        return []
    failed = list[str]()
    with held(settings.data_dir / "tail.lock"):
        digest, known = _digest(tail), _known(settings)
        for at, destination in enumerate(settings.backup_to):
            there = known.get(destination, {})
            if there.get("digest") == digest:
                continue
            try:
                if "digest" not in there:
                    _spare_another(settings, destination)
                send(settings, destination, tail)
            except NotSent as error:
                failed.append(str(error))
                if "behind" not in there:
                    log.exception("tail not sent", extra={"destination": at})
                known[destination] = {**there, "behind": there.get("behind") or _written_at(tail).isoformat()}
            else:
                known[destination] = {"digest": digest, "at": system_now().isoformat()}
            _keep(settings, known)
    return failed


def _spare_another(settings: Settings, destination: str) -> None:
    """Sets aside a tail that this machine has not sent: it may know more than the copy this machine came back from."""
    if TAIL in listed(settings, destination):
        set_aside(settings, destination, TAIL, f"{system_now():%Y%m%d-%H%M%S}-{TAIL}")


def tails_elsewhere(settings: Settings) -> list[TailThere]:
    """Of each destination in its order; none while there is no tail here."""
    tail = backups_of(settings) / TAIL
    if not tail.exists():
        return []
    digest, known = _digest(tail), _known(settings)
    found = (known.get(destination, {}) for destination in settings.backup_to)
    return [
        TailThere(
            datetime.fromisoformat(there["at"]) if "at" in there else None,
            None if there.get("digest") == digest else _behind(there, tail),
        )
        for there in found
    ]


def _behind(there: dict[str, Any], tail: Path) -> datetime:
    return datetime.fromisoformat(there["behind"]) if "behind" in there else _written_at(tail)


def _written_at(tail: Path) -> datetime:
    return datetime.fromtimestamp(tail.stat().st_mtime, UTC)


def _digest(tail: Path) -> str:
    return hashlib.sha256(tail.read_bytes()).hexdigest()


def _file(settings: Settings) -> Path:
    return backups_of(settings) / "tail-delivered.json"


def _known(settings: Settings) -> dict[str, Any]:
    try:
        return dict(json.loads(_file(settings).read_text()))
    except (FileNotFoundError, ValueError):
        return {}


def _keep(settings: Settings, known: dict[str, Any]) -> None:
    draft = _file(settings).with_suffix(".draft")
    draft.write_text(json.dumps({one: known[one] for one in settings.backup_to if one in known}))
    draft.chmod(0o600)
    draft.rename(_file(settings))
