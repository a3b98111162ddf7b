"""Kinds of materials and channels, which are data, and the states of a material and of a posting."""

import json
from dataclasses import dataclass
from importlib.resources import files

from toso.catalogue.kinds import KINDS as ENTRY_KINDS
from toso.kit.labels import Labelled


class BadMaterialKind(ValueError):
    """A list of kinds or channels that contradicts itself."""


class MaterialState(Labelled):
    BRIEF = "brief", "Mới nêu yêu cầu"
    MAKING = "making", "Đang làm"
    REVIEW = "review", "Chờ duyệt"
    APPROVED = "approved", "Đã duyệt"
    PUBLISHED = "published", "Đã phát hành"
    WITHDRAWN = "withdrawn", "Đã thu hồi"
    RETURNED = "returned", "Trả lại để sửa"


class PostingState(Labelled):
    PLANNED = "planned", "Đã lên lịch"
    POSTED = "posted", "Đã đăng, đã phát"
    WITHDRAWN = "withdrawn", "Đã gỡ, đã hủy"


@dataclass(frozen=True)
class MaterialKind:
    """`begins`: the state of a new one: what came from others, or is passed on, is approved already. `read`: people are
    asked to read it, and each version is in force from a day on.
    """

    code: str
    label: str
    begins: MaterialState
    read: bool


@dataclass(frozen=True)
class Channel:
    """Where a material is posted. `linked`: a posting has an address; `handed`: it is handed to a unit; `entry`: the
    kind of the catalogue of which its places are, "" where it has none; `audience`: those it reaches are a khu phố's
    estimated reach.
    """

    code: str
    label: str
    linked: bool
    handed: bool
    entry: str
    audience: bool


def read_kinds(text: str) -> dict[str, MaterialKind]:
    """The kinds of a JSON list (see data/kinds.json) by code. Raises BadMaterialKind."""
    found: dict[str, MaterialKind] = {}
    for item in json.loads(text):
        kind = MaterialKind(item["code"], item["label"], MaterialState(item["begins"]), item["read"])
        if kind.code in found or not kind.label or kind.begins not in {MaterialState.BRIEF, MaterialState.APPROVED}:
            raise BadMaterialKind(f"loại tài liệu sai: {kind.code}")
        found[kind.code] = kind
    return found


def read_channels(text: str) -> dict[str, Channel]:
    """The channels of a JSON list (see data/channels.json) by code. Raises BadMaterialKind."""
    found: dict[str, Channel] = {}
    for item in json.loads(text):
        channel = Channel(**item)
        unknown = channel.entry not in {"", *ENTRY_KINDS}
        if channel.code in found or not channel.label or unknown or (channel.linked and channel.handed):
            raise BadMaterialKind(f"kênh sai: {channel.code}")
        found[channel.code] = channel
    return found


_DATA = files("toso.materials").joinpath("data")
KINDS = read_kinds(_DATA.joinpath("kinds.json").read_text("utf-8"))
CHANNELS = read_channels(_DATA.joinpath("channels.json").read_text("utf-8"))
WRITABLE = (MaterialState.BRIEF, MaterialState.MAKING, MaterialState.RETURNED)
POSTABLE = (MaterialState.APPROVED, MaterialState.PUBLISHED)
