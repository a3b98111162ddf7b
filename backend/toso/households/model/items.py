"""Items that can be observed of a person or a household: their values, evidence grades and channels.

The items are the facts that the measures of the catalogue need. Effort (visited, mobilised, informed) and outcome
(account opened) are separate items, never merged.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from toso.kit.labels import LabelledNumber

ADULT_AGE = 18  # Bộ luật Dân sự 2015, Điều 20


class Subject(StrEnum):
    PERSON = "person"
    HOUSEHOLD = "household"


class Item(StrEnum):
    PHONE = "phone"
    SIM = "sim"
    SERVICES = "services"
    TOPICS = "topics"
    SIM_MOBILISED = "sim_mobilised"
    PHONE_MOBILISED = "phone_mobilised"
    ACCOUNT = "account"
    APPS = "apps"
    INFORMED = "informed"
    VISITED = "visited"
    GUIDED = "guided"
    OPENED = "opened"
    TRANSACTING = "transacting"
    LOCAL = "local"
    YOUNG_PAYER = "young_payer"
    VNEID = "vneid"
    VSSID = "vssid"
    HEALTH = "health"
    SAFETY = "safety"


class Channel(LabelledNumber):
    """Where a fact was seen; the split by channel is printed beside a figure."""

    VISIT = 1, "Đến nhà"
    PAPER = 2, "Phiếu giấy"
    COUNTER = 3, "Tại quầy, nơi làm việc"
    SCHOOL = 4, "Trường học"
    EVENT = 5, "Sự kiện, cuộc họp"
    DESK = 6, "Bộ phận chuyên môn nhập"
    IMPORT = 7, "Nhập từ tệp"


class Grade(LabelledNumber):
    """How strong the evidence is; of several pieces the strongest counts."""

    DECLARED = 1, "Người dân tự khai"
    WITNESSED = 2, "Trực tiếp hướng dẫn, chứng kiến"
    DOCUMENTED = 3, "Có hồ sơ, minh chứng"


def evidence_code(grade: Grade, channel: Channel) -> int:
    """Grade and channel as one small number that sorts by strength (21: witnessed on a visit)."""
    return int(grade) * 10 + int(channel)


@dataclass(frozen=True)
class Spec:
    """An item: whose it is, its values with Vietnamese labels; `effort`: something done, counted in the year of doing.

    `many`: several values at once, written "portal+postal".
    """

    subject: Subject
    label: str
    values: Mapping[str, str]
    effort: bool = False
    many: bool = False

    def accepts(self, value: str) -> bool:
        given = value.split("+") if self.many else [value]
        return len(given) == len(set(given)) and all(v in self.values for v in given)


_YES_NO = {"yes": "Có", "no": "Chưa"}
_DONE = {"yes": "Đã làm"}
TOPICS: Mapping[str, int] = {"dvc": 1, "portal": 2, "postal": 4, "essential": 8}
ALL_TOPICS = sum(TOPICS.values())

ITEMS: Mapping[Item, Spec] = {
    Item.PHONE: Spec(
        Subject.PERSON,
        "Điện thoại",
        {"none": "Không có", "basic": "Điện thoại phím bấm", "smart": "Điện thoại thông minh"},
    ),
    Item.SIM: Spec(Subject.PERSON, "SIM", {"none": "Không có", "2g": "SIM 2G", "4g": "SIM 4G trở lên"}),
    Item.SERVICES: Spec(
        Subject.PERSON,
        "Nhu cầu dùng dịch vụ công, dịch vụ số",
        {"need": "Có nhu cầu", "no_need": "Chưa có nhu cầu", "refused": "Từ chối"},
    ),
    Item.TOPICS: Spec(
        Subject.PERSON,
        "Đã hướng dẫn",
        {
            "dvc": "Dịch vụ công trực tuyến toàn trình, một phần",
            "portal": "Tra cứu trên Cổng dịch vụ công",
            "postal": "Dịch vụ bưu chính công ích",
            "essential": "Dịch vụ số thiết yếu (y tế, giáo dục, VNeID, VssID…)",
        },
        effort=True,
        many=True,
    ),
    Item.SIM_MOBILISED: Spec(Subject.PERSON, "Đã vận động chuyển SIM 4G", _DONE, effort=True),
    Item.PHONE_MOBILISED: Spec(Subject.PERSON, "Đã vận động dùng điện thoại thông minh", _DONE, effort=True),
    Item.ACCOUNT: Spec(Subject.PERSON, "Có tài khoản thanh toán điện tử", _YES_NO),
    Item.APPS: Spec(Subject.PERSON, "Đã cài ứng dụng số", _YES_NO),
    Item.INFORMED: Spec(Subject.PERSON, "Đã được tuyên truyền trực tiếp", _DONE, effort=True),
    Item.VISITED: Spec(Subject.HOUSEHOLD, "Đã đến nhà, gặp được", _DONE, effort=True),
    Item.GUIDED: Spec(Subject.HOUSEHOLD, "Đã hướng dẫn thương mại điện tử", _DONE, effort=True),
    Item.OPENED: Spec(Subject.HOUSEHOLD, "Đã mở tài khoản thanh toán điện tử", _YES_NO),
    Item.TRANSACTING: Spec(Subject.HOUSEHOLD, "Có phát sinh giao dịch thương mại điện tử", _YES_NO),
    Item.LOCAL: Spec(Subject.HOUSEHOLD, "Có giao dịch trên sàn TMĐT của địa phương", _YES_NO),
    Item.YOUNG_PAYER: Spec(Subject.HOUSEHOLD, "Có người trẻ biết cài đặt, dùng ứng dụng thanh toán điện tử", _YES_NO),
    # Parts of the topic "essential", each told apart beside it.
    Item.VNEID: Spec(Subject.PERSON, "Đã hướng dẫn VNeID", _DONE, effort=True),
    Item.VSSID: Spec(Subject.PERSON, "Đã hướng dẫn VssID", _DONE, effort=True),
    Item.HEALTH: Spec(Subject.PERSON, "Đã hướng dẫn Sổ sức khỏe điện tử", _DONE, effort=True),
    Item.SAFETY: Spec(Subject.PERSON, "Đã cảnh báo lừa đảo trên mạng", _DONE, effort=True),
}


def topics_mask(value: str) -> int:
    """The bits of a TOPICS value: "dvc+postal" → 5."""
    return sum(TOPICS[topic] for topic in value.split("+"))
