"""The organisation's certificate is used only after a second person has confirmed it."""

from functools import partial
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.confirmations import approve_first_report, ask_role, decide, give, lend, let_time_pass, requests_of
from fixtures.demonstration import STRANGER, add_second_ward
from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf, user_id
from fixtures.sample_authority import Issued, SampleAuthority
from fixtures.signing import (
    AGENCY,
    CERTIFICATES,
    SIGNER,
    add_certificate,
    attach,
    bytes_of,
    issued_document,
    pen,
    place,
    run_jobs,
    sign,
    signed_by,
    stamp,
    state,
)
from toso.authz.actor import SYSTEM
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.documents.signing.service import drop_waiting
from toso.documents.signing.tables import SigningCertificate

OTHER = "Trung tâm Dịch vụ chữ ký số"


@pytest.fixture
def nga(app: FastAPI, client_of: ClientOf) -> TestClient:
    """Nga keeps the seal; Hà administers; a second clerk and a second ward are there as well."""
    approve_first_report(app)
    give(app, "nga", Role.OFFICE_DESK, "qn.hg.vptk")
    give(app, "dung", Role.OFFICE_DESK, "qn.hg.vptk")
    in_transaction(app.state.engines.write, add_second_ward)
    return client_of("nga")


def bring(client: TestClient, issued: Issued) -> dict[str, Any]:
    return ok(add_certificate(client, issued, "organisation", stamp), 201)


def kept(client: TestClient) -> list[dict[str, Any]]:
    return ok(client.get(CERTIFICATES))


@pytest.mark.both_databases("resource")
def test_it_waits_seals_nothing_and_is_confirmed_by_another(
    app: FastAPI, nga: TestClient, client_of: ClientOf, authority: SampleAuthority
) -> None:
    made = bring(nga, authority.issue(AGENCY))
    assert (made["waiting"], made["usable"]) == (True, False)
    (mine,) = requests_of(nga)
    assert (mine["kind"], mine["actions"], mine["full_name"]) == ("certificate", ["withdraw"], "")
    assert f"«{AGENCY}»" in mine["words"]
    assert made["serial"] in mine["words"]
    assert decide(nga, mine).status_code == 403, "who asks does not confirm"
    assert decide(client_of("minh"), mine).status_code == 404, "no business of the culture desk"
    (led,) = requests_of(client_of("lan"))
    assert led["actions"] == ["refuse"], "the leader refuses, and does not confirm"
    told = ok(client_of("lan").get(f"{API}/notices"))["items"]
    assert [n["event"] for n in told] == ["request.seal"]
    assert "đề nghị dùng một chứng thư số làm con dấu của cơ quan; người thứ hai" in told[0]["text"]
    today = ok(client_of("ha").get(f"{API}/today"))
    assert f"Dùng chứng thư số «{AGENCY}»" in str(today), "the second person finds it on the start page"

    (theirs,) = requests_of(client_of("ha"))
    assert theirs["actions"] == ["accept", "refuse"]
    assert ok(decide(client_of("ha"), theirs))["state"] == "done"
    assert [(c["waiting"], c["usable"]) for c in kept(nga)] == [(False, True)]
    assert "đã được Lê Thu Hà đồng ý" in ok(nga.get(f"{API}/notices"))["items"][0]["text"]


def test_the_log_names_who_brought_it_in_and_who_confirmed(
    nga: TestClient, client_of: ClientOf, authority: SampleAuthority
) -> None:
    made, ha = bring(nga, authority.issue(AGENCY)), client_of("ha")
    (asked,) = requests_of(ha)
    ok(decide(ha, asked))
    rows = [r for r in ok(ha.get(f"{API}/audit/events"))["items"] if r["object_id"] in {made["id"], asked["id"]}]
    assert [(r["actor_name"], r["action"], r["note"].get("step") or r["note"].get("act")) for r in reversed(rows)] == [
        ("Đặng Thúy Nga", "user.request", "ask"),
        ("Đặng Thúy Nga", "certificate.add", None),
        ("Lê Thu Hà", "user.request", "accept"),
        ("Đặng Thúy Nga", "certificate.add", "confirm"),
    ]
    assert rows[0]["note"]["request"] == asked["id"]


def test_what_waits_signs_nothing_on_any_road(
    app: FastAPI, nga: TestClient, client_of: ClientOf, trusted: SampleAuthority
) -> None:
    """Neither here, nor in a file sealed elsewhere with what is the agency's only because it is registered here."""
    unnamed, lan, ha = trusted.issue(OTHER), client_of("lan"), client_of("ha")
    document = issued_document(app, ha)
    made, own = bring(nga, unnamed), ok(add_certificate(lan, trusted.issue(SIGNER), "person", pen), 201)
    assert own["waiting"] is False, "a person's own certificate needs nobody"
    ok(sign(lan, document, "person", own), 202)
    run_jobs(app)
    refused = sign(nga, document, "seal", made)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "certificate_id")
    assert "chờ người thứ hai xác nhận" in refused.text
    sent = ok(attach(nga, document, signed_by(bytes_of(nga, document), unnamed, seal=True)), 202)
    run_jobs(app)
    assert state(nga, document)["standing"] == "signed"
    assert state(nga, document)["files"][0]["state"] != "signed"

    (asked,) = requests_of(ha)
    ok(decide(ha, asked))
    ok(nga.post(f"{place(document)}/{sent['signed'][0]['id']}/check"), 202)
    run_jobs(app)
    assert state(nga, document)["standing"] == "sealed"


def test_the_certificate_of_another_ward_is_no_seal_here(
    app: FastAPI, nga: TestClient, client_of: ClientOf, trusted: SampleAuthority
) -> None:
    theirs, lan = trusted.issue(OTHER), client_of("lan")
    assert bring(client_of(STRANGER), theirs)["waiting"] is False
    document = issued_document(app, client_of("ha"))
    ok(sign(lan, document, "person", ok(add_certificate(lan, trusted.issue(SIGNER), "person", pen), 201)), 202)
    run_jobs(app)
    ok(attach(nga, document, signed_by(bytes_of(nga, document), theirs, seal=True)), 202)
    run_jobs(app)
    assert state(nga, document)["standing"] == "signed"


def test_what_was_confirmed_is_not_dropped_when_its_request_ends(
    app: FastAPI, nga: TestClient, client_of: ClientOf, authority: SampleAuthority
) -> None:
    made = bring(nga, authority.issue(AGENCY))
    ok(decide(client_of("ha"), requests_of(client_of("ha"))[0]))
    with Session(app.state.engines.read) as session:
        ward_id = session.execute(sa.select(col(SigningCertificate.ward_id))).scalar_one()
    drop = partial(drop_waiting, actor=SYSTEM, ward_id=ward_id, certificate_id=UUID(made["id"]))
    in_transaction(app.state.engines.write, drop)
    assert [c["usable"] for c in kept(nga)] == [True]


@pytest.mark.parametrize("end", ["refused", "withdrawn", "removed", "removed by another", "lapsed"])
def test_what_nobody_confirms_is_deleted_and_may_be_brought_again(
    app: FastAPI, nga: TestClient, client_of: ClientOf, authority: SampleAuthority, end: str
) -> None:
    issued = authority.issue(AGENCY)
    made = bring(nga, issued)
    again = add_certificate(nga, issued, "organisation", stamp)
    assert (again.status_code, again.json()["code"]) == (409, "certificate-kept")
    (mine,) = requests_of(nga)
    version = {"If-Match": f'"{mine["version"]}"'}
    if end == "refused":
        ok(decide(client_of("lan"), mine, accept=False))
    elif end == "withdrawn":
        ok(nga.post(f"{API}/account-requests/{mine['id']}/withdraw", headers=version))
    elif end == "lapsed":
        assert let_time_pass(app, 25) == 1
    else:
        remover = nga if end == "removed" else client_of("dung")
        assert remover.delete(f"{CERTIFICATES}/{made['id']}").status_code == 204
    assert kept(nga) == []
    assert requests_of(client_of("ha")) == []
    assert decide(client_of("ha"), mine).status_code in {404, 409, 412}
    assert kept(nga) == []
    with app.state.engines.read.connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM signing_certificate")).scalar_one() == 0
    bring(nga, issued)


def test_neither_a_puppet_nor_a_borrower_nor_another_ward_confirms(
    app: FastAPI, nga: TestClient, client_of: ClientOf, authority: SampleAuthority
) -> None:
    ok(ask_role(nga, "dung", "school", "truonghoc"), 201)  # now Nga gave Dũng something
    lend(app, "ha", "son", Role.ADMINISTRATOR, "qn.hg")
    bring(nga, authority.issue(AGENCY))
    (asked,) = requests_of(client_of("ha"))
    for name in ("dung", "son", STRANGER):
        other = client_of(name)
        assert requests_of(other) == [], name
        assert decide(other, asked).status_code == 404, name
    assert kept(client_of(STRANGER)) == []
    assert client_of(STRANGER).delete(f"{CERTIFICATES}/{asked['id']}").status_code == 404
    assert [c["waiting"] for c in kept(nga)] == [True]


def test_the_right_of_who_brought_it_in_is_asked_for_again(
    app: FastAPI, nga: TestClient, client_of: ClientOf, authority: SampleAuthority
) -> None:
    bring(nga, authority.issue(AGENCY))
    ha = client_of("ha")
    with app.state.engines.write.begin() as connection:
        ended = "UPDATE assignment SET valid_to = '2024-01-02' WHERE role = 'office_desk' AND user_id = :nga"
        connection.execute(sa.text(ended), {"nga": UUID(user_id(nga)).hex})
    (asked,) = requests_of(ha)
    refused = decide(ha, asked)
    assert (refused.status_code, refused.json()["code"]) == (409, "asker-may-not")
    assert [c["waiting"] for c in kept(client_of("dung"))] == [True]


def test_alone_it_waits_a_day_and_the_leader_may_refuse(
    app: FastAPI, client_of: ClientOf, authority: SampleAuthority
) -> None:
    """Hà administers and keeps the seal; nobody else could confirm."""
    approve_first_report(app)
    ha, lan = client_of("ha"), client_of("lan")
    bring(ha, authority.issue(AGENCY))
    bring(ha, authority.issue(OTHER))
    assert {n["event"] for n in ok(lan.get(f"{API}/notices"))["items"]} == {"request.alone"}
    other = next(r for r in requests_of(lan) if OTHER in r["words"])
    assert other["takes_effect_at"] is not None
    ok(decide(lan, other, accept=False))
    assert [c["holder"] for c in kept(ha)] == [AGENCY]
    assert let_time_pass(app, 23) == 0
    assert let_time_pass(app, 2) == 1
    assert [(c["holder"], c["waiting"]) for c in kept(ha)] == [(AGENCY, False)]
    assert "tự có hiệu lực sau 24 giờ" in str(ok(lan.get(f"{API}/notices"))["items"])


def test_before_a_wards_first_report_its_first_administrator_needs_nobody(
    app: FastAPI, client_of: ClientOf, authority: SampleAuthority
) -> None:
    ha = client_of("ha")
    assert bring(ha, authority.issue(AGENCY))["waiting"] is False
    give(app, "nga", Role.OFFICE_DESK, "qn.hg.vptk")
    assert bring(client_of("nga"), authority.issue(OTHER))["waiting"] is True, "whoever came later does"
    in_transaction(app.state.engines.write, add_second_ward)
    approve_first_report(app)
    assert bring(client_of(STRANGER), authority.issue(OTHER))["waiting"] is False, "the report of another ward"
    assert bring(ha, authority.issue(AGENCY))["waiting"] is True
