"""The child process that opens an uploaded plan: little memory, little time, nothing but standard input and output."""

import json
import resource
import sys

MEMORY = 1024 * 1024 * 1024
CPU_SECONDS = 30


def main() -> None:
    """Reads the file from standard input; writes {"parsed": …} or {"refused": {code, reason}} as one JSON line."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it writes no file; standard output is a pipe
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from toso.plans.text_import.errors import PlanRefused  # noqa: PLC0415 — only under the limits
    from toso.plans.text_import.parse import parse_plan  # noqa: PLC0415 — as above

    try:
        answer = {"parsed": parse_plan(sys.stdin.buffer.read(), sys.argv[1]).model_dump(mode="json")}
    except PlanRefused as refused:
        answer = {"refused": {"code": refused.code, "reason": refused.reason}}
    sys.stdout.write(json.dumps(answer, ensure_ascii=False))


if __name__ == "__main__":
    main()
