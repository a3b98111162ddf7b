"""Tables of money by a job in the worker, printed or as a spreadsheet: a year's balance, payment lists; no number."""

from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.documents.print_jobs import Printing, of_table, print_file
from toso.documents.printed_table import PrintedTable
from toso.identity.job_owner import scope_of_owner
from toso.identity.queries import unit_names
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.clock import today
from toso.kit.dates import running
from toso.kit.figures import number
from toso.kit.spoken import in_words
from toso.money.kinds import EntryType
from toso.money.payments.queries import get_list, lines_of, rate_facts
from toso.money.queries import show_budget
from toso.organisation.queries import agency_name, find_letterhead

KIND = "money.sheet"


def enqueue_budget(session: Session, scope: Scope, year: int, form: str) -> Job:
    """A job whose result names the file, over the lines in reach."""
    return enqueue(session, scope.ward_id, KIND, scope.user_id, {"year": year, "format": form})


def enqueue_list(session: Session, scope: Scope, payment_id: UUID, form: str) -> Job:
    """The same of one payment list."""
    payload = {"payment_id": str(payment_id), "format": form}
    return enqueue(session, scope.ward_id, KIND, scope.user_id, payload)


def print_sheet(context: JobContext) -> dict[str, Any]:
    return print_file(context, "money_sheet", "Đang tạo bảng…", partial(_read, context=context))


def _read(session: Session, context: JobContext) -> Printing:
    scope, asked = scope_of_owner(session, context), context.payload
    found = _payments(session, scope, UUID(asked["payment_id"])) if "payment_id" in asked else None
    ward = agency_name(find_letterhead(session, context.ward_id, today()))
    return of_table(found or _budget(session, scope, asked["year"]), asked["format"], ward)


def _payments(session: Session, scope: Scope, payment_id: UUID) -> PrintedTable:
    row = get_list(session, scope, payment_id)
    lines = [line for line in lines_of(session, row) if line.amount]
    total = sum(line.amount for line in lines)
    days = [", ".join(f"{int(day[8:])}" for day in line.days) for line in lines]
    return PrintedTable(
        name=f"bang-chi-{row.period}",
        unit=unit_names(session, {row.unit_id}).get(row.unit_id, ""),
        title=f"Bảng chi hỗ trợ tháng {int(row.period[5:])}/{row.period[:4]}",
        facts=(
            f"{row.rate['name']}: {'; '.join(rate_facts(row))}.",
            f"Trạng thái ngày {running(today())}: {row.state.label.lower()}"
            + (f"; chứng từ: {row.document_no}." if row.document_no else "."),
            f"Tổng số tiền: {number(total)} đồng (bằng chữ: {in_words(total)} đồng).",
        ),
        heads=("TT", "Họ và tên", "Các ngày trong tháng", "Số ngày", "Số tiền (đồng)", "Ký nhận"),
        widths=(1, 5, 5, 2, 3, 3),
        rows=[
            (n, line.name, told, len(line.days), line.amount, "")
            for n, (line, told) in enumerate(zip(lines, days, strict=True), 1)
        ],
        foot=("", "Cộng", "", sum(len(line.days) for line in lines), total, ""),
        signed=("Người lập bảng", "Tài chính - Kế toán", "Lãnh đạo duyệt"),
    )


def _budget(session: Session, scope: Scope, year: int) -> PrintedTable:
    budget = show_budget(session, scope, year, most=None)
    types = [one.value for one in EntryType]
    rows = [
        (n, line.title, line.unit_name, *(getattr(line.balance, name) for name in types), line.balance.remaining)
        for n, line in enumerate(budget.lines, 1)
    ]
    total = budget.total
    return PrintedTable(
        name=f"kinh-phi-{year}",
        unit="Kinh phí của kế hoạch",
        title=f"Dự toán và tình hình kinh phí năm {year}",
        facts=(f"Tính đến ngày {running(today())}; đơn vị tính: đồng. Còn lại là số đã giao trừ số đã chi.",),
        heads=("TT", "Nội dung chi", "Đơn vị", *(one.label for one in EntryType), "Còn lại"),
        widths=(1, 5, 3, 3, 3, 3, 3, 3),
        rows=rows,
        foot=("", "Cộng", "", *(getattr(total, name) for name in types), total.remaining),
        signed=("Người lập bảng", "Tài chính - Kế toán", "Lãnh đạo"),
    )
