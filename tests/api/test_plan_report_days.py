"""The report days of a ward's own plan: read with their sentence, proposed for the ladder, never passed over."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.communes import founded
from fixtures.monthly_reports import API, ok, put, step
from fixtures.people import enter
from fixtures.plan_steps import edited, submitted
from toso.kit.clock import install_business_date

SAID = "Các thôn nộp báo cáo kết quả về UBND xã trước ngày 08 hằng tháng."
COMPILED = "Tổng hợp báo cáo của các thôn chậm nhất ngày 10 hằng tháng."
TEXT = f"""KẾ HOẠCH
Hoạt động Tổ công nghệ số cộng đồng năm 2025
I. MỤC ĐÍCH
- Giúp người dân dùng dịch vụ công.
II. NHIỆM VỤ
1. Tập huấn cho thành viên tổ
- Đơn vị chủ trì: Các thôn.
- Thời gian: trước ngày 30/9/2025.
III. TỔ CHỨC THỰC HIỆN
1. Các thôn
- {SAID}
2. Phòng Văn hóa - Xã hội
- {COMPILED}
"""
DUTIES = [{"name": "Các thôn", "units": [{"name": "Các thôn", "unit_class": "neighbourhoods"}], "items": [SAID]}, {}]
DUTIES[1] = {"name": "Phòng Văn hóa - Xã hội", "items": [COMPILED]}


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[FastAPI]:
    with founded(tmp_path, date(2025, 7, 3), "Xã Trung Lương", ["Thôn Đông", "Thôn Đoài"]) as made:
        yield made


def in_force(app: FastAPI, desk: TestClient, duties: list[dict[str, Any]]) -> None:
    task = {
        "ref": "1",
        "text": "Tập huấn",
        "leads": [{"name": "Các thôn", "unit_class": "neighbourhoods"}],
        "deadline": {"kind": "by", "ends_on": "2025-09-30"},
    }
    plan = ok(desk.post(f"{API}/plans", json={"title": "Kế hoạch năm 2025", "year": 2025}), 201)
    plan = edited(desk, plan, number="45", issued_on="2025-03-05", tasks=[task], duties=duties)
    ok(step(enter(app, "chutich"), f"/plans/{plan['id']}/approve", submitted(desk, plan)))


def coming(desk: TestClient, month: str = "2025-07") -> dict[str, Any]:
    return ok(desk.get(f"{API}/report-regimes/coming", params={"month": month}))


def opened(desk: TestClient, code: str, **more: bool) -> list[str]:
    period = ok(desk.post(f"{API}/report-periods", json={"code": code, **more}), 201)
    return [step["due_on"][-2:] for step in period["steps"]]


def days(steps: list[dict[str, Any]]) -> list[str]:
    return [step["due_on"][-2:] for step in steps]


@pytest.mark.both_databases("resource")
def test_a_plans_own_days_are_read_proposed_and_kept_by_the_months(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    draft = ok(desk.post(f"{API}/plan-drafts/text", json={"text": TEXT}), 201)
    assert [(d["level"], d["words"], d["sentence"]) for d in draft["report_days"]] == [
        ("units", "trước ngày 08 hàng tháng", SAID),
        ("desk", "chậm nhất ngày 10 hàng tháng", COMPILED),
    ]
    assert all(d["pointer"] in draft["spans"] for d in draft["report_days"])

    in_force(commune, desk, DUTIES)
    told = coming(desk)["readiness"]
    assert [d["sentence"] for d in told["report_days"]] == [SAID, COMPILED]
    assert (days(told["steps"]), told["usual"]) == (["09", "10", "11", "11"], True)
    assert (told["offer"]["deadline"], days(told["offer"]["steps"])) == (
        "trước ngày 14 hàng tháng",
        ["07", "10", "10", "11"],
    )
    assert days(coming(desk, "2025-08")["readiness"]["offer"]["steps"]) == ["07", "08", "08", "13"], "10/8 is a Sunday"

    assert opened(desk, "2025-07", plan_days=True) == days(told["offer"]["steps"])
    after = coming(desk, "2025-08")["readiness"]
    assert (after["offer"], days(after["steps"])) == (None, ["07", "08", "08", "13"])
    install_business_date(date(2025, 8, 1))
    assert opened(desk, "2025-08") == ["07", "08", "08", "13"]


def test_a_ward_may_keep_the_usual_days_and_take_the_plans_later(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    in_force(commune, desk, DUTIES)
    assert opened(desk, "2025-07") == ["09", "10", "11", "11"]
    seen = coming(desk, "2025-08")
    assert seen["readiness"]["offer"] is not None
    assert coming(desk, "2025-06")["readiness"]["offer"] is None, "its regime is settled by the month that is open"
    assert not seen["readiness"]["usual"]
    names = ("name", "content", "reporters", "receivers", "means", "shift", "frequency", "cut_off", "process")
    body = {n: seen[n] for n in (*names, "forms", "annexes")} | {
        "outline": [{k: v for k, v in s.items() if k != "numeral"} | {"ask": s["ask"] or ""} for s in seen["outline"]],
        "deadline": seen["readiness"]["offer"]["deadline"],
        "rungs": seen["readiness"]["offer"]["rungs"],
    }
    late = [{**rung, "day": 15} if rung["key"] == "compile" else rung for rung in body["rungs"]]
    refused = put(desk, "/report-regimes/coming", seen, {**body, "rungs": late})
    assert [e["field"] for e in refused.json()["errors"]] == ["rungs.compile"]
    saved = ok(put(desk, "/report-regimes/coming", seen, body))
    assert saved["readiness"]["offer"] is None
    install_business_date(date(2025, 8, 1))
    assert opened(desk, "2025-08") == ["07", "08", "08", "13"]


def test_a_plan_that_names_no_day_says_so_and_offers_none(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    in_force(commune, desk, [])
    told = coming(desk)["readiness"]
    assert (told["report_days"], told["offer"], days(told["steps"])) == ([], None, ["09", "10", "11", "11"])
    assert opened(desk, "2025-07", plan_days=True) == days(told["steps"])
