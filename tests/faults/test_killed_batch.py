"""A worker that is killed while it makes a batch leaves no process behind it."""

import os
import signal
import subprocess
import sys
from multiprocessing import active_children

from factories.documents import report
from fixtures.patience import wait_for
from toso.reports.batches.render_pool import Work, paint_all

PROGRAM = """
import os, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from toso.reports.batches import render_pool

if __name__ == "__main__":
    with render_pool.pool_of(2) as pool:
        print(pool.submit(os.getpid).result(), flush=True)
        time.sleep(60)
"""


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_processes_of_a_batch_end_with_the_worker_that_was_killed(tmp_path) -> None:
    program = tmp_path / "worker.py"
    program.write_text(PROGRAM)
    worker = subprocess.Popen([sys.executable, program], stdout=subprocess.PIPE, text=True)
    child = int(worker.stdout.readline())
    assert alive(child)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    worker.stdout.close()
    wait_for(lambda: not alive(child), 15, lambda: "a process of the batch lives on")


def test_a_batch_goes_on_when_its_processes_are_killed() -> None:
    content = report(annexes=()).model_dump_json()

    def works():
        for n in range(8):
            if n == 5:
                for child in active_children():
                    os.kill(child.pid, signal.SIGKILL)
            yield Work(n, "docx", content)

    made = list(paint_all(works(), 8))
    assert [n for n, _ in made] == list(range(8))
    assert len({painted.content for _, painted in made}) == 1
