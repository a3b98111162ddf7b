"""A report as XML: the schema takes it, and it says what the JSON and the printed report say.

Random months, corrections of them and their quarter are held against the schema in test_figures_agree.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from lxml import etree
from starlette.testclient import TestClient

from fixtures.clients import connect
from fixtures.communes import demonstrated
from fixtures.confirmations import approve_first_report
from fixtures.monthly_reports import API, compiled, ok
from fixtures.people import ClientOf, enter
from fixtures.report_xml import N, checked_xml
from toso.plans.progress import WorkState
from toso.reports.figures.figures import Aspect
from toso.reports.figures.measures import Unit
from toso.reports.model.report_tables import ReportState

XSD = "{http://www.w3.org/2001/XMLSchema}"


@pytest.mark.both_databases("resource")
def test_an_issued_report_tells_its_number_and_day(client_of: ClientOf, issued: dict[str, Any]) -> None:
    root = checked_xml(client_of("minh"), issued["id"])
    document, ward = root.find("r:document", N), root.find("r:ward", N)
    assert (document.get("code"), document.get("issued-on")) == (issued["document_code"], "2024-07-10")
    assert (ward.text, ward.get("path"), root.get("state")) == ("Phường Hồng Gai", "qn.hg", "issued")


def test_what_nobody_reported_is_left_out_and_is_not_zero(client_of: ClientOf, july_rows: Any) -> None:
    root = checked_xml(client_of("minh"), compiled(client_of("minh"))["id"])
    missing = [one for one in root.iterfind("r:figures/r:figure", N) if one.get("text") == "—"]
    assert missing
    assert all("value" not in one.attrib for one in missing)


def test_the_demonstrated_ward_s_report_is_taken(as_member_of_cast: Callable[[str], TestClient]) -> None:
    minh = as_member_of_cast("minh")
    reports = ok(minh.get(f"{API}/reports"))["items"]
    assert reports
    for report in reports:
        root = checked_xml(minh, report["id"])
        assert len(root.findall("r:figures/r:figure", N)) > 200


def test_a_commune_s_report_with_targets_of_its_own_is_taken(tmp_path: Path) -> None:
    with demonstrated(tmp_path, date(2025, 9, 3)) as commune:
        minh = enter(commune, "minh")
        report = ok(minh.post(f"{API}/reports", json={"period": "2025-08"}), 201)
        root = checked_xml(minh, report["id"])
        assert root.find("r:ward", N).text == "Xã Đồng Mẫu"
        assert any(one.get("measure").startswith("own") for one in root.iterfind("r:target", N))


def test_the_schema_is_open_knows_every_word_and_refuses_others(client_of: ClientOf, issued: dict[str, Any]) -> None:
    minh = client_of("minh")
    root = checked_xml(minh, issued["id"])
    schema = etree.fromstring(minh.get(f"{API}/report-1.xsd").content)
    words = {
        kind.get("name"): {one.get("value") for one in kind.iter(f"{XSD}enumeration")}
        for kind in schema.iterfind(f"{XSD}simpleType")
        if kind.find(f".//{XSD}enumeration") is not None
    }
    assert words == {
        "State": {*ReportState},
        "TaskState": {*WorkState},
        "Aspect": {*Aspect},
        "CountedIn": {*Unit, "percent"},
    }
    judge = etree.XMLSchema(schema)
    root.find("r:figures/r:figure", N).set("reported", "-1")
    assert not judge.validate(root)
    root.find("r:figures/r:figure", N).set("reported", "1")
    assert judge.validate(root)
    root.find("r:figures", N).append(etree.fromstring(etree.tostring(root.find("r:figures/r:figure", N))))
    assert not judge.validate(root), "a figure stands once"


def test_a_system_reads_it_by_its_scope(app: FastAPI, client_of: ClientOf, issued: dict[str, Any]) -> None:
    approve_first_report(app)
    system = connect(app, client_of, ("reports:read",), last_day="2024-12-31")
    address = f"{API}/reports/{issued['id']}/xml"
    assert system.http.get(f"{API}/report-1.xsd").status_code == 200, "without signing in"
    assert system.http.get(address).status_code == 401
    assert system.http.get(address, headers=system.bearer()).content == client_of("minh").get(address).content
    other = connect(app, client_of, ("statistics:read",), name="Kho số liệu", last_day="2024-12-31")
    assert other.http.get(address, headers=other.bearer()).status_code == 403
