"""What quotas are proposed from: the measures of the plan with their goals, and the register as it stands."""
