"""The frozen figures of a report for each audience: Zalo, loudspeaker, portal, leaders; and as charts."""
