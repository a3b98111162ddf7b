"""Payment lists: days proven once a member, rates of the catalogue, one way to the budget, paper equal to the screen."""

import io
from datetime import date
from typing import Any

import pdfplumber
import pytest
from fastapi import FastAPI
from openpyxl import load_workbook

from fixtures.activities import WHY as AGAIN
from fixtures.activities import did
from fixtures.catalogue import RATE, confirmed_rate, entered
from fixtures.money import entries, money_entered, name_finance, planned
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step
from fixtures.payments import WHY, attended, days_chosen, made, seen, went
from fixtures.people import ClientOf
from fixtures.signing import run_jobs


@pytest.fixture(autouse=True)
def _finance(app: FastAPI, on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))
    name_finance(app)


@pytest.fixture
def rate(client_of: ClientOf) -> dict[str, Any]:
    return confirmed_rate(client_of("minh"), client_of("lan"), cap=80_000)


def refused(client: Any, row: dict[str, Any], what: str, **body: Any) -> str:
    answer = step(client, f"/payment-lists/{row['id']}{what}", seen(client, row), **body)
    assert answer.status_code == 409, answer.text
    return answer.json()["code"]


def text_of_pdf(content: bytes) -> str:
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)


def budget(client: Any, allocated: int) -> dict[str, Any]:
    line = planned(client)
    return money_entered(client, line, "allocation", allocated)


@pytest.mark.both_databases("resource")
def test_a_list_goes_from_proven_days_to_a_spending_on_the_budget(client_of: ClientOf, rate: dict[str, Any]) -> None:
    hoa, ha, lan, nga = (client_of(name) for name in ("hoa", "ha", "lan", "nga"))
    attended(hoa, "2024-07-05")
    activity = attended(hoa, "2024-07-05", "kp1")
    attended(hoa, "2024-07-08")
    row = made(hoa, rate)
    people = len(row["lines"])
    assert 1 < people < activity["attended"], "members of the team alone, not the head of the khu phố"
    assert {tuple(line["days"]) for line in row["lines"]} == {("2024-07-05", "2024-07-08")}, "a day once"
    assert {line["amount"] for line in row["lines"]} == {80_000}, "two days of 50.000 đ, at most 80.000 đ"
    assert (row["amount"], row["actions"]) == (80_000 * people, ["send", "withdraw", "change", "print"])
    days = ok(hoa.get(f"{API}/payment-lists/{row['id']}/lines/{row['lines'][0]['id']}/days"))
    assert [[one["text"] for one in day["proofs"]] for day in days] == [[activity["title"]] * 2, [activity["title"]]]
    assert f"/hoat-dong/{activity['id']}" in {one["page"] for one in days[0]["proofs"]}
    assert nga.get(f"{API}/payment-lists/{row['id']}").status_code == 404
    line = budget(ha, 10)
    went(hoa, row, "/step", step="send")
    assert step(lan, f"/payment-lists/{row['id']}/check", seen(lan, row), step="check").status_code == 403
    assert set(errors_of(step(ha, f"/payment-lists/{row['id']}/check", seen(ha, row), step="check"))) == {"line_id"}
    assert went(ha, row, "/check", step="return", reason=WHY)["state"] == "returned"
    went(hoa, row, "/step", step="send")
    went(ha, row, "/check", step="check", line_id=line["id"])
    assert refused(lan, row, "/settle", step="settle") == "over-allocation"
    row = went(lan, row, "/settle", step="settle", document_no="PC 9", reason="Bổ sung dự toán sau")
    assert (row["state"], row["document_no"], row["budget_line"]["id"]) == ("settled", "PC 9", line["id"])
    spent = entries(ha, line)[-1]
    assert (spent["type"], spent["amount"], spent["document_no"]) == ("spending", row["amount"], "PC 9")
    assert [one["note"] for one in row["steps"] if one["note"]] == [WHY, "Bổ sung dự toán sau"]
    assert refused(hoa, row, "/collect") == "payment-sent"


@pytest.mark.both_databases("resource")
def test_what_a_settled_list_has_spent_goes_only_with_the_list_taken_back(
    client_of: ClientOf, rate: dict[str, Any]
) -> None:
    hoa, ha, lan = (client_of(name) for name in ("hoa", "ha", "lan"))
    attended(hoa, "2024-07-05")
    row, line = made(hoa, rate), budget(ha, 1_000_000)
    went(hoa, row, "/step", step="send")
    went(ha, row, "/check", step="check", line_id=line["id"])
    row = went(lan, row, "/settle", step="settle", document_no="PC 9")
    assert "take_back" in seen(lan, row)["actions"]
    spent = entries(ha, line)[-1]
    address = f"{API}/budget/{line['id']}/entries/{spent['id']}/correct"
    answer = ha.post(address, json={"reason": "Nhập nhầm"})
    assert (answer.status_code, answer.json()["code"]) == (409, "money-of-payment")
    assert (entries(ha, line)[-1]["id"], seen(ha, row)["state"]) == (spent["id"], "settled")
    silent = step(lan, f"/payment-lists/{row['id']}/settle", seen(lan, row), step="take_back")
    assert set(errors_of(silent)) == {"reason"}
    assert (
        step(ha, f"/payment-lists/{row['id']}/settle", seen(ha, row), step="take_back", reason=WHY).status_code == 403
    )
    row = went(lan, row, "/settle", step="take_back", reason=WHY)
    assert (row["state"], row["document_no"]) == ("returned", "")
    assert entries(ha, line)[-1]["corrects_id"] == spent["id"]
    assert ok(ha.get(f"{API}/budget/{line['id']}"))["balance"]["spending"] == 0
    went(hoa, row, "/step", step="send")
    went(ha, row, "/check", step="check", line_id=line["id"])
    row = went(lan, row, "/settle", step="settle", document_no="PC 10")
    assert ok(ha.get(f"{API}/budget/{line['id']}"))["balance"]["spending"] == row["amount"]


def test_nobody_is_paid_twice_and_no_cap_is_passed_by_two_lists(client_of: ClientOf, rate: dict[str, Any]) -> None:
    hoa = client_of("hoa")
    attended(hoa, "2024-07-05")
    first = made(hoa, rate)
    body = {"period": "2024-07", "rate_id": rate["id"]}
    assert hoa.post(f"{API}/payment-lists", json=body).json()["code"] == "payment-empty"
    attended(hoa, "2024-07-09")
    second = made(hoa, rate)
    assert {tuple(line["days"]) for line in second["lines"]} == {("2024-07-09",)}
    assert {line["amount"] for line in second["lines"]} == {30_000}, "80.000 đ a month with the first list's 50.000 đ"
    went(hoa, first, "/step", step="withdraw", reason=WHY)
    assert seen(hoa, second)["changed"], "the days of the list that was withdrawn are free"
    assert refused(hoa, second, "/step", step="send") == "payment-changed"
    second = went(hoa, second, "/collect")
    assert {line["amount"] for line in second["lines"]} == {80_000}


def test_a_day_that_is_proven_no_more_stops_a_list(client_of: ClientOf, rate: dict[str, Any]) -> None:
    hoa, ha = client_of("hoa"), client_of("ha")
    activity = attended(hoa, "2024-07-05")
    attended(hoa, "2024-07-08")
    row = made(hoa, rate)
    went(hoa, row, "/step", step="send")
    did(hoa, activity, "/step", step="cancel", reason=AGAIN)
    line = budget(ha, 1_000_000)
    assert refused(ha, row, "/check", step="check", line_id=line["id"]) == "payment-changed"
    went(ha, row, "/check", step="return", reason=WHY)
    row = went(hoa, row, "/collect")
    assert {tuple(one["days"]) for one in row["lines"]} == {("2024-07-08",)}


def test_a_day_is_left_out_with_a_note_and_stays_out(client_of: ClientOf, rate: dict[str, Any]) -> None:
    hoa = client_of("hoa")
    attended(hoa, "2024-07-05")
    attended(hoa, "2024-07-08")
    row = made(hoa, rate)
    line = row["lines"][0]
    assert set(errors_of(days_chosen(hoa, row, line, ["2024-07-08"]))) == {"note"}
    assert set(errors_of(days_chosen(hoa, row, line, ["2024-07-06"], "Nhầm"))) == {"days"}
    ok(days_chosen(hoa, row, line, ["2024-07-08"], "Chỉ có mặt buổi sau"))
    row = went(hoa, row, "/collect")
    line = next(one for one in row["lines"] if one["name"] == line["name"])
    assert (line["days"], line["proven"], line["amount"]) == (["2024-07-08"], ["2024-07-05", "2024-07-08"], 50_000)


@pytest.mark.parametrize(
    ("fields", "amounts"),
    [
        ({"per": "month", "amount": 200_000, "cap": None}, {200_000}),
        ({"per": "team", "amount": 300_000, "cap": None}, {300_000}),
        ({"per": "day", "least": 2}, {0}),
    ],
)
def test_rates_by_month_by_team_and_with_a_least(
    client_of: ClientOf, fields: dict[str, Any], amounts: set[int]
) -> None:
    hoa = client_of("hoa")
    attended(hoa, "2024-07-05")
    row = made(hoa, confirmed_rate(client_of("minh"), client_of("lan"), **fields))
    assert {line["amount"] for line in row["lines"]} == amounts
    assert {line["team"] for line in row["lines"]} == {fields["per"] == "team"}


def test_a_rate_that_nobody_confirmed_pays_nothing(client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    attended(hoa, "2024-07-05")
    row = entered(minh, **RATE)
    answer = hoa.post(f"{API}/payment-lists", json={"period": "2024-07", "rate_id": row["id"]})
    assert set(errors_of(answer)) == {"rate_id"}


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_paper_and_spreadsheet_print_the_sum_of_the_screen(
    app: FastAPI, client_of: ClientOf, rate: dict[str, Any], kind: str
) -> None:
    hoa, ha = client_of("hoa"), client_of("ha")
    attended(hoa, "2024-07-05")
    row = made(hoa, rate)
    ok(hoa.post(f"{API}/payment-lists/{row['id']}/sheet", json={"format": kind}), 202)
    line = budget(ha, 1_234_567)
    ok(ha.post(f"{API}/budget/sheet", json={"year": 2024, "format": kind}), 202)
    jobs = run_jobs(app, "money.sheet")
    printed = [
        who.get(f"{API}/files/{job.result['file_id']}").content for who, job in zip((hoa, ha), jobs, strict=True)
    ]
    if kind == "xlsx":
        paid, spent = ([[cell.value for cell in one] for one in load_workbook(io.BytesIO(b)).active] for b in printed)
        assert [one[1:5:3] for one in paid[1:-1]] == [[one["name"], one["amount"]] for one in row["lines"]]
        assert paid[-1][4] == sum(one[4] for one in paid[1:-1]) == row["amount"]
        assert spent[-1][4] == line["balance"]["allocation"]
    else:
        paid, spent = (text_of_pdf(one) for one in printed)
        assert f"{row['amount']:,}".replace(",", ".") in paid
        assert paid.count("50.000") > len(row["lines"]), "each line, and the rate"
        assert "1.234.567" in spent
