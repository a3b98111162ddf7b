/** How households and their visits are named on the phone. */
import * as labels from "../../api/labels.js";
import { date, dateTime } from "../../core/text.js";
import { daysOver } from "../../offline/days.js";
import { now } from "../../offline/open-round.js";
import { standingOf } from "../../offline/round.js";
import { t as ofOutbox } from "./outbox-vi.js";
import { t } from "./vi.js";

/** @import { RoundHousehold, VisitRecord } from "../../offline/types.d.ts" */
/** @typedef {{ label: string, tone: import("../../ui/status.js").Tone }} Mark */

/** The page of a household. @param {string} id */
export const sheetOf = (id) => `/chuyen-di/ho/${id}`;

/** Why no round lies here, where its days are over; else null. */
export const overWords = () =>
  daysOver.value ? t("round.over", { at: dateTime(new Date(now.value).toISOString()) }) : null;

/** "12 – Bùi Văn Đạt" @param {RoundHousehold} household */
export const placeName = ({ house_no, name }) => [house_no, name].filter(Boolean).join(" – ");

const TONES = /** @type {const} */ ({
  todo: "neutral",
  met: "good",
  again: "info",
  absent: "warning",
  refused: "danger",
  moved: "done",
});

/**
 * The state of a household in a word, a shape and a colour.
 * @param {RoundHousehold} household
 * @param {string} today
 * @returns {Mark}
 */
export function markOf(household, today) {
  const standing = standingOf(household, today);
  if (standing === "todo" || standing === "met") return { label: t(`standing.${standing}`), tone: TONES[standing] };
  if (standing !== "again") return { label: labels.VisitResult[standing], tone: TONES[standing] };
  const late = (household.revisit_on ?? today) < today;
  return {
    label: t(late ? "standing.overdue" : "standing.again", { day: date(household.revisit_on).slice(0, 5) }),
    tone: late ? "danger" : "info",
  };
}

const STATE_TONES = /** @type {const} */ ({
  waiting: "neutral",
  sending: "progress",
  sent: "good",
  taken: "good",
  conflict: "warning",
  rejected: "danger",
  held: "info",
  declined: "warning",
});

/** @param {VisitRecord} record @param {Set<string>} sending @returns {Mark} */
export function recordMark({ id, state, taken }, sending) {
  const shown = sending.has(id) ? "sending" : state === "sent" && taken ? "taken" : state;
  return { label: ofOutbox(`box.${shown}`), tone: STATE_TONES[shown] };
}
