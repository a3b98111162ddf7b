"""The page of a ward's archive that a browser opens without network: issued documents, then tables, each a link."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from toso.documents.render.engine import fill
from toso.kit.dates import numeric

INDEX = "MO-TRUOC.html"
# What people look for first, in the words of the books on their shelf; other tables are named as they are.
_TABLES = {
    "household": "Sổ hộ: các hộ",
    "person": "Sổ hộ: từng người",
    "visit": "Các lượt đến nhà",
    "help_entry": "Các lượt giúp dân",
    "plan": "Kế hoạch",
    "plan_task": "Nhiệm vụ của kế hoạch",
    "task_assignment": "Việc đã giao",
    "progress_entry": "Nhật ký tiến độ",
    "activity": "Hoạt động",
    "submission_figure": "Số liệu các đơn vị đã nộp",
    "report": "Báo cáo",
    "report_figure": "Các con số của báo cáo",
    "document": "Sổ văn bản",
    "audit_event": "Nhật ký hệ thống",
}


@dataclass(frozen=True)
class Listed:
    """A document that is out: `member` is its place in the archive, `standing` whether it is signed or recalled."""

    member: str
    number: str
    summary: str
    issued_on: date | None
    standing: str

    @property
    def day(self) -> str:
        return numeric(self.issued_on) if self.issued_on else ""


def index_page(name: str, at: str, documents: Sequence[Listed], tables: Mapping[str, int]) -> bytes:
    """HTML without scripts; `at` as read, `tables`: rows by name of the table. Newest documents first."""
    newest = sorted(documents, key=lambda one: (one.issued_on or date.min, one.number), reverse=True)
    known = [(_TABLES[table], table, tables[table]) for table in _TABLES if tables.get(table)]
    others = [(table, table, rows) for table, rows in sorted(tables.items()) if rows and table not in _TABLES]
    return fill("ward_index.html.j2", name=name, at=at, documents=newest, known=known, others=others).encode()
