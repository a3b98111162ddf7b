"""Signing over HTTP: who may, in which order, with whose certificate; elsewhere and back; with a pen."""

import io
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from PIL import Image
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.acting import acting_as
from fixtures.signing import (
    AGENCY,
    CERTIFICATES,
    DOCUMENTS,
    PASSPHRASE,
    SIGNER,
    add_certificate,
    every,
    issued_document,
    leader,
    office,
    pen,
    run_jobs,
    signed_by,
    stamp,
)
from fixtures.sweeping import actor_with, as_member
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.core.vault import the_vault
from toso.documents.signing.rotating import certificates_left, rotate_certificates
from toso.documents.signing.samples import SampleAuthority
from toso.documents.signing.service import SECRET_KEPT_FOR, forget_old
from toso.documents.signing.tables import SigningCertificate, SigningSecret
from toso.documents.tables import Document
from toso.jobs.tables import Job


@pytest.fixture(scope="module")
def authority() -> SampleAuthority:
    return SampleAuthority()


@pytest.fixture
def trusted(app: FastAPI, authority: SampleAuthority) -> SampleAuthority:
    """The operator has put the authority's root into the folder."""
    folder = app.state.settings.data_dir / "trust"
    folder.mkdir(parents=True)
    (folder / "goc.pem").write_bytes(authority.pem())
    return authority


def place(document: Document) -> str:
    return f"{DOCUMENTS}/{document.id}/signing"


def state(client: TestClient, document: Document) -> Any:
    return client.get(place(document)).json()


def sign(client: TestClient, document: Document, step: str, certificate: Any, passphrase: str = PASSPHRASE) -> Any:
    body = {"certificate_id": certificate["id"], "passphrase": passphrase}
    return client.post(f"{place(document)}/{step}", json=body)


def bytes_of(client: TestClient, document: Document) -> bytes:
    return client.get(f"{place(document)}/file").content


def attach(client: TestClient, document: Document, content: bytes, step: str = "attached") -> Any:
    return client.post(f"{place(document)}/{step}", files={"file": ("ky.pdf", content)})


def person_of(app: FastAPI, authority: SampleAuthority, name: str = SIGNER) -> Any:
    return add_certificate(leader(app), authority.issue(name), "person", pen).json()


def seal_of(app: FastAPI, authority: SampleAuthority) -> Any:
    return add_certificate(office(app), authority.issue(AGENCY), "organisation", stamp).json()


def test_the_person_signs_then_the_office_seals_and_then_nothing_changes(
    app: FastAPI, trusted: SampleAuthority
) -> None:
    document, mine, seal = issued_document(app), person_of(app, trusted), seal_of(app, trusted)
    plain = bytes_of(leader(app), document)
    assert state(leader(app), document)["actions"] == ["sign", "attach", "scan", "check"]
    early = sign(office(app), document, "seal", seal)
    assert (early.status_code, early.json()["code"]) == (409, "wrong-state")

    assert sign(leader(app), document, "person", mine).status_code == 202
    assert [job.state for job in run_jobs(app)] == ["done"]
    found = state(office(app), document)
    assert (found["standing"], found["actions"]) == ("signed", ["seal", "attach", "check"])
    assert sign(leader(app), document, "person", mine).status_code == 409

    assert sign(office(app), document, "seal", seal).status_code == 202
    assert [job.state for job in run_jobs(app)] == ["done"]
    found = state(leader(app), document)
    assert (found["standing"], found["actions"]) == ("sealed", ["check"])
    newest = found["files"][0]
    assert (newest["validity_label"], newest["in_force"]) == ("Hợp lệ", True)
    assert [one["name"] for one in newest["verdicts"]] == [SIGNER, AGENCY]

    sealed = bytes_of(leader(app), document)
    assert sealed.startswith(plain)
    printed = leader(app).get(f"{DOCUMENTS}/{document.id}/files/pdf").content
    assert printed == plain
    refused = [attach(office(app), document, sealed + b"x"), attach(office(app), document, sealed, "scan")]
    assert {answer.status_code for answer in refused} == {409}


def test_neither_key_nor_passphrase_nor_picture_lies_in_the_database_in_clear(
    app: FastAPI, authority: SampleAuthority
) -> None:
    document, issued = issued_document(app), authority.issue(SIGNER)
    key_file = issued.pkcs12(PASSPHRASE)
    files = {"file": ("ky.p12", key_file), "picture": ("anh.png", pen())}
    made = leader(app).post(f"{CERTIFICATES}/person", files=files, data={"passphrase": PASSPHRASE}).json()
    sign(leader(app), document, "person", made)
    with Session(app.state.engines.read) as session:
        (row,), (secret,) = every(session, SigningCertificate), every(session, SigningSecret)
        kept = bytes(row.key_file) + bytes(row.picture) + bytes(secret.secret)
        jobs = repr([job.payload for job in every(session, Job)])
    assert key_file[20:60] not in kept
    assert b"PNG" not in kept
    assert PASSPHRASE.encode() not in kept
    assert PASSPHRASE not in jobs
    run_jobs(app)
    with Session(app.state.engines.read) as session:
        assert every(session, SigningSecret) == []


def test_a_wrong_passphrase_signs_nothing_and_is_gone(app: FastAPI, authority: SampleAuthority) -> None:
    document, mine = issued_document(app), person_of(app, authority)
    sign(leader(app), document, "person", mine, "sai mật khẩu")
    (job,) = run_jobs(app)
    assert job.state == "failed"
    assert "Mật khẩu" in (job.error or "")
    assert state(leader(app), document)["standing"] == "unsigned"
    with Session(app.state.engines.read) as session:
        assert every(session, SigningSecret) == []


def test_passphrases_that_no_worker_came_for_are_forgotten(app: FastAPI, authority: SampleAuthority) -> None:
    sign(leader(app), issued_document(app), "person", person_of(app, authority))

    def age(session: Session) -> None:
        (row,) = every(session, SigningSecret)
        row.created_at -= SECRET_KEPT_FOR * 2
        session.add(row)

    assert in_transaction(app.state.engines.write, forget_old) == 0
    in_transaction(app.state.engines.write, age)
    assert in_transaction(app.state.engines.write, forget_old) == 1
    (job,) = run_jobs(app)
    assert "chưa ký gì" in (job.error or "")


def test_only_the_person_printed_on_the_document_signs_it(app: FastAPI, authority: SampleAuthority) -> None:
    document, other = issued_document(app), person_of(app, authority, "Nguyễn Thị Lan")
    refused = sign(leader(app), document, "person", other)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "certificate_id")


def test_a_certificate_is_used_by_its_holder_alone(app: FastAPI, authority: SampleAuthority) -> None:
    document, mine = issued_document(app), person_of(app, authority)
    stranger = acting_as(app, actor_with(Role.WARD_LEADER))
    assert stranger.get(CERTIFICATES).json() == []
    assert sign(stranger, document, "person", mine).status_code in {404, 403}
    assert stranger.delete(f"{CERTIFICATES}/{mine['id']}").status_code == 404
    assert leader(app).delete(f"{CERTIFICATES}/{mine['id']}").status_code == 204
    assert leader(app).get(CERTIFICATES).json() == []


@pytest.mark.parametrize("role", [Role.CULTURE_DESK, Role.POLICE, Role.NEIGHBOURHOOD_HEAD, Role.ADMINISTRATOR])
def test_nobody_else_signs_seals_or_attaches(app: FastAPI, role: Role) -> None:
    document = issued_document(app)
    client, body = acting_as(app, as_member(app, role)), {"certificate_id": str(document.id), "passphrase": "x"}
    assert client.post(f"{place(document)}/person", json=body).status_code == 403
    assert client.post(f"{place(document)}/seal", json=body).status_code == 403
    assert attach(client, document, b"%PDF-1.7").status_code == 403
    assert client.get(CERTIFICATES).status_code == 403


def test_the_leader_does_not_seal_and_the_office_does_not_sign(app: FastAPI) -> None:
    document = issued_document(app)
    body = {"certificate_id": str(document.id), "passphrase": "x"}
    assert leader(app).post(f"{place(document)}/seal", json=body).status_code == 403
    assert office(app).post(f"{place(document)}/person", json=body).status_code == 403


def test_signed_elsewhere_and_attached_byte_for_byte(app: FastAPI, trusted: SampleAuthority) -> None:
    document = issued_document(app)
    outside = signed_by(bytes_of(leader(app), document), trusted.issue(SIGNER))
    answer = attach(leader(app), document, outside)
    assert answer.status_code == 202
    assert answer.json()["signed"]["validity_label"] == "Chưa kiểm tra"
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
    folder = app.state.settings.data_dir / "trust"
    folder.mkdir(parents=True)
    (folder / "goc.pem").write_bytes(authority.pem())
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
    assert attach(office(app), document, content, "scan").status_code == 202
    run_jobs(app)
    found = state(office(app), document)
    row = found["files"][0]
    assert (found["standing"], row["validity"], said in row["reason"]) == ("on_paper", "unknown", True)
    assert office(app).get(f"{place(document)}/{row['id']}/file").content == content
    assert bytes_of(office(app), document) == plain  # a scan is never what is signed further


def test_a_recalled_document_is_signed_no_more(app: FastAPI, authority: SampleAuthority) -> None:
    document, mine = issued_document(app), person_of(app, authority)
    headers = {"If-Match": '"2"'}
    assert office(app).post(f"{DOCUMENTS}/{document.id}/recall", json={"reason": "Sai nội dung"}, headers=headers)
    assert state(leader(app), document)["actions"] == []
    assert sign(leader(app), document, "person", mine).status_code == 409


def test_a_signed_file_cannot_be_changed_in_the_store_unseen(app: FastAPI, trusted: SampleAuthority) -> None:
    document = issued_document(app)
    sign(leader(app), document, "person", person_of(app, trusted))
    run_jobs(app)
    digest = state(leader(app), document)["sha256"]
    path = app.state.settings.data_dir / "files" / digest[:2] / digest
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert leader(app).get(f"{place(document)}/file").status_code == 404


def test_the_log_tells_who_signed(app: FastAPI, trusted: SampleAuthority) -> None:
    document = issued_document(app)
    sign(leader(app), document, "person", person_of(app, trusted))
    run_jobs(app)
    with app.state.engines.read.connect() as connection:
        said = connection.execute(sa.text("SELECT action FROM audit_event")).scalars().all()
    assert {"certificate.add", "document.sign", "document.signed"} <= set(said)


def test_a_new_key_of_the_vault_seals_the_certificates_anew(app: FastAPI, trusted: SampleAuthority) -> None:
    document, mine, vault = issued_document(app), person_of(app, trusted), the_vault()
    vault.add_key()
    with Session(app.state.engines.read) as session:
        assert certificates_left(session, vault) == 1
    assert sum(rotate_certificates(app.state.engines, vault)) == 1
    with Session(app.state.engines.read) as session:
        assert certificates_left(session, vault) == 0
    sign(leader(app), document, "person", mine)
    assert [job.state for job in run_jobs(app)] == ["done"]
