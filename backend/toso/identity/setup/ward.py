"""Makes a ward from the form of its set-up: superior, ward, desks, khu phố with their teams, letterhead."""

import re
from collections.abc import Iterable
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.problems import Malformed
from toso.identity.setup.schemas import DeskWrite, SetupWrite
from toso.identity.setup.unit_codes import area_code, committee, initials, place_code, short_name
from toso.kit.place_words import speaking, suggest, worded
from toso.kit.text import fold, spelling
from toso.organisation.service import checked_place_code
from toso.organisation.tables import Letterhead, Signer, Team, Unit, UnitKind, UnitPeriod

# The units that a ward's plan gives tasks to; names without the ward's own, so that they fit any.
USUAL_DESKS: tuple[tuple[str, DeskWrite], ...] = (
    ("bcd", DeskWrite(name="Ban chỉ đạo số phường", short_name="BCĐ", kind=UnitKind.STEERING_COMMITTEE)),
    ("vhtt", DeskWrite(name="Bộ phận Văn hóa - Thông tin", short_name="VHTT", kind=UnitKind.DESK)),
    ("vptk", DeskWrite(name="Bộ phận Văn phòng - Thống kê", short_name="VPTK", kind=UnitKind.DESK)),
    ("ca", DeskWrite(name="Công an phường", short_name="Công an", kind=UnitKind.POLICE, reports=True)),
    ("motcua", DeskWrite(name="Bộ phận Một cửa hiện đại", short_name="Một cửa", kind=UnitKind.ONE_STOP, reports=True)),
    ("tckt", DeskWrite(name="Bộ phận Tài chính - Kế toán", short_name="TCKT", kind=UnitKind.DESK)),
    (
        "truonghoc",
        DeskWrite(name="Các trường học trên địa bàn", short_name="Trường học", kind=UnitKind.SCHOOL, reports=True),
    ),
    ("bplq", DeskWrite(name="Các bộ phận liên quan", short_name="Bộ phận liên quan", kind=UnitKind.DESK)),
    ("doantn", DeskWrite(name="Đoàn TNCS Hồ Chí Minh phường", short_name="Đoàn TN", kind=UnitKind.UNION, reports=True)),
)


class Builder:
    """Adds units one by one, each with its first name, all valid from the same day."""

    def __init__(self, session: Session, start: date) -> None:
        self.session, self.start = session, start

    def unit(
        self,
        code: str,
        kind: UnitKind,
        name: str,
        short: str,
        parent: Unit | None,
        *,
        reports: bool = False,
        position: int = 0,
    ) -> Unit:
        unit = Unit(
            code=code,
            path=f"{parent.path}.{code}" if parent else code,
            kind=kind,
            aliases=[],
            reports=reports,
            parent_id=parent.id if parent else None,
            ward_id=parent.ward_id if parent else None,
            position=position,
            valid_from=self.start,
        )
        self.session.add(unit)
        self.session.flush()
        if kind is UnitKind.WARD:
            unit.ward_id = unit.id
        period = UnitPeriod(
            unit_id=unit.id, name=name, short_name=short, superior_id=unit.parent_id, valid_from=self.start
        )
        self.session.add(period)
        return unit


def build(session: Session, body: SetupWrite) -> Unit:
    """The ward's unit, with everything below it. Raises Malformed (neighbourhoods) for a name given twice."""
    names = [spelling(name) for name in body.neighbourhoods]
    if twice := next((name for name in names if names.count(name) > 1), None):
        at = [place for place, name in enumerate(names) if name == twice]
        said = f"{body.neighbourhoods[at[0]]} ghi hai lần (dòng {', '.join(str(place + 1) for place in at)})."
        raise Malformed(fields={"neighbourhoods": said})
    builder = Builder(session, body.ward.valid_from)
    ward = _ward(builder, body)
    words = body.words.spoken() if body.words else suggest(body.ward.name, body.neighbourhoods[0])
    ward.words = words.chosen()
    ward.place_code = checked_place_code(UnitKind.WARD, body.ward.place_code, "ward.place_code")
    taken: set[str] = set()
    with speaking(words):
        desks = _desks(body, taken)
    for position, (code, desk) in enumerate(desks):
        builder.unit(code, desk.kind, desk.name, desk.short_name, ward, reports=desk.reports, position=position)
    for position, name in enumerate(body.neighbourhoods, start=100):
        code = place_code(name, taken)
        place = builder.unit(code, UnitKind.NEIGHBOURHOOD, name, name, ward, reports=True, position=position)
        _team(session, place, name, body.ward.valid_from)
    _letterhead(session, ward, body, [desk for _code, desk in desks])
    session.flush()
    return ward


def _ward(builder: Builder, body: SetupWrite) -> Unit:
    superior = None
    if body.ward.superior_name is not None:
        superior = _superior(builder, body.ward.superior_name)
    name = body.ward.name
    code = area_code(name, _codes_below(builder.session, superior))
    return builder.unit(code, UnitKind.WARD, name, short_name(name), superior)


# The words of a superior that is no province: of wards and communes named before 1/7/2025 a district.
_BELOW_PROVINCE = re.compile(r"\b(?:thanh pho|tp|thi xa|quan|huyen|dac khu)\b")


def _superior(builder: Builder, name: str) -> Unit:
    """The province, city or district of that name, which a ward before may have made."""
    above = sa.select(Unit, col(UnitPeriod.name)).join(UnitPeriod, col(UnitPeriod.unit_id) == col(Unit.id))
    for unit, known in builder.session.execute(above.where(col(Unit.ward_id).is_(None))):
        if fold(committee(known)) == fold(committee(name)):
            return unit
    kind = UnitKind.CITY if _BELOW_PROVINCE.search(fold(name)) else UnitKind.PROVINCE
    return builder.unit(area_code(name, _codes_below(builder.session, None)), kind, name, name, None)


def _codes_below(session: Session, superior: Unit | None) -> set[str]:
    found = session.scalars(sa.select(col(Unit.code)).where(col(Unit.parent_id) == (superior.id if superior else None)))
    return {*found, *([superior.code] if superior else [])}


def _desks(body: SetupWrite, taken: set[str]) -> list[tuple[str, DeskWrite]]:
    if body.desks is None:
        taken.update(code for code, _ in USUAL_DESKS)
        return [(code, _said(desk)) for code, desk in USUAL_DESKS]
    return [(place_code(desk.short_name, taken), desk) for desk in body.desks]


def _said(desk: DeskWrite) -> DeskWrite:
    """A usual desk by the name that the place has for it, with the initials of that name."""
    name = worded(desk.name)
    other = desk.kind is UnitKind.DESK and name != desk.name
    return desk.model_copy(update={"name": name, "short_name": initials(name) if other else desk.short_name})


def _team(session: Session, place: Unit, name: str, start: date) -> None:
    assert place.ward_id is not None  # a unit below a ward
    session.add(
        Team(
            ward_id=place.ward_id,
            unit_id=place.id,
            unit_path=place.path,
            valid_from=start,
            name=f"Tổ công nghệ số cộng đồng {name[:1].lower()}{name[1:]}",
        )
    )


# By its name the desk that drafts what the teams' work needs, the surest word first.
_DRAFTING_WORDS = ("van hoa", "chuyen doi so", "cong nghe", "thong tin")


def _drafting(desks: Iterable[DeskWrite]) -> str | None:
    """The short name of the desk for culture, or of the one that its name speaks for; the first of others."""
    named = [(fold(desk.name), desk.short_name) for desk in desks]
    by_word = (short for word in _DRAFTING_WORDS for name, short in named if word in name)
    return next(by_word, named[0][1] if named else None)


def _letterhead(session: Session, ward: Unit, body: SetupWrite, desks: list[DeskWrite]) -> None:
    """Beside the clerks' office the drafting desk keeps a copy, until the letterhead says otherwise."""
    head, start = body.letterhead, body.ward.valid_from
    drafting = _drafting(desk for desk in desks if desk.kind is UnitKind.DESK)
    session.add(
        Letterhead(
            unit_id=ward.id,
            superior_lines=head.superior_lines,
            agency_lines=head.agency_lines,
            place=head.place,
            symbol=head.symbol,
            full_name=committee(body.ward.name),
            archive=", ".join(filter(None, ("VT", drafting))),
            recipients=[],
            valid_from=start,
            superior_name=committee(body.ward.superior_name) if body.ward.superior_name else "",
        )
    )
    if body.signer is not None:
        session.add(
            Signer(
                unit_id=ward.id,
                full_name=body.signer.full_name,
                lines=body.signer.lines,
                is_default=True,
                valid_from=start,
            )
        )
