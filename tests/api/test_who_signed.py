"""Who signed is decided by the name in a believed certificate, or its registration here, on every road alike.

Unknown, revoked, invalid, another name: shown as such, and the document stays where it is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from factories.documents import report
from fixtures.bodies import REASON
from fixtures.forgeries import FORGERIES
from fixtures.monthly_reports import ok
from fixtures.patience import wait_for
from fixtures.sample_authority import Issued, SampleAuthority
from fixtures.signing import (
    AGENCY,
    DOCUMENTS,
    SIGNER,
    add_certificate,
    annex_signed_by,
    attach,
    bytes_of,
    issued_document,
    leader,
    office,
    pen,
    run_jobs,
    seal_of,
    sign,
    signed_by,
    state,
    trust_in,
)
from toso.core.database import in_transaction
from toso.documents.content import Annex
from toso.documents.tables import Document
from toso.identity.accounts import search_text
from toso.identity.tables import UserAccount
from toso.organisation.tables import Signer, Unit

NOW, DAY = datetime.now(UTC), timedelta(days=1)
ANNEX = Annex(title="Danh sách", blocks=report().annexes[0].blocks, separate=True)
OTHER = "Trần Văn Khác"


@dataclass(frozen=True)
class Case:
    """A certificate and what a document signed with it comes to: validity, and whether it counts as signed."""

    make: Callable[[FastAPI, SampleAuthority], Issued]
    validity: str
    counts: bool = False
    here: int = 202
    """The answer to signing here with it: 0 where it is refused when it is brought in, -1 where the worker refuses."""


def renamed(app: FastAPI, *names: str) -> None:
    """The first people of the cast, from Nga on, are called so."""

    def change(session: Session) -> None:
        for username, name in zip(("nga", "hoa"), names, strict=False):
            row = session.execute(sa.select(UserAccount).where(col(UserAccount.username) == username)).scalar_one()
            row.full_name, row.search = name, search_text(row.username, name, row.phone)
            session.add(row)

    in_transaction(app.state.engines.write, change)


def appointed(app: FastAPI, username: str) -> None:
    """The ward's signer is this account."""

    def change(session: Session) -> None:
        user = session.execute(sa.select(UserAccount).where(col(UserAccount.username) == username)).scalar_one()
        ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
        session.add(
            Signer(unit_id=ward.id, user_id=user.id, full_name=SIGNER, lines=["CHỦ TỊCH"], valid_from=date(2020, 1, 1))
        )

    in_transaction(app.state.engines.write, change)


def registered(app: FastAPI, authority: SampleAuthority, account: str) -> Issued:
    """A certificate of another name, registered to whoever signs here; the ward's signer is `account`."""
    appointed(app, account)
    issued = authority.issue(OTHER)
    assert add_certificate(leader(app), issued, "person", pen).status_code == 201
    return issued


def revoked(app: FastAPI, authority: SampleAuthority) -> Issued:
    issued = authority.issue(SIGNER, crl_at="http://crl.invalid/list.crl")
    authority.revoke(issued, NOW - DAY)
    (app.state.settings.data_dir / "trust/list.crl").write_bytes(authority.crl())
    return issued


def shared(app: FastAPI, authority: SampleAuthority) -> Issued:
    renamed(app, SIGNER, SIGNER.upper())
    return authority.issue(SIGNER)


CASES = {
    "the right person": Case(lambda _, a: a.issue(SIGNER), "valid", counts=True),
    "written without marks": Case(lambda _, a: a.issue("VU MANH HAI"), "valid", counts=True),
    "a self-made chain": Case(lambda _, __: SampleAuthority().issue(SIGNER), "unknown"),
    "a stranger": Case(lambda _, a: a.issue(OTHER), "unknown", here=422),
    "the organisation": Case(lambda _, a: a.issue(AGENCY), "invalid", here=422),
    "revoked": Case(revoked, "invalid", here=-1),
    "expired": Case(lambda _, a: a.issue(SIGNER, until=NOW - DAY), "unknown", here=0),
    "a name that two bear": Case(shared, "unknown", here=422),
    "registered, another name": Case(lambda app, a: registered(app, a, "son"), "valid", counts=True),
    "registered to somebody else": Case(lambda app, a: registered(app, a, "nga"), "unknown", here=422),
}


@pytest.fixture
def ward(sqlite_app: FastAPI) -> tuple[FastAPI, SampleAuthority]:
    """The application believing an authority of this test alone."""
    authority = SampleAuthority()
    trust_in(sqlite_app, authority)
    return sqlite_app, authority


def verified(app: FastAPI, content: bytes) -> bool:
    return TestClient(app).post("/api/v1/verify", json={"sha256": sha256(content).hexdigest()}).json()["matches"]


def check(app: FastAPI, document: Document, content: bytes, plain: bytes, case: Case, standing: str) -> None:
    """Page, download and verification say the same."""
    found = state(office(app), document)
    newest = found["files"][0]
    assert (newest["validity"], found["standing"]) == (case.validity, standing if case.counts else "unsigned"), newest
    assert newest["state_label"].startswith("Đã ký số: ") is case.counts
    assert [one["signed"] for one in found["signers"]] == [case.counts]
    assert bytes_of(office(app), document) == (content if case.counts else plain)
    assert (verified(app, content), verified(app, plain)) == (case.counts, True)


@pytest.mark.parametrize("kind", CASES)
def test_signed_here(ward: tuple[FastAPI, SampleAuthority], kind: str) -> None:
    (app, authority), case = ward, CASES[kind]
    document, issued = issued_document(app), case.make(app, authority)
    added = add_certificate(leader(app), issued, "person", pen)
    if case.here == 0:
        assert added.status_code == 422
        return
    kept = added.json() if added.status_code == 201 else leader(app).get("/api/v1/signing-certificates").json()[0]
    answer = sign(leader(app), document, "person", kept)
    assert answer.status_code == (202 if case.here < 0 else case.here)
    if answer.status_code == 202:
        assert [job.state for job in run_jobs(app)] == ["failed" if case.here < 0 else "done"]
    found = state(leader(app), document)
    assert found["standing"] == ("signed" if case.counts else "unsigned")
    assert [row["state"] for row in found["files"]] == {202: [("unknown", "signed")[case.counts]]}.get(case.here, [])
    assert (sign(office(app), document, "seal", seal_of(app, authority)).status_code == 202) is case.counts


@pytest.mark.parametrize("kind", CASES)
def test_signed_elsewhere(ward: tuple[FastAPI, SampleAuthority], kind: str) -> None:
    (app, authority), case = ward, CASES[kind]
    document = issued_document(app)
    plain, issued = bytes_of(office(app), document), case.make(app, authority)
    person = signed_by(plain, issued)
    assert attach(office(app), document, person).status_code == 202
    run_jobs(app)
    check(app, document, person, plain, case, "signed")
    # With the seal in the same file it counts no more than alone, and never with the seal first.
    if not case.counts:
        both = signed_by(person, authority.issue(AGENCY), seal=True)
        assert attach(office(app), document, both).status_code == 202
        run_jobs(app)
        check(app, document, both, plain, case, "sealed")
        first = signed_by(signed_by(plain, authority.issue(AGENCY), seal=True), issued)
        assert attach(office(app), document, first).status_code == 202
        run_jobs(app)
        found = state(office(app), document)
        assert (found["standing"], found["files"][0]["in_force"], verified(app, first)) == ("unsigned", False, False)


@pytest.mark.parametrize("kind", CASES)
def test_signed_elsewhere_with_its_annexes(ward: tuple[FastAPI, SampleAuthority], kind: str) -> None:
    (app, authority), case = ward, CASES[kind]
    document = issued_document(app, annexes=(ANNEX,))
    plain, issued = bytes_of(office(app), document), case.make(app, authority)
    seal = authority.issue(AGENCY)
    annex = office(app).get(f"{DOCUMENTS}/{document.id}/annexes/1/pdf").content
    whole = signed_by(signed_by(plain, issued), seal, seal=True)
    assert attach(office(app), document, annex_signed_by(annex, seal), whole).status_code == 202
    run_jobs(app)
    check(app, document, whole, plain, case, "sealed")


@pytest.mark.both_databases("resource")
def test_the_right_person_after_the_seal_does_not_count(ward: tuple[FastAPI, SampleAuthority]) -> None:
    app, authority = ward
    document = issued_document(app)
    plain = bytes_of(office(app), document)
    first = signed_by(signed_by(plain, authority.issue(AGENCY), seal=True), authority.issue(SIGNER))
    attach(office(app), document, first)
    run_jobs(app)
    found = state(office(app), document)
    assert (found["standing"], found["files"][0]["validity"]) == ("unsigned", "invalid")
    assert "cơ quan đóng dấu sau cùng" in found["files"][0]["reason"].lower()
    assert (bytes_of(office(app), document), verified(app, first)) == (plain, False)


@pytest.mark.parametrize("forgery", FORGERIES)
@pytest.mark.parametrize("believed", [True, False], ids=["own key", "self-made"])
def test_forged_content_verifies_with_no_key(
    ward: tuple[FastAPI, SampleAuthority], forgery: str, believed: bool
) -> None:
    app, authority = ward
    document = issued_document(app)
    plain = bytes_of(office(app), document)
    signer = (authority if believed else SampleAuthority()).issue(SIGNER)
    forged = FORGERIES[forgery](plain, signer)
    attach(office(app), document, forged)
    run_jobs(app)
    found = state(office(app), document)
    assert (found["standing"], found["files"][0]["validity"]) == ("unsigned", "invalid")
    assert (bytes_of(office(app), document), verified(app, forged)) == (plain, False)
    copied = office(app).post(
        f"{DOCUMENTS}/{document.id}/signing/scan",
        files={"file": ("quet.pdf", forged)},
        data={"reason": "Bản lưu chỉ còn trang này"},
    )
    assert copied.status_code == (422 if forgery.startswith("replaced") else 202), (
        "a page with nothing on it is no scan"
    )
    run_jobs(app)
    assert (verified(app, forged), bytes_of(office(app), document)) == (False, plain)


def test_what_was_settled_in_a_withdrawn_file_is_settled_no_more(ward: tuple[FastAPI, SampleAuthority]) -> None:
    app, authority = ward
    document = issued_document(app)
    person = signed_by(bytes_of(office(app), document), authority.issue(SIGNER))
    attach(office(app), document, person)
    run_jobs(app)
    row = state(office(app), document)["files"][0]
    ok(office(app).post(f"{DOCUMENTS}/{document.id}/signing/{row['id']}/withdrawal", json=REASON))
    renamed(app, SIGNER, SIGNER)
    assert attach(office(app), document, person).status_code == 202
    run_jobs(app)
    assert state(office(app), document)["standing"] == "unsigned"


def test_what_was_settled_once_stays_when_a_namesake_comes_or_the_certificate_ends(
    ward: tuple[FastAPI, SampleAuthority],
) -> None:
    app, authority = ward
    document = issued_document(app)
    soon = datetime.now(UTC) + timedelta(seconds=4)
    person = signed_by(bytes_of(office(app), document), authority.issue(SIGNER, until=soon))
    attach(office(app), document, person)
    run_jobs(app)
    assert state(office(app), document)["standing"] == "signed"
    renamed(app, SIGNER, SIGNER)
    wait_for(lambda: datetime.now(UTC) > soon + timedelta(seconds=1), 10)
    row = state(office(app), document)["files"][0]
    office(app).post(f"{DOCUMENTS}/{document.id}/signing/{row['id']}/check")
    run_jobs(app)
    found = state(office(app), document)
    assert (found["standing"], found["files"][0]["validity"]) == ("signed", "valid"), found["files"][0]["reason"]
