"""A report counts activities where its regime says so: the last typed total is the opening, late rows are told."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.activities import WHY, did, held
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    begin,
    cell,
    errors_of,
    figures,
    fill,
    handed_in,
    ok,
    open_period,
    put,
    step,
    unit_id,
)
from fixtures.people import ClientOf, sign_in
from fixtures.settled_targets import settle_targets
from fixtures.unit_changes import plan_merge, run_chore

LOG, CODE = "/report-regimes/coming/log", "act.meetings"


def switch(minh: Any, *codes: str, **more: Any) -> dict[str, Any]:
    seen = ok(minh.get(f"{API}/report-regimes/coming"))
    return ok(put(minh, LOG, seen, {"codes": list(codes), **more}))


def handed(client: Any, unit: str, period: str, until: str) -> dict[str, Any]:
    row = begin(client, unit, period)
    remark = {code: {**typed, "remark": "Như kỳ trước"} for code, typed in figures().items()}
    row = fill(client, row, {"data_until": until, "figures": remark, "sections": {}})
    return ok(step(client, f"/submissions/{row['id']}/submit", row))


@pytest.mark.both_databases("resource")
def test_the_first_logged_month_goes_on_from_what_was_typed_and_late_rows_are_told(
    client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 7, 10))
    minh, hoa = client_of("minh"), client_of("hoa")
    kp1 = unit_id(minh, "kp1")
    settle_targets(minh)
    switch(minh, CODE)
    switch(minh)
    open_period(minh)
    july = accepted(minh, handed_in(hoa, kp1, figures={**figures(), CODE: {"cumulative": 1}}))
    assert cell(july, CODE)["origin"] == "aggregate", "the measure stays and is typed"
    after = switch(minh, CODE)
    assert after["log_rule"] == {"since": {CODE: "2024-08"}, "rest": None}
    open_period(minh, "2024-08")
    on_day(date(2024, 8, 9))
    held(hoa, "2024-07-10")
    rows = [held(hoa, f"2024-08-0{day}") for day in (1, 2, 3)]
    held(minh, "2024-08-04")
    august = accepted(minh, handed(hoa, kp1, "2024-08", "2024-08-09"))
    seen = cell(august, CODE)
    assert (seen["cumulative"], seen["added"], seen["addition"], seen["origin"]) == (4, 3, 1, "log")

    report = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    figure = ok(minh.get(f"{API}/reports/{report['id']}/figures/{CODE}.cum@ward"))
    assert (figure["value"], figure["sources"][0]["listed"], figure["sources"][0]["addition"]) == (4, True, 1)
    path = f"{API}/reports/{report['id']}/figures/{CODE}.cum@ward/subjects"
    behind = ok(minh.get(path, params={"submission_id": august["id"]}))
    assert [one["logged"]["activity_id"] for one in behind["items"]] == [row["id"] for row in rows]
    assert (behind["counted"], behind["addition"]) == (3, 1), "the list and the opening make the figure"

    open_period(minh, "2024-09")
    on_day(date(2024, 9, 10))
    late, _new = held(hoa, "2024-08-08"), held(hoa, "2024-09-02")
    did(hoa, rows[0], "/step", step="cancel", reason=WHY)
    september = accepted(minh, handed(hoa, kp1, "2024-09", "2024-09-10"))
    seen = cell(september, CODE)
    assert (seen["cumulative"], seen["added"], seen["late_in"], seen["late_out"]) == (5, 1, 1, 1)
    assert late["state"] == "done"
    assert cell(ok(minh.get(f"{API}/submissions/{august['id']}")), CODE)["cumulative"] == 4, "August stays frozen"


def test_what_units_without_a_form_did_is_told_by_the_form_that_takes_the_rest(
    client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 7, 10))
    minh, hoa, dung = client_of("minh"), client_of("hoa"), client_of("dung")
    settle_targets(minh)
    switch(minh, CODE, rest_unit_id=unit_id(minh, "ca"))
    open_period(minh)
    held(minh, "2024-07-08")
    held(hoa, "2024-07-09")
    told = {}
    for client, code in ((hoa, "kp1"), (dung, "ca")):
        told[code] = cell(begin(client, unit_id(minh, code)), CODE)["cumulative"]
    assert told == {"kp1": 1, "ca": 1}, "each row in one form: they sum to the ward"


def test_only_what_the_log_counts_can_be_logged(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 1))
    minh = client_of("minh")
    seen = ok(minh.get(f"{API}/report-regimes/coming"))
    wrong = put(minh, LOG, seen, {"codes": ["act.visited"], "rest_unit_id": unit_id(minh, "vhtt")})
    assert set(errors_of(wrong)) == {"codes", "rest_unit_id"}


def test_what_the_log_already_holds_is_proposed_until_the_ward_has_chosen(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 10))
    minh, hoa = client_of("minh"), client_of("hoa")
    coming = f"{API}/report-regimes/coming"
    settle_targets(minh)
    held(hoa, "2024-07-09")
    assert ok(minh.get(coming))["log_proposed"] == [CODE]
    assert ok(hoa.get(coming))["log_proposed"] == [], "who cannot choose is asked nothing"
    assert switch(minh)["log_proposed"] == [], "none of them is a choice too"


def test_what_a_khu_pho_did_before_it_went_into_another_is_counted_by_that_one(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    """In its own month it was told; after the merger the total of the ward is not less, and nothing is new twice."""
    on_day(date(2024, 7, 10))
    minh, hoa, nga = client_of("minh"), client_of("hoa"), client_of("nga")
    kp1, kp2 = unit_id(minh, "kp1"), unit_id(minh, "kp2")
    settle_targets(minh)
    switch(minh, CODE, rest_unit_id=unit_id(minh, "ca"))
    open_period(minh)
    held(hoa, "2024-07-08")
    for day in ("2024-07-03", "2024-07-09"):
        held(nga, day)
    for client, unit, name in ((hoa, kp1, 1), (nga, kp2, 2)):
        told = accepted(minh, handed(client, unit, "2024-07", "2024-07-10"))
        assert cell(told, CODE)["cumulative"] == name
    on_day(date(2024, 7, 25))
    held(nga, "2024-07-20")
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(date(2024, 8, 9))
    run_chore(app)
    minh, hoa, dung = (sign_in(app, name) for name in ("minh", "hoa", "dung"))
    open_period(minh, "2024-08")
    held(hoa, "2024-08-05")
    seen = cell(begin(hoa, kp1, "2024-08"), CODE)
    assert (seen["cumulative"], seen["added"]) == (5, 2)
    assert cell(begin(dung, unit_id(minh, "ca"), "2024-08"), CODE)["cumulative"] == 0, "the rest is what nobody tells"


def test_who_takes_in_the_unit_that_told_the_rest_tells_it_from_then_on(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 7, 10))
    minh, hoa = client_of("minh"), client_of("hoa")
    settle_targets(minh)
    switch(minh, CODE, rest_unit_id=unit_id(minh, "kp2"))
    open_period(minh)
    held(minh, "2024-07-08")
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(date(2024, 8, 9))
    run_chore(app)
    minh, hoa = sign_in(app, "minh"), sign_in(app, "hoa")
    open_period(minh, "2024-08")
    held(minh, "2024-08-05")
    assert cell(begin(hoa, unit_id(minh, "kp1"), "2024-08"), CODE)["cumulative"] == 2
    coming = ok(minh.get(f"{API}/report-regimes/coming"))
    assert coming["log_rule"]["rest"] == "qn.hg.kp1", "the page names who takes it now"
