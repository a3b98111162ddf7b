"""Response schemas of a spreadsheet of people between upload and acceptance."""

from typing import Literal
from uuid import UUID

from toso.core.schemas import Read


class CellMessage(Read):
    """`field` names the column (full_name, phone, role, unit, username, member_kind); `level`: error or warning."""

    level: str
    field: str
    column: str
    message: str


class ImportLineRead(Read):
    """One line: its number in the sheet, its cells as typed, and what accepting it would do.

    `action`: create (a new account), add_role (the person has an account), ask (the account is another ward's: its
    owner has to agree), nothing, or refused.
    """

    number: int
    cells: dict[str, str]
    action: str
    messages: list[CellMessage]


class UserImportRead(Read):
    """`state`: preview or accepted. Only a preview without errors can be accepted; then `user_ids` says who came."""

    id: UUID
    file_name: str
    state: Literal["preview", "accepted"]
    columns: dict[str, str]
    lines: list[ImportLineRead]
    total: int
    errors: int
    warnings: int
    user_ids: list[UUID]
    actions: list[str]
    version: int
