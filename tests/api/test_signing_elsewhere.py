"""Signed elsewhere and attached, or with a pen and scanned: bytes untouched, each file judged, tampering refused."""

import io
from collections.abc import Callable

import pytest
from fastapi import FastAPI
from PIL import Image

from fixtures.signing import (
    AGENCY,
    SIGNER,
    attach,
    bytes_of,
    issued_document,
    leader,
    office,
    place,
    run_jobs,
    signed_by,
    state,
    trust_in,
)
from toso.documents.signing.samples import SampleAuthority


def test_signed_elsewhere_and_attached_byte_for_byte(app: FastAPI, trusted: SampleAuthority) -> None:
    document = issued_document(app)
    outside = signed_by(bytes_of(leader(app), document), trusted.issue(SIGNER))
    answer = attach(leader(app), document, outside)
    assert answer.status_code == 202
    assert answer.json()["signed"][0]["validity_label"] == "Chưa kiểm tra"
    assert state(leader(app), document)["standing"] == "unsigned"  # not before it was checked
    run_jobs(app)
    found = state(leader(app), document)
    assert (found["standing"], found["files"][0]["validity"]) == ("signed", "valid")
    assert bytes_of(leader(app), document) == outside

    both = signed_by(outside, trusted.issue(AGENCY), seal=True)
    attach(office(app), document, both)
    run_jobs(app)
    assert state(office(app), document)["standing"] == "sealed"
    assert bytes_of(office(app), document) == both


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6])
def test_a_file_whose_beginning_was_touched_is_refused_at_the_door(
    app: FastAPI, authority: SampleAuthority, share: float
) -> None:
    document = issued_document(app)
    outside = bytearray(signed_by(bytes_of(leader(app), document), authority.issue(SIGNER)))
    outside[int(len(outside) * share)] ^= 1
    refused = attach(leader(app), document, bytes(outside))
    assert (refused.status_code, refused.json()["code"]) == (415, "not-our-file")
    assert attach(leader(app), document, bytes_of(leader(app), document)).status_code == 415
    assert state(leader(app), document)["files"] == []


@pytest.mark.both_databases("resource")
def test_a_file_tampered_with_after_signing_is_kept_as_invalid_and_never_handed_out(
    app: FastAPI, trusted: SampleAuthority
) -> None:
    document = issued_document(app)
    plain = bytes_of(leader(app), document)
    outside = bytearray(signed_by(plain, trusted.issue(SIGNER)))
    outside[len(outside) - 120] ^= 1
    attach(leader(app), document, bytes(outside))
    run_jobs(app)
    found = state(leader(app), document)
    assert (found["standing"], found["files"][0]["validity"], found["files"][0]["in_force"]) == (
        "unsigned",
        "invalid",
        False,
    )
    assert found["files"][0]["reason"]
    assert bytes_of(leader(app), document) == plain


def test_of_two_files_attached_at_once_the_first_one_checked_stands(app: FastAPI, trusted: SampleAuthority) -> None:
    document = issued_document(app)
    plain = bytes_of(leader(app), document)
    for _ in range(2):
        assert attach(leader(app), document, signed_by(plain, trusted.issue(SIGNER))).status_code == 202
    run_jobs(app)
    later, first = state(leader(app), document)["files"]
    assert (first["validity"], first["in_force"], later["validity"]) == ("valid", True, "invalid")


def test_a_signature_of_somebody_else_is_left_to_be_compared(app: FastAPI, trusted: SampleAuthority) -> None:
    document = issued_document(app)
    attach(leader(app), document, signed_by(bytes_of(leader(app), document), trusted.issue("Trần Văn Khác")))
    run_jobs(app)
    found = state(leader(app), document)["files"][0]
    assert (found["validity_label"], "khác người ký" in found["reason"]) == ("Không xác định", True)


def test_a_later_check_finds_what_the_first_one_lacked(app: FastAPI, authority: SampleAuthority) -> None:
    document = issued_document(app)
    attach(leader(app), document, signed_by(bytes_of(leader(app), document), authority.issue(SIGNER)))
    run_jobs(app)
    row = state(leader(app), document)["files"][0]
    assert row["validity"] == "unknown"
    trust_in(app, authority)
    assert leader(app).post(f"{place(document)}/{row['id']}/check").status_code == 202
    run_jobs(app)
    assert state(leader(app), document)["files"][0]["validity"] == "valid"


def scan(dpi: int, mode: str = "RGB") -> bytes:
    """A scanned page of A4."""
    picture = Image.new(mode, (round(8.27 * dpi), round(11.69 * dpi)), "white")
    written = io.BytesIO()
    picture.save(written, "PDF", resolution=dpi)
    return written.getvalue()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: scan(200), "đối chiếu bằng mắt"),
        (lambda: scan(100), "dưới 200 dpi"),
        (lambda: scan(200, "L"), "ảnh màu"),
    ],
    ids=["good", "coarse", "grey"],
)
def test_a_paper_signed_with_a_pen_comes_back_as_a_scan(app: FastAPI, make: Callable[[], bytes], said: str) -> None:
    document = issued_document(app)
    plain, content = bytes_of(office(app), document), make()
    assert attach(office(app), document, content, step="scan").status_code == 202
    run_jobs(app)
    found = state(office(app), document)
    row = found["files"][0]
    assert (found["standing"], row["validity"], said in row["reason"]) == ("on_paper", "unknown", True)
    assert office(app).get(f"{place(document)}/{row['id']}/file").content == content
    assert bytes_of(office(app), document) == plain  # a scan is never what is signed further


@pytest.mark.parametrize("step", ["attached", "scan"])
def test_what_is_sent_counts_against_the_room_of_person_and_ward(
    app: FastAPI, authority: SampleAuthority, step: str
) -> None:
    document = issued_document(app)
    signed = signed_by(bytes_of(leader(app), document), authority.issue(SIGNER))
    content = scan(72) if step == "scan" else signed
    whole = app.state.settings
    for limit, code in (({"ward_files_gb": 0}, "ward-room-full"), ({"person_day_mb": 0}, "day-room-full")):
        app.state.settings = whole.model_copy(update=limit)
        assert attach(leader(app), document, content, step=step).json()["code"] == code
    assert state(leader(app), document)["files"] == []
    app.state.settings = whole
    assert attach(leader(app), document, content, step=step).status_code == 202
