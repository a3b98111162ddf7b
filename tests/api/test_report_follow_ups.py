"""Whether guidance lasted and helped stands in the report of the period in which it was asked, each number with its list."""

from typing import Any

import pytest

from fixtures.follow_ups import AFTER, ASKED, GUIDED, put, told
from fixtures.households import Register
from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, accepted, handed_in, ok, open_period, unit_id
from fixtures.people import ClientOf
from fixtures.settled_targets import settle_targets
from fixtures.visits import answer, sheet, stored


@layer
def guided_in_two(register: Register, client_of: ClientOf, on_day: SetDay) -> Register:
    """Sơn guided Đạt in khu phố 1, Nga guided Lâm in khu phố 2."""
    on_day(GUIDED)
    homes, persons = register.households, register.persons
    for who, key in (("son", "dat"), ("nga", "lam")):
        stored(client_of(who), sheet(homes[key], answer(persons[key], "vneid", "yes")))
    on_day(ASKED)
    return register


def reported(client_of: ClientOf) -> dict[str, Any]:
    minh = client_of("minh")
    settle_targets(minh)
    open_period(minh, "2024-08")
    row = handed_in(client_of("hoa"), unit_id(minh, "kp1"), period="2024-08", until=ASKED.isoformat())
    accepted(minh, row)
    return ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)


@pytest.mark.both_databases("json")
def test_homes_that_still_use_it_are_told_beside_those_asked_and_open_by_khu_pho(
    client_of: ClientOf, guided_in_two: Register
) -> None:
    minh = client_of("minh")
    ok(minh.post(f"{API}/rechecks", json=AFTER), 201)
    for row in ok(minh.get(f"{API}/rechecks/cases"))["items"]:
        case = ok(minh.get(f"{API}/rechecks/cases/{row['id']}"))
        no = [("vneid", "still_used")] if case["household_id"] == str(guided_in_two.households["lam"]) else []
        ok(put(minh, case, told(case, *no)))
    report = reported(client_of)
    (table,) = report["tables"]
    assert table["caption"].startswith("Hỏi lại người đã được hướng dẫn"), "not among the samples of visits as well"
    (line,) = table["rows"]
    said = dict(zip([column["label"] for column in table["columns"]], line, strict=True))
    assert said["Mẫu"]["text"].startswith("Hỏi lại sau 30 ngày tháng 8")
    assert said["Còn dùng, khoảng tin cậy 95%"]["text"] == "50% (9,5% - 90,5%)"
    assert said["Giúp được việc, khoảng tin cậy 95%"]["text"] == "100% (34,2% - 100%)"
    counts = ("Hộ được hướng dẫn", "Hộ rút", "Hộ đã hỏi", "Hộ còn dùng", "Hộ thấy giúp được")
    assert [said[title]["text"] for title in counts] == ["2", "2", "2", "1", "2"]
    opened = [ok(minh.get(f"{API}/reports/{report['id']}/figures/{said[title]['figure']}")) for title in counts]
    assert [[part["label"] for part in one["parts"]] for one in opened[2:4]] == [
        ["Khu phố 1", "Khu phố 2"],
        ["Khu phố 1"],
    ]
    assert all(sum(int(part["text"]) for part in one["parts"]) == one["value"] for one in opened)


def test_a_sample_that_nobody_has_asked_yet_says_so(client_of: ClientOf, guided_in_two: Register) -> None:
    ok(client_of("minh").post(f"{API}/rechecks", json=AFTER), 201)
    (table,) = reported(client_of)["tables"]
    assert [cell["text"] for cell in table["rows"][0][1:]] == ["Chưa có kết quả"] * 2 + ["2", "2", "0", "0", "0"]
