"""Commands about whole wards: a further one, the superior above, one out and in, all to another database."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toso.commands.errors import FileArgument, reason_of, to_be_read
from toso.commands.startup import installed_settings, standing_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlmodel import Session

ward = typer.Typer(help="Các đơn vị hành chính cấp xã của hệ thống này.", no_args_is_help=True)
merge = typer.Typer(help="Nhập nhiều đơn vị cấp xã vào một đơn vị mới.", no_args_is_help=True)
ward.add_typer(merge, name="merge")
IntoOption = Annotated[str, typer.Option("--into", help="Mã hoặc tên đơn vị mới, đã lập bằng toso ward add.")]
WardsArgument = Annotated[list[str], typer.Argument(metavar="ĐƠN-VỊ…", help="Mã hoặc tên các đơn vị sẽ kết thúc.")]


@ward.command("add")
def add_ward() -> None:
    """Thêm một đơn vị hành chính cấp xã vào hệ thống đang chạy: in mã dùng một lần cho trang thiết lập."""
    from toso.core.database import create_engines, in_transaction
    from toso.identity.setup import SetupFirst, issue_ward_code

    settings = standing_settings()
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

    settings = standing_settings()
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


@merge.command("draft")
def draft_merger(into: IntoOption, wards: WardsArgument) -> None:
    """In bảng (CSV) các đơn vị của những nơi sẽ kết thúc, để ghi từng đơn vị, tuyến, tổ, người về đâu."""
    from toso.unit_changes.reform.plan_file import draft, find_wards

    def work(session: "Session") -> str:
        new, *old = find_wards(session, [into, *wards])
        return draft(session, old, new)

    print(_in_write(work), end="")


@merge.command("plan")
def plan_merger(
    file: FileArgument,
    into: IntoOption,
    decision: Annotated[str, typer.Option(help="Nghị quyết, quyết định.")],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Không hỏi lại.")] = False,
) -> None:
    """Lên lịch nhập nhiều đơn vị cấp xã vào một đơn vị mới từ ngày đầu của nó; in trước những gì sẽ chuyển."""
    from toso.core.database import Undo, attempt
    from toso.unit_changes.reform.plan import plan_reform
    from toso.unit_changes.reform.plan_file import find_wards, read

    content = file.read_bytes()

    def plan(session: "Session") -> str:
        (new,) = find_wards(session, [into])
        row, effects = plan_reform(session, read(session, content, new), new, decision)
        moved = [f"• {effect.code.label}: {effect.number}" for effect in effects]
        return "\n".join([*moved, f"Ngày chuyển: {row.starts_on:%d/%m/%Y}"])

    def look(session: "Session") -> str:
        said = ""
        with attempt(session):
            said = plan(session)
            raise Undo
        return said

    if not yes:  # nobody else waits while a person reads
        print(_in_write(look))
        typer.confirm("Lên lịch như trên?", abort=True)
    print(_in_write(plan))
    print("Đã lên lịch. Trước ngày ấy hủy được ở trang Đơn vị của nơi mới.")


def _in_write(work: "Callable[[Session], str]") -> str:
    """The result of the work, in one transaction; a refusal ends the command."""
    from toso.core.database import create_engines, in_transaction
    from toso.core.problems import Problem
    from toso.unit_changes.reform.plan_file import BadPlan

    engines = create_engines(standing_settings())
    try:
        return in_transaction(engines.write, work)
    except (BadPlan, Problem) as refusal:
        fields = "; ".join(refusal.fields.values()) if isinstance(refusal, Problem) else ""
        print(f"Không được: {fields or refusal}", file=sys.stderr)
        raise typer.Exit(1) from refusal
    finally:
        engines.dispose()


@ward.command("export")
def export(
    asked: Annotated[str, typer.Argument(metavar="ĐƠN-VỊ", help="Mã (qn.hg) hoặc tên đơn vị.")],
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp sẽ ghi.")],
    *,
    unsealed: Annotated[
        bool, typer.Option("--unsealed", help="Không khóa cả tệp (chỉ số định danh và khóa ký vẫn khóa).")
    ] = False,
) -> None:
    """Xuất toàn bộ dữ liệu của một đơn vị ra một tệp mở được không cần Tổ Số; mã thoát 1 khi không được."""
    from toso.core.database import create_engines
    from toso.core.problems import Problem
    from toso.files.store import open_store
    from toso.operations.ward_export import NotExported, export_ward

    settings = standing_settings()
    engines = create_engines(settings)
    try:
        done = export_ward(settings, engines, open_store(settings), asked, file, sealed=not unsealed)
    except (NotExported, Problem, OSError) as refusal:
        print(f"Không xuất được: {reason_of(refusal) or refusal}", file=sys.stderr)
        raise typer.Exit(1) from refusal
    finally:
        engines.dispose()
    lost = f", {done.lost} tệp không còn nội dung" if done.lost else ""
    print(f"{file}: {done.rows} dòng, {done.files} tệp{lost}. Chép ra giấy ngay, không hiện lại:")
    opening = "" if unsealed else " (mở tệp: age -d -i khoa-1.txt TỆP > don-vi.zip)"
    print(f"Khóa trên giấy 1{opening}: {done.papers.first}")
    print(f"Khóa trên giấy 2 (mở số định danh, khóa ký): {done.papers.second}")
    print(f"Dấu của khóa ký: {done.papers.mark}")


@ward.command("import")
def import_(file: FileArgument) -> None:
    """Đưa một đơn vị vào từ tệp đã xuất, so từng dòng; ghi giấy nhận cạnh tệp; mã thoát 1 khi không được."""
    from toso.core.database import create_engines
    from toso.core.problems import Problem
    from toso.files.store import open_store
    from toso.operations.papers import mark_of_installation
    from toso.operations.restore_report import REFUSALS, asked_keys
    from toso.operations.ward_import import NotImported, import_ward

    settings = installed_settings()
    engines = create_engines(settings)
    try:
        done = import_ward(settings, engines, open_store(settings), file, asked_keys(), print)
    except (NotImported, Problem, *REFUSALS) as refusal:
        print(f"Không nhập, chưa có gì bị thay đổi: {reason_of(refusal) or refusal}", file=sys.stderr)
        raise typer.Exit(1) from refusal
    finally:
        engines.dispose()
    receipt = file.with_name(f"{file.name}.giay-nhan")
    receipt.write_text(done.receipt, encoding="utf-8")
    known = f"; {done.known} tài khoản đã có ở đây giữ nguyên" if done.known else ""
    print(f"Đã nhập {done.contents.name}: {done.rows} dòng, mọi bảng khớp{known}. Mọi người đăng nhập lại.")
    print(f"Giấy nhận: {receipt}. Dấu của khóa ký ở đây: {mark_of_installation(settings)}")


@ward.command("remove")
def remove(
    asked: Annotated[str, typer.Argument(metavar="ĐƠN-VỊ", help="Mã (qn.hg) hoặc tên đơn vị.")],
    receipt: Annotated[Path, typer.Argument(metavar="GIẤY-NHẬN", callback=to_be_read)],
) -> None:
    """Bỏ một đơn vị đã nhập ở nơi khác, khi giấy nhận khớp với mọi bảng; nhật ký ở lại; mã thoát 1 khi không được."""
    from toso.core.database import create_engines
    from toso.operations.manifest import BadManifest
    from toso.operations.ward_export import NotExported
    from toso.operations.ward_removal import NotRemoved, remove_ward

    mark = typer.prompt("Dấu của khóa ký, in ra ở nơi nhập")
    if typer.prompt("Dữ liệu của đơn vị này sẽ bị xóa ở đây. Gõ lại mã hoặc tên đơn vị") != asked:
        print("Không khớp, chưa có gì bị thay đổi.", file=sys.stderr)
        raise typer.Exit(1)
    settings = standing_settings()
    engines = create_engines(settings)
    try:
        removed = remove_ward(settings, engines, asked, receipt.read_text(encoding="utf-8"), mark)
    except (NotRemoved, NotExported, BadManifest) as refusal:
        print(f"Không bỏ, chưa có gì bị thay đổi: {refusal}", file=sys.stderr)
        raise typer.Exit(1) from refusal
    finally:
        engines.dispose()
    print(f"Đã bỏ {removed} dòng. Nhật ký ở lại; nội dung tệp được dọn trong ngày tới.")
