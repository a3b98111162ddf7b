"""Signatures in real PDF files: every byte before them stays, they stand where the decree wants them, lies are found."""

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from factories.documents import letter, plan, report
from fixtures.broken_ways import broken_way
from fixtures.patience import patience
from fixtures.programs import program
from fixtures.sample_authority import SampleAuthority
from fixtures.server import free_port
from fixtures.signing import (
    AGENCY,
    NOBODY,
    PASSPHRASE,
    SIGNER,
    pen,
    printed,
    signed_by,
    stamp,
    stamping_service,
    trusting,
)
from toso.core.problems import Malformed, TooLarge, UnsupportedFile
from toso.documents.content import OfficialDocument
from toso.documents.linter import lint_pdf
from toso.documents.linter.pdf_lines import MM
from toso.documents.render.pdf import render_pdf
from toso.documents.signing import appearance, placement
from toso.documents.signing.keyfiles import WrongPassphrase, open_key_file
from toso.documents.signing.refusals import StampingFailed
from toso.documents.signing.validity import Validity
from toso.documents.signing.verification import verify

NOW = datetime.now(UTC)
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def person_signed(authority: SampleAuthority) -> bytes:
    return signed_by(printed(), authority.issue(SIGNER))


@pytest.fixture(scope="module")
def sealed(authority: SampleAuthority, person_signed: bytes) -> bytes:
    return signed_by(person_signed, authority.issue(AGENCY), seal=True)


def test_person_then_organisation_both_valid_and_no_byte_before_them_touched(
    authority: SampleAuthority, person_signed: bytes, sealed: bytes
) -> None:
    assert person_signed.startswith(printed())
    assert sealed.startswith(person_signed)
    found = verify(sealed, trusting(authority))
    assert [(one.name, one.validity) for one in found.verdicts] == [(SIGNER, "valid"), (AGENCY, "valid")]
    assert found.validity is Validity.VALID


def test_another_program_finds_both_signatures_valid(sealed: bytes, tmp_path: Path) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(sealed)
    said = subprocess.run([program("pdfsig"), "-nocert", file], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature is Valid.") == 2
    assert said.count("ETSI.CAdES.detached") == 2
    assert "Total document signed" in said


def test_a_signed_document_still_passes_the_linter_and_stays_marked_for_archives(sealed: bytes) -> None:
    assert lint_pdf(sealed) == lint_pdf(printed())
    assert lint_pdf(sealed).clean
    with pikepdf.open(BytesIO(sealed)) as opened, opened.open_metadata() as metadata:
        assert metadata.pdfa_status == "2U"


@pytest.mark.parametrize("make", [report, plan, letter], ids=["report", "plan", "letter"])
def test_the_seal_covers_a_third_of_the_signature_on_its_left(make: Callable[[], OfficialDocument]) -> None:
    pdf = render_pdf(make())
    room = placement.find_room(pdf)
    signature = placement.signature_box(room, 2.2)
    seal = placement.seal_box(room, signature)
    assert seal[2] - seal[0] == pytest.approx(36 * MM)
    assert seal[0] < signature[0]
    assert (seal[2] - signature[0]) / (signature[2] - signature[0]) == pytest.approx(1 / 3)
    with pikepdf.open(BytesIO(pdf)) as opened:
        left, bottom, right, top = (float(edge) for edge in opened.pages[room.page].mediabox)
    assert left + 20 * MM < seal[0]
    assert signature[2] <= right - 15 * MM
    assert bottom < signature[1] < signature[3] < top
    # Between position and name: neither line is written over by the signature.
    assert room.bottom <= signature[1]
    assert signature[3] <= room.top


def test_the_pictures_are_blue_and_red_without_background() -> None:
    from PIL import Image  # noqa: PLC0415 — beside the one test that looks at points

    for sent, colour in ((pen(), appearance.BLUE), (stamp(), appearance.RED)):
        with Image.open(BytesIO(appearance.drawn(sent, colour))) as made:
            points = {point for _, point in made.convert("RGBA").getcolors(1_000_000)}
        assert {point[:3] for point in points} == {colour}
        assert {0, 255} <= {point[3] for point in points}


def test_what_is_no_picture_of_ink_is_refused() -> None:
    with pytest.raises(UnsupportedFile):
        appearance.drawn(b"<svg onload=alert(1)>", appearance.BLUE)
    with pytest.raises(UnsupportedFile):
        appearance.drawn(_blank(), appearance.BLUE)
    with pytest.raises(TooLarge):
        appearance.drawn(b"x" * (appearance.LIMIT + 1), appearance.BLUE)


def _blank() -> bytes:
    from PIL import Image  # noqa: PLC0415 — as above

    written = BytesIO()
    Image.new("RGB", (300, 100), "white").save(written, "PNG")
    return written.getvalue()


# Places as shares of the file: head, first page, fonts, the first signature's bytes, what the second one added, the end.
@pytest.mark.parametrize("share", [0.002, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.97, 0.999])
def test_one_changed_bit_anywhere_is_found(authority: SampleAuthority, sealed: bytes, share: float) -> None:
    assert verify(flipped(sealed, share), trusting(authority)).validity is Validity.INVALID


def flipped(pdf: bytes, share: float) -> bytes:
    """The file with one bit changed at a share of its length."""
    changed = bytearray(pdf)
    changed[int(len(changed) * share)] ^= 1
    return bytes(changed)


def test_anything_added_behind_the_last_signature_is_found(authority: SampleAuthority, sealed: bytes) -> None:
    assert verify(sealed + b"\n% more\n", trusting(authority)).validity is Validity.INVALID
    writer = IncrementalPdfFileWriter(BytesIO(sealed))
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    page["/Rotate"] = pikepdf_number(90)
    writer.update_container(page)
    turned = BytesIO()
    writer.write(turned)
    found = verify(turned.getvalue(), trusting(authority))
    assert found.validity is Validity.INVALID
    assert "sửa thêm" in found.reason


def pikepdf_number(value: int) -> object:
    from pyhanko.pdf_utils.generic import NumberObject  # noqa: PLC0415 — beside its one use

    return NumberObject(value)


def test_a_file_without_signature_or_a_broken_one_is_invalid_not_an_error(authority: SampleAuthority) -> None:
    assert "không có chữ ký" in verify(printed(), trusting(authority)).reason
    for broken in (b"", b"%PDF-1.7\n", printed()[:2000]):
        assert verify(broken, trusting(authority)).validity is Validity.INVALID


def test_who_issued_by_somebody_unknown_is_neither_right_nor_wrong(person_signed: bytes) -> None:
    found = verify(person_signed, NOBODY)
    assert found.validity is Validity.UNKNOWN
    assert "chưa tin nơi cấp" in found.reason


def test_a_certificate_with_a_list_of_revoked_ones_needs_that_list(authority: SampleAuthority) -> None:
    signer = authority.issue(SIGNER, crl_at="http://crl.invalid/list.crl")
    signed = signed_by(printed(), signer)
    missing = verify(signed, trusting(authority))
    assert (missing.validity, "thiếu danh sách thu hồi" in missing.reason) == (Validity.UNKNOWN, True)
    assert verify(signed, trusting(authority, authority.crl())).validity is Validity.VALID


def test_a_revoked_certificate_signs_nothing() -> None:
    authority = SampleAuthority()
    signer = authority.issue(SIGNER, crl_at="http://crl.invalid/list.crl")
    signed = signed_by(printed(), signer)
    authority.revoke(signer, NOW - DAY)
    found = verify(signed, trusting(authority, authority.crl()))
    assert found.validity is Validity.INVALID
    assert "thu hồi" in found.reason


def test_an_expired_certificate_is_proved_by_nothing_without_a_time_stamp() -> None:
    authority = SampleAuthority(since=NOW - 400 * DAY)
    signed = signed_by(printed(), authority.issue(SIGNER, until=NOW - DAY))
    found = verify(signed, trusting(authority))
    assert found.validity is Validity.UNKNOWN
    assert "hết hạn" in found.reason


def test_a_time_stamp_and_kept_proof_outlive_the_certificate() -> None:
    """Signed while the certificate was good, stamped, its list kept in the file: still valid when it is over."""
    authority = SampleAuthority()
    until = datetime.now(UTC) + timedelta(seconds=45)
    signer = authority.issue(SIGNER, until=until, crl_at="http://crl.invalid/list.crl")
    trust = trusting(authority, authority.crl())
    with stamping_service(authority) as address:
        signed = signed_by(printed(), signer, trust=trust, tsa_url=address)
    assert b"/DSS" in signed
    early = verify(signed, trusting(authority))
    assert (early.validity, early.verdicts[0].lasting) == (Validity.VALID, True)
    assert early.verdicts[0].stamped_at is not None


def test_the_last_signature_is_closed_by_a_time_stamp_over_the_whole_file() -> None:
    """PAdES-B-LTA: the stamp of the signature is believed even when the service's certificate has run out since."""
    authority = SampleAuthority()
    soon = datetime.now(UTC) + timedelta(seconds=40)
    signer = authority.issue(AGENCY, crl_at="http://crl.invalid/list.crl")
    trust = trusting(authority, authority.crl())
    with stamping_service(authority) as address:
        plain = signed_by(printed(), signer, trust=trust, tsa_url=address)
        closed = signed_by(printed(), signer, trust=trust, last=True, tsa_url=address)
    assert (plain.count(b"/DocTimeStamp"), closed.count(b"/DocTimeStamp")) == (0, 1)
    found = verify(closed, trusting(authority))
    assert (found.validity, found.verdicts[0].lasting) == (Validity.VALID, True)
    assert found.verdicts[0].stamped_at is not None
    assert found.verdicts[0].stamped_at < soon
    for share in (0.5, 0.9, 0.97):
        assert verify(flipped(closed, share), trusting(authority)).validity is Validity.INVALID


def test_a_stamping_service_that_nobody_here_trusts_stamps_but_proves_nothing() -> None:
    authority, stranger = SampleAuthority(), SampleAuthority("Nơi cấp khác")
    signer = authority.issue(SIGNER, crl_at="http://crl.invalid/list.crl")
    trust = trusting(authority, authority.crl())
    with stamping_service(stranger) as address:
        signed = signed_by(printed(), signer, trust=trust, last=True, tsa_url=address)
    assert b"/DSS" not in signed
    assert verify(signed, trust).verdicts[0].stamped_at is None


def test_a_stamping_service_that_is_away_leaves_nothing_signed(authority: SampleAuthority) -> None:
    with pytest.raises(StampingFailed):
        signed_by(printed(), authority.issue(SIGNER), tsa_url="http://127.0.0.1:9/")


def test_a_stamping_service_that_drips_is_away_in_time(authority: SampleAuthority) -> None:
    port = free_port()
    with stamping_service(authority) as address, broken_way(port, urlsplit(address).port or 0) as way:
        given = {"tsa_url": f"http://127.0.0.1:{port}/", "exchange_seconds": 0.8}
        assert b"/ByteRange" in signed_by(printed(), authority.issue(SIGNER), **given)
        way.drips, way.delay = True, 0.02
        began = monotonic()
        with pytest.raises(StampingFailed):
            signed_by(printed(), authority.issue(SIGNER), **given)
        assert monotonic() - began < patience(0.8 * 5)


def test_a_key_file_opens_only_with_its_passphrase(authority: SampleAuthority) -> None:
    key_file = authority.issue(SIGNER).pkcs12(PASSPHRASE)
    assert open_key_file(key_file, PASSPHRASE).holder.name == SIGNER
    with pytest.raises(WrongPassphrase):
        open_key_file(key_file, "sai")
    for broken in (b"", b"PK\x03\x04", key_file[:50], b"0" * 70_000):
        with pytest.raises(Malformed):
            open_key_file(broken, PASSPHRASE)
