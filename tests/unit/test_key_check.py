"""Key files of others are looked at in the sandbox: whose they are, or a refusal that names the part."""

import pytest

from fixtures.sample_authority import SampleAuthority
from toso.core.problems import Malformed
from toso.documents.signing.key_check import holder_in
from toso.documents.signing.keyfiles import WrongPassphrase

PASSPHRASE = "mat-khau-cua-tep"


@pytest.fixture(scope="module")
def key_file() -> bytes:
    return SampleAuthority().issue("Nguyễn Thị Lan").pkcs12(PASSPHRASE)


def test_whose_it_is_and_what_is_refused(key_file: bytes) -> None:
    holder = holder_in(key_file, PASSPHRASE)
    assert holder.name == "Nguyễn Thị Lan"
    assert holder.valid_from.tzinfo is not None
    assert len(holder.fingerprint) == 64
    with pytest.raises(WrongPassphrase) as wrong:
        holder_in(key_file, "khac")
    assert wrong.value.fields.keys() == {"passphrase"}


@pytest.mark.parametrize(
    "content", [b"\x30\x80" * 5_000, b"\x30\x84" + b"\xff" * 200, b""], ids=["deep", "cut", "empty"]
)
def test_what_is_no_key_file_is_refused(content: bytes) -> None:
    with pytest.raises(Malformed) as refused:
        holder_in(content, PASSPHRASE)
    assert refused.value.fields.keys() == {"file"}
