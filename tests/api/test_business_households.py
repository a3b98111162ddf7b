"""Production and business households by themselves: their sheets, and what of their transactions a paper proves."""

from datetime import date

import pytest
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.households import Register, see
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.paper_sheets import open_sheet
from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.households.model.items import Grade, Item
from toso.households.model.tables import Household

DAY = date(2024, 8, 1)


@pytest.fixture(autouse=True)
def _on_the_day(on_day: SetDay) -> None:
    on_day(DAY)


def test_a_sheet_of_business_households_has_no_family(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    assert [row["name"] for row in open_sheet(hoa, register, kind="business")["rows"]] == ["Tạp hóa Hồng Phúc"]
    body = {"street_ids": [str(register.streets["Ngõ 75 Trần Hưng Đạo"])], "which": "all", "kind": "business"}
    refused = hoa.post(f"{API}/paper/sheets", json=body)
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing-to-print")


@pytest.mark.both_databases("resource")
def test_a_transaction_counts_as_proven_once_a_paper_was_shown(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa, path = client_of("hoa"), "/indicators/t2.documented_business"

    def told(grade: Grade) -> None:
        def tell(session: Session) -> None:
            shop = session.get_one(Household, (register.ward_id, register.households["phuc"]))
            see(session, shop, Item.TRANSACTING, "yes", DAY, grade=grade)

        in_transaction(app.state.engines.write, tell)

    told(Grade.WITNESSED)
    assert ok(hoa.get(f"{API}{path}"))["row"]["total"]["counted"] == 0
    told(Grade.DOCUMENTED)
    seen = ok(hoa.get(f"{API}{path}"))
    assert (seen["row"]["total"]["counted"], seen["reachable"]) == (1, 1)
    behind = ok(hoa.get(f"{API}{path}/list"))["items"]
    assert [(one["household_name"], one["grade_label"]) for one in behind] == [
        ("Tạp hóa Hồng Phúc", "Có hồ sơ, minh chứng")
    ]
    family = ok(hoa.get(f"{API}/indicators/t2.documented_household"))
    assert family["row"]["total"]["counted"] == 0, "a shop is no family"
