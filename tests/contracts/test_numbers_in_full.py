"""A resident's number leaves in full by roads that are known; each is counted (tests/api/test_alarms.py) or says why not."""

from collections.abc import Callable

import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.monthly_reports import API
from fixtures.ward_rows import Ids, address_of, reads_of
from toso.households.model.assistance_tables import HelpEntry, HelpRequest
from toso.households.model.tables import Household, Person
from toso.identity.tables import UserAccount
from toso.kit.phones import national
from toso.organisation.tables import TeamMember

Browser = Callable[[str], TestClient]
WHO = ("minh", "hoa", "ha", "son", "dung", "lan")
EACH = 8  # rows of a kind that are opened
ROADS: dict[str, str] = {
    "/help/requests/{wish_id}": "đếm như một lần xem",
    "/visits/round": "số của người đã nhờ, trên tuyến của chính người đến nhà họ; mỗi lần lấy là một dòng nhật ký",
}


def numbers_of_residents(app: FastAPI) -> set[str]:
    """As stored and as written; of those who work in the ward their lists show the number."""
    with Session(app.state.engines.read) as session:
        own = (Household, Person, HelpRequest, HelpEntry)
        found = {n for table in own for n in session.execute(sa.select(col(table.phone)).distinct()).scalars() if n}
        staff = {
            n
            for table in (UserAccount, TeamMember)
            for n in session.execute(sa.select(col(table.phone))).scalars()
            if n
        }
    stored = found - staff
    return stored | {national(n) for n in stored} | {national(n).replace(" ", "") for n in stored}


def test_no_answer_but_those_named_holds_the_number_of_a_resident(
    demonstration: FastAPI, as_member_of_cast: Browser, hong_gai: Ids
) -> None:
    numbers, roads, read = numbers_of_residents(demonstration), dict[str, str](), 0
    assert len(numbers) > 100
    for who in WHO:
        client = as_member_of_cast(who)
        for path, names in reads_of(demonstration):
            for address in _addresses(path, names, hong_gai):
                answer = client.get(address)
                if answer.status_code != 200 or "json" not in answer.headers["content-type"]:
                    continue
                read += 1
                if shown := next((number for number in numbers if number in answer.text), None):
                    roads.setdefault(path.removeprefix(API), f"{who}: {shown}")
    assert read > 500
    assert roads.keys() == ROADS.keys(), roads


def _addresses(path: str, names: list[str], ids: Ids) -> list[str]:
    if not names:
        return [path, f"{path}?limit=100"]
    return [address_of(path, name, value) for name in names for value in ids.by_name.get(name, [])[:EACH]]
