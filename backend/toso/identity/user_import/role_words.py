"""Words of a spreadsheet for roles and kinds of member; pure."""

from typing import TypeVar

from toso.authz.roles import Role
from toso.kit.labels import Labelled
from toso.kit.text import fold
from toso.organisation.tables import MemberKind

_Word = TypeVar("_Word", bound=Labelled)
_ROLE_WORDS: dict[str, Role] = {
    "lanh dao": Role.WARD_LEADER,
    "lanh dao ubnd": Role.WARD_LEADER,
    "lanh dao phuong": Role.WARD_LEADER,
    "van hoa - thong tin": Role.CULTURE_DESK,
    "vhtt": Role.CULTURE_DESK,
    "van phong": Role.OFFICE_DESK,
    "vptk": Role.OFFICE_DESK,
    "cong an": Role.POLICE,
    "truong hoc": Role.SCHOOL,
    "mot cua": Role.ONE_STOP,
    "tai chinh": Role.FINANCE,
    "ke toan": Role.FINANCE,
    "doan thanh nien": Role.YOUTH_UNION,
    "truong khu": Role.NEIGHBOURHOOD_HEAD,
    "truong thon": Role.NEIGHBOURHOOD_HEAD,
    "thanh vien": Role.TEAM_MEMBER,
    "thanh vien to": Role.TEAM_MEMBER,
    "thanh vien to cnscd": Role.TEAM_MEMBER,
    "kiem tra, giam sat": Role.AUDITOR,
    "dang uy": Role.PARTY_COMMITTEE,
    "hdnd": Role.COUNCIL,
    "hoi dong nhan dan": Role.COUNCIL,
    "mttq": Role.FRONT,
    "mat tran to quoc": Role.FRONT,
    "quan tri": Role.ADMINISTRATOR,
}
_KIND_WORDS: dict[str, MemberKind] = {
    "cong an": MemberKind.AREA_POLICE,
    "cskv": MemberKind.AREA_POLICE,
    "doan vien": MemberKind.YOUTH,
}


def find_role(text: str) -> Role | None:
    return _find(text, Role) or _ROLE_WORDS.get(fold(text))


def find_kind(text: str) -> MemberKind | None:
    return _find(text, MemberKind) or _KIND_WORDS.get(fold(text))


def _find(text: str, words: type[_Word]) -> _Word | None:
    """By its label in the words of the place, as the template offers it, or as it stands in the code."""
    folded = fold(text)
    return next((one for one in words if folded in {fold(one.label), fold(one.written)}), None)
