/** Sending what waits before the PIN is typed: the server's secret for this phone opens it for that alone. */
import * as db from "./db.js";
import { ofPhone } from "./difficulties.js";
import { send } from "./remote.js";
import { sync } from "./sync.js";
import * as vault from "./vault.js";

/** @typedef {import("../api/types.d.ts").Schema<"PhoneKeyRead">} PhoneKey */

/**
 * Asks the server for what opens a phone, and how the ward locks phones; only its owner, signed in, gets it.
 * @param {string} id
 * @param {{ start?: boolean }} [how] `start`: the share for its PIN alone
 * @returns {Promise<PhoneKey>}
 */
export const keyOf = (id, { start = false } = {}) => send("/visits/phone-key", { phone_id: id, start });

/**
 * Sends the sheets of who has signed in; nothing of them is shown, and the round stays locked. Raises ApiProblem, and
 * WrongSecret where the server no longer has the secret.
 */
export async function sendLocked() {
  const { userId, db: store, key } = await vault.openedBy((await keyOf((await vault.phoneId()) ?? "")).key);
  await sync(
    {
      userId,
      read: () => db.readVisits(store, key),
      write: async (records) => {
        await db.writeVisits(store, key, records);
        vault.countedUnsent(await db.countUnsent(store));
      },
      photo: (id) => db.readPhoto(store, key, id),
      dropPhoto: (id) => db.dropPhoto(store, id),
      difficulties: ofPhone(store, key, false),
      putIn: async () => new Set(), // the households come with the next round
      sending: () => {},
      hear: () => {},
    },
    { hurry: true },
  );
  const channel = new BroadcastChannel("toso-outbox"); // the PIN may have been typed meanwhile
  channel.postMessage("changed");
  channel.close();
}
