"""Keys that never leave a token or HSM plugged into the server: reached by PKCS#11, opened with a PIN.

In place of a key file stands a few lines of JSON that name token and key: {"token": "UBND phường", "label": "con-dau"}.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from cryptography import x509
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from toso.core.problems import Conflict
from toso.core.settings import Settings
from toso.documents.signing.key_check import holder_in
from toso.documents.signing.keyfiles import Holder, WrongPassphrase, holder_of, open_key_file
from toso.documents.signing.pades import KeyFileHolder, KeyHolder

LIMIT = 2_000


class TokenAway(Conflict):
    code, title = "token-away", "Máy chủ không thấy thiết bị ký hoặc khóa mang nhãn này; hãy báo người vận hành."


class TokenKey(BaseModel):
    """Which key of which token, by their labels."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    token: str = Field(min_length=1, max_length=32)
    label: str = Field(min_length=1, max_length=100)


def token_key(content: bytes) -> TokenKey | None:
    """The token key that a file points at; None for a key file."""
    if len(content) > LIMIT or not content.lstrip().startswith(b"{"):
        return None
    try:
        return TokenKey.model_validate_json(content)
    except ValidationError:
        return None


@dataclass(frozen=True)
class TokenHolder:
    """Signs on an open session; the key stays where it is."""

    session: Any
    key: TokenKey

    def signer(self) -> Any:
        from pyhanko.sign.pkcs11 import PKCS11Signer  # noqa: PLC0415 — needs the optional package pkcs11

        label = self.key.label
        made = PKCS11Signer(self.session, cert_label=label, key_label=label)
        if made.signing_cert.public_key.algorithm != "ec":
            return made
        # Many tokens sign a digest on a curve and make none themselves.
        return PKCS11Signer(self.session, cert_label=label, key_label=label, use_raw_mechanism=True)


@contextmanager
def opened(content: bytes, secret: str, settings: Settings) -> Iterator[KeyHolder]:
    """Whoever signs with what was kept: a key file opened by its passphrase, a token by its PIN.

    Raises WrongPassphrase, TokenAway, or Malformed for a file that is neither.
    """
    key = token_key(content)
    if key is None:
        yield KeyFileHolder(open_key_file(content, secret))
        return
    session = _session(key, secret, settings)
    try:
        yield TokenHolder(session, key)
    finally:
        session.close()


def _session(key: TokenKey, pin: str, settings: Settings) -> Any:
    if settings.pkcs11_module is None:
        raise TokenAway
    try:
        faults = import_module("pkcs11.exceptions")  # an optional package (docs/signing.md)
        from pyhanko.config.pkcs11 import TokenCriteria  # noqa: PLC0415 — only who has such a package
        from pyhanko.sign.pkcs11 import open_pkcs11_session  # noqa: PLC0415 — as above
    except ImportError as error:
        raise TokenAway from error
    try:
        return open_pkcs11_session(
            str(settings.pkcs11_module), token_criteria=TokenCriteria(label=key.token), user_pin=pin
        )
    except (faults.PinIncorrect, faults.PinLenRange, faults.PinInvalid) as error:
        raise WrongPassphrase(fields={"passphrase": WrongPassphrase.title}) from error
    except Exception as error:  # libraries of tokens raise whatever they like
        raise TokenAway from error


def whose(content: bytes, secret: str, settings: Settings) -> Holder:
    """Whose key it is. Raises as `opened` does."""
    if token_key(content) is None:
        return holder_in(content, secret)
    with opened(content, secret, settings) as holder:
        try:
            certificate = holder.signer().signing_cert
        except Exception as error:  # as above: no certificate under this label
            raise TokenAway from error
    return holder_of(x509.load_der_x509_certificate(certificate.dump()))
