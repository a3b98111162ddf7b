"""WebAuthn as pure functions: options for an authenticator, and its answers checked; None is every wrong answer.

Imported late: the library takes 5 MB that only passkeys need.
"""

import json
import struct
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NamedTuple, TypeVar

import webauthn
from cryptography.exceptions import UnsupportedAlgorithm
from webauthn.helpers import parse_client_data_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

Verified = TypeVar("Verified")
Credential = dict[str, Any]
# All that reading bytes of a stranger can end in; the library names a part of it.
_WRONG = (
    WebAuthnException,
    UnsupportedAlgorithm,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    struct.error,
)


class Party(NamedTuple):
    """Whom a passkey belongs to: the host people open, and the address that their browser shows for it."""

    host: str
    origin: str


class Person(NamedTuple):
    """Whose passkey it will be, as the authenticator keeps it."""

    handle: bytes
    username: str
    full_name: str


class NewKey(NamedTuple):
    """A passkey that was made: its id (base64url), its public key (COSE), its counter."""

    id: str
    public_key: bytes
    counter: int


def enrolment_options(
    party: Party, name: str, person: Person, challenge: bytes, known: Iterable[str]
) -> dict[str, Any]:
    """Options to make a passkey with, kept on the device, its person verified; none of the `known` anew."""
    options = webauthn.generate_registration_options(
        rp_id=party.host,
        rp_name=name,
        user_id=person.handle,
        user_name=person.username,
        user_display_name=person.full_name,
        challenge=challenge,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
        ),
        exclude_credentials=[PublicKeyCredentialDescriptor(id=webauthn.base64url_to_bytes(one)) for one in known],
    )
    return json.loads(webauthn.options_to_json(options))


def sign_in_options(party: Party, challenge: bytes) -> dict[str, Any]:
    """Options to sign with any passkey of the host, its person verified."""
    options = webauthn.generate_authentication_options(
        rp_id=party.host, challenge=challenge, user_verification=UserVerificationRequirement.REQUIRED
    )
    return json.loads(webauthn.options_to_json(options))


def challenge_of(credential: Credential) -> bytes | None:
    """The challenge that was signed; nothing is checked yet."""

    def read() -> bytes:
        client_data = webauthn.base64url_to_bytes(credential["response"]["clientDataJSON"])
        return parse_client_data_json(client_data).challenge

    return _tried(read)


def made(party: Party, challenge: bytes, credential: Credential) -> NewKey | None:
    """The passkey that was made for this challenge."""
    verify = partial(
        webauthn.verify_registration_response,
        credential=credential,
        expected_challenge=challenge,
        expected_rp_id=party.host,
        expected_origin=party.origin,
        require_user_verification=True,
    )
    found = _tried(verify)
    if found is None:
        return None
    key_id = webauthn.helpers.bytes_to_base64url(found.credential_id)
    return NewKey(key_id, found.credential_public_key, found.sign_count)


def signed(party: Party, challenge: bytes, credential: Credential, public_key: bytes, count: int) -> int | None:
    """The new counter of the passkey that signed this challenge; one that went back is a copy."""
    verify = partial(
        webauthn.verify_authentication_response,
        credential=credential,
        expected_challenge=challenge,
        expected_rp_id=party.host,
        expected_origin=party.origin,
        credential_public_key=public_key,
        credential_current_sign_count=count,
        require_user_verification=True,
    )
    found = _tried(verify)
    return None if found is None else found.new_sign_count


def _tried(work: Callable[[], Verified]) -> Verified | None:
    try:
        return work()
    except _WRONG:
        return None
