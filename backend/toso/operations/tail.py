"""The tail of a copy: what must never be undone by restoring an older one, sealed beside it and renewed as it changes.

Who was erased since stays erased, no number that stands on paper is given again, and access that was taken back stays
taken back.
"""

import hashlib
import json
import logging
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlmodel import Session

from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.households.privacy import erasure_list
from toso.kit.clock import system_now
from toso.operations.copy_state import TAIL, backups_of
from toso.operations.kept_factors import unused_codes
from toso.operations.manifest import BadManifest, Manifest, Number, numbers_now, signed, verified
from toso.operations.papers import are_made, recipients_of
from toso.operations.sealed_file import Unopened, seal, unseal
from toso.operations.tail_delivery import send_tail
from toso.operations.withdrawals import Withdrawals, changed_since, heads_of_log, withdrawals_now

log = logging.getLogger(__name__)
NAME, _STATE = TAIL, "tail-state.json"
# What no line of the log tells of is seen by then.
_ALL_ANEW = timedelta(hours=1)


@dataclass(frozen=True)
class Tail:
    """`made_at`: ISO instant in UTC; `erasures`: lines of their list; `numbers`: the last given in each series;
    `withdrawals`: what holds of access that can be taken back, None where an older release wrote the tail.
    """

    made_at: str
    erasures: list[str]
    numbers: list[Number]
    withdrawals: Withdrawals | None = None

    def add_erasures(self, settings: Settings) -> None:
        """Adds the erasures that the restored list lacks."""
        path = erasure_list.list_of(settings)
        known = path.read_text().splitlines() if path.exists() else []
        added = [line for line in self.erasures if line not in known]
        if added:
            with path.open("a", encoding="utf-8") as file:
                file.writelines(f"{line}\n" for line in added)


def renew_tail(settings: Settings, engines: Engines) -> None:
    """A chore of the worker: the tail as things stand, here and wherever copies go."""
    keep_tail(settings, engines)
    send_tail(settings)


def keep_tail(settings: Settings, engines: Engines) -> bool:
    """Writes the tail when it changed since; whether it did. Access is read where the log tells of a change of it."""
    if not are_made(settings):
        return False
    erased = erasure_list.list_of(settings)
    lines = erased.read_text().splitlines() if erased.exists() else []
    folder, passing = backups_of(settings), settings.data_dir / "tmp"
    before = _state_of(passing) if (folder / NAME).exists() else _State()
    content, state = in_transaction(engines.read, lambda session: _read(session, lines, before))
    for needed in (folder, passing):
        needed.mkdir(parents=True, exist_ok=True, mode=0o700)
    if content is not None:
        plain = passing / "tail.json"
        plain.touch(mode=0o600)
        plain.write_text(signed({**content, "made_at": system_now().isoformat()}, settings))
        try:
            seal(plain, folder / NAME, [recipients_of(settings).opening])
        finally:
            plain.unlink()
    if state != before:
        (passing / _STATE).write_text(json.dumps(asdict(state)))
    return content is not None


@dataclass(frozen=True)
class _State:
    """Of the tail that is written: the last lines of the log behind it, hashes of its parts, when all was read last."""

    heads: dict[str, int] = field(default_factory=dict[str, int])
    small: str = ""
    whole: str = ""
    read_at: str = ""

    def is_old(self) -> bool:
        return not self.read_at or datetime.fromisoformat(self.read_at) + _ALL_ANEW <= system_now()


def _state_of(passing: Path) -> _State:
    try:
        return _State(**json.loads((passing / _STATE).read_text()))
    except (FileNotFoundError, ValueError, TypeError):
        return _State()


def _read(session: Session, lines: list[str], before: _State) -> tuple[dict[str, Any] | None, _State]:
    """Content of the tail, None where nothing is new; and the state after it."""
    heads, numbers = heads_of_log(session), numbers_now(session)
    small = _hashed([lines, numbers, unused_codes(session)])
    if small == before.small and not before.is_old() and not changed_since(session, before.heads):
        return None, replace(before, heads=heads)
    content: dict[str, Any] = {"erasures": lines, "numbers": numbers, "withdrawals": withdrawals_now(session)}
    state = _State(heads, small, _hashed(content), system_now().isoformat())
    return (None if state.whole == before.whole else content), state


def _hashed(content: object) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def newest_tail(folder: Path, passing: Path, key: str, signer: Ed25519PublicKey, copy: Manifest) -> Tail | None:
    """The tail that lies beside a copy, where it is newer. Raises BadManifest for one that another key signed."""
    if not (folder / NAME).exists():
        return None
    plain = passing / "tail.json"
    try:
        unseal(folder / NAME, plain, key)
        content: Any = verified(plain.read_text(), signer)
    except Unopened as error:
        raise BadManifest(
            f"{NAME} bên cạnh bản sao lưu không mở được bằng giấy 1; hãy bỏ nó ra nếu của nơi khác."
        ) from error
    finally:
        plain.unlink(missing_ok=True)
    if content["made_at"] <= copy.made_at:
        return None
    numbers: list[Number] = [tuple(number) for number in content["numbers"]]
    return Tail(content["made_at"], content["erasures"], numbers, content.get("withdrawals"))
