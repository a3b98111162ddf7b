"""Evidence of an assessment comes from the issued report of its period; what a correction changes is told beside it."""

from datetime import date
from typing import Any

import pytest

from fixtures.activities import TRAINING, held
from fixtures.assessments import SET, answered, begun, set_made, went
from fixtures.corrections import issue, refreshed, reopened
from fixtures.layers import layer
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    begin,
    figures,
    fill,
    ok,
    open_period,
    put,
    step,
    unit_id,
)
from fixtures.people import ClientOf
from fixtures.settled_targets import settle_targets

UNTIL, CODE = "2024-07-10", "act.trainings"
RULE = {"of": "activity", "where": {"kind": ["training"], "make_up": [False]}, "what": "rows"}


@layer
def july_logged(client_of: ClientOf, on_day: SetDay) -> dict[str, Any]:
    """July issued: khu phố 1 held one training, counted from the log."""
    on_day(date(2024, 7, 10))
    minh, hoa = client_of("minh"), client_of("hoa")
    settle_targets(minh)
    seen = ok(minh.get(f"{API}/report-regimes/coming"))
    ok(put(minh, "/report-regimes/coming/log", seen, {"codes": [CODE]}))
    open_period(minh)
    held(hoa, "2024-07-08", **TRAINING)
    row = begin(hoa, unit_id(minh, "kp1"))
    row = fill(hoa, row, {"data_until": UNTIL, "figures": figures(), "sections": {}})
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    return issue(client_of, approved(client_of, report), UNTIL)


def chosen(minh: Any) -> dict[str, Any]:
    return set_made(minh, criteria=[{**SET["criteria"][0], "rule": RULE}, *SET["criteria"][1:]])


def reported(client: Any, row: dict[str, Any]) -> list[tuple[int, bool, str]]:
    found = ok(client.get(f"{API}/assessments/{row['id']}/reported"))
    return [(one["count"], one["changed"], one["source"]) for one in found]


@pytest.mark.both_databases("json")
def test_a_period_that_is_reported_gives_its_frozen_figure_with_its_rows(
    client_of: ClientOf, on_day: SetDay, july_logged: dict[str, Any]
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    (training,) = ok(hoa.get(f"{API}/activities?kind=training"))["items"]
    on_day(date(2024, 7, 20))
    held(hoa, "2024-07-09", **TRAINING)
    row = begun(hoa, chosen(minh), "2024-07")
    assert (row["scores"][0]["count"], row["scores"][0]["own"]) == (1, 30), "the log has two, July's report one"
    behind = ok(hoa.get(f"{API}/assessments/{row['id']}/evidence/trained"))
    assert [one["activity_id"] for one in behind] == [training["id"]]
    assert reported(hoa, row) == [(1, False, "Báo cáo tháng 7 năm 2024")]
    other = begun(client_of("nga"), {"id": row["set_id"]}, "2024-07")
    assert reported(client_of("nga"), other) == [], "khu phố 2 is in no report"
    assert client_of("nga").get(f"{API}/assessments/{row['id']}/reported").status_code == 404


def test_no_figure_of_a_unit_stands_beside_a_member(client_of: ClientOf, july_logged: dict[str, Any]) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    member = ok(hoa.get(f"{API}/workload"))["members"][0]["member_id"]
    criteria = [{**SET["criteria"][0], "rule": RULE}]
    of_members = set_made(minh, code="TV-2024", subject="member", criteria=criteria)
    assert reported(hoa, begun(hoa, of_members, "2024-07", member_id=member)) == []


def test_a_period_without_a_report_is_counted_from_the_log(
    client_of: ClientOf, on_day: SetDay, july_logged: dict[str, Any]
) -> None:
    hoa = client_of("hoa")
    on_day(date(2024, 8, 9))
    held(hoa, "2024-08-08", **TRAINING)
    row = begun(hoa, chosen(client_of("minh")), "2024-08")
    assert (row["scores"][0]["count"], reported(hoa, row)) == (1, [])


@pytest.mark.both_databases("json")
def test_a_correction_of_the_report_shows_that_the_evidence_changed(
    client_of: ClientOf, on_day: SetDay, july_logged: dict[str, Any]
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    row = begun(hoa, chosen(minh), "2024-07")
    ok(answered(hoa, row, onTime=True, liked="Cao"))
    went(hoa, row, "/send")
    held(hoa, "2024-07-09", **TRAINING)
    body = {"reason": "Khu phố 1 ghi thiếu một buổi tập huấn"}
    correction = ok(minh.post(f"{API}/reports/{july_logged['id']}/corrections", json=body), 201)
    again = reopened(client_of, correction, "Khu phố 1")
    again = fill(hoa, again, {"data_until": UNTIL, "figures": figures(), "sections": {}})
    accepted(minh, ok(step(hoa, f"/submissions/{again['id']}/submit", again)))
    out = approved(client_of, refreshed(client_of, correction))
    assert reported(hoa, row) == [(1, False, "Báo cáo tháng 7 năm 2024")], "approved is not issued"
    issue(client_of, out, UNTIL)
    assert reported(hoa, row) == [(2, True, "Báo cáo tháng 7 năm 2024, đính chính lần 1")]
    assert ok(hoa.get(f"{API}/assessments/{row['id']}"))["scores"][0]["count"] == 1, "what was sent stays"
