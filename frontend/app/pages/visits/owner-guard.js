/** Keeping the phone's data to their owner: when somebody comes, who then sends what waits; when the days are over; before signing out. */
import { unsentOf } from "../../core/unsent.js";
import { sendLocked } from "../../offline/locked-visits.js";
import { close } from "../../offline/shell.js";
import { look, opened, ownerOf, standing, unsentCount, wipe } from "../../offline/vault.js";
import { ask } from "../../ui/dialog.js";
import { t } from "./vi.js";

/**
 * After every start and sign-in on a phone that holds a round.
 * @param {string | null} userId who is signed in; null: nobody, which is no reason to wipe
 */
export async function tidy(userId) {
  const owner = ownerOf();
  if (owner && userId && userId !== owner) {
    if (standing.peek() === "open" && opened().userId === owner) close();
    await wipe(owner);
  }
  const here = userId ?? owner;
  if (!here || standing.peek() === "open" || (here !== owner && unsentOf(here) === 0)) return;
  await look(here); // looking takes away what is over seven days old
  if (userId && unsentCount.peek() > 0 && (standing.peek() === "locked" || standing.peek() === "blocked"))
    await sendLocked();
}

/** Before signing out: takes the round off this phone; with visits that wait only after an explicit yes. */
export async function mayLeave() {
  const owner = ownerOf();
  if (!owner) return true;
  await look(owner);
  const count = unsentCount.peek();
  if (
    count > 0 &&
    !(await ask({
      title: t("leave.title", { count }),
      text: t("leave.text"),
      yes: t("leave.yes"),
      no: t("leave.no"),
      danger: true,
    }))
  )
    return false;
  close();
  await wipe(owner);
  return true;
}
