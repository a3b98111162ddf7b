"""Money of the plan: lines of the budget, and estimates, allocations, commitments and spendings only added to them."""
