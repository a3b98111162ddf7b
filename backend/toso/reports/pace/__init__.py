"""Whether targets will be met by the end of the reporting year: pace needed, forecast, where one more evening helps."""
