"""Signed heads of audit chains: one line of JSON each, made to be kept where the database's owner cannot reach.

The signature is Ed25519 over `CONTEXT` and the canonical JSON of all fields but `signature`.
"""

import base64
import binascii
import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

CONTEXT = b"toso-audit-head-1\n"


class UnreadableHead(ValueError):
    """A line that is no signed head."""


@dataclass(frozen=True)
class SignedHead:
    """At `at` the log of `ward_id` had `seq` rows and the last one's chain value was `chain`.

    `key`: the first 16 hex digits of the SHA-256 of the public key that checks `signature` (base64).
    """

    ward_id: UUID
    seq: int
    chain: str
    at: datetime
    key: str
    signature: str = ""

    def _plain(self) -> dict[str, Any]:
        return {**asdict(self), "ward_id": str(self.ward_id), "at": self.at.isoformat()}

    def signed_bytes(self) -> bytes:
        fields = {name: value for name, value in self._plain().items() if name != "signature"}
        return CONTEXT + json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()

    def line(self) -> str:
        """One line of a file of heads."""
        return json.dumps(self._plain(), separators=(",", ":")) + "\n"

    def signed_by(self, key: Ed25519PublicKey) -> bool:
        try:
            key.verify(base64.b64decode(self.signature, validate=True), self.signed_bytes())
        except (InvalidSignature, binascii.Error):
            return False
        return True


def sign_head(key: Ed25519PrivateKey, ward_id: UUID, seq: int, chain: str, at: datetime) -> SignedHead:
    head = SignedHead(ward_id, seq, chain, at, fingerprint(key.public_key()))
    return replace(head, signature=base64.b64encode(key.sign(head.signed_bytes())).decode())


def read_head(line: str) -> SignedHead:
    """The head of a line. Raises UnreadableHead."""
    try:
        found = json.loads(line)
        return SignedHead(
            UUID(found["ward_id"]),
            int(found["seq"]),
            str(found["chain"]),
            datetime.fromisoformat(found["at"]),
            str(found["key"]),
            str(found["signature"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableHead from error


def fingerprint(key: Ed25519PublicKey) -> str:
    return hashlib.sha256(key.public_bytes(Encoding.Raw, PublicFormat.Raw)).hexdigest()[:16]
