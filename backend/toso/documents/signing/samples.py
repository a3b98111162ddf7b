"""Certificates made by code, for tests and for practising: an authority of one's own, keys of persons and agencies."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from toso.kit.clock import system_now

_DAY = timedelta(days=1)


def _usage(**body: bool) -> x509.KeyUsage:
    names = (
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    )
    return x509.KeyUsage(**{name: body.get(name, False) for name in names})


@dataclass(frozen=True)
class Issued:
    """A certificate with its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

    def pkcs12(self, passphrase: str, *others: x509.Certificate) -> bytes:
        """The key file as an authority hands it out."""
        return pkcs12.serialize_key_and_certificates(
            b"ky-so", self.key, self.certificate, others, BestAvailableEncryption(passphrase.encode())
        )


class SampleAuthority:
    """A root that issues certificates and lists of revoked ones; nobody but who installs it trusts it."""

    def __init__(self, name: str = "Nơi cấp chứng thư tập huấn", *, since: datetime | None = None) -> None:
        self._since = since or system_now() - 30 * _DAY
        self._revoked: list[tuple[int, datetime]] = []
        key = ec.generate_private_key(ec.SECP256R1())
        subject = _named(name)
        builder = self._builder(subject, subject, key.public_key(), self._since, self._since + 7300 * _DAY)
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        builder = builder.add_extension(_usage(key_cert_sign=True, crl_sign=True), critical=True)
        self.root = Issued(builder.sign(key, hashes.SHA256()), key)

    def issue(
        self,
        name: str,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        crl_at: str = "",
        stamping: bool = False,
    ) -> Issued:
        """A signer's certificate; `crl_at` names where its revocation would be listed, `stamping` makes it a TSA's."""
        key = rsa.generate_private_key(65537, 2048) if stamping else ec.generate_private_key(ec.SECP256R1())
        begin, end = since or self._since, until or system_now() + 365 * _DAY
        builder = self._builder(_named(name), self.root.certificate.subject, key.public_key(), begin, end)
        builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        builder = builder.add_extension(_usage(digital_signature=True, content_commitment=True), critical=True)
        if stamping:
            builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        if crl_at:
            place = x509.DistributionPoint([x509.UniformResourceIdentifier(crl_at)], None, None, None)
            builder = builder.add_extension(x509.CRLDistributionPoints([place]), critical=False)
        return Issued(builder.sign(self.root.key, hashes.SHA256()), key)

    def revoke(self, issued: Issued, at: datetime) -> None:
        self._revoked.append((issued.certificate.serial_number, at))

    def crl(self, *, at: datetime | None = None) -> bytes:
        """The list of revoked certificates in DER, good for a week."""
        moment = at or system_now()
        builder = x509.CertificateRevocationListBuilder().issuer_name(self.root.certificate.subject)
        builder = builder.last_update(moment).next_update(moment + 7 * _DAY)
        authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.root.key.public_key())
        builder = builder.add_extension(authority, critical=False)
        builder = builder.add_extension(x509.CRLNumber(1), critical=False)
        for serial, when in self._revoked:
            entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(when).build()
            builder = builder.add_revoked_certificate(entry)
        return builder.sign(self.root.key, hashes.SHA256()).public_bytes(Encoding.DER)

    def pem(self) -> bytes:
        return self.root.certificate.public_bytes(Encoding.PEM)

    def _builder(
        self, subject: x509.Name, issuer: x509.Name, public: Any, since: datetime, until: datetime
    ) -> x509.CertificateBuilder:
        identifier = x509.SubjectKeyIdentifier.from_public_key(public)
        builder = x509.CertificateBuilder(subject_name=subject, issuer_name=issuer, public_key=public)
        builder = builder.serial_number(x509.random_serial_number()).not_valid_before(since).not_valid_after(until)
        return builder.add_extension(identifier, critical=False)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"), x509.NameAttribute(NameOID.COMMON_NAME, name)])
