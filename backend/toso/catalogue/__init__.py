"""Things that exist around the work: platforms, groups, stations, partners, plans of superiors, money, rates."""
