"""Invented people of the teams of a demonstration."""

from sqlmodel import Session

from toso.organisation.tables import MemberKind, Team, TeamMember

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi")
MIDDLE = ("Văn", "Thị", "Minh", "Thu", "Đức", "Ngọc")
GIVEN = ("Mẫu An", "Mẫu Bình", "Mẫu Chi", "Mẫu Dung", "Mẫu Em", "Mẫu Giang", "Mẫu Hạnh", "Mẫu Khoa", "Mẫu Lâm")


def sample_name(number: int) -> str:
    """A clearly invented name ("Mẫu" = sample), the same for the same number."""
    return f"{FAMILY[number % 8]} {MIDDLE[number % 6]} {GIVEN[number % 9]}"


_KINDS = (MemberKind.LEAD, MemberKind.DEPUTY, MemberKind.AREA_POLICE, MemberKind.YOUTH)


def add_members(session: Session, team: Team, index: int) -> list[tuple[int, TeamMember]]:
    """Invented people of the team of a place, `index` from 0, each with the number of their name."""
    found = [
        (
            index * 10 + place,
            TeamMember(
                ward_id=team.ward_id,
                team_id=team.id,
                unit_path=team.unit_path,
                full_name=sample_name(index * 10 + place),
                kind=_KINDS[place] if place < len(_KINDS) else MemberKind.MEMBER,
                joined_on=team.valid_from,
            ),
        )
        for place in range(7 + index % 3)
    ]
    session.add_all(member for _, member in found)
    return found
