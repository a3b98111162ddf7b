/** The door of the round: what this browser lacks, setting a PIN, the PIN itself, a new one; behind it the pages. */
import { html, useEffect, useLayoutEffect, useState } from "../../../vendor/kit.js";
import { askToKeep } from "../../core/install.js";
import { me } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { uuid7 } from "../../offline/ids.js";
import { keyOf } from "../../offline/locked-visits.js";
import { plainWords } from "../../offline/lock-words.js";
import { FIRST_POLICY, isByWords, lacking } from "../../offline/locks.js";
import { loaded } from "../../offline/open-round.js";
import { secretOf } from "../../offline/passkey-lock.js";
import { WrongSecret } from "../../offline/seal.js";
import { close, enter } from "../../offline/shell.js";
import {
  hearPolicy,
  look,
  lostCount,
  opened,
  passkeyHere,
  passkeyOf,
  phoneId,
  policy,
  renew,
  setUp,
  standing,
  triesLeft,
  typedHere,
  unlock,
  unlockByPasskey,
  unsentCount,
  wipe,
} from "../../offline/vault.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Form, useForm } from "../../ui/form.js";
import { Page } from "../../ui/page.js";
import { EmptyState, Loading } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { checkTyped, NewLock, TypedField } from "./new-lock.js";
import { t } from "./vi.js";

await stylesheet("visits");

/**
 * What the server says of this phone's lock, asked for once; the form stands there meanwhile.
 * @param {string | null} id
 */
function useKey(id) {
  const [asked, keep] = useState(/** @type {import("../../offline/locked-visits.js").PhoneKey | null} */ (null));
  useEffect(() => {
    if (id) keyOf(id).then(keep, () => {}); // asked again, and said, when the PIN is submitted
  }, [id]);
  return asked;
}

/** What the browser threw away, told before anything new lies here. */
const LostSheets = component(function LostSheets() {
  const count = lostCount.value;
  return count > 0 && html`<p class="notice is-danger" role="alert">${t("gate.storageLost", { count })}</p>`;
});

/** The first PIN of this phone. */
const FirstPin = component(function FirstPin() {
  const [id] = useState(uuid7);
  const asked = useKey(id);
  return html`${LostSheets({})}${NewLock({
    title: t("gate.setTitle"),
    text: t("gate.setText"),
    note: t("gate.setNeedsNet"),
    yes: t("gate.set"),
    policy: asked?.policy ?? FIRST_POLICY,
    submit: async (by, check) => {
      const who = me.value;
      if (!who) return;
      const { key, share, policy: wanted } = asked ?? (await keyOf(id));
      check(wanted);
      await setUp({ ...by, userId: who.user.id, phoneId: id, secret: key, share, policy: wanted, me: who });
      void askToKeep();
      await enter();
    },
  })}`;
});

/**
 * A new PIN, opened by the server's secret; what waits is kept.
 * @type {Component<{ back?: () => void }>} `back`: to the lock that is there still
 */
const RenewedPin = component(function RenewedPin({ back }) {
  const [lost, setLost] = useState(false);
  const [id, setId] = useState(/** @type {string | null} */ (null));
  useEffect(() => void phoneId().then(setId), []);
  const asked = useKey(id);
  useLayoutEffect(() => {
    const leave = (/** @type {KeyboardEvent} */ { key }) => void (key === "Escape" && back?.());
    addEventListener("keydown", leave);
    return () => removeEventListener("keydown", leave);
  }, [back]);
  if (lost) return Lost({});
  return html`
    ${
      standing.value === "blocked" &&
      html`<div class="notice is-danger" role="alert"><div><strong>${t("gate.blockedTitle")}</strong><p>${t("gate.blockedText")}</p>
        ${unsentCount.value > 0 && html`<p>${t("gate.blockedUnsent", { count: unsentCount.value })}</p>`}</div></div>`
    }
    ${NewLock({
      title: t("gate.renewTitle"),
      text: standing.value === "outdated" ? t("gate.outdated") : t("gate.renewText"),
      yes: t("gate.renew"),
      why: t(standing.value === "outdated" ? "gate.outdated" : "gate.renewText"),
      policy: asked?.policy ?? policy.value,
      submit: async (by, check) => {
        try {
          const { key, share, policy: wanted } = asked ?? (await keyOf((await phoneId()) ?? ""));
          check(wanted);
          await renew(by, key, { share, policy: wanted });
          await enter();
        } catch (error) {
          if (!(error instanceof WrongSecret)) throw error;
          setLost(true);
        }
      },
    })}
    ${back && Button({ label: t("gate.back"), kind: "quiet", onClick: back })}`;
});

/** Neither PIN nor server opens what lies here any more. */
const Lost = component(function Lost() {
  const anew = async () => {
    const who = me.value;
    if (
      !who ||
      !(await ask({
        title: t("gate.startAnewAsk"),
        text: t("gate.startAnewText", { count: unsentCount.value }),
        yes: t("gate.startAnew"),
        danger: true,
      }))
    )
      return;
    await wipe(who.user.id, { alsoUnsent: true });
    await look(who.user.id);
  };
  return html`<div class="notice is-danger" role="alert"><div><p>${t("gate.renewWrong")}</p>
    ${Button({ label: t("gate.startAnew"), kind: "danger", onClick: () => void anew() })}</div></div>`;
});

/** @param {number} milliseconds */
const inWords = (milliseconds) => {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 100
    ? t("gate.waitSeconds", { seconds })
    : t("gate.waitMinutes", { minutes: Math.ceil(seconds / 60) });
};

/**
 * Asks, once there is a network, whether the ward wants its phones locked in another way.
 * @param {import("../../offline/locked-visits.js").PhoneKey | null} given what the server said just now
 */
async function hearWishes(given) {
  try {
    await hearPolicy((given ?? (await keyOf((await phoneId()) ?? "", { start: true }))).policy);
  } catch {
    // asked again at the next start
  }
}

/** The share of the server's, where the ward's phones start online. */
const startShare = async () =>
  policy.peek().start === "online" ? keyOf((await phoneId()) ?? "", { start: true }) : null;

/** @type {Component<{ onForgotten: () => void, offline?: boolean }>} */
const Unlocking = component(function Unlocking({ onForgotten, offline }) {
  const [state, setState] = useState({ left: 10, wait: 0, wrong: false });
  useEffect(() => {
    void triesLeft().then((tries) => setState({ ...tries, wrong: false }));
  }, []);
  useEffect(() => {
    if (state.wait <= 0) return undefined;
    const timer = setTimeout(() => setState((old) => ({ ...old, wait: old.wait - 1000 })), 1000);
    return () => clearTimeout(timer);
  }, [state.wait]);
  const form = useForm({
    draft: false,
    initial: { pin: "" },
    check: ({ pin }) => checkTyped(pin, policy.peek()),
    submit: async ({ pin }) => {
      const given = await startShare(); // before the try is counted
      const tried = await unlock(isByWords(policy.peek()) ? plainWords(pin) : pin, given?.share);
      if (tried.ok) {
        await enter();
        void hearWishes(given);
      } else setState({ left: tried.left, wait: tried.wait, wrong: true });
    },
    done: () => form.set({ pin: "" }),
  });
  const byPasskey = async () => {
    const given = await startShare();
    const lock = await passkeyOf();
    const secret = lock && (await secretOf(lock));
    if (!secret) return;
    try {
      await unlockByPasskey(secret, given?.share);
    } catch (error) {
      if (!(error instanceof WrongSecret)) throw error;
      toast(t("gate.passkeyWrong"), { tone: "danger" });
      return;
    }
    await enter();
    void hearWishes(given);
  };
  const tries = state.wrong
    ? t("gate.wrong", { left: state.left })
    : state.left < 10 && t("gate.left", { left: state.left });
  const last = state.wrong && state.left <= 3 && t("gate.last");
  const said = [tries, state.wait > 0 && inWords(state.wait), last].filter(Boolean).join(" ");
  const forgot = isByWords(policy.value) ? "gate.forgotWords" : "gate.forgot";
  return html`<section class="card gate-card-pin"><h2>${t("gate.unlockTitle")}</h2>
    <p>${t(!typedHere.value ? "gate.unlockPasskeyText" : isByWords(policy.value) ? "gate.unlockWordsText" : "gate.unlockText")}</p>
    ${unsentCount.value > 0 && html`<p class="notice is-warning">${t("gate.unsent", { count: unsentCount.value })}</p>`}
    ${passkeyHere.value && Button({ label: t("gate.passkeyOpen"), kind: "primary", onClick: byPasskey })}
    ${!typedHere.value && !offline && Button({ label: t("gate.passkeyLost"), kind: "quiet", onClick: onForgotten })}
    ${
      typedHere.value &&
      Form({
        form,
        label: t("gate.unlockTitle"),
        children: html`
        ${TypedField({
          ...form.bind("pin"),
          policy: policy.value,
          autofocus: !passkeyHere.value,
          onFull: () => void (state.wait <= 0 && form.submit()),
        })}
        <p class="field-error" role="alert">${said}</p>
        ${Button({ label: t("gate.unlock"), type: "submit", kind: "primary", busy: form.busy, disabled: state.wait > 0 })}
        ${
          offline
            ? html`<p class="small soft">${t("gate.forgotOffline")}</p>`
            : Button({ label: t(forgot), kind: "quiet", onClick: onForgotten })
        }`,
      })
    }
  </section>`;
});

/**
 * What stands before the round, for a person who is known.
 * @type {Component<{ offline?: boolean }>} `offline`: started without the server
 */
export const Door = component(function Door({ offline }) {
  const [forgotten, forget] = useState(false);
  const now = standing.value;
  const why = now === "unsupported" ? (lacking() ?? "storage") : null;
  if (why) return EmptyState({ title: t("gate.unsupported"), hint: t(`gate.${why}`), icon: "alert" });
  if (now === "none")
    return offline
      ? html`${LostSheets({})}${EmptyState({ title: t("round.none"), hint: t("round.noneAlone"), icon: "lock" })}`
      : FirstPin({});
  if (now === "locked" && offline && policy.value.start === "online")
    return EmptyState({ title: t("gate.onlineTitle"), hint: t("gate.onlineHint"), icon: "lock" });
  if (now === "blocked" || now === "outdated" || forgotten)
    return offline
      ? html`<div class="notice is-danger" role="alert">
        <div><strong>${t("gate.blockedTitle")}</strong><p>${t("gate.blockedText")}</p></div>
      </div>`
      : RenewedPin({ back: now === "locked" ? () => forget(false) : undefined });
  return now === "locked"
    ? Unlocking({ onForgotten: () => forget(true), offline })
    : Loading({ label: t("gate.opening") });
});

/**
 * Everything of the round stands behind it: `Locked({ children: () => … })`.
 * @type {Component<{ children: () => import("../../../vendor/kit.js").ComponentChildren }>}
 */
export const Locked = component(function Locked({ children }) {
  const id = me.value?.user.id;
  useEffect(() => {
    if (!id) return;
    if (standing.peek() === "open" && opened().userId !== id) close();
    void look(id);
  }, [id]);
  const ready = standing.value === "open" && loaded.value;
  return ready ? children() : Page({ title: t("title"), narrow: true, children: Door({}) });
});
