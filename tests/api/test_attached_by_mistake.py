"""Files attached by mistake are withdrawn with a reason: kept, logged, and counted nowhere any more."""

from hashlib import sha256
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from factories.documents import report
from fixtures.actors import acting_as
from fixtures.routes import as_member
from fixtures.sample_authority import SampleAuthority
from fixtures.signing import (
    AGENCY,
    DOCUMENTS,
    SIGNER,
    annex_signed_by,
    attach,
    bytes_of,
    every,
    issued_document,
    leader,
    office,
    person_of,
    place,
    printed,
    run_jobs,
    seal_of,
    sign,
    signed_by,
    state,
)
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.documents.content import Annex
from toso.documents.signing.service import check_waiting
from toso.documents.signing.tables import SignedFile
from toso.documents.signing.validity import Validity
from toso.documents.tables import Document
from toso.worker import chores

REASON = {"reason": "Gắn nhầm tệp của báo cáo khác"}


def checked(content: bytes) -> dict[str, str]:
    return {"sha256": sha256(content).hexdigest()}


def told(app: FastAPI, content: bytes) -> tuple[bool, bool, bool]:
    """A stranger's answer about a file: whether it matches, is a scan, belongs to a known document."""
    found = TestClient(app).post("/api/v1/verify", json=checked(content)).json()
    return found["matches"], found["scan"], found["document"] is not None


def withdraw(client: TestClient, document: Document, row: Any, body: Any = REASON) -> Any:
    return client.post(f"{place(document)}/{row['id']}/withdrawal", json=body)


def log(app: FastAPI) -> list[tuple[str, str]]:
    with app.state.engines.read.connect() as connection:
        rows = connection.execute(sa.text("SELECT action, note FROM audit_event")).all()
    return [(row[0], str(row[1])) for row in rows]


@pytest.mark.both_databases("resource")
def test_any_pdf_sent_as_a_scan_is_a_scan_and_verifies_as_nothing(app: FastAPI) -> None:
    document = issued_document(app)
    plain = bytes_of(office(app), document)
    for content in (printed(), plain):  # another document's PDF; and the right one, which is issued here anyway
        made = attach(office(app), document, content, step="scan").json()["signed"][0]
        assert (made["state_label"], made["in_force"]) == ("Bản chụp (không xác minh được)", False)
        run_jobs(app)
    found = state(office(app), document)
    assert (found["standing"], found["standing_label"]) == ("on_paper", "Có bản chụp bản ký giấy, không ký số")
    assert [one["signed"] for one in found["signers"]] == [False]
    assert told(app, printed()) == (False, True, True)
    assert told(app, plain) == (True, False, True)
    assert bytes_of(office(app), document) == plain
    scan = office(app).get(f"{place(document)}/{found['files'][0]['id']}/file")
    assert "ban-chup" in scan.headers["content-disposition"]


def test_a_scan_is_withdrawn_once_with_a_reason_and_counts_nowhere(app: FastAPI) -> None:
    document = issued_document(app)
    row = attach(office(app), document, printed(), step="scan").json()["signed"][0]
    run_jobs(app)
    assert state(office(app), document)["files"][0]["withdrawable"] is True
    assert withdraw(office(app), document, row, {"reason": " "}).status_code == 422
    answer = withdraw(office(app), document, row)
    assert (answer.status_code, answer.json()["standing"]) == (200, "unsigned")
    found = state(leader(app), document)
    kept = found["files"][0]
    assert (found["standing"], kept["state"], kept["withdrawal_reason"]) == ("unsigned", "withdrawn", REASON["reason"])
    assert (kept["withdrawable"], kept["withdrawn_at"] is not None) == (False, True)
    assert told(app, printed()) == (False, False, False)
    assert withdraw(office(app), document, row).status_code == 409
    assert office(app).post(f"{place(document)}/{row['id']}/check").status_code == 409
    ((_, note),) = [entry for entry in log(app) if entry[0] == "document.withdraw"]
    assert row["sha256"] in note
    assert "scan" in found["actions"]
    assert leader(app).get(f"{place(document)}/{row['id']}/file").content == printed()  # kept, for who may look
    reader = acting_as(app, as_member(app, Role.NEIGHBOURHOOD_HEAD))
    assert reader.get(f"{place(document)}/{row['id']}/file").status_code == 404


def test_a_signed_file_is_withdrawn_and_the_document_goes_back_to_what_it_was(
    app: FastAPI, trusted: SampleAuthority
) -> None:
    document = issued_document(app)
    plain = bytes_of(office(app), document)
    person = signed_by(plain, trusted.issue(SIGNER))
    both = signed_by(person, trusted.issue(AGENCY), seal=True)
    rows = []
    for content in (person, both):
        rows += attach(office(app), document, content).json()["signed"]
        run_jobs(app)
    assert (state(office(app), document)["standing"], told(app, both)[0]) == ("sealed", True)
    assert withdraw(office(app), document, rows[0]).status_code == 409  # the seal stands on it
    assert withdraw(office(app), document, rows[1]).json()["standing"] == "signed"
    assert (bytes_of(office(app), document), told(app, both)[0], told(app, person)[0]) == (person, False, True)
    assert withdraw(leader(app), document, rows[0]).json()["standing"] == "unsigned"
    assert (bytes_of(office(app), document), told(app, person)[0], told(app, plain)[0]) == (plain, False, True)
    assert state(office(app), document)["signers"][0]["signed"] is False
    assert attach(office(app), document, person).status_code == 202  # what was withdrawn by mistake comes back
    run_jobs(app)
    assert state(office(app), document)["standing"] == "signed"


def test_an_annex_attached_by_mistake_is_withdrawn_alone(app: FastAPI, trusted: SampleAuthority) -> None:
    annex = Annex(title="Danh sách", blocks=report().annexes[0].blocks, separate=True)
    document, seal = issued_document(app, annexes=(annex,)), trusted.issue(AGENCY)
    whole = signed_by(signed_by(bytes_of(office(app), document), trusted.issue(SIGNER)), seal, seal=True)
    path = f"{DOCUMENTS}/{document.id}/annexes/1/pdf"
    before = office(app).get(path).content
    attach(office(app), document, whole, annex_signed_by(before, seal))
    run_jobs(app)
    found = state(office(app), document)
    assert found["standing"] == "sealed"
    answer = withdraw(office(app), document, found["annexes"][0]["files"][0])
    assert (answer.json()["standing"], answer.json()["annexes"][0]["signed"]) == ("annexes", False)
    assert (office(app).get(path).content, bytes_of(office(app), document)) == (before, whole)


def test_what_was_signed_here_or_belongs_to_a_recalled_document_stays(app: FastAPI, trusted: SampleAuthority) -> None:
    document = issued_document(app)
    scan = attach(office(app), document, printed(), step="scan").json()["signed"][0]
    sign(leader(app), document, "person", person_of(app, trusted))
    run_jobs(app)
    here = state(leader(app), document)["files"][0]
    assert (here["origin"], here["withdrawable"]) == ("person", False)
    assert withdraw(office(app), document, here).status_code == 409
    assert sign(office(app), document, "seal", seal_of(app, trusted)).status_code == 202
    run_jobs(app)
    recall = f"{DOCUMENTS}/{document.id}/recall"
    assert office(app).post(recall, json={"reason": "Sai nội dung"}, headers={"If-Match": '"2"'}).status_code == 200
    assert withdraw(office(app), document, scan).status_code == 409


@pytest.mark.parametrize("role", [Role.CULTURE_DESK, Role.POLICE, Role.NEIGHBOURHOOD_HEAD, Role.ADMINISTRATOR])
def test_nobody_else_withdraws(app: FastAPI, role: Role) -> None:
    document = issued_document(app)
    row = attach(office(app), document, printed(), step="scan").json()["signed"][0]
    assert withdraw(acting_as(app, as_member(app, role)), document, row).status_code == 403
    other = issued_document(app)
    assert withdraw(office(app), other, row).status_code == 404  # of another document


def test_what_nobody_proved_is_shown_to_all_and_opened_by_those_who_attach(
    app: FastAPI, authority: SampleAuthority
) -> None:
    document = issued_document(app)
    outside = signed_by(bytes_of(office(app), document), authority.issue(SIGNER))  # an authority nobody here trusts
    row = attach(office(app), document, outside).json()["signed"][0]
    run_jobs(app)
    reader = acting_as(app, as_member(app, Role.NEIGHBOURHOOD_HEAD))
    shown = state(reader, document)["files"][0]
    assert (shown["state_label"], shown["readable"]) == ("Không xác định được người ký", False)
    assert shown["verdicts"][0]["whose_label"] == "Tên chưa khớp người ký trên văn bản"
    assert reader.get(f"{place(document)}/{row['id']}/file").status_code == 404
    assert office(app).get(f"{place(document)}/{row['id']}/file").content == outside


def test_files_of_an_older_release_are_checked_by_the_worker_unasked(app: FastAPI, trusted: SampleAuthority) -> None:
    document = issued_document(app)
    attach(office(app), document, signed_by(bytes_of(office(app), document), trusted.issue(SIGNER)))
    run_jobs(app)

    def age(session: Session) -> None:
        for row in every(session, SignedFile):
            row.validity = Validity.UNCHECKED
            row.verdicts = [{**one, "fingerprint": "", "whose": "unknown", "signer": ""} for one in row.verdicts]
            session.add(row)

    in_transaction(app.state.engines.write, age)
    assert state(office(app), document)["standing"] == "unsigned"
    clock = chores(app.state.settings, app.state.engines, app.state.store)
    clock.start(paused=True)  # each chore has a name of its own
    (chore,) = [one for one in clock.get_jobs() if one.id.endswith("check_waiting")]
    chore.func()
    clock.shutdown()
    assert in_transaction(app.state.engines.write, check_waiting) == 0  # it is being done
    assert [job.state for job in run_jobs(app)] == ["done"]
    assert in_transaction(app.state.engines.write, check_waiting) == 0
    assert state(office(app), document)["standing"] == "signed"
