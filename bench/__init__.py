"""Measurements: our programs beside reference programs in the same interleaved run, printed as ratios."""

import sys
from pathlib import Path

# The sample documents of the tests are also what is rendered here.
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
