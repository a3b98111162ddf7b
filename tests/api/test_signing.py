"""Signing over HTTP: who may, in which order, with whose certificate, and what is kept of it."""

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.actors import acting_as
from fixtures.routes import actor_with, as_member
from fixtures.sample_authority import SampleAuthority
from fixtures.signing import (
    AGENCY,
    CERTIFICATES,
    DOCUMENTS,
    PASSPHRASE,
    SIGNER,
    attach,
    bytes_of,
    every,
    issued_document,
    leader,
    office,
    pen,
    person_of,
    place,
    run_jobs,
    seal_of,
    sign,
    state,
)
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.core.vault import the_vault
from toso.documents.signing.key_rotation import certificates_left, rotate_certificates
from toso.documents.signing.service import SECRET_KEPT_FOR, forget_old
from toso.documents.signing.tables import SigningCertificate, SigningSecret
from toso.documents.tables import Document
from toso.jobs.tables import Job
from toso.kit.clock import today


def test_the_person_signs_then_the_office_seals_and_then_nothing_changes(
    app: FastAPI, trusted: SampleAuthority
) -> None:
    document, mine, seal = issued_document(app), person_of(app, trusted), seal_of(app, trusted)
    plain = bytes_of(leader(app), document)
    assert words(app, document) == {"Đã cấp số, chưa ký số"}
    assert state(leader(app), document)["actions"] == ["sign", "attach", "scan", "check"]
    early = sign(office(app), document, "seal", seal)
    assert (early.status_code, early.json()["code"]) == (409, "wrong-state")

    assert sign(leader(app), document, "person", mine).status_code == 202
    assert [job.state for job in run_jobs(app)] == ["done"]
    found = state(office(app), document)
    assert (found["standing"], found["actions"]) == ("signed", ["seal", "attach", "check"])
    assert sign(leader(app), document, "person", mine).status_code == 409

    assert words(app, document) == {"Đã ký, chờ đóng dấu"}
    assert sign(office(app), document, "seal", seal).status_code == 202
    assert [job.state for job in run_jobs(app)] == ["done"]
    assert words(app, document) == {"Đã phát hành"}
    found = state(leader(app), document)
    assert (found["standing"], found["actions"]) == ("sealed", ["check"])
    newest = found["files"][0]
    assert (newest["validity_label"], newest["in_force"]) == ("Hợp lệ", True)
    assert [one["name"] for one in newest["verdicts"]] == [SIGNER, AGENCY]

    sealed = bytes_of(leader(app), document)
    assert sealed.startswith(plain)
    printed = leader(app).get(f"{DOCUMENTS}/{document.id}/files/pdf").content
    assert printed == plain
    refused = [attach(office(app), document, sealed + b"x"), attach(office(app), document, sealed, step="scan")]
    assert {answer.status_code for answer in refused} == {409}


def words(app: FastAPI, document: Document) -> set[str]:
    """Every word for where the document stands: of its page, the list, the register."""
    client, of = office(app), f"{DOCUMENTS}/{document.id}"
    rows = client.get(DOCUMENTS).json()["items"]
    register = client.get(f"{DOCUMENTS}/register", params={"year": today().year}).json()["items"]
    shown = [client.get(of).json(), *(row for row in [*rows, *register] if row["id"] == str(document.id))]
    assert len(shown) == 3
    return {row["state_label"] for row in shown}


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


@pytest.mark.both_databases("resource")
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


@pytest.mark.both_databases("resource")
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


@pytest.mark.both_databases("resource")
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
