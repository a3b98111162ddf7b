"""Signed elsewhere and attached, or with a pen and scanned: bytes untouched, each file judged, tampering refused."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from PIL import Image, ImageDraw
from starlette.testclient import TestClient

from fixtures.monthly_reports import ok
from fixtures.sample_authority import SampleAuthority
from fixtures.signing import (
    AGENCY,
    DOCUMENTS,
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
from toso.documents.tables import Document


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


def test_the_same_file_is_taken_once_and_again_after_it_was_withdrawn(app: FastAPI, trusted: SampleAuthority) -> None:
    document = issued_document(app)
    outside = signed_by(bytes_of(leader(app), document), trusted.issue(SIGNER))
    assert attach(leader(app), document, outside).status_code == 202
    for _ in range(2):  # before it was checked, and after
        refused = attach(leader(app), document, outside)
        (told,) = refused.json()["errors"]
        assert (refused.status_code, told["field"], "đã gửi rồi" in told["message"]) == (422, "file", True)
        run_jobs(app)
    (row,) = state(leader(app), document)["files"]
    back = f"{place(document)}/{row['id']}/withdrawal"
    ok(leader(app).post(back, json={"reason": "Gắn nhầm"}))
    assert attach(leader(app), document, outside).status_code == 202


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


def send(client: TestClient, document: Document, content: bytes, **words: str) -> Any:
    return client.post(f"{place(document)}/scan", files={"file": ("quet.pdf", content)}, data=words)


def scan(dpi: int, mode: str = "RGB", pages: str = "xx") -> bytes:
    """Scanned pages of A4, one for each letter: "x" has something written on it, " " nothing."""
    size, drawn = (round(8.27 * dpi), round(11.69 * dpi)), []
    for page in pages:
        picture = Image.new(mode, size, "white")
        if page == "x":
            ImageDraw.Draw(picture).rectangle([side // 3 for side in size] + [side // 2 for side in size], fill="black")
        drawn.append(picture)
    written = io.BytesIO()
    drawn[0].save(written, "PDF", resolution=dpi, save_all=True, append_images=drawn[1:])
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
    assert bytes_of(office(app), document) == content
    to_sign = office(app).get(f"{place(document)}/file", params={"to_sign": True}).content
    assert to_sign == plain, "a scan is never what is signed further"


@pytest.mark.parametrize("pages", [" ", "  "])
def test_a_blank_scan_is_refused(app: FastAPI, pages: str) -> None:
    document = issued_document(app)
    answer = send(office(app), document, scan(72, pages=pages), reason="Đã đối chiếu bản giấy")
    assert (answer.status_code, [one["field"] for one in answer.json()["errors"]]) == (422, ["file"])
    assert "đều trống" in answer.json()["errors"][0]["message"]
    assert state(office(app), document)["standing"] == "unsigned"


@pytest.mark.parametrize(
    ("pages", "said"), [("x", "Bản quét có 1 trang, văn bản có 2 trang"), ("x x", "Trang 2 trống")]
)
def test_a_scan_that_is_not_the_whole_paper_needs_a_reason(app: FastAPI, pages: str, said: str) -> None:
    document, content = issued_document(app), scan(72, pages=pages)
    answer = send(office(app), document, content)
    assert (answer.status_code, [one["field"] for one in answer.json()["errors"]]) == (422, ["reason"])
    assert answer.json()["errors"][0]["message"].startswith(said)
    assert office(app).get(f"{DOCUMENTS}/{document.id}").json()["state_label"] != "Đã phát hành"
    row = ok(send(office(app), document, content, reason="Chỉ quét trang có chữ ký"), 202)["signed"][0]
    for _ in range(2):  # a later check keeps the reason
        run_jobs(app)
        found = state(leader(app), document)["files"][0]
        assert said[1:] in found["reason"]
        assert found["reason"].endswith("Vẫn nhận vì: Chỉ quét trang có chữ ký")
        assert leader(app).post(f"{place(document)}/{row['id']}/check").status_code == 202
    with app.state.engines.read.connect() as connection:
        notes = connection.execute(sa.text("SELECT note FROM audit_event WHERE action = 'document.attach'")).scalars()
        assert any(said[1:] in str(note) for note in (json.loads(n) if isinstance(n, str) else n for n in notes))


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
