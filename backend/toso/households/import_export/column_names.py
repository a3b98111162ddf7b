"""Headings as lists of households have them, beside the labels of the fields: words as data; pure.

What might as well mean something else is none: "ĐT" may be "dân tộc", "NS" anything.
"""

import re
from collections.abc import Mapping

HEADINGS: Mapping[str, str] = {
    "code": "ma ho gia dinh",
    "unit": "ban;xom;ap;buon;lang;khom;khu dan cu;ten thon;ten ban;ten xom;thon ban;ban thon;thon xom;xom thon;"
    "thon ban xom;thon xom ban;thon ban to;thon to;thon khu pho;thon ap;ap thon;buon lang;thon buon;khu pho thon",
    "group_name": "to dan cu;to so",
    "street": "ten pho;tuyen;ten tuyen",
    "house_no": "sn",
    "address": "dia chi ho;dia chi nha o;dia chi noi o;dia chi hien nay;dia chi hien tai;dia chi lien he;"
    "noi o hien tai;cho o hien nay;cho o hien tai;noi cu tru;noi thuong tru;thuong tru",
    "name": "chu ho gia dinh;ten chu ho gia dinh;ho ten chu ho gia dinh;ho va ten chu ho gia dinh",
    "full_name": "chu ho thanh vien;chu ho va thanh vien;chu ho nhan khau;chu ho va nhan khau;thanh vien ho;"
    "thanh vien trong ho;thanh vien gia dinh",
    "phone": "so dien thoai chu ho;so dt chu ho;sdt cua chu ho;sdt ho;dien thoai ho gia dinh;so dien thoai ho gia dinh",
    "relation": "qh;qhe;q he;quan he vs chu ho;quan he voi ch;qh voi chu ho;qhe voi chu ho;q he voi chu ho;qh chu ho;"
    "quan he chu ho;quan he gia dinh;quan he trong gia dinh;quan he trong ho;moi quan he;moi quan he voi chu ho",
    "sex": "nam nu;gioi tinh nam nu",
    "birth_on": "ntns;ngay thang sinh;ngay sinh day du",
    "birth_year": "nam sinh du",
    "person_phone": "so dien thoai ca nhan;so dien thoai lien he;so dien thoai lien lac;dien thoai lien he;sdt lien he;"
    "so dt lien he;so dien thoai di dong;dien thoai di dong;so di dong;dtdd;so dtdd;sdt ca nhan",
    "citizen_id": "cmnd;so cmnd;cccd cmnd;so cmnd cccd;so cccd cmnd;so dinh danh cccd;so the can cuoc;can cuoc cccd",
}
# "Họ và tên chủ hộ / nhân khẩu": of everybody in turn, not of the head alone.
_EVERYBODY = re.compile(
    r"(?:ho va ten|ho ten|ho chu dem va ten|ten)(?: (?:va|cac|chu|ho|nhan khau|thanh vien|nguoi|cong dan|khai sinh"
    r"|trong|gia dinh|tung))*"
)
_SOMEBODY = re.compile(r"nhan khau|thanh vien|nguoi|cong dan|khai sinh")
# Words before the name of a part of an address that change nothing: "Nơi ở – Bản/thôn".
_PLACE = re.compile(r"(?:noi o|cho o|dia chi|noi o hien nay|noi cu tru) (.+)")
_PARTS = frozenset({"unit", "group_name", "street", "house_no"})


def heading_code(key: str, known: Mapping[str, str]) -> str | None:
    """The field that a folded heading names; `known`: fields by their headings."""
    if key in known:
        return known[key]
    if _EVERYBODY.fullmatch(key) and _SOMEBODY.search(key):
        return "full_name"
    part = known.get(found[1]) if (found := _PLACE.fullmatch(key)) else None
    return part if part in _PARTS else None
