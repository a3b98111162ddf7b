"""A head sees whose phone holds a round and has sent nothing for days."""

from datetime import date
from typing import Any

import pytest
from starlette.testclient import TestClient

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from fixtures.visits import answer, sheet, stored, take_round

TAKEN, LATER = date(2024, 8, 5), date(2024, 8, 8)


def told(client: TestClient) -> list[dict[str, Any]]:
    return [item for item in ok(client.get(f"{API}/today"))["items"] if "chưa có phiếu gửi về" in item["title"]]


@pytest.mark.both_databases("resource")
def test_a_head_sees_who_has_not_sent_and_for_how_long(register: Register, client_of: ClientOf, on_day: SetDay) -> None:
    hoa, son, nga = client_of("hoa"), client_of("son"), client_of("nga")
    on_day(TAKEN)
    take_round(son)
    assert told(hoa) == [], "a round of today is not late"
    on_day(LATER)
    (item,) = told(hoa)
    assert item["title"] == "Vũ Ngọc Sơn: 3 ngày chưa có phiếu gửi về"
    assert item["detail"].startswith("Lấy danh sách ngày 05/08/2024")
    assert told(nga) == [], "another khu phố"
    assert told(son) == [], "himself"
    take_round(son)
    stored(son, sheet(register.households["dat"], answer(register.persons["dat"], "phone", "smart")))
    assert told(hoa) == [], "it came"
    on_day(date(2024, 8, 11))
    assert "3 ngày" in told(hoa)[0]["title"], "counted from what came last"
    on_day(date(2024, 8, 16))
    assert told(hoa) == [], "the phone forgot its round after seven days"
    on_day(date(2024, 8, 19))
    take_round(son)
    assert told(hoa) == [], "a round of today is not late, however long ago the last sheet came"
