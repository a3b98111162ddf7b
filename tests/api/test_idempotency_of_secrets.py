"""Acts whose answer carries secrets: a repeat does not act again, and is told so instead of being answered alike."""

import hashlib
import json
from pathlib import Path

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.app import make_app, settings_for
from fixtures.people import BROWSER, ClientOf, browser, sign_in
from fixtures.routes import operations
from fixtures.schema import lay_schema
from toso.core.database import create_engines, in_transaction
from toso.core.execution import close_execution
from toso.core.idempotency import WITHOUT_KEY
from toso.core.request_examples import request_examples
from toso.identity.cast import CAST_PASSWORD
from toso.identity.setup import issue_setup_code
from toso.identity.setup.schemas import SetupWrite

NEW, OTHER = "ba chiếc thuyền thúng xanh", "bốn con cá thu nướng"
KEY = {"Idempotency-Key": "khoa-mot-lan-0001"}
AUTH = "/api/v1/auth"


def _code(client_of: ClientOf) -> str:
    ha = client_of("ha")
    son = ha.get("/api/v1/users", params={"q": "vu ngoc"}).json()["items"][0]
    made = ha.post(f"/api/v1/users/{son['id']}/reset", headers={"If-Match": f'"{son["version"]}"'})
    assert made.status_code == 200, made.text
    return made.json()["link"]["code"]


def _sessions(app: FastAPI) -> int:
    with Session(app.state.engines.read) as session:
        return session.execute(sa.text("SELECT COUNT(*) FROM auth_session")).scalar_one()


def test_a_code_sent_twice_with_one_key_is_spent_once_and_the_repeat_is_told(app: FastAPI, client_of: ClientOf) -> None:
    body = {"code": _code(client_of), "new_password": NEW}
    first, again = (browser(app).post(f"{AUTH}/redeem", json=body, headers=KEY) for _ in range(2))
    assert first.status_code == 200, first.text
    assert (again.status_code, again.json()["code"]) == (409, "already-done")
    assert "set-cookie" not in again.headers
    other = browser(app).post(f"{AUTH}/redeem", json={**body, "new_password": OTHER}, headers=KEY)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")
    without = browser(app).post(f"{AUTH}/redeem", json=body)
    assert (without.status_code, without.json()["code"]) == (410, "code-spent")


@pytest.mark.both_databases("resource")
def test_a_refused_code_leaves_its_key_free(app: FastAPI, client_of: ClientOf) -> None:
    code = _code(client_of)
    weak = browser(app).post(f"{AUTH}/redeem", json={"code": code, "new_password": "matkhau12345"}, headers=KEY)
    assert weak.status_code == 422
    right = browser(app).post(f"{AUTH}/redeem", json={"code": code, "new_password": NEW}, headers=KEY)
    assert right.status_code == 200, right.text


def test_a_password_is_changed_once_for_one_key(app: FastAPI) -> None:
    lan, body = sign_in(app, "lan"), {"current_password": CAST_PASSWORD, "new_password": NEW}
    first, again = (lan.post(f"{AUTH}/password", json=body, headers=KEY) for _ in range(2))
    assert first.status_code == 200, first.text
    assert (again.status_code, again.json()["code"]) == (409, "already-done")
    assert sign_in(app, "lan", NEW).get(f"{AUTH}/me").status_code == 200


def test_a_ward_is_set_up_once_for_one_key(tmp_path: Path) -> None:
    settings = settings_for(f"sqlite:///{tmp_path / 'empty.sqlite3'}", tmp_path)
    engines = create_engines(settings)
    lay_schema(engines)
    code = in_transaction(engines.write, issue_setup_code)
    engines.dispose()
    app = make_app(settings)
    example = request_examples()[SetupWrite.__name__]
    body = {**example, "code": code}
    first, again = (browser(app).post("/api/v1/setup", json=body, headers=KEY) for _ in range(2))
    close_execution(app)
    assert first.status_code == 201, first.text
    assert (again.status_code, again.json()["code"]) == (409, "already-done")


def test_a_sheet_of_people_sent_twice_is_kept_once(client_of: ClientOf) -> None:
    ha = client_of("ha")
    sheet = "Họ và tên,Số điện thoại,Vai trò,Đơn vị\nVũ Văn Tám,0912345672,Thành viên,Khu phố 2\n"
    head = 'Content-Disposition: form-data; name="file"; filename="ds.csv"\r\n\r\n'
    body = f"--b\r\n{head}{sheet}\r\n--b--\r\n".encode()
    headers = {**BROWSER, **KEY, "Content-Type": "multipart/form-data; boundary=b"}
    first, again = (ha.post("/api/v1/user-imports", content=body, headers=headers) for _ in range(2))
    assert first.status_code == again.status_code == 201, first.text
    assert first.json() == again.json()
    assert again.headers["idempotent-replay"] == "true"
    other = {**headers, "Content-Type": "multipart/form-data; boundary=khac"}
    same = ha.post("/api/v1/user-imports", content=body.replace(b"--b", b"--khac"), headers=other)
    assert (same.status_code, same.json()) == (201, first.json()), "another boundary is the same request"
    for old, new in (("Tám".encode(), "Bảy".encode()), (b"ds.csv", b"dt.csv")):
        changed = ha.post("/api/v1/user-imports", content=body.replace(old, new), headers=headers)
        assert (changed.status_code, changed.json()["code"]) == (422, "idempotency-key-reused")


def test_signing_in_twice_opens_two_sessions_and_no_answer_is_kept(app: FastAPI) -> None:
    before = _sessions(app)
    body = {"username": "minh", "password": CAST_PASSWORD}
    for _ in range(2):
        assert browser(app).post(f"{AUTH}/login", json=body, headers=KEY).status_code == 200
    assert _sessions(app) == before + 2


def test_what_is_kept_of_a_body_with_a_password_cannot_be_guessed_from_the_database(app: FastAPI) -> None:
    lan, body = sign_in(app, "lan"), {"current_password": CAST_PASSWORD, "new_password": NEW}
    sent = json.dumps(body, ensure_ascii=False).encode()
    headers = {**KEY, "Content-Type": "application/json"}
    assert lan.post(f"{AUTH}/password", content=sent, headers=headers).status_code == 200
    with Session(app.state.engines.read) as session:
        kept = session.execute(sa.text("SELECT request_hash FROM idempotency_key")).scalar_one()
    assert hashlib.sha256(sent).hexdigest() not in kept
    assert len(kept) == 64


def test_every_post_takes_a_key_or_says_why_not(sqlite_app: FastAPI) -> None:
    paths = sqlite_app.openapi()["paths"]
    posts = {operation["operationId"]: operation for of in paths.values() for m, operation in of.items() if m == "post"}
    assert len(posts) == len({o.route.name for o in operations(sqlite_app) if o.method == "POST"})
    excused = {name for name, operation in posts.items() if WITHOUT_KEY in operation}
    assert excused == {
        "login",
        "begin_sign_in",
        "finish_sign_in",
        "begin_link",
        "begin_proof",
        "link_identity",
        "prove_elsewhere",
        "unlock_session",
        "issue_token",
        "refresh_token",
        "refresh_session",
        "logout",
        "look_up_code",
        "sync_visits",
        "take_changes",
        "take_phone_key",
        "take_badge",
        "check_badge",
        "search",
        "search_households",
        "find_data_subject",
        "answer_feedback",
        "choose_people",
        *("check_document_file", "check_setup_code"),
        "hand_in_parcel",
        "read_unit_shapes",
        "issue_client_token",
        "begin_passkey_login",
        "login_by_passkey",
        "step_up",
    }
    for name, operation in posts.items():
        takes = {"$ref": "#/components/parameters/IdempotencyKey"} in operation.get("parameters", [])
        assert takes is (name not in excused), name


def test_a_client_may_send_its_key_to_those_that_take_none(app: FastAPI) -> None:
    client: TestClient = browser(app)
    assert client.post(f"{AUTH}/logout", headers=KEY).status_code == 204
