"""The regime of the coming periods: its eleven fields and ladder, changed by the desk, kept in versions."""

from datetime import date
from typing import Any

import pytest

from fixtures.people import ClientOf
from fixtures.reporting import API, SetDay, errors_of, ok, open_period, put

COMING = "/report-regimes/coming"
SENT = (
    "name", "content", "reporters", "receivers", "means", "deadline", "shift", "frequency", "cut_off", "process",
)  # fmt: skip


def coming(client: Any) -> dict[str, Any]:
    return ok(client.get(f"{API}{COMING}"))


def body(regime: dict[str, Any], **changes: Any) -> dict[str, Any]:
    outline = [{k: s[k] for k in ("code", "title", "level", "shows", "measures", "text", "paper", "hidden")} | {"ask": s["ask"] or ""}
               for s in regime["outline"]]  # fmt: skip
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


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (lambda b: {**b, "deadline": "cuối tháng"}, "deadline"),
        (lambda b: {**b, "deadline": "trước ngày 31 hàng tháng"}, "deadline"),
        (lambda b: {**b, "frequency": "year"}, "frequency"),
        (lambda b: {**b, "outline": [*b["outline"], b["outline"][0]]}, "outline.10.code"),
        (lambda b: {**b, "outline": [*b["outline"], {"code": "new", "title": "Mục mới", "level": 1}]}, "outline.10.ask"),
        (lambda b: {**b, "forms": [{"kinds": None, "measures": ["t99.done"]}]}, "forms.0.measures"),
        (lambda b: {**b, "forms": [b["forms"][1], b["forms"][1]]}, "forms.1.kinds"),
        (lambda b: {**b, "rungs": [{**r, "working_days_before": n} for n, r in enumerate(b["rungs"])]}, "rungs.desk"),
        (lambda b: {**b, "rungs": b["rungs"][1:]}, "rungs"),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_refused_at_its_field(client_of: ClientOf, change: Any, field: str) -> None:
    minh = client_of("minh")
    seen = coming(minh)
    refused = put(minh, COMING, seen, change(body(seen)))
    assert refused.status_code == 422
    assert field in errors_of(refused)
    assert ok(minh.get(f"{API}/report-regimes")) == []
