"""The basis of quotas: the measures of the plan with their goals, and the register as it stands."""
