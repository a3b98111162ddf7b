"""The one inventory of what people hold: each domain's part."""

from toso.difficulties.holdings import DIFFICULTIES
from toso.households.quotas.holdings import QUOTA_SHARES
from toso.households.rechecks.holdings import RECHECKS
from toso.households.register.streets.holdings import STREETS
from toso.organisation.holdings import Holding
from toso.plans.tasks.holdings import TASKS

HOLDINGS: tuple[Holding, ...] = (STREETS, TASKS, QUOTA_SHARES, RECHECKS, DIFFICULTIES)
