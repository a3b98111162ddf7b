"""Plans in shapes of their own, imported on a commune's first day and brought into force: who has what to do by when."""

from datetime import date
from json import loads
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.communes import founded
from fixtures.monthly_reports import API, ok, step
from fixtures.people import enter
from fixtures.plan_steps import change_draft, settled, submitted, upload
from fixtures.plan_texts import TEXTS, word_file


@pytest.mark.parametrize(
    ("stem", "name", "parts", "days", "offered"),
    [
        (
            "dac-khu-hon-trung",
            "Đặc khu Hòn Trứng",
            ["Khu dân cư Bãi Bắc", "Khu dân cư Bãi Nam"],
            ["units: trước ngày 05 hàng tháng", "desk: trước ngày 08 hàng tháng"],
            {"neighbourhood": 5, "compile": 8},
        ),
        (
            "phuong-ben-hen",
            "Phường Bến Hẹn",
            ["Tổ dân phố 1", "Tổ dân phố 2"],
            ["units: trước ngày 10 hàng tháng", "superior: trước ngày 15 tháng cuối quý"],
            {"neighbourhood": 10},
        ),
        ("xa-suoi-lua", "Xã Suối Lụa", ["Bản Lụa", "Bản Tằm"], ["units: chậm nhất ngày 20 hàng tháng"], {}),
    ],
)
def test_a_plan_comes_into_force_as_it_is_printed(
    tmp_path: Path, stem: str, name: str, parts: list[str], days: list[str], offered: dict[str, int]
) -> None:
    expected = loads((TEXTS / f"{stem}.json").read_text("utf-8"))
    with founded(tmp_path, date(2026, 2, 2), name, parts) as commune:
        desk = enter(commune, "vanhoa")
        draft = ok(upload(desk, word_file((TEXTS / f"{stem}.html").read_text("utf-8")), f"{stem}.docx"), 201)
        assert [f"{day['level']}: {day['words']}" for day in draft["report_days"]] == days
        assert "Đoàn xã" not in {unit["name"] for unit in draft["units"] if unit["open"]}
        plan = in_force(commune, desk, draft)
        told = plan["content"]
        assert [target["text"] for target in told["targets"]] == [target["text"] for target in expected["targets"]]
        assert [[lead["name"] for lead in task["leads"]] for task in told["tasks"]] == [
            task["leads"] for task in expected["tasks"]
        ]
        assert len(ok(desk.get(f"{API}/tasks"))["items"]) == len(expected["tasks"])
        offer = ok(desk.get(f"{API}/report-regimes/coming", params={"month": "2026-02"}))["readiness"]["offer"]
        assert {rung["key"]: rung["day"] for rung in offer["rungs"] if rung["day"]} == offered


def in_force(commune: FastAPI, desk: TestClient, draft: dict[str, Any]) -> dict[str, Any]:
    """The draft with the names that the commune has no unit for given to the desk, taken over and approved."""
    units = ok(desk.get(f"{API}/units"))
    own = next(unit["id"] for unit in units if unit["kind"] == "desk" and "Văn hóa" in unit["name"])
    unknown = [unit["name"] for unit in draft["units"] if unit["open"]]
    draft = ok(change_draft(desk, draft, units=[{"name": each, "unit_id": own} for each in unknown]))
    draft = settled(desk, draft)
    assert draft["hindrances"] == {}
    plan = ok(step(desk, f"/plan-drafts/{draft['id']}/accept", draft), 201)
    return ok(step(enter(commune, "chutich"), f"/plans/{plan['id']}/approve", submitted(desk, plan)))
