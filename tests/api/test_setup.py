"""The first day: a code from the shell, one ward, one administrator, and never again."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import SQLModel, col

from fixtures.app import make_app, settings_for
from fixtures.guesses import fail_with_code
from fixtures.people import browser, sign_in
from toso.core.database import in_transaction
from toso.core.execution import close_execution
from toso.identity.setup import issue_setup_code
from toso.identity.setup.service import SetupDone
from toso.identity.tables import OneTimeCode, UserAccount
from toso.kit.clock import system_now

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
        "ward": {"name": "Phường Tân Sơn", "superior_name": "UBND tỉnh Quảng Ninh", "valid_from": "2025-07-01"},
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
    letterhead = client.get(f"/api/v1/units/{ward['id']}/letterheads").json()[0]
    assert letterhead["superior_name"] == "Ủy ban nhân dân tỉnh Quảng Ninh"
    assert client.get("/api/v1/teams").json()[0]["name"] == "Tổ công nghệ số cộng đồng khu phố 1"
    assert sign_in(app, "ha", GOOD)


def test_the_code_works_once(app: FastAPI, code: str) -> None:
    assert browser(app).post(SETUP, json=form(code)).status_code == 201
    second = browser(app).post(SETUP, json=form(code))
    assert second.status_code == 410
    with pytest.raises(SetupDone):
        in_transaction(app.state.engines.write, issue_setup_code)


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
    assert browser(app).post(SETUP, json=form(code)).status_code == 201


def test_without_a_code_nothing_can_be_set_up(app: FastAPI) -> None:
    assert browser(app).post(SETUP, json=form("7K3M-90AB-XYZ2-QW4E")).status_code == 404
