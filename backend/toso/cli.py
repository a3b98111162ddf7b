"""The command `toso`: the groups of `toso.commands` gathered, set-up, plans, reports and documents from the shell."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from toso.commands.accounts import account
from toso.commands.backup import backup, restore
from toso.commands.doctor import doctor
from toso.commands.errors import CommandGroup, FileArgument
from toso.commands.https import https
from toso.commands.maintenance import audit, indicators, privacy, upgrade, vault, write_unit
from toso.commands.server import serve
from toso.commands.startup import installed_settings, refuse_unless_sound, served_settings, standing_settings
from toso.commands.wards import move, ward
from toso.core.settings import read_settings

if TYPE_CHECKING:
    from toso.core.database import Engines
    from toso.core.settings import Settings

app = typer.Typer(
    cls=CommandGroup,
    help="Tổ Số: kế hoạch, nhiệm vụ và báo cáo tháng của Tổ công nghệ số cộng đồng.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
plan = typer.Typer(help="Đọc văn bản kế hoạch.", no_args_is_help=True)
frontend = typer.Typer(help="Giao diện một trang.", no_args_is_help=True)
_GROUPS = {
    "plan": plan,
    "frontend": frontend,
    "ward": ward,
    "account": account,
    "audit": audit,
    "indicators": indicators,
    "vault": vault,
    "privacy": privacy,
    "backup": backup,
}
for name, group in _GROUPS.items():
    app.add_typer(group, name=name)

for command in (serve, doctor, restore, upgrade, move, https):
    app.command()(command)
app.command("systemd")(write_unit)


@app.command()
def worker(
    parent: Annotated[int | None, typer.Option(hidden=True)] = None,
    name: Annotated[str | None, typer.Option(hidden=True)] = None,
    lane: Annotated[str | None, typer.Option(hidden=True)] = None,
    *,
    quick: Annotated[
        bool, typer.Option("--quick", help="Chỉ những việc có người đang chờ; chạy thêm cạnh một tiến trình đủ.")
    ] = False,
) -> None:
    """Chạy tiến trình việc nền (tạo PDF, nhập và xuất tệp)."""
    from toso.jobs.tables import Lane
    from toso.worker import work_until_told

    if parent is None:  # the server that started it has looked
        refuse_unless_sound(read_settings(), {"settings", "schema", "keys", "pretence"})
    alone = Lane.QUICK if quick else Lane(lane) if lane else None
    work_until_told(served_settings(), parent=parent, name=name, lane=alone)


def _migrated(settings: "Settings") -> "Engines":
    """The engines, the schema being the newest, a copy made before; one that cannot be upgraded ends the command."""
    from toso.core.database import create_engines
    from toso.core.schema_upgrade import SchemaGap, is_newest, migrate, revision_of
    from toso.operations.database_move import moved_from

    engines = create_engines(settings)
    standing = revision_of(engines)
    if standing is None and (aside := moved_from(settings)):
        print(f"Dữ liệu đã chuyển sang PostgreSQL (tệp cũ: {aside}); hãy đặt TOSO_DATABASE_URL.", file=sys.stderr)
        raise typer.Exit(1)
    if standing is not None and is_newest(standing):
        return engines
    from toso.operations.database_copy import DamagedDatabase, DumpFailed
    from toso.operations.upgrade_copy import copy_before_migration

    try:
        if standing is not None:
            print(f"• Chép cơ sở dữ liệu trước khi nâng cấp: {copy_before_migration(settings, standing)}")
        migrate(engines)
    except (SchemaGap, DamagedDatabase, DumpFailed) as refusal:
        print(refusal, file=sys.stderr)
        raise typer.Exit(1) from refusal
    return engines


@app.command()
def migrate() -> None:
    """Đưa cơ sở dữ liệu lên cấu trúc mới nhất."""
    _migrated(installed_settings()).dispose()


@app.command()
def init() -> None:
    """Chuẩn bị cho ngày đầu: in mã thiết lập một lần để tạo phường và người quản trị trong trình duyệt."""
    from toso.core.database import in_transaction
    from toso.identity.setup import SetupDone, issue_setup_code

    settings = installed_settings()
    engines = _migrated(settings)
    try:
        code = in_transaction(engines.write, issue_setup_code)
    except SetupDone as done:
        print(_sample_ward(settings) or done.title, file=sys.stderr)
        raise typer.Exit(1) from done
    print(f"Mã thiết lập (dùng một lần, hết hạn sau 24 giờ): {code}")
    print(f"Mở {settings.public_url}/thiet-lap và nhập mã này.")


def _sample_ward(settings: "Settings") -> str:
    """Where a real ward begins when the database is of the demonstration; "" when it is not."""
    from toso.operations.settings_checks import marks_of_samples

    if marks_of_samples(settings) != {True}:
        return ""
    return (
        f"Thư mục dữ liệu {settings.data_dir} đang giữ dữ liệu trình diễn. Đơn vị thật bắt đầu ở thư mục khác: dừng hệ"
        " thống, ghi TOSO_DATA_DIR=/đường/dẫn/mới vào tệp .env, rồi chạy lại “make setup” và lệnh này."
    )


class DemoWard(StrEnum):
    PHUONG = "phuong"
    XA = "xa"


@app.command()
def demo(
    households: Annotated[int, typer.Option(min=600, max=200_000, help="Số hộ trong sổ hộ giả định.")] = 9_000,
    ward: Annotated[DemoWard, typer.Option(help="phuong: phường, khu phố; xa: xã, thôn.")] = DemoWard.PHUONG,
) -> None:
    """Tạo phường (hoặc xã) trình diễn, dữ liệu giả định, nếu cơ sở dữ liệu còn trống."""
    from toso.demo.build import build_demo
    from toso.demo.commune import build_commune

    settings = installed_settings()
    engines = _migrated(settings)
    phuong = ward is DemoWard.PHUONG
    for line in build_demo(settings, engines, households) if phuong else build_commune(settings, engines):
        print(f"• {line}", flush=True)
    engines.dispose()


@plan.command("parse")
def parse_plan_file(file: FileArgument, *, as_json: Annotated[bool, typer.Option("--json")] = False) -> None:
    """Đọc một kế hoạch (md, txt, docx, pdf) thành dữ liệu có cấu trúc; mã thoát 2 khi không phải kế hoạch."""
    from toso.plans.text_import.errors import PlanRefused
    from toso.plans.text_import.parse import parse_plan

    try:
        parsed = parse_plan(file.read_bytes(), file.name).to_json()
    except PlanRefused as refused:
        print(str(refused), file=sys.stderr)
        raise typer.Exit(2) from refused
    if as_json:
        print(json.dumps(parsed, ensure_ascii=False, indent=2))
        return
    print(f"{parsed['number']} — {parsed['title']}")
    print(f"{len(parsed['targets'])} mục tiêu, {len(parsed['tasks'])} nhiệm vụ, {len(parsed['duties'])} đơn vị.")
    for doubt in parsed["doubts"]:
        print(f"? {doubt['text']}: {doubt['reason']}")


@app.command()
def report(
    period: Annotated[str, typer.Option(help="Kỳ báo cáo, ví dụ 2024-07.")],
    out: Annotated[Path, typer.Option(help="Tệp PDF sẽ ghi.")],
) -> None:
    """Ghi báo cáo tháng ra PDF: bản đã phát hành, hoặc dự thảo chưa có số nếu kỳ chưa duyệt."""
    from toso.core.database import create_engines
    from toso.core.problems import Problem
    from toso.files.store import open_store
    from toso.kit.periods import BadPeriod, Period
    from toso.reports.approval.report_file import print_report

    try:
        code = Period.parse(period).code
    except BadPeriod as bad:
        print(bad, file=sys.stderr)
        raise typer.Exit(1) from bad
    settings = standing_settings()
    engines = create_engines(settings)
    try:
        made, said = print_report(engines, open_store(settings), code)
    except Problem as problem:
        print(problem.detail or problem.title, file=sys.stderr)
        raise typer.Exit(1) from problem
    out.write_bytes(made)
    print(f"{said} → {out}")


@app.command()
def lint(
    file: FileArgument,
    *,
    html: Annotated[bool, typer.Option("--html", help="In một trang HTML có ảnh trang, khung lỗi, cách sửa.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="In kết quả dạng JSON.")] = False,
) -> None:
    """Kiểm tra thể thức một tệp PDF hoặc DOCX theo Nghị định 30/2020; mã thoát 1 khi có lỗi hoặc không đo được."""
    from toso.documents.file_checks.html_report import as_text
    from toso.documents.linter import UnreadablePdf

    try:
        text, clean = as_text(file, "html" if html else "json" if as_json else "lines")
    except UnreadablePdf as refusal:
        print(refusal, file=sys.stderr)
        raise typer.Exit(1) from refusal
    print(text)
    raise typer.Exit(0 if clean else 1)


@app.command()
def openapi(
    path: Path,
    *,
    integrator: Annotated[bool, typer.Option(help="Chỉ phần cho hệ thống khác.")] = False,
) -> None:
    """Ghi mô tả API (OpenAPI) ra tệp; “-” là ra màn hình."""
    from toso.api_reference import integrator_part
    from toso.core.openapi_layout import laid_out
    from toso.main import create_app

    with TemporaryDirectory() as folder:  # it is the same everywhere: no installation's keys or data are opened
        whole = create_app(read_settings().model_copy(update={"data_dir": Path(folder)})).openapi()
    text = laid_out(integrator_part(whole) if integrator else whole)
    if path == Path("-"):
        print(text)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n", encoding="utf-8")


@app.command()
def docs(folder: Path) -> None:
    """Ghi các trang tài liệu sinh từ mã: quyền, lỗi, cài đặt."""
    from toso.reference import write_pages

    write_pages(folder)


@frontend.command("export")
def export_pages(folder: Path) -> None:
    """Ghi cây giao diện đã đóng phiên bản, để máy chủ web phục vụ thẳng."""
    from toso.core.frontend import export_frontend

    export_frontend(folder)


if __name__ == "__main__":
    app(prog_name="toso")
