"""The product in the environment whose Python runs this: `backend/` on its path, the command `toso` beside it.

The set-up and the container call it once; nothing is built or copied, so that what is edited is what runs.
"""

import shlex
import sys
import sysconfig
from pathlib import Path

BACKEND = Path(__file__).resolve().parents[1] / "backend"


def main() -> int:
    if sys.prefix == sys.base_prefix:
        print("✗ Chỉ đặt hệ thống vào một môi trường riêng (.venv).", file=sys.stderr)
        return 1
    (Path(sysconfig.get_path("purelib")) / "toso.pth").write_text(f"{BACKEND}\n", encoding="utf-8")
    command = Path(sysconfig.get_path("scripts")) / "toso"
    # A shell's line, since the kernel takes no spaces and few letters in the path of an interpreter. -P: nothing is
    # imported from the caller's folder.
    text = f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -P -m toso.cli "$@"\n'
    command.unlink(missing_ok=True)
    command.write_text(text, encoding="utf-8")
    command.chmod(0o755)
    return 0


if __name__ == "__main__":
    sys.exit(main())
