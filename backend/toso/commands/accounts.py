"""The commands `toso account …`: who lost the phone and the recovery codes gets in again."""

import sys
from typing import Annotated

import typer

from toso.commands.startup import standing_settings

account = typer.Typer(help="Tài khoản.", no_args_is_help=True)


@account.callback()
def _group() -> None:
    """Lệnh về tài khoản."""


@account.command("forget-factors")
def forget_factors(username: Annotated[str, typer.Argument(help="Tên đăng nhập.")]) -> None:
    """Gỡ mọi lớp xác thực thứ hai của một người đã mất điện thoại và mã dự phòng; mật khẩu vẫn phải đúng."""
    from toso.core.database import create_engines, in_transaction
    from toso.identity.factors.service import forget
    from toso.identity.queries import find_account

    engines = create_engines(standing_settings())
    try:
        user, removed = in_transaction(
            engines.write,
            lambda session: (user := find_account(session, username), forget(session, user) if user else 0),
        )
    finally:
        engines.dispose()
    if user is None:
        print("Không có tài khoản này.", file=sys.stderr)
        raise typer.Exit(1)
    print(f"Đã gỡ {removed} cách xác thực; người ấy được báo trong phần mềm, việc này có trong nhật ký.")
