"""Materials of the demonstration: news of the months, recordings that were received and played, a rule to read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from io import BytesIO
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.stage import Stage
from toso.files.recordings import add_recording, keep_recording
from toso.materials import postings, readers, schemas, service
from toso.materials.kinds import KINDS, MaterialState
from toso.materials.queries import MaterialFilter, page_of_materials
from toso.materials.reach import row_locked
from toso.materials.tables import Material, MaterialReceipt

# One frame of MP3, 26 ms at 128 kbit/s, in which nothing is heard.
_SILENCE, _SECONDS = b"\xff\xfb\x90\x64" + bytes(413), 20
_SITE = "https://honggai.example.vn/chuyen-doi-so"


@dataclass(frozen=True)
class Sent:
    """A posting: by whom, on which channel and day; `more`: further fields; `ahead`: planned so many days before."""

    who: str
    channel: str
    on: date
    more: dict[str, Any]
    ahead: int = 0


@dataclass(frozen=True)
class Piece:
    """A material: who writes it on which day; `sent`: where it was posted, () for one that waits for approval; `show`:
    members show it to residents.
    """

    who: str
    kind: str
    on: date
    title: str
    text: str
    sent: tuple[Sent, ...] = ()
    more: dict[str, Any] | None = None
    show: bool = False


def _portal(who: str, on: date, number: int) -> Sent:
    return Sent(who, "portal", on, {"url": f"{_SITE}/{number}"})


def _zalo(who: str, on: date, number: int) -> Sent:
    return Sent(who, "zalo", on, {"place": f"Nhóm Zalo Khu phố {number}", "reached": 120})


def _loudspeaker(who: str, on: date, starts: str = "06:30", ahead: int = 0) -> Sent:
    return Sent(who, "loudspeaker", on, {"place": "Cụm loa khu phố", "starts": starts}, ahead)


_PIECES = (
    Piece(
        "hoa",
        "news",
        date(2024, 6, 20),
        "Khu phố 1 ra quân hướng dẫn dịch vụ công trực tuyến",
        "Sáng 20/6, Tổ công nghệ số cộng đồng khu phố 1 ra quân hướng dẫn người dân nộp hồ sơ trực tuyến.",
        (_portal("hoa", date(2024, 6, 24), 1), _zalo("hoa", date(2024, 6, 24), 1)),
    ),
    Piece(
        "nga",
        "story",
        date(2024, 7, 3),
        "Cụ bà 78 tuổi lần đầu gọi hình cho con qua điện thoại thông minh",
        "Được thành viên tổ đến nhà chỉ dẫn, cụ đã tự gọi hình cho con ở xa và xem kết quả khám bệnh.",
        (_portal("nga", date(2024, 7, 8), 2),),
    ),
    Piece(
        "hoa",
        "news",
        date(2024, 7, 15),
        "Tiểu thương chợ khu phố 1 nhận tiền bằng mã QR",
        "Mười hai quầy hàng đã dán mã QR và quen nhận tiền qua tài khoản.",
        (_portal("hoa", date(2024, 7, 18), 3), Sent("hoa", "facebook", date(2024, 7, 18), {"url": f"{_SITE}/fb/3"})),
    ),
    Piece(
        "minh",
        "script",
        date(2024, 7, 16),
        "Bài phát thanh: Nhận biết cuộc gọi lừa đảo",
        "Công an không làm việc qua điện thoại. Không đọc mã OTP cho bất kỳ ai.",
        (
            _loudspeaker("hoa", date(2024, 7, 19)),
            _loudspeaker("nga", date(2024, 7, 20), "17:00"),
            _loudspeaker("hoa", date(2024, 8, 12), ahead=4),
        ),
        show=True,
    ),
    Piece(
        "minh",
        "received_audio",
        date(2024, 7, 17),
        "Tệp âm thanh tuyên truyền định danh điện tử",
        "",
        (Sent("minh", "unit", date(2024, 7, 18), {"to": 1}), Sent("minh", "unit", date(2024, 7, 18), {"to": 2})),
        {"sound": "dinh-danh.mp3", "seconds": _SECONDS, "from": "Trung tâm Truyền thông và Văn hóa"},
    ),
    Piece(
        "minh",
        "received_video",
        date(2024, 7, 22),
        "Đoạn phim hướng dẫn nộp hồ sơ trực tuyến",
        "",
        (),
        {"url": f"{_SITE}/phim/nop-ho-so.mp4", "seconds": 180, "from": "Sở Thông tin và Truyền thông"},
        show=True,
    ),
    Piece(
        "hoa",
        "practice",
        date(2024, 7, 24),
        "Mỗi tuyến phố một người nhớ mật khẩu hộ người cao tuổi",
        "Con cháu ghi mật khẩu vào sổ để ở nhà, thành viên tổ chỉ nhắc chỗ để, không giữ hộ.",
        (_zalo("minh", date(2024, 7, 29), 2),),
    ),
    Piece(
        "minh",
        "product",
        date(2024, 7, 25),
        "Phóng sự ngắn: Theo chân tổ công nghệ số đến từng nhà",
        "Ba phút theo một thành viên tổ khu phố 1 buổi tối thứ Ba: từ lúc gõ cửa đến khi cụ ông tự nộp được hồ sơ.",
        (Sent("minh", "board", date(2024, 7, 30), {"place": "Màn hình Bộ phận Một cửa"}),),
        {"url": f"{_SITE}/phim/theo-chan-to.mp4", "seconds": 185},
    ),
    Piece(
        "nga",
        "share",
        date(2024, 7, 26),
        "Chia sẻ lại: Mười hai dấu hiệu của cuộc gọi lừa đảo",
        "Bài của trang chuyển đổi số, chia sẻ lại cho người dân khu phố 2.",
        (Sent("nga", "platform", date(2024, 7, 26), {"url": f"{_SITE}/ls/chia-se/2"}),),
        {"url": f"{_SITE}/ls/12-dau-hieu"},
    ),
    Piece(
        "minh",
        "guide",
        date(2024, 7, 26),
        "Hướng dẫn thành viên tổ giúp người dân nộp hồ sơ trực tuyến",
        "Bước 1. Người dân tự đăng nhập bằng tài khoản định danh.\n\nBước 2. Cùng xem lại giấy tờ trước khi gửi.",
        (Sent("minh", "unit", date(2024, 7, 31), {"to": 1}),),
        {"in_force_from": date(2024, 8, 1)},
    ),
    Piece(
        "nga",
        "news",
        date(2024, 8, 1),
        "Khu phố 2 mở điểm hỗ trợ người dân tối thứ Ba hằng tuần",
        "Từ tháng 8, Nhà văn hóa khu phố 2 có người trực giúp người dân từ 19:30.",
        (_portal("nga", date(2024, 8, 5), 4), Sent("nga", "platform", date(2024, 8, 5), {"url": f"{_SITE}/ls/4"})),
    ),
    Piece(
        "hoa",
        "news",
        date(2024, 8, 6),
        "Đội hình tình nguyện giúp người cao tuổi cài VNeID",
        "Bản thảo, chờ duyệt trước khi đăng.",
    ),
)
_RULE = Piece(
    "minh",
    "rule",
    date(2024, 6, 25),
    "Quy chế hoạt động của Tổ công nghệ số cộng đồng",
    "Điều 1. Mỗi tổ họp ít nhất một lần một tháng.\n\nĐiều 2. Thành viên không giữ mật khẩu, mã OTP của người dân.",
)
_STILL_UNREAD = 2


def spread_materials(stage: Stage) -> None:
    spread(stage, _PIECES)
    ask_to_read(stage, _RULE, date(2024, 7, 1))


def spread(stage: Stage, pieces: Iterable[Piece]) -> None:
    """Each written, approved where it has to be, and posted, on its days."""
    for one in pieces:
        stage.act(one.who, Action.MATERIAL_WRITE, one.on, partial(_make, stage=stage, one=one))
        if one.sent and KINDS[one.kind].begins is MaterialState.BRIEF:
            _approve(stage, one, one.on + timedelta(days=1))
        for sent in one.sent:
            written = sent.on - timedelta(days=sent.ahead)
            stage.act(sent.who, Action.MATERIAL_POST, written, partial(_post, stage=stage, one=one, sent=sent))


def _make(session: Session, scope: Scope, stage: Stage, one: Piece) -> None:
    told = dict(one.more or {})
    if "sound" in told:
        told["file_id"] = _recorded(session, scope, stage, told.pop("sound"))
    origin = {"received_from": told.pop("from"), "received_on": one.on} if "from" in told else {}
    content = schemas.VersionWrite(text=one.text, **told)
    body = schemas.MaterialWrite(
        kind=one.kind, title=one.title, audience="Người dân", content=content, for_residents=one.show, **origin
    )
    row = service.create_material(session, scope, body)
    if row.state is MaterialState.BRIEF:
        service.take_step(session, scope, row, "submit", "")


def _recorded(session: Session, scope: Scope, stage: Stage, name: str) -> UUID:
    """A recording that plays, in which nothing is heard."""
    recorded = keep_recording(stage.store, BytesIO(_SILENCE * (_SECONDS * 38)), name)
    path = scope.unit_path
    own = {"ward_id": scope.ward_id, "unit_path": path, "owner_id": scope.user_id}
    return add_recording(session, stage.settings, recorded, **own).id


def _approve(stage: Stage, one: Piece, on: date) -> None:
    def work(session: Session, scope: Scope) -> None:
        service.take_step(session, scope, _row(session, scope, one.title), "approve", "")

    stage.act("lan", Action.MATERIAL_APPROVE, on, work)


def _row(session: Session, scope: Scope, title: str) -> Material:
    reading = scope.actor.scope(Action.MATERIAL_READ)
    rows = page_of_materials(session, reading, MaterialFilter(), cursor=None, limit=100).items
    return row_locked(session, scope, next(row.id for row in rows if row.title == title))


def _post(session: Session, scope: Scope, stage: Stage, one: Piece, sent: Sent) -> None:
    more = dict(sent.more)
    to: UUID | None = stage.ward.neighbourhoods[more.pop("to") - 1] if "to" in more else None
    body = schemas.MaterialPostingWrite(channel=sent.channel, on=sent.on, to_unit_id=to, **more)
    postings.add_posting(session, scope, _row(session, scope, one.title), body)


def ask_to_read(stage: Stage, rule: Piece, in_force: date) -> None:
    """Everybody of the first two places is asked; all but two have signed the paper that went round."""

    def write(session: Session, scope: Scope) -> None:
        content = schemas.VersionWrite(text=rule.text, in_force_from=in_force)
        body = schemas.MaterialWrite(kind="rule", title=rule.title, audience="Thành viên các tổ", content=content)
        service.take_step(session, scope, service.create_material(session, scope, body), "submit", "")

    def ask(session: Session, scope: Scope) -> None:
        row = _row(session, scope, rule.title)
        units = list(stage.ward.neighbourhoods[:2])
        due_on = in_force + timedelta(days=4)
        readers.ask_readers(session, scope, row, schemas.ReadersWrite(unit_ids=units, due_on=due_on))

    def sign(session: Session, scope: Scope) -> None:
        row = _row(session, scope, rule.title)
        r = MaterialReceipt
        unread = set(session.execute(sa.select(col(r.id)).where(col(r.user_id) == stage.users["son"])).scalars())
        others = [one for one in readers.receipts_of(session, row) if one not in unread]
        signed = schemas.PaperReceiptsWrite(receipt_ids=others[_STILL_UNREAD - len(unread) :], on=signed_on)
        readers.enter_papers(session, scope, row, signed)

    signed_on = in_force + timedelta(days=3)
    stage.act("minh", Action.MATERIAL_WRITE, rule.on, write)
    _approve(stage, rule, rule.on + timedelta(days=2))
    stage.act("minh", Action.MATERIAL_WRITE, rule.on + timedelta(days=3), ask)
    stage.act("minh", Action.MATERIAL_WRITE, signed_on, sign)
