"""The program that opens an uploaded plan, for the sandbox: bytes in, one JSON object out."""

import json
import sys

from toso.plans.text_import.errors import PlanRefused
from toso.plans.text_import.parse import parse_plan


def main() -> None:
    """Reads the file from standard input; writes {"parsed": …} or {"refused": {code, reason}}."""
    try:
        answer = {"parsed": parse_plan(sys.stdin.buffer.read(), sys.argv[1]).model_dump(mode="json")}
    except PlanRefused as refused:
        answer = {"refused": {"code": refused.code, "reason": refused.reason}}
    json.dump(answer, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
