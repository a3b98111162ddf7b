"""Numbers: consecutive, without gap or duplicate, whoever asks at once; issued documents never change."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from factories.documents import report
from fixtures.actors import acting_as
from fixtures.routes import as_member
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.documents.content import OfficialDocument
from toso.documents.kinds import DocumentKind
from toso.documents.service import put_document
from toso.documents.tables import Document
from toso.kit.clock import install_business_date, today
from toso.kit.ids import new_id

DOCUMENTS = "/api/v1/documents"


@pytest.fixture
def office(app: FastAPI) -> TestClient:
    return acting_as(app, as_member(app, Role.OFFICE_DESK, "vptk"))


def letter() -> OfficialDocument:
    return report().model_copy(update={"kind": DocumentKind.LETTER, "symbol": "UBND-VX"})


def waiting(app: FastAPI, *, approved: bool = True, content: OfficialDocument | None = None) -> Document:
    """A document that waits for its number."""
    actor = as_member(app, Role.WARD_LEADER)
    grant = actor.grants[0]

    def put(session: Session) -> Document:
        return put_document(
            session,
            actor,
            content or report(),
            ward_id=grant.ward_id,
            unit_id=grant.ward_id,
            unit_path="qn.hg",
            source_kind="report",
            source_id=new_id(),
            approved=approved,
        )

    return in_transaction(app.state.engines.write, put)


def number(office: TestClient, document_id: UUID, version: int = 1, **body: object) -> object:
    wanted = {"issued_on": today().isoformat(), **body}
    return office.post(f"{DOCUMENTS}/{document_id}/number", json=wanted, headers={"If-Match": f'"{version}"'})


def test_numbers_begin_at_one_and_follow_each_other(app: FastAPI, office: TestClient) -> None:
    given = [number(office, waiting(app).id).json()["code"] for _ in range(3)]
    assert given == ["01/BC-UBND", "02/BC-UBND", "03/BC-UBND"]


def test_the_next_number_is_told_to_who_gives_it_and_nobody_holds_it(app: FastAPI, office: TestClient) -> None:
    number(office, waiting(app).id)
    first, second = waiting(app), waiting(app)

    def told(client: TestClient, document: Document) -> str | None:
        return client.get(f"{DOCUMENTS}/{document.id}").json()["next_code"]

    assert [told(office, one) for one in (first, second, first)] == ["02/BC-UBND"] * 3
    given = number(office, second.id).json()
    assert (given["code"], given["next_code"]) == ("02/BC-UBND", None)
    assert (told(office, first), told(office, waiting(app, content=letter()))) == ("03/BC-UBND", "01/UBND-VX")
    assert told(acting_as(app, as_member(app, Role.CULTURE_DESK, "vhtt")), first) is None


@pytest.mark.both_databases("locking")
def test_twenty_at_once_get_twenty_different_numbers_without_gap(app: FastAPI, office: TestClient) -> None:
    ids = [waiting(app).id for _ in range(20)]
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(partial(number, office), ids))
    assert {answer.status_code for answer in answers} == {200}
    assert sorted(answer.json()["number"] for answer in answers) == list(range(1, 21))


def test_a_refused_numbering_leaves_no_gap(app: FastAPI, office: TestClient) -> None:
    number(office, waiting(app).id)
    assert number(office, waiting(app).id, issued_on="2999-01-01").status_code == 422
    assert number(office, waiting(app).id, version=7).status_code == 412
    assert number(office, waiting(app).id).json()["number"] == 2


def test_a_document_is_numbered_once(app: FastAPI, office: TestClient) -> None:
    document = waiting(app)
    assert number(office, document.id).status_code == 200
    again = number(office, document.id, version=2)
    assert again.status_code == 409
    assert again.json()["code"] == "wrong-state"


def test_a_draft_gets_no_number(app: FastAPI, office: TestClient) -> None:
    assert number(office, waiting(app, approved=False).id).status_code == 409


def test_a_number_of_the_offices_own_system_is_taken_over_and_never_given_twice(
    app: FastAPI, office: TestClient
) -> None:
    assert number(office, waiting(app).id, number=41).json()["code"] == "41/BC-UBND"
    taken = number(office, waiting(app).id, number=41)
    assert taken.status_code == 409
    assert taken.json()["errors"][0]["field"] == "number"
    assert number(office, waiting(app).id).json()["number"] == 42


def test_dates_run_with_the_numbers(app: FastAPI, office: TestClient) -> None:
    number(office, waiting(app).id)
    earlier = date(today().year, 1, 1).isoformat()
    refused = number(office, waiting(app).id, issued_on=earlier)
    assert refused.status_code == (422 if today() > date(today().year, 1, 1) else 200)
    assert refused.json()["errors"][0]["field"] == "issued_on"


def test_a_recalled_document_keeps_its_number_and_its_line_in_the_register(app: FastAPI, office: TestClient) -> None:
    document = waiting(app)
    number(office, document.id)
    recalled = office.post(
        f"{DOCUMENTS}/{document.id}/recall", json={"reason": "Sai nội dung mục II"}, headers={"If-Match": '"2"'}
    )
    assert recalled.json()["state"] == "recalled"
    register = office.get(f"{DOCUMENTS}/register", params={"year": today().year}).json()["items"]
    assert [(row["code"], row["state"]) for row in register] == [("01/BC-UBND", "recalled")]
    assert number(office, waiting(app).id).json()["number"] == 2


def test_an_issued_document_cannot_be_replaced(app: FastAPI, office: TestClient) -> None:
    document = waiting(app)
    number(office, document.id)
    before = office.get(f"{DOCUMENTS}/{document.id}").json()["content"]
    actor = as_member(app, Role.WARD_LEADER)

    def put(session: Session) -> Document:
        return put_document(
            session,
            actor,
            report(),
            ward_id=document.ward_id,
            unit_id=document.unit_id,
            unit_path="qn.hg",
            source_kind="report",
            source_id=document.source_id,
            approved=True,
        )

    with pytest.raises(Exception, match="đã phát hành"):
        in_transaction(app.state.engines.write, put)
    assert office.get(f"{DOCUMENTS}/{document.id}").json()["content"] == before


def test_only_the_office_desk_gives_numbers(app: FastAPI) -> None:
    document = waiting(app)
    for role in (Role.WARD_LEADER, Role.CULTURE_DESK, Role.NEIGHBOURHOOD_HEAD, Role.POLICE):
        client = acting_as(app, as_member(app, role))
        assert number(client, document.id).status_code == 403


def test_a_khu_pho_sees_a_document_once_it_is_out(app: FastAPI) -> None:
    document = waiting(app)
    head = as_member(app, Role.NEIGHBOURHOOD_HEAD, "kp1")
    client = acting_as(app, head)
    assert client.get(f"{DOCUMENTS}/{document.id}").status_code == 404
    assert client.get(DOCUMENTS).json()["items"] == []
    number(acting_as(app, as_member(app, Role.OFFICE_DESK, "vptk")), document.id)
    client = acting_as(app, head)
    assert client.get(f"{DOCUMENTS}/{document.id}").status_code == 200
    assert [row["code"] for row in client.get(DOCUMENTS).json()["items"]] == ["01/BC-UBND"]


def test_another_ward_sees_nothing(app: FastAPI) -> None:
    document = waiting(app)
    from fixtures.routes import actor_with  # noqa: PLC0415 — beside the one test that needs it

    stranger = acting_as(app, actor_with(Role.OFFICE_DESK, "qn.khac"))
    assert stranger.get(f"{DOCUMENTS}/{document.id}").status_code == 404
    assert stranger.get(DOCUMENTS).json()["items"] == []


def test_the_database_itself_refuses_a_second_document_with_the_same_number(app: FastAPI, office: TestClient) -> None:
    first, second = waiting(app), waiting(app)
    number(office, first.id)
    with pytest.raises(sa.exc.IntegrityError), app.state.engines.write.begin() as connection:
        connection.execute(
            sa.update(Document)
            .where(sa.column("id") == second.id)
            .values(number=1, year=today().year, series="BC-UBND")
        )


@pytest.mark.both_databases("resource")
def test_one_series_for_all_types_when_the_agency_decided_so(app: FastAPI, office: TestClient) -> None:
    scheme = f"{DOCUMENTS}/number-scheme"
    assert office.put(scheme, json={"one_series": True}).status_code == 200
    kinds = [waiting(app), waiting(app, content=letter()), waiting(app)]
    assert [number(office, one.id).json()["code"] for one in kinds] == ["01/BC-UBND", "02/UBND-VX", "03/BC-UBND"]
    assert office.put(scheme, json={"one_series": False}).status_code == 409
    kept = office.put(scheme, json={"one_series": True, "organ_id": "H49.61.21", "remind_days": 5}).json()
    version = kept.pop("version")
    assert kept == {"one_series": True, "organ_id": "H49.61.21", "remind_days": 5, "prints_check_code": True}
    chosen, seen_by_both = {"one_series": True, "organ_id": "H49.61.22"}, {"If-Match": f'"{version}"'}
    assert office.put(scheme, json=chosen, headers=seen_by_both).status_code == 200
    late = office.put(scheme, json={"one_series": True, "organ_id": "H49.61.23"}, headers=seen_by_both)
    assert (late.status_code, late.json()["detail"][:9]) == (412, "Chính bạn")
    assert office.get(scheme).json()["organ_id"] == "H49.61.22", "the later one hears of the one before it"


def test_a_year_keeps_the_scheme_of_its_first_number(app: FastAPI, office: TestClient) -> None:
    """Also where a document waited over the turn of the year, or is dated back to the old one."""
    year, scheme = today().year, f"{DOCUMENTS}/number-scheme"
    assert number(office, waiting(app).id).json()["code"] == "01/BC-UBND"
    waited, dated_back = waiting(app), waiting(app)
    install_business_date(date(year + 1, 1, 2))
    try:
        assert office.put(scheme, json={"one_series": True}).status_code == 200
        assert office.get(f"{DOCUMENTS}/{waited.id}").json()["next_code"] == "01/BC-UBND"
        first = number(office, waited.id).json()["code"]
        assert [first, number(office, waiting(app, content=letter()).id).json()["code"]] == ["01/BC-UBND", "02/UBND-VX"]
        assert number(office, waiting(app).id).json()["code"] == "03/BC-UBND", "each number once a year"
        old = number(office, dated_back.id, issued_on=f"{year}-12-31").json()
        assert (old["code"], old["year"]) == ("02/BC-UBND", year)
        later = number(office, waiting(app).id, issued_on=f"{year}-12-31").json()
        assert later["code"] == "03/BC-UBND", "written under the new scheme, dated of the old year"
    finally:
        install_business_date(None)


def test_the_qr_code_is_printed_unless_the_ward_leaves_it_out(app: FastAPI, office: TestClient) -> None:
    first, second = waiting(app), waiting(app)
    with_code = number(office, first.id).json()
    chosen = {"one_series": False, "prints_check_code": False}
    assert office.put(f"{DOCUMENTS}/number-scheme", json=chosen).json()["prints_check_code"] is False
    without = number(office, second.id).json()
    urls = [one["content"]["check_url"] for one in (with_code, without)]
    assert "/xac-minh/" in urls[0]
    assert urls[1] == ""


def test_each_type_counts_for_itself_and_each_year_begins_at_one(app: FastAPI, office: TestClient) -> None:
    assert number(office, waiting(app).id).json()["code"] == "01/BC-UBND"
    assert number(office, waiting(app, content=letter()).id).json()["code"] == "01/UBND-VX"
    install_business_date(date(today().year + 1, 1, 1))
    try:
        assert number(office, waiting(app).id).json()["code"] == "01/BC-UBND"
    finally:
        install_business_date(None)


@pytest.mark.both_databases("locking")
def test_forty_numbers_by_twenty_threads_leave_no_gap_while_some_are_refused(app: FastAPI, office: TestClient) -> None:
    number(office, waiting(app).id)  # a route is made ready by its first request; a server has one thread for that
    ids = [waiting(app).id for _ in range(40)]
    bad = [partial(number, office, one, version=9) for one in ids[:10]]
    good = [partial(number, office, one) for one in ids]
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda ask: ask(), [*bad, *good, *good[:10]]))
    given = sorted(answer.json()["number"] for answer in answers if answer.status_code == 200)
    assert given == list(range(2, 42))
    assert {answer.status_code for answer in answers} <= {200, 409, 412}
