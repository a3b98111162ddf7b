"""Phát sinh sau chốt: what reaches the register after a month was frozen is counted in the next one, marked, and the
months add up: with late facts, an amended visit, and people who move out.
"""

from datetime import date
from typing import Any

import pytest

from fixtures.households import Register, see
from fixtures.monthly_reports import API, accepted, approved, cell, ok, put, step
from fixtures.months import (
    INFORMED,
    MONTHS,
    RESIDENTS,
    Write,
    known_in_july,
    learned_after_the_cut_off,
    left,
    month_of_kp1,
    person,
    reported,
)
from fixtures.people import ClientOf
from fixtures.printed_texts import printed_texts
from toso.documents.content import OfficialDocument, figures_printed
from toso.households.model.items import Item
from toso.kit.clock import install_business_date


def behind(client: Any, report: dict[str, Any], figure: str) -> dict[str, Any]:
    return ok(client.get(f"{API}/reports/{report['id']}/figures/{figure}"))


def test_what_came_after_the_cut_off_counts_in_the_next_month_and_is_marked(
    client_of: ClientOf, august: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    minh, (row, report) = client_of("minh"), august
    informed = cell(row, INFORMED)  # Đạt, Mùi → Đạt, Xuân, Thắng (Hoàn was told and moved away)
    assert (informed["previous"], informed["cumulative"], informed["added"]) == (2, 3, 1)
    assert (informed["late_in"], informed["late_out"]) == (1, 1), "Xuân came late, Mùi went late; Thắng is of August"
    residents = cell(row, RESIDENTS)
    assert (residents["added"], residents["late_in"], residents["late_out"]) == (-2, 0, 1)
    kept = row["snapshots"][0]
    assert (kept["edition"], kept["data_until"], kept["late"] > 0, kept["holds"]) == (1, "2024-08-09", True, True)
    assert len(kept["digest"]) == 64
    rows = {f["id"]: f for f in ok(minh.get(f"{API}/reports/{report['id']}"))["figures"]}
    assert (rows[f"{INFORMED}.in@ward"]["late"], rows[f"{INFORMED}.cum@ward"]["late"]) == (2, 0)
    late = behind(minh, report, f"{INFORMED}.late@ward")
    assert (late["text"], late["total"], [s["value"] for s in late["sources"]]) == ("2", 2, [2])


def test_the_list_behind_the_figure_marks_them_and_adds_up(
    client_of: ClientOf, august: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    minh, (row, report) = client_of("minh"), august
    line = behind(minh, report, f"{INFORMED}.in@kp1")["sources"][0]
    assert (line["value"], line["late_in"], line["late_out"], line["listed"]) == (1, 1, 1, True)
    path = f"{API}/reports/{report['id']}/figures/{INFORMED}.in@kp1/subjects"
    listed = ok(minh.get(path, params={"submission_id": row["id"]}))
    told = {(one["full_name"], one["counts"], one["late"]) for one in listed["items"]}
    assert told == {("Đỗ Thị Xuân", 1, True), ("Ngô Văn Thắng", 1, False), ("Đỗ Thị Mùi", -1, True)}
    assert (listed["counted"], listed["hidden"], listed["less"], listed["total"]) == (1, 0, None, 3)
    marked = ok(minh.get(path.replace(".in@", ".late@"), params={"submission_id": row["id"]}))
    assert (marked["counted"], all(one["late"] for one in marked["items"])) == (2, True)
    assert client_of("lan").get(path, params={"submission_id": row["id"]}).status_code == 403, "leaders see sums"
    own = f"{API}/submissions/{row['id']}/snapshots/1/subjects"
    mine = ok(client_of("hoa").get(own, params={"code": RESIDENTS, "aspect": "in"}))
    assert {(one["full_name"], one["counts"], one["late"]) for one in mine["items"]} == {
        ("Bùi Minh Quân", -1, True),
        ("Lý Thị Hoàn", -1, False),
    }
    assert client_of("nga").get(own, params={"code": RESIDENTS}).status_code == 404
    paged = ok(minh.get(path, params={"submission_id": row["id"], "limit": 2}))
    rest = ok(minh.get(path, params={"submission_id": row["id"], "limit": 2, "cursor": paged["next"]}))
    assert [one["person_id"] for one in (*paged["items"], *rest["items"])] == [
        one["person_id"] for one in listed["items"]
    ]
    assert minh.get(path, params={"submission_id": row["id"], "cursor": "x"}).status_code == 422


def test_a_frozen_list_stays_as_it_was(
    client_of: ClientOf, learn: Write, august: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    minh, (row, report) = client_of("minh"), august
    learn(lambda s, register: see(s, person(s, register, "xuan"), Item.INFORMED, "yes", date(2024, 8, 9)) and None)
    path = f"{API}/reports/{report['id']}/figures/{INFORMED}.cum@kp1/subjects"
    listed = ok(minh.get(path, params={"submission_id": row["id"]}))
    assert {one["full_name"] for one in listed["items"]} == {"Bùi Văn Đạt", "Đỗ Thị Xuân", "Ngô Văn Thắng"}
    assert listed["counted"] == int(behind(minh, report, f"{INFORMED}.cum@kp1")["value"])


@pytest.mark.both_databases("resource")
def test_the_report_tells_them_in_its_annex_and_only_then(
    client_of: ClientOf, august: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    ha, minh = client_of("ha"), client_of("minh")
    document = ok(ha.get(f"{API}/documents/{august[1]['document_id']}"))
    content = OfficialDocument.model_validate(document["content"])
    whole = "\n".join(printed_texts(content))
    assert "Phát sinh sau chốt số liệu kỳ trước, tính vào số trong kỳ này:" in whole
    assert (f"{INFORMED}.late@kp1", "2") in list(figures_printed(content))
    july = next(r for r in ok(minh.get(f"{API}/reports"))["items"] if r["period"]["code"] == "2024-07")
    before = ok(ha.get(f"{API}/documents/{july['document_id']}"))
    assert "Phát sinh sau chốt" not in "\n".join(printed_texts(OfficialDocument.model_validate(before["content"])))


def test_the_months_add_up_to_the_total(
    client_of: ClientOf, july_cast: Register, learn: Write, august: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    """opening + what each month added = where the last month stands, for every measure of the ward and each khu phố."""
    minh = client_of("minh")
    install_business_date(MONTHS["2024-09"])
    left(client_of, july_cast, "dat", "2024-08-12")  # of August's period, after it was frozen
    learn(lambda s, register: see(s, person(s, register, "xuan"), Item.ACCOUNT, "yes", date(2024, 9, 2)) and None)
    month_of_kp1(client_of, "2024-09")
    reported(client_of, "2024-09")
    reports = sorted(ok(minh.get(f"{API}/reports"))["items"], key=lambda r: r["period"]["code"])
    cells = [_cells(ok(minh.get(f"{API}/reports/{r['id']}"))) for r in reports]
    fell, told = 0, 0
    for key in cells[0]:
        stands = [one[key] for one in cells]
        added = [(month or 0) for _, month in stands]
        opening = (stands[0][0] or 0) - added[0]
        assert opening + sum(added) == stands[-1][0], key
        fell, told = fell + any(month < 0 for month in added), told + 1
    assert (fell > 1, told > 50) == (True, True), "some measures fall"
    assert cells[2][RESIDENTS, "kp1"] == (3, -1), "Đạt moved out after the cut-off"
    late = behind(minh, reports[2], f"{RESIDENTS}.late@kp1")
    assert late["total"] == 1


def _cells(report: dict[str, Any]) -> dict[tuple[str, str], tuple[int | None, int | None]]:
    """(cumulative, in period) by measure and place, as Phụ lục I prints them."""
    return {
        (c["code"], row["place"]): (_whole(c["cum"]), _whole(c["added"]))
        for row in report["annex"]["rows"]
        for c in row["cells"]
        if c["cum"] != "—"
    }


def _whole(text: str) -> int | None:
    return None if text == "—" else int(text.replace(".", ""))


def test_a_correction_of_july_takes_in_what_came_late_and_august_no_longer_marks_it(
    client_of: ClientOf, july_cast: Register, learn: Write
) -> None:
    minh, hoa, lan, ha = (client_of(n) for n in ("minh", "hoa", "lan", "ha"))
    learn(known_in_july)
    july = month_of_kp1(client_of, "2024-07")
    report = reported(client_of, "2024-07")
    document = ok(ha.get(f"{API}/documents/{report['document_id']}"))
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-07-10"))
    learn(learned_after_the_cut_off)
    install_business_date(MONTHS["2024-08"])
    august = month_of_kp1(client_of, "2024-08")
    assert (cell(august, INFORMED)["added"], cell(august, INFORMED)["late_in"]) == (2, 2)
    correction = ok(minh.post(f"{API}/reports/{report['id']}/corrections", json={"reason": "Phiếu gửi chậm"}), 201)
    seen = ok(minh.get(f"{API}/submissions/{july['id']}"))
    ok(step(minh, f"/reports/{correction['id']}/submissions/{july['id']}/reopen", seen, reason="Phiếu gửi chậm"))
    row = ok(hoa.get(f"{API}/submissions/{july['id']}"))
    kept = {
        c["code"]: {"cumulative": c["typed"], "remark": c["remark"] or "Đã xem lại"}
        for g in row["groups"]
        for c in g["cells"]
    }
    row = ok(put(hoa, f"/submissions/{row['id']}", row, {"data_until": "2024-07-14", "figures": kept}))
    row = accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    assert cell(row, INFORMED)["cumulative"] == 3, "Đạt, Hoàn, Xuân"
    correction = ok(minh.get(f"{API}/reports/{correction['id']}"))
    approved(client_of, ok(step(minh, f"/reports/{correction['id']}/refresh", correction)))
    made = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    line = behind(minh, made, f"{INFORMED}.in@kp1")
    assert (line["text"], line["sources"][0]["late_in"], line["sources"][0]["late_out"]) == ("1", 0, 0)
    path = f"{API}/reports/{made['id']}/figures/{INFORMED}.in@kp1/subjects"
    listed = ok(minh.get(path, params={"submission_id": august["id"]}))
    assert [(one["full_name"], one["counts"], one["late"]) for one in listed["items"]] == [("Ngô Văn Thắng", 1, False)]
    assert lan.get(f"{API}/reports/{made['id']}").status_code == 200
