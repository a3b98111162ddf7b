"""Check values of the keys, kept in the database: keys that are not the ones its contents were made with are found at
once, and none is made beside contents of others.
"""

import hashlib
import hmac
from collections.abc import Mapping

import sqlalchemy as sa

from toso.core.database import Engines
from toso.core.installation import keep, known
from toso.core.settings import Settings
from toso.core.vault import open_vault
from toso.operations.health import Place, Unsound

_BEGINNING, _CONTEXT = "key.", b"toso key check 1"
_NAMES = {"audit": "khóa chuỗi nhật ký", "index": "khóa chỉ mục", "anchor": "khóa ký"}


def look_at_keys(place: Place) -> str:
    """The keys that the database knows are there and the same. Without any known, contents without a key of the log are
    refused: one made now would not fit them.
    """
    held = check_values(place.settings)
    with place.engines.read.connect() as connection:
        kept = known(connection, _BEGINNING)
        worked_in = "key.audit" not in held and _has_log(connection)
    wrong = [_said(name) for name, value in sorted(kept.items()) if held.get(name) != value]
    if wrong or (worked_in and not kept):
        which = ", ".join(wrong) or _NAMES["audit"]
        raise Unsound(
            f"thiếu hoặc không phải của cơ sở dữ liệu này: {which}. Hãy đặt lại thư mục keys của máy cũ, hoặc phục hồi:"
            " toso restore TỆP"
        )
    return "khớp với cơ sở dữ liệu."


def check_values(settings: Settings) -> dict[str, str]:
    """Of each key that there is, a text that tells nothing of it; no key is made."""
    folder = settings.data_dir / "keys"
    found: dict[str, bytes] = {}
    for name, given in (("audit", settings.audit_key), ("index", settings.index_key)):
        if given is not None or (folder / f"{name}.key").exists():
            found[name] = settings.key_of(name, given)
    if settings.anchor_key is not None or (folder / "anchor.pem").exists():
        found["anchor"] = settings.anchor_public_key()
    for number, key in open_vault(settings).keys().items():
        found[f"vault.{number}"] = key
    return {
        f"{_BEGINNING}{name}": hmac.new(key, _CONTEXT, hashlib.sha256).hexdigest()[:32] for name, key in found.items()
    }


def keep_check_values(settings: Settings, engines: Engines) -> None:
    """Stores the values of keys that are new; those known stay as they are. A chore of the worker."""
    with engines.read.connect() as connection:
        new = _unknown(check_values(settings), known(connection, _BEGINNING))
    if new:
        with engines.write.begin() as connection:
            keep(connection, _unknown(new, known(connection, _BEGINNING)))


def _unknown(values: Mapping[str, str], kept: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if name not in kept}


def _has_log(connection: sa.Connection) -> bool:
    return bool(connection.execute(sa.text("SELECT count(*) FROM audit_head")).scalar_one())


def _said(name: str) -> str:
    short = name.removeprefix(_BEGINNING)
    return _NAMES.get(short) or f"khóa mã hóa số {short.removeprefix('vault.')}"
