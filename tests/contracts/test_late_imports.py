"""Parts that a start leaves for their first use: domains, tables, routes, handlers of jobs; and that all of them can be loaded."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

from fastapi import FastAPI
from sqlmodel import Session

from toso.core.database import in_transaction
from toso.core.late_import import load
from toso.jobs.claim import claim_next, enqueue, run_job
from toso.jobs.tables import Job, JobState
from toso.kit.ids import new_id
from toso.main import HIGHER_FLOORS
from toso.worker import ALIVE, CHORES, HANDLERS, HINTS, MINUTE_CHORES, OFTEN_CHORES, OWN_CHORES, SWEEP, handler_of

CODE = Path(__file__).resolve().parents[2] / "backend"

DOMAINS = {
    "activities",
    "assessments",
    "badges",
    "copies",
    "difficulties",
    "catalogue",
    "documents",
    "drafts",
    "households",
    "materials",
    "money",
    "notices",
    "organisation",
    "plans",
    "reports",
    "rewards",
}
STARTED = """
import gc, sys
from starlette.testclient import TestClient
from toso.core.settings import Settings
import toso.main
client = TestClient(toso.main.create_app(Settings(data_dir=sys.argv[1], log_level="ERROR")))
def loaded():
    return " ".join(sorted(name.removeprefix("toso.") for name in sys.modules if name.startswith("toso.")))
assert client.get("/").status_code == client.get("/healthz").status_code == 200
print(loaded())
assert client.get("/api/v1/jobs").status_code == 404
print(loaded())
assert gc.isenabled() and gc.get_freeze_count(), "a collection would walk over all that was imported"
"""


def test_a_start_loads_no_domain_and_a_request_only_the_modules_of_its_segment(tmp_path: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", STARTED, tmp_path], capture_output=True, text=True, check=True)
    at_start, after_jobs = (set(line.split()) for line in ran.stdout.splitlines())
    assert {name.partition(".")[0] for name in at_start} & DOMAINS == set()
    assert {name for name in at_start if name.endswith("tables")} == {"audit.tables"}, "who asked for the others?"
    assert {name for name in after_jobs if name.endswith("routes")} == {"jobs.routes"}
    assert {"schema", "households.model.tables"} <= after_jobs, "the tables come whole, before the first request"


def test_what_a_start_looks_at_loads_no_domain(sqlite_app: FastAPI) -> None:
    program = (
        "import sys; from toso.core.settings import Settings; from toso.commands.server import STARTED, refuse_unless_sound; "
        "refuse_unless_sound(Settings(**eval(sys.argv[1])), STARTED); print(*sys.modules)"
    )
    settings = sqlite_app.state.settings
    given = repr({"data_dir": str(settings.data_dir), "database_url": settings.database_url})
    ran = subprocess.run([sys.executable, "-c", program, given], check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    loaded = set(ran.stdout.split())
    assert {name.split(".")[1] for name in loaded if name.startswith("toso.")} & DOMAINS == set()
    assert loaded & {"passlib.context", "obstore", "toso.identity", "toso.schema"} == set()


def test_the_description_is_made_without_an_installation(tmp_path: Path) -> None:
    """By a program that knows no settings: it must not make keys where nobody looks, or need a folder it may write to."""
    told = {"PATH": os.environ["PATH"], "TOSO_DATA_DIR": str(tmp_path / "data")}
    command = [sys.executable, "-m", "toso.cli", "openapi", "-", "--integrator"]
    ran = subprocess.run(command, capture_output=True, check=True, cwd=tmp_path, env=told)
    assert ran.stdout.startswith(b"{")
    assert not (tmp_path / "data").exists()


def test_each_part_of_the_application_can_be_loaded(sqlite_app: FastAPI) -> None:
    for name, place in HIGHER_FLOORS.items():
        part = load(place)
        made = getattr(sqlite_app.state, name)
        assert (type(made) is part) if isinstance(part, type) else (made is part)
        assert getattr(sqlite_app.state, name) is made, "it is made once"


def test_a_program_of_the_sandbox_loads_neither_web_framework_nor_database() -> None:
    """It starts for every picture, sheet, plan and key file: those took six of its seven tenths of a second."""
    programs = {name for name, tree in modules() if "__main__" in {n.value for n in constants(tree)}} - {"toso.cli"}
    assert len(programs) >= 5
    program = f"import sys; {'; '.join(f'import {name}' for name in sorted(programs))}; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=CODE)
    assert set(ran.stdout.split()) & {"fastapi", "starlette", "sqlalchemy", "sqlmodel"} == set()


def constants(tree: ast.Module) -> Iterator[ast.Constant]:
    """Operands of the conditions of a module's statements."""
    conditions = [node.test for node in tree.body if isinstance(node, ast.If)]
    return (n for condition in conditions for n in ast.walk(condition) if isinstance(n, ast.Constant))


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the product and what it says."""
    for path in sorted((CODE / "toso").rglob("*.py")):
        yield ".".join(path.relative_to(CODE).with_suffix("").parts), ast.parse(path.read_text())


def runs_jobs(node: ast.stmt) -> bool:
    """Whether it is a public function that takes the context of a job first and returns what is stored of it."""
    if not isinstance(node, ast.FunctionDef) or node.name.startswith("_") or not node.args.args or not node.returns:
        return False
    first = node.args.args[0].annotation
    return first is not None and (ast.unparse(first), ast.unparse(node.returns)) == ("JobContext", "dict[str, Any]")


def test_the_worker_knows_every_handler() -> None:
    written = {f"{module}:{node.name}" for module, tree in modules() for node in tree.body if runs_jobs(node)}
    known = {(f.func if isinstance(f, partial) else f) for f in map(load, HANDLERS.values())}
    assert {f"{one.__module__}:{one.__qualname__}" for one in known} == written
    assert list(HANDLERS) == sorted(HANDLERS)


def test_the_worker_knows_every_kind_that_is_put_on_the_table() -> None:
    kinds = set()
    for module, tree in modules():
        calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and ast.unparse(n.func).endswith("enqueue")]
        for call in calls:
            if ast.unparse(call.args[2]) != "kind":  # the steps of an import, handed through
                kinds.add(eval(ast.unparse(call.args[2]), vars(import_module(module))))
    assert kinds | {kind for kind in HANDLERS if kind.startswith("household.import.")} == set(HANDLERS)


def test_each_chore_of_the_worker_can_be_loaded() -> None:
    chores = (*CHORES, *OWN_CHORES.values(), SWEEP, HINTS, *MINUTE_CHORES.values(), *OFTEN_CHORES.values(), ALIVE)
    assert all(callable(load(chore)) for chore in chores)


def test_an_idle_worker_loads_no_domain(tmp_path: Path) -> None:
    program = "import sys, toso.worker; print(*(name for name in sys.modules if name.startswith('toso.')))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert {name.split(".")[1] for name in ran.stdout.split()} & DOMAINS == set()


def test_a_handler_that_cannot_be_loaded_fails_its_job_not_the_worker(sqlite_app: FastAPI) -> None:
    state, kind = sqlite_app.state, "kind.without.handler"

    def put(session: Session) -> None:
        enqueue(session, new_id(), kind, None, {})

    in_transaction(state.engines.write, put)
    job: Job = in_transaction(state.engines.write, partial(claim_next, kinds=[kind]))
    assert run_job(job, handler_of(kind), state.engines, state.store, state.settings) is JobState.FAILED


def test_the_doctor_names_a_module_that_cannot_be_loaded(tmp_path: Path) -> None:
    package = tmp_path / "code/toso"
    package.mkdir(parents=True)
    for part in (CODE / "toso").iterdir():
        (package / part.name).symlink_to(part)
    (package / "verification").unlink()
    shutil.copytree(CODE / "toso/verification", package / "verification")
    (package / "verification/routes.py").write_text("import a_library_that_is_missing\n")
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "code"), "TOSO_DATA_DIR": str(tmp_path), "TOSO_DATABASE_URL": ""}
    ran = subprocess.run(
        [sys.executable, "-P", "-m", "toso.cli", "doctor"], capture_output=True, text=True, env=env, check=False
    )
    assert ran.returncode == 1
    told = (
        "✗ Mã chương trình: toso.verification.routes không nạp được. Lý do: No module named 'a_library_that_is_missing'"
    )
    assert ran.stderr.splitlines()[0] == told
    assert "• Cơ sở dữ liệu: dùng được." in ran.stdout, "the other parts are still tried"
