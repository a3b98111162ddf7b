"""The poster of a khu phố with the QR code by which residents ask for help, printed by a job."""

from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.documents.print_jobs import Printing, print_file
from toso.documents.render.poster import Poster, render_poster
from toso.files.upload_check import PDF, Checked
from toso.households.assistance.events import unit_in_reach
from toso.identity.queries import unit_names
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.place_words import worded

KIND = "help.poster"
_STEPS = (
    "Mở máy ảnh hoặc Zalo trên điện thoại, quét mã QR ở trên.",
    "Ghi họ tên, số điện thoại và việc cần giúp.",
    "Thành viên Tổ công nghệ số cộng đồng gọi lại và đến giúp tại nhà.",
)
_FOOT = "Không thu tiền. Không hỏi mật khẩu, mã OTP, số tài khoản. Không có điện thoại: nói với Trưởng khu phố."


def order_poster(session: Session, scope: Scope, unit_id: UUID) -> Job:
    """A job whose result names the PDF."""
    unit = unit_in_reach(session, scope, unit_id)
    return enqueue(session, scope.ward_id, KIND, scope.user_id, {"unit_id": str(unit.id)})


def print_poster(context: JobContext) -> dict[str, Any]:
    return print_file(context, "poster", "Đang tạo áp phích…", partial(_read, context=context))


def _read(session: Session, context: JobContext) -> Printing:
    unit = unit_in_reach(session, context.reach, UUID(context.payload["unit_id"]))
    names = unit_names(session, [unit.id, context.ward_id])
    poster = Poster(
        issuer=names[context.ward_id],
        title="Cần giúp về công nghệ số?",
        place=names[unit.id],
        lead="VNeID, dịch vụ công trực tuyến, thanh toán điện tử, đổi SIM 4G, cài ứng dụng…",
        url=f"{context.settings.public_url.rstrip('/')}/nho-giup/{unit.path.replace('.', '/')}",
        steps=_STEPS,
        foot=worded(_FOOT),
    )
    name = f"ap-phich-{unit.path.rsplit('.', 1)[-1]}.pdf"
    return Printing(lambda: Checked(name, PDF, render_poster(poster)), unit.path)
