"""A commune with thôn and a plan of its own, from an empty installation: nothing of any other plan is counted or said."""

import io
import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any
from uuid import UUID

import pdfplumber
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from openpyxl import load_workbook
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.app import make_app, settings_for
from fixtures.monthly_reports import API, accepted, begin, fill, ok, put, step
from fixtures.people import browser, enter
from fixtures.plan_steps import edited, submitted
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.core.execution import close_execution
from toso.core.schema_upgrade import migrate
from toso.documents.content import OfficialDocument
from toso.documents.render.docx import render_docx
from toso.documents.render.pdf import render_pdf
from toso.documents.render.xlsx import render_xlsx
from toso.identity.accounts import add_account, add_assignment
from toso.identity.setup import issue_setup_code
from toso.kit.clock import install_business_date
from toso.organisation.tables import Unit
from toso.plans.text_import.parse import parse_plan
from toso.reports.model.report_tables import Report
from toso.reports.printing.document import report_document

PLAN = (Path(__file__).parents[1] / "fixtures/plans/xa-so-a-rap.md").read_text("utf-8")
LIBRARY = json.loads(files("toso.reports").joinpath("data/measures-2024.json").read_text("utf-8"))
DAY, MONTH = date(2025, 7, 10), "2025-07"
GUIDED = {
    "unit": "household",
    "phrase": "được chỉ cách nộp hồ sơ qua mạng",
    "population": None,
    "population_label": "Hộ dân trong xã",
}
LEFT = "Xã theo dõi bằng văn bản riêng"
Desk = TestClient


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[FastAPI]:
    """Xã Trung Lương on its first day, set up by its code, with a leader, a desk and the head of one thôn."""
    made = make_app(settings_for("", tmp_path))
    migrate(made.state.engines)
    install_business_date(DAY)
    code = in_transaction(made.state.engines.write, issue_setup_code)
    wanted = {
        "code": code,
        "ward": {"name": "Xã Trung Lương", "superior_name": "UBND tỉnh Ninh Bình", "valid_from": "2025-01-01"},
        "neighbourhoods": ["Thôn Đông", "Thôn Đoài"],
        "letterhead": {"agency_lines": ["ỦY BAN NHÂN DÂN", "XÃ TRUNG LƯƠNG"], "place": "Trung Lương", "symbol": "UBND"},
        "signer": {"full_name": "Nguyễn Văn An", "lines": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]},
        "administrator": {"full_name": "Lê Thu Hà", "username": "ha", "password": "ba chiếc thuyền thúng xanh"},
    }
    ok(browser(made).post(f"{API}/setup", json=wanted), 201)
    in_transaction(made.state.engines.write, _people)
    yield made
    close_execution(made)
    install_business_date(None)


def _people(session: Session) -> None:
    units = {u.path.rpartition(".")[2]: u for u in session.execute(sa.select(Unit)).scalars()}
    ward = next(u for u in units.values() if u.id == u.ward_id)
    for name, role, unit in (
        ("chutich", Role.WARD_LEADER, ward),
        ("vanhoa", Role.CULTURE_DESK, units["vhtt"]),
        ("truongthon", Role.NEIGHBOURHOOD_HEAD, units["thondong"]),
    ):
        add_assignment(session, add_account(session, name, name.title()), role, unit, date(2025, 1, 1))


def open_month(desk: Desk, code: str = MONTH) -> Any:
    return desk.post(f"{API}/report-periods", json={"code": code})


def approve_plan(app: FastAPI, desk: Desk) -> dict[str, Any]:
    """The commune's plan with the targets of its text, and one task."""
    read = parse_plan(PLAN).plan
    targets = [{"ref": t.ref, "text": t.text, "goal_percent": t.goal_percent} for t in read.targets]
    task = {
        "ref": "4.2",
        "text": "Tập huấn cho thành viên tổ",
        "leads": [{"name": "Các thôn", "unit_class": "neighbourhoods"}],
        "deadline": {"kind": "by", "ends_on": "2025-09-30"},
    }
    plan = ok(desk.post(f"{API}/plans", json={"title": read.title, "year": 2025}), 201)
    plan = edited(desk, plan, number="45", issued_on="2025-03-05", targets=targets, tasks=[task])
    return ok(step(enter(app, "chutich"), f"/plans/{plan['id']}/approve", submitted(desk, plan)))


def choose(desk: Desk, plan: dict[str, Any], *chosen: dict[str, Any]) -> dict[str, Any]:
    path = f"/plans/{plan['id']}/measures"
    seen = ok(desk.get(API + path))
    lines = [{"lineage_id": t["lineage_id"], **c} for t, c in zip(seen["targets"], chosen, strict=False)]
    return ok(put(desk, path, seen, {"targets": lines}))


def reported(app: FastAPI, desk: Desk, code: str = MONTH) -> dict[str, Any]:
    """The month handed in by one thôn and compiled."""
    head = enter(app, "truongthon")
    unit = next(r["unit_id"] for r in ok(head.get(f"{API}/submissions", params={"period": code}))["items"])
    row = begin(head, unit, code)
    typed = {"own1.of": 120, "own1.done": 90, "team.members": 7, "team.teams": 1}
    cells = {c: {"cumulative": v} for c, v in typed.items()}
    row = fill(head, row, {"data_until": "2025-07-09", "figures": cells, "sections": {}})
    accepted(desk, ok(step(head, f"/submissions/{row['id']}/submit", row)))
    return ok(desk.post(f"{API}/reports", json={"period": code}), 201)


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings(one)


def borrowed() -> set[str]:
    """Every sentence of the groups of measures that come with the system: titles, words of the plan, labels."""
    keys = {"ref", "code", "of", "unit", "kind", "goal_kind", "at_most"}
    found: set[str] = set()
    for target in LIBRARY["targets"]:
        lines = [target, *target["binds"], *target["measures"]]
        found |= {v for line in lines for k, v in line.items() if k not in keys and isinstance(v, str)}
    return {text for text in found if len(text) > 10} - {LIBRARY["populations"][0]["label"]}


def said_of_nobody_else(text: str) -> None:
    whole = "".join(text.split()).casefold()
    taken = [words for words in borrowed() if "".join(words.split()).casefold() in whole]
    assert not taken, taken
    assert "62/kh-ubnd" not in whole
    assert "hồnggai" not in whole
    assert "làngsố" not in whole


def printed(app: FastAPI, report: dict[str, Any]) -> dict[str, str]:
    """The text of the report's PDF, workbook and Word file."""
    with Session(app.state.engines.read) as session:
        row = session.execute(sa.select(Report).where(col(Report.id) == UUID(report["id"]))).scalar_one()
        content: OfficialDocument = report_document(session, row)
    with pdfplumber.open(io.BytesIO(render_pdf(content))) as pdf:
        pages = " ".join(page.extract_text() for page in pdf.pages)
    book = load_workbook(io.BytesIO(render_xlsx(content)))
    cells = " ".join(
        str(v) for sheet in book for row in sheet.iter_rows(values_only=True) for v in row if v is not None
    )
    assert render_docx(content)
    return {"pdf": pages, "xlsx": cells, "content": " ".join(strings(content.model_dump(mode="json")))}


@pytest.mark.both_databases("resource")
def test_no_month_opens_before_every_target_of_the_plan_is_settled(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    refused = open_month(desk)
    assert (refused.status_code, refused.json()["code"]) == (409, "targets-unsettled")
    assert "Chưa có kế hoạch nào đang có hiệu lực" in refused.json()["detail"]

    plan = approve_plan(commune, desk)
    for code in (MONTH, "2025-Q3", "2025-H2", "2025"):
        refused = open_month(desk, code)
        assert (refused.status_code, refused.json()["code"]) == (409, "targets-unsettled"), code
        assert "Kế hoạch số 45/KH-UBND: mục tiêu a, b và c chưa có chỉ tiêu thống kê" in refused.json()["detail"]
    assert {e["field"] for e in refused.json()["errors"]} == {"targets.a", "targets.b", "targets.c"}
    told = ok(desk.get(f"{API}/report-regimes/coming"))["readiness"]
    assert (told["ready"], told["plan_id"], [t["ref"] for t in told["targets"]]) == (False, plan["id"], ["a", "b", "c"])
    assert ok(desk.get(f"{API}/report-periods"))["items"] == []

    choose(desk, plan, {"uncounted": LEFT}, {"own": [GUIDED]})
    assert "mục tiêu c chưa có chỉ tiêu" in open_month(desk).json()["detail"]
    choose(desk, plan, {"uncounted": LEFT}, {"measures": ["own1.done"]}, {"uncounted": LEFT})
    assert ok(desk.get(f"{API}/report-regimes/coming"))["readiness"] == {
        "ready": True,
        "sentence": "",
        "plan_id": plan["id"],
        "plan_code": "45/KH-UBND",
        "targets": [],
    }
    ok(open_month(desk), 201)
    ok(open_month(desk, "2025-Q3"), 201)


def test_a_report_says_the_plans_own_targets_and_nothing_of_another_plan(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    plan = approve_plan(commune, desk)
    choose(desk, plan, {"uncounted": LEFT}, {"own": [GUIDED]}, {"uncounted": LEFT})
    ok(open_month(desk), 201)
    report = reported(commune, desk)
    assert [(t["ref"], t["code"], t["goal_text"], t["text"]) for t in report["targets"]] == [
        ("b", "own1.done", "70%", "75%")
    ]
    told = next(s["text"] for s in report["sections"] if s["code"] == "targets")
    assert f"(a) 100% thôn có Tổ công nghệ số cộng đồng hoạt động hiệu quả: không thống kê ({LEFT})." in told
    files_of = printed(commune, report)
    assert "45/KH-UBND" in files_of["pdf"].replace("\n", "")
    for text in files_of.values():
        said_of_nobody_else(text)

    rows = ok(desk.get(f"{API}/submissions", params={"period": MONTH}))["items"]
    paths = [
        "/indicators",
        "/indicators/coverage",
        "/report-regimes/coming",
        "/report-regimes",
        "/report-periods",
        "/today",
        f"/plans/{plan['id']}/measures",
        f"/reports/{report['id']}",
        f"/voices/reports/{report['id']}",
        *(f"/submissions/{row['id']}" for row in rows if row["id"]),
    ]
    for path in paths:
        said_of_nobody_else(" ".join(strings(ok(desk.get(API + path)))))
    voices = ok(desk.get(f"{API}/voices/reports/{report['id']}"))
    for voice in voices["voices"]:
        path = f"{API}/voices/reports/{report['id']}/texts/{voice['kind']}/{voice['place']}"
        said_of_nobody_else(" ".join(strings(ok(desk.get(path)))))


def test_before_the_choice_nothing_is_counted_on_any_page(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    for approved in (False, True):
        if approved:
            approve_plan(commune, desk)
        groups = ok(desk.get(f"{API}/indicators"))["groups"]
        assert [g["key"] for g in groups if g["ref"]] == []
        for path in ("/indicators", "/indicators/coverage", "/report-regimes/coming", "/today"):
            said_of_nobody_else(" ".join(strings(ok(desk.get(API + path)))))
