"""An auditor sent to khu phố 2 sees that alone: not the ward's own rows, nor those of any other unit.

The rule behind it, for every role: held in a khu phố, nothing but what is open to the whole ward reaches beyond it.
"""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.auditors import AUDITOR, OPEN, SHOWN_IN_LISTS
from fixtures.monthly_reports import API
from fixtures.row_ids import TABLES
from fixtures.ward_rows import NOT_OF_A_WARD, Ids, address_of, dashed, reads_of, rows_of
from toso.authz.actions import Action
from toso.authz.matrix import ALLOW
from toso.authz.roles import Reach, Role
from toso.identity.users.rules import fits
from toso.organisation.tables import UnitKind

Browser = Callable[[str], TestClient]
AREAS = (UnitKind.NEIGHBOURHOOD, UnitKind.RESIDENT_GROUP)
# The plan, the ward's structure and documents, its issued figures and approved materials, and the notice on personal
# data are open to who works in the ward; an auditor, who does not, sees of these the plan and the notice.
OPEN_TO_ALL = {
    Action.PLAN_READ,
    Action.PRIVACY_NOTICE,
    Action.UNIT_READ,
    Action.PERSON_FIND,
    Action.DOCUMENT_READ,
    Action.STATISTICS_READ,
    Action.MATERIAL_READ,
    Action.CATALOGUE_READ,
}
OPEN_TO_AUDITORS = {Action.PLAN_READ, Action.PRIVACY_NOTICE}
# An approved report that asked a khu phố gives it the texts about itself.
MESSAGES_OF_A_REPORT = f"{API}/voices/reports/{{report_id}}"


@pytest.mark.parametrize("role", list(Role))
def test_a_role_held_in_a_khu_pho_does_not_reach_the_ward(role: Role) -> None:
    held = [kind for kind in UnitKind if fits(role, kind)]
    beyond = {action for action, roles in ALLOW.items() if roles.get(role) is Reach.WARD}
    if not set(held) & set(AREAS):
        return  # a body of the ward itself, which works for all of it (`rules.is_placed`)
    assert beyond <= (OPEN_TO_AUDITORS if role is Role.AUDITOR else OPEN_TO_ALL), role


@pytest.fixture(scope="module")
def beyond_khu_pho_two(demonstration: FastAPI, hong_gai: Ids) -> Ids:
    """Everything of the ward that does not hang on khu phố 2: its own rows and those of all other units."""
    ids = Ids()
    for name, found in hong_gai.by_name.items():
        if name in OPEN:
            continue
        columns = {row[0] for row in _table_info(demonstration, TABLES[name])}
        inside: set[str] = set()
        if "unit_path" in columns:
            key = "user_id" if name == "user_id" else "id"
            query = f"SELECT DISTINCT {key} FROM {TABLES[name]} WHERE unit_path = 'qn.hg.kp2'"
            inside = set(dashed(rows_of(demonstration, query)))
        elif name == "unit_id":
            inside = set(dashed(rows_of(demonstration, "SELECT id FROM unit WHERE path IN ('qn.hg', 'qn.hg.kp2')")))
        if name == "activity_id":  # those to which people of khu phố 2 are asked, or with goals there, are theirs too
            for table in ("attendance", "activity_place"):
                asked = f"SELECT DISTINCT activity_id FROM {table} WHERE unit_path = 'qn.hg.kp2'"
                inside |= set(dashed(rows_of(demonstration, asked)))
        ids.by_name[name] = [one for one in found if one not in inside]
        ids.hidden |= set(ids.by_name[name])
    assert len(ids.hidden) > 300
    return ids


def _table_info(app: FastAPI, table: str) -> list[Any]:
    with Session(app.state.engines.read) as session:
        return list(session.execute(sa.text(f"SELECT name FROM pragma_table_info('{table}')")).all())


def test_an_auditor_of_khu_pho_two_sees_that_alone_by_id(
    demonstration: FastAPI, as_member_of_cast: Browser, beyond_khu_pho_two: Ids
) -> None:
    client, asked, seen = as_member_of_cast(AUDITOR), 0, []
    for path, names in reads_of(demonstration):
        for name in names:
            for value in beyond_khu_pho_two.by_name.get(name, [])[:12]:
                asked += 1
                answer = client.get(address_of(path, name, value))
                if answer.status_code not in {403, 404} and path != MESSAGES_OF_A_REPORT:
                    seen.append(f"{path} {value}: {answer.status_code}")
    assert not seen, "\n".join(seen)
    assert asked > 100


def test_an_auditor_of_khu_pho_two_sees_that_alone_in_lists(
    demonstration: FastAPI, as_member_of_cast: Browser, beyond_khu_pho_two: Ids
) -> None:
    client, read, leaks = as_member_of_cast(AUDITOR), 0, []
    for path, names in reads_of(demonstration):
        if names or path in NOT_OF_A_WARD:
            continue
        for query in ("", "?year=2024", "?period=2024-07", "?limit=100", "?from=2024-06-01&to=2024-12-31"):
            answer = client.get(path + query)
            read += answer.status_code == 200
            found = {i for i in beyond_khu_pho_two.hidden if i in answer.text}
            named = {n for n, ids in beyond_khu_pho_two.by_name.items() if found & set(ids)}
            if named - SHOWN_IN_LISTS.get(path, set()):
                leaks.append(f"{path}{query}: {sorted(named)}")
    assert not leaks, "\n".join(leaks)
    assert read > 40
