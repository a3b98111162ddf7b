"""Key files (PKCS#12) of persons and agencies: what may be opened, and whose it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509 import Certificate, ExtensionNotFound, KeyUsage, Name
from cryptography.x509.oid import NameOID

from toso.core.problems import Malformed

LIMIT = 64 * 1024
_MOST_ROUNDS = 200_000
"""Of the key derivation; more would keep the writer busy for longer than a click may take."""
_SMALLEST_RSA = 2048


class WrongPassphrase(Malformed):
    code, title = "wrong-passphrase", "Mật khẩu của chứng thư số không đúng, hoặc tệp bị hỏng."


@dataclass(frozen=True)
class Holder:
    """Data of a certificate about its holder; no identifying number is taken from it."""

    name: str
    issuer: str
    serial: str
    valid_from: datetime
    valid_until: datetime
    fingerprint: str


@dataclass(frozen=True)
class KeyFile:
    """An opened key file."""

    key: Any
    certificate: Certificate
    others: tuple[Certificate, ...]

    @property
    def holder(self) -> Holder:
        return holder_of(self.certificate)


def holder_of(made: Certificate) -> Holder:
    """The holder's data in a certificate."""
    return Holder(
        name=common_name(made.subject),
        issuer=common_name(made.issuer),
        serial=f"{made.serial_number:x}",
        valid_from=made.not_valid_before_utc,
        valid_until=made.not_valid_after_utc,
        fingerprint=made.fingerprint(hashes.SHA256()).hex(),
    )


def common_name(name: Name) -> str:
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME) or name.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    return str(found[0].value)[:300] if found else ""


def open_key_file(content: bytes, passphrase: str) -> KeyFile:
    """Raises WrongPassphrase, or Malformed (naming `file`) for a file that must not or cannot be used."""
    _check_rounds(content)
    try:
        loaded = pkcs12.load_pkcs12(content, passphrase.encode())
    except ValueError as error:
        raise WrongPassphrase(fields={"passphrase": WrongPassphrase.title}) from error
    if loaded.key is None or loaded.cert is None:
        raise Malformed(fields={"file": "Tệp không có khóa ký kèm chứng thư."})
    opened = KeyFile(loaded.key, loaded.cert.certificate, tuple(one.certificate for one in loaded.additional_certs))
    _check_key(opened)
    return opened


def _check_key(opened: KeyFile) -> None:
    key = opened.key
    strong = isinstance(key, ec.EllipticCurvePrivateKey) or (
        isinstance(key, rsa.RSAPrivateKey) and key.key_size >= _SMALLEST_RSA
    )
    if not strong:
        raise Malformed(fields={"file": "Cần khóa RSA từ 2048 bit hoặc khóa đường cong elip."})
    try:
        usage = opened.certificate.extensions.get_extension_for_class(KeyUsage).value
    except ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise Malformed(fields={"file": "Chứng thư này không được cấp để ký."})


def _check_rounds(content: bytes) -> None:
    """Looks at the file's structure before anything is derived from the passphrase."""
    from asn1crypto import pkcs12 as structure  # noqa: PLC0415 — only those who set up a certificate need it

    if len(content) > LIMIT:
        raise Malformed(fields={"file": "Tệp chứng thư lớn hơn 64 KB."})
    try:
        rounds = _rounds(structure.Pfx.load(content, strict=True))
    except Exception as error:  # the parser raises many kinds of error on what is no key file
        raise Malformed(fields={"file": "Tệp không phải chứng thư số PKCS#12 (.p12, .pfx)."}) from error
    if rounds > _MOST_ROUNDS:
        raise Malformed(fields={"file": "Tệp đòi quá nhiều vòng tính khóa; hãy xuất lại chứng thư."})


def _rounds(pfx: Any) -> int:
    """The largest number of rounds that any part asks for."""
    asked = [pfx["mac_data"]["iterations"].native] if pfx["mac_data"].native else []
    for part in pfx.authenticated_safe:
        if part["content_type"].native == "encrypted_data":
            asked.append(_rounds_of(part["content"]["encrypted_content_info"]["content_encryption_algorithm"]))
        else:
            asked += [_rounds_of(algorithm) for algorithm in _of_key_bags(part["content"].native)]
    return max((int(one or 0) for one in asked), default=0)


def _of_key_bags(content: bytes) -> Iterator[Any]:
    from asn1crypto import pkcs12 as structure  # noqa: PLC0415 — as above

    for bag in structure.SafeContents.load(content):
        if bag["bag_id"].native == "pkcs8_shrouded_key_bag":
            yield bag["bag_value"]["encryption_algorithm"]


def _rounds_of(algorithm: Any) -> int:
    parameters = algorithm["parameters"]
    if algorithm["algorithm"].native == "pbes2":
        parameters = parameters["key_derivation_func"]["parameters"]
        return parameters["iteration_count"].native
    return parameters["iterations"].native
