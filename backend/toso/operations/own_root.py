"""The installation's own certificate authority: a root made once, kept with the other keys, good for one address."""

import ipaddress
import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from toso.core.settings import Settings

# In the folder `keys`, so that a copy holds them and a restored installation is trusted by the same phones.
FOLDER, CERTIFICATE, KEY = "keys/https", "root.crt", "root.key"
LIFE, LEFT = timedelta(days=3650), timedelta(days=365)


@dataclass(frozen=True)
class Root:
    certificate: x509.Certificate
    folder: Path
    is_new: bool

    @property
    def fingerprint(self) -> str:
        """SHA-256 in pairs, as telephones show it."""
        return self.certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def root_for(settings: Settings, address: str) -> Root:
    """The root that is kept, or a new one when there is none, it speaks of another address or ends within a year."""
    folder = settings.data_dir / FOLDER
    if (folder / CERTIFICATE).exists() and (folder / KEY).exists():
        kept = x509.load_pem_x509_certificate((folder / CERTIFICATE).read_bytes())
        ends = kept.not_valid_after_utc
        if _permitted(kept) == [_name_of(address)] and ends - datetime.now(UTC) > LEFT:
            return Root(kept, folder, is_new=False)
    key = ec.generate_private_key(ec.SECP256R1())
    made = _signed(address, key)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for name, content in ((KEY, pem), (CERTIFICATE, made.public_bytes(Encoding.PEM))):
        (folder / name).touch(mode=0o600)
        (folder / name).write_bytes(content)
    for path in (folder.parent, folder, folder / KEY, folder / CERTIFICATE):
        own_like(path, settings.data_dir)
    return Root(made, folder, is_new=True)


def own_like(path: Path, other: Path) -> None:
    """Gives a file that the administrator made to the owner of another, who is to read it."""
    if os.geteuid() == 0:
        with suppress(OSError):  # a disk without owners
            shutil.chown(path, other.stat().st_uid, other.stat().st_gid)


def _name_of(address: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_network(address))
    except ValueError:
        return x509.DNSName(address)


def _permitted(certificate: x509.Certificate) -> list[x509.GeneralName] | None:
    try:
        return certificate.extensions.get_extension_for_class(x509.NameConstraints).value.permitted_subtrees
    except x509.ExtensionNotFound:
        return None


def _signed(address: str, key: ec.EllipticCurvePrivateKey) -> x509.Certificate:
    """A root that can vouch for this address alone: whoever takes it over cannot pass for any other site."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Tổ Số {address}"[:64])])
    usage = dict.fromkeys(
        (
            "digital_signature",
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    began = datetime.now(UTC) - timedelta(days=1)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(began)
        .not_valid_after(began + LIFE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=1), critical=True)
        .add_extension(x509.KeyUsage(key_cert_sign=True, crl_sign=True, **usage), critical=True)
        .add_extension(x509.NameConstraints([_name_of(address)], None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
