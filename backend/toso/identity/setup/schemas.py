"""Request and response schemas of the first set-up."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from toso.core.schemas import Phone, Read, ShortText, Write
from toso.identity.schemas import Code, NewPassword
from toso.identity.users.schemas import FullName, NewUserName
from toso.organisation.schemas import (
    KindBelowWard,
    PlaceCode,
    PlaceWordsRead,
    PlaceWordsWrite,
    ShortName,
    SignatureLine,
    SuperiorLines,
)


class SetupRead(Read):
    """`needed`: nobody and no ward is here yet; `today`: the ward's own day, since nobody is signed in to ask.

    `refused`: why no ward can be made here, "" where one can. `words`: those of the one ward here, for the pages before
    signing in.
    """

    needed: bool
    refused: str
    today: date
    words: PlaceWordsRead


class WardWrite(Write):
    name: ShortText
    superior_name: ShortText | None = None
    place_code: PlaceCode = ""
    valid_from: date


class SetupLetterhead(Write):
    superior_lines: SuperiorLines = Field(default_factory=list)
    agency_lines: list[ShortText] = Field(min_length=1, max_length=4)
    place: ShortName
    symbol: Annotated[str, StringConstraints(pattern=r"^[A-ZĐ]+(-[A-ZĐ]+)*$", max_length=30)]


class SetupSigner(Write):
    full_name: FullName
    lines: list[SignatureLine] = Field(min_length=1, max_length=4)


class DeskWrite(Write):
    name: ShortText
    short_name: ShortName
    kind: KindBelowWard
    reports: bool = False


class AdministratorWrite(Write):
    full_name: FullName
    username: NewUserName
    phone: Phone | None = None
    password: NewPassword


class SetupWrite(Write):
    """The ward on its first day. Without `desks` the usual ones of a ward are made; all can be changed later.

    Without `words` those are taken that go with the names of the ward and of its first part.
    """

    code: Code
    ward: WardWrite
    neighbourhoods: list[ShortText] = Field(min_length=1, max_length=200)
    words: PlaceWordsWrite | None = None
    desks: list[DeskWrite] | None = Field(None, max_length=50)
    letterhead: SetupLetterhead
    signer: SetupSigner | None = None
    administrator: AdministratorWrite
