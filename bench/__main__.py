"""`python -m bench [P1 P9 …]`: runs the measurements asked for (all by default) and prints goal, limit, reached."""

import importlib
import sys
import time
from pathlib import Path

from bench.rounds import Goal, table


def main(asked: list[str]) -> int:
    modules = {p.stem.split("_")[0].replace("p0", "p").upper(): p.stem for p in Path(__file__).parent.glob("p*_*.py")}
    names = [name.upper() for name in asked] or sorted(modules, key=lambda name: int(name[1:]))
    if unknown := set(names) - modules.keys():
        print(f"Không có phép đo {', '.join(sorted(unknown))}; có: {', '.join(sorted(modules))}")
        return 2
    goals: list[Goal] = []
    for name in names:
        started = time.monotonic()
        print(f"• Đo {name} …", flush=True)
        goals += importlib.import_module(f"bench.{modules[name]}").measure()
        print(f"  xong sau {time.monotonic() - started:.0f} s", flush=True)
    print(f"\n{table(goals)}")
    return 0 if all(goal.kept for goal in goals) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
