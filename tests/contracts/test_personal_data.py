"""A name, a telephone number and a free text go through the whole product and turn up nowhere they do not belong.

The server and its worker run as processes of their own, so that the log lines are the real ones.
"""

import json
import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from fixtures.app import KEY
from fixtures.assistance import canary_helped
from fixtures.canary import CITIZEN, FOLDED, NAME, PASSWORD, PHONE, STORED, TEXT, Drive, leaks
from fixtures.data_protection import drive_requests
from fixtures.demonstration import STRANGER
from fixtures.import_export import drive_sheets
from fixtures.paper_canary import drive_paper
from fixtures.patience import patience
from fixtures.personal_tables import HOLD_PEOPLE
from fixtures.routes import NOWHERE
from fixtures.server import Server, serving
from fixtures.visits import sheet
from toso.kit.ids import new_id


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("personal")
    database = demonstration_folder / "toso.sqlite3"
    with serving(folder, database, worker=True, TOSO_LOG_LEVEL="DEBUG", TOSO_AUDIT_KEY=KEY) as running:
        yield running


@pytest.fixture(scope="module")
def driven(server: Server) -> Iterator[list[Drive]]:
    """The canary through every form that takes a person or a free text, accepted and refused."""
    ha, hoa, minh = (Drive(server.url, name) for name in ("ha", "hoa", "minh"))
    kp1 = next(u["id"] for u in ha.send("GET", "/units").json() if u["path"] == "qn.hg.kp1")
    role = {"role": "team_member", "unit_id": kp1}
    made = ha.send("POST", "/users", {"full_name": NAME, "phone": PHONE, "assignments": [role]}, 201).json()["user"]
    _people(ha, made, role)
    _teams(ha, hoa, kp1)
    _words(hoa, minh, kp1)
    _households(hoa, minh)
    canary_helped(ha, hoa, minh, NAME, PHONE, TEXT)
    _citizen_id(ha, hoa)
    drive_requests(ha, TEXT, NAME, PHONE)
    drive_sheets(hoa, NAME, PHONE, TEXT)
    _sheets_and_cards(ha, made)
    _wrong(ha, hoa, made, role)
    yield [ha, hoa, minh]
    for drive in (ha, hoa, minh):
        drive.client.close()


def _people(ha: Drive, made: dict[str, Any], role: dict[str, str]) -> None:
    user, version = f"/users/{made['id']}", {"If-Match": f'"{made["version"]}"'}
    ha.send("GET", user, status=200)
    for q in (NAME, PHONE, FOLDED):
        for path in ("/users", "/people"):
            assert ha.send("GET", path, params={"q": q, "limit": 1}, status=200).json()["items"]
    ha.send("GET", "/users", params={"limit": 1})
    taken = {"full_name": NAME, "username": made["username"], "phone": PHONE, "assignments": [role]}
    ha.send("POST", "/users", taken, 409)
    ha.send("PATCH", user, {"full_name": NAME, "phone": PHONE}, 428)
    row = ha.send("PATCH", user, {"full_name": f"{NAME} "}, 200, headers=version).json()
    ha.send("POST", f"{user}/disable", {"reason": TEXT}, 412, headers={"If-Match": '"99"'})
    row = ha.send("POST", f"{user}/disable", {"reason": TEXT}, 200, headers={"If-Match": f'"{row["version"]}"'}).json()
    ha.send("POST", f"{user}/enable", None, 200, headers={"If-Match": f'"{row["version"]}"'})


def _teams(ha: Drive, hoa: Drive, kp1: str) -> None:
    team = hoa.send("GET", "/teams").json()[0]["id"]
    member = {"full_name": NAME, "phone": PHONE, "kind": "member", "joined_on": "2024-08-01"}
    hoa.send("POST", f"/teams/{team}/members", member, 201)
    hoa.send("POST", f"/teams/{team}/members", {**member, "joined_on": "1999-01-01"}, 422)
    hoa.send("POST", f"/teams/{NOWHERE}/members", member, 404)
    group = {"full_name": NAME, "position": TEXT, "duty": TEXT, "joined_on": "2024-08-01"}
    ha.send("POST", "/management-group", group, 201, headers={"Idempotency-Key": "canary-0001"})
    ha.send("POST", "/management-group", {**group, "duty": ""}, 422, headers={"Idempotency-Key": "canary-0001"})
    signer = {"full_name": NAME, "lines": ["TM. ỦY BAN NHÂN DÂN"], "valid_from": "2024-08-01"}
    ha.send("POST", f"/units/{kp1}/signers", signer, 201)
    hoa.send("POST", f"/units/{kp1}/signers", signer, 403)


def _words(hoa: Drive, minh: Drive, kp1: str) -> None:
    rows = hoa.send("GET", "/tasks").json()["items"]
    own = next(t["assignment_id"] for t in rows if t["ref"] == "3b")
    hoa.send("POST", f"/assignments/{own}/progress", {"state": "in_progress", "note": TEXT}, 201)
    hoa.send("POST", f"/assignments/{own}/progress", {"state": "in_progress", "note": TEXT, "on": "2999-01-01"}, 422)
    hindered = {"kind": "other", "content": TEXT, "cause": TEXT, "proposal": f"{NAME} {PHONE}"}
    row = hoa.send("POST", "/difficulties", hindered, 201).json()
    hoa.send("POST", "/difficulties", {**hindered, "kind": NAME, "task_id": PHONE}, 422)
    words, seen = {"note": f"{TEXT} {NAME}"}, {"If-Match": f'"{row["version"]}"'}
    hoa.send("POST", f"/difficulties/{row['id']}/supplement", words, 200, headers=seen)
    hoa.send("POST", f"/difficulties/{row['id']}/withdraw", words, 412, headers=seen)
    minh.send("POST", "/reminders", {"unit_ids": [kp1], "channel": "zalo", "text": f"{TEXT}. {NAME} {PHONE}"}, 201)
    minh.send("GET", "/tasks", params={"q": TEXT})
    form = hoa.send("POST", "/submissions", {"period": "2024-08", "unit_id": kp1}, 201).json()
    body = {"sections": {"difficulties": TEXT}, "figures": {"t5.done": {"cumulative": 1, "remark": f"{NAME} {PHONE}"}}}
    hoa.send("PUT", f"/submissions/{form['id']}", body, 200, headers={"If-Match": f'"{form["version"]}"'})
    wrong = {"figures": {"t5.done": {"cumulative": PHONE}, "t6.done": {"cumulative": NAME}}}
    hoa.send("PUT", f"/submissions/{form['id']}", wrong, 422, headers={"If-Match": '"2"'})
    minh.send("POST", "/plans", {"title": f"{TEXT} {NAME}", "year": 1}, 422)
    minh.send("POST", "/plan-drafts/text", {"text": f"{NAME}\n{PHONE}\n{TEXT}"})


def _households(hoa: Drive, minh: Drive) -> None:
    street = hoa.send("GET", "/streets", status=200).json()[0]["id"]
    head = {"full_name": NAME, "relation": "head", "birth_year": 1950, "phone": PHONE}
    home = {"street_id": street, "place_note": TEXT, "phone": PHONE, "persons": [head]}
    row = hoa.send("POST", "/households", home, 201, headers={"Idempotency-Key": "canary-0002"}).json()
    path, seen = f"/households/{row['id']}", {"If-Match": f'"{row["version"]}"'}
    hoa.send("POST", "/households", home, 409)
    hoa.send("POST", "/households", {**home, "name": [NAME], "tax_code": PHONE, "kind": NAME}, 422)
    for text in (NAME, PHONE, FOLDED, TEXT):
        found = minh.send("POST", "/households/search", {"text": text, "limit": 1}, 200).json()
        assert found["items"][0]["id"] == row["id"], "the canary is not found"
    for sort in ("name", "place", "visit"):
        hoa.send("GET", "/households", params={"sort": sort, "limit": 1}, status=200)
    hoa.send("GET", "/households", params={"cursor": f"{NAME}{PHONE}", "missing": NAME, "street_id": PHONE})
    hoa.send("GET", path, status=200)
    hoa.send("GET", "/households/duplicates", status=200)
    shown = hoa.send("POST", f"{path}/reveal", {"field": "phone", "purpose": "contact"}, 200).json()
    assert shown == {"value": STORED}
    hoa.send("POST", f"{path}/reveal", {"field": "phone", "purpose": TEXT}, 422)
    person = f"{path}/persons/{row['members'][0]['id']}"
    hoa.send("PATCH", person, {"full_name": f"{NAME} ", "phone": PHONE}, 412, headers={"If-Match": '"99"'})
    hoa.send("POST", f"{person}/leave", {"cause": "moved", "on": "2999-01-01", "reason": TEXT}, 422, headers=seen)
    drive_paper(hoa, minh, row, NAME, TEXT)
    _visits(hoa, row)
    seen = {"If-Match": f'"{hoa.send("GET", path, status=200).json()["version"]}"'}
    hoa.send("POST", f"{path}/close", {"cause": "moved", "on": "2024-08-09", "reason": TEXT}, 200, headers=seen)


def _citizen_id(ha: Drive, hoa: Drive) -> None:
    """The number of an identity card: switched on, agreed to, kept, looked at, looked for, refused."""
    home = f"/households/{hoa.send('GET', '/households', params={'limit': 1}, status=200).json()['items'][0]['id']}"
    person = hoa.send("GET", home, status=200).json()["members"][0]["id"]
    choice = ha.send("GET", "/privacy/choice", status=200).json()
    wanted, seen = {"keep_citizen_ids": True, "retention": {}}, {"If-Match": f'"{choice["version"]}"'}
    ha.send("PUT", "/privacy/choice", wanted, 200, headers=seen)
    agreed = {"purpose": "citizen_id", "text_number": 1, "answer": "given", "how": "spoken"}
    hoa.send("POST", f"/persons/{person}/consents", agreed, 201)
    path = f"{home}/persons/{person}/citizen-id"
    seen = {"If-Match": f'"{hoa.send("GET", home, status=200).json()["version"]}"'}
    hoa.send("PUT", path, {"citizen_id": f"{CITIZEN}9"}, 422, headers=seen)
    hoa.send("PUT", path, {"citizen_id": CITIZEN}, 200, headers=seen)
    hoa.send("PUT", path, {"citizen_id": CITIZEN}, 412, headers={"If-Match": '"99"'})
    asked = {"field": "person_citizen_id", "person_id": person, "purpose": "verify"}
    assert hoa.send("POST", f"{home}/reveal", asked, 200).json() == {"value": CITIZEN}
    hoa.send("POST", f"{home}/reveal", {**asked, "person_id": CITIZEN}, 422)
    assert ha.send("POST", "/privacy/find", {"citizen_id": CITIZEN}, 200).json()["items"]
    ha.send("POST", "/privacy/find", {"citizen_id": CITIZEN[:-1]}, 422)
    hoa.send("GET", "/households", params={"q": CITIZEN, "citizen_id": CITIZEN})


def _visits(hoa: Drive, row: dict[str, Any]) -> None:
    """Sheets with the canary in every text, in what is refused, and in what no field knows."""
    cousin = {"id": str(new_id()), "full_name": f"{NAME} Em", "relation": "other", "phone": PHONE}
    right = sheet(row["id"], note=TEXT, new_persons=[cousin])
    wrong = [
        sheet(row["id"], note=TEXT * 20, new_persons=[{**cousin, "phone": f"{PHONE}9"}]),
        sheet(NAME),
        {NAME: PHONE},
        TEXT,
        sheet(row["id"], needs=[NAME], answers=[{"subject_id": NAME, "item": NAME, "value": TEXT}], note=[TEXT]),
        sheet(row["id"], needs=["x"], note=TEXT),
        sheet(NOWHERE, note=TEXT),
        sheet(row["id"], result=NAME),
    ]
    body = {"device_now": datetime.now(UTC).isoformat(), "visits": [right, *wrong]}
    for one in body["visits"]:
        if isinstance(one, dict) and "visited_at" in one:
            one["visited_at"] = body["device_now"]
    said = hoa.send("POST", "/visits/sync", body, 200).json()["results"]
    states = [r["state"] for r in said]
    assert states == ["stored", *["rejected"] * 6, "held", "rejected"]
    waiting = hoa.send("GET", "/visits/held", status=200).json()["items"]
    assert [w["note"] for w in waiting] == [TEXT]
    hoa.send("POST", f"/visits/held/{waiting[0]['id']}/decide", {"decision": "decline", "reason": TEXT, "x": NAME}, 422)
    hoa.send("POST", f"/visits/held/{waiting[0]['id']}/decide", {"decision": "take"}, 409)
    hoa.refusals += [json.dumps({**r, "title": ""}, ensure_ascii=False) for r in said]
    hoa.send("POST", "/visits/sync", {**body, "device_now": NAME, TEXT: PHONE}, 422)
    hoa.send("GET", "/visits/round", params={"street_id": NAME})
    hoa.send("GET", "/visits", params={"household_id": PHONE, "cursor": NAME})
    assert TEXT in hoa.send("GET", "/visits", status=200, params={"household_id": row["id"], "limit": 1}).text
    hoa.send("POST", "/visits/phone-key", {"phone_id": NAME}, 422)
    hoa.send("POST", "/visits/photos", None, 415, files={"file": (f"{NAME}.jpg", TEXT.encode())})


def _sheets_and_cards(ha: Drive, made: dict[str, Any]) -> None:
    rows = f"Họ và tên,Số điện thoại,Vai trò,Đơn vị\n{NAME},{PHONE},Thành viên,Khu phố 1\n{NAME},12345,{TEXT},{NAME}\n"
    seen = ha.send("POST", "/user-imports", None, 201, files={"file": (f"{NAME}.csv", rows.encode())}).json()
    ha.send("POST", f"/user-imports/{seen['id']}/accept", None, headers={"If-Match": f'"{seen["version"]}"'})
    ha.send("POST", "/user-imports", None, 415, files={"file": (f"{NAME}.exe", rows.encode())})
    job = ha.send("POST", "/invitations/cards", {"user_ids": [made["id"]]}, 202).json()
    began = time.monotonic()
    while job["state"] in {"queued", "running"} and time.monotonic() - began < patience(30):
        time.sleep(0.2)
        job = ha.send("GET", f"/jobs/{job['id']}").json()
    assert job["state"] == "done", job
    assert not leaks(json.dumps(job, ensure_ascii=False))


def _wrong(ha: Drive, hoa: Drive, made: dict[str, Any], role: dict[str, str]) -> None:
    """Refusals of every kind with the canary in the refused part."""
    for body in (
        {"username": PHONE, "password": PASSWORD},
        {"username": NAME, "password": PASSWORD},
        {"username": [NAME], "password": {"x": PASSWORD}},
        {"username": NAME * 50, "password": PASSWORD},
    ):
        ha.send("POST", "/auth/token", body)
    change = {"current_password": PASSWORD, "new_password": PASSWORD}
    hoa.send("POST", "/auth/password", change, 422)
    hoa.send("POST", "/auth/redeem", {"code": PHONE, "phone": PHONE, "new_password": PASSWORD})
    for wrong in (
        {"full_name": [NAME]},
        {"full_name": NAME * 20},
        {"phone": f"{PHONE}9999"},
        {"username": f"{NAME}!"},
        {"temporary_password": f"{PHONE}"},
        {"assignments": [{**role, "unit_id": NAME}]},
        {"assignments": NAME},
    ):
        ha.send("POST", "/users", {"full_name": NAME, "phone": PHONE, "assignments": [role], **wrong})
    ha.send("POST", "/users", None, 422, content=f'{{"full_name": "{NAME}", "phone": "{PHONE}" oops'.encode())
    for path in (f"/users/{PHONE}", f"/users/{NAME}", f"/{NAME}/{PHONE}", f"/teams/{PHONE}/members", f"/jobs/{NAME}"):
        ha.send("GET", path)
    ha.send("GET", "/users", params={"cursor": f"{NAME}{PHONE}", "limit": PHONE, "role": NAME, "state": PHONE})
    ha.send("DELETE", f"/users/{made['id']}", None, 405, headers={"X-Request-Id": NAME.encode(), "User-Agent": PHONE})
    stranger = Drive(ha.url, STRANGER)
    stranger.send("GET", f"/users/{made['id']}", None, 404)
    stranger.client.close()
    ha.refusals += stranger.refusals


def test_no_log_line_holds_personal_data(server: Server, driven: list[Drive]) -> None:
    lines = (server.data_dir.parent / "server.log").read_text(encoding="utf-8").splitlines()
    requests = [json.loads(line) for line in lines if '"route"' in line]
    assert len(requests) > 60, "the access log is not where this test looks"
    assert {r["route"] for r in requests} > {"/api/v1/users/{user_id}", "/api/v1/households/{household_id}"}
    assert [line for line in lines if leaks(line)] == []


def test_no_refusal_repeats_what_was_typed(driven: list[Drive]) -> None:
    refusals = [body for drive in driven for body in drive.refusals]
    assert len(refusals) > 25
    assert [body for body in refusals if leaks(body)] == []
    assert [body for body in refusals if '"title"' not in body] == []


def test_no_address_that_the_server_gives_holds_personal_data(driven: list[Drive]) -> None:
    addresses = [address for drive in driven for address in drive.addresses]
    assert addresses
    assert [address for address in addresses if leaks(address)] == []


def test_no_table_but_those_of_people_and_their_words_holds_personal_data(server: Server, driven: list[Drive]) -> None:
    with sqlite3.connect(f"file:{server.data_dir / 'toso.sqlite3'}?mode=ro", uri=True) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {t: leaks(str(database.execute(f"SELECT * FROM {t}").fetchall())) for t in tables}
    database.close()
    holding = {table for table, leaked in found.items() if leaked}
    assert {"user_account", "team_member", "reminder"} <= holding, "the canary was never stored"
    assert {"audit_event", "outbox_event", "job", "login_attempt", "stored_file"} <= set(tables)
    assert holding - HOLD_PEOPLE == set()


def test_no_file_name_on_disk_and_no_metric_names_a_person(server: Server, driven: list[Drive]) -> None:
    names = " ".join(str(path) for path in server.data_dir.rglob("*"))
    assert leaks(names) == []
    for path in ("/metrics", "/healthz", "/readyz"):
        assert leaks(httpx.get(f"{server.url}{path}").text) == []
