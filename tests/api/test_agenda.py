"""One calendar of everything: each kind on its day, for those whom it concerns."""

import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel
from starlette.testclient import TestClient

from fixtures.activities import TRAINING, WHY, did, planned
from fixtures.materials import RULE
from fixtures.materials import approved as approved_material
from fixtures.materials import did as material_did
from fixtures.monthly_reports import API, SetDay, errors_of, ok, open_period, unit_id
from fixtures.people import ClientOf
from toso.core.columns import UTCDateTime
from toso.reports.agenda.calendar_file import write_calendar
from toso.reports.agenda.kinds import AgendaKind
from toso.reports.agenda.schemas import AgendaEventRead, AgendaRead
from toso.reports.agenda.sources import SOURCES
from toso.reports.agenda.windows import MOST


def agenda(client: TestClient, first: str = "2024-07-01", last: str = "2024-07-31") -> dict[str, Any]:
    return ok(client.get(f"{API}/calendar", params={"from": first, "to": last}))


def kinds(read: dict[str, Any]) -> Counter[str]:
    return Counter(event["kind"] for event in read["events"])


@pytest.mark.both_databases("resource")
def test_every_kind_stands_on_its_day(client_of: ClientOf, plan_in_force: object, on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))
    minh, hoa, nga = client_of("minh"), client_of("hoa"), client_of("nga")
    open_period(minh)
    training = planned(hoa, "2024-07-25", **TRAINING)
    did(hoa, planned(hoa, "2024-07-26"), "/step", step="cancel", reason=WHY)
    inspection = did(minh, planned(minh, "2024-07-19", kind="inspection"), "/step", step="finish")
    finding = {
        "type": "finding",
        "text": "Chưa treo bảng mã QR",
        "unit_id": unit_id(minh, "kp1"),
    }
    did(minh, inspection, "/items", **finding, due_on="2024-07-22")
    mine = [(one["first_on"], one["kind"], one["title"].split(":")[0]) for one in agenda(hoa)["events"]]
    assert ("2024-07-25", "activity", training["title"]) in mine
    assert ("2024-07-22", "finding", "Tồn tại, kiến nghị") in mine
    assert [one for one in mine if one[1] == "task"] == [("2024-07-29", "task", "Hạn nhiệm vụ 3b")]
    assert [one[2] for one in mine if one[1] == "reporting"] == ["Khu phố nộp số liệu"]
    steps = {one["title"].split(":")[0] for one in agenda(minh)["events"] if one["kind"] == "reporting"}
    assert {
        "Khu phố nộp số liệu",
        "Tổng hợp báo cáo",
        "Lãnh đạo duyệt, ký, gửi cấp trên",
    } <= steps
    assert not {"finding", "activity"} & kinds(agenda(nga)).keys()
    (shown,) = (one for one in agenda(hoa)["events"] if one["kind"] == "activity" and one["starts"])
    assert (shown["starts"], shown["path"]) == ("19:30", f"/hoat-dong/{training['id']}")


def test_a_rule_to_be_read_stands_in_the_calendar_of_its_reader_until_it_is_read(
    client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 7, 20))
    minh, lan, son, nga = (client_of(name) for name in ("minh", "lan", "son", "nga"))
    row = approved_material(minh, lan, **RULE)
    material_did(minh, row, "/readers", unit_ids=[unit_id(minh, "kp1")], due_on="2024-07-28")
    assert [one["first_on"] for one in agenda(son)["events"] if one["kind"] == "reading"] == ["2024-07-28"]
    assert kinds(agenda(nga))["reading"] == 0
    ok(son.post(f"{API}/materials/{row['id']}/receipt"))
    assert kinds(agenda(son))["reading"] == 0


def test_holidays_and_what_the_ward_decided_are_marked_and_weekends_are_not(
    client_of: ClientOf,
) -> None:
    days = {one["on"]: one["reason"] for one in agenda(client_of("son"), "2024-08-01", "2024-09-30")["days_off"]}
    assert days == {"2024-09-02": "Quốc khánh", "2024-09-03": "Quốc khánh"}


@pytest.mark.parametrize(("first", "last"), [("2024-07-02", "2024-07-01"), ("2024-01-01", "2026-01-01")])
def test_a_window_is_in_order_and_not_too_wide(client_of: ClientOf, first: str, last: str) -> None:
    assert "to" in errors_of(client_of("lan").get(f"{API}/calendar", params={"from": first, "to": last}))


# Every column of a day until which something has to be done, with the kind of event that it becomes.
DUE = {
    ("activity_item", "due_on"): AgendaKind.FINDING,
    ("data_breach", "due_at"): AgendaKind.BREACH,
    ("difficulty", "due_on"): AgendaKind.DIFFICULTY,
    ("material_receipt", "due_on"): AgendaKind.READING,
    ("plan_target", "deadline_on"): AgendaKind.TARGET,
    ("quota", "answer_by"): AgendaKind.QUOTA,
    ("quota", "due_on"): AgendaKind.QUOTA,
    ("task_assignment", "due_on"): AgendaKind.TASK,
    ("subject_request", "due_on"): AgendaKind.PRIVACY,
    ("submission", "due_on"): AgendaKind.REPORTING,
}
APART = {
    ("difficulty_step", "due_on"): "the history of a difficulty",
    ("user_account", "factor_due_at"): "an account's own matter, told by notices",
    ("household", "revisit_on"): "a home, which stands in its member's round alone",
    ("visit", "revisit_on"): "as above",
}


def test_every_day_by_which_something_is_due_has_its_kind() -> None:
    named = re.compile(r"(^|_)(due|deadline|answer|revisit)(_|$)(?!document)")
    found = {
        (table.name, column.name)
        for table in SQLModel.metadata.tables.values()
        for column in table.columns
        if named.search(column.name) and isinstance(column.type, sa.Date | sa.DateTime | UTCDateTime)
    }
    assert found - APART.keys() == DUE.keys()
    assert {source.kind for source in SOURCES} >= set(DUE.values())


def test_what_the_departments_and_superiors_want_by_a_day_stands_there(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))
    minh, hoa = client_of("minh"), client_of("hoa")
    body = {"kind": "year_task", "name": "Trả kết quả qua bưu chính", "fields": {"owner": "Một cửa"}}
    row = ok(minh.post(f"{API}/catalogue", json={**body, "fields": {**body["fields"], "due_on": "2024-07-31"}}), 201)
    ok(minh.post(f"{API}/catalogue", json={**body, "name": "Không có hạn"}), 201)
    (event,) = [one for one in agenda(hoa)["events"] if one["kind"] == "catalogue"]
    assert (event["first_on"], event["uid"]) == ("2024-07-31", f"catalogue-{row['id']}")
    assert event["title"].endswith("Trả kết quả qua bưu chính")


def test_a_breach_stands_on_the_day_its_hours_end_for_who_tells_the_authority(client_of: ClientOf) -> None:
    ha = client_of("ha")
    said = {"discovered_at": "2024-08-10T08:00:00+07:00", "happened": "Mất một máy", "whose": "Hộ dân", "people": 4}
    ok(ha.post(f"{API}/privacy/breaches", json=said), 201)
    days = {name: agenda(client_of(name), "2024-08-01", "2024-08-31")["events"] for name in ("ha", "hoa")}
    assert [one["first_on"] for one in days["ha"] if one["kind"] == "breach"] == ["2024-08-13"]
    assert not [one for one in days["hoa"] if one["kind"] == "breach"]


def test_a_file_that_holds_not_all_says_from_which_day_on() -> None:
    """Else a phone would show an empty autumn as a free one."""
    first = date(2024, 7, 1)

    def event(n: int) -> AgendaEventRead:
        on = first + timedelta(days=n // 10)
        own = {"uid": f"activity-{n}", "kind": AgendaKind.ACTIVITY, "kind_label": "Hoạt động", "title": "Buổi"}
        return AgendaEventRead(**own, note="", first_on=on, last_on=on, starts="", late=False, path="/")

    stamp = datetime(2024, 7, 1, tzinfo=UTC)
    for many, cut in ((MOST, True), (5, False)):
        whole = AgendaRead(events=[event(n) for n in range(many)], days_off=[], cut=cut)
        told = write_calendar(whole, "https://toso.example.vn", stamp).decode()
        assert ("UID:cut@toso" in told) is cut
        assert ("DTSTART;VALUE=DATE:20241008" in told) is cut
