"""Files of workbooks of sums: what is none is told, the month is read, after a week only references are left."""

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.ledgers import HOMES, book, many_places, rows
from fixtures.monthly_reports import API, SetDay, cell, errors_of, ok, open_period, unit_id
from fixtures.people import ClientOf
from fixtures.workbook_steps import BOOKS, form_of, sent, take
from toso.core.database import in_transaction
from toso.kit.clock import now
from toso.reports.model.ledger_tables import Workbook
from toso.reports.workbooks.service import forget_old


@pytest.fixture
def july(client_of: ClientOf, on_day: SetDay) -> dict[str, Any]:
    on_day(date(2024, 7, 9))
    return open_period(client_of("minh"))


@pytest.mark.parametrize(
    ("name", "content", "status", "words"),
    [
        ("so.exe", b"MZ", 415, "Chỉ nhận các loại tệp"),
        ("so.xlsx", b"PK\x03\x04broken", 415, "Tệp bị hỏng"),
        ("so.csv", b"\n\n", 422, "không thấy hàng tiêu đề"),
        ("so.csv", "Họ tên,Số nhà,Đường\nThái Văn A,1,Phố X\n".encode(), 422, "Danh sách hộ"),
        ("so.csv", "Món,Giá\nBún,30000\n".encode(), 422, "Không thấy bảng số tổng"),
        ("so.xlsx", book(("S", rows(*[[1] * 70] * 90))), 422, "không phải bảng số tổng"),
    ],
)
@pytest.mark.one_case_on_postgres("file")
def test_what_is_no_workbook_of_sums_is_told(
    app: FastAPI, client_of: ClientOf, july: Any, name: str, content: bytes, status: int, words: str
) -> None:
    refused = sent(client_of("minh"), content, name)
    assert refused.status_code == status
    assert words in errors_of(refused)["file"]
    with Session(app.state.engines.read) as session:
        assert session.execute(sa.select(col(Workbook.id))).first() is None


def test_the_titles_say_the_month_and_another_one_is_told(client_of: ClientOf, july: Any, on_day: SetDay) -> None:
    minh = client_of("minh")
    on_day(date(2024, 8, 9))
    ok(minh.post(f"{API}/report-periods", json={"code": "2024-08"}), 201)
    row = ok(sent(minh, many_places(6).content), 201)
    assert (row["period"]["code"], row["said_period"]) == ("2024-07", None)
    other = ok(sent(minh, many_places(6).content, period="2024-08"), 201)
    assert (other["period"]["code"], other["said_period"]) == ("2024-08", "2024-07")


def test_a_workbook_is_thrown_away_and_what_was_taken_stays(client_of: ClientOf, july: Any) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    row = ok(take(hoa, ok(sent(hoa, many_places(6).content), 201)))
    gone = hoa.delete(f"{API}{BOOKS}/{row['id']}", headers={"If-Match": f'"{row["version"]}"'})
    assert gone.status_code == 204
    assert ok(hoa.get(f"{API}{BOOKS}")) == []
    assert cell(form_of(hoa, unit_id(minh, "kp1")), HOMES)["ledger"]["cell"] == "Tháng!C3"


@pytest.mark.both_databases("resource")
def test_after_a_week_only_the_references_are_left(app: FastAPI, client_of: ClientOf, july: Any) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    ok(take(hoa, ok(sent(hoa, many_places(6).content), 201)))
    assert in_transaction(app.state.engines.write, forget_old) == 0
    with Session(app.state.engines.write) as session:
        session.execute(sa.update(Workbook).values(created_at=now() - timedelta(days=8)))
        session.commit()
    assert in_transaction(app.state.engines.write, forget_old) == 1
    assert cell(form_of(hoa, unit_id(minh, "kp1")), HOMES)["ledger"]["cell"] == "Tháng!C3"
