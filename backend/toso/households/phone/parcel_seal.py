"""The seal of a parcel: sheets that leave a phone as text, readable by the server alone and made by one writer alone.

A parcel is `TOSO1.` and base64url of: flags (1 byte; 1: deflated), ward id (16), writer's id (16), a public key of its
own on P-256 (65), a nonce (12), then AES-256-GCM's ciphertext. Its key comes from the ward's key agreed on (ECDH) and
from the writer's own secret, so that nobody who knows the ward's public key can write in somebody else's name. All
that stands before the ciphertext is bound to it.
"""

import base64
import binascii
import zlib
from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

MARK = "TOSO1."
MOST_BYTES = 40 * 1024 * 1024  # unpacked; a small parcel may claim any size
_DEFLATED, _ID, _POINT, _NONCE, _TAG = 1, 16, 65, 12, 16
_HEAD = 1 + 2 * _ID + _POINT + _NONCE
_ORDER = int("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16)  # of the group of P-256
_INFO = b"toso parcel 1"


class NoParcel(Exception):
    """Text that is no parcel at all."""


class BrokenParcel(Exception):
    """A parcel that was cut, changed, or sealed for another installation."""


@dataclass(frozen=True)
class Parcel:
    """A parcel as it says of itself, still sealed."""

    ward_id: UUID
    writer_id: UUID
    head: bytes
    body: bytes


def ward_key(root: bytes, ward_id: UUID) -> ec.EllipticCurvePrivateKey:
    """The private key of a ward, the same whenever asked; it never leaves the server."""
    seed = int.from_bytes(_derived(root, b"ward" + ward_id.bytes, 48))
    return ec.derive_private_key(seed % (_ORDER - 1) + 1, ec.SECP256R1())


def public_key(root: bytes, ward_id: UUID) -> bytes:
    """The key with which phones seal: a point of P-256, uncompressed."""
    return ward_key(root, ward_id).public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def writer_key(root: bytes, writer_id: UUID) -> bytes:
    """256 bits that a writer's phone keeps, and nobody else is given."""
    return _derived(root, b"writer" + writer_id.bytes, 32)


def read_parcel(text: str) -> Parcel:
    """Raises NoParcel, BrokenParcel."""
    joined = "".join(text.lstrip("\ufeff").split())
    if not joined.startswith(MARK):
        raise NoParcel
    try:
        content = base64.b64decode(joined.removeprefix(MARK) + "==", altchars=b"-_")
    except (binascii.Error, ValueError) as error:
        raise BrokenParcel from error
    if len(content) < _HEAD + _TAG:
        raise BrokenParcel
    ward, writer = content[1 : 1 + _ID], content[1 + _ID : 1 + 2 * _ID]
    return Parcel(UUID(bytes=ward), UUID(bytes=writer), content[:_HEAD], content[_HEAD:])


def open_parcel(root: bytes, parcel: Parcel) -> bytes:
    """The content as the writer's phone sealed it. Raises BrokenParcel."""
    own = ward_key(root, parcel.ward_id)
    point, nonce = parcel.head[-_NONCE - _POINT : -_NONCE], parcel.head[-_NONCE:]
    try:
        shared = own.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point))
        key = HKDF(SHA256(), 32, salt=writer_key(root, parcel.writer_id), info=_INFO).derive(shared)
        plain = AESGCM(key).decrypt(nonce, parcel.body, parcel.head)
        return _inflated(plain) if parcel.head[0] & _DEFLATED else plain
    except (InvalidTag, ValueError, zlib.error) as error:
        raise BrokenParcel from error


def _inflated(content: bytes) -> bytes:
    reader = zlib.decompressobj(-zlib.MAX_WBITS)
    plain = reader.decompress(content, MOST_BYTES)
    if not reader.eof:
        raise ValueError("larger than it may be")
    return plain


def _derived(root: bytes, what: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt=None, info=_INFO + what).derive(root)
