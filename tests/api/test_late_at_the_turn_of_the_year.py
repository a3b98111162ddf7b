"""December's late facts: of last year, told once beside a month of the next, counted only by a correction."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.corrections import issue, refreshed
from fixtures.households import Register, see
from fixtures.layers import layer
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    begin,
    cell,
    figures,
    fill,
    ok,
    open_period,
    put,
    step,
    unit_id,
)
from fixtures.months import (
    INFORMED,
    MONTHS,
    RESIDENTS,
    Write,
    informed,
    learner,
    month_of_kp1,
    not_after_all,
    person,
    reported,
    settled,
)
from fixtures.people import ClientOf
from fixtures.printed_texts import printed_texts
from toso.core.database import in_transaction
from toso.documents.content import OfficialDocument, figures_printed
from toso.households.indicators.counts import Area
from toso.households.indicators.membership import members
from toso.households.model.items import Item
from toso.households.model.tables import Household
from toso.kit.clock import install_business_date

DEC_9, DEC_12, JAN_5, JAN_9 = date(2024, 12, 9), date(2024, 12, 12), date(2025, 1, 5), date(2025, 1, 9)
LAST = f"{INFORMED}.last@ward"
Made = dict[str, dict[str, Any]]


@layer
def december(app: FastAPI, client_of: ClientOf, on_day: SetDay, july_cast: Register) -> dict[str, Any]:
    """December's report of 2024: Đạt and Mùi were informed. Afterwards it is learned that Xuân was too, and Mùi not."""
    learn = learner(app, july_cast)
    on_day(MONTHS["2024-12"])
    learn(lambda s, register: settled(s, register, DEC_9))
    learn(lambda s, register: _met(s, register, "xuan"))
    learn(lambda s, register: informed(s, register, DEC_9, "dat", "mui"))
    month_of_kp1(client_of, "2024-12")
    report = reported(client_of, "2024-12")
    issue(client_of, report, "2024-12-10")
    learn(lambda s, register: informed(s, register, DEC_12, "xuan"))
    learn(lambda s, register: not_after_all(s, register, DEC_9))
    return report


def _met(session: Session, register: Register, key: str) -> None:
    household = session.get_one(Household, (register.ward_id, register.households[key]))
    see(session, household, Item.VISITED, "yes", DEC_9)


def january(client_of: ClientOf, learn: Write) -> dict[str, Any]:
    """January's submission of khu phố 1: Thắng was informed in it."""
    install_business_date(MONTHS["2025-01"])
    learn(lambda s, register: settled(s, register, JAN_9))
    learn(lambda s, register: informed(s, register, JAN_5, "thang"))
    return month_of_kp1(client_of, "2025-01")


def behind(client: Any, report: dict[str, Any], figure: str) -> dict[str, Any]:
    return ok(client.get(f"{API}/reports/{report['id']}/figures/{figure}"))


def who(client: Any, report: dict[str, Any], row: dict[str, Any], figure: str) -> list[str]:
    path = f"{API}/reports/{report['id']}/figures/{figure}/subjects"
    return sorted(one["full_name"] for one in ok(client.get(path, params={"submission_id": row["id"]}))["items"])


@pytest.mark.both_databases("resource")
def test_they_are_told_beside_january_and_counted_in_neither_year(
    client_of: ClientOf, learn: Write, december: dict[str, Any]
) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    row = january(client_of, learn)
    seen = cell(row, INFORMED)
    assert (seen["cumulative"], seen["added"], seen["late_in"], seen["late_out"]) == (1, 1, 0, 0), "Thắng alone"
    report = reported(client_of, "2025-01")
    told = behind(minh, report, LAST)
    assert (told["text"], told["total"]) == ("2", 2)
    assert "phát sinh sau chốt năm trước, không cộng vào năm nay" in told["label"]
    assert [(s["late_in"], s["late_out"], s["listed"]) for s in told["sources"]] == [(1, 1, True)]
    assert who(minh, report, row, f"{INFORMED}.last@kp1") == ["Đỗ Thị Mùi", "Đỗ Thị Xuân"]
    assert who(minh, report, row, f"{INFORMED}.in@kp1") == ["Ngô Văn Thắng"]
    content = OfficialDocument.model_validate(ok(ha.get(f"{API}/documents/{report['document_id']}"))["content"])
    assert "thuộc năm trước nên không cộng vào số năm nay:" in "\n".join(printed_texts(content))
    assert (LAST, "2") in list(figures_printed(content))
    lines = ok(minh.get(f"{API}/reports/{report['id']}"))["annex"]["late_last_year"]
    assert [run["figure"] for run in lines[0] if run["figure"]] == [LAST, f"{INFORMED}.last@kp1"]
    beside = ok(client_of("lan").get(f"{API}/reports/{december['id']}/corrections"))["told_later"]
    assert [(one["title"], one["count"]) for one in beside] == [("tháng 1 năm 2025", 2)]
    frozen = behind(minh, december, f"{INFORMED}.cum@kp1")
    assert frozen["value"] == 2, "December stays as it was issued"


def test_each_is_told_once_and_the_year_and_what_was_told_are_all_there_is(
    app: FastAPI, client_of: ClientOf, july_cast: Register, learn: Write, december: dict[str, Any]
) -> None:
    minh = client_of("minh")
    january(client_of, learn)
    first = reported(client_of, "2025-01")
    learn(lambda s, register: informed(s, register, DEC_12, "hoan"))
    install_business_date(MONTHS["2025-02"])
    row = month_of_kp1(client_of, "2025-02")
    second = reported(client_of, "2025-02")
    assert who(minh, second, row, f"{INFORMED}.last@kp1") == ["Lý Thị Hoàn"]
    lines = [s for report in (first, second) for s in behind(minh, report, LAST)["sources"]]
    told = sum(s["late_in"] - s["late_out"] for s in lines)
    area = Area(july_cast.ward_id, ("qn.hg.kp1",))
    known = in_transaction(
        app.state.engines.write, lambda s: members(s, area, date(2024, 12, 14), date(2023, 12, 15))[INFORMED]
    )
    assert int(behind(minh, december, f"{INFORMED}.cum@kp1")["value"]) + told == len(known) == 3


def test_the_months_of_the_new_year_add_up_without_them(
    client_of: ClientOf, learn: Write, december: dict[str, Any]
) -> None:
    minh = client_of("minh")
    january(client_of, learn)
    reported(client_of, "2025-01")
    install_business_date(MONTHS["2025-02"])
    learn(lambda s, register: informed(s, register, date(2025, 1, 12), "xuan"))  # after January was frozen
    row = month_of_kp1(client_of, "2025-02")
    assert (cell(row, INFORMED)["cumulative"], cell(row, INFORMED)["added"], cell(row, INFORMED)["late_in"]) == (
        2,
        1,
        1,
    )
    reported(client_of, "2025-02")
    open_period(minh, "2025-Q1")
    quarter = ok(minh.post(f"{API}/reports", json={"period": "2025-Q1"}), 201)
    for code in (INFORMED, "act.visited", "t1.done"):
        added, stands = (behind(minh, quarter, f"{code}.{aspect}@kp1")["value"] for aspect in ("in", "cum"))
        assert added == stands, f"{code}: a yearly count is the sum of its months"
    opening = int(behind(minh, december, f"{RESIDENTS}.cum@kp1")["value"])
    added, stands = (int(behind(minh, quarter, f"{RESIDENTS}.{aspect}@kp1")["value"]) for aspect in ("in", "cum"))
    assert opening + added == stands, "a level goes on over the turn of the year"
    assert behind(minh, quarter, LAST)["total"] == 2


def test_a_correction_of_december_counts_them_and_january_tells_them_no_more(
    client_of: ClientOf, learn: Write, december: dict[str, Any]
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    open_period(minh, "2024")
    year = approved(client_of, ok(minh.post(f"{API}/reports", json={"period": "2024"}), 201))
    year = issue(client_of, year, "2024-12-10")
    january(client_of, learn)
    correction = ok(minh.post(f"{API}/reports/{december['id']}/corrections", json={"reason": "Gửi chậm"}), 201)
    found = ok(minh.get(f"{API}/reports/{correction['id']}/changes"))["submissions"]
    kp1 = next(s for s in found if s["unit_name"] == "Khu phố 1")
    ok(step(minh, f"/reports/{correction['id']}/submissions/{kp1['submission_id']}/reopen", kp1, reason="Gửi chậm"))
    row = ok(hoa.get(f"{API}/submissions/{kp1['submission_id']}"))
    kept = {c["code"]: {"cumulative": c["typed"], "remark": "Đã xem"} for g in row["groups"] for c in g["cells"]}
    row = ok(put(hoa, f"/submissions/{row['id']}", row, {"data_until": "2024-12-14", "figures": kept}))
    row = accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    assert who(minh, _approved_anew(client_of, correction), row, f"{INFORMED}.cum@kp1") == [
        "Bùi Văn Đạt",
        "Đỗ Thị Xuân",
    ]
    made = ok(minh.post(f"{API}/reports", json={"period": "2025-01"}), 201)
    assert ok(minh.get(f"{API}/reports/{december['id']}/corrections"))["told_later"] == []
    assert minh.get(f"{API}/reports/{made['id']}/figures/{LAST}").status_code == 404, "never both ways"
    assert behind(minh, made, f"{INFORMED}.in@kp1")["value"] == 1
    differs = ok(minh.get(f"{API}/reports/{year['id']}/corrections"))["differs"]
    assert [m["title"] for m in differs["months"]] == ["tháng 12 năm 2024"]
    again = ok(minh.post(f"{API}/reports/{year['id']}/corrections", json={"reason": "Theo tháng 12"}), 201)
    assert who(minh, again, row, f"{INFORMED}.cum@kp1") == ["Bùi Văn Đạt", "Đỗ Thị Xuân"]


def _approved_anew(client_of: ClientOf, correction: dict[str, Any]) -> dict[str, Any]:
    return approved(client_of, refreshed(client_of, correction))


def test_a_late_paper_of_december_is_told_beside_january_too(
    client_of: ClientOf, learn: Write, december: dict[str, Any]
) -> None:
    """Khu phố 3's December was taken over only after the report had been approved."""
    minh = client_of("minh")
    row = begin(minh, unit_id(minh, "kp3"), "2024-12")
    cells = figures(1)
    cells["t7.done"]["in_period"] = 25
    row = fill(minh, row, {"data_until": "2024-12-10", "figures": cells})
    row = accepted(minh, ok(step(minh, f"/submissions/{row['id']}/submit", row)))
    assert row["carried"] is True
    install_business_date(MONTHS["2025-01"])
    open_period(minh, "2025-01")
    for code, day in (("2025-01", MONTHS["2025-01"]), ("2025-02", MONTHS["2025-02"])):
        install_business_date(day)
        if code == "2025-02":
            open_period(minh, code)
        _typed(minh, "kp3", code, day, 2)
        report = reported(client_of, code)
        found = minh.get(f"{API}/reports/{report['id']}/figures/{INFORMED}.last@kp3")
        assert (found.json().get("text"), found.status_code) == (("25", 200) if code == "2025-01" else (None, 404))


def _typed(minh: Any, place: str, code: str, day: date, scale: int) -> dict[str, Any]:
    """A form of a month, typed and accepted."""
    row = begin(minh, unit_id(minh, place), code)
    body = {c: {**v, "remark": "Đã kiểm tra"} for c, v in figures(scale).items()}
    row = fill(minh, row, {"data_until": day.isoformat(), "figures": body})
    return accepted(minh, ok(step(minh, f"/submissions/{row['id']}/submit", row)))


def test_a_late_paper_that_a_month_of_its_own_year_told_is_not_told_by_the_next(
    client_of: ClientOf, on_day: SetDay
) -> None:
    """Khu phố 3's November came after its report; December's counts go on from October's."""
    minh, told = client_of("minh"), {}
    days = {"2024-10": date(2024, 10, 10), "2024-11": date(2024, 11, 11), **MONTHS}
    for scale, code in enumerate(("2024-10", "2024-11", "2024-12", "2025-01"), 1):
        on_day(days[code])
        open_period(minh, code)
        for place in ("kp1",) if code == "2024-11" else ("kp1", "kp3"):
            _typed(minh, place, code, days[code], scale)
        report = reported(client_of, code)
        if code == "2024-11":
            assert _typed(minh, "kp3", code, days[code], scale)["carried"] is True
        told[code] = {f["id"]: f["text"] for f in ok(minh.get(f"{API}/reports/{report['id']}/figures"))["items"]}
    assert told["2024-12"][f"{INFORMED}.late@kp3"] == "320"
    assert f"{INFORMED}.last@kp3" not in told["2025-01"]


def test_whoever_left_a_cohort_of_last_year_is_no_late_fact(
    client_of: ClientOf, july_cast: Register, learn: Write
) -> None:
    """Đạt moved from 2G to 4G in November: the cohort of 2024 keeps him, that of 2025 begins without him."""
    install_business_date(MONTHS["2024-12"])
    learn(lambda s, register: settled(s, register, DEC_9))
    for kind, on in (("2g", date(2024, 7, 1)), ("4g", date(2024, 11, 20))):
        learn(lambda s, register, kind=kind, on=on: see(s, person(s, register, "dat"), Item.SIM, kind, on) and None)
    row = month_of_kp1(client_of, "2024-12")
    reported(client_of, "2024-12")
    assert cell(row, "t3.moved")["cumulative"] == 1
    row = january(client_of, learn)
    seen = cell(row, "t3.moved")
    assert (seen["cumulative"], seen["added"], seen["late_in"], seen["late_out"]) == (0, -1, 0, 0)
