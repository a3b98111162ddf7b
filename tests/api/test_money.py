"""Money: estimates of units, entries only added to, nothing over the allocation without a reason, sums that agree."""

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from openpyxl import load_workbook
from sqlmodel import Session, col

from fixtures.catalogue import entered
from fixtures.money import entries, entry_sent, money_entered, name_finance, planned
from fixtures.monthly_reports import API, SetDay, errors_of, ok
from fixtures.people import ClientOf
from fixtures.signing import run_jobs
from toso.core.database import in_transaction
from toso.money.kinds import EntryType
from toso.money.queries import MOST_LINES
from toso.money.tables import BudgetLine, MoneyEntry


@pytest.fixture(autouse=True)
def _finance(app: FastAPI, on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))
    name_finance(app)


def budget(client: Any) -> dict[str, Any]:
    return ok(client.get(f"{API}/budget?year=2024"))


def test_a_unit_estimates_and_finance_allocates_and_spends(client_of: ClientOf) -> None:
    hoa, ha, nga, lan = (client_of(name) for name in ("hoa", "ha", "nga", "lan"))
    source = entered(ha, kind="fund_source", name="Ngân sách phường", fields={"type": "budget"})
    line = planned(hoa, source_id=source["id"])
    assert (line["unit_name"], line["source_name"], line["balance"]["estimate"]) == (
        "Khu phố 1",
        "Ngân sách phường",
        6_000_000,
    )
    assert (line["actions"], budget(nga)["lines"]) == (["estimate"], [])
    assert nga.get(f"{API}/budget/{line['id']}").status_code == 404
    assert entry_sent(hoa, line, "allocation", 1).status_code == 403
    money_entered(ha, line, "allocation", 5_000_000, document_no="20/QĐ-UBND")
    money_entered(ha, line, "commitment", 4_000_000)
    line = money_entered(ha, line, "spending", 3_000_000, document_no="PC 12")
    assert line["balance"] == {
        "estimate": 6_000_000,
        "allocation": 5_000_000,
        "commitment": 4_000_000,
        "spending": 3_000_000,
        "remaining": 2_000_000,
    }
    planned(nga, estimate=1_000_000)
    seen = budget(lan)
    assert [len(seen["lines"]), seen["total"]["estimate"], seen["actions"]] == [2, 7_000_000, []]
    for name in ("estimate", "allocation", "spending", "remaining"):
        assert seen["total"][name] == sum(one["balance"][name] for one in seen["lines"])
    later = entry_sent(ha, line, "spending", 1, on="2024-07-21")
    assert set(errors_of(later)) == {"on"}
    assert entry_sent(ha, line, "spending", 0).status_code == 422


def test_over_the_allocation_only_with_a_reason_and_a_wrong_entry_is_taken_away(client_of: ClientOf) -> None:
    ha = client_of("ha")
    line = planned(ha)
    assert entry_sent(ha, line, "spending", 1).json()["code"] == "over-allocation"
    money_entered(ha, line, "allocation", 1_000)
    money_entered(ha, line, "spending", 1_000)
    refused = entry_sent(ha, line, "spending", 1)
    assert (refused.status_code, refused.json()["code"]) == (409, "over-allocation")
    line = money_entered(ha, line, "spending", 500, reason="Mua thêm loa cho chiến dịch")
    assert line["balance"]["remaining"] == -500
    wrong = entries(ha, line)[-1]
    address = f"{API}/budget/{line['id']}/entries/{wrong['id']}/correct"
    assert ha.post(address, json={"reason": ""}).status_code == 422
    line = ok(ha.post(address, json={"reason": "Nhập nhầm phiếu chi"}), 201)
    assert (line["balance"]["spending"], line["balance"]["remaining"]) == (1_000, 0)
    *_, kept, taken = entries(ha, line)
    assert (kept["amount"], kept["corrected"], taken["amount"], taken["corrects_id"]) == (500, True, -500, kept["id"])
    assert ha.post(address, json={"reason": "Lần nữa"}).json()["code"] == "money-corrected"
    again = f"{API}/budget/{line['id']}/entries/{taken['id']}/correct"
    assert ha.post(again, json={"reason": "Lần nữa"}).json()["code"] == "money-corrected"


@pytest.mark.both_databases("resource")
def test_a_year_of_more_lines_than_are_shown_is_summed_whole_and_says_so(app: FastAPI, client_of: ClientOf) -> None:
    ha, lan = client_of("ha"), client_of("lan")
    own = UUID(planned(ha, estimate=7)["id"])

    def write(session: Session) -> None:
        line = session.execute(sa.select(BudgetLine).where(col(BudgetLine.id) == own)).scalar_one()
        entry = session.execute(sa.select(MoneyEntry).where(col(MoneyEntry.line_id) == own)).scalar_one()
        told = entry.model_dump(exclude={"id"})
        for _ in range(MOST_LINES):
            more = BudgetLine(**line.model_dump(exclude={"id"}))
            session.add(more)
            session.flush()
            session.add(MoneyEntry(**{**told, "line_id": more.id}))
            session.add(MoneyEntry(**{**told, "line_id": more.id, "type": EntryType.SPENDING, "amount": 2}))

    in_transaction(app.state.engines.write, write)
    seen = budget(lan)
    assert (len(seen["lines"]), seen["count"]) == (MOST_LINES, MOST_LINES + 1)
    assert (seen["total"]["estimate"], seen["total"]["spending"]) == (7 * (MOST_LINES + 1), 2 * MOST_LINES)
    titles = {one["title"] for one in ok(ha.get(f"{API}/today"))["items"] if one["kind"] == "Kinh phí"}
    assert titles == {"500 khoản chi quá mức đã giao", "501 khoản có dự toán, chưa giao kinh phí"}
    ok(ha.post(f"{API}/budget/sheet", json={"year": 2024, "format": "xlsx"}), 202)
    (job,) = run_jobs(app, "money.sheet")
    book = load_workbook(io.BytesIO(ha.get(f"{API}/files/{job.result['file_id']}").content))
    assert book.worksheets[0].max_row == MOST_LINES + 3, "the head, every line, the sum"


@pytest.mark.both_databases("locking")
def test_of_fifty_spendings_at_once_none_goes_over_the_allocation(client_of: ClientOf) -> None:
    ha = client_of("ha")
    line = planned(ha)
    money_entered(ha, line, "allocation", 1_000)
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda _: entry_sent(ha, line, "spending", 100).status_code, range(50)))
    assert (answers.count(201), answers.count(409)) == (10, 40)
    assert ok(ha.get(f"{API}/budget/{line['id']}"))["balance"]["spending"] == 1_000


def test_the_start_page_tells_what_is_to_be_given_and_what_went_over(client_of: ClientOf) -> None:
    ha, lan, hoa, nga = (client_of(name) for name in ("ha", "lan", "hoa", "nga"))

    def told(client: Any) -> list[str]:
        return [one["title"] for one in ok(client.get(f"{API}/today"))["items"] if one["kind"] == "Kinh phí"]

    line = planned(ha)
    assert (told(ha), told(lan)) == (["1 khoản có dự toán, chưa giao kinh phí"], [])
    money_entered(ha, line, "allocation", 1_000)
    assert told(ha) == []
    money_entered(ha, line, "spending", 1_001, reason="Giá thuê tăng")
    assert told(ha) == told(lan) == ["1 khoản chi quá mức đã giao"]
    assert told(hoa) == told(nga) == []
