"""The demonstration on a business date of 2026: after the reform of 1/7/2025 the ward's month goes its way as well."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.app import KEY, make_app, settings_for
from fixtures.monthly_reports import API, figures, laid, ok, put, step
from fixtures.people import NAMES, sign_in
from fixtures.routes import operations
from fixtures.schema import lay_schema
from toso.audit.record import install_key
from toso.core.database import create_engines
from toso.core.execution import close_execution
from toso.demo.build import build_demo
from toso.kit.clock import install_business_date

DAY = date(2026, 3, 10)
Who = Callable[[str], TestClient]


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    folder = tmp_path_factory.mktemp("ward-2026")
    settings = settings_for(f"sqlite:///{folder / 'toso.sqlite3'}", folder, business_date=DAY)
    install_key(KEY.encode())
    install_business_date(DAY)
    engines = create_engines(settings)
    lay_schema(engines)
    said = list(build_demo(settings, engines, households=100))
    engines.dispose()
    assert any("01/7/2025" in line for line in said)
    made = make_app(settings)
    yield made
    close_execution(made)
    install_business_date(None)


@pytest.fixture(scope="module")
def who(ward: FastAPI) -> Who:
    clients: dict[str, TestClient] = {}

    def find(name: str) -> TestClient:
        install_business_date(DAY)
        return clients.setdefault(name, clients.get(name) or sign_in(ward, name))

    return find


def test_everybody_s_lists_open(ward: FastAPI, who: Who) -> None:
    faulty = [
        (name, operation.path)
        for name in NAMES
        for operation in operations(ward)
        if operation.method == "GET" and "{" not in operation.path and who(name).get(operation.url).status_code >= 500
    ]
    assert faulty == []


def test_the_units_and_letterhead_are_those_of_2026(who: Who) -> None:
    units = ok(who("lan").get(f"{API}/units"))
    places = [u["path"] for u in units if u["kind"] == "neighbourhood"]
    assert places
    assert all(path.endswith("m") for path in places)
    heads = ok(who("hoa").get(f"{API}/auth/me"))["assignments"]
    assert "Khu phố 1" in {a["unit_name"] for a in heads}


def test_a_month_of_2026_is_opened_handed_in_reported_and_numbered(who: Who) -> None:
    minh, hoa, lan, ha = (who(name) for name in ("minh", "hoa", "lan", "ha"))
    ok(minh.post(f"{API}/report-periods", json={"code": "2026-03"}), 201)
    kp1 = next(u["id"] for u in ok(hoa.get(f"{API}/units")) if u["path"] == "qn.hg.kp1m")
    row = ok(hoa.post(f"{API}/submissions", json={"period": "2026-03", "unit_id": kp1}), 201)
    cells = {code: {**cell, "remark": "Rà soát"} for code, cell in figures(9).items()}
    row = ok(put(hoa, f"/submissions/{row['id']}", row, {"data_until": "2026-03-10", "figures": cells, "sections": {}}))
    row = ok(step(hoa, f"/submissions/{row['id']}/submit", row))
    ok(step(minh, f"/submissions/{row['id']}/accept", row))
    report = ok(minh.post(f"{API}/reports", json={"period": "2026-03"}), 201)
    report = laid(minh, report)
    ok(step(lan, f"/reports/{report['id']}/approve", report))
    document = ok(ha.get(f"{API}/documents", params={"state": "approved"}))["items"][0]
    numbered = ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2026-03-10"))
    assert (numbered["number"], numbered["state"]) == (1, "issued")
    shown = ha.get(f"{API}/documents/{document['id']}").text
    assert "Nguyễn Thị Lan" in shown
    assert "Vũ Mạnh Hải" not in shown
