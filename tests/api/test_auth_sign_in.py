"""Signing in with user name or phone, what the answer tells, what a wrong try tells."""

import pytest
from fastapi import FastAPI

from fixtures.people import ClientOf, browser, sign_in
from toso.identity.cast import CAST_PASSWORD

LOGIN = "/api/v1/auth/login"


def test_sign_in_tells_who_one_is_and_what_one_may_do(client_of: ClientOf) -> None:
    me = client_of("hoa").get("/api/v1/auth/me").json()
    assert me["user"]["full_name"] == "Hoàng Thị Hoa"
    assert [(a["role"], a["unit_name"], a["delegated_from"]) for a in me["assignments"]] == [
        ("neighbourhood_head", "Khu phố 1", None)
    ]
    assert "submission.write" in me["actions"]
    assert "report.approve" not in me["actions"]
    assert me["ward"]["name"] == "Phường Hồng Gai"
    assert me["demo"] is False


def test_the_key_of_drafts_is_each_persons_own_and_stays(app: FastAPI, client_of: ClientOf) -> None:
    keys = {name: client_of(name).get("/api/v1/auth/me").json()["draft_key"] for name in ("hoa", "son", "lan")}
    assert len(set(keys.values())) == 3
    assert {len(key) for key in keys.values()} == {43}  # 32 bytes, base64url
    assert sign_in(app, "hoa").get("/api/v1/auth/me").json()["draft_key"] == keys["hoa"]


@pytest.mark.parametrize("name", ["Hoa", " hoa ", "0912000005", "+84 912 000 005", "0912.000.005"])
def test_the_user_name_in_any_case_and_the_phone_as_people_write_it_sign_in(app: FastAPI, name: str) -> None:
    assert sign_in(app, name).get("/api/v1/auth/me").json()["user"]["username"] == "hoa"


@pytest.mark.both_databases("resource")
def test_tokens_lie_in_cookies_that_scripts_cannot_read(app: FastAPI) -> None:
    answer = browser(app).post(LOGIN, json={"username": "lan", "password": CAST_PASSWORD})
    cookies = answer.headers.get_list("set-cookie")
    assert [c.split("=")[0] for c in cookies] == ["__Host-toso_access", "__Host-toso_refresh", "__Host-toso_device"]
    for cookie in cookies:
        for part in ("HttpOnly", "Secure", "SameSite=strict", "Path=/"):
            assert part in cookie
        assert "Domain" not in cookie
    assert "token" not in answer.text.replace("must_change", "")


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(app: FastAPI) -> None:
    client = browser(app)
    wrong = client.post(LOGIN, json={"username": "lan", "password": "khong-phai-mat-khau"})
    unknown = client.post(LOGIN, json={"username": "khongcoai", "password": "khong-phai-mat-khau-2"})
    assert wrong.status_code == unknown.status_code == 401
    assert {**wrong.json(), "request_id": ""} == {**unknown.json(), "request_id": ""}
    assert "khong-phai" not in wrong.text
    assert "khongcoai" not in unknown.text


def test_fields_that_are_missing_or_unknown_are_named(app: FastAPI) -> None:
    answer = browser(app).post(LOGIN, json={"username": "lan", "role": "administrator"})
    assert answer.status_code == 422
    assert {e["field"] for e in answer.json()["errors"]} == {"password", "role"}


def test_demo_accounts_are_offered_in_demonstration_mode_only(app: FastAPI) -> None:
    client = browser(app)
    assert client.get("/api/v1/auth/demo-accounts").status_code == 404
    app.state.settings.demo = True
    assert client.get("/api/v1/auth/demo-accounts").status_code == 403, "from elsewhere"
    offered = client.get("/api/v1/auth/demo-accounts", headers={"Host": "localhost"}).json()
    app.state.settings.demo = False
    assert [a["username"] for a in offered] == ["lan", "minh", "ha", "dung", "hoa", "son", "nga"]
    assert sign_in(app, offered[0]["username"], offered[0]["password"])
