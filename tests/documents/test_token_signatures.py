"""A key on a token signs by PKCS#11 as a key file does; SoftHSM stands for the token."""

import os
import subprocess
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from fixtures.programs import program
from fixtures.sample_authority import SampleAuthority
from fixtures.signing import AGENCY, pen, printed, trusting
from toso.core.settings import Settings
from toso.documents.signing import appearance, pades, placement
from toso.documents.signing.keyfiles import WrongPassphrase
from toso.documents.signing.tokens import TokenAway, opened, token_key, whose
from toso.documents.signing.validity import Validity
from toso.documents.signing.verification import verify

MODULE = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN, POINTER = "246810", b'{"token": "UBND", "label": "con-dau"}'


@pytest.fixture(scope="module")
def settings(authority: SampleAuthority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A token with the agency's key and certificate."""
    utility = program("softhsm2-util")
    pkcs11 = import_module("pkcs11") if os.environ.get("CI") else pytest.importorskip("pkcs11")
    folder = tmp_path_factory.mktemp("token")
    (folder / "tokens").mkdir()
    config = folder / "softhsm2.conf"
    config.write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\nlog.level = ERROR\n")
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(config)
    init = [utility, "--init-token", "--free", "--label", "UBND", "--pin", PIN, "--so-pin", "13579"]
    subprocess.run(init, check=True, capture_output=True)
    issued = authority.issue(AGENCY)
    key = issued.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(key)
    load = [utility, "--import", str(folder / "key.pem"), "--token", "UBND", "--label", "con-dau", "--id", "01"]
    subprocess.run([*load, "--pin", PIN], check=True, capture_output=True)
    with pkcs11.lib(str(MODULE)).get_token(token_label="UBND").open(rw=True, user_pin=PIN) as session:
        from pkcs11.util.x509 import decode_x509_certificate  # noqa: PLC0415 — as above

        found = decode_x509_certificate(issued.certificate.public_bytes(Encoding.DER))
        named = {pkcs11.Attribute.TOKEN: True, pkcs11.Attribute.LABEL: "con-dau", pkcs11.Attribute.ID: b"\x01"}
        session.create_object({**found, **named})
    yield Settings.model_validate({"data_dir": folder, "pkcs11_module": MODULE})
    os.environ.pop("SOFTHSM2_CONF") if before is None else os.environ.update(SOFTHSM2_CONF=before)


def test_a_key_on_a_token_signs_and_stays_there(settings: Settings, authority: SampleAuthority) -> None:
    assert whose(POINTER, PIN, settings).name == AGENCY
    room = placement.find_room(printed())
    seen = pades.Seen(appearance.drawn(pen(), appearance.BLUE), room.page, placement.signature_box(room, 2))
    with opened(POINTER, PIN, settings) as holder:
        signed = pades.sign(printed(), holder, "ChuKyCoQuan", seen, trusting(authority), settings)
    found = verify(signed, trusting(authority))
    assert (found.validity, [one.name for one in found.verdicts]) == (Validity.VALID, [AGENCY])


def test_a_wrong_pin_an_unknown_token_or_key_says_so(settings: Settings) -> None:
    with pytest.raises(WrongPassphrase):
        whose(POINTER, "111111", settings)
    for pointer in (b'{"token": "KHAC", "label": "con-dau"}', b'{"token": "UBND", "label": "khac"}'):
        with pytest.raises(TokenAway):
            whose(pointer, PIN, settings)


def test_without_a_library_there_is_no_token() -> None:
    with pytest.raises(TokenAway):
        whose(POINTER, PIN, Settings.model_validate({"data_dir": Path("/nonexistent")}))


@pytest.mark.parametrize("content", [b"", b"{}", b"{" + b"x" * 3000, b'{"token": "a"}', b"\x30\x82", b"[1]"])
def test_only_what_names_token_and_key_points_at_one(content: bytes) -> None:
    assert token_key(content) is None
