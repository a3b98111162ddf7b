"""Reading of somebody else's GeoJSON file (RFC 7946): `read_outlines` starts this module as a program in the sandbox.

Degrees of WGS 84 become integer steps of 1e-5 degrees. Metres of VN-2000 are refused with what to do about them.
"""

import sys
from collections.abc import Iterator
from typing import Any

import orjson

from toso.core.problems import Malformed
from toso.core.sandbox import FOREIGN, SandboxFailure, call
from toso.kit.text import one_line
from toso.organisation.shapes.borders import Shape, area, thin

STEPS, MOST_OUTLINES, LIMIT = 100_000, 200, 5 * 1024 * 1024
WEST, SOUTH, EAST, NORTH = 102, 6, 118, 24  # degrees, with the islands
_WGS84 = ("4326", "CRS84", "4979")
_LONGEST, _MOST_FIELDS = 200, 60
_BROKEN = "Tệp không phải GeoJSON đọc được."
_EMPTY = "Tệp không có vùng hay điểm nào."
_MANY = f"Tệp có hơn {MOST_OUTLINES} vùng. Hãy lọc lấy các vùng của địa bàn mình rồi xuất lại."
_METRES = (
    "Tọa độ trong tệp không phải kinh độ, vĩ độ WGS 84 (có lẽ là mét VN-2000). Trong QGIS: bấm chuột phải vào lớp, "
    "chọn Xuất, Lưu đối tượng thành…, chọn GeoJSON và CRS EPSG:4326 (WGS 84), rồi gửi tệp mới."
)
_SWAPPED = "Vĩ độ đứng trước kinh độ. GeoJSON ghi kinh độ trước; hãy xuất lại từ phần mềm bản đồ."
_ABROAD = "Có điểm nằm ngoài Việt Nam. Hãy xem lại hệ tọa độ khi xuất tệp."
_FINE = "Các vùng quá vụn, không giản lược được xuống 20 kB. Hãy gộp bớt vùng hoặc đảo nhỏ rồi xuất lại."


class _Refused(ValueError):
    """A file that is not taken; its text says why."""


def read_outlines(content: bytes) -> list[dict[str, Any]]:
    """Each with `fields` (texts by name), `rings` and `point`. Raises Malformed naming `file`."""
    try:
        said = orjson.loads(call(__name__, [], content, FOREIGN))
    except SandboxFailure:
        raise Malformed(fields={"file": _BROKEN}) from None
    if isinstance(said, dict):
        raise Malformed(fields={"file": said["refused"]})
    return said


def parse(content: bytes) -> list[dict[str, Any]]:
    """In the sandbox. Raises _Refused."""
    try:
        read: Any = orjson.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError:
        raise _Refused(_BROKEN) from None
    features = _features(read)
    shapes: list[Shape] = []
    found: list[dict[str, Any]] = []
    for feature in features:
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        rings, point = _geometry(geometry) if isinstance(geometry, dict) else ([], None)
        if not rings and point is None:
            continue
        if len(found) == MOST_OUTLINES:
            raise _Refused(_MANY)
        shapes.append(rings)
        found.append({"fields": _fields(feature.get("properties")), "point": point})
    if not found:
        raise _Refused(_EMPTY)
    made = thin(shapes)
    if made is None or any(shape and not kept for shape, kept in zip(shapes, made, strict=True)):
        raise _Refused(_FINE)
    return [{**one, "rings": rings} for one, rings in zip(found, made, strict=True)]


def _features(read: Any) -> list[Any]:
    if not isinstance(read, dict):
        raise _Refused(_BROKEN)
    crs = read.get("crs")
    if crs is not None and not any(name in orjson.dumps(crs).decode() for name in _WGS84):
        raise _Refused(_METRES)
    features = read.get("features") if read.get("type") == "FeatureCollection" else [read]
    if not isinstance(features, list):
        raise _Refused(_BROKEN)
    return features


def _fields(properties: Any) -> dict[str, str]:
    """The texts and numbers of an outline, by their names."""
    if not isinstance(properties, dict):
        return {}
    texts = {
        one_line(key)[:_LONGEST]: one_line(str(value))[:_LONGEST]
        for key, value in list(properties.items())[:_MOST_FIELDS]
        if isinstance(value, str | int) and not isinstance(value, bool)
    }
    return {key: value for key, value in texts.items() if key and value}


def _geometry(geometry: dict[str, Any]) -> tuple[Shape, list[int] | None]:
    """Rings of areas, or a point; neither for lines and what is not known."""
    kind, given = geometry.get("type"), geometry.get("coordinates")
    if kind == "Point":
        return [], list(_point(given))
    if kind not in ("Polygon", "MultiPolygon"):
        return [], None
    parts = [given] if kind == "Polygon" else given
    rings = [[_point(one) for one in ring] for ring in _rings(parts)]
    rings = [ring[:-1] if ring[0] == ring[-1] else ring for ring in rings]
    return [ring for ring in rings if len(ring) > 2 and area(ring)], None


def _rings(parts: Any) -> Iterator[list[Any]]:
    if not isinstance(parts, list):
        raise _Refused(_BROKEN)
    for part in parts:
        if not isinstance(part, list):
            raise _Refused(_BROKEN)
        for ring in part:
            if not isinstance(ring, list) or not ring:
                raise _Refused(_BROKEN)
            yield ring


def _point(given: Any) -> tuple[int, int]:
    """A position in steps; a height behind it is left out."""
    if not isinstance(given, list) or len(given) < 2 or not all(type(one) in (int, float) for one in given[:2]):
        raise _Refused(_BROKEN)
    x, y = given[:2]
    if abs(x) > 180 or abs(y) > 180:
        raise _Refused(_METRES)
    if not (WEST <= x <= EAST and SOUTH <= y <= NORTH):
        raise _Refused(_SWAPPED if WEST <= y <= EAST and SOUTH <= x <= NORTH else _ABROAD)
    return round(x * STEPS), round(y * STEPS)


def main() -> None:
    try:
        said: Any = parse(sys.stdin.buffer.read())
    except _Refused as refusal:
        said = {"refused": str(refusal)}
    sys.stdout.buffer.write(orjson.dumps(said))


if __name__ == "__main__":
    main()
