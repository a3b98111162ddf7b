"""Databases of many households: one generated ward, copied to other wards by the database itself.

The keys are led by the ward, so a copy needs nothing but another ward's id; ids inside a ward stay the same.
"""

from pathlib import Path
from uuid import uuid4

from pysqlite3 import dbapi2 as sqlite3

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
