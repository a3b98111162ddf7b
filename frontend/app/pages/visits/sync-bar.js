/** What the phone has to say about sending: what waits, what wants a choice, why nothing goes, a wrong clock. */
import { html } from "../../../vendor/kit.js";
import { adopt } from "../../core/session.js";
import { clockAhead, syncState, undecided, unsaid, unsent, unsentCount, visits } from "../../offline/open-round.js";
import { send } from "../../offline/shell.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { t } from "./outbox-vi.js";
import { t as ofRound } from "./vi.js";

/** To the sign-in page and back here; what is open on the phone stays open. */
const signInAgain = () => adopt(null);

/** @param {number} seconds more than five minutes */
const inWords = (seconds) => {
  const hours = seconds / 3600;
  return hours < 2
    ? t("time.minutes", { n: Math.round(seconds / 60) })
    : hours < 48
      ? t("time.hours", { n: Math.round(hours) })
      : t("time.days", { n: Math.round(hours / 24) });
};

/** @returns {string} */
function reason() {
  const { state, message } = syncState.value;
  if (state === "idle") return "";
  return state === "trouble" ? t("sync.trouble", { reason: message }) : t(`sync.${state}`);
}

/** @type {Component<{ full?: boolean }>} `full`: on the outbox itself, also when all is sent */
export const SyncBar = component(function SyncBar({ full }) {
  const waiting = unsentCount.value;
  const decided = (/** @type {string} */ wanted) => visits.value.filter(({ state: one }) => one === wanted).length;
  const [held, declined] = [decided("held"), decided("declined")];
  const rejected = unsent.value.filter(({ state }) => state === "rejected").length;
  const { state } = syncState.value;
  const going = unsent.value.length - undecided.value.length - rejected; // of the others the server has heard
  const words = [
    going > 0 && t("sync.unsent", { count: going }),
    unsaid.value.length > 0 && t("raise.unsaid", { count: unsaid.value.length }),
    undecided.value.length > 0 && t("sync.undecided", { count: undecided.value.length }),
    rejected > 0 && t("sync.rejected", { count: rejected }),
    held > 0 && t("sync.held", { count: held }),
    declined > 0 && t("sync.declined", { count: declined }),
  ]
    .filter(Boolean)
    .join(" · ");
  const away = state === "signedOut" || state === "otherPerson";
  const tone =
    undecided.value.length > 0 || rejected > 0 || declined > 0 || away || state === "trouble"
      ? "is-warning"
      : waiting + held === 0
        ? "is-good"
        : "";
  if (!full && waiting + held + declined === 0 && state !== "offline" && !away && !clockAhead.value) return null;
  return html`<div class="stack">
    <div class=${`notice ${tone}`} role="status">${Icon({ name: waiting === 0 ? "check" : "upload" })}
      <div><strong>${words || t("sync.idle")}</strong>${reason() && html`<p class="small">${reason()}</p>`}</div>
      ${
        (away || waiting + held + declined > 0) &&
        html`<div class="row">
          ${away && Button({ label: ofRound("gate.signInAgain"), small: true, onClick: signInAgain })}
          ${
            !away &&
            waiting > 0 &&
            Button({
              label: t("sync.now"),
              small: true,
              busy: state === "running",
              onClick: () => void send({ hurry: true }),
            })
          }
          ${
            !full &&
            waiting + held + declined > 0 &&
            LinkButton({ label: t("sync.open"), href: "/chuyen-di/hang-cho", small: true, kind: "quiet" })
          }
        </div>`
      }
    </div>
    ${
      clockAhead.value !== 0 &&
      html`<p class="notice is-warning" role="alert">
        ${t(clockAhead.value > 0 ? "sync.clockFast" : "sync.clockSlow", { time: inWords(Math.abs(clockAhead.value)) })}
      </p>`
    }
  </div>`;
});
