"""The kinds of messages of a report: to whom each speaks, for which place, as which file it can be had."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class MessageKind(StrEnum):
    ZALO = "zalo"
    LOUDSPEAKER = "loudspeaker"
    NEWS = "news"
    BRIEF = "brief"


@dataclass(frozen=True)
class Audience:
    """`each_place`: one a khu phố, not one for the ward; `spoken`: figures in words; `formats`: files to order."""

    label: str
    each_place: bool
    spoken: bool
    formats: tuple[str, ...]


AUDIENCES: Mapping[MessageKind, Audience] = {
    MessageKind.ZALO: Audience("Tin nhóm Zalo", each_place=True, spoken=False, formats=()),
    MessageKind.LOUDSPEAKER: Audience("Bài phát thanh 60 giây", each_place=False, spoken=True, formats=("docx",)),
    MessageKind.NEWS: Audience("Tin đăng cổng thông tin", each_place=False, spoken=False, formats=("docx",)),
    MessageKind.BRIEF: Audience("Tóm tắt một trang cho lãnh đạo", each_place=False, spoken=False, formats=("pdf",)),
}
SCRIPT_SECONDS = 60
