"""The first day: a code from the shell, one ward, one administrator, and never again."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, SQLModel, col

from fixtures.app import make_app, settings_for
from fixtures.guesses import fail_with_code
from fixtures.people import browser, sign_in
from toso.core.database import in_transaction
from toso.core.execution import close_execution
from toso.identity.setup import SetupFirst, issue_setup_code, issue_ward_code
from toso.identity.setup.service import SetupDone
from toso.identity.tables import OneTimeCode, UserAccount
from toso.kit.clock import system_now
from toso.organisation.tables import Unit

SETUP = "/api/v1/setup"
GOOD = "ba chiếc thuyền thúng xanh"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[FastAPI]:
    """An installation with the tables and nothing in them."""
    made = make_app(settings_for("", tmp_path))
    SQLModel.metadata.create_all(made.state.engines.write)
    yield made
    close_execution(made)


@pytest.fixture
def code(app: FastAPI) -> str:
    return in_transaction(app.state.engines.write, issue_setup_code)


def form(code: str, **change: object) -> dict:
    return {
        "code": code,
        "ward": {
            "name": "Phường Tân Sơn",
            "superior_name": "UBND tỉnh Quảng Ninh",
            "valid_from": "2025-07-01",
            "place_code": "06676",
        },
        "neighbourhoods": ["Khu phố 1", "Khu phố 2", "Thôn Đông"],
        "letterhead": {
            "superior_lines": [],
            "agency_lines": ["ỦY BAN NHÂN DÂN", "PHƯỜNG TÂN SƠN"],
            "place": "Tân Sơn",
            "symbol": "UBND",
        },
        "signer": {"full_name": "Nguyễn Thị Lan", "lines": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]},
        "administrator": {"full_name": "Lê Thu Hà", "username": "Ha", "phone": None, "password": GOOD},
        **change,
    }


def test_a_fresh_installation_has_nobody_and_says_so(app: FastAPI) -> None:
    assert browser(app).get(SETUP).json()["needed"] is True
    with app.state.engines.read.connect() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(UserAccount)).scalar_one() == 0


def test_a_code_is_judged_at_the_first_step_as_at_the_last_and_stays_unspent(app: FastAPI, code: str) -> None:
    client = browser(app)
    first, last = (
        client.post(at, json=body)
        for at, body in ((f"{SETUP}/code", {"code": "0000-0000-0000-0000"}), (SETUP, form("0000-0000-0000-0000")))
    )
    assert (first.status_code, first.json()["code"]) == (last.status_code, last.json()["code"])
    assert first.json()["errors"] == last.json()["errors"]
    for _ in range(2):
        assert client.post(f"{SETUP}/code", json={"code": code}).status_code == 204
    assert client.post(SETUP, json=form(code)).status_code == 201
    assert client.post(f"{SETUP}/code", json={"code": code}).json()["code"] == "setup-done"


@pytest.mark.usefixtures("slept")
def test_tries_at_the_first_step_and_at_the_last_are_counted_together(app: FastAPI, code: str) -> None:
    wrong = "0000-0000-0000-0000"
    fail_with_code(app, "setup", wrong, 38)
    client = browser(app)
    tries = [(f"{SETUP}/code", {"code": wrong}), (SETUP, form(wrong))]
    assert [client.post(at, json=body).status_code for at, body in tries] == [404, 404]
    assert [client.post(at, json=body).status_code for at, body in tries] == [429, 429]
    assert client.post(f"{SETUP}/code", json={"code": code}).status_code == 204


def test_the_code_makes_ward_units_letterhead_and_administrator(app: FastAPI, code: str) -> None:
    client = browser(app)
    answer = client.post(SETUP, json=form(code.lower()))
    assert answer.status_code == 201, answer.text
    me = answer.json()
    assert (me["user"]["username"], me["ward"]["name"]) == ("ha", "Phường Tân Sơn")
    assert me["ward"]["full_name"] == "Ủy ban nhân dân phường Tân Sơn"
    assert client.get(SETUP).json()["needed"] is False
    paths = {u["path"]: u["name"] for u in client.get("/api/v1/units").json()}
    assert paths["qn.ts"] == "Phường Tân Sơn"
    assert paths["qn.ts.kp1"] == "Khu phố 1"
    assert paths["qn.ts.thondong"] == "Thôn Đông"
    assert "qn.ts.vhtt" in paths
    ward = next(u for u in client.get("/api/v1/units").json() if u["path"] == "qn.ts")
    assert ward["place_code"] == "06676"
    letterhead = client.get(f"/api/v1/units/{ward['id']}/letterheads").json()[0]
    assert letterhead["superior_name"] == "Ủy ban nhân dân tỉnh Quảng Ninh"
    assert letterhead["archive"] == "VT, VHTT", "Nghị định 30/2020: who drafted it keeps a copy beside the clerks"
    assert client.get("/api/v1/teams").json()[0]["name"] == "Tổ công nghệ số cộng đồng khu phố 1"
    assert sign_in(app, "ha", GOOD)


def test_a_place_code_of_another_form_makes_nothing(app: FastAPI, code: str) -> None:
    for wrong in ("22", "0667", "06676a"):
        ward = {**form(code)["ward"], "place_code": wrong}
        answer = browser(app).post(SETUP, json=form(code, ward=ward))
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, ["ward.place_code"])
    assert browser(app).get(SETUP).json()["needed"]


def test_the_code_works_once(app: FastAPI, code: str) -> None:
    assert browser(app).post(SETUP, json=form(code)).status_code == 201
    second = browser(app).post(SETUP, json=form(code))
    assert second.status_code == 410
    with pytest.raises(SetupDone):
        in_transaction(app.state.engines.write, issue_setup_code)


@pytest.mark.parametrize("change", [{"demo": True}, {"business_date": date(2024, 8, 9)}])
def test_a_demonstration_and_a_fixed_day_make_no_real_ward(app: FastAPI, code: str, change: dict[str, object]) -> None:
    real = app.state.settings
    app.state.settings = real.model_copy(update=change)
    refused = browser(app).post(SETUP, json=form(code))
    assert (refused.status_code, refused.json()["code"]) == (409, "setup-in-demonstration")
    assert browser(app).get(SETUP).json()["refused"] == refused.json()["title"]
    app.state.settings = real
    assert browser(app).get(SETUP).json()["refused"] == ""
    assert browser(app).post(SETUP, json=form(code)).status_code == 201, "the refusal spent nothing"


def test_a_new_code_makes_the_old_one_void_and_time_does_too(app: FastAPI, code: str) -> None:
    newer = in_transaction(app.state.engines.write, issue_setup_code)
    assert browser(app).post(SETUP, json=form(code)).status_code == 410
    past = sa.update(OneTimeCode).where(col(OneTimeCode.used_at).is_(None))
    in_transaction(
        app.state.engines.write, lambda s: s.execute(past.values(expires_at=system_now() - timedelta(seconds=1)))
    )
    assert browser(app).post(SETUP, json=form(newer)).status_code == 410


@pytest.mark.usefixtures("slept")
def test_a_wrong_code_is_refused_each_tried_often_alone(app: FastAPI, code: str) -> None:
    fail_with_code(app, "setup", "0000-0000-0000-0000", 38)
    client = browser(app)
    statuses = [client.post(SETUP, json=form("0000-0000-0000-0000")).status_code for _ in range(3)]
    assert statuses == [404, 404, 429]
    assert client.post(SETUP, json=form(code)).status_code == 201, "guesses of others do not spend the right one"


@pytest.mark.parametrize(
    "password", ["CODE", "phuongtanson2026", "matkhau123", "lethuha-tanson-2025", "aaaaaaaaaaaaaaaa"]
)
def test_the_code_and_guessable_words_cannot_become_the_password(app: FastAPI, code: str, password: str) -> None:
    chosen = code if password == "CODE" else password
    administrator = {"full_name": "Lê Thu Hà", "username": "ha", "phone": None, "password": chosen}
    answer = browser(app).post(SETUP, json=form(code, administrator=administrator))
    assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, ["administrator.password"])
    assert browser(app).get(SETUP).json()["needed"] is True


def test_a_khu_pho_named_twice_stores_nothing(app: FastAPI, code: str) -> None:
    answer = browser(app).post(SETUP, json=form(code, neighbourhoods=["Khu phố 1", "khu  phố 1"]))
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "neighbourhoods")
    assert answer.json()["errors"][0]["message"] == "Khu phố 1 ghi hai lần (dòng 1, 2)."
    assert browser(app).post(SETUP, json=form(code)).status_code == 201


def test_without_a_code_nothing_can_be_set_up(app: FastAPI) -> None:
    assert browser(app).post(SETUP, json=form("7K3M-90AB-XYZ2-QW4E")).status_code == 404


def further(app: FastAPI, **change: object) -> dict:
    """The form of a second ward below the same province, with a code of `toso ward add`."""
    code = in_transaction(app.state.engines.write, issue_ward_code)
    ward = {"name": "Phường Tây Sơn", "superior_name": "Tỉnh  Quảng Ninh", "valid_from": "2025-07-01"}
    administrator = {"full_name": "Đỗ Khánh Ly", "username": "ly", "phone": None, "password": GOOD}
    return form(code, ward=ward, administrator=administrator, **change)


def test_a_second_ward_stands_below_the_same_province_and_neither_sees_the_other(app: FastAPI, code: str) -> None:
    first, second = browser(app), browser(app)
    assert first.post(SETUP, json=form(code)).status_code == 201
    answer = second.post(SETUP, json=further(app))
    assert answer.status_code == 201, answer.text
    theirs = {u["path"] for u in second.get("/api/v1/units").json()}
    assert {"qn.tsx2", "qn.tsx2.kp1"} <= theirs, "the province is the one that stood, the code a free one"
    assert not {path for path in theirs if path.startswith("qn.ts.")}
    assert not {u["path"] for u in first.get("/api/v1/units").json() if u["path"].startswith("qn.tsx2")}
    assert [u["username"] for u in second.get("/api/v1/users").json()["items"]] == ["ly"]
    assert [u["username"] for u in first.get("/api/v1/users").json()["items"]] == ["ha"]


def test_a_code_of_the_first_day_makes_no_further_ward_and_a_ward_code_needs_a_first(app: FastAPI, code: str) -> None:
    with pytest.raises(SetupFirst):
        in_transaction(app.state.engines.write, issue_ward_code)
    assert browser(app).post(SETUP, json=form(code)).status_code == 201
    body = further(app)
    assert browser(app).post(SETUP, json=body).status_code == 201
    again = browser(app).post(SETUP, json=body)
    assert (again.status_code, again.json()["code"]) == (410, "code-spent")


def test_the_desk_for_culture_drafts_wherever_it_stands_in_the_list(app: FastAPI, code: str) -> None:
    named = [("Công chức Tư pháp - Hộ tịch", "TP-HT"), ("Công chức Văn hóa - Xã hội", "VH-XH")]
    desks = [{"name": name, "short_name": short, "kind": "desk", "reports": False} for name, short in named]
    client = browser(app)
    assert client.post(SETUP, json=form(code, desks=desks)).status_code == 201
    ward = next(u for u in client.get("/api/v1/units").json() if u["path"] == "qn.ts")
    assert client.get(f"/api/v1/units/{ward['id']}/letterheads").json()[0]["archive"] == "VT, VH-XH"


@pytest.mark.parametrize("kind", ["ward", "province", "city"])
def test_wards_do_not_nest(app: FastAPI, code: str, kind: str) -> None:
    client = browser(app)
    desk = {"name": "Phường Con", "short_name": "Con", "kind": kind}
    refused = client.post(SETUP, json=form(code, desks=[desk]))
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "desks.0.kind")
    assert client.post(SETUP, json=form(code)).status_code == 201
    ward = next(u for u in client.get("/api/v1/units").json() if u["path"] == "qn.ts")
    unit = {"code": "con", "kind": kind, "parent_id": ward["id"], "name": "Phường Con", "short_name": "Con"}
    answer = client.post("/api/v1/units", json={**unit, "valid_from": "2025-07-01"})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "kind")


def test_a_unit_of_another_ward_is_nobodys_superior(app: FastAPI, code: str) -> None:
    first, second = browser(app), browser(app)
    first.post(SETUP, json=form(code))
    second.post(SETUP, json=further(app))
    theirs = next(u for u in second.get("/api/v1/units").json() if u["path"] == "qn.tsx2.kp1")
    mine = next(u for u in first.get("/api/v1/units").json() if u["path"] == "qn.ts.kp1")
    period = {"name": "Khu phố Một", "short_name": "KP Một", "superior_id": theirs["id"], "valid_from": "2025-08-01"}
    headers = {"If-Match": f'"{mine["version"]}"'}
    answer = first.post(f"/api/v1/units/{mine['id']}/periods", json=period, headers=headers)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "superior_id")


@pytest.mark.parametrize(
    ("name", "kind", "label"),
    [
        ("UBND huyện Quan Sơn", "city", "Thành phố, huyện"),
        ("Thị xã Quảng Yên", "city", "Thành phố, huyện"),
        ("Thành phố Hạ Long", "city", "Thành phố, huyện"),
        ("UBND tỉnh Quảng Trị", "province", "Tỉnh"),
    ],
)
def test_a_superior_is_of_the_kind_that_its_name_says(
    app: FastAPI, code: str, name: str, kind: str, label: str
) -> None:
    ward = {**form(code)["ward"], "superior_name": name}
    assert browser(app).post(SETUP, json=form(code, ward=ward)).status_code == 201
    with Session(app.state.engines.read) as session:
        above = session.execute(sa.select(Unit).where(col(Unit.ward_id).is_(None))).scalar_one()
    assert (above.kind.value, above.kind.label) == (kind, label)
