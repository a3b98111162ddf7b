"""Inviting heads and team members: one-time codes on paper, bound to the phone number."""

import io

import pypdfium2
import pytest
from fastapi import FastAPI
from sqlmodel import Session, select
from starlette.testclient import TestClient

from fixtures.people import ClientOf, browser
from toso.core.database import in_transaction
from toso.files.store import open_store
from toso.identity.invitations.service import CARDS, print_cards
from toso.identity.tables import UserAccount
from toso.jobs.claim import claim_next, run_job
from toso.organisation.tables import TeamMember

INVITATIONS = "/api/v1/invitations"
GOOD = "ba chiếc thuyền thúng xanh"


@pytest.fixture
def members(app: FastAPI) -> list[str]:
    """Ids of three members of the team of khu phố 1; the first has a phone number."""

    def prepare(session: Session) -> list[str]:
        query = select(TeamMember).where(TeamMember.unit_path == "qn.hg.kp1").limit(3)
        rows = session.exec(query).all()
        rows[0].phone = "+84912345678"
        session.add(rows[0])
        return [str(row.id) for row in rows]

    return in_transaction(app.state.engines.write, prepare)


def run_jobs(app: FastAPI) -> None:
    state = app.state
    while job := in_transaction(state.engines.write, lambda s: claim_next(s, [CARDS])):
        run_job(job, print_cards, state.engines, open_store(state.settings), state.settings)


def invite(client: TestClient, *invitees: dict) -> object:
    return client.post(INVITATIONS, json={"invitees": list(invitees)})


def test_team_members_get_accounts_whose_codes_ask_for_their_phone(
    app: FastAPI, client_of: ClientOf, members: list[str]
) -> None:
    answer = invite(client_of("minh"), *({"team_member_id": m} for m in members))
    assert answer.status_code == 201, answer.text
    first, second, _ = answer.json()["items"]
    assert first["phone"] == "+84912345678"
    assert first["unit_name"] == "Khu phố 1"
    phone = browser(app)
    wanted = {"code": first["link"]["code"], "new_password": GOOD}
    assert phone.post("/api/v1/auth/redeem", json=wanted).json()["errors"][0]["field"] == "phone"
    me = phone.post("/api/v1/auth/redeem", json={**wanted, "phone": "0912345678"}).json()
    assert [a["role"] for a in me["assignments"]] == ["team_member"]
    no_phone = {"code": second["link"]["code"], "new_password": GOOD}
    assert browser(app).post("/api/v1/auth/redeem", json=no_phone).status_code == 200


def test_a_member_whose_number_has_an_account_gets_the_role_there(
    app: FastAPI, client_of: ClientOf, members: list[str]
) -> None:
    minh = client_of("minh")
    first = invite(minh, {"team_member_id": members[0]}).json()["items"][0]
    again = invite(minh, {"team_member_id": members[0]}).json()["items"][0]
    assert again["user_id"] == first["user_id"]
    assert again["link"]["code"] != first["link"]["code"]
    spent = browser(app).post("/api/v1/auth/code", json={"code": first["link"]["code"]})
    assert (spent.status_code, spent.json()["code"]) == (410, "code-spent")


def test_a_new_head_is_invited_and_one_wrong_line_stores_none(client_of: ClientOf) -> None:
    minh = client_of("minh")
    unit = next(u["id"] for u in minh.get("/api/v1/units?also_past=true").json() if u["code"] == "kp3")
    person = {"full_name": "Ngô Văn Bình", "phone": "0912345678", "role": "neighbourhood_head", "unit_id": unit}
    wrong = invite(minh, {"person": person}, {"team_member_id": "00000000-0000-7000-8000-000000000000"})
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "invitees.1.team_member_id")
    assert minh.get("/api/v1/users?q=binh").json()["total"] == 0
    assert invite(minh, {"person": person}).json()["items"][0]["username"] == "binh.nv"
    both = invite(minh, {"person": person, "user_id": unit})
    assert both.status_code == 422


@pytest.mark.parametrize(
    ("full_name", "username"),
    [
        ("Đại úy Phạm Văn Quyết", "quyet.pv"),
        ("ThS. Đỗ Thị Lan", "lan.dt"),
        ("Đ/c Thượng tá Lê Sỹ Bằng", "bang.ls"),
        ("Đại Thị Ngân", "ngan.dt"),
        ("Trung Tá", "ta.t"),
    ],
)
def test_a_rank_or_degree_is_no_part_of_a_user_name(client_of: ClientOf, full_name: str, username: str) -> None:
    minh = client_of("minh")
    unit = next(u["id"] for u in minh.get("/api/v1/units?also_past=true").json() if u["code"] == "kp3")
    person = {"full_name": full_name, "phone": "0912345678", "role": "neighbourhood_head", "unit_id": unit}
    assert invite(minh, {"person": person}).json()["items"][0]["username"] == username


def test_the_culture_desk_invites_no_leader_and_resets_nobody(client_of: ClientOf) -> None:
    minh = client_of("minh")
    unit = next(u["id"] for u in minh.get("/api/v1/units").json() if u["code"] == "hg")
    person = {"full_name": "Ngô Văn Bình", "phone": "0912345678", "role": "ward_leader", "unit_id": unit}
    assert invite(minh, {"person": person}).json()["code"] == "role-not-to-give"
    hoa = minh.get("/api/v1/users?q=hoa").json()["items"][0]
    assert invite(minh, {"user_id": hoa["id"]}).json()["code"] == "already-signs-in"
    assert client_of("hoa").post(INVITATIONS, json={"invitees": []}).status_code == 403


def test_cards_are_printed_in_the_background_for_whoever_ordered_them(
    app: FastAPI, client_of: ClientOf, members: list[str]
) -> None:
    minh = client_of("minh")
    invited = invite(minh, *({"team_member_id": m} for m in members)).json()["items"]
    order = minh.post(f"{INVITATIONS}/cards", json={"user_ids": [i["user_id"] for i in invited]})
    assert order.status_code == 202, order.text
    run_jobs(app)
    job = minh.get(f"/api/v1/jobs/{order.json()['id']}").json()
    assert (job["state"], job["result"]["cards"]) == ("done", 3), job
    pdf = minh.get(f"/api/v1/files/{job['result']['file_id']}")
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(io.BytesIO(pdf.content)))
    assert all(i["full_name"] in text for i in invited)
    assert "345 678" not in text
    for other in ("lan", "ha", "hoa"):
        assert client_of(other).get(f"/api/v1/files/{job['result']['file_id']}").status_code == 404
    old = browser(app).post("/api/v1/auth/code", json={"code": invited[0]["link"]["code"]})
    assert old.json()["code"] == "code-spent"


@pytest.mark.both_databases("resource")
def test_codes_are_stored_as_hashes_and_never_answered_twice(
    app: FastAPI, client_of: ClientOf, members: list[str]
) -> None:
    minh, key = client_of("minh"), {"Idempotency-Key": "an-invitation-sent-twice"}
    body = {"invitees": [{"team_member_id": members[0]}]}
    code = minh.post(INVITATIONS, json=body, headers=key).json()["items"][0]["link"]["code"]
    repeat = minh.post(INVITATIONS, json=body, headers=key)
    assert (repeat.status_code, repeat.json()["code"]) == (409, "already-done")
    with app.state.engines.read.connect() as connection:
        for table in UserAccount.metadata.sorted_tables:
            assert code not in str(connection.execute(table.select()).all())
