"""Trust store of signatures: root certificates and revocation lists that the operator put into a folder.

Nothing is ever fetched from an address that stands in a certificate: an uploaded file could name any machine inside.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from toso.core.settings import Settings

_CERTIFICATES, _LISTS = {".pem", ".crt", ".cer"}, {".crl"}


@dataclass(frozen=True)
class Trust:
    """Believed root certificates and lists of revoked ones, as DER."""

    roots: tuple[bytes, ...]
    lists: tuple[bytes, ...]

    def terms(self, at: datetime | None = None) -> dict[str, Any]:
        """How certificates are judged, now or at a proven moment, as pyhanko's ValidationContext takes it.

        A certificate that names a list of revoked ones is not believed without that list.
        """
        from asn1crypto import crl, x509  # noqa: PLC0415 — heavy, only the worker needs it

        return {
            "trust_roots": [x509.Certificate.load(one) for one in self.roots],
            "crls": [crl.CertificateList.load(one) for one in self.lists],
            "allow_fetching": False,
            "revocation_mode": "hard-fail",
            "moment": at,
            "retroactive_revinfo": at is not None,
        }

    def context(self, at: datetime | None = None) -> Any:
        from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415 — as above

        return ValidationContext(**self.terms(at))


def read_trust(settings: Settings) -> Trust:
    """Certificates and revocation lists in the folder now; other files are left aside."""
    folder = settings.signing_trust_dir or settings.data_dir / "trust"
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return _read(tuple((path, path.stat().st_mtime_ns) for path in files))


@cache
def _read(files: tuple[tuple[Path, int], ...]) -> Trust:
    roots, lists = [], []
    for path, _ in files:
        ending = path.suffix.lower()
        if ending in _CERTIFICATES:
            roots += _unpacked(path.read_bytes(), certificates=True)
        elif ending in _LISTS:
            lists += _unpacked(path.read_bytes(), certificates=False)
    return Trust(tuple(roots), tuple(lists))


def _unpacked(content: bytes, *, certificates: bool) -> list[bytes]:
    """A file's certificates or list as DER, whether it was written in PEM or DER."""
    from cryptography import x509  # noqa: PLC0415 — only the worker needs it
    from cryptography.hazmat.primitives.serialization import Encoding  # noqa: PLC0415 — as above

    try:
        if certificates:
            pem = b"-----BEGIN" in content
            found = x509.load_pem_x509_certificates(content) if pem else [x509.load_der_x509_certificate(content)]
            return [one.public_bytes(Encoding.DER) for one in found]
        load = x509.load_pem_x509_crl if b"-----BEGIN" in content else x509.load_der_x509_crl
        return [load(content).public_bytes(Encoding.DER)]
    except ValueError:
        return []
