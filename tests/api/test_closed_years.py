"""A year is closed when nothing waits that must not; then it stays as it is, whoever writes, until it is opened again."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures import money
from fixtures.activities import WHY, did, held, item_did, planned
from fixtures.catalogue import confirmed_rate
from fixtures.corrections import issue, opened
from fixtures.households import LE_THANH_TONG, Register
from fixtures.monthly_reports import API, SetDay, approved, errors_of, ok, open_period, step, unit_id
from fixtures.patience import patience
from fixtures.payments import attended, days_chosen, made
from fixtures.people import ClientOf, sign_in
from fixtures.plan_steps import assignment
from fixtures.quarters import issued_month, issued_quarter, month_corrected
from fixtures.unit_changes import effects, plan_merge, plan_split, run_chore, shown
from fixtures.years import close_whatever_waits, tasks_of_today, waiting, year_of, year_stepped
from toso.core.database import in_transaction
from toso.organisation.tables import Unit
from toso.plans.tables import Plan
from toso.plans.tasks.tables import TaskAssignment
from toso.years.guard import hold_years
from toso.years.tables import WardYear, YearState

AFTER = date(2025, 1, 10)


def test_a_year_is_closed_with_its_report_and_a_reason_for_what_is_left(client_of: ClientOf, on_day: SetDay) -> None:
    lan, minh = client_of("lan"), client_of("minh")
    issued_month(client_of, on_day, "2024-07")
    row = planned(minh, "2024-07-12", kind="review", title="Sơ kết")
    assert year_stepped(lan, "close").json()["code"] == "year-not-over"
    on_day(AFTER)
    left = waiting(lan)
    assert (left["year_report"], left["activities"], left["skipped"], "months" in left) == (1, 1, 5, False)
    refused = year_stepped(lan, "close", WHY)
    assert (refused.status_code, refused.json()["code"]) == (409, "year-not-ready")
    assert "Báo cáo tổng kết năm chưa phát hành" in refused.json()["detail"]
    issued_quarter(client_of, "2024", "2025-01-10")
    did(minh, row, "/step", step="cancel", reason=WHY)
    assert errors_of(year_stepped(lan, "close")).keys() == {"reason"}
    assert year_stepped(minh, "close", WHY).status_code == 403, "the desk looks, the leader closes"
    closed = ok(year_stepped(lan, "close", WHY))
    assert (closed["state"], closed["version"], closed["actions"]) == ("closed", 1, ["reopen"])
    assert [one["label"] for one in closed["steps"]] == ["Khép năm"]
    stale = lan.post(f"{API}/years/2024/close", json={"reason": WHY}, headers={"If-Match": '"0"'})
    assert stale.status_code == 412
    assert year_stepped(lan, "close", WHY).json()["code"] == "wrong-state"
    assert errors_of(year_stepped(lan, "reopen")).keys() == {"reason"}
    assert planned_in(minh, "2024-12-01").json()["code"] == "year-closed"
    opened = ok(year_stepped(lan, "reopen", "Cấp trên yêu cầu đính chính"))
    assert (opened["state"], opened["steps"][-1]["note"]) == ("open", "Cấp trên yêu cầu đính chính")
    assert planned_in(minh, "2024-12-01").status_code == 201
    acts = [one for one in ok(client_of("ha").get(f"{API}/audit/events"))["items"] if one["action"] == "year.close"]
    assert [one["note"]["step"] for one in acts] == ["reopen", "close"]


def test_a_year_is_not_closed_while_its_reports_say_other_than_its_months(client_of: ClientOf, on_day: SetDay) -> None:
    lan = client_of("lan")
    july = issued_month(client_of, on_day, "2024-07")
    on_day(AFTER)
    year = issued_quarter(client_of, "2024", "2025-01-10")
    assert "unlike" not in waiting(lan)
    month_corrected(client_of, july, 60, 60)
    assert waiting(lan)["unlike"] == 1
    assert "khác số liệu tháng đã đính chính" in year_stepped(lan, "close", WHY).json()["detail"]
    issue(client_of, approved(client_of, opened(client_of, year)), "2025-01-10")
    assert "unlike" not in waiting(lan)


@pytest.mark.both_databases("resource")
def test_a_closed_year_ends_its_plan_and_nobody_is_sent_to_its_tasks(
    client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    lan, minh = client_of("lan"), client_of("minh")
    issued_month(client_of, on_day, "2024-07")
    path = f"{API}/plans/{plan_in_force['id']}"
    on_day(AFTER)
    issued_quarter(client_of, "2024", "2025-01-10")
    assert tasks_of_today(minh)
    ok(year_stepped(lan, "close", WHY))
    assert ok(minh.get(path))["in_force_to"] == "2024-12-31"
    assert tasks_of_today(minh) == []
    assert ok(minh.get(f"{API}/tasks"))["items"] == []
    own = ok(minh.get(f"{API}/tasks", params={"plan_id": plan_in_force["id"]}))["items"]
    assert own, "the plan's own page has them"
    assert ok(minh.get(f"{API}/tasks/summary"))["tasks"]["late"] == 0
    (said,) = ok(minh.post(f"{API}/reminders/text", json={"unit_ids": [unit_id(minh, "kp1")]}))
    assert said["assignment_ids"] == []
    refused = minh.post(f"{API}/report-periods", json={"code": "2025-01"}).json()
    assert refused["code"] == "targets-unsettled"
    ok(year_stepped(lan, "reopen", "Cấp trên yêu cầu đính chính"))
    assert ok(minh.get(path))["in_force_to"] is None
    assert tasks_of_today(minh)


def planned_in(client: Any, on: str) -> Any:
    body = {"kind": "review", "title": "Tổng kết", "first_on": on, "last_on": on}
    return client.post(f"{API}/activities", json=body)


def test_years_are_seen_by_who_sees_the_ward(client_of: ClientOf, plan_in_force: dict[str, Any]) -> None:
    rows = ok(client_of("minh").get(f"{API}/years"))
    assert rows == [{"year": 2024, "state": "open", "state_label": "Đang mở"}]
    assert client_of("hoa").get(f"{API}/years").status_code == 403
    assert client_of("minh").get(f"{API}/years/1999").status_code == 404


@pytest.fixture
def close_2024(app: FastAPI) -> Callable[[], None]:
    return lambda: close_whatever_waits(app, 2024)


class Year:
    """The rows of 2024 before it is closed, and the people who work on it."""

    def __init__(self, app: FastAPI, client_of: ClientOf, plan: dict[str, Any]) -> None:
        money.name_finance(app)
        self.minh, self.hoa, self.ha, self.son = (client_of(name) for name in ("minh", "hoa", "ha", "son"))
        self.plan, self.place = plan, unit_id(self.minh, "kp1")
        self.activity = planned(self.hoa, "2024-07-20", kind="training", title="Tập huấn")
        did(self.hoa, self.activity, "/attendance", unit_ids=[self.place])
        did(self.hoa, self.activity, "/step", step="open")
        self.done = held(self.minh, "2024-07-19", kind="inspection")
        finding = {"text": "Chưa có bảng mã", "unit_id": self.place, "due_on": "2025-02-01"}
        did(self.minh, self.done, "/items", type="finding", **finding)
        self.line = money.planned(self.hoa)
        money.money_entered(self.ha, self.line, "allocation", 5_000_000)
        self.entry = money.entries(self.ha, self.line)[-1]
        attended(self.hoa, "2024-07-05")
        self.rate = confirmed_rate(self.minh, client_of("lan"))
        self.payments = made(self.hoa, self.rate)
        self.period = open_period(self.minh, "2024-08")
        self.share = assignment(self.hoa, "3b")

    def act(self, client: Any, row: dict[str, Any], what: str, method: str = "POST", **body: Any) -> Any:
        version = ok(client.get(f"{API}/activities/{row['id']}"))["version"]
        path = f"{API}/activities/{row['id']}{what}"
        return client.request(method, path, json=body, headers={"If-Match": f'"{version}"'})

    def of_activities(self) -> dict[str, Callable[[], Any]]:
        day = {"first_on": "2025-01-09", "last_on": "2025-01-09", "kind": "training", "title": "Dời sang năm sau"}
        return {
            "plan an activity": lambda: planned_in(self.minh, "2024-12-14"),
            "move it out of the year": lambda: self.act(self.hoa, self.activity, "", "PUT", **day),
            "take a step": lambda: self.act(self.hoa, self.activity, "/step", step="finish"),
            "confirm": lambda: self.act(self.minh, self.done, "/review", step="close"),
            "ask people": lambda: self.act(self.hoa, self.activity, "/attendance", unit_ids=[self.place]),
            "mark people": lambda: self.act(self.hoa, self.activity, "/attendance", "PUT", rest="attended"),
            "check in": lambda: self.son.post(f"{API}/activities/{self.activity['id']}/check-in"),
            "write a finding": lambda: self.act(self.minh, self.done, "/items", type="topic", text="Chuyên đề"),
        }

    def of_money_and_plans(self) -> dict[str, Callable[[], Any]]:
        budget, entry = f"{API}/budget/{self.line['id']}", {"state": "in_progress", "percent": 5, "note": "Đã đi"}
        tag = {"If-Match": f'"{self.plan["version"]}"'}
        return {
            "a line of the budget": lambda: self.hoa.post(f"{API}/budget", json=money.LINE),
            "spend": lambda: money.entry_sent(self.ha, self.line, "spending", 1_000),
            "take money back": lambda: self.ha.post(
                f"{budget}/entries/{self.entry['id']}/correct", json={"reason": WHY}
            ),
            "tell progress": lambda: self.hoa.post(f"{API}/assignments/{self.share['id']}/progress", json=entry),
            "amend the plan": lambda: self.minh.post(
                f"{API}/plans/{self.plan['id']}/amend", json={"reason": WHY}, headers=tag
            ),
            "a plan of that year": lambda: self.minh.post(f"{API}/plans", json={"title": "Bổ sung", "year": 2024}),
        }

    def of_payments(self) -> dict[str, Callable[[], Any]]:
        row = self.payments
        line, path = row["lines"][0], f"/payment-lists/{row['id']}"
        new = {"period": "2024-06", "rate_id": self.rate["id"]}
        return {
            "make a payment list": lambda: self.hoa.post(f"{API}/payment-lists", json=new),
            "collect days anew": lambda: step(self.hoa, f"{path}/collect", row),
            "leave out a day": lambda: days_chosen(self.hoa, row, line, [], "Ngày này đã tính ở nơi khác"),
            "send it": lambda: step(self.hoa, f"{path}/step", row, step="send"),
        }

    def of_reports(self) -> dict[str, Callable[[], Any]]:
        path, tag = f"{API}/report-periods/{self.period['id']}", {"If-Match": f'"{self.period["version"]}"'}
        form, back = {"period": "2024-08", "unit_id": self.place}, {"reason": WHY, "drafts": 0}
        return {
            "open a period": lambda: self.minh.post(f"{API}/report-periods", json={"code": "2024-09"}),
            "close a period": lambda: self.minh.post(f"{path}/close", json={}, headers=tag),
            "take a period back": lambda: self.minh.post(f"{path}/take-back", json=back, headers=tag),
            "compile": lambda: self.minh.post(f"{API}/reports", json={"period": "2024-08"}),
            "begin a form": lambda: self.hoa.post(f"{API}/submissions", json=form),
        }


@pytest.mark.both_databases("json")
def test_no_write_reaches_a_closed_year(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any], close_2024: Callable[[], None]
) -> None:
    on_day(date(2024, 7, 20))
    year = Year(app, client_of, plan_in_force)
    on_day(AFTER)
    close_2024()
    writes = {**year.of_activities(), **year.of_money_and_plans(), **year.of_payments(), **year.of_reports()}
    answers = {name: write() for name, write in writes.items()}
    codes = {name: (answer.status_code, answer.json().get("code")) for name, answer in answers.items()}
    assert len(codes) == 23
    assert {name: found for name, found in codes.items() if found != (409, "year-closed")} == {}
    forms = ok(year.hoa.get(f"{API}/submissions", params={"period": "2024-08"}))["items"]
    assert {one["id"] for one in forms} == {None}, "nothing half stored"
    assert ok(year.hoa.get(f"{API}/activities/{year.activity['id']}"))["state"] == "open"
    ok(item_did(year.hoa, year.done, 0, "/step", step="fix", reason="Đã treo bảng mã"))
    assert planned_in(year.minh, "2024-12-15").status_code == 201, "it belongs to the reporting year 2025"
    ok(year.minh.post(f"{API}/report-periods", json={"code": "2025-01"}), 201)
    new = ok(step(year.minh, f"/plans/{plan_in_force['id']}/roll", plan_in_force), 201)
    assert new["year"] == 2025
    assert year_of(client_of("lan"))["state"] == "closed"


@pytest.mark.both_databases("locking")
def test_a_write_that_comes_while_the_year_is_being_closed_is_refused_after_it(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(AFTER)
    minh = client_of("minh")
    under_way, goes_on = threading.Event(), threading.Event()

    def close(session: Session) -> None:
        ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
        hold_years(session, ward.id, alone=True)
        session.add(WardYear(ward_id=ward.id, unit_path=ward.path, year=2024, state=YearState.CLOSED))
        session.flush()
        under_way.set()
        assert goes_on.wait(patience(20))

    with ThreadPoolExecutor(2) as people:
        closing = people.submit(in_transaction, app.state.engines.write, close)
        assert under_way.wait(patience(20))
        writing = people.submit(planned_in, minh, "2024-12-01")
        with pytest.raises(TimeoutError):
            writing.result(0.5)
        goes_on.set()
        closing.result()
        assert (writing.result().status_code, writing.result().json()["code"]) == (409, "year-closed")


def test_units_are_merged_though_tasks_of_a_closed_year_were_left_undone(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    """Both have the task in the plan that ended; its log stays as it is, and nobody gets it anew."""
    did_nothing = assignment(client_of("nga"), "3b")
    issued_month(client_of, on_day, "2024-07")
    on_day(AFTER)
    issued_quarter(client_of, "2024", "2025-01-10")
    ok(year_stepped(client_of("lan"), "close", WHY))
    ha = client_of("ha")
    row = plan_merge(ha, "2025-01-20", "kp2")
    assert "tasks" not in effects(row)
    on_day(date(2025, 1, 20))
    run_chore(app)
    done = shown(sign_in(app, "ha"), row)
    assert (done["state"], done["hindrance"]) == ("carried_out", "")
    kept = ok(sign_in(app, "minh").get(f"{API}/assignments/{did_nothing['id']}"))
    assert kept["unit_name"] == "Khu phố 2"


def test_a_khu_pho_of_a_new_year_gets_no_task_of_the_closed_one(
    app: FastAPI,
    register: Register,
    client_of: ClientOf,
    on_day: SetDay,
    plan_in_force: dict[str, Any],
) -> None:
    close_whatever_waits(app, 2024)
    on_day(AFTER)
    with app.state.engines.write.begin() as connection:
        connection.execute(sa.update(Plan).values(in_force_to=date(2024, 12, 31)))
    plan_split(client_of("ha"), "2025-01-20", "kp1", register.streets[LE_THANH_TONG])
    on_day(date(2025, 1, 20))
    run_chore(app)
    with Session(app.state.engines.read) as session:
        paths = set(session.execute(sa.select(col(TaskAssignment.unit_path))).scalars())
    assert "qn.hg.kp1" in paths
    assert "qn.hg.kp12" not in paths
