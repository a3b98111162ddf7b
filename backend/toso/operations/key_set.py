"""All keys of an installation as one set of files, wherever they came from: its data folder or its environment."""

import base64
import json
from pathlib import Path

from toso.core.settings import Settings
from toso.core.vault import the_vault

_NAMES = {"secret": "secret_key", "audit": "audit_key", "index": "index_key"}


def key_files(settings: Settings) -> dict[str, bytes]:
    """The files of the folder `keys`, by path; keys that the environment gives stand as the files they would be."""
    folder = settings.data_dir / "keys"
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for name, setting in _NAMES.items():
        if getattr(settings, setting) is not None:
            files[f"{name}.key"] = settings.key_of(name, getattr(settings, setting))
    if settings.anchor_key is not None:
        files["anchor.pem"] = settings.anchor_key.get_secret_value().encode()
    for number, key in the_vault().given.items():
        files[f"vault/{number:05d}.key"] = base64.urlsafe_b64encode(key)
    return files


def packed(settings: Settings) -> bytes:
    files = {name: base64.b64encode(content).decode() for name, content in sorted(key_files(settings).items())}
    return json.dumps(files).encode()


def unpack(content: bytes, folder: Path) -> None:
    """Writes the set into `folder`, readable by its owner alone. Raises ValueError for a path that leads out of it."""
    for name, text in json.loads(content).items():
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise ValueError(name)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        path.write_bytes(base64.b64decode(text))
