"""Anybody checks an issued document: whose it is, its number and date, whether a file is it to the last byte, and nothing else."""

import hashlib
from functools import partial

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from factories.documents import report
from fixtures.actors import acting_as
from fixtures.monthly_reports import API, ok, step
from fixtures.routes import as_member
from fixtures.sample_authority import SampleAuthority
from fixtures.signing import bytes_of, issued_document, leader, person_of, run_jobs, sign, trust_in
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.documents import rendering
from toso.documents.service import put_document
from toso.documents.tables import Document
from toso.jobs.claim import claim_next, run_job
from toso.kit.clock import today
from toso.kit.ids import new_id

ISSUER = " ".join(report(annexes=()).letterhead.agency)


@pytest.fixture
def office(app: FastAPI) -> TestClient:
    return acting_as(app, as_member(app, Role.OFFICE_DESK, "vptk"))


@pytest.fixture
def stranger(app: FastAPI, office: TestClient) -> TestClient:
    """Somebody without an account; the office's own client carries its token in each request."""
    return TestClient(app)


def waiting(app: FastAPI) -> dict[str, object]:
    actor = as_member(app, Role.WARD_LEADER)
    ward = actor.grants[0].ward_id
    put = partial(
        put_document,
        actor=actor,
        content=report(annexes=()),
        ward_id=ward,
        unit_id=ward,
        unit_path="qn.hg",
        source_kind="report",
        source_id=new_id(),
        approved=True,
    )
    made: Document = in_transaction(app.state.engines.write, put)
    return {"id": str(made.id), "version": made.version}


def issued(app: FastAPI, office: TestClient) -> tuple[dict, bytes, str]:
    """A numbered document, its PDF and the code printed on it."""
    document = waiting(app)
    numbered = ok(step(office, f"/documents/{document['id']}/number", document, issued_on=today().isoformat()))
    state, kinds = app.state, ["document.render"]
    while job := in_transaction(state.engines.write, partial(claim_next, kinds=kinds)):
        run_job(job, rendering.render_document, state.engines, state.store, state.settings)
    pdf = office.get(f"{API}/documents/{document['id']}/files/pdf").content
    return numbered, pdf, numbered["content"]["check_url"].rsplit("/", 1)[-1]


def check(client: TestClient, file: bytes, **code: str) -> dict:
    return ok(client.post(f"{API}/verify", json={"sha256": hashlib.sha256(file).hexdigest(), **code}))


def test_the_code_tells_whose_it_is_number_and_date_and_nothing_else(
    app: FastAPI, office: TestClient, stranger: TestClient
) -> None:
    numbered, _, code = issued(app, office)
    told = {
        "number": "01/BC-UBND",
        "issued_on": today().isoformat(),
        "issuer": ISSUER,
        "recalled": False,
        "recalled_on": None,
        "part": None,
        "related": [],
    }
    assert ok(stranger.get(f"{API}/verify/{code}")) == told
    assert ok(stranger.get(f"{API}/verify/{code.lower().replace('-', '')}")) == told
    ok(step(office, f"/documents/{numbered['id']}/recall", numbered, reason="Sai số liệu khu phố 3"))
    assert ok(stranger.get(f"{API}/verify/{code}")) == {**told, "recalled": True, "recalled_on": today().isoformat()}


@pytest.mark.both_databases("resource")
def test_a_file_is_the_document_to_the_last_byte_or_it_is_not(
    app: FastAPI, office: TestClient, stranger: TestClient
) -> None:
    _, pdf, code = issued(app, office)
    assert check(stranger, pdf, code=code)["matches"]
    found = check(stranger, pdf)
    assert (found["matches"], found["document"]["number"]) == (True, "01/BC-UBND")
    changed = check(stranger, pdf[:-1] + bytes([pdf[-1] ^ 1]), code=code)
    assert (changed["matches"], changed["document"]["number"]) == (False, "01/BC-UBND")
    assert check(stranger, pdf + b"\n") == {"matches": False, "scan": False, "document": None}


def test_the_file_of_another_document_does_not_pass_for_this_one(
    app: FastAPI, office: TestClient, stranger: TestClient
) -> None:
    _, pdf, _ = issued(app, office)
    _, _, other = issued(app, office)
    assert check(stranger, pdf, code=other) == {
        "matches": False,
        "scan": False,
        "document": {
            "number": "02/BC-UBND",
            "issued_on": today().isoformat(),
            "issuer": ISSUER,
            "recalled": False,
            "recalled_on": None,
            "part": None,
            "related": [],
        },
    }


def test_what_is_not_issued_or_not_known_is_not_told(app: FastAPI, office: TestClient, stranger: TestClient) -> None:
    document = waiting(app)
    assert ok(office.get(f"{API}/documents/{document['id']}"))["content"]["check_url"] == ""
    for code in ("AAAA-BBBB-CCCC", "x", "%20", "\N{EM DASH}"):
        answer = stranger.get(f"{API}/verify/{code}")
        assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
    refused = stranger.post(f"{API}/verify", json={"sha256": "abc"})
    assert (refused.status_code, list(refused.json()["errors"][0])) == (422, ["field", "message"])
    assert "abc" not in refused.text


def test_the_signed_copy_is_the_document_too(app: FastAPI, stranger: TestClient) -> None:
    authority = SampleAuthority()
    trust_in(app, authority)
    document = issued_document(app)
    assert sign(leader(app), document, "person", person_of(app, authority)).status_code == 202
    assert [job.state for job in run_jobs(app)] == ["done"]
    signed = bytes_of(leader(app), document)
    assert check(stranger, signed)["matches"]
    assert not check(stranger, signed[:-1])["matches"]
