"""The receipt of a ward that was brought in elsewhere: the sums of its tables, signed by the key of that place."""

import json
from typing import Any, NamedTuple
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from toso.core.settings import Settings
from toso.core.table_stream import TableSum
from toso.operations.manifest import BadManifest, signed, verified
from toso.operations.ward_archive import Contents, is_mark_of

_KIND = "toso-ward-receipt-1"


def receipt_of(contents: Contents, settings: Settings) -> str:
    """Two lines: what came in, and the signature."""
    content: dict[str, Any] = {
        "kind": _KIND,
        "ward_id": contents.ward_id,
        "made_at": contents.made_at,
        "tables": contents.tables,
        "elsewhere": contents.elsewhere,
        "own_accounts": contents.own_accounts,
        "key": settings.anchor_public_key().decode(),
    }
    return signed(content, settings)


class Receipt(NamedTuple):
    """Receipt of what came in: the sums of its tables, of accounts without those of people who worked `elsewhere` as
    well (None: written before it was told who they are, the sum is of all).
    """

    ward: UUID
    sums: dict[str, TableSum]
    elsewhere: set[UUID] | None


def read_receipt(text: str, mark: str) -> Receipt:
    """Raises BadManifest for one that the key of the mark did not sign."""
    try:
        key = load_pem_public_key(json.loads(text.partition("\n")[0])["key"].encode())
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadManifest("Tệp này không phải giấy nhận.") from error
    if not isinstance(key, Ed25519PublicKey) or not is_mark_of(mark, key):
        raise BadManifest("Dấu của khóa ký không đúng với giấy nhận.")
    content: dict[str, Any] = verified(text, key)
    if content.get("kind") != _KIND:
        raise BadManifest("Tệp này không phải giấy nhận.")
    told, named = dict(content["tables"]), content.get("elsewhere")
    if named is not None:
        told["user_account"] = content["own_accounts"]
    sums = {name: TableSum(*found) for name, found in told.items()}
    return Receipt(UUID(content["ward_id"]), sums, None if named is None else set(map(UUID, named)))
