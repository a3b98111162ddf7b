"""Submissions of a unit: checked cell by cell, frozen when sent, late by the server's clock, one a unit and period."""

from datetime import date

import pytest

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
from fixtures.people import ClientOf


@pytest.fixture
def july(client_of: ClientOf, on_day: SetDay):
    """An open July, seen on 9/7/2024."""
    on_day(date(2024, 7, 9))
    return open_period(client_of("minh"))


def test_a_head_fills_in_and_hands_in_the_form_of_the_khu_pho(client_of: ClientOf, july) -> None:
    hoa = client_of("hoa")
    row = begin(hoa, unit_id(hoa, "kp1"))
    assert (row["state"], row["source"], row["actions"]) == ("draft", "unit", ["edit", "submit"])
    assert row["proposed_data_until"] == "2024-07-09"
    row = fill(
        hoa, row, {"data_until": "2024-07-09", "figures": figures(), "sections": {"proposals": "Cấp thêm tờ rơi"}}
    )
    sent = ok(step(hoa, f"/submissions/{row['id']}/submit", row))
    assert (sent["state"], sent["lateness"]["code"], sent["due_on"]) == ("submitted", "on_time", "2024-07-10")
    assert [(s["step"], s["actor_name"]) for s in sent["timeline"]] == [("submit", "Hoàng Thị Hoa")]
    assert cell(sent, "t5.done")["cumulative"] == 240
    assert cell(sent, "t5.done")["entered_by"] == "Hoàng Thị Hoa"
    assert sent["actions"] == [], "what was handed in is the desk's to judge"


@pytest.mark.both_databases("resource")
def test_team_figures_are_proposed_from_the_lists_of_members(client_of: ClientOf, july) -> None:
    row = begin(client_of("hoa"), unit_id(client_of("hoa"), "kp1"))
    proposed = {c: cell(row, c)["proposed"] for c in ("team.teams", "team.members", "t9.done", "t5.done")}
    assert proposed["team.teams"] == 1
    assert proposed["team.members"] == 7
    assert 0 < proposed["t9.done"] <= proposed["team.members"]
    assert proposed["t5.done"] is None
    assert cell(row, "team.members")["cumulative"] is None, "a proposal is not an answer"


def test_a_second_submission_of_the_same_unit_and_period_is_refused(client_of: ClientOf, july) -> None:
    hoa = client_of("hoa")
    unit = unit_id(hoa, "kp1")
    begin(hoa, unit)
    for again in (hoa, client_of("minh")):
        refused = again.post(f"{API}/submissions", json={"period": "2024-07", "unit_id": unit})
        assert (refused.status_code, refused.json()["code"]) == (409, "submission-exists")


def test_a_figure_larger_than_its_population_refuses_the_handing_in(client_of: ClientOf, july) -> None:
    hoa = client_of("hoa")
    row = begin(hoa, unit_id(hoa, "kp1"))
    row = fill(hoa, row, {"data_until": "2024-07-09", "figures": figures(t5__done=301)})
    assert [m["rule"] for m in cell(row, "t5.done")["messages"]] == ["over"], "a draft is kept with its slips"
    refused = step(hoa, f"/submissions/{row['id']}/submit", row)
    assert (refused.status_code, refused.json()["code"]) == (422, "figures-refused")
    assert errors_of(refused) == {"figures.t5.done": "301 lớn hơn “Người dân trưởng thành” (300)."}
    assert ok(hoa.get(f"{API}/submissions/{row['id']}"))["state"] == "draft"


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize("typed", [-1, 1.5, "nhiều", True, [1], {"a": 1}, 10**9])
def test_what_is_no_whole_number_is_refused_beside_its_cell_and_nothing_is_stored(
    client_of: ClientOf, july, typed: object
) -> None:
    hoa = client_of("hoa")
    row = begin(hoa, unit_id(hoa, "kp1"))
    body = {"data_until": "2024-07-09", "figures": {"t5.done": {"cumulative": typed}, "t6.done": {"cumulative": 3}}}
    refused = put(hoa, f"/submissions/{row['id']}", row, body)
    assert refused.status_code == 422
    assert list(errors_of(refused)) == ["figures.t5.done"]
    assert cell(ok(hoa.get(f"{API}/submissions/{row['id']}")), "t6.done")["cumulative"] is None


@pytest.mark.both_databases("resource")
def test_figures_are_read_as_people_type_them_and_unknown_ones_are_refused(client_of: ClientOf, july) -> None:
    hoa = client_of("hoa")
    row = begin(hoa, unit_id(hoa, "kp1"))
    row = fill(hoa, row, {"figures": {"pop.residents": {"cumulative": "1.234"}, "t5.done": {"cumulative": " "}}})
    assert cell(row, "pop.residents")["cumulative"] == 1234
    assert cell(row, "t5.done")["cumulative"] is None
    refused = put(hoa, f"/submissions/{row['id']}", row, {"figures": {"t10.done": {"cumulative": 1}}})
    assert list(errors_of(refused)) == ["figures.t10.done"]
    refused = put(hoa, f"/submissions/{row['id']}", row, {"sections": {"secrets": "x"}})
    assert list(errors_of(refused)) == ["sections.secrets"]


def test_the_day_of_the_data_lies_in_the_period_and_not_in_the_future(client_of: ClientOf, july) -> None:
    hoa = client_of("hoa")
    row = begin(hoa, unit_id(hoa, "kp1"))
    for wrong in ("2024-06-14", "2024-07-15", "2024-07-10"):
        refused = put(hoa, f"/submissions/{row['id']}", row, {"data_until": wrong})
        assert (refused.status_code, list(errors_of(refused))) == (422, ["data_until"]), wrong
    row = fill(hoa, row, {"figures": figures()})
    refused = step(hoa, f"/submissions/{row['id']}/submit", row)
    assert list(errors_of(refused)) == ["data_until"], "without a day nothing is handed in"


def test_missing_is_not_zero(client_of: ClientOf, july) -> None:
    sent = handed_in(
        client_of("hoa"), unit_id(client_of("hoa"), "kp1"), figures=figures(t3__of=None, t3__done=None, t4__done=0)
    )
    assert cell(sent, "t3.done")["cumulative"] is None
    assert cell(sent, "t4.done")["cumulative"] == 0
    assert "missing" in {m["rule"] for m in cell(sent, "t3.done")["messages"]}


def test_an_empty_form_is_not_handed_in(client_of: ClientOf, july) -> None:
    hoa = client_of("hoa")
    row = begin(hoa, unit_id(hoa, "kp1"))
    row = fill(hoa, row, {"data_until": "2024-07-09"})
    assert list(errors_of(step(hoa, f"/submissions/{row['id']}/submit", row))) == ["figures"]


def test_an_edit_on_an_older_copy_is_refused(client_of: ClientOf, july) -> None:
    hoa = client_of("hoa")
    row = begin(hoa, unit_id(hoa, "kp1"))
    fill(hoa, row, {"figures": figures()})
    stale = put(hoa, f"/submissions/{row['id']}", row, {"figures": {}})
    assert stale.status_code == 412
    assert cell(ok(hoa.get(f"{API}/submissions/{row['id']}")), "t5.done")["cumulative"] == 240


def test_returned_with_a_reason_corrected_and_accepted(client_of: ClientOf, july, on_day: SetDay) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    sent = handed_in(hoa, unit_id(hoa, "kp1"))
    assert step(minh, f"/submissions/{sent['id']}/return", sent, reason=" ").status_code == 422
    back = ok(step(minh, f"/submissions/{sent['id']}/return", sent, reason="Số hộ chưa khớp danh sách"))
    assert (back["state"], back["timeline"][-1]["reason"]) == ("returned", "Số hộ chưa khớp danh sách")
    on_day(date(2024, 7, 12))
    row = fill(hoa, back, {"data_until": "2024-07-09", "figures": figures(pop__households=110)})
    again = ok(step(hoa, f"/submissions/{row['id']}/submit", row))
    assert again["lateness"]["code"] == "on_time", "a return does not make a unit late"
    done = accepted(minh, again)
    assert (done["state"], done["actions"]) == ("accepted", ["lock", "reopen"])
    assert [s["step"] for s in done["timeline"]] == ["submit", "return", "submit", "accept"]


def test_what_was_handed_in_cannot_be_changed_until_it_is_reopened_with_a_reason(client_of: ClientOf, july) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    sent = handed_in(hoa, unit_id(hoa, "kp1"))
    refused = put(hoa, f"/submissions/{sent['id']}", sent, {"figures": {}})
    assert (refused.status_code, refused.json()["code"]) == (409, "not-editable")
    row = ok(step(minh, f"/submissions/{sent['id']}/lock", accepted(minh, sent)))
    assert step(minh, f"/submissions/{row['id']}/accept", row).json()["code"] == "wrong-state"
    opened = ok(step(minh, f"/submissions/{row['id']}/reopen", row, reason="Khu phố xin sửa số hộ"))
    assert (opened["state"], opened["timeline"][-1]["step"]) == ("returned", "reopen")
    fill(hoa, opened, {"figures": figures(pop__households=120)})


def test_lateness_is_settled_by_the_servers_clock_when_handed_in(client_of: ClientOf, july, on_day: SetDay) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    on_day(date(2024, 7, 12))
    rows = {r["unit_path"]: r for r in ok(minh.get(f"{API}/submissions", params={"period": "2024-07"}))["items"]}
    assert rows["qn.hg.kp1"]["lateness"] == {"code": "not_submitted", "label": "Chưa nộp, quá hạn 2 ngày", "days": 2}
    assert rows["qn.hg.ca"]["due_on"] == "2024-07-11", "desks have their own level of the ladder"
    sent = handed_in(hoa, unit_id(hoa, "kp1"))
    assert sent["lateness"] == {"code": "late", "label": "Trễ hạn 2 ngày", "days": 2}


def test_the_matrix_shows_every_khu_pho_by_month(client_of: ClientOf, july) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    open_period(minh, "2024-08")
    handed_in(hoa, unit_id(hoa, "kp1"))
    matrix = ok(minh.get(f"{API}/submissions/matrix", params={"year": 2024}))
    assert [p["code"] for p in matrix["periods"]] == ["2024-07", "2024-08"]
    assert [r["unit_path"] for r in matrix["rows"]][:6] == [f"qn.hg.kp{n}" for n in range(1, 7)]
    first = matrix["rows"][0]["cells"]
    assert [(c["state"], c["lateness"]["code"]) for c in first] == [
        ("submitted", "on_time"),
        ("not_submitted", "not_submitted"),
    ]
    own = ok(hoa.get(f"{API}/submissions/matrix", params={"year": 2024}))
    assert [r["unit_path"] for r in own["rows"]] == ["qn.hg.kp1"]


def test_the_neighbour_sees_and_changes_nothing_of_khu_pho_1(client_of: ClientOf, july) -> None:
    hoa, nga = client_of("hoa"), client_of("nga")
    row = begin(hoa, unit_id(hoa, "kp1"))
    assert nga.get(f"{API}/submissions/{row['id']}").status_code == 404
    assert put(nga, f"/submissions/{row['id']}", row, {"figures": {}}).status_code == 404
    assert step(nga, f"/submissions/{row['id']}/submit", row).status_code == 404
    assert [r["unit_path"] for r in ok(nga.get(f"{API}/submissions"))["items"]] == ["qn.hg.kp2"]
    foreign = nga.post(f"{API}/submissions", json={"period": "2024-07", "unit_id": unit_id(hoa, "kp3")})
    assert (foreign.status_code, list(errors_of(foreign))) == (422, ["unit_id"])
    assert step(hoa, f"/submissions/{row['id']}/accept", row).status_code == 403
    assert client_of("son").get(f"{API}/submissions").status_code == 403


@pytest.mark.both_databases("resource")
def test_a_desk_reports_its_tasks_and_texts_and_few_figures(client_of: ClientOf, july) -> None:
    dung = client_of("dung")
    unit = unit_id(dung, "ca")
    sent = handed_in(
        dung, unit, figures={"act.news": {"cumulative": 2}}, sections={"direction": "Đã tham mưu giao chỉ tiêu"}
    )
    assert [c["code"] for g in sent["groups"] for c in g["cells"]] == ["act.news"]
    foreign = dung.post(f"{API}/submissions", json={"period": "2024-07", "unit_id": unit_id(dung, "kp1")})
    assert foreign.status_code == 422


def test_the_list_shows_who_has_not_begun(client_of: ClientOf, july) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    handed_in(hoa, unit_id(hoa, "kp1"))
    items = ok(minh.get(f"{API}/submissions"))["items"]
    assert [i["unit_path"] for i in items[:6]] == [f"qn.hg.kp{n}" for n in range(1, 7)]
    assert (items[0]["state"], items[0]["actions"]) == ("submitted", ["accept", "return"])
    assert (items[1]["id"], items[1]["state_label"], items[1]["actions"]) == (None, "Chưa nộp", ["create"])
    assert minh.get(f"{API}/submissions", params={"period": "2023-01"}).status_code == 404
