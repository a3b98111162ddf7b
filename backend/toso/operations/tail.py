"""The tail of a copy: what must never be undone by restoring an older one, sealed beside it and renewed as it changes.

Who was erased since stays erased, no number that stands on paper is given again, and access that was taken back stays
taken back.
"""

import hashlib
import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.households.privacy import erasure_list
from toso.kit.clock import system_now
from toso.operations.copy_state import TAIL, backups_of
from toso.operations.manifest import BadManifest, Manifest, Number, numbers_now, signed, verified
from toso.operations.papers import are_made, recipients_of
from toso.operations.sealed_file import Unopened, seal, unseal
from toso.operations.tail_delivery import send_tail
from toso.operations.withdrawals import Withdrawals, withdrawals_now

log = logging.getLogger(__name__)
NAME, _STATE = TAIL, "tail.sha256"


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
    """Writes the tail when it changed since; whether it did."""
    if not are_made(settings):
        return False
    erased = erasure_list.list_of(settings)
    lines = erased.read_text().splitlines() if erased.exists() else []
    numbers, access = in_transaction(engines.read, lambda session: (numbers_now(session), withdrawals_now(session)))
    content: dict[str, Any] = {"erasures": lines, "numbers": numbers, "withdrawals": access}
    digest = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    folder, passing = backups_of(settings), settings.data_dir / "tmp"
    state = passing / _STATE
    if (folder / NAME).exists() and state.exists() and state.read_text() == digest:
        return False
    for needed in (folder, passing):
        needed.mkdir(parents=True, exist_ok=True, mode=0o700)
    plain = passing / "tail.json"
    plain.touch(mode=0o600)
    plain.write_text(signed({**content, "made_at": system_now().isoformat()}, settings))
    try:
        seal(plain, folder / NAME, [recipients_of(settings).opening])
    finally:
        plain.unlink()
    state.write_text(digest)
    return True


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
