"""Files of many reports at once: chosen periods and units, one job, one ZIP, and a list of what could not be made."""
