"""Commands that keep an installation sound: the log's chain, the kept sums, the keys, the erasures, the upgrade."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from toso.commands.errors import reason_of, to_be_read, to_be_there
from toso.commands.startup import installed_settings, standing_settings
from toso.core.settings import read_settings

audit = typer.Typer(help="Nhật ký hệ thống.", no_args_is_help=True)
indicators = typer.Typer(help="Số liệu mục tiêu từ sổ hộ.", no_args_is_help=True)
vault = typer.Typer(help="Kho mã hóa số định danh cá nhân.", no_args_is_help=True)
privacy = typer.Typer(help="Bảo vệ dữ liệu cá nhân.", no_args_is_help=True)


@audit.command("verify")
def verify_audit(
    *,
    anchors: Annotated[Path | None, typer.Option(callback=to_be_there, help="Thư mục giữ các đầu chuỗi đã ký.")] = None,
    head: Annotated[Path | None, typer.Option(callback=to_be_read, help="Một tệp đầu chuỗi đã ký.")] = None,
    public_key: Annotated[
        Path | None, typer.Option(callback=to_be_read, help="Khóa công khai khác khóa nơi này (PEM).")
    ] = None,
) -> None:
    """Kiểm tra chuỗi nhật ký của từng phường, và với các đầu chuỗi đã ký giữ ở nơi khác; mã thoát 1 khi có sai lệch."""
    from toso.audit.chain_check import verify
    from toso.core.database import create_engines, in_transaction

    settings = standing_settings()
    engines = create_engines(settings)
    key = public_key.read_bytes() if public_key else settings.anchor_public_key()
    places = [place for place in (anchors, head) if place is not None]
    found = in_transaction(engines.read, lambda session: verify(session, places, key))
    engines.dispose()
    print("\n".join([*found.faults, found.verdict]))
    raise typer.Exit(1 if found.faults else 0)


@indicators.command("check")
def check_indicators() -> None:
    """So các tổng giữ sẵn của sổ hộ với số đếm lại, sai hay thiếu thì ghi lại; mã thoát 1 khi có sai lệch."""
    from toso.core.database import create_engines
    from toso.households.indicators.summary_check import check_sums

    engines = create_engines(standing_settings())
    wrong = check_sums(engines)
    engines.dispose()
    print("\n".join([*wrong, f"{len(wrong)} sai lệch." if wrong else "Các tổng khớp với số đếm lại."]))
    raise typer.Exit(1 if wrong else 0)


@vault.command("rotate")
def rotate_vault() -> None:
    """Thêm khóa mới và mã hóa lại các số đang giữ, từng phần nhỏ, trong lúc mọi người vẫn làm việc."""
    from toso.core.database import create_engines, in_transaction
    from toso.core.vault import the_vault
    from toso.documents.signing.key_rotation import certificates_left, rotate_certificates
    from toso.households.privacy.key_rotation import left, rotate
    from toso.identity.factors.key_rotation import factors_left, rotate_factors
    from toso.identity.webhooks.secrets import rotate_webhooks, webhooks_left

    engines = create_engines(standing_settings())
    keys = the_vault()
    if not keys.given:
        print(f"• Khóa mới: số {keys.add_key()}")
    for done in rotate(engines, keys):
        print(f"• Đã mã hóa lại {done} số", flush=True)
    print(f"• Đã mã hóa lại {sum(rotate_certificates(engines, keys))} chứng thư số")
    print(f"• Đã mã hóa lại {in_transaction(engines.write, partial(rotate_factors, vault=keys))} ứng dụng xác thực")
    print(f"• Đã mã hóa lại {in_transaction(engines.write, partial(rotate_webhooks, vault=keys))} khóa ký tin gửi đi")
    counts = (left, certificates_left, factors_left, webhooks_left)
    remaining = in_transaction(engines.read, lambda session: sum(count(session, keys) for count in counts))
    engines.dispose()
    again = f"Còn {remaining} số theo khóa cũ; chạy lại mà vẫn còn là không khóa nào ở đây mở được, hãy nhập lại."
    print(again if remaining else "Mọi số đã theo khóa mới; giữ khóa cũ cho bản sao lưu.")
    raise typer.Exit(1 if remaining else 0)


@privacy.command("replay")
def replay_erasures() -> None:
    """Sau khi phục hồi bản sao lưu: xóa lại những người, những hộ đã xóa từ sau bản đó."""
    from toso.core.database import create_engines
    from toso.households.privacy.erasure import replay

    settings = standing_settings()
    engines = create_engines(settings)
    listed, back = replay(engines, settings)
    engines.dispose()
    print(f"{listed} lần xóa trong danh sách; {back} có trở lại và đã xóa lại.")


@privacy.command("due")
def show_what_is_due() -> None:
    """Cho xem các quy tắc lưu giữ sẽ xóa gì hôm nay; không xóa gì."""
    from toso.core.database import create_engines, in_transaction
    from toso.households.privacy.retention_job import lines_of

    engines = create_engines(standing_settings())
    print("\n".join(in_transaction(engines.read, lines_of)))
    engines.dispose()


def upgrade() -> None:
    """Nâng cấp lên bản phần mềm này: xem máy, sao lưu, đổi cấu trúc, xem lại; hỏng thì đặt lại như cũ, mã thoát 1."""
    from toso.core.problems import Problem
    from toso.operations.database_copy import DamagedDatabase, DumpFailed
    from toso.operations.upgrade import NotUpgraded
    from toso.operations.upgrade import upgrade as upgrade_all

    try:
        upgrade_all(installed_settings(), lambda line: print(line, flush=True))
    except (NotUpgraded, DamagedDatabase, DumpFailed, Problem, OSError) as refusal:
        print(f"✗ {reason_of(refusal) or refusal}", file=sys.stderr)
        raise typer.Exit(1) from refusal
    print("Xong. Chạy lại: sudo systemctl start toso, hoặc make run.")


def write_unit(
    out: Annotated[Path | None, typer.Option(help="Thư mục ghi tệp; để trống thì in ra.")] = None,
    user: Annotated[str, typer.Option(help="Người dùng chạy Tổ Số.")] = "toso",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8000,
) -> None:
    """In tệp dịch vụ systemd: tự chạy khi bật máy, tự chạy lại khi hỏng, chỉ ghi được vào thư mục dữ liệu."""
    from toso.operations.service_unit import NAME, service_unit

    text = service_unit(read_settings(), user, port)
    if out is None:
        print(text, end="")
    else:
        (out / NAME).write_text(text, encoding="utf-8")
        print(out / NAME)
