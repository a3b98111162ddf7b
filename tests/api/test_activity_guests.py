"""Guests of an activity who have no account: printed, counted, named only to who sees the people of its unit."""

from datetime import date

import pytest
from fastapi import FastAPI

from api.test_activity_papers import printed
from fixtures.activities import did, held, planned, shown
from fixtures.monthly_reports import API, SetDay, errors_of, ok
from fixtures.people import ClientOf

LONG = {"full_name": "Vũ Hải Long", "position": "Kỹ sư", "organisation": "Viễn thông khu vực"}
POST = {"organisation": "Bưu điện phường"}


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))


@pytest.mark.both_databases("resource")
def test_guests_are_printed_on_the_list_and_who_came_in_the_minutes(app: FastAPI, client_of: ClientOf) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    row = held(minh, "2024-07-19", kind="meeting", title="Họp tổ tháng 7")
    row = did(minh, row, "/guests", method="PUT", guests=[{**LONG, "came": True}, POST])
    assert (row["guests_came"], len(row["guests"])) == (1, 2)
    sheet = printed(app, minh, row)
    for part in ("Vũ Hải Long", "Kỹ sư", "Viễn thông", "Bưu điện phường", "Số người được mời: 2."):
        assert part in sheet, part
    draft = ok(minh.post(f"{API}/activities/{row['id']}/minutes"), 201)["draft_id"]
    text = str(ok(minh.get(f"{API}/document-drafts/{draft}"))["content"])
    assert "Vũ Hải Long (Kỹ sư, Viễn thông khu vực)" in text
    assert "Bưu điện" not in text, "who was invited and did not come is not said to have been there"
    row = did(minh, row, "/guests", method="PUT", guests=[])
    assert (row["guests"], row["guests_came"]) == ([], 0)
    headers = {"If-Match": f'"{row["version"]}"'}
    refused = hoa.put(f"{API}/activities/{row['id']}/guests", json={"guests": []}, headers=headers)
    assert refused.status_code == 404


@pytest.mark.both_databases("json")
def test_an_organisation_of_the_catalogue_keeps_its_name_and_nobody_unnamed_is_taken(client_of: ClientOf) -> None:
    minh, hoa, nga = client_of("minh"), client_of("hoa"), client_of("nga")
    entry = ok(minh.post(f"{API}/catalogue", json={"kind": "partner", "name": "Ngân hàng số"}), 201)
    row = planned(hoa, "2024-07-25", kind="training")
    row = did(hoa, row, "/guests", method="PUT", guests=[{"entry_id": entry["id"], "came": False}])
    assert [one["organisation"] for one in row["guests"]] == ["Ngân hàng số"]
    assert "guests" in row["actions"]
    path, headers = f"{API}/activities/{row['id']}/guests", {"If-Match": f'"{row["version"]}"'}
    for wrong in ({"position": "Kỹ sư"}, {"entry_id": row["id"]}):
        assert any("guests" in name for name in errors_of(hoa.put(path, json={"guests": [wrong]}, headers=headers)))
    course = planned(minh, "2024-07-25", kind="course")
    headers = {"If-Match": f'"{course["version"]}"'}
    refused = minh.put(f"{API}/activities/{course['id']}/guests", json={"guests": [LONG]}, headers=headers)
    assert (refused.status_code, refused.json()["code"]) == (409, "activity-without-guests")
    ward = planned(minh, "2024-07-26", kind="meeting")
    did(minh, ward, "/guests", method="PUT", guests=[{**LONG, "came": True}])
    did(minh, ward, "/attendance", roles=["neighbourhood_head"])
    assert (shown(nga, ward)["guests"], shown(nga, ward)["guests_came"]) == ([], 1)
