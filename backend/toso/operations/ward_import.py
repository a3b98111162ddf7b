"""A ward brought in from its archive: checked, written in one transaction, compared with the archive's sums, and only
then kept. What the vault sealed is sealed by the keys here; the log of elsewhere becomes a closed part.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, SQLModel

from toso.audit.closed_parts import ClosedPart, PartSum
from toso.audit.record import close_part, first_break, record
from toso.authz.actor import SYSTEM
from toso.authz.roles import Role
from toso.core.database import Engines, in_transaction
from toso.core.installation import raise_epoch
from toso.core.postgres_connection import be_unhurried
from toso.core.schema_upgrade import revision_of
from toso.core.settings import Settings
from toso.core.table_stream import BATCH, Row, TableSum, Tally, line_of, row_of
from toso.core.temporary_files import temporary_folder
from toso.core.vault import the_vault
from toso.files import store as bytes_store
from toso.jobs.worker_locks import is_at_work
from toso.operations.key_checks import check_values
from toso.operations.restore import Keys
from toso.operations.row_writer import put, references_last
from toso.operations.ward_archive import Archive, Contents, opened
from toso.operations.ward_receipt import receipt_of
from toso.operations.ward_rows import (
    BY_PERSON,
    Secrets,
    moving_rows,
    moving_tables,
    rows_of,
    with_secrets,
    without_secrets,
)

Say = Callable[[str], None]
Each = TypeVar("Each")


def _some(given: Iterable[Each]) -> Iterator[list[Each]]:
    """As many at a time as one statement takes."""
    left = iter(given)
    while found := list(islice(left, BATCH)):
        yield found


def _naming_units(table: sa.Table) -> list[str]:
    """The columns that name a unit."""
    return [column.name for column in table.c if any(key.target_fullname == "unit.id" for key in column.foreign_keys)]


class NotImported(Exception):
    """Nothing was changed; the text says why, for the clerk."""


@dataclass
class Imported:
    """The archive that came in, the receipt by which the other place removes its own; `known`: people here before."""

    contents: Contents
    receipt: str
    rows: int = 0
    known: int = 0


def import_ward(settings: Settings, engines: Engines, store: ObjectStore, file: Path, keys: Keys, say: Say) -> Imported:
    """Raises NotImported, Unopened, BadManifest, OSError, Problem of the store."""
    if is_at_work(settings):
        raise NotImported("Máy chủ đang chạy với thư mục dữ liệu này; hãy dừng rồi chạy lại.")
    with temporary_folder(settings.data_dir, "ward") as work:
        say("1/3 Mở tệp, kiểm tra chữ ký và từng tệp bên trong…")
        archive = opened(file, keys.first, keys.mark, work)
        try:
            contents = archive.contents
            here = revision_of(engines)
            if here is None:
                raise NotImported("Ở đây chưa có cơ sở dữ liệu; hãy chạy toso migrate rồi nhập lại.")
            if contents.revision != here:
                raise NotImported(f"Tệp do bản {contents.version} xuất, khác bản ở đây; hãy nâng cấp cả hai nơi.")
            secrets = archive.secrets(keys.second, work)
            say("2/3 Chép tệp…")
            for digest, member in contents.files.items():
                if bytes_store.put(store, archive.read(member)) != digest:
                    raise NotImported(f"Tệp {member} không khớp với tên của nó.")
            say("3/3 Chép các bảng, so từng dòng…")
            return in_transaction(engines.write, lambda session: _Import(session, settings, archive, secrets).run())
        except DBAPIError as error:  # its text may hold what a row says
            raise NotImported(f"Cơ sở dữ liệu không nhận ({type(error.orig).__name__}).") from error
        finally:
            archive.close()


@dataclass
class _Import:
    """One transaction that brings a ward in; `above`: the units here in place of those over the ward there; `units`:
    its own and those.
    """

    session: Session
    settings: Settings
    archive: Archive
    secrets: dict[tuple[str, str], Secrets]
    above: dict[UUID, UUID] = field(default_factory=dict[UUID, UUID])
    units: set[UUID] = field(default_factory=set[UUID])
    people: set[UUID] = field(default_factory=set[UUID])
    logged: int = 0

    def run(self) -> Imported:
        contents, connection = self.archive.contents, self.session.connection()
        if not self.settings.is_sqlite:
            be_unhurried(connection)
        with references_last(connection):
            self._place()
            self._know_people()
            self._know_log()
            brought = {table.name: self._bring(table) for table in moving_tables()}
        for table in moving_tables():
            self._compare(table, brought[table.name])
        rows = sum(found.rows for found in brought.values())
        self._close_log()
        note = {"act": "imported", "rows": rows}
        ward = contents.ward
        record(self.session, SYSTEM, "unit.manage", "unit", ward, ward_id=ward, unit_path=contents.path, note=note)
        raise_epoch(connection, ward)  # phones that sent to the other place since send again
        return Imported(contents, receipt_of(contents, self.settings), rows, len(self.people))

    def _place(self) -> None:
        """Finds or makes the units over the ward; the ward itself must be new here."""
        units, contents = SQLModel.metadata.tables["unit"], self.archive.contents
        connection = self.session.connection()
        there = connection.execute(sa.select(units.c.id).where(units.c.path == contents.path)).scalar()
        if there is not None:
            same = "chính đơn vị này" if there == contents.ward else "một đơn vị khác"
            raise NotImported(f"Mã {contents.path} ở đây đã là của {same}.")
        added: list[str] = []
        for unit_line, name_lines in contents.above:
            unit = self._under_what_is_here("unit", row_of(units, unit_line))
            found = sa.select(units.c.id, units.c.kind).where(units.c.path == unit["path"])
            if (here := connection.execute(found).one_or_none()) is None:
                put(connection, units, [unit])
                added += name_lines
            elif here.kind != unit["kind"]:
                raise NotImported(f"Mã {unit['path']} ở đây là của một đơn vị cấp khác.")
            else:
                self.above[unit["id"]] = here.id
            self.units.add(self.above.get(unit["id"]) or unit["id"])
        self.units |= {row_of(units, line)["id"] for line in self.archive.lines("unit")}
        names = SQLModel.metadata.tables["unit_period"]
        put(connection, names, [self._under_what_is_here("unit_period", row_of(names, line)) for line in added])

    def _under_what_is_here(self, table: str, row: Row) -> Row:
        column = {"unit": "parent_id", "unit_period": "superior_id"}.get(table)
        return row if column is None else {**row, column: self.above.get(row[column], row[column])}

    def _know_people(self) -> None:
        """Who is here already, having worked in another ward too, stays as they are here."""
        accounts = SQLModel.metadata.tables["user_account"]
        rows = [row_of(accounts, line) for line in self.archive.lines("user_account")]
        taken: list[str] = []
        for some in _some(rows):
            who = [row["id"] for row in some]
            names, phones = [row["username"] for row in some], [row["phone"] for row in some if row["phone"]]
            like = sa.or_(accounts.c.id.in_(who), accounts.c.username.in_(names), accounts.c.phone.in_(phones))
            for found in self.session.connection().execute(sa.select(accounts.c.id, accounts.c.username).where(like)):
                self.people |= {found.id} & set(who)
                taken += [found.username] if found.id not in who else []
        if taken:
            raise NotImported(
                f"Tên đăng nhập hoặc số điện thoại đã là của người khác ở đây: {', '.join(sorted(taken))}."
            )

    def _know_log(self) -> None:
        """How much of the ward's log is here from before it left; the head is written anew."""
        heads, ward = SQLModel.metadata.tables["audit_head"], self.archive.contents.ward
        connection = self.session.connection()
        self.logged = connection.execute(sa.select(heads.c.seq).where(heads.c.ward_id == ward)).scalar() or 0
        connection.execute(sa.delete(heads).where(heads.c.ward_id == ward))

    def _bring(self, table: sa.Table) -> TableSum:
        """Writes the rows of a table that are not here yet; their sum."""
        whole, new, known = Tally(), Tally(), Tally()
        for lines in _some(self.archive.lines(table.name)):
            rows: list[Row] = []
            for line in lines:
                whole.add(line)
                row = self._under_what_is_here(table.name, row_of(table, line))
                self._allowed(table, row)
                if self._is_here(table, row):
                    known.add(line)
                    continue
                new.add(line_of(row))
                rows.append(self._with_secrets(table, row))
            put(self.session.connection(), table, rows)
        if whole.sum() != self.archive.contents.sum_of(table.name):
            raise NotImported(f"Bảng {table.name} trong tệp không khớp với bản kê.")
        if table.name == "audit_event" and self._sum(table, table.c.seq <= self.logged) != known.sum():
            raise NotImported("Nhật ký của đơn vị này còn ở đây khác với nhật ký trong tệp.")
        return new.sum()

    def _compare(self, table: sa.Table, brought: TableSum) -> None:
        """Whether a table now holds what was brought; asked at the end, since accounts are known by other rows."""
        if self._sum(table, self._is_new(table)) != brought:
            raise NotImported(f"Bảng {table.name} không khớp với tệp sau khi chép.")

    def _sum(self, table: sa.Table, also: sa.ColumnElement[bool]) -> TableSum:
        tally = Tally()
        for row in self._stored(table, also):
            tally.add(line_of(without_secrets(table, row)))
        return tally.sum()

    def _allowed(self, table: sa.Table, row: Row) -> None:
        """An archive brings rows of its own ward alone, and nobody a reach beyond it: who exported it has not to be
        believed about the wards here.
        """
        contents = self.archive.contents
        paths = [value for name, value in row.items() if name.endswith("path") and value]
        named = [row[name] for name in _naming_units(table) if row[name] is not None]
        for unit in row["units"] if table.name == "service_client" else ():
            paths.append(unit["path"])
            named.append(UUID(unit["id"]))
        outside = [path for path in paths if path != contents.path and not path.startswith(f"{contents.path}.")]
        if row.get("ward_id", contents.ward) != contents.ward or outside or not self.units.issuperset(named):
            raise NotImported(f"Bảng {table.name} có dòng của một đơn vị khác.")
        if table.name in ("assignment", "delegation") and row["role"] == Role.SUPERIOR.value:
            raise NotImported(f"Bảng {table.name} có vai trò của cấp trên, không đơn vị nào giao được.")

    def _is_here(self, table: sa.Table, row: Row) -> bool:
        if table.name in BY_PERSON:
            return row[BY_PERSON[table.name]] in self.people
        return table.name == "audit_event" and row["seq"] <= self.logged

    def _is_new(self, table: sa.Table) -> sa.ColumnElement[bool]:
        if table.name in BY_PERSON:
            return table.c[BY_PERSON[table.name]].not_in(self.people)
        return table.c.seq > self.logged if table.name == "audit_event" else sa.true()

    def _stored(self, table: sa.Table, also: sa.ColumnElement[bool]) -> Iterator[Row]:
        ward = self.archive.contents.ward
        # Whoever came with it works in no other ward here: who was known is left out.
        yield from moving_rows(self.session.connection(), table, sa.and_(rows_of(ward)[table.name], also), ())

    def _with_secrets(self, table: sa.Table, row: Row) -> Row:
        found = self.secrets.get((table.name, str(row.get("id"))))
        if found is None:
            return row
        ours, theirs = check_values(self.settings), self.archive.contents.keys
        same_index = ours.get("key.index") == theirs.get("key.index")
        return with_secrets(table, row, found, the_vault(), same_index=same_index)

    def _close_log(self) -> None:
        """Lines that a key of elsewhere chained become a closed part; the log must hold then from its first line."""
        contents, events = self.archive.contents, SQLModel.metadata.tables["audit_event"]
        if check_values(self.settings).get("key.audit") != contents.keys.get("key.audit"):
            total, last = PartSum(), 0
            for row in self._stored(events, events.c.seq > self.logged):
                total.add(line_of(row))
                last = row["seq"]
            if last:
                part = ClosedPart(self.logged + 1, last, total.text(), contents.head.strip())
                close_part(self.session, contents.ward, part)
        if (broken := first_break(self.session, contents.ward)) is not None:
            raise NotImported(f"Chuỗi nhật ký trong tệp bị đứt tại bản ghi {broken}.")
