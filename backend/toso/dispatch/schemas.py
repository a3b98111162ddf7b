"""Request and response schemas of how a person is told outside the application."""

from typing import Annotated

from pydantic import Field, StringConstraints

from toso.core.schemas import Read, Write
from toso.notices.kinds import NoticeKind

# A mailbox as people write it; whether it exists is told by the code that is sent to it.
Address = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        max_length=254,
        pattern=r"^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9-]{1,63})+$",
    ),
]


class NoticeKindRead(Read):
    """`mail`, `push`: whether letters and push messages tell of it; null where they never do."""

    kind: NoticeKind
    label: str
    mail: bool | None
    push: bool | None


class NoticeSettingsRead(Read):
    """`can_mail`: whether this server sends letters; `push_key`: what a phone subscribes to push messages with, null
    where this server sends none. `address`: one's own, null for none; `code_sent`: a code that was sent to it waits to
    be entered.
    """

    can_mail: bool
    push_key: str | None
    address: str | None
    verified: bool
    code_sent: bool
    kinds: list[NoticeKindRead]
    version: int


class NoticeSettingsWrite(Write):
    """The kinds that letters and push messages tell of; the application itself tells of all. Without `push` that choice
    stays.
    """

    mail: list[NoticeKind] = Field(max_length=10)
    push: list[NoticeKind] | None = Field(default=None, max_length=10)


class NoticeAddressWrite(Write):
    address: Address


class AddressCodeWrite(Write):
    code: str = Field(min_length=6, max_length=6, pattern=r"^[0-9]{6}$")


class PushWrite(Write):
    """Push messages to the browser whose push service gave `endpoint` are switched on or off."""

    endpoint: str = Field(min_length=10, max_length=1_000)
    on: bool
