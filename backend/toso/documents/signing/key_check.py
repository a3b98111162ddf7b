"""The first look at a key file that somebody brings: whose it is, found out in the sandbox.

`holder_in` starts this module as a program. File and passphrase reach it through memory, never through a disk; a file
that passed here is the one that is kept and opened again to sign.
"""

import base64
import json
import sys
from dataclasses import asdict
from datetime import datetime
from typing import Any

from toso.core.problems import Malformed
from toso.core.sandbox import FOREIGN, SandboxFailure, call
from toso.documents.signing.keyfiles import Holder, WrongPassphrase, open_key_file

_BROKEN = "Tệp chứng thư không mở được."


def holder_in(content: bytes, passphrase: str) -> Holder:
    """Raises WrongPassphrase, or Malformed (naming `file`) for a file that must not or cannot be used."""
    asked = json.dumps({"file": base64.b64encode(content).decode(), "passphrase": passphrase}).encode()
    try:
        said: dict[str, Any] = json.loads(call(__name__, [], asked, FOREIGN, secret=True))
    except SandboxFailure:
        raise Malformed(fields={"file": _BROKEN}) from None
    if "refused" in said:
        raise (WrongPassphrase if said["wrong"] else Malformed)(fields=said["refused"])
    days: dict[str, Any] = {name: datetime.fromisoformat(said.pop(name)) for name in ("valid_from", "valid_until")}
    return Holder(**said, **days)


def _look(asked: dict[str, str]) -> dict[str, Any]:
    """In the sandbox."""
    try:
        return asdict(open_key_file(base64.b64decode(asked["file"]), asked["passphrase"]).holder)
    except Malformed as refusal:
        return {"refused": refusal.fields, "wrong": isinstance(refusal, WrongPassphrase)}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_look(json.load(sys.stdin)), default=datetime.isoformat))
