"""Managing people: who sees whom, adding, roles, locking, one-time links, and what nobody may do."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.accounts import USERS, act, find, unit_id
from fixtures.people import ClientOf, browser, sign_in, user_id
from toso.core.database import in_transaction
from toso.identity.tables import UserAccount

GOOD = "ba chiếc thuyền thúng xanh"


def test_everybody_sees_the_people_of_their_scope_only(client_of: ClientOf) -> None:
    def names(who: str) -> set[str]:
        return {u["username"] for u in client_of(who).get(USERS).json()["items"]}

    everybody = {"lan", "minh", "ha", "dung", "hoa", "son", "nga"}
    assert names("lan") == names("ha") == everybody
    assert names("hoa") == {"hoa", "son"}
    assert client_of("son").get(USERS).status_code == 403
    nga = find(client_of("ha"), "nga")
    assert client_of("hoa").get(f"{USERS}/{nga['id']}").status_code == 404


@pytest.mark.both_databases("collation")
def test_search_ignores_marks_and_finds_phones(client_of: ClientOf) -> None:
    ha = client_of("ha")
    for q, found in (("dang thuy", ["nga"]), ("Đặng", ["nga"]), ("0912000006", ["son"]), ("%", [])):
        assert [u["username"] for u in ha.get(USERS, params={"q": q}).json()["items"]] == found
    heads = ha.get(USERS, params={"role": "neighbourhood_head"}).json()
    assert ([u["username"] for u in heads["items"]], heads["total"]) == (["nga", "hoa"], 2)
    assert [u["username"] for u in ha.get(USERS, params={"unit_id": unit_id(ha, "kp1")}).json()["items"]] == [
        "hoa",
        "son",
    ]


@pytest.mark.both_databases("resource")
def test_pages_follow_each_other_without_a_name_in_the_address(client_of: ClientOf) -> None:
    ha, seen, cursor = client_of("ha"), [], None
    while True:
        page = ha.get(USERS, params={"limit": 2, **({"cursor": cursor} if cursor else {})}).json()
        seen += [u["username"] for u in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert seen == [u["username"] for u in ha.get(USERS).json()["items"]]
    assert len(seen) == page["total"] == 7
    wrong = ha.get(USERS, params={"cursor": "abc"})
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "cursor")


def test_a_new_person_chooses_the_password_through_a_link_that_works_once(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    body = {
        "full_name": " Ngô  Văn Bình ",
        "phone": "0912 345 678",
        "assignments": [{"role": "team_member", "unit_id": unit_id(ha, "kp2")}],
    }
    made = ha.post(USERS, json=body)
    assert made.status_code == 201, made.text
    user, link = made.json()["user"], made.json()["link"]
    assert (user["username"], user["full_name"], user["phone"], user["state"]) == (
        "binh.nv",
        "Ngô Văn Bình",
        "+84912345678",
        "invited",
    )
    assert link["link"].endswith(f"/ma#{link['code']}")
    assert link["qr_svg"].startswith("<svg")
    phone = browser(app)
    seen = phone.post("/api/v1/auth/code", json={"code": link["code"].lower().replace("-", " ")}).json()
    assert (seen["purpose"], seen["needs_phone"], seen["full_name"]) == ("invitation", True, "Ngô Văn Bình")
    wanted = {"code": link["code"], "new_password": GOOD, "phone": "0912345678"}
    wrong = phone.post("/api/v1/auth/redeem", json={**wanted, "phone": "0912345679"})
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "phone")
    weak = phone.post("/api/v1/auth/redeem", json={**wanted, "new_password": link["code"]})
    assert (weak.status_code, weak.json()["errors"][0]["field"]) == (422, "new_password")
    assert phone.post("/api/v1/auth/redeem", json=wanted).json()["user"]["username"] == "binh.nv"
    assert phone.get("/api/v1/auth/me").status_code == 200
    assert browser(app).post("/api/v1/auth/redeem", json=wanted).status_code == 410
    assert sign_in(app, "0912345678", GOOD)
    assert find(ha, "binh.nv")["state"] == "active"


def test_a_temporary_password_must_be_changed_before_anything_else(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    body = {
        "full_name": "Ngô Văn Bình",
        "username": "Binh",
        "temporary_password": "tạm thời bảy con cua",
        "assignments": [{"role": "department", "unit_id": unit_id(ha, "bplq")}],
    }
    weak = ha.post(USERS, json={**body, "temporary_password": "binh"})
    assert [e["field"] for e in weak.json()["errors"]] == ["temporary_password"]
    made = ha.post(USERS, json=body).json()
    assert made["link"] is None
    binh = sign_in(app, "binh", "tạm thời bảy con cua")
    assert binh.get("/api/v1/auth/me").json()["user"]["must_change_password"] is True
    blocked = binh.get("/api/v1/units")
    assert (blocked.status_code, blocked.json()["code"]) == (403, "password-change-needed")
    change = {"current_password": "tạm thời bảy con cua", "new_password": GOOD}
    assert binh.post("/api/v1/auth/password", json=change).json()["user"]["must_change_password"] is False
    assert binh.get("/api/v1/units").status_code == 200


def test_nobody_hashes_for_a_stranger_or_somebody_without_the_right(app: FastAPI, client_of: ClientOf) -> None:
    """A weak password would be refused with 422 if the guard did not have its turn before."""
    nowhere = "00000000-0000-7000-8000-000000000000"
    body = {
        "full_name": "Ngô Văn Bình",
        "temporary_password": "x",
        "assignments": [{"role": "auditor", "unit_id": nowhere}],
    }
    assert browser(app).post(USERS, json=body).status_code == 401
    assert client_of("hoa").post(USERS, json=body).status_code == 403
    assert client_of("ha").post(USERS, json=body).status_code == 422


def test_a_name_or_phone_that_is_taken_is_refused_naming_the_field(client_of: ClientOf) -> None:
    ha = client_of("ha")
    body = {
        "full_name": "Lan Khác",
        "username": "LAN",
        "phone": "0912000007",
        "assignments": [{"role": "team_member", "unit_id": unit_id(ha, "kp1")}],
    }
    answer = ha.post(USERS, json=body)
    assert answer.status_code == 409
    assert {e["field"] for e in answer.json()["errors"]} == {"username", "phone"}
    assert ha.get(USERS).json()["total"] == 7


@pytest.mark.both_databases("locking")
def test_of_two_who_take_one_name_at_the_same_moment_one_gets_it(client_of: ClientOf) -> None:
    ha = client_of("ha")
    body = {
        "full_name": "Ngô Văn Bình",
        "username": "binh",
        "assignments": [{"role": "auditor", "unit_id": unit_id(ha, "bcd")}],
    }
    with ThreadPoolExecutor(8) as pool:
        answers = Counter(pool.map(lambda _: ha.post(USERS, json=body).status_code, range(8)))
    assert answers == {201: 1, 409: 7}


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"phone": "12345"}, "phone"),
        ({"username": "có dấu cách"}, "username"),
        ({"username": "0912345678"}, "username"),
        ({"full_name": ""}, "full_name"),
        ({"assignments": []}, "assignments"),
        ({"password_hash": "x"}, "password_hash"),
        ({"token_epoch": 1}, "token_epoch"),
    ],
)
def test_malformed_input_names_the_field(client_of: ClientOf, change: dict, field: str) -> None:
    ha = client_of("ha")
    body = {"full_name": "Ngô Văn Bình", "assignments": [{"role": "auditor", "unit_id": unit_id(ha, "bcd")}]}
    answer = ha.post(USERS, json={**body, **change})
    assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field])


def test_locking_ends_everything_at_once_and_unlocking_opens_it_again(app: FastAPI, client_of: ClientOf) -> None:
    ha, dung = client_of("ha"), client_of("dung")
    locked = act(ha, find(ha, "dung"), "disable", {"reason": "Chuyển công tác"})
    assert (locked.status_code, locked.json()["state"]) == (200, "disabled")
    assert dung.get("/api/v1/auth/me").status_code == 401
    assert dung.post("/api/v1/auth/refresh").status_code == 401
    refused = browser(app).post("/api/v1/auth/login", json={"username": "dung", "password": "nang-som-ben-vinh"})
    assert refused.json()["code"] == "wrong-credentials"
    assert act(ha, locked.json(), "reset").json()["code"] == "account-disabled"
    assert act(ha, locked.json(), "enable").json()["state"] == "active"
    assert sign_in(app, "dung")


def test_a_reset_ends_the_old_password_and_its_sessions(app: FastAPI, client_of: ClientOf) -> None:
    ha, minh = client_of("ha"), client_of("minh")
    answer = act(ha, find(ha, "minh"), "reset")
    code = answer.json()["link"]["code"]
    assert minh.get("/api/v1/auth/me").status_code == 401
    login = {"username": "minh", "password": "nang-som-ben-vinh"}
    assert browser(app).post("/api/v1/auth/login", json=login).status_code == 401
    second = act(ha, find(ha, "minh"), "reset").json()["link"]["code"]
    first = browser(app).post("/api/v1/auth/redeem", json={"code": code, "new_password": GOOD})
    assert (first.status_code, first.json()["code"]) == (410, "code-spent")
    assert browser(app).post("/api/v1/auth/redeem", json={"code": second, "new_password": GOOD}).status_code == 200


def test_a_stale_copy_and_a_missing_version_change_nothing(client_of: ClientOf) -> None:
    ha = client_of("ha")
    user = find(ha, "son")
    change = {"full_name": "Vũ Ngọc Sơn A"}
    assert ha.patch(f"{USERS}/{user['id']}", json=change).status_code == 428
    first = ha.patch(f"{USERS}/{user['id']}", json=change, headers={"If-Match": f'"{user["version"]}"'})
    assert (first.status_code, first.headers["etag"]) == (200, f'"{user["version"] + 1}"')
    stale = ha.patch(f"{USERS}/{user['id']}", json={"phone": None}, headers={"If-Match": f'"{user["version"]}"'})
    assert stale.status_code == 412
    assert find(ha, "son")["phone"] == "+84912000006"


def test_each_change_is_in_the_log_without_values(client_of: ClientOf) -> None:
    ha = client_of("ha")
    act(ha, find(ha, "dung"), "reset")
    text = client_of("lan").get("/api/v1/audit/events").text
    assert '"act":"reset"' in text
    assert "Dũng" not in text
    assert "+8491" not in text


@pytest.mark.both_databases("resource")
def test_the_directory_shows_names_and_roles_to_everybody_in_the_ward(client_of: ClientOf) -> None:
    people = client_of("son").get("/api/v1/people", params={"q": "lan"}).json()["items"]
    assert [(p["full_name"], p["roles"][0]["role"]) for p in people] == [("Nguyễn Thị Lan", "ward_leader")]
    assert set(people[0]) == {"id", "full_name", "roles"}


@pytest.mark.both_databases("resource")
def test_no_answer_about_people_holds_a_hash_or_an_epoch(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    stored = in_transaction(app.state.engines.write, lambda s: s.get(UserAccount, user_id_of(ha)).password_hash)
    for path in (USERS, f"{USERS}/{user_id(ha)}", "/api/v1/auth/me", "/api/v1/people"):
        text = ha.get(path).text
        assert stored not in text
        assert "epoch" not in text
        assert "password_hash" not in text


def user_id_of(client: TestClient) -> UUID:
    return UUID(user_id(client))
