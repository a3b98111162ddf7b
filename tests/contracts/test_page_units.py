"""The unit tests of the pages, which run in Node; their count appears in the summary of the whole run."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from fixtures.programs import program
from toso.core.frontend import read_tree

PARSE = """const vm = require("node:vm"), files = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
for (const [name, text] of Object.entries(files)) try { new vm.SourceTextModule(text) } catch (e) { console.log(name, e.message) }"""
FRONTEND = Path(__file__).resolve().parents[2] / "frontend"


def test_the_pages_own_tests_pass(record_property: Callable[[str, object], None]) -> None:
    files = sorted(str(p.relative_to(FRONTEND)) for p in (FRONTEND / "tests").glob("*.test.js"))
    assert files
    command = [program("node"), "--test", "--test-reporter=tap", *files]
    done = subprocess.run(command, cwd=FRONTEND, capture_output=True, text=True, check=False)
    counts = {name: int(n) for name, n in re.findall(r"^# (tests|pass|fail|skipped) (\d+)$", done.stdout, re.MULTILINE)}
    record_property("page_tests", counts.get("pass", 0))
    assert done.returncode == 0, done.stdout + done.stderr
    assert counts["pass"] == counts["tests"] > 0


def test_every_bundle_is_a_whole_module_after_its_parts_were_joined() -> None:
    """The server joins modules by text; one comment or import taken for another would leave half a program."""
    files = {name: content.decode() for name, content in read_tree(FRONTEND).files.items() if name.endswith(".js")}
    command = [program("node"), "--experimental-vm-modules", "--no-warnings", "-e", PARSE]
    done = subprocess.run(command, input=json.dumps(files), capture_output=True, text=True, check=True)
    assert len(files) > 10
    assert done.stdout == ""
