"""Vietnamese wording of each event for the person who reads it: who did what, to whom."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from toso.authz.roles import Role
from toso.kit.clock import today
from toso.kit.dates import numeric
from toso.kit.periods import Period
from toso.kit.place_words import worded
from toso.notices.work_words import WORK_EVENTS, due_days, lies, work_page

# `{by}` did it, `{user}` is whose account it is, `{role}`, `{unit}`, `{day}` as they are; all but `by` may be missing.
EVENTS: dict[str, str] = {
    "role.given": "{by} đã giao cho bạn vai trò {role} ở {unit}.",
    "role.ended": "{by} đã cho bạn thôi vai trò {role} ở {unit}; ngày cuối {day}.",
    "account.reset": "{by} đã cấp mã đặt lại mật khẩu cho tài khoản của bạn. Mật khẩu cũ và mọi phiên đã hết hiệu lực.",
    "account.sessions_ended": "{by} đã kết thúc mọi phiên đăng nhập của bạn.",
    "account.disabled": "{by} đã khóa tài khoản của bạn.",
    "account.enabled": "{by} đã mở khóa tài khoản của bạn.",
    "account.changed": "{by} đã sửa tên, số điện thoại hoặc tên đăng nhập của bạn.",
    "account.calendar": "Tài khoản của bạn vừa có một địa chỉ lịch riêng mới. Không phải bạn làm: đổi mật khẩu ngay.",
    "account.letters": "Nơi nhận tin (thư, máy) về tài khoản của bạn vừa đổi. Không phải bạn làm: đổi mật khẩu ngay.",
    "account.password": "Mật khẩu của bạn vừa được đổi. Không phải bạn làm: báo quản trị của phường ngay.",
    "account.guessed": (
        "Mật khẩu của bạn vừa bị nhập sai 10 lần. Không phải bạn: xem các thiết bị đang đăng nhập; mật khẩu dễ đoán thì"
        " đổi ngay."
    ),
    "factor.guessed": (
        "Mã xác thực của bạn vừa bị nhập sai 5 lần sau khi nhập đúng mật khẩu. Không phải bạn: có người biết mật khẩu,"
        " hãy đổi ngay."
    ),
    "account.code_guessed": (
        "Mã trong giấy mời của bạn vừa bị nhập 10 lần với số điện thoại sai. Không phải bạn: có người cầm giấy mời, hãy"
        " xin mã mới để mã ấy hết hiệu lực."
    ),
    "factor.added": "Tài khoản của bạn vừa có thêm cách xác thực «{what}». Không phải bạn làm: đổi mật khẩu ngay.",
    "factor.removed": "Đã gỡ cách xác thực «{what}» khỏi tài khoản của bạn. Không phải bạn làm: đổi mật khẩu ngay.",
    "factor.codes": "Mười mã dự phòng mới đã thay mọi mã cũ của bạn. Không phải bạn làm: đổi mật khẩu ngay.",
    "factor.recovered": "Một mã dự phòng vừa mở tài khoản của bạn. Không phải bạn làm: đổi mật khẩu ngay.",
    "delegation.given": "{by} đã ủy quyền cho bạn vai trò {role} ở {unit}.",
    "delegation.revoked": "{by} đã thu lại, trả lại ủy quyền vai trò {role} ở {unit}.",
    "request.asked": "{by} đề nghị {what} cho tài khoản của bạn. Nếu không đúng, hãy từ chối.",
    "request.done": "Đề nghị {what}{whom} đã được {by} đồng ý.{next}",
    "request.accepted": "{user} đã đồng ý: {what}.",
    "request.declined": "Người bạn mời đã từ chối: {what}.",
    "request.lapsed": "Người bạn mời không trả lời kịp: {what}.",
    "request.refused": "Đề nghị {what}{whom} đã bị {by} từ chối.",
    "request.expired": "Đề nghị {what}{whom} đã hết hạn.",
    "request.effective": "Đề nghị {what}{whom} tự có hiệu lực sau 24 giờ, không có người thứ hai.{next}",
    "request.alone": (
        "{by} đề nghị {what}{whom}. Phường không có người thứ hai để xác nhận: việc này tự có hiệu lực sau "
        "24 giờ, trừ khi bạn từ chối."
    ),
    "request.client": "{by} đề nghị {what}; cần lãnh đạo đồng ý trong 24 giờ. Nếu không đúng, hãy từ chối.",
    "request.seal": "{by} đề nghị {what}; người thứ hai đang được hỏi. Nếu không đúng, hãy từ chối.",
    "holder.disabled": "{by} đã khóa tài khoản của {user}, người giữ vai trò {role}.",
    "holder.ended": "{by} đã cho {user} thôi vai trò {role} ở {unit}; ngày cuối {day}.",
    "account.device": (
        "Tài khoản của bạn vừa đăng nhập trên một máy chưa từng dùng ({device}). Nếu không phải bạn, hãy đổi mật khẩu."
    ),
    "alarm.reveals_hour": "{user} đã xem hơn 30 số bị che trong một giờ.",
    "alarm.reveals_day": "{user} đã xem hơn 100 số bị che trong hôm nay.",
    "alarm.reveals_stopped": "{user} đã xem 300 số bị che trong hôm nay; hệ thống không cho xem thêm đến hết ngày.",
    "alarm.exports_day": "{user} đã xuất sổ hộ hơn 2 lần trong hôm nay.",
    "alarm.export_full": "{user} đã xuất sổ hộ kèm số điện thoại đầy đủ trong hôm nay.",
    "alarm.sheets_day": "{user} đã in hơn 20 phiếu giấy (mỗi phiếu đến 40 hộ) trong hôm nay.",
    "alarm.new_device": "{user} đã xuất sổ hộ trong vòng một ngày sau khi đăng nhập trên một máy mới.",
    "identity.linked": "Một tài khoản liên kết vừa được gắn để mở tài khoản của bạn. Không phải bạn làm: gỡ ra ngay.",
    "identity.unlinked": "Một tài khoản liên kết của bạn vừa được gỡ. Không phải bạn làm: đổi mật khẩu ngay.",
    "alarm.break_glass": "Tài khoản dự phòng ({user}) vừa được dùng để vào bằng mật khẩu.",
    "account.idle": (
        "Đã 38 ngày bạn chưa đăng nhập. Bảy ngày nữa mà vẫn vậy thì tài khoản tự khóa; quản trị của phường mở lại được."
    ),
    "alarm.idle_accounts": (
        "Có tài khoản đã 38 ngày không ai dùng ({count}), sẽ tự khóa sau 7 ngày. Hãy nhắc họ, hoặc cho thôi vai trò;"
        " xem ở trang Người dùng."
    ),
    "alarm.night": "{user} đã xem số bị che, xuất sổ hộ hoặc in phiếu giấy trong đêm (22 giờ đến 5 giờ).",
    "webhook.dead": (
        "Có tin gửi tới một hệ thống khác mà bạn chịu trách nhiệm thử nhiều lần vẫn không tới. Hãy nhờ quản trị hệ"
        " thống xem trang Hệ thống khác."
    ),
    "webhook.off": (
        "Đã thôi gửi tin tới một địa chỉ của hệ thống khác mà bạn chịu trách nhiệm vì địa chỉ ấy không nhận. Hãy nhờ"
        " quản trị hệ thống xem trang Hệ thống khác."
    ),
    "audit.broken": "Kiểm tra nhật ký thấy sai lệch: có bản ghi bị sửa, bị xóa hoặc bị cắt. Hãy xem trang Nhật ký.",
    "breach.recorded": "Vụ vi phạm dữ liệu cá nhân {code}: phải báo cơ quan có thẩm quyền trong 72 giờ.",
    "breach.due": "Vụ vi phạm dữ liệu cá nhân {code} chưa báo cơ quan có thẩm quyền; còn {hours} giờ.",
    "breach.late": "Vụ vi phạm dữ liệu cá nhân {code} đã quá 72 giờ mà chưa báo cơ quan có thẩm quyền.",
    "setup.role": "Lúc thiết lập, {by} đã một mình giao cho {user} vai trò {role} ở {unit}.",
    "setup.own": "{by} là người thiết lập hệ thống, giữ vai trò {role} ở {unit}.",
    "setup.others": "Lúc thiết lập, {by} đã giao {count} vai trò khác (trưởng khu phố, thành viên tổ, đơn vị báo cáo).",
    **WORK_EVENTS,
}
# Told to the ward's leader about others: shown only to whom leads it now.
OF_LEADERS = frozenset(event for event in EVENTS if event.startswith(("holder.", "setup."))) | {
    "request.alone",
    "request.client",
    "request.seal",
}
# Told to leaders and administrators: shown only to whom is one of them now.
OF_WATCHERS = frozenset(event for event in EVENTS if event.startswith(("audit.", "alarm.")))
HREFS: dict[str, str] = {
    "alarm.idle_accounts": "/nguoi-dung",
    "alarm.": "/nhat-ky?refusals=true",
    "audit.": "/nhat-ky",
    "role.": "/tai-khoan",
    "breach.": "/vi-pham-du-lieu",
    "request.": "/tai-khoan/de-nghi",
    "account.": "/tai-khoan",
    "factor.": "/tai-khoan",
    "identity.": "/tai-khoan",
    "delegation.": "/tai-khoan/uy-quyen",
    "setup.": "/nguoi-dung",
    "holder.": "/nguoi-dung",
}


def people_of(params: Mapping[str, Any]) -> set[UUID]:
    return {UUID(params[name]) for name in ("by", "user") if params.get(name)}


def units_of(params: Mapping[str, Any]) -> set[UUID]:
    return {UUID(params["unit_id"])} if params.get("unit_id") else set()


def words(
    event: str, params: Mapping[str, Any], count: int, people: Mapping[UUID, str], units: Mapping[UUID, str]
) -> str:
    """One sentence."""

    def person(name: str, otherwise: str) -> str:
        return people.get(UUID(params[name]), otherwise) if params.get(name) else otherwise

    role = f"«{Role(params['role']).label}»" if params.get("role") else ""
    unit = units.get(UUID(params["unit_id"]), "") if params.get("unit_id") else ""
    what = f"giao vai trò {role} ở {unit}" if role else WHAT.get(params.get("kind", ""), "")
    day = numeric(date.fromisoformat(params["day"])) if params.get("day") else ""
    text = worded(EVENTS[event]).format(
        by=person("by", "Hệ thống"),
        user=person("user", "Một người"),
        whom="" if params.get("kind") in {"certificate", "client"} else f" cho {person('user', 'một người')}",
        role=role,
        unit=unit,
        what=what,
        day=day,
        count=count,
        device=params.get("device", ""),
        code=params.get("code", ""),
        hours=params.get("hours", ""),
        next=NEXT.get(params.get("kind", ""), ""),
        period=Period.parse(params["period"]).title if params.get("period") else "",
        ref=params.get("ref", ""),
        when=lies(due_days(params), today()) if params.get("due") else "",
    )
    text = f"{text[:1].upper()}{text[1:]}"
    return text if count == 1 or "{count}" in EVENTS[event] else f"{text} ({count} lần)"


WHAT: dict[str, str] = {
    "totp": "ứng dụng xác thực",
    "passkey": "khóa truy cập (passkey)",
    "reset": "cấp mã đặt lại mật khẩu",
    "factors": "gỡ mọi cách xác thực thứ hai",
    "membership": "thêm vào tổ công nghệ số",
    "client": "kết nối một hệ thống khác",
    "certificate": "dùng một chứng thư số làm con dấu của cơ quan",
}
# What who asked does next, once it was agreed to.
NEXT: dict[str, str] = {
    "reset": " Trong 24 giờ tới, người đề nghị mở trang của người đó và bấm «Đặt lại mật khẩu» để lấy mã.",
    "factors": " Người ấy nay vào bằng mật khẩu, và nên thêm ngay một cách xác thực mới.",
}


def href_of(event: str, object_id: UUID | None, params: Mapping[str, Any]) -> str | None:
    """The page on which something can be done about it."""
    of_account = next((href for start, href in HREFS.items() if event.startswith(start)), None)
    return of_account or work_page(event, object_id, params)
