"""Things that exist around the work: platforms, groups, stations, partners, superiors' plans, funds, rates."""
