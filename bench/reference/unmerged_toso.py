"""P3's other yardstick: the product itself, whose writer takes one batch of sheets at a time."""

import sys

import uvicorn

from toso.core.merged_writes import MergeLimits
from toso.main import create_app

if __name__ == "__main__":
    app = create_app()
    app.state.merge_limits = MergeLimits(size=1, wait=60)
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_config=None, access_log=False)
