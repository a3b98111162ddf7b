"""Entries that a desk takes back; numbers of identity; who is new to the register; who is forgotten."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.assistance import proof
from fixtures.help_desk import at_the_desk, help_given, match_all, opened, waiting
from fixtures.households import LE_THANH_TONG, Register
from fixtures.monthly_reports import API, ok, step
from fixtures.people import ClientOf
from fixtures.settled_targets import settle_targets
from fixtures.statement_log import counting
from toso.authz.actions import Action
from toso.authz.actor import Actor, Grant, Scope
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.households.consents.choices import choice_for_update
from toso.households.model import citizen_ids
from toso.households.model.assistance_tables import HelpEntry, HelpRequest
from toso.households.model.tables import Person
from toso.households.privacy.anonymisation import scrub_person
from toso.households.privacy.extract import sections_of
from toso.households.privacy.retention import RULES
from toso.households.register.merger import follow_household, follow_person
from toso.kit.clock import install_business_date
from toso.organisation.tables import Unit

DAY = date(2024, 8, 9)
DAT = {"phone": "0912 345 601"}
NUMBER = "022064001234"


@pytest.fixture(autouse=True)
def _day(app: FastAPI) -> Iterator[None]:
    install_business_date(DAY)
    yield
    install_business_date(None)


@pytest.fixture
def desk(app: FastAPI, register: Register) -> TestClient:
    return at_the_desk(app)


def own(client: TestClient) -> list[dict[str, Any]]:
    return ok(client.get(f"{API}/help/mine/entries"))["items"]


def withdraw(client: TestClient, row: dict[str, Any]) -> Any:
    return client.post(f"{API}/help/mine/entries/{row['id']}/withdraw")


def with_account(client: TestClient) -> int:
    return ok(client.get(f"{API}/indicators/t5.done", params={"on": "2024-08-09"}))["row"]["total"]["counted"]


def test_ones_own_entries_tell_nothing_of_the_register(app: FastAPI, desk: TestClient) -> None:
    help_given(desk, "account", **DAT)
    help_given(desk, "account", phone="0911222333")
    help_given(desk, "legal", guest=True)
    before = own(desk)
    match_all(app)
    assert own(desk) == before
    assert [(r["guest"], r["phone"], r["withdrawn"]) for r in before] == [
        (True, None, False),
        (False, "09xx xxx 333", False),
        (False, "09xx xxx 601", False),
    ]
    assert own(at_the_desk(app, "thao")) == []


def test_an_entry_taken_back_counts_no_more_and_the_work_is_the_same_whoever_it_was(
    app: FastAPI, desk: TestClient, client_of: ClientOf
) -> None:
    settle_targets(client_of("minh"))
    hoa = client_of("hoa")
    help_given(desk, "account", **DAT)
    help_given(desk, "account", phone="0911222333")
    match_all(app)
    assert with_account(hoa) == 1
    said, work = [], []
    for row in own(desk):
        with counting(app) as ran:
            said.append(ok(withdraw(desk, row)))
        work.append(len(ran))
    assert (said[0], work[0]) == (said[1], work[1])
    assert withdraw(desk, own(desk)[0]).status_code == 409
    match_all(app)
    assert with_account(hoa) == 0
    assert waiting(client_of("minh")) == []
    (shown,) = waiting(hoa, settled=True)
    assert (shown["state_label"], opened(hoa, shown)["actions"]) == ("Nơi ghi đã bỏ", [])
    assert step(hoa, f"/help/entries/{shown['id']}/undo", shown, reason="Lấy lại").status_code == 409
    assert ok(desk.get(f"{API}/help/mine"))["given"] == 0


def test_an_entry_taken_back_before_it_is_matched_never_counts(
    app: FastAPI, desk: TestClient, client_of: ClientOf
) -> None:
    settle_targets(client_of("minh"))
    help_given(desk, "account", **DAT)
    ok(withdraw(desk, own(desk)[0]))
    match_all(app)
    assert with_account(client_of("hoa")) == 0
    assert withdraw(at_the_desk(app, "thao"), own(desk)[0]).status_code == 404


def test_a_number_of_identity_matches_by_its_index_where_the_ward_keeps_them(
    app: FastAPI, desk: TestClient, register: Register, client_of: ClientOf
) -> None:
    refused = desk.post(f"{API}/help/entries", json={"helps": ["account"], "citizen_id": NUMBER})
    assert [e["field"] for e in refused.json()["errors"]] == ["citizen_id"]
    assert NUMBER not in refused.text
    assert ok(desk.get(f"{API}/help/form"))["citizen_ids"] is False

    def keep(session: Session) -> None:
        choice_for_update(session, register.ward_id).keep_citizen_ids = True
        citizen_ids.keep(session.get_one(Person, (register.ward_id, register.persons["mui"])), NUMBER)

    in_transaction(app.state.engines.write, keep)
    help_given(desk, "account", citizen_id="0220 6400 1234")
    match_all(app)
    (row,) = waiting(client_of("hoa"), settled=True)
    assert opened(client_of("hoa"), row)["matched_name"] == "Đỗ Thị Mùi"
    with Session(app.state.engines.read) as session:
        (entry,) = session.execute(sa.select(HelpEntry)).scalars()
    assert entry.citizen_key == citizen_ids.key_of(NUMBER, register.ward_id)


@pytest.mark.both_databases("resource")
def test_the_head_enters_a_household_that_the_register_lacks(
    app: FastAPI, desk: TestClient, register: Register, client_of: ClientOf
) -> None:
    hoa = client_of("hoa")
    help_given(desk, "account", full_name="Tô Văn Mới", birth_year=1980, address="khu phố 1", phone="0911000222")
    match_all(app)
    row = opened(hoa, waiting(hoa)[0])
    street = str(register.streets[LE_THANH_TONG])
    body = {"outcome": "new_household", "street_id": street, "house_no": "99"}
    row = ok(step(hoa, f"/help/entries/{row['id']}/settle", row, **body))
    home = ok(hoa.get(f"{API}/households/{row['matched_household_id']}"))
    (head,) = home["members"]
    assert (home["house_no"], head["full_name"], head["relation"]) == ("99", "Tô Văn Mới", "head")
    assert head["state"]["account"] is True


@pytest.mark.both_databases("resource")
def test_whoever_is_erased_is_gone_from_entries_and_requests(
    app: FastAPI, desk: TestClient, register: Register, client_of: ClientOf
) -> None:
    help_given(desk, "account", **DAT, full_name="Bùi Văn Đạt")
    ask = {"neighbourhood": "qn.hg.kp1", "full_name": "Bùi Văn Đạt", "need": "vneid", "consent": True, **DAT}
    ok(client_of("hoa").post(f"{API}/help/ask", json=ask), 201)
    match_all(app)

    def erase(session: Session) -> None:
        scrub_person(session, session.get_one(Person, (register.ward_id, register.persons["dat"])))

    in_transaction(app.state.engines.write, erase)
    with Session(app.state.engines.read) as session:
        (entry,) = session.execute(sa.select(HelpEntry)).scalars()
        (request,) = session.execute(sa.select(HelpRequest)).scalars()
    assert (entry.full_name, entry.phone, request.full_name, request.phone) == ("(đã xóa)", None, "(đã xóa)", "")
    assert ok(client_of("hoa").get(f"{API}/help/requests", params={"closed": True}))["items"][0]["phone"] == ""


def test_of_a_number_that_a_family_shares_nobody_loses_what_they_asked(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    hoa = client_of("hoa")
    ask = {"neighbourhood": "qn.hg.kp1", "need": "vneid", "consent": True, **DAT}
    for name in ("Bùi Văn Đạt", "Đỗ Thị Mùi"):
        ok(hoa.post(f"{API}/help/ask", json={**ask, "full_name": name}), 201)

    def erase(session: Session) -> None:
        mui, dat = (session.get_one(Person, (register.ward_id, register.persons[one])) for one in ("mui", "dat"))
        mui.phone = dat.phone
        session.flush()
        scrub_person(session, mui)

    in_transaction(app.state.engines.write, erase)
    with Session(app.state.engines.read) as session:
        kept = {row.full_name: row.state.value for row in session.execute(sa.select(HelpRequest)).scalars()}
    assert kept == {"Bùi Văn Đạt": "quarantined", "(đã xóa)": "dropped"}


def test_a_persons_extract_holds_what_desks_wrote_and_what_they_asked(
    app: FastAPI, desk: TestClient, register: Register, client_of: ClientOf
) -> None:
    help_given(desk, "account", **DAT, address="12 Lê Thánh Tông")
    ask = {"neighbourhood": "qn.hg.kp1", "full_name": "Bùi Văn Đạt", "need": "sim", "consent": True, **DAT}
    ok(client_of("hoa").post(f"{API}/help/ask", json=ask), 201)
    match_all(app)
    with Session(app.state.engines.read) as session:
        person = session.get_one(Person, (register.ward_id, register.persons["dat"]))
        (section,) = [s for s in sections_of(session, _scope(session), person) if s.title.startswith("Lượt giúp")]
    assert [row[2] for row in section.rows] == ["Mở tài khoản thanh toán", "Nhờ giúp qua mã QR: Đổi SIM"]


def test_an_extract_of_who_shares_a_number_holds_what_bears_their_name(
    app: FastAPI, desk: TestClient, register: Register, client_of: ClientOf
) -> None:
    help_given(desk, "account", phone=DAT["phone"], full_name="Đỗ Thị Mùi", address="khu phố 9")
    ask = {"neighbourhood": "qn.hg.kp1", "need": "sim", "consent": True, **DAT}
    for name in ("Bùi Văn Đạt", "Đỗ Thị Mùi"):
        ok(client_of("hoa").post(f"{API}/help/ask", json={**ask, "full_name": name}), 201)

    def share(session: Session) -> None:
        mui, dat = (session.get_one(Person, (register.ward_id, register.persons[one])) for one in ("mui", "dat"))
        mui.phone = dat.phone

    in_transaction(app.state.engines.write, share)
    with Session(app.state.engines.read) as session:
        people = [session.get_one(Person, (register.ward_id, register.persons[one])) for one in ("dat", "mui")]
        held = [s for one in people for s in sections_of(session, _scope(session), one) if s.title.startswith("Lượt")]
    assert [[row[3] for row in one.rows] for one in held] == [["Bùi Văn Đạt"], ["Đỗ Thị Mùi"] * 2]


def _scope(session: Session) -> Scope:
    ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
    grant = Grant(Role.OFFICE_DESK, ward.id, ward.path, ward.id, ward.path)
    return Actor(user_id=None, full_name="Văn phòng", grants=(grant,)).scope(Action.PRIVACY_MANAGE)


def test_the_start_page_tells_how_much_waits(app: FastAPI, desk: TestClient, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    help_given(desk, "account", full_name="Ai Đó", birth_year=1970, address="khu phố 1")
    ask = {"neighbourhood": "qn.hg.kp1", "full_name": "Tô Thị Nhờ", "need": "sim", "consent": True}
    ok(hoa.post(f"{API}/help/ask", json={**ask, "phone": "0911777888", **proof(hoa, "qn.hg.kp1")}), 201)
    match_all(app)
    said = {i["title"]: i["href"] for i in ok(hoa.get(f"{API}/today"))["items"] if i["kind"] == "Giúp dân"}
    assert said == {
        "1 yêu cầu nhờ giúp chưa có người nhận": "/giup-dan/nho-giup",
        "1 lượt giúp chưa ghép": "/chua-ghep",
    }
    assert not [i for i in ok(client_of("nga").get(f"{API}/today"))["items"] if i["kind"] == "Giúp dân"]


def test_two_persons_who_become_one_bring_their_help_along(
    app: FastAPI, desk: TestClient, register: Register, client_of: ClientOf
) -> None:
    help_given(desk, "account", **DAT)
    match_all(app)

    def follow(session: Session) -> None:
        follow_person(session, register.ward_id, register.persons["dat"], register.persons["mui"])
        follow_household(session, register.ward_id, register.households["dat"], register.households["xuan"])

    in_transaction(app.state.engines.write, follow)
    (row,) = waiting(client_of("hoa"), settled=True)
    assert opened(client_of("hoa"), row)["matched_name"] == "Đỗ Thị Mùi"


def test_what_was_typed_goes_when_its_time_is_over(app: FastAPI, desk: TestClient, register: Register) -> None:
    help_given(desk, "account", **DAT, full_name="Bùi Văn Đạt")
    help_given(desk, "account", full_name="Ai Đó", birth_year=1970, address="khu phố 1")
    match_all(app)
    rule = RULES["help_entries"]

    def run(session: Session) -> int:
        ids = [row.id for row in session.execute(rule.due(register.ward_id, DAY))]
        rule.do(session, register.ward_id, ids, app.state.settings.data_dir)
        return len(ids)

    assert in_transaction(app.state.engines.write, run) == 1
    assert in_transaction(app.state.engines.write, run) == 0
    with Session(app.state.engines.read) as session:
        rows = session.execute(sa.select(col(HelpEntry.full_name)).order_by(col(HelpEntry.id))).scalars().all()
    assert rows == ["(đã xóa)", "Ai Đó"]
