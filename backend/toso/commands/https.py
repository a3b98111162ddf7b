"""The command `toso https`: Caddy in front of this installation, with a certificate that browsers believe."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toso.commands.errors import to_be_read
from toso.core.settings import REPOSITORY, read_settings

if TYPE_CHECKING:
    from toso.operations.https_front import Front


def https(
    address: Annotated[str, typer.Argument(help="Tên máy (toso.example.gov.vn) hoặc địa chỉ IP (192.168.1.10).")],
    *,
    cert: Annotated[Path | None, typer.Option(callback=to_be_read, help="Chứng thư của cơ quan (PEM).")] = None,
    key: Annotated[Path | None, typer.Option(callback=to_be_read, help="Khóa của chứng thư ấy (PEM).")] = None,
    own: Annotated[bool, typer.Option("--own", help="Tự làm chứng thư dù tên máy trông như tên trên mạng.")] = False,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Cổng của Tổ Số trên máy này.")] = 8000,
    out: Annotated[Path | None, typer.Option(help="Chỉ ghi cấu hình vào thư mục này.")] = None,
) -> None:
    """Bật HTTPS trong một bước (sudo): chứng thư của cơ quan (--cert, --key), không có thì tự xin, hoặc tự làm.

    Tên có trên mạng thì Caddy xin Let's Encrypt và tự gia hạn; IP và tên nội bộ dùng chứng thư gốc của riêng nơi này.
    """
    from toso.operations import https_front as front_of

    if (cert is None) != (key is None):
        raise typer.BadParameter("--cert và --key đi cùng nhau.")
    if out is None and os.geteuid() != 0:
        print(f"Cần quyền quản trị máy: sudo {REPOSITORY}/.venv/bin/toso https {address}", file=sys.stderr)
        raise typer.Exit(1)
    office = front_of.Office(cert, key) if cert and key else None
    settings = read_settings()
    try:
        if out is None:
            front_of.install_caddy()
        front = front_of.write_front(settings, address, office, (out or front_of.CADDY).resolve(), port, own=own)
        values = {"TOSO_PUBLIC_URL": front.url, "TOSO_TRUSTED_PROXIES": '["127.0.0.1"]'}
        front_of.set_values((out or REPOSITORY) / ".env", values, REPOSITORY)
        if out is None:
            front_of.start_caddy()
    except front_of.NoHttps as refusal:
        print(f"✗ {refusal}", file=sys.stderr)
        raise typer.Exit(1) from refusal
    _tell(front, (out or REPOSITORY) / ".env")


def _tell(front: "Front", file: Path) -> None:
    print(f"• Địa chỉ: {front.url} (ghi trong {file})")
    if front.root is not None:
        anew = " Chứng thư gốc là mới: mỗi điện thoại, máy tính tin nó một lần." if front.root.is_new else ""
        print(f"• Trên mỗi điện thoại, máy tính mở {front.url.replace('https', 'http')}/chung-thu và làm theo.{anew}")
        print(f"• Dấu của chứng thư gốc (SHA-256), để so với máy: {front.root.fingerprint}")
        print("• Khóa của chứng thư gốc nằm trong bản sao lưu (giấy 2). Làm ngay một bản: toso backup now")
