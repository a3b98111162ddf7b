"""The reporting regime, its periods with their ladder of days, and who is exempted in one."""
