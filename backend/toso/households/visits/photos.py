"""Photos of visits: what they are called while they wait for a visit and when one has them."""

# The purposes of stored photos: sent and not yet named by a visit (swept after a while), of a sheet that waits for a
# decision, and part of a visit.
WAITING, HELD, KEPT = "visit_photo_waiting", "visit_photo_held", "visit_photo"
# In no unit's subtree: the door of common files opens a waiting photo to its owner alone, a kept one to nobody.
NOWHERE = ""
LIMIT = 2 * 1024 * 1024
