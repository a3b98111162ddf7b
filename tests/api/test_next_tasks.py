"""Tasks in the report: the next month begins with what is open, and who is behind has a name and a day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from api.test_reports import said, section, trace
from api.test_target_askers import HOMES, choose
from fixtures.communes import founded
from fixtures.monthly_reports import API, accepted, begin, fill, ok, put, step
from fixtures.people import enter
from fixtures.plan_steps import edited, submitted
from toso.kit.clock import install_business_date

THON = {"name": "Các thôn", "unit_class": "neighbourhoods"}


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[FastAPI]:
    with founded(tmp_path, date(2025, 7, 2), "Xã Nậm Khao", ["Thôn Một", "Thôn Hai"]) as made:
        yield made


def task(ref: str, text: str, kind: str, ends_on: str, **more: Any) -> dict[str, Any]:
    return {"ref": ref, "text": text, "leads": [THON], "deadline": {"kind": kind, "ends_on": ends_on, **more}}


TASKS = [
    task("1", "Lập danh sách người cần hướng dẫn", "by", "2025-07-10"),
    task("2", "Ra quân tuyên truyền tại chợ phiên", "by", "2025-08-10"),
    task("3", "Tổng kết", "by", "2025-12-01"),
    task("4", "Đến từng hộ", "monthly", "2025-12-14", starts_on="2025-06-15"),
]


def reported(app: FastAPI) -> tuple[Any, dict[str, Any]]:
    desk = enter(app, "vanhoa")
    plan = ok(desk.post(f"{API}/plans", json={"title": "Kế hoạch chuyển đổi số của xã", "year": 2025}), 201)
    targets = [{"ref": "1", "text": "100% hộ được hướng dẫn", "goal_percent": 100}]
    plan = edited(desk, plan, number="45", issued_on="2025-03-05", targets=targets, tasks=TASKS)
    ok(choose(desk, plan, {"own": [HOMES]}))
    plan = ok(desk.get(f"{API}/plans/{plan['id']}"))
    ok(step(enter(app, "chutich"), f"/plans/{plan['id']}/approve", submitted(desk, plan)))
    ok(desk.post(f"{API}/report-periods", json={"code": "2025-07"}), 201)
    head = enter(app, "truong1")
    thon = next(r["unit_id"] for r in ok(head.get(f"{API}/submissions", params={"period": "2025-07"}))["items"])
    figures = {"own1.of": {"cumulative": 50}, "own1.done": {"cumulative": 20}}
    row = fill(head, begin(head, thon, "2025-07"), {"data_until": "2025-07-02", "figures": figures, "sections": {}})
    accepted(desk, ok(step(head, f"/submissions/{row['id']}/submit", row)))
    install_business_date(date(2025, 7, 14))
    desk = enter(app, "vanhoa")
    return desk, ok(desk.post(f"{API}/reports", json={"period": "2025-07"}), 201)


@pytest.mark.both_databases("json")
def test_the_next_month_begins_with_the_open_tasks_and_the_late_ones_are_named(commune: FastAPI) -> None:
    desk, report = reported(commune)
    names = "Thôn Một và Thôn Hai"
    assert said(report, "next_month") == [
        "- Tiếp tục thực hiện 4 nhiệm vụ chưa hoàn thành của kế hoạch.",
        f"- Nhiệm vụ 1, đã quá hạn ngày 10/7/2025: {names} hoàn thành ngay.",
        f"- Nhiệm vụ 2 (Ra quân tuyên truyền tại chợ phiên), hạn 10/8/2025: {names} hoàn thành.",
        "- Thực hiện thường xuyên, định kỳ: nhiệm vụ 4.",
    ]
    assert len(trace(desk, report, "tasks.open.cum@ward")["parts"]) == 4
    late = (
        "- Nhiệm vụ 1 (Lập danh sách người cần hướng dẫn), hạn 10/7/2025: 2 đơn vị chậm tiến độ (Thôn Một, Thôn Hai)."
    )
    assert said(report, "tasks")[1:] == [late]
    assert [p["label"] for p in trace(desk, report, "tasks.late_units.cum@nv-1")["parts"]] == ["Thôn Một", "Thôn Hai"]
    listed = ok(desk.get(f"{API}/reports/{report['id']}/figures"))["items"]
    assert {one["place_name"] for one in listed if one["place"] == "nv-1"} == {"Nhiệm vụ 1"}

    path = f"/reports/{report['id']}/sections/next_month"
    mended = ok(put(desk, path, section(report, "next_month"), {"text": "Tổng kết đợt ra quân."}))
    assert (mended["text"], mended["edited"]) == ("Tổng kết đợt ra quân.", True)
