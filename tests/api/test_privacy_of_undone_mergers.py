"""Two who stood as one are two again, to the law too: what was refused, held or written while they were one."""

import pytest
from fastapi import FastAPI

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from fixtures.privacy import acknowledged, acknowledged_of, erase, holding, receive, take
from fixtures.twins import DAY, TWIN_NAME, TWIN_NOTE, TWIN_PHONE, look, merged, numbered, said, twin_of
from fixtures.undone_mergers import preview, unmerge, unmerged
from fixtures.visits import sheet, stored

NUMBER = "022060001234"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


@pytest.mark.parametrize("whole", [True, False])
def test_after_an_erasure_nothing_is_put_together_again(client_of: ClientOf, register: Register, whole: bool) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    twin = twin_of(hoa, register)
    ok(merged(hoa, register, twin))
    ok(erase(ha, register, "dat", whole_household=whole))
    assert look(hoa, twin["id"])["actions"] == (["reveal"] if whole else ["unmerge", "reveal"])
    assert "đã được xóa" in preview(hoa, twin["id"])["obstacles"][0]
    assert unmerge(hoa, twin["id"]).json()["code"] == "merger-stands"


def test_what_was_refused_while_they_were_one_holds_for_both(client_of: ClientOf, register: Register) -> None:
    hoa, dat = client_of("hoa"), register.persons["dat"]
    twin = twin_of(hoa, register)
    head = twin["members"][0]["id"]
    said(hoa, head, "contact", "given")
    ok(merged(hoa, register, twin))
    said(hoa, dat, "contact", "withdrawn")
    assert "cho cả hai người" in " ".join(preview(hoa, twin["id"])["notes"])
    back = unmerged(hoa, twin["id"])
    for one in (head, dat):
        consents = ok(hoa.get(f"{API}/persons/{one}/consents"))
        assert {s["purpose"]: s["answer"] for s in consents["standing"]}["contact"] == "withdrawn"
    assert (back["phone"], back["members"][0]["phone"]) == (None, None)


def test_an_answer_of_before_stays_with_who_gave_it(client_of: ClientOf, register: Register) -> None:
    hoa, dat = client_of("hoa"), register.persons["dat"]
    twin = twin_of(hoa, register)
    said(hoa, twin["members"][0]["id"], "contact", "given")
    ok(merged(hoa, register, twin))
    unmerged(hoa, twin["id"])
    logs = [ok(hoa.get(f"{API}/persons/{one}/consents"))["log"] for one in (dat, twin["members"][0]["id"])]
    assert [[e["answer"] for e in log] for log in logs] == [[], ["given"]]


def test_the_number_goes_back_to_whom_it_was_written_for(client_of: ClientOf, register: Register) -> None:
    ha, hoa, home, dat = client_of("ha"), client_of("hoa"), register.households["dat"], register.persons["dat"]
    twin = twin_of(hoa, register)
    head = twin["members"][0]["id"]
    numbered(ha, hoa, twin["id"], head, NUMBER)
    ok(merged(hoa, register, twin))
    assert "1 số định danh" in " ".join(preview(hoa, twin["id"])["notes"])
    unmerged(hoa, twin["id"])
    numbers = [
        ok(hoa.get(f"{API}/households/{there}/persons/{one}/citizen-id"))["masked"]
        for there, one in ((home, dat), (twin["id"], head))
    ]
    assert (numbers[0], numbers[1][-3:]) == (None, "234")


@pytest.mark.parametrize("held", ["KP1-0001", "twin"])
def test_a_hold_of_the_days_as_one_keeps_both(client_of: ClientOf, register: Register, held: str) -> None:
    ha, hoa = client_of("ha"), client_of("hoa")
    twin = twin_of(hoa, register)
    ok(merged(hoa, register, twin))
    code = twin["code"] if held == "twin" else held
    body = {"household_code": code, "reason": "Cơ quan điều tra yêu cầu"}
    ok(ha.post(f"{API}/privacy/holds", json=body), 201)
    assert "Lệnh giữ lại dữ liệu" in " ".join(preview(hoa, twin["id"])["notes"])
    unmerged(hoa, twin["id"])
    holds = ok(ha.get(f"{API}/privacy/choice"))["holds"]
    assert {hold["household_code"] for hold in holds} == {twin["code"], "KP1-0001"}
    for row in (
        acknowledged(ha, "deletion", register, "dat"),
        acknowledged_of(ha, "deletion", twin["members"][0]["id"]),
    ):
        assert take(ha, row, "erase", outcome="Xóa").json()["code"] == "on-legal-hold"


@pytest.mark.both_databases("resource")
def test_whoever_is_erased_afterwards_is_erased_alone_and_everywhere(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    """Also what was written at the other's door while they were one."""
    ha, hoa, dat = client_of("ha"), client_of("hoa"), register.households["dat"]
    twin = twin_of(hoa, register)
    ok(merged(hoa, register, twin))
    between = "Anh Đat bảo gọi lại sau"
    stored(hoa, sheet(dat, note=between))
    request = receive(ha, "deletion", person_id=twin["members"][0]["id"])
    assert "yêu cầu về dữ liệu cá nhân" in " ".join(preview(hoa, twin["id"])["notes"])
    unmerged(hoa, twin["id"])
    assert request["person_id"] == str(register.persons["dat"]), "asked of whom they were one with"
    row = acknowledged_of(ha, "deletion", twin["members"][0]["id"])
    ok(take(ha, row, "erase", outcome="Đã xóa"))
    assert holding(app, TWIN_NAME, "+84912345677", TWIN_PHONE, TWIN_NOTE, between) == {}
    assert {m["full_name"] for m in look(hoa, dat)["members"]} >= {"Bùi Văn Đạt"}
    assert look(hoa, dat)["phone"] is not None
