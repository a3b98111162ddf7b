"""Figures for programs: all of a report in one answer, and what was issued as CSV on the web with a catalogue."""

import csv
import io
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.clients import connect
from fixtures.confirmations import approve_first_report
from fixtures.monthly_reports import API, approved, compiled, ok
from fixtures.people import ClientOf
from toso.reports.statistics.cells import SMALLEST
from toso.reports.statistics.queries import COLUMNS

STATISTICS = f"{API}/statistics"


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_all_figures_of_a_report_come_in_one_answer_and_sum_up(client_of: ClientOf, july_rows: Any) -> None:
    minh = client_of("minh")
    report = compiled(minh)
    found = ok(minh.get(f"{API}/reports/{report['id']}/figures"))
    assert (found["period"], found["version"]) == ("2024-07", report["version"])
    by_id = {one["id"]: one for one in found["items"]}
    for printed in report["figures"]:
        if printed["id"] in by_id:
            assert by_id[printed["id"]]["text"] == printed["text"]
    sums = [
        one
        for one in found["items"]
        if one["aspect"] == "cum" and one["place"] == "ward" and one["value"] and one["unit"]
    ]
    assert sums
    for one in sums:
        parts = [
            p["value"]
            for p in found["items"]
            if (p["code"], p["aspect"]) == (one["code"], "cum") and p["place"] != "ward"
        ]
        assert sum(part or 0 for part in parts) == one["value"], one["id"]
    rates = [
        one for one in found["items"] if one["aspect"] == "pct" and one["numerator"] is not None and one["denominator"]
    ]
    assert rates
    for one in rates:
        assert one["value"] == pytest.approx(100 * one["numerator"] / one["denominator"]), one["id"]
    for one in found["items"]:
        assert one["place_name"] == ok(minh.get(f"{API}/reports/{report['id']}/figures/{one['id']}"))["place_name"]
    names = {one["place"]: one["place_name"] for one in found["items"]}
    assert (names["ward"], names["kp1"]) == ("Toàn phường", "Khu phố 1")
    as_table = minh.get(f"{API}/reports/{report['id']}/figures?format=csv")
    assert as_table.headers["content-type"] == "text/csv; charset=utf-8"
    assert [row["id"] for row in table(as_table.text)] == list(by_id)
    tag = minh.get(f"{API}/reports/{report['id']}/figures").headers["etag"]
    assert minh.get(f"{API}/reports/{report['id']}/figures", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.both_databases("resource")
def test_statistics_are_of_issued_reports_alone(client_of: ClientOf, july_rows: Any) -> None:
    approved(client_of, compiled(client_of("minh")))
    hoa = client_of("hoa")
    catalogue = hoa.get(STATISTICS)
    assert catalogue.headers["content-type"] == "application/ld+json"
    assert catalogue.json()["dcat:dataset"] == []
    assert hoa.get(f"{STATISTICS}/2024-07/figures.csv").status_code == 404
    assert hoa.get(f"{STATISTICS}/2024-7a/figures.csv").status_code == 422


def test_an_issued_report_is_a_table_with_its_description(client_of: ClientOf, issued: dict[str, Any]) -> None:
    hoa = client_of("hoa")
    (dataset,) = hoa.get(STATISTICS).json()["dcat:dataset"]
    address = dataset["dcat:distribution"]["dcat:downloadURL"]["@id"]
    assert dataset["dct:issued"]["@value"] == "2024-07-10"
    answer = hoa.get(address[address.index(API) :])
    assert "figures.csv-metadata.json" in answer.headers["link"]
    described = hoa.get(f"{address[address.index(API) :]}-metadata.json").json()
    assert described["url"] == "figures.csv"
    assert tuple(one["name"] for one in described["tableSchema"]["columns"]) == COLUMNS
    rows = table(answer.text)
    keys = [tuple(row[name] for name in described["tableSchema"]["primaryKey"]) for row in rows]
    assert len(set(keys)) == len(keys) > 20
    for row in rows:
        assert row["place"].startswith(row["ward"])
        if row["value"] and row["unit"] in {"person", "household", "business", "member"}:
            assert float(row["value"]) >= SMALLEST, row
        assert (row["suppressed"] == "true") <= (row["value"] == ""), row
    assert {row["aspect"] for row in rows if row["place"] != row["ward"]} == {"cum", "pct"}
    printed = {one["id"]: one for one in ok(client_of("minh").get(f"{API}/reports/{issued['id']}/figures"))["items"]}
    of_ward = [row for row in rows if row["place"] == row["ward"] and row["aspect"] == "cum" and row["value"]]
    assert of_ward
    for row in of_ward:
        assert float(row["value"]) == printed[f"{row['measure']}.cum@ward"]["value"]


def test_a_place_is_named_by_the_code_of_the_state_where_it_was_entered(
    client_of: ClientOf, issued: dict[str, Any]
) -> None:
    ha, units = client_of("ha"), f"{API}/units"
    ward, place = (next(u for u in ok(ha.get(units)) if u["kind"] == kind) for kind in ("ward", "neighbourhood"))
    desk = next(u for u in ok(ha.get(units)) if u["kind"] == "desk")

    def change(unit: dict[str, Any], code: str | None) -> Any:
        body = {name: unit[name] for name in ("aliases", "reports", "position", "valid_to")}
        version = ok(ha.get(f"{units}/{unit['id']}"))["version"]
        return ha.patch(
            f"{units}/{unit['id']}", json={**body, "place_code": code}, headers={"If-Match": f'"{version}"'}
        )

    for unit, code in ((ward, "0678"), (ward, "06 652"), (ward, "067"), (place, "06652"), (desk, "06652")):
        refused = change(unit, code)
        assert (refused.status_code, [e["field"] for e in refused.json()["errors"]]) == (422, ["place_code"]), code
    assert ok(change(ward, "06652"))["unit"]["place_code"] == "06652"
    assert ok(change(place, "220665200001"))["unit"]["place_code"] == "220665200001"
    assert ok(change(ward, None))["unit"]["place_code"] == "06652", "not said, not changed"
    told = {row["place"]: row["place_code"] for row in table(ha.get(f"{STATISTICS}/2024-07/figures.csv").text)}
    assert (told.pop(ward["path"]), told.pop(place["path"])) == ("06652", "220665200001")
    assert set(told.values()) == {""}
    (dataset,) = ha.get(STATISTICS).json()["dcat:dataset"]
    assert dataset["dct:spatial"]["dct:identifier"] == "06652"


def test_a_system_reads_them_by_a_scope_of_their_own(app: FastAPI, client_of: ClientOf) -> None:
    approve_first_report(app)
    system = connect(app, client_of, ("statistics:read",))
    assert system.http.get(STATISTICS, headers=system.bearer()).status_code == 200
    assert system.http.get(f"{API}/reports", headers=system.bearer()).status_code == 403
