"""Commands about whole wards: a further one, the superior above them, their move to another database."""

import sys
from typing import Annotated

import typer

from toso.maintenance import installed_settings

ward = typer.Typer(help="Các đơn vị hành chính cấp xã của hệ thống này.", no_args_is_help=True)


@ward.command("add")
def add_ward() -> None:
    """Thêm một đơn vị hành chính cấp xã vào hệ thống đang chạy: in mã dùng một lần cho trang thiết lập."""
    from toso.core.database import create_engines, in_transaction
    from toso.identity.setup import SetupFirst, issue_ward_code

    settings = installed_settings()
    engines = create_engines(settings)
    try:
        code = in_transaction(engines.write, issue_ward_code)
    except SetupFirst as refusal:
        print("Chưa có đơn vị nào; hãy chạy toso init.", file=sys.stderr)
        raise typer.Exit(1) from refusal
    finally:
        engines.dispose()
    print(f"Mã thiết lập (dùng một lần, hết hạn sau 24 giờ): {code}")
    print(f"Mở {settings.public_url}/thiet-lap, chọn “Thêm một đơn vị” và nhập mã này.")


@ward.command("superior")
def add_superior(
    province: Annotated[str, typer.Argument(help="Tên tỉnh, thành phố.")],
    username: Annotated[str, typer.Argument(help="Tên đăng nhập.")],
    full_name: Annotated[str, typer.Argument(help="Họ và tên.")],
) -> None:
    """Lập tài khoản cấp trên: chỉ xem báo cáo đã phát hành của mọi đơn vị bên dưới; in mã đặt mật khẩu."""
    from toso.core.database import create_engines, in_transaction
    from toso.core.problems import Problem
    from toso.identity.superiors import name_superior

    settings = installed_settings()
    engines = create_engines(settings)
    try:
        code = in_transaction(engines.write, lambda session: name_superior(session, province, username, full_name))
    except Problem as refusal:
        print("\n".join(refusal.fields.values()) or refusal.title, file=sys.stderr)
        raise typer.Exit(1) from refusal
    finally:
        engines.dispose()
    print(f"Mã đặt mật khẩu (dùng một lần, hết hạn sau 24 giờ): {code}")
    print(f"Mở {settings.public_url}/ma và nhập mã này.")


def move(
    to: Annotated[
        str, typer.Option(help="Địa chỉ một cơ sở dữ liệu PostgreSQL trống: postgresql://người-dùng@máy/tên.")
    ],
) -> None:
    """Chuyển cơ sở dữ liệu SQLite sang PostgreSQL: chép, so từng dòng, rồi khóa tệp cũ; mã thoát 1 khi không được."""
    from toso.operations.database_copy import NotEmpty
    from toso.operations.database_move import NotMoved
    from toso.operations.database_move import move as move_database

    settings = installed_settings()
    try:
        aside = move_database(settings, to, lambda line: print(line, flush=True))
    except (NotMoved, NotEmpty) as refusal:
        print(f"Không chuyển, dữ liệu vẫn ở SQLite: {refusal}", file=sys.stderr)
        raise typer.Exit(1) from refusal
    print(f"Mọi bảng khớp từng dòng. Tệp cũ giữ ở {aside}.")
    print("Đặt TOSO_DATABASE_URL bằng địa chỉ vừa gõ rồi chạy lại; thư mục dữ liệu (khóa, tệp) giữ nguyên chỗ.")
