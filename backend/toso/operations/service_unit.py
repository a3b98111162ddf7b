"""The unit file of systemd for an installation: who runs it, what it may touch, how it is watched."""

import sys
from pathlib import Path

from toso.core.settings import REPOSITORY, Settings

NAME = "toso.service"
_UNIT = """# Do `toso systemd` viết. Cài: sudo cp {name} /etc/systemd/system/ && sudo systemctl enable --now toso
[Unit]
Description=Tổ Số
After=network-online.target{database}
Wants=network-online.target
StartLimitIntervalSec=300
StartLimitBurst=5

[Service]
Type=notify
NotifyAccess=main
User={user}
WorkingDirectory={folder}
ExecStart={program} -P -m toso.cli serve --host 127.0.0.1 --port {port}
Environment=TOSO_WARM=true TOSO_DEMO=false
EnvironmentFile=-{folder}/.env
Restart=on-failure
RestartSec=5
# Mã 3–9: có việc người phải sửa (docs/operations.md), chạy lại cũng thế.
RestartPreventExitStatus=3 4 5 6 7 8 9
WatchdogSec=60
TimeoutStartSec=120
TimeoutStopSec=30
KillMode=mixed
# Mỗi kết nối đang mở là một tệp; mặc định 1024.
LimitNOFILE=65536
UMask=0077
NoNewPrivileges=yes
PrivateTmp=yes
PrivateDevices={devices}
ProtectSystem=strict
ProtectHome=read-only
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
RestrictSUIDSGID=yes
LockPersonality=yes
ReadWritePaths={writable}

[Install]
WantedBy=multi-user.target
"""


def service_unit(settings: Settings, user: str, port: int) -> str:
    """The text of the unit. A disk that takes copies may be absent at a start (its `-`); a token needs its device."""
    folders = [one for one in settings.backup_to if "://" not in one]
    own = [settings.data_dir, *([settings.backup_dir] if settings.backup_dir else [])]
    return _UNIT.format(
        name=NAME,
        database="" if settings.is_sqlite else " postgresql.service",
        user=user,
        folder=REPOSITORY,
        program=Path(sys.prefix) / "bin/python",
        port=port,
        devices="no" if settings.pkcs11_module else "yes",
        writable=" ".join([*map(str, own), *(f"-{folder}" for folder in folders)]),
    )
