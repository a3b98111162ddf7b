"""One-time codes for the holders of roles that weigh: by two people, shown to the one who asked, on every road."""

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.accounts import USERS, act, find, unit_id
from fixtures.confirmations import ask_role, decide, give, requests_of
from fixtures.people import ClientOf, browser, sign_in
from toso.authz.roles import Role

GOOD = "ba chiếc thuyền thúng xanh"


@pytest.mark.both_databases("resource")
def test_a_reset_of_a_holder_waits_and_the_code_is_shown_to_who_asked(
    app: FastAPI, clerk: TestClient, client_of: ClientOf
) -> None:
    lan, ha = client_of("lan"), client_of("ha")
    answer = act(clerk, find(clerk, "lan"), "reset")
    assert (answer.status_code, answer.json()["link"]) == (200, None)
    assert lan.get("/api/v1/auth/me").status_code == 200, "nothing has happened to the account"
    assert sign_in(app, "lan")
    (asked,) = requests_of(ha)
    done = decide(ha, asked)
    assert (done.status_code, "link" in done.json()) == (200, False)
    assert lan.get("/api/v1/auth/me").status_code == 200
    taken = act(clerk, find(clerk, "lan"), "reset")
    code = taken.json()["link"]["code"]
    assert lan.get("/api/v1/auth/me").status_code == 401
    assert browser(app).post("/api/v1/auth/redeem", json={"code": code, "new_password": GOOD}).status_code == 200
    again = act(clerk, find(clerk, "lan"), "reset")
    assert again.json()["link"] is None, "what was confirmed is used up by one code"


def test_the_owner_refuses_the_reset_of_the_own_account(clerk: TestClient, client_of: ClientOf) -> None:
    act(clerk, find(clerk, "lan"), "reset")
    lan = client_of("lan")
    (asked,) = requests_of(lan)
    assert decide(lan, asked).status_code == 403
    assert decide(lan, asked, accept=False).json()["state"] == "refused"
    assert requests_of(client_of("ha")) == []


def test_a_confirmed_reset_lapses_after_a_day(app: FastAPI, clerk: TestClient, client_of: ClientOf) -> None:
    act(clerk, find(clerk, "lan"), "reset")
    (asked,) = requests_of(client_of("ha"))
    assert decide(client_of("ha"), asked).status_code == 200
    with app.state.engines.write.begin() as connection:
        connection.execute(sa.text("UPDATE account_request SET decided_at = '2020-01-01 00:00:00+00:00'"))
    assert act(clerk, find(clerk, "lan"), "reset").json()["link"] is None


def test_other_accounts_are_reset_at_once(clerk: TestClient) -> None:
    assert act(clerk, find(clerk, "son"), "reset").json()["link"]["code"]


def test_a_new_account_with_a_role_that_weighs_has_a_code_that_signs_nobody_in_before(
    app: FastAPI, clerk: TestClient, client_of: ClientOf
) -> None:
    person = {"full_name": "Ngô Văn Bình", "phone": "0912345678", "role": "culture_desk"}
    person["unit_id"] = unit_id(clerk, "vhtt")
    invited = clerk.post("/api/v1/invitations", json={"invitees": [{"person": person}]})
    assert invited.status_code == 201, invited.text
    (item,) = invited.json()["items"]
    assert item["unit_name"] == "Bộ phận Văn hóa - Thông tin"
    wanted = {"code": item["link"]["code"], "new_password": GOOD, "phone": "0912345678"}
    early = browser(app).post("/api/v1/auth/redeem", json=wanted)
    assert (early.status_code, early.json()["code"]) == (403, "no-role")
    cards = clerk.post("/api/v1/invitations/cards", json={"user_ids": [item["user_id"]]})
    assert (cards.status_code, cards.json()["code"]) == (409, "role-waits")
    (asked,) = requests_of(client_of("ha"))
    assert asked["new_account"] is True
    decide(client_of("ha"), asked)
    assert browser(app).post("/api/v1/auth/redeem", json=wanted).status_code == 200


def test_a_code_made_by_others_before_does_not_sign_in_as_the_new_holder(
    app: FastAPI, clerk: TestClient, client_of: ClientOf
) -> None:
    """Minh's new team member gets the culture desk's role later: Minh's paper must not open it."""
    minh = client_of("minh")
    person = {
        "full_name": "Ngô Văn Bình",
        "phone": "0912345678",
        "role": "team_member",
        "unit_id": unit_id(minh, "kp1"),
    }
    (item,) = minh.post("/api/v1/invitations", json={"invitees": [{"person": person}]}).json()["items"]
    ask_role(clerk, "binh.nv", "culture_desk", "vhtt")
    decide(client_of("ha"), requests_of(client_of("ha"))[0])
    wanted = {"code": item["link"]["code"], "new_password": GOOD, "phone": "0912345678"}
    assert browser(app).post("/api/v1/auth/redeem", json=wanted).status_code == 410
    for invitee in ({"user_id": item["user_id"]},):
        refused = minh.post("/api/v1/invitations", json={"invitees": [invitee]})
        assert (refused.status_code, refused.json()["code"]) == (403, "role-not-to-give")


def test_codes_of_a_holder_without_a_password_need_a_second_person_on_every_road(
    app: FastAPI, clerk: TestClient, client_of: ClientOf
) -> None:
    with app.state.engines.write.begin() as connection:
        connection.execute(sa.text("UPDATE user_account SET password_hash = NULL WHERE username = 'minh'"))
    minh = find(clerk, "minh")
    for path, body in (
        ("/api/v1/invitations", {"invitees": [{"user_id": minh["id"]}]}),
        ("/api/v1/invitations/cards", {"user_ids": [minh["id"]]}),
    ):
        refused = clerk.post(path, json=body)
        assert (refused.status_code, refused.json()["code"]) == (403, "needs-second-person"), path


def test_of_a_pending_account_only_who_may_give_its_role_makes_codes(
    app: FastAPI, clerk: TestClient, client_of: ClientOf
) -> None:
    """An administrator's account that waits is none of the office desk's to manage."""
    give(app, "dung", Role.ADMINISTRATOR, "qn.hg")
    body = {"full_name": "Ngô Văn Bình", "assignments": [{"role": "administrator", "unit_id": unit_id(clerk, "hg")}]}
    assert client_of("ha").post(USERS, json=body).status_code == 201
    seen = find(clerk, "binh.nv")
    assert seen["actions"] == []
    refused = act(clerk, seen, "reset")
    assert (refused.status_code, refused.json()["code"]) == (403, "role-not-to-give")
