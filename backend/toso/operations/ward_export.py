"""Everything of one ward into one file: rows in open forms, issued documents, files, and apart what keys seal."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.resources import files as resources
from pathlib import Path
from typing import IO, Any
from uuid import UUID

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlmodel import Session, SQLModel, col

from toso import __version__
from toso.audit.anchors import heads_now
from toso.audit.record import record
from toso.authz.actor import SYSTEM
from toso.core.database import Engines, in_transaction
from toso.core.problems import NotFound
from toso.core.settings import Settings
from toso.core.table_stream import Tally, line_of
from toso.core.temporary_files import temporary_folder
from toso.core.vault import BrokenSeal, UnknownKey, the_vault
from toso.files import store as bytes_store
from toso.files.tables import StoredFile
from toso.kit.clock import VIETNAM, system_now, today
from toso.kit.csv_text import BYTE_ORDER_MARK, write_rows
from toso.kit.text import fold
from toso.operations.key_checks import check_values
from toso.operations.manifest import signed
from toso.operations.papers import Papers, make_papers
from toso.operations.sealed_file import seal, seal_bytes
from toso.operations.ward_archive import EXPLAINED, KEY, KIND, PROGRAMS, READ_ME, SECRETS, Contents, Pack, member_of
from toso.operations.ward_documents import listed_documents
from toso.operations.ward_index import INDEX, index_page
from toso.operations.ward_rows import (
    moving_rows,
    moving_tables,
    own_accounts,
    rows_of,
    secrets_of,
    sum_of,
    without_secrets,
    working_elsewhere,
)
from toso.organisation.queries import units_where
from toso.organisation.schemas import UnitRead
from toso.organisation.tables import Unit, UnitKind


class NotExported(Exception):
    """No file was made; the text says why, for the clerk."""


@dataclass(frozen=True)
class Exported:
    """The keys of the file, told once; how many rows and files are in it, and how many files had lost their bytes."""

    papers: Papers
    rows: int
    files: int
    lost: int


def find_ward(session: Session, asked: str) -> UnitRead:
    """The ward of a code (qn.hg) or a name. Raises NotExported with all that there are."""
    wards = units_where(session, col(Unit.kind) == UnitKind.WARD, today())
    named = [ward for ward in wards if asked == ward.path or fold(asked) == fold(ward.name)]
    if len(named) != 1:
        there = "; ".join(f"{ward.path} ({ward.name})" for ward in wards)
        raise NotExported(f"Không có đúng một đơn vị mang mã hay tên này. Các đơn vị: {there}.")
    return named[0]


def export_ward(
    settings: Settings, engines: Engines, store: ObjectStore, asked: str, target: Path, *, sealed: bool = True
) -> Exported:
    """Writes the archive of a ward to `target`, which is not there yet; its log says so first.

    `sealed`: as a whole; otherwise only what the vault seals. Raises NotExported, OSError, Problem of the store.
    """
    if target.exists():
        raise NotExported(f"Đã có tệp {target}; hãy chọn tên khác.")
    ward = in_transaction(engines.write, lambda session: _announced(session, asked))
    papers = make_papers(settings)
    reading = engines.read if engines.sqlite else engines.read.execution_options(isolation_level="REPEATABLE READ")
    with temporary_folder(settings.data_dir, "ward") as work:
        with Session(reading) as session:
            contents = _Export(session, settings, store, ward, work).write(papers.recipients.keys)
        if sealed:
            seal(work / "ward.zip", target, [papers.recipients.opening])
        else:
            target.touch(mode=0o600)
            shutil.copyfile(work / "ward.zip", target)
    rows = sum(count for count, _total in contents.tables.values())
    return Exported(papers, rows, len(contents.files), len(contents.lost_files))


def _announced(session: Session, asked: str) -> UnitRead:
    ward = find_ward(session, asked)
    note = {"act": "exported"}
    record(session, SYSTEM, "unit.manage", "unit", ward.id, ward_id=ward.id, unit_path=ward.path, note=note)
    return ward


class _Export:
    """One writing of an archive, from rows that nobody changes meanwhile."""

    def __init__(self, session: Session, settings: Settings, store: ObjectStore, ward: UnitRead, work: Path) -> None:
        self.session, self.settings, self.store, self.ward, self.work = session, settings, store, ward, work
        self.pack = Pack(work / "ward.zip")

    def write(self, public: str) -> Contents:
        """All members; `public` opens what the vault sealed."""
        at = system_now()
        told = f"{at.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"
        self.pack.add(READ_ME, EXPLAINED.format(name=self.ward.name, at=told).encode())
        for name, module in PROGRAMS.items():
            self.pack.add(name, resources("toso.operations").joinpath(module).read_bytes())
        self.pack.add(KEY, self.settings.anchor_public_key())
        secrets: list[str] = []
        self.elsewhere = working_elsewhere(self.session.connection(), self.ward.id)
        conditions = rows_of(self.ward.id, self.elsewhere)
        tables = {table.name: self._table(table, conditions[table.name], secrets) for table in moving_tables()}
        self.pack.add(SECRETS, seal_bytes("\n".join(secrets).encode(), [public]))
        documents = listed_documents(self.session, self.ward.id)
        kept, lost = self._files({digest: document.member for digest, document in documents.items()})
        listed = [document for digest, document in documents.items() if digest in kept]
        counts = {table: rows for table, (rows, _total) in tables.items()}
        self.pack.add(INDEX, index_page(self.ward.name, told, listed, counts))
        connection = self.session.connection()
        contents = Contents(
            kind=KIND,
            version=__version__,
            made_at=at.isoformat(),
            revision=str(connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one()),
            ward_id=str(self.ward.id),
            path=self.ward.path,
            name=self.ward.name,
            above=self._above(),
            tables=tables,
            files=kept,
            lost_files=lost,
            keys={name: value for name, value in check_values(self.settings).items() if "vault" not in name},
            head="".join(h.line() for h in heads_now(self.session, self.settings) if h.ward_id == self.ward.id),
            members=self.pack.members,
            elsewhere=sorted(map(str, self.elsewhere)),
            own_accounts=self._own_accounts(),
        )
        self.pack.close(signed(asdict(contents), self.settings))
        return contents

    def _own_accounts(self) -> tuple[int, str]:
        (accounts,) = (table for table in moving_tables() if table.name == "user_account")
        own = own_accounts(self.ward.id, self.elsewhere)
        found = sum_of(self.session.connection(), accounts, own, self.elsewhere)
        return found.rows, found.total

    def _table(self, table: sa.Table, where: Any, secrets: list[str]) -> tuple[int, str]:
        """One table as lines and as CSV; what was sealed goes to `secrets`, a line for each row that has any."""
        lines, sheet, tally = self.work / "lines", self.work / "sheet", Tally()
        with (
            lines.open("w", encoding="utf-8", newline="\n") as json_file,
            sheet.open("w", encoding="utf-8") as csv_file,
        ):
            csv_file.write(BYTE_ORDER_MARK)
            write_rows(csv_file, self._rows(table, where, secrets, tally, json_file))
        self.pack.add_file(member_of(table.name), lines)
        self.pack.add_file(member_of(table.name, "csv"), sheet)
        found = tally.sum()
        return found.rows, found.total

    def _rows(
        self, table: sa.Table, where: Any, secrets: list[str], tally: Tally, json_file: IO[str]
    ) -> Iterator[list[str]]:
        """The rows of a CSV with its heading; each row is written and summed as a line on the way."""
        yield list(table.columns.keys())
        for row in moving_rows(self.session.connection(), table, where, self.elsewhere):
            secrets += self._secret_line(table, row)
            line = line_of(without_secrets(table, row))
            tally.add(line)
            json_file.write(f"{line}\n")
            values = json.loads(line)
            yield [_cell(values[column.name]) for column in table.columns]

    def _secret_line(self, table: sa.Table, row: dict[str, Any]) -> list[str]:
        try:
            found = secrets_of(table, row, the_vault())
        except (UnknownKey, BrokenSeal) as error:
            raise NotExported(f"Có giá trị mã hóa của bảng {table.name} không mở được bằng khóa ở đây.") from error
        return [json.dumps([table.name, str(row["id"]), found])] if found else []

    def _above(self) -> list[tuple[str, list[str]]]:
        """The units over the ward, of today and of before, and their names, as lines, by path."""
        units, names = (SQLModel.metadata.tables[name] for name in ("unit", "unit_period"))
        connection, found = self.session.connection(), list[tuple[str, list[str]]]()
        own = set(connection.execute(sa.select(units.c.id).where(units.c.ward_id == self.ward.id)).scalars())
        above, new = set[UUID](), own
        while new:
            parents = sa.select(units.c.parent_id).where(units.c.id.in_(new))
            superiors = sa.select(names.c.superior_id).where(names.c.unit_id.in_(new))
            new = set(connection.execute(sa.union(parents, superiors)).scalars()) - {None} - own - above
            above |= new
        over = sa.select(units).where(units.c.id.in_(above))
        for row in connection.execute(over.order_by(units.c.path)).mappings().all():
            of_unit = sa.select(names).where(names.c.unit_id == row["id"]).order_by(names.c.valid_from)
            found.append((line_of(dict(row)), [line_of(dict(name)) for name in connection.execute(of_unit).mappings()]))
        return found

    def _files(self, issued: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
        """The member of each file by SHA-256, `issued` the places of documents, and those whose bytes are gone."""
        query = sa.select(col(StoredFile.sha256), col(StoredFile.name)).where(col(StoredFile.ward_id) == self.ward.id)
        members = {digest: _member(digest, name) for digest, name in self.session.execute(query)} | dict(issued)
        kept: dict[str, str] = {}
        for digest, member in sorted(members.items()):
            try:
                self.pack.add(member, bytes_store.get(self.store, digest))
                kept[digest] = member
            except NotFound:
                continue
        return kept, sorted(members.keys() - kept.keys())


def _member(digest: str, name: str) -> str:
    ending = Path(name).suffix.lower()
    return f"tep/{digest}{ending if re.fullmatch(r'[.][a-z0-9]{1,5}', ending) else ''}"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
