"""Phát sinh sau chốt: what reaches the register after a month was frozen is counted in the next one, marked, and the
months add up: with late facts, an amended visit, and people who move out.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register, fill_register, see
from fixtures.people import ClientOf
from fixtures.reporting import API, accepted, approved, begin, cell, figures, fill, ok, open_period, put, step, unit_id
from toso.core.database import in_transaction
from toso.documents.content import OfficialDocument, figures_printed
from toso.documents.wording import printed_texts
from toso.households.items import Channel, Item
from toso.households.kinds import VisitResult
from toso.households.tables import Household, Observation, Person
from toso.kit.clock import install_business_date

Write = Callable[[Callable[[Session, Register], None]], None]
JULY_9, JULY_10, JULY_12 = date(2024, 7, 9), date(2024, 7, 10), date(2024, 7, 12)
MONTHS = {"2024-07": JULY_10, "2024-08": date(2024, 8, 9), "2024-09": date(2024, 9, 10)}
INFORMED, RESIDENTS = "t7.done", "pop.residents"


@pytest.fixture
def cast(app: FastAPI) -> Iterator[Register]:
    install_business_date(JULY_10)
    yield in_transaction(app.state.engines.write, fill_register)
    install_business_date(None)


@pytest.fixture
def write(app: FastAPI, cast: Register) -> Write:
    return lambda change: in_transaction(app.state.engines.write, lambda session: change(session, cast))


def person(session: Session, register: Register, key: str) -> Person:
    return session.get_one(Person, (register.ward_id, register.persons[key]))


def known_in_july(session: Session, register: Register) -> None:
    """Every household of khu phố 1 settled; Đạt and Mùi informed on 9/7."""
    for key in ("dat", "phuc", "sao"):
        household = session.get_one(Household, (register.ward_id, register.households[key]))
        see(session, household, Item.VISITED, "yes", JULY_9)
    for key in ("dat", "mui"):
        see(session, person(session, register, key), Item.INFORMED, "yes", JULY_9)
    refuses = session.get_one(Household, (register.ward_id, register.households["xuan"]))
    refuses.last_visited_on, refuses.last_result = JULY_9, VisitResult.REFUSED
    session.add(refuses)
    thang = session.get_one(Household, (register.ward_id, register.households["thang"]))
    see(session, thang, Item.OPENED, "yes", JULY_9, channel=Channel.IMPORT)


def learned_after_the_cut_off(session: Session, register: Register) -> None:
    """A visit of 9/7 sent late, one of 12/7, one of August; of the visit to Mùi it turns out that nobody told her."""
    see(session, person(session, register, "hoan"), Item.INFORMED, "yes", JULY_9)
    see(session, person(session, register, "xuan"), Item.INFORMED, "yes", JULY_12)
    see(session, person(session, register, "thang"), Item.INFORMED, "yes", date(2024, 8, 3))
    of_mui = col(Observation.subject_id) == register.persons["mui"]
    row = session.execute(sa.select(Observation).where(of_mui)).scalars().one()
    session.add(
        Observation(
            **row.model_dump(exclude={"id", "version", "created_at", "updated_at", "retracts_id", "at"}),
            at=row.at, retracts_id=row.id,
        )
    )  # fmt: skip
    see(session, person(session, register, "mui"), Item.PHONE, "basic", JULY_9)  # folds her anew


def month_of_kp1(client_of: ClientOf, code: str) -> dict[str, Any]:
    """Khu phố 1's submission of a month from the register, and khu phố 2's typed one, both accepted."""
    minh, hoa, nga, day = client_of("minh"), client_of("hoa"), client_of("nga"), MONTHS[code].isoformat()
    open_period(minh, code)
    row = begin(hoa, unit_id(minh, "kp1"), code)
    typed = {"team.members": {"cumulative": 7}}
    row = fill(hoa, row, {"data_until": day, "figures": typed})
    row = accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    other = begin(nga, unit_id(minh, "kp2"), code)
    scale = 1 + list(MONTHS).index(code)
    other = fill(nga, other, {"data_until": day, "figures": _remarked(figures(scale))})
    accepted(minh, ok(step(nga, f"/submissions/{other['id']}/submit", other)))
    return row


def _remarked(cells: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {code: {**values, "remark": "Đợt cao điểm"} for code, values in cells.items()}


def reported(client_of: ClientOf, code: str) -> dict[str, Any]:
    report = ok(client_of("minh").post(f"{API}/reports", json={"period": code}), 201)
    return approved(client_of, report)


def left(client_of: ClientOf, register: Register, key: str, on: str) -> None:
    hoa = client_of("hoa")
    household = next(k for k in ("dat", "thang") if key in {"dat": ("dat", "mui", "quan"), "thang": ("hoan",)}[k])
    row = ok(hoa.get(f"{API}/households/{register.households[household]}"))
    path = f"/households/{row['id']}/persons/{register.persons[key]}/leave"
    ok(step(hoa, path, row, cause="moved", on=on, reason="Chuyển đi nơi khác"))


def texts(client: Any, report: dict[str, Any]) -> dict[str, str]:
    return {f["id"]: f["text"] for f in ok(client.get(f"{API}/reports/{report['id']}"))["figures"]}


def behind(client: Any, report: dict[str, Any], figure: str) -> dict[str, Any]:
    return ok(client.get(f"{API}/reports/{report['id']}/figures/{figure}"))


@pytest.fixture
def august(client_of: ClientOf, cast: Register, write: Write) -> tuple[dict[str, Any], dict[str, Any]]:
    """August's submission of khu phố 1 and report; since July was frozen people were told late, one not after all, and
    Quân moved out on 12/7, Hoàn on 5/8.
    """
    write(known_in_july)
    month_of_kp1(client_of, "2024-07")
    reported(client_of, "2024-07")
    write(learned_after_the_cut_off)
    install_business_date(MONTHS["2024-08"])
    left(client_of, cast, "quan", "2024-07-12")
    left(client_of, cast, "hoan", "2024-08-05")
    row = month_of_kp1(client_of, "2024-08")
    return row, reported(client_of, "2024-08")


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
        ("Bùi Minh Quân", -1, True), ("Lý Thị Hoàn", -1, False),
    }  # fmt: skip
    assert client_of("nga").get(own, params={"code": RESIDENTS}).status_code == 404
    paged = ok(minh.get(path, params={"submission_id": row["id"], "limit": 2}))
    rest = ok(minh.get(path, params={"submission_id": row["id"], "limit": 2, "cursor": paged["next"]}))
    assert [one["person_id"] for one in (*paged["items"], *rest["items"])] == [
        one["person_id"] for one in listed["items"]
    ]  # fmt: skip
    assert minh.get(path, params={"submission_id": row["id"], "cursor": "x"}).status_code == 422


def test_a_frozen_list_stays_as_it_was(
    client_of: ClientOf, write: Write, august: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    minh, (row, report) = client_of("minh"), august
    write(lambda s, register: see(s, person(s, register, "xuan"), Item.INFORMED, "yes", date(2024, 8, 9)) and None)
    path = f"{API}/reports/{report['id']}/figures/{INFORMED}.cum@kp1/subjects"
    listed = ok(minh.get(path, params={"submission_id": row["id"]}))
    assert {one["full_name"] for one in listed["items"]} == {"Bùi Văn Đạt", "Đỗ Thị Xuân", "Ngô Văn Thắng"}
    assert listed["counted"] == int(behind(minh, report, f"{INFORMED}.cum@kp1")["value"])


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
    client_of: ClientOf, cast: Register, write: Write, august: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    """opening + what each month added = where the last month stands, for every measure of the ward and each khu phố."""
    minh = client_of("minh")
    install_business_date(MONTHS["2024-09"])
    left(client_of, cast, "dat", "2024-08-12")  # of August's period, after it was frozen
    write(lambda s, register: see(s, person(s, register, "xuan"), Item.ACCOUNT, "yes", date(2024, 9, 2)) and None)
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
    client_of: ClientOf, cast: Register, write: Write
) -> None:
    minh, hoa, lan, ha = (client_of(n) for n in ("minh", "hoa", "lan", "ha"))
    write(known_in_july)
    july = month_of_kp1(client_of, "2024-07")
    report = reported(client_of, "2024-07")
    document = ok(ha.get(f"{API}/documents/{report['document_id']}"))
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-07-10"))
    write(learned_after_the_cut_off)
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
