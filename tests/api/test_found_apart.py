"""Two households that somebody found to be two: listed, taken back, and not made one unasked."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step
from fixtures.people import ClientOf
from fixtures.redrawn_streets import merge
from fixtures.twins import DAY, look, twin_of
from fixtures.undone_mergers import preview, unmerged

APART = f"{API}/households/duplicates/apart"
WHY = "Một hộ ghi hai lần"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def _pairs(client: TestClient) -> list[set[str]]:
    return [{row["one"]["code"], row["other"]["code"]} for row in ok(client.get(APART))["items"]]


def test_pairs_found_to_be_two_are_listed_within_reach_and_taken_back(client_of: ClientOf, register: Register) -> None:
    hoa, homes = client_of("hoa"), register.households
    pair = {"one_id": str(homes["dat"]), "other_id": str(homes["xuan"])}
    assert hoa.post(APART, json=pair).status_code == 204
    (row,) = ok(client_of("minh").get(APART))["items"]
    assert {row["one"]["code"], row["other"]["code"]} == {"KP1-0001", "KP1-0002"}
    assert row["by_name"] == "Hoàng Thị Hoa"
    assert ok(client_of("nga").get(APART))["items"] == []
    assert client_of("son").get(APART).status_code == 403
    kp2 = next(u["id"] for u in ok(hoa.get(f"{API}/units")) if u["code"] == "kp2")
    assert ok(client_of("minh").get(APART, params={"unit_id": kp2}))["items"] == []
    assert hoa.post(APART, json={**pair, "apart": False}).status_code == 204
    assert _pairs(hoa) == []


def test_the_log_tells_the_finding_from_its_end(client_of: ClientOf, register: Register) -> None:
    hoa, homes = client_of("hoa"), register.households
    pair = {"one_id": str(homes["dat"]), "other_id": str(homes["xuan"])}
    for apart in (True, False):
        assert hoa.post(APART, json={**pair, "apart": apart}).status_code == 204
    log = ok(client_of("lan").get(f"{API}/audit/events", params={"object_id": str(homes["dat"])}))["items"]
    acts = [row["note"]["act"] for row in log if "act" in (row["note"] or {})]
    assert acts == ["apart_taken_back", "found_apart"]


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("through_twin", [False, True])
def test_a_merger_of_two_that_were_found_to_be_two_asks_first(
    app: FastAPI, client_of: ClientOf, register: Register, through_twin: bool
) -> None:
    """Also where the finding was about a duplicate that has become part of one of them."""
    hoa, homes = client_of("hoa"), register.households
    named = homes["dat"]
    if through_twin:
        named = twin_of(hoa, register)["id"]
    assert hoa.post(APART, json={"one_id": str(named), "other_id": str(homes["xuan"])}).status_code == 204
    if through_twin:
        merge(hoa, homes["dat"], named, DAY, duplicate=True)
    into, other = look(hoa, homes["dat"]), look(hoa, homes["xuan"])
    body = {"from_id": other["id"], "from_version": other["version"], "on": str(DAY), "reason": WHY}
    path = f"/households/{into['id']}/merge"
    refused = step(hoa, path, into, **body)
    assert (refused.status_code, refused.json()["code"]) == (409, "found-apart")
    assert errors_of(refused) == {"confirm_apart": "Ghi ngày 09/08/2024, người ghi: Hoàng Thị Hoa."}
    ok(step(hoa, path, into, **body, confirm_apart=True))


def test_a_merger_taken_back_leaves_the_finding(client_of: ClientOf, register: Register) -> None:
    """A duplicate that was none is not named again; households that did not join were never taken for one."""
    hoa, homes = client_of("hoa"), register.households
    merge(hoa, homes["dat"], homes["xuan"], DAY, duplicate=True)
    assert "hai hộ khác nhau" in " ".join(preview(hoa, homes["xuan"])["notes"])
    unmerged(hoa, homes["xuan"])
    assert _pairs(hoa) == [{"KP1-0001", "KP1-0002"}]
    merge(hoa, homes["dat"], homes["thang"], DAY)
    unmerged(hoa, homes["thang"])
    assert _pairs(hoa) == [{"KP1-0001", "KP1-0002"}]
