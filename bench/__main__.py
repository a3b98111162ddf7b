"""`python -m bench [P1 P9 …]`: runs the measurements asked for (all by default) and prints goal, limit, reached."""

import importlib
import logging
import sys
import time
from pathlib import Path

from bench.rounds import Goal, table

log = logging.getLogger(__name__)


def main(asked: list[str]) -> int:
    modules = {p.stem.split("_")[0].replace("p0", "p").upper(): p.stem for p in Path(__file__).parent.glob("p*_*.py")}
    names = [name.upper() for name in asked] or sorted(modules, key=lambda name: int(name[1:]))
    if unknown := set(names) - modules.keys():
        print(f"Không có phép đo {', '.join(sorted(unknown))}; có: {', '.join(sorted(modules))}")
        return 2
    goals: list[Goal] = []
    broken: list[str] = []
    for name in names:
        started = time.monotonic()
        print(f"• Đo {name} …", flush=True)
        try:
            reached = importlib.import_module(f"bench.{modules[name]}").measure()
        except Exception:
            # One that breaks must not cost the figures of the others.
            log.exception(name)
            broken.append(name)
        else:
            goals += reached
            print(table(reached), flush=True)
        print(f"  xong sau {time.monotonic() - started:.0f} s", flush=True)
    print(f"\n{table(goals)}")
    if broken:
        print(f"Không đo được: {', '.join(broken)}")
    return 0 if not broken and all(goal.kept for goal in goals) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
