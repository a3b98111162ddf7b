"""Targets that count from the log of activities: proposed from their words, settled, approved, told with their list."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.activities import TRAINING, asked, did, held, planned
from fixtures.communes import founded, printed, strings
from fixtures.monthly_reports import API, accepted, begin, cell, errors_of, fill, ok, put, step
from fixtures.people import enter
from fixtures.plan_steps import edited
from toso.reports.target_measures.proposals import propose_own

DAY, MONTH = date(2025, 7, 10), "2025-07"
TEXTS = (
    "Tổ chức ít nhất 12 buổi tập huấn kỹ năng số tại các thôn",
    "100% thành viên tổ được tập huấn kỹ năng hướng dẫn",
    "100% thôn tổ chức họp dân về chuyển đổi số",
)
SESSIONS = {"kinds": ["training"], "what": "sessions", "label": "số buổi đã tổ chức: Tập huấn"}
PLACES = {"kinds": ["community"], "what": "units"}


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    folder: Path = tmp_path_factory.mktemp("commune")
    with founded(folder, DAY, "Xã Trung Lương", ["Thôn Đông", "Thôn Đoài"]) as made:
        yield made


def drafted(desk: TestClient) -> dict[str, Any]:
    plan = ok(desk.post(f"{API}/plans", json={"title": "Kế hoạch chuyển đổi số", "year": 2025}), 201)
    targets = [
        {"ref": ref, "text": text, "goal_percent": 100 if "%" in text else None}
        for ref, text in zip("abc", TEXTS, strict=True)
    ]
    task = {
        "ref": "4.2",
        "text": "Tập huấn cho thành viên tổ",
        "leads": [{"name": "Các thôn", "unit_class": "neighbourhoods"}],
        "deadline": {"kind": "by", "ends_on": "2025-09-30"},
    }
    return edited(desk, plan, number="45", issued_on="2025-03-05", targets=targets, tasks=[task])


def choose(desk: TestClient, plan: dict[str, Any], **third: Any) -> Any:
    """Choices of the desk: the proposals for two targets, its own for the third."""
    path = f"/plans/{plan['id']}/measures"
    seen = ok(desk.get(API + path))
    lines = [
        {
            "lineage_id": target["lineage_id"],
            "own": [sent(target["proposed_own"])],
            "goal_count": target["proposed_goal_count"],
        }
        for target in seen["targets"][:2]
    ]
    own = {"unit": "place", "noun": "thôn", "phrase": "tổ chức họp dân", "population_label": "Thôn", "log": PLACES}
    lines.append({"lineage_id": seen["targets"][2]["lineage_id"], "own": [{**own, **third}]})
    return put(desk, path, seen, {"targets": lines})


def sent(own: dict[str, Any]) -> dict[str, Any]:
    """A proposal as a page sends it back."""
    return {**own, "log": {name: own["log"][name] for name in ("kinds", "what")}}


def approved(desk: TestClient, leader: TestClient) -> None:
    """The plan settled as proposed and approved, its first month open."""
    plan = drafted(desk)
    seen = ok(desk.get(f"{API}/plans/{plan['id']}/measures"))["targets"]
    assert [t["proposed_own"]["log"] for t in seen[:2]] == [
        SESSIONS,
        {"kinds": ["training"], "what": "people", "label": "số người đã dự, mỗi người một lần: Tập huấn"},
    ]
    assert set(errors_of(choose(desk, plan, unit="household"))) == {"targets.2.own.0.log"}
    assert set(errors_of(choose(desk, plan, log={**PLACES, "kinds": ["course_of_none"]}))) == {"targets.2.own.0.log"}
    ok(choose(desk, plan))
    plan = ok(step(desk, f"/plans/{plan['id']}/submit", ok(desk.get(f"{API}/plans/{plan['id']}"))))
    shown = ok(leader.get(f"{API}/plans/{plan['id']}/measures"))["targets"]
    assert [t["own"][0]["log"]["what"] for t in shown] == ["sessions", "people", "units"], "whoever approves reads it"
    ok(step(leader, f"/plans/{plan['id']}/approve", plan))
    known = {m["code"]: m["log"] for m in ok(desk.get(f"{API}/report-measures")) if m["own"]}
    assert known["own1.done"] == SESSIONS
    ok(desk.post(f"{API}/report-periods", json={"code": MONTH}), 201)


def handed_in(head: TestClient) -> tuple[dict[str, Any], dict[str, Any]]:
    """The month of a thôn that held two trainings and met twice, and its first meeting."""
    unit = next(r["unit_id"] for r in ok(head.get(f"{API}/submissions", params={"period": MONTH}))["items"])
    training = planned(head, "2025-07-03", **TRAINING)
    did(head, training, "/attendance", unit_ids=[unit])
    did(head, training, "/step", step="finish")
    did(head, training, "/attendance", method="PUT", rest="attended")
    held(head, "2025-07-04", **TRAINING)
    meeting, _again = held(head, "2025-07-05"), held(head, "2025-07-06")
    held(head, "2025-07-10", **TRAINING)  # after the day to which the form counts
    row = begin(head, unit, MONTH)
    typed = {"own1.done": 99, "own3.of": 1, "team.members": 3, "team.teams": 1}
    cells = {code: {"cumulative": n, "remark": "Như danh sách"} for code, n in typed.items()}
    row = fill(head, row, {"data_until": "2025-07-09", "figures": cells, "sections": {}})
    told = {code: (cell(row, code)["cumulative"], cell(row, code)["origin"]) for code in ("own1.done", "own2.done")}
    goals = {g["goal_text"] for g in row["groups"] if g["key"] == "target.a"}
    assert goals == {"toàn xã tối thiểu 12 buổi"}, "the whole ward's number is told as such in the form of one unit"
    people = len(asked(head, training))
    assert told == {"own1.done": (2, "log"), "own2.done": (people, "log")}, "nobody types what the log counts"
    assert cell(row, "own3.done")["cumulative"] == 1, "the place counts once, however often it met"
    return ok(step(head, f"/submissions/{row['id']}/submit", row)), meeting


def test_a_target_counts_activities_from_its_proposal_to_the_list_behind_the_printed_figure(commune: FastAPI) -> None:
    desk, head = enter(commune, "vanhoa"), enter(commune, "truong1")
    approved(desk, enter(commune, "chutich"))
    row, meeting = handed_in(head)
    row = accepted(desk, row)
    report = ok(desk.post(f"{API}/reports", json={"period": MONTH}), 201)
    first = report["targets"][0]
    assert (first["ref"], first["goal_text"], first["text"]) == ("a", "tối thiểu 12 buổi", "16,7%")
    assert "2 buổi tập huấn" in printed(commune, report)["content"]
    behind = {}
    for code in ("own1.done", "own2.done", "own3.done"):
        path = f"{API}/reports/{report['id']}/figures/{code}.cum@ward/subjects"
        behind[code] = ok(desk.get(path, params={"submission_id": row["id"]}))
        assert behind[code]["counted"] == len(behind[code]["items"]) == cell(row, code)["cumulative"], code
    assert behind["own3.done"]["items"][0]["logged"]["text"] == meeting["title"]

    read = ok(head.get(f"{API}/indicators", params={"on": "2025-07-09"}))
    rows = {line["code"]: line for group in read["groups"] for line in group["rows"]}
    assert {code: rows[code]["total"]["counted"] for code in behind} == {c: b["counted"] for c, b in behind.items()}
    assert [g["goal_text"] for g in read["groups"] if g["ref"] == "a"] == ["toàn xã tối thiểu 12 buổi"]
    for code in behind:
        one = ok(head.get(f"{API}/indicators/{code}", params={"on": "2025-07-09"}))
        lines = ok(head.get(f"{API}/indicators/{code}/activities", params={"on": "2025-07-09"}))
        assert one["row"]["logged"]
        assert (one["reachable"], lines["total"]) == (rows[code]["total"]["counted"], len(lines["items"])), code
    assert head.get(f"{API}/indicators/own1.done/list").status_code == 404
    assert head.get(f"{API}/indicators/team.members/activities").status_code == 404
    streets = ok(head.get(f"{API}/indicators", params={"by": "street", "unit_id": read["places"][0]["unit_id"]}))
    assert "own1.done" not in " ".join(strings(streets)), "a street has no activities, not none of them"


def test_a_sentence_names_the_activities_that_are_logged() -> None:
    read = {
        "Tổ chức 24 buổi sinh hoạt chi bộ, họp dân về chuyển đổi số": (["party_cell", "community"], "sessions"),
        "4 hội nghị sơ kết": (["review"], "sessions"),
        "100% thành viên tổ được bồi dưỡng kỹ năng": (["training"], "people"),
        "Tổ chức 24 buổi hướng dẫn tại bến tàu": None,
        "80% hộ dân được tập huấn kỹ năng số": None,
    }
    for text, expected in read.items():
        own = propose_own(text)
        assert own is not None, text
        assert (own.log and (list(own.log.kinds), own.log.what.value)) == expected, text
