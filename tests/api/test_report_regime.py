"""The regime of the coming periods: its eleven fields and ladder, changed by the desk, kept in versions."""

from datetime import date
from typing import Any

import pytest

from fixtures.monthly_reports import API, SetDay, errors_of, ok, open_period, put
from fixtures.people import ClientOf
from fixtures.settled_targets import settle_targets

COMING = "/report-regimes/coming"
SENT = ("name", "content", "reporters", "receivers", "means", "deadline", "shift", "frequency", "cut_off", "process")


def coming(client: Any) -> dict[str, Any]:
    return ok(client.get(f"{API}{COMING}"))


def body(regime: dict[str, Any], **changes: Any) -> dict[str, Any]:
    outline = [
        {k: s[k] for k in ("code", "title", "level", "shows", "measures", "text", "paper", "hidden")}
        | {"ask": s["ask"] or ""}
        for s in regime["outline"]
    ]
    kept = {name: regime[name] for name in SENT}
    return {**kept, "outline": outline, **{name: regime[name] for name in ("forms", "annexes", "rungs")}, **changes}


@pytest.fixture(autouse=True)
def _in_july(on_day: SetDay) -> None:
    on_day(date(2024, 7, 1))


def test_a_new_ward_sees_the_regime_that_comes_with_the_system(client_of: ClientOf) -> None:
    seen = coming(client_of("lan"))
    assert (seen["version"], seen["period_code"], seen["actions"]) == (0, "2024-07", [])
    assert seen["deadline"] == "trước ngày 14 hàng tháng"
    assert coming(client_of("minh"))["actions"] == ["change"]
    assert ok(client_of("minh").get(f"{API}/report-regimes")) == [], "looking stores nothing"


def test_a_change_holds_from_the_next_period_on_and_the_open_one_keeps_its_own(client_of: ClientOf) -> None:
    minh = client_of("minh")
    july = open_period(minh)
    seen = coming(minh)
    assert (seen["period_title"], seen["valid_from"]) == ("tháng 8 năm 2024", "2024-07-15")
    rungs = [{**rung, "working_days_before": days} for rung, days in zip(seen["rungs"], (5, 4, 2, 0), strict=True)]
    changed = body(seen, name="Báo cáo tháng của Tổ", deadline="chậm nhất ngày 12 hàng tháng", rungs=rungs)
    after = ok(put(minh, COMING, seen, changed))
    assert (after["name"], after["deadline_day"], after["deadline_before"]) == ("Báo cáo tháng của Tổ", 12, False)

    august = open_period(minh, "2024-08")
    assert august["steps"][-1]["due_on"] == "2024-08-12"
    assert august["regime"]["name"] == "Báo cáo tháng của Tổ"
    kept = ok(minh.get(f"{API}/report-periods/{july['id']}"))
    assert kept["regime"] == july["regime"] | {"valid_to": "2024-07-14"}
    assert kept["steps"] == july["steps"]
    june = open_period(minh, "2024-06")
    assert june["regime"]["id"] == july["regime"]["id"], "an earlier month opened later has the regime of its time"
    history = ok(minh.get(f"{API}/report-regimes"))
    assert [(r["valid_from"], r["valid_to"]) for r in history] == [("2023-12-15", "2024-07-14"), ("2024-07-15", None)]


def test_what_no_period_has_yet_is_changed_in_place(client_of: ClientOf) -> None:
    minh = client_of("minh")
    seen = coming(minh)
    first = ok(put(minh, COMING, seen, body(seen, means="Nhập trên hệ thống")))
    second = ok(put(minh, COMING, first, body(first, means="Gửi bản giấy")))
    assert (first["version"], second["version"]) == (1, 2)
    assert [r["means"] for r in ok(minh.get(f"{API}/report-regimes"))] == ["Gửi bản giấy"]
    assert open_period(minh)["regime"]["means"] == "Gửi bản giấy"


def test_an_older_copy_is_refused_over_the_versions_too(client_of: ClientOf) -> None:
    minh = client_of("minh")
    open_period(minh)
    seen = coming(minh)
    ok(put(minh, COMING, seen, body(seen, means="Nhập trên hệ thống")))
    late = put(client_of("ha"), COMING, seen, body(seen, means="Gửi bản giấy"))
    assert (late.status_code, late.json()["code"]) == (412, "stale-version")
    assert minh.put(f"{API}{COMING}", json=body(seen)).status_code == 428
    assert put(client_of("hoa"), COMING, seen, body(seen)).status_code == 403


@pytest.mark.both_databases("collation")
def test_the_outline_is_numbered_and_asked_in_the_order_given(client_of: ClientOf) -> None:
    minh = client_of("minh")
    seen = coming(minh)
    outline = body(seen)["outline"]
    added = {"code": "weather", "title": "Thiên tai", "level": 1, "ask": "Ảnh hưởng của mưa bão"}
    after = ok(put(minh, COMING, seen, body(seen, outline=[added, *outline])))
    assert [s["numeral"] for s in after["outline"]] == ["I", "II", "III", "1", "2", "3", "4", "5", "IV", "V", "VI"]
    open_period(minh)
    hoa = client_of("hoa")
    unit = ok(hoa.get(f"{API}/submissions"))["items"][0]["unit_id"]
    row = ok(hoa.post(f"{API}/submissions", json={"period": "2024-07", "unit_id": unit}), 201)
    assert (row["sections"][0]["code"], row["sections"][0]["ask"]) == ("weather", "Ảnh hưởng của mưa bão")


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize(
    ("change", "field"),
    [
        (lambda b: {**b, "deadline": "cuối tháng"}, "deadline"),
        (lambda b: {**b, "deadline": "trước ngày 31 hàng tháng"}, "deadline"),
        (lambda b: {**b, "frequency": "year"}, "frequency"),
        (lambda b: {**b, "outline": [*b["outline"], b["outline"][0]]}, "outline.10.code"),
        (
            lambda b: {**b, "outline": [*b["outline"], {"code": "new", "title": "Mục mới", "level": 1}]},
            "outline.10.ask",
        ),
        (lambda b: {**b, "forms": [{"kinds": None, "measures": ["t99.done"]}]}, "forms.0.measures"),
        (lambda b: {**b, "forms": [b["forms"][1], b["forms"][1]]}, "forms.1.kinds"),
        (lambda b: {**b, "rungs": [{**r, "working_days_before": n} for n, r in enumerate(b["rungs"])]}, "rungs.desk"),
        (lambda b: {**b, "rungs": b["rungs"][1:]}, "rungs"),
    ],
)
def test_what_contradicts_itself_is_refused_at_its_field(client_of: ClientOf, change: Any, field: str) -> None:
    minh = client_of("minh")
    seen = coming(minh)
    refused = put(minh, COMING, seen, change(body(seen)))
    assert refused.status_code == 422
    assert field in errors_of(refused)
    assert ok(minh.get(f"{API}/report-regimes")) == []


def of_kind(client: Any, kind: str, **query: Any) -> dict[str, Any]:
    return ok(client.get(f"{API}{COMING}", params={"kind": kind, **query}))


def test_each_kind_of_period_has_a_regime_of_its_own(client_of: ClientOf) -> None:
    minh = client_of("minh")
    quarter = of_kind(minh, "quarter")
    assert (quarter["period_code"], quarter["frequency"], [r["key"] for r in quarter["rungs"]]) == (
        "2024-Q3",
        "quarter",
        ["compile", "leader"],
    )
    assert [a["table"] for a in quarter["annexes"]] == ["months", "figures", "tasks"]
    changed = body(quarter, deadline="chậm nhất ngày 18 của tháng cuối quý")
    after = ok(put(minh, f"{COMING}?kind=quarter", quarter, changed))
    assert (after["deadline_day"], after["version"]) == (18, 1)
    assert coming(minh)["version"] == 0, "the monthly one stands apart"
    assert open_period(minh, "2024-Q3")["steps"][-1]["due_on"] == "2024-09-18"
    wrong = put(minh, COMING, coming(minh), body(quarter))
    assert errors_of(wrong)["frequency"]


def test_a_new_year_begins_with_a_copy_and_the_old_year_keeps_its_own(client_of: ClientOf) -> None:
    minh = client_of("minh")
    july = open_period(minh)
    ahead = of_kind(minh, "month", year=2025)
    assert (ahead["period_code"], ahead["valid_from"], ahead["years"]) == ("2025-01", "2024-12-15", [2024, 2025])
    renamed = ok(put(minh, f"{COMING}?kind=month&year=2025", ahead, body(ahead, name="Báo cáo năm 2025")))
    assert renamed["name"] == "Báo cáo năm 2025"
    assert coming(minh)["name"] == july["regime"]["name"], "the months of 2024 that are to come keep theirs"
    assert open_period(minh, "2024-12")["regime"]["name"] == july["regime"]["name"]
    assert open_period(minh, "2025-01")["regime"]["name"] == "Báo cáo năm 2025"
    unchanged = open_period(minh, "2026-01")["regime"]
    assert (unchanged["name"], unchanged["valid_from"]) == ("Báo cáo năm 2025", "2025-12-15")
    spans = [(r["valid_from"], r["valid_to"]) for r in ok(minh.get(f"{API}/report-regimes"))]
    assert spans == [("2023-12-15", "2024-12-14"), ("2024-12-15", "2025-12-14"), ("2025-12-15", None)]
    assert minh.get(f"{API}{COMING}", params={"year": 2029}).status_code == 404


@pytest.mark.both_databases("resource")
def test_a_hidden_section_is_neither_asked_nor_printed_and_waits_in_the_outline(client_of: ClientOf) -> None:
    minh = client_of("minh")
    settle_targets(minh)
    seen = coming(minh)
    outline = [{**s, "hidden": s["code"] in {"difficulties", "visits"}} for s in body(seen)["outline"]]
    outline[0] |= {"text": "Thực hiện chỉ đạo của cấp trên:", "shows": ["visits"], "measures": ["t5.done"]}
    after = ok(put(minh, COMING, seen, body(seen, outline=outline)))
    assert [s["numeral"] for s in after["outline"]] == ["I", "II", "1", "2", "3", "4", "", "", "III", "IV"]
    open_period(minh)
    hoa = client_of("hoa")
    unit = ok(hoa.get(f"{API}/submissions"))["items"][0]["unit_id"]
    row = ok(hoa.post(f"{API}/submissions", json={"period": "2024-07", "unit_id": unit}), 201)
    assert "difficulties" not in [s["code"] for s in row["sections"]]


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize(
    ("change", "field"),
    [
        (lambda b: {**b, "annexes": [{"table": "months"}]}, "annexes.0.table"),
        (lambda b: {**b, "annexes": [{"table": "tasks"}, {"table": "tasks"}]}, "annexes.1.table"),
        (lambda b: {**b, "annexes": [{"table": "figures", "measures": ["t99.done"]}]}, "annexes.0.measures"),
        (lambda b: {**b, "annexes": [{"table": "figures", "measures": []}]}, "annexes.0.measures"),
        (lambda b: {**b, "outline": [{**s, "measures": ["t99.done"]} for s in b["outline"]]}, "outline.0.measures"),
        (lambda b: {**b, "outline": [{**s, "hidden": True} for s in b["outline"]]}, "outline.0.hidden"),
    ],
)
def test_what_is_printed_is_checked_too(client_of: ClientOf, change: Any, field: str) -> None:
    minh = client_of("minh")
    seen = coming(minh)
    assert field in errors_of(put(minh, COMING, seen, change(body(seen))))
