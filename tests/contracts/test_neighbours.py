"""What belongs to khu phố 1 is never shown to its neighbour, nor anything of a ward to another ward.

A foreign id is answered like one that does not exist, so that nobody learns what is there. The sweep fails when a
route with an id of a new kind appears that it does not know.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.bodies import BODIES, TEAM, sent
from fixtures.demonstration import STRANGER
from fixtures.drafting import have_papers
from fixtures.neighbouring import ASKED, FIXED, OF_A_UNIT, TABLES
from fixtures.papering import make_sheets
from fixtures.people import user_id
from fixtures.rechecking import draw_july
from fixtures.reporting import API, ok
from fixtures.speaking import begin_speaking
from fixtures.sweeping import NOWHERE, operations
from fixtures.transferring import family, send, workbook
from fixtures.visiting import dispute, held_sheet, photo

Browser = Callable[[str], TestClient]
PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
# Open to everybody, or to everybody signed in, by what they are: no row of a ward is in them.
NOT_OF_A_WARD = {f"{API}/units/superiors", f"{API}/roles", f"{API}/reference/openapi.json"}


@dataclass
class Ids:
    """Ids by path parameter; `hidden` is everything that must not appear in what others are shown."""

    by_name: dict[str, list[str]] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)


@pytest.fixture(scope="module", autouse=True)
def _khu_pho_one_has_everything(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    """A file, a progress line with it, a reminder, a printed form, a sheet of people: what the build leaves out."""
    hoa, ha = as_member_of_cast("hoa"), as_member_of_cast("ha")
    file = ok(hoa.post(f"{API}/files", files={"file": ("bien-ban.pdf", PDF)}), 201)
    task = next(t for t in ok(hoa.get(f"{API}/tasks"))["items"] if t["ref"] == "3b")
    line = {"state": "in_progress", "percent": 75, "note": "Đã đến tổ dân 1", "file_ids": [file["id"]]}
    ok(hoa.post(f"{API}/assignments/{task['assignment_id']}/progress", json=line), 201)
    ok(hoa.post(f"{API}/reminders", json={"assignment_ids": [task["assignment_id"]], "channel": "zalo"}), 201)
    submission = next(r for r in ok(hoa.get(f"{API}/submissions?period=2024-07"))["items"])
    ok(hoa.post(f"{API}/submissions/{submission['id']}/form"), 202)
    sheet = "Họ và tên,Số điện thoại,Vai trò,Đơn vị\nNgô Văn Bình,0912345678,Thành viên,Khu phố 1\n"
    ok(ha.post(f"{API}/user-imports", files={"file": ("ds.csv", sheet.encode())}), 201)
    role, to = ok(ha.get(f"{API}/auth/me"))["assignments"][0], user_id(as_member_of_cast("minh"))
    window = {"starts_at": "2024-08-09T00:00:00Z", "ends_at": "2024-08-20T00:00:00Z", "reason": "Đi công tác"}
    lent = {"to_user_id": to, "role": role["role"], "unit_id": role["unit_id"], **window}
    ok(ha.post(f"{API}/delegations", json=lent), 201)
    dispute(hoa, photo_ids=[photo(hoa)])
    held_sheet(hoa)
    send(hoa, workbook(family(1, "Phố Lê Thánh Tông")))
    make_sheets(as_member_of_cast("minh"), streets=1)
    draw_july(as_member_of_cast("minh"))
    begin_speaking(hoa, as_member_of_cast("minh"))
    have_papers(demonstration, as_member_of_cast)
    ok(ha.post(f"{API}/privacy/holds", json={"household_code": "KP1-0001", "reason": "Thanh tra yêu cầu"}), 201)


def _rows(app: FastAPI, sql: str) -> list[Any]:
    with Session(app.state.engines.read) as session:
        found = session.execute(sa.text(sql)).all()
    return [str(row[0]) for row in found]


def _dashed(found: list[str]) -> list[str]:
    """SQLite keeps ids as 32 hexadecimal digits."""
    return [re.sub(r"^(.{8})(.{4})(.{4})(.{4})(.{12})$", r"\1-\2-\3-\4-\5", one) for one in found]


@pytest.fixture(scope="module")
def khu_pho_one(demonstration: FastAPI, _khu_pho_one_has_everything: None) -> Ids:
    """Everything that hangs on khu phố 1 alone; of its hundreds of households a dozen stand for all."""
    here = "unit_path = 'qn.hg.kp1'"
    ids = Ids()
    for name in OF_A_UNIT:
        key = "user_id" if name == "user_id" else "id"
        query = f"SELECT DISTINCT {key} FROM {TABLES[name]} WHERE {here} LIMIT 12"
        ids.by_name[name] = _dashed(_rows(demonstration, query))
    ids.by_name["conflict_id"] = _dashed(_rows(demonstration, f"SELECT id FROM visit_conflict WHERE {here}"))
    ids.by_name["upload_id"] = _dashed(_rows(demonstration, "SELECT id FROM household_import"))
    ids.by_name["job_id"] = _dashed(_rows(demonstration, "SELECT id FROM job WHERE kind = 'submission.form'"))
    lines = ("visit", "progress_entry", "reminder", "team_member", "assignment_person")
    further = [i for table in lines for i in _dashed(_rows(demonstration, f"SELECT id FROM {table} WHERE {here}"))]
    unit_wide = [i for name in OF_A_UNIT if name != "user_id" for i in ids.by_name[name]]
    ids.hidden = {*unit_wide, *further, *ids.by_name["job_id"], *ids.by_name["conflict_id"], *ids.by_name["upload_id"]}
    assert all(ids.by_name.values()), ids.by_name
    assert len(further) > 8
    return ids


@pytest.fixture(scope="module")
def hong_gai(demonstration: FastAPI, _khu_pho_one_has_everything: None) -> Ids:
    """Everything of the demonstration ward."""
    (ward,) = _rows(demonstration, "SELECT id FROM unit WHERE path = 'qn.hg'")
    ids = Ids()
    for name, table in TABLES.items():
        key = "user_id" if name == "user_id" else "id"
        there = {
            "letterhead": f"unit_id = '{ward}'", "signer": f"unit_id = '{ward}'",
            "auth_session": f"user_id IN (SELECT user_id FROM assignment WHERE ward_id = '{ward}')",
        }.get(table, f"ward_id = '{ward}'")  # fmt: skip
        query = f"SELECT DISTINCT {key} FROM {table} WHERE {there} LIMIT 100"
        ids.by_name[name] = _dashed(_rows(demonstration, query))
        ids.hidden |= set(ids.by_name[name]) - ({_dashed([ward])[0]} if name == "unit_id" else set())
    for table in ("reminder", "progress_entry", "group_member"):
        ids.hidden |= set(_dashed(_rows(demonstration, f"SELECT id FROM {table} WHERE ward_id = '{ward}'")))
    assert [name for name, found in ids.by_name.items() if not found] == []
    return ids


def _parameters(path: str) -> list[str]:
    return re.findall(r"\{(\w+)\}", path)


def _reads(app: FastAPI) -> Iterator[tuple[str, list[str]]]:
    for swept in operations(app):
        if swept.method == "GET" and not swept.public:
            yield swept.path, _parameters(swept.path)


def _at(path: str, name: str, value: str) -> str:
    asked = next((query for end, query in ASKED.items() if path.endswith(end)), "")
    return re.sub(r"\{(\w+)\}", lambda m: value if m[1] == name else FIXED.get(m[1], NOWHERE), path) + asked


def _said(answer: Any) -> tuple[int, dict[str, Any]]:
    return answer.status_code, {k: v for k, v in answer.json().items() if k != "request_id"}


def test_every_id_in_an_address_is_known_to_this_sweep(demonstration: FastAPI) -> None:
    named = {name for path, names in _reads(demonstration) for name in names}
    assert named - set(TABLES) == FIXED.keys() & (named - set(TABLES))
    assert set(OF_A_UNIT) <= {name for swept in operations(demonstration) for name in _parameters(swept.path)}


@pytest.mark.parametrize("who", ["nga", STRANGER])
def test_what_belongs_to_khu_pho_one_is_not_there_for_others(
    demonstration: FastAPI, as_member_of_cast: Browser, khu_pho_one: Ids, who: str
) -> None:
    client, asked = as_member_of_cast(who), 0
    for path, names in _reads(demonstration):
        for name in [n for n in names if n in khu_pho_one.by_name]:
            missing = _said(client.get(_at(path, name, NOWHERE)))
            assert missing[0] in {403, 404}, path
            for value in khu_pho_one.by_name[name]:
                asked += 1
                assert _said(client.get(_at(path, name, value))) == missing, f"{path} {value}"
    assert asked > 10


def test_a_team_member_sees_only_the_work_that_names_them(as_member_of_cast: Browser, khu_pho_one: Ids) -> None:
    son, seen = as_member_of_cast("son"), 0
    for value in khu_pho_one.by_name["assignment_id"]:
        answer = son.get(f"{API}/assignments/{value}")
        if answer.status_code == 200:
            seen += 1
            assert "Vũ Ngọc Sơn" in {p["full_name"] for p in answer.json()["persons"]}
        else:
            assert answer.status_code == 404
    assert seen == 1
    beyond = (("submission_id", "submissions"), ("file_id", "files"), ("user_id", "users"))
    for name, path in beyond:
        for value in khu_pho_one.by_name[name]:
            assert son.get(f"{API}/{path}/{value}").status_code in {403, 404}, path


def test_a_team_member_sees_only_the_households_of_their_streets(as_member_of_cast: Browser, khu_pho_one: Ids) -> None:
    son, hoa = as_member_of_cast("son"), as_member_of_cast("hoa")
    mine, foreign = {street["id"] for street in ok(son.get(f"{API}/streets"))}, 0
    for value in khu_pho_one.by_name["household_id"]:
        street = ok(hoa.get(f"{API}/households/{value}"))["street_id"]
        foreign += street not in mine
        assert son.get(f"{API}/households/{value}").status_code == (200 if street in mine else 404)
    assert foreign


@pytest.mark.parametrize("who", ["nga", STRANGER])
def test_no_list_shows_the_neighbours_rows(
    demonstration: FastAPI, as_member_of_cast: Browser, khu_pho_one: Ids, who: str
) -> None:
    client, read = as_member_of_cast(who), 0
    for path, names in _reads(demonstration):
        if names:
            continue
        for query in ("", "?year=2024", "?period=2024-07", "?limit=100", "?from=2024-06-01&to=2024-12-31"):
            answer = client.get(path + query)
            read += answer.status_code == 200
            assert not {i for i in khu_pho_one.hidden if i in answer.text}, path + query
    assert read > 20


def test_the_owner_sees_what_the_neighbour_may_not(as_member_of_cast: Browser, khu_pho_one: Ids) -> None:
    """The sweep above would also pass over an empty ward; this is its other half."""
    hoa = as_member_of_cast("hoa")
    paths = {"assignment_id": "assignments", "submission_id": "submissions", "file_id": "files", "team_id": "teams",
             "user_id": "users", "job_id": "jobs", "household_id": "households", "photo_id": "visits/photos"}  # fmt: skip
    for name, path in paths.items():
        for value in khu_pho_one.by_name[name]:
            assert hoa.get(f"{API}/{path}/{value}").status_code == 200, f"{path}/{value}"
    shown = "".join(
        hoa.get(f"{API}/{path}").text for path in ("tasks", "submissions?period=2024-07", "reminders", "teams")
    )
    assert len({i for i in khu_pho_one.hidden if i in shown}) > 3


def test_another_ward_gets_nothing_of_this_one_by_id(
    demonstration: FastAPI, as_member_of_cast: Browser, hong_gai: Ids
) -> None:
    client, asked = as_member_of_cast(STRANGER), 0
    for path, names in _reads(demonstration):
        for name in names:
            for value in hong_gai.by_name.get(name, [])[:12]:
                asked += 1
                answer = client.get(_at(path, name, value))
                assert answer.status_code == 404, f"{path} {value}: {answer.status_code}"
    assert asked > 100


def test_another_ward_gets_nothing_of_this_one_in_lists(
    demonstration: FastAPI, as_member_of_cast: Browser, hong_gai: Ids
) -> None:
    client, read = as_member_of_cast(STRANGER), 0
    for path, names in _reads(demonstration):
        if names or path in NOT_OF_A_WARD:
            continue
        for query in ("", "?year=2024", "?limit=100", "?also_past=true", "?from=2024-06-01&to=2024-12-31"):
            answer = client.get(path + query)
            read += answer.status_code == 200
            assert not {i for i in hong_gai.hidden if i in answer.text}, path + query
            assert "Hồng Gai" not in answer.text, path + query
    assert read > 40


def test_work_on_what_is_out_of_reach_is_refused_as_if_it_were_not_there(
    demonstration: FastAPI, as_member_of_cast: Browser, khu_pho_one: Ids, hong_gai: Ids
) -> None:
    on_one_row = {s.route.name for s in operations(demonstration) if s.route.body_field and _parameters(s.path)}
    assert set(BODIES) == on_one_row
    for who, ids in (("nga", khu_pho_one), (STRANGER, hong_gai)):
        client, tried = as_member_of_cast(who), 0
        for swept in operations(demonstration):
            if swept.method == "GET" or swept.public:
                continue
            for name in [n for n in _parameters(swept.path) if n in ids.by_name]:
                for value in ids.by_name[name][:3]:
                    url, headers = _at(swept.path, name, value), {"If-Match": '"1"'}
                    answer = client.request(swept.method, url, headers=headers, **sent(swept.route.name))
                    tried += 1
                    assert answer.status_code in {403, 404}, f"{who} {swept.method} {swept.path}: {answer.text}"
                    if who == STRANGER:
                        assert answer.status_code == 404, f"{swept.method} {swept.path}: {answer.text}"
        assert tried > 15


def test_a_foreign_id_inside_a_body_is_refused_too(as_member_of_cast: Browser, khu_pho_one: Ids, hong_gai: Ids) -> None:
    nga, ly = as_member_of_cast("nga"), as_member_of_cast(STRANGER)
    one, all_of = khu_pho_one.by_name, hong_gai.by_name
    own = next(t for t in ok(nga.get(f"{API}/tasks"))["items"] if t["ref"] == "3b")["assignment_id"]
    unit = ok(nga.get(f"{API}/teams/{one['team_id'][0]}".replace(one["team_id"][0], _own_team(nga))))["unit_id"]
    kp1 = next(u["id"] for u in ok(nga.get(f"{API}/units")) if u["path"] == "qn.hg.kp1")
    assert unit != kp1
    tries = [
        (nga, "reminders", {"assignment_ids": one["assignment_id"][:1], "channel": "zalo"}),
        (nga, "reminders", {"unit_ids": [kp1], "channel": "zalo"}),
        (nga, "reminders/text", {"unit_ids": [kp1]}),
        (nga, "submissions", {"period": "2024-08", "unit_id": kp1}),
        (nga, "teams", {**TEAM, "unit_id": kp1}),
        (nga, f"assignments/{own}/progress", {"state": "in_progress", "file_ids": one["file_id"]}),
        (ly, "reminders", {"assignment_ids": all_of["assignment_id"][:1], "channel": "zalo"}),
        (ly, "teams", {**TEAM, "unit_id": kp1}),
        (ly, "invitations", {"invitees": [{"team_member_id": all_of["member_id"][0]}]}),
        (ly, "invitations", {"invitees": [{"user_id": all_of["user_id"][0]}]}),
        (ly, "invitations/cards", {"user_ids": all_of["user_id"][:1]}),
        (ly, "users", {"full_name": "Ngô Văn Bình", "assignments": [{"role": "team_member", "unit_id": kp1}]}),
        (ly, "reports", {"period": "2024-07"}),
    ]  # fmt: skip
    for client, path, body in tries:
        answer = client.post(f"{API}/{path}", json=body)
        assert answer.status_code in {403, 404, 422}, f"{path} {body}: {answer.status_code} {answer.text}"
        if answer.status_code == 422:
            assert answer.json()["errors"], path


def _own_team(client: TestClient) -> str:
    (team,) = ok(client.get(f"{API}/teams"))
    return team["id"]
