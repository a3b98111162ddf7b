"""The map of a ward: read from a GeoJSON file, matched by name, kept whole or not at all; tiles where there is none."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.monthly_reports import API, ok
from fixtures.outlines import board, feature, file_of

Browser = Callable[[str], TestClient]
MAP = f"{API}/unit-shapes"
NAMES = [f"Khu phố {n}" for n in range(1, 13)]
SQUARE = [[[(107.06, 20.97), (107.07, 20.97), (107.07, 20.96), (107.06, 20.97)]]]


def read(client: TestClient, content: bytes, name: str = "dia-ban.geojson") -> Any:
    return client.post(f"{MAP}/readings", files={"file": (name, content)})


def chosen(reading: dict[str, Any], **more: str) -> list[dict[str, Any]]:
    """As a person sends them back: the outlines with their units. `more`: a unit by the name of an outline."""
    found: dict[str, dict[str, Any]] = {}
    for one in reading["outlines"]:
        unit_id = one["unit_id"] or more.get(one["name"])
        if unit_id:
            found.setdefault(unit_id, {"unit_id": unit_id, "rings": []})["rings"] += one["rings"]
    return list(found.values())


def put(client: TestClient, shapes: list[dict[str, Any]], version: int | None = None, **more: Any) -> Any:
    seen = ok(client.get(MAP))["version"] if version is None else version
    body = {"source": "Thử", "shapes": shapes, **more}
    return client.put(MAP, json=body, headers={"If-Match": f'"{seen}"'})


def test_a_file_becomes_the_map_that_everybody_in_the_ward_sees(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    ha = as_member_of_cast("ha")
    reading = ok(read(ha, file_of(board([name.upper() for name in NAMES[:11]] + ["Kp12"], bends=60))))
    assert reading["name_field"] == "Ten_KP"
    assert {one["match"] for one in reading["outlines"]} == {"matched"}
    assert max(sum(map(len, one["rings"])) for one in reading["outlines"]) <= 200
    made = ok(put(ha, chosen(reading), source="Phòng Tài nguyên"))
    for name in ("lan", "hoa", "son"):
        shown = ok(as_member_of_cast(name).get(MAP))
        assert (shown["kind"], shown["source"], shown["from_on"]) == ("areas", "Phòng Tài nguyên", "2024-08-09")
        assert shown == made
    assert [unit["name"] for unit in made["units"]] == NAMES
    assert all(unit["placed"] and unit["path"].startswith("M") for unit in made["units"])
    assert len(json.dumps(made)) < 20_000


def test_the_map_is_asked_for_again_without_being_sent_again(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    lan = as_member_of_cast("lan")
    tag = lan.get(MAP).headers["etag"]
    assert lan.get(MAP, headers={"If-None-Match": tag}).status_code == 304
    ha = as_member_of_cast("ha")
    ok(put(ha, chosen(ok(read(ha, file_of(board(NAMES)))))))
    assert lan.get(MAP, headers={"If-None-Match": tag}).status_code == 200


def test_unmatched_and_doubled_outlines_are_told_by_name_and_chosen(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    ha = as_member_of_cast("ha")
    reading = ok(read(ha, file_of(board(["Khu phố 1", "Xóm Chài", "Khu phố 3", "khu pho 3", "Hồ"]))))
    told = [(one["name"], one["match"], one["unit_id"] is not None) for one in reading["outlines"]]
    assert told == [
        ("Khu phố 1", "matched", True),
        ("Xóm Chài", "unmatched", False),
        ("Khu phố 3", "doubled", False),
        ("khu pho 3", "doubled", False),
        ("Hồ", "unmatched", False),
    ]
    units = {u["name"]: u["unit_id"] for u in ok(ha.get(MAP))["units"]}
    both = {"Khu phố 3": units["Khu phố 3"], "khu pho 3": units["Khu phố 3"]}
    made = ok(put(ha, chosen(reading, **{"Xóm Chài": units["Khu phố 2"], **both})))
    placed = {u["name"]: u["path"].count("M") for u in made["units"] if u["placed"]}
    assert placed == {"Khu phố 1": 1, "Khu phố 2": 1, "Khu phố 3": 2}
    assert sum(not u["placed"] for u in made["units"]) == 9


def test_points_alone_stand_as_points(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    ha = as_member_of_cast("ha")
    points = [
        {"type": "Feature", "properties": {"ten": f"Khu phố {n}"}, "geometry": {"type": "Point", "coordinates": at}}
        for n, at in enumerate([[107.06, 20.97, 4.5], [107.07, 20.96]], start=1)
    ]
    reading = ok(read(ha, file_of(points), "diem.json"))
    shapes = [{"unit_id": one["unit_id"], "point": one["point"]} for one in reading["outlines"]]
    made = [u for u in ok(put(ha, shapes))["units"] if u["placed"]]
    assert [u["path"] for u in made] == ["", ""]
    assert made[0]["x"] < made[1]["x"]
    assert made[0]["y"] < made[1]["y"], "north is above"


def _metres(x: float, y: float) -> bytes:
    return file_of([feature("Khu phố 1", [[[(x, y), (x + 900, y), (x + 900, y + 900), (x, y)]]])])


BROKEN = b'{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": '
BAD = {
    "metres": (_metres(428_000, 2_318_000), "EPSG:4326"),
    "named system": (file_of(board(NAMES), crs={"properties": {"name": "urn:ogc:def:crs:EPSG::3405"}}), "EPSG:4326"),
    "latitude first": (file_of([feature("A", [[[(20.97, 107.06), (20.97, 107.07), (20.96, 107.06)]]])]), "Vĩ độ"),
    "elsewhere": (file_of([feature("A", [[[(2.3, 48.8), (2.4, 48.8), (2.4, 48.9)]]])]), "ngoài Việt Nam"),
    "cut off": (BROKEN, "không phải GeoJSON"),
    "no object": (b"[1, 2]", "không phải GeoJSON"),
    "deep": (b"[" * 200_000, "không phải GeoJSON"),
    "nothing": (file_of([]), "không có vùng"),
    "lines": (file_of([{"type": "Feature", "geometry": {"type": "LineString", "coordinates": []}}]), "không có vùng"),
    "words": (file_of([feature("A", [[[("x", 1), (2, 3), (4, 5)]]])]), "không phải GeoJSON"),
    "flat": (file_of([feature("A", [[[(107.0, 20.9), (107.1, 20.9), (107.2, 20.9)]]])]), "không có vùng"),
    "many": (file_of([feature(f"Thôn {n}", SQUARE) for n in range(201)]), "hơn 200"),
}


@pytest.mark.parametrize("what", list(BAD))
def test_a_bad_file_is_refused_in_words_and_nothing_is_kept(
    demonstration: FastAPI, as_member_of_cast: Browser, what: str
) -> None:
    ha, (content, said) = as_member_of_cast("ha"), BAD[what]
    before = ok(ha.get(MAP))
    answer = read(ha, content)
    assert answer.status_code == 422, answer.text
    (error,) = answer.json()["errors"]
    assert error["field"] == "file"
    assert said in error["message"]
    assert ok(ha.get(MAP)) == before


def test_too_large_a_file_and_another_kind_are_refused(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    ha = as_member_of_cast("ha")
    large = file_of(board(NAMES), note="x" * (5 * 1024 * 1024))
    assert read(ha, large).status_code == 413
    for name, content in {"a.kml": b"<kml/>", "a.geojson": b"\xff\xfe{}", "b.geojson": b""}.items():
        assert read(ha, content, name).status_code == 415


def test_a_fine_drawing_of_megabytes_fits_twenty_kilobytes(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    ha = as_member_of_cast("ha")
    content = file_of(board(NAMES, bends=2_000))
    assert len(content) > 2 * 1024 * 1024
    outlines = ok(read(ha, content))["outlines"]
    assert len(json.dumps([one["rings"] for one in outlines], separators=(",", ":"))) <= 20_000


def test_a_map_is_kept_whole_or_not_at_all(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    ha = as_member_of_cast("ha")
    before = ok(ha.get(MAP))
    one, two, *_ = (u["unit_id"] for u in before["units"])
    ring = [[10_706_000, 2_097_000], [10_707_000, 2_097_000], [10_707_000, 2_096_000]]
    desk = next(u["id"] for u in ok(ha.get(f"{API}/units?on=2024-08-09")) if u["kind"] == "desk")
    bad: list[list[dict[str, Any]]] = [
        [],
        [{"unit_id": one}],
        [{"unit_id": one, "rings": [ring], "tile": [0, 0]}],
        [{"unit_id": one, "rings": [ring]}, {"unit_id": one, "rings": [ring]}],
        [{"unit_id": one, "rings": [ring]}, {"unit_id": desk, "rings": [ring]}],
        [{"unit_id": one, "tile": [0, 0]}, {"unit_id": two, "tile": [0, 0]}],
        [{"unit_id": one, "tile": [0, 0]}, {"unit_id": two, "rings": [ring]}],
        [{"unit_id": one, "rings": [[[0, 0], *ring]]}],
        [{"unit_id": one, "rings": [ring * 67]}],
        [{"unit_id": one, "rings": [ring]}, {"unit_id": two, "tile": [40, 0]}],
    ]
    for shapes in bad:
        answer = put(ha, shapes)
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["field"].startswith("shapes")
    assert put(ha, [{"unit_id": one, "rings": [ring]}], before["version"] + 1).status_code == 412
    assert ok(ha.get(MAP)) == before


def test_tiles_stand_where_they_were_put_until_another_map_comes(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    ha = as_member_of_cast("ha")
    ids = [u["unit_id"] for u in ok(ha.get(MAP))["units"]]
    made = ok(put(ha, [{"unit_id": one, "tile": [n % 5, n // 5]} for n, one in enumerate(ids)]))
    assert (made["kind"], made["width"], made["height"]) == ("tiles", 5, 3)
    assert [(u["x"], u["y"]) for u in made["units"][4:7]] == [(4, 0), (0, 1), (1, 1)]
    again = ok(put(ha, chosen(ok(read(ha, file_of(board(NAMES)))))))
    assert (again["kind"], again["version"]) == ("areas", made["version"] + 1)


@pytest.mark.both_databases("resource")
def test_a_map_is_removed_and_the_next_one_goes_on_from_its_version(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    ha = as_member_of_cast("ha")
    made = ok(put(ha, chosen(ok(read(ha, file_of(board(NAMES)))))))
    assert remove(ha, made["version"] + 1).status_code == 412
    assert remove(as_member_of_cast("lan"), made["version"]).status_code == 403
    assert remove(ha, made["version"]).status_code == 204
    left = ok(as_member_of_cast("lan").get(MAP))
    assert (left["kind"], left["source"], left["from_on"]) == ("order", "", None)
    assert [unit["name"] for unit in left["units"]] == NAMES
    assert remove(ha, left["version"]).status_code == 404, "there is none"
    again = ok(put(ha, chosen(ok(read(ha, file_of(board(NAMES)))))))
    assert (again["kind"], again["version"]) == ("areas", made["version"] + 2)


def remove(client: TestClient, version: int) -> Any:
    return client.delete(MAP, headers={"If-Match": f'"{version}"'})


def test_the_picture_of_a_file_is_that_of_the_map_made_of_it(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    ha = as_member_of_cast("ha")
    reading = ok(read(ha, file_of(board(NAMES))))
    seen = {one["unit_id"]: (one["path"], one["x"], one["y"]) for one in reading["outlines"]}
    made = ok(put(ha, chosen(reading)))
    assert (made["width"], made["height"]) == (reading["width"], reading["height"])
    assert {one["unit_id"]: (one["path"], one["x"], one["y"]) for one in made["units"]} == seen


def test_only_who_manages_units_changes_the_map(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    for name in ("lan", "minh", "hoa", "son"):
        client = as_member_of_cast(name)
        assert read(client, file_of(board(NAMES))).status_code == 403
        assert put(client, []).status_code == 403
