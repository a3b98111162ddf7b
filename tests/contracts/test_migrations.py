"""The schema that migrations build is the one the tables describe, on both databases, there and back."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import Session, SQLModel, col

import toso.schema  # noqa: F401 — loads every table
from fixtures.app import settings_for
from fixtures.settled_targets import add_plan
from toso.core.columns import Json
from toso.core.database import Engines, create_engines
from toso.core.schema_upgrade import SchemaGap, migrate, newest, revision_of
from toso.kit.ids import new_id
from toso.organisation.tables import Unit
from toso.reports.figures.measures import read_catalogue
from toso.reports.model.period_tables import ReportRegime
from toso.reports.periods.regimes import default_measures, default_regime

pytestmark = pytest.mark.both_databases("migration")

pytestmark = pytest.mark.both_databases("migration")

INI = Path(__file__).parents[2] / "backend/alembic.ini"


def _to(engines: Engines, revision: str) -> None:
    config = Config(INI)
    with engines.write.connect() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)


@pytest.fixture
def empty_engines(tmp_path: Path, database_url: str) -> Iterator[Engines]:
    """A database that the migrations alone have made; the copied one is taken down first."""
    engines = create_engines(settings_for(database_url, tmp_path))
    _to(engines, "base")
    yield engines
    engines.dispose()


def _described_by_tables(_object: object, name: str | None, *_rest: object) -> bool:
    """All but the full-text search, which each database keeps in its own way (revision 0009)."""
    return not (name or "").startswith("household_search")


def test_up_down_and_up_again(empty_engines: Engines) -> None:
    engines = empty_engines
    left = set(sa.inspect(engines.write).get_table_names()) - {"alembic_version"}
    assert left == set(), "the way down leaves tables behind"
    migrate(engines)
    assert revision_of(engines) == ScriptDirectory.from_config(Config(INI)).get_current_head() == newest()
    _to(engines, "base")
    migrate(engines)
    assert set(SQLModel.metadata.tables) <= set(sa.inspect(engines.write).get_table_names())


def test_the_migrated_schema_is_the_one_of_the_tables(empty_engines: Engines) -> None:
    migrate(empty_engines)
    with empty_engines.write.connect() as connection:
        opts = {"compare_type": False, "include_object": _described_by_tables}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, SQLModel.metadata) == []


def test_a_failing_migration_leaves_the_schema_before_it(empty_engines: Engines) -> None:
    engines = empty_engines
    migrate(engines, "0001")
    with engines.write.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE household (id INTEGER)")  # what the fifth revision makes
    with pytest.raises(sa.exc.DBAPIError):
        migrate(engines)
    assert revision_of(engines) == "0004"


def test_keys_of_tables_that_grow_are_led_by_the_ward() -> None:
    growing = [t for t in SQLModel.metadata.sorted_tables if "ward_id" in t.primary_key.columns]
    assert len(growing) > 15
    for table in growing:
        assert next(iter(table.primary_key.columns)).name == "ward_id", table.name
        for constraint in table.constraints:
            if isinstance(constraint, sa.UniqueConstraint):
                assert next(iter(constraint.columns)).name == "ward_id", f"{table.name}: {constraint.name}"


@pytest.mark.parametrize(
    ("before", "after", "back"),
    [
        ("0912 345.678", "+84912345678", "0912345678"),
        ("+84 912 345 678", "+84912345678", "0912345678"),
        ("84912345678", "+84912345678", "0912345678"),
        ("0203 3825 145", "+842033825145", "02033825145"),
        ("+852 2123 4567", "+85221234567", "+85221234567"),
    ],
)
def test_phones_of_team_members_become_e164(
    tmp_path: Path, database_url: str, before: str, after: str, back: str
) -> None:
    engines = create_engines(settings_for(database_url, tmp_path))
    _to(engines, "0002")
    one = "id = (SELECT id FROM team_member ORDER BY id LIMIT 1)"
    read = sa.text(f"SELECT phone FROM team_member WHERE {one}")
    with engines.write.begin() as connection:
        connection.execute(sa.text(f"UPDATE team_member SET phone = :phone WHERE {one}"), {"phone": before})
    found = []
    for go in (lambda: migrate(engines, "0003"), lambda: _to(engines, "0002")):
        go()
        with engines.read.connect() as connection:
            found.append(connection.execute(read).scalar_one())
    engines.dispose()
    assert found == [after, back]


_FILE = """INSERT INTO document_file
    (ward_id, id, version, created_at, updated_at, document_id, format, edition, final, file_id, sha256)
    VALUES (:ward, :id, 1, :now, :now, :document, :format, :edition, true, :file, :sha)"""


def test_annexes_sealed_before_stand_with_the_signed_files_afterwards(empty_engines: Engines) -> None:
    engines = empty_engines
    migrate(engines, "0026")
    ward, document, now = new_id(), new_id(), datetime.now(UTC)
    rows = [("pdf", 1, "a" * 64), ("pdf-2", 1, "b" * 64), ("pdf-2", 2, "c" * 64), ("docx-2", 1, "d" * 64)]
    insert = sa.text(_FILE).bindparams(
        *(sa.bindparam(one, type_=sa.Uuid()) for one in ("ward", "id", "document", "file"))
    )
    with engines.write.begin() as connection:
        for form, edition, sha in rows:
            values = {"ward": ward, "id": new_id(), "document": document, "file": new_id(), "now": now}
            connection.execute(insert, {**values, "format": form, "edition": edition, "sha": sha})
    migrate(engines, "0027")
    signed = "SELECT part, origin, sha256, extends, validity FROM signed_file"
    kept = "SELECT format, edition, sha256 FROM document_file ORDER BY sha256"
    with engines.write.connect() as connection:
        moved = [tuple(row) for row in connection.exec_driver_sql(signed)]
        assert moved == [(2, "seal", "c" * 64, "b" * 64, "unknown")]
        assert [tuple(row) for row in connection.exec_driver_sql(kept)] == [rows[0], rows[1], rows[3]]
    _to(engines, "0026")
    with engines.write.connect() as connection:
        assert [tuple(row) for row in connection.exec_driver_sql(kept)] == rows


def _chosen_before(engines: Engines, a: UUID, b: UUID, c: UUID, d: UUID) -> None:
    """Two editions of a plan, the second with one target more, and regimes with a choice of the first two targets made
    before and after it was approved, and with none.
    """
    with Session(engines.write) as session:
        ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
        for edition, on, lineages in ((1, 1, (a, b, c)), (2, 20, (a, b, c, d))):
            plan = add_plan(session, ward, [(lineage, f"{n}. Mục  tiêu;") for n, lineage in enumerate(lineages, 1)])
            plan.edition, plan.approved_at = edition, datetime(2024, 7, on, tzinfo=UTC)
            session.add(plan)
        chosen = {
            **default_measures(),
            "targets": [{"ref": "1", "lineage_id": str(a)}, {"ref": "2", "lineage_id": str(b)}],
        }
        for code, measures, on in (("own", chosen, 10), ("late", chosen, 25), ("none", default_measures(), 10)):
            regime = default_regime(ward.id, date(2023, 12, 15))
            regime.code, regime.measures, regime.updated_at = code, measures, datetime(2024, 7, on, tzinfo=UTC)
            session.add(regime)
        session.commit()


def test_targets_that_a_choice_left_out_become_uncounted_and_catalogues_nobody_chose_stay(
    tmp_path: Path, database_url: str
) -> None:
    engines = create_engines(settings_for(database_url, tmp_path))
    a, b, c, d = (new_id() for _ in range(4))
    _chosen_before(engines, a, b, c, d)
    read = sa.text("SELECT code, CAST(measures AS TEXT) FROM report_regime")
    with engines.read.connect() as connection:
        before = dict(connection.execute(read).all())
    script = ScriptDirectory.from_config(Config(INI)).get_revision("0036")
    assert script is not None
    assert isinstance(script.down_revision, str)
    _to(engines, script.down_revision)
    migrate(engines)
    with Session(engines.read) as session:
        rows = {r.code: r.measures for r in session.execute(sa.select(ReportRegime)).scalars()}
        reason = "Không chọn chỉ tiêu thống kê"
        left = [
            {"lineage_id": str(x), "ref": n, "title": f"{n}. Mục tiêu", "reason": reason}
            for n, x in (("3", c), ("4", d))
        ]
        assert (rows["own"]["uncounted"], rows["late"]["uncounted"]) == (left[:1], left)
        assert read_catalogue({**rows["own"], "targets": []}).uncounted[0].reason == reason
    with engines.read.connect() as connection:
        assert dict(connection.execute(read).all())["none"] == before["none"]
    _to(engines, script.down_revision)
    with engines.read.connect() as connection:
        assert dict(connection.execute(read).all()) == before
    engines.dispose()


_SIGNED = """INSERT INTO signed_file (ward_id, id, version, created_at, updated_at, document_id, part, seq, origin, file_id,
    sha256, extends, validity, reason, verdicts, checked_at, stamp_fault, stamp_algorithms)
    VALUES (:ward, :id, 1, :now, :now, :document, 0, :seq, :origin, :file, :sha, '', :validity, '', :verdicts, :now, '', '')"""


def test_files_signed_before_owners_were_known_wait_to_be_checked(empty_engines: Engines) -> None:
    engines = empty_engines
    migrate(engines, "0030")
    ids = (sa.bindparam(one, type_=sa.Uuid()) for one in ("ward", "id", "document", "file"))
    insert = sa.text(_SIGNED).bindparams(*ids, sa.bindparam("verdicts", type_=Json))
    ward, document, now, old = new_id(), new_id(), datetime.now(UTC), [{"name": "Vũ Mạnh Hải", "validity": "valid"}]
    rows = [
        ("attached", "valid", old),
        ("attached", "unknown", old),
        ("attached", "invalid", []),
        ("scan", "unknown", []),
    ]
    with engines.write.begin() as connection:
        for seq, (origin, validity, verdicts) in enumerate(rows, 1):
            values = {"ward": ward, "id": new_id(), "document": document, "file": new_id(), "now": now, "seq": seq}
            connection.execute(
                insert, {**values, "origin": origin, "validity": validity, "verdicts": verdicts, "sha": str(seq) * 64}
            )
    read = sa.text("SELECT validity, verdicts FROM signed_file ORDER BY seq").columns(validity=sa.String, verdicts=Json)
    migrate(engines, "0034")
    with engines.write.connect() as connection:
        found = [tuple(row) for row in connection.execute(read)]
        proven = connection.exec_driver_sql("SELECT seq FROM signed_file WHERE proven_at IS NOT NULL").scalars().all()
    new = [{**old[0], "fingerprint": "", "whose": "unknown", "signer": ""}]
    assert found == [("unchecked", new), ("unchecked", new), ("invalid", []), ("unknown", [])]
    assert proven == [1]
    _to(engines, "0030")
    with engines.write.connect() as connection:
        assert [row.verdicts for row in connection.execute(read)] == [old, old, [], []]


# As files of an unfinished version left them: a column, an index, whole tables.
_LEFT_OUT = {
    "report.help": "ALTER TABLE report DROP COLUMN help",
    "signed_file (chỉ mục ix_signed_file_sha256)": "DROP INDEX ix_signed_file_sha256",
    "notice": "DROP TABLE notice",
}


def test_a_database_of_an_unfinished_version_is_refused_in_clear_words(empty_engines: Engines) -> None:
    engines = empty_engines
    migrate(engines, "0034")
    with engines.write.begin() as connection:
        for statement in _LEFT_OUT.values():
            connection.exec_driver_sql(statement)
    with pytest.raises(SchemaGap) as refused:
        migrate(engines)
    assert refused.value.missing == sorted(_LEFT_OUT)
    assert f"0034 nhưng thiếu: {', '.join(sorted(_LEFT_OUT))}." in str(refused.value)
    assert revision_of(engines) == "0034"


def test_sqlite_knows_how_much_every_index_of_the_register_and_the_log_tells_apart(empty_engines: Engines) -> None:
    """An index without its numbers would be taken for the best of all, whatever is asked."""
    if not empty_engines.sqlite:
        return
    migrate(empty_engines)
    with empty_engines.write.connect() as connection:
        told = connection.exec_driver_sql("SELECT tbl, idx FROM sqlite_stat1").all()
        tables = {table for table, _ in told}
        have = [
            (table, row[1]) for table in tables for row in connection.exec_driver_sql(f"PRAGMA index_list({table})")
        ]
    assert {"household", "person", "household_span", "person_span", "activity", "attendance"} <= tables
    assert sorted(told) == sorted(have)
