"""Totals that targets are measured on: what the system counts, or another target's total, is never typed a second time."""

from typing import Any

import pytest

from fixtures.monthly_reports import API, accepted, begin, cell, fill, ok, step, unit_id
from fixtures.people import ClientOf
from fixtures.plan_measures import choose, fresh, measures, open_month
from fixtures.plan_steps import edited

TEAMS = "100% các Tổ công nghệ số cộng đồng trên địa bàn phường được kiện toàn"
FILES = {
    "unit": "document",
    "noun": "hồ sơ",
    "phrase": "được số hóa",
    "population_label": "Hồ sơ đã tiếp nhận trong năm",
}


@pytest.mark.both_databases("json")
def test_the_number_of_teams_and_a_total_of_two_targets_stand_in_the_form_once(client_of: ClientOf, draft: Any) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    texts = (TEAMS, "100% hồ sơ được số hóa", "80% hồ sơ được nộp trực tuyến", "90% hộ gia đình trên địa bàn có mã QR")
    targets = [{"ref": str(n), "text": text, "goal_percent": 80} for n, text in enumerate(texts, 1)]
    draft = edited(minh, draft, targets=targets)
    proposed = [t["proposed_own"] for t in measures(minh, draft)["targets"]]
    assert (proposed[0]["population"], proposed[0]["population_label"]) == ("team.teams", "")
    lines = (
        {
            **proposed[0],
            "population": None,
            "population_label": "Tổ công nghệ số cộng đồng",
        },  # as a person may write it
        FILES,
        {**FILES, "phrase": "được nộp trực tuyến"},
        {"unit": "household", "phrase": "có mã QR", "population_label": "Các hộ dân trong phường"},
    )
    ok(choose(minh, draft, measures(minh, draft), *({"own": [line]} for line in lines)))
    sent = ok(step(minh, f"/plans/{draft['id']}/submit", fresh(minh, draft)))
    ok(step(client_of("lan"), f"/plans/{draft['id']}/approve", sent))
    known = {m["code"]: m["population"] for m in ok(minh.get(f"{API}/report-measures")) if m["own"]}
    assert known == {
        "own1.done": "team.teams",
        "own2.of": None,
        "own2.done": "own2.of",
        "own3.done": "own2.of",
        "own4.done": "pop.households",
    }

    counted_in_july(minh, hoa)


def counted_in_july(minh: Any, hoa: Any) -> None:
    ok(open_month(minh, "2024-07"), 201)
    row = begin(hoa, unit_id(minh, "kp1"))
    labels = [c["label"] for g in row["groups"] for c in g["cells"]]
    assert sorted(set(labels)) == sorted(labels), "no total is asked for twice"
    assert cell(row, "team.teams")["proposed"] == 1
    typed = {"team.teams": 1, "own1.done": 1, "own2.of": 40, "own2.done": 30, "own3.done": 20, "team.members": 7}
    typed |= {"pop.households": 100, "own4.done": 55}
    cells = {code: {"cumulative": value} for code, value in typed.items()}
    row = fill(hoa, row, {"data_until": "2024-07-09", "figures": cells, "sections": {}})
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    assert [(t["ref"], t["text"]) for t in report["targets"]] == [
        ("1", "100%"),
        ("2", "75%"),
        ("3", "50%"),
        ("4", "55%"),
    ]


@pytest.mark.both_databases("json")
def test_totals_of_one_name_that_different_units_type_stay_apart(client_of: ClientOf, draft: Any) -> None:
    minh = client_of("minh")
    desk = next(u["id"] for u in ok(minh.get(f"{API}/units")) if u["reports"] and u["kind"] != "neighbourhood")
    here = {"own": [FILES], "asked": {"places": True, "units": []}}
    there = {"own": [{**FILES, "phrase": "được trả đúng hạn"}], "asked": {"places": False, "units": [desk]}}
    ok(choose(minh, draft, measures(minh, draft), here, there))
    sent = ok(step(minh, f"/plans/{draft['id']}/submit", fresh(minh, draft)))
    ok(step(client_of("lan"), f"/plans/{draft['id']}/approve", sent))
    known = {m["code"]: m["population"] for m in ok(minh.get(f"{API}/report-measures")) if m["own"]}
    assert (known["own1.done"], known["own2.done"]) == ("own1.of", "own2.of")
