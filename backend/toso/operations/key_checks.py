"""Check values of the keys, kept in the database: keys that are not the ones its contents were made with are found at
once, and none is made beside contents of others.
"""

import hashlib
import hmac
from collections.abc import Mapping
from urllib.parse import urlsplit

import sqlalchemy as sa
from sqlmodel import col

from toso.core.database import Engines
from toso.core.installation import keep, known
from toso.core.late_import import load
from toso.core.settings import Settings
from toso.core.vault import open_vault
from toso.operations.health import Doubtful, Place, Unsound

_BEGINNING, _CONTEXT = "key.", b"toso key check 1"
_HOST = "passkey.host"
_NAMES = {"audit": "khóa chuỗi nhật ký", "index": "khóa chỉ mục", "anchor": "khóa ký"}
# The setting that stands for each file of the folder `keys`.
_GIVEN = {
    "anchor.pem": "anchor_key",
    "audit.key": "audit_key",
    "index.key": "index_key",
    "secret.key": "secret_key",
    "vault": "vault_keys",
}
_MENDED = (
    "Hãy chép nội dung tệp ấy vào cài đặt ấy trong .env (container: docker/make-secrets restored), hoặc bỏ cài đặt ấy"
    " để dùng tệp, rồi chạy lại."
)


def look_at_keys(place: Place) -> str:
    """The keys that the database knows are there and the same. Without any known, contents without a key of the log are
    refused: one made now would not fit them.

    A setting that hides the right key of the folder is named, as after a restore on a machine with keys of its own.
    """
    held = check_values(place.settings)
    with place.engines.read.connect() as connection:
        kept = known(connection, _BEGINNING)
        worked_in = "key.audit" not in held and _has_log(connection)
    wrong = [name for name, value in sorted(kept.items()) if held.get(name) != value]
    lying = check_values(_without_given(place.settings)) if wrong else {}
    if wrong and all(lying.get(name) == kept[name] for name in wrong):
        hidden = {_file_of(name) for name in wrong} | _other_secret(place.settings)
        raise Unsound(f"{_instead(place.settings, hidden)} {_MENDED}")
    if wrong or (worked_in and not kept):
        which = ", ".join(map(_said, wrong)) or _NAMES["audit"]
        raise Unsound(
            f"thiếu hoặc không phải của cơ sở dữ liệu này: {which}. Hãy đặt lại thư mục keys của máy cũ, hoặc phục hồi:"
            " toso restore TỆP"
        )
    if other := _other_secret(place.settings):
        raise Doubtful(f"{_instead(place.settings, other)} Thẻ đã in, máy đã cài theo khóa của tệp. {_MENDED}")
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
    """Stores the values of keys that are new, and the host of passkeys as long as there are none of another; those
    known stay as they are. A chore of the worker.
    """
    with engines.read.connect() as connection:
        new = _unknown(check_values(settings), known(connection, _BEGINNING))
        made, of = _passkeys(connection)
    if made == 0 or not of:
        new |= {_HOST: _host(settings)} if of != _host(settings) else {}
    if new:
        with engines.write.begin() as connection:
            keep(connection, _unknown(new, known(connection, _BEGINNING)))


def look_at_passkeys(place: Place) -> str:
    """Passkeys are of the host at which they were made: under another name they open nothing."""
    with place.engines.read.connect() as connection:
        made, of = _passkeys(connection)
    if made and of and of != _host(place.settings):
        raise Doubtful(
            f"{made} khóa truy cập được tạo ở {of}, không dùng được ở {_host(place.settings)}. Hãy giữ tên máy cũ"
            " (TOSO_PUBLIC_URL); muốn đổi hẳn thì mọi người thêm mã từ ứng dụng, gỡ khóa truy cập, rồi mới đổi."
        )
    return f"{made} khóa, tạo ở {of or _host(place.settings)}."


def _passkeys(connection: sa.Connection) -> tuple[int, str]:
    """How many there are, and their host ("": not known yet)."""
    tables = load("toso.identity.factors.tables")
    passkeys = sa.select(sa.func.count()).where(col(tables.SecondFactor.kind) == tables.FactorKind.PASSKEY)
    return connection.execute(passkeys).scalar_one(), known(connection, _HOST).get(_HOST, "")


def _host(settings: Settings) -> str:
    return urlsplit(str(settings.public_url)).hostname or ""


def _without_given(settings: Settings) -> Settings:
    return Settings.model_construct(**{**settings.model_dump(), **dict.fromkeys(_GIVEN.values())})


def _other_secret(settings: Settings) -> set[str]:
    """The file of the key of signing in, where another than it is given; the database knows nothing of that key."""
    file = settings.data_dir / "keys/secret.key"
    given = settings.secret_key
    return (
        {file.name}
        if given is not None and file.exists() and file.read_bytes().strip() != settings.signing_key()
        else set()
    )


def _file_of(name: str) -> str:
    short = name.removeprefix(_BEGINNING)
    return next(file for file in _GIVEN if file.partition(".")[0] == short.partition(".")[0])


def _instead(settings: Settings, files: set[str]) -> str:
    """Which setting is in the way of which file of the folder `keys`."""
    named = [f"TOSO_{_GIVEN[file].upper()} khác khóa ở {settings.data_dir / 'keys' / file}" for file in sorted(files)]
    return f"{'; '.join(named)}, là khóa của dữ liệu này."


def _unknown(values: Mapping[str, str], kept: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if name not in kept}


def _has_log(connection: sa.Connection) -> bool:
    return bool(connection.execute(sa.text("SELECT count(*) FROM audit_head")).scalar_one())


def _said(name: str) -> str:
    short = name.removeprefix(_BEGINNING)
    return _NAMES.get(short) or f"khóa mã hóa số {short.removeprefix('vault.')}"
