"""Databases of many households: one generated ward, copied to other wards by the database itself.

The keys are led by the ward, so a copy needs nothing but another ward's id; ids inside a ward stay the same.
"""

from functools import cache
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from bench.sqlite import sqlite3
from bench.ward import ward_made
from toso.households.observations.search_text import folded_words, names_key, place_key

# What figures, searches and lists read; parents first.
REGISTER = ("street", "household", "person", "household_stay", "person_stay", "household_span", "person_span")
SPANS = ("household_span", "person_span")


def households_in(file: Path) -> int:
    """How many households the whole database holds, counted by their open spans."""
    with sqlite3.connect(file) as connection:
        return connection.execute("SELECT count(*) FROM household_span WHERE until_on = '9999-12-31'").fetchone()[0]


def grow(file: Path, households: int, tables: tuple[str, ...] = SPANS) -> int:
    """Copies the ward that is there into further wards until the database holds `households`; how many there are."""
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -200000")
        source, each = connection.execute(
            "SELECT ward_id, count(*) FROM household_span WHERE until_on = '9999-12-31' "
            "GROUP BY ward_id ORDER BY 2 DESC"
        ).fetchone()
        columns = {t: [row[1] for row in connection.execute(f"PRAGMA table_info({t})")] for t in tables}
        for _ in range(max(0, households - households_in(file)) // each):
            ward = uuid4().hex
            connection.execute("BEGIN")
            for table in tables:
                others = ", ".join(f'"{c}"' for c in columns[table] if c != "ward_id")
                connection.execute(  # names of our own tables and columns, no input
                    f'INSERT INTO "{table}" (ward_id, {others}) SELECT ?, {others} FROM "{table}" WHERE ward_id = ?',
                    (ward, source),
                )
            connection.execute("COMMIT")
        connection.execute("ANALYZE")
    finally:
        connection.close()
    return households_in(file)


@cache
def large_ward(households: int) -> tuple[Path, Path, int]:
    """The measured ward as it is and grown to so many households, each in a folder that lasts as long as the program;
    how many the larger one then holds. Made once for all who ask.
    """
    _folders.append(TemporaryDirectory())
    ward, large = (Path(_folders[-1].name) / name for name in ("ward", "large"))
    ward.mkdir()
    ward_made(ward)
    copytree(ward, large)
    return ward, large, grow_within(large / "toso.sqlite3", households)


_folders: list[TemporaryDirectory[str]] = []
# The demonstration knows few given names; with these the copies are as different from each other as people are.
_NAMES = (
    "An Anh Ánh Bảo Bắc Biên Bình Cảnh Châu Chi Chung Công Cúc Cường Dậu Diễm Diệp Diệu Dung Dũng Duy Duyên Dương Đài "
    "Đào Đạt Điệp Đình Đoan Đông Đức Gấm Giang Hà Hạnh Hân Hậu Hiên Hiển Hiệp Hiếu Hoa Hòa Hoài Hoan Hoàng Hồng Huệ "
    "Hùng Huy Huyền Hưng Hương Hường Khải Khang Khánh Khoa Khôi Kiên Lam Lan Lành Lâm Liên Liễu Linh Loan Long Lộc Lợi "
    "Luân Lực Lương Ly Mai Mạnh Mận Mẫn Minh My Nam Nga Ngà Ngân Nghĩa Ngọc Nguyên Nguyệt Nhàn Nhân Nhi Nhung Ninh "
    "Oanh Phi Phong Phú Phúc Phương Phượng Quang Quân Quế Quyên Quyết Quỳnh Sang Sâm Sen Sơn Sương Tài Tâm Tân Thái "
    "Thanh Thành Thảo Thắng Thắm Thêm Thi Thìn Thịnh Thoa Thoan Thu Thủy Thúy Thư Thương Tiến Tình Toàn Trà Trang Trí "
    "Trinh Trung Tú Tuấn Tuệ Tùng Tuyên Tuyết Tươi Uyên Vân Việt Vinh Vũ Vui Vượng Vy Xoan Xuân Xuyến Yên Yến"
)
GIVEN = _NAMES.split()


def grow_within(file: Path, households: int) -> int:
    """Repeats the households of the largest ward, with their people and states, inside it; how many it then holds.

    A copy stands in the same street under a code, a house number and given names of its own; its ids begin with its
    number.
    """
    rng = Random("people")
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.row_factory = sqlite3.Row
        ward = connection.execute("SELECT ward_id FROM household GROUP BY 1 ORDER BY count(*) DESC").fetchone()[0]
        homes = connection.execute(
            "SELECT h.*, s.name AS street, s.group_name FROM household h JOIN street s ON s.ward_id = h.ward_id "
            "AND s.id = h.street_id WHERE h.ward_id = ? AND h.closed_on IS NULL",
            [ward],
        ).fetchall()
        people: dict[str, list[dict[str, Any]]] = {}
        for row in connection.execute("SELECT * FROM person WHERE ward_id = ? AND left_on IS NULL", [ward]):
            people.setdefault(row["household_id"], []).append(dict(row))
        for number in range(1, -(-households // len(homes))):
            copies = [_repeated(dict(home), people.get(home["id"], []), number, rng) for home in homes]
            _insert(connection, "household", [home for home, _ in copies])
            _insert(connection, "person", [person for _, persons in copies for person in persons])
            for table in SPANS:
                _repeat_all(connection, table, ward, number)
        connection.commit()
        count = "SELECT count(*) FROM household WHERE ward_id = ? AND closed_on IS NULL"
        return connection.execute(count, [ward]).fetchone()[0]


def _repeated(
    home: dict[str, Any], people: list[dict[str, Any]], number: int, rng: Random
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    street, group = home.pop("street"), home.pop("group_name")
    persons = [{**person, **_renamed(person, number, rng)} for person in people]
    heads = [person["full_name"] for person in persons if person["relation"] == "head"]
    name = heads[0] if heads and home["kind"] == "family" else home["name"]
    code, house_no = f"{home['code']}-{number}", f"{home['house_no']}/{number}"
    return {
        **home,
        "id": _numbered(home["id"], number),
        "code": code,
        "house_no": house_no,
        "name": name,
        "names_search": names_key(name, [person["full_name"] for person in persons]),
        "place_search": place_key(code, house_no, street, group, home["place_note"]),
    }, persons


def _renamed(person: dict[str, Any], number: int, rng: Random) -> dict[str, Any]:
    full_name = " ".join([*person["full_name"].split()[:-1], rng.choice(GIVEN)])
    ids = {name: _numbered(person[name], number) for name in ("id", "household_id")}
    return {**ids, "full_name": full_name, "name_search": folded_words(full_name)}


def _numbered(key: str, number: int) -> str:
    return f"{number:04x}{key[4:]}"


def _insert(connection: sqlite3.Connection, table: str, rows: list[dict[str, Any]]) -> None:
    names = ", ".join(f'"{name}"' for name in rows[0])
    marks = ", ".join("?" * len(rows[0]))
    connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", [list(row.values()) for row in rows])


def _repeat_all(connection: sqlite3.Connection, table: str, ward: str, number: int) -> None:
    """Copies the rows of the first households of a ward; ids are renumbered, what else stands there stays."""
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    keys = {"household_id", "person_id"}
    taken = [f"printf('%04x', {number}) || substr({c}, 5)" if c in keys else f'"{c}"' for c in columns]
    connection.execute(  # names of our own tables and columns, no input
        f'INSERT INTO "{table}" ({", ".join(f"{chr(34)}{c}{chr(34)}" for c in columns)}) SELECT {", ".join(taken)} '
        f'FROM "{table}" WHERE ward_id = ? AND substr(household_id, 1, 4) > ?',
        [ward, f"{255:04x}"],
    )
