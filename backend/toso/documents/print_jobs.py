"""Jobs that print: what is printed is read in one transaction, rendered outside of any, stored in another."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from sqlmodel import Session

from toso.documents.printed_table import PrintedTable, TableFormat, table_file
from toso.documents.render.unit_sheet import UnitSheet, render_unit_sheet
from toso.files.service import store_made
from toso.files.upload_check import PDF, Checked
from toso.jobs.claim import JobContext


@dataclass(frozen=True)
class Printing:
    """`make` renders the file; `unit_path`: whose unit's readers open it, "" for who ordered it alone."""

    make: Callable[[], Checked]
    unit_path: str = ""


def print_file(
    context: JobContext, purpose: str, message: str, read: Callable[[Session], Printing], **more: str
) -> dict[str, str]:
    """The result of the job: the file's id, and `more`. `message`: what is shown while it is made."""
    context.progress(10, message)
    printing = context.in_read(read)
    stored = context.in_write(
        partial(store_made, order=context, made=printing.make(), unit_path=printing.unit_path, purpose=purpose)
    )
    return {"file_id": str(stored.id), **more}


def of_sheet(name: str, sheet: UnitSheet, unit_path: str = "") -> Printing:
    return Printing(lambda: Checked(f"{name}.pdf", PDF, render_unit_sheet(sheet)), unit_path)


def of_table(table: PrintedTable, form: TableFormat, ward: str) -> Printing:
    return Printing(lambda: table_file(table, form, ward))
