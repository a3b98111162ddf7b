/** The door of the round: what this browser lacks, setting a PIN, the PIN itself, a new one; behind it the pages. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { me } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { uuid7 } from "../../offline/ids.js";
import { secretOf } from "../../offline/locked-visits.js";
import { isPin, isTooEasy, WrongSecret } from "../../offline/seal.js";
import { close, enter } from "../../offline/shell.js";
import {
  lacking,
  look,
  lostCount,
  opened,
  phoneId,
  renew,
  setUp,
  standing,
  triesLeft,
  unlock,
  unsentCount,
  wipe,
} from "../../offline/vault.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { FieldFrame, valueOf } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Page } from "../../ui/page.js";
import { EmptyState, Loading } from "../../ui/states.js";
import { t } from "./vi.js";

await stylesheet("visits");

/**
 * @type {Component<import("../../ui/field.js").FieldProps<string> & { autofocus?: boolean, onFull: (pin: string) => void }>} six
 *   digits, hidden, from the number keys; the sixth calls `onFull`
 */
const PinField = component(function PinField({ label, name, value, onChange, error, autofocus, onFull }) {
  const type = (/** @type {InputEvent} */ event) => {
    const pin = valueOf(event).replace(/\D/g, "");
    onChange(pin);
    if (isPin(pin) && pin !== value) onFull(pin);
  };
  return FieldFrame({
    label,
    error,
    required: true,
    children: (
      control,
    ) => html`<input ...${control} class="input pin" type="password" inputmode="numeric" autocomplete="off" maxlength="6" name=${name}
      value=${value} autofocus=${autofocus} onInput=${type} />`,
  });
});

/** @param {{ pin: string, again: string }} values */
function checkNew({ pin, again }) {
  if (!isPin(pin)) return { pin: t("gate.six") };
  if (isTooEasy(pin)) return { pin: t("gate.easy") };
  return pin === again ? {} : { again: t("gate.differs") };
}

/** @type {Component<{ title: string, text: string, yes: string, note?: string, label: string, submit: (pin: string) => Promise<void> }>} */
const NewPin = component(function NewPin({ title, text, yes, note, label, submit }) {
  const form = useForm({
    draft: false,
    initial: { pin: "", again: "" },
    check: checkNew,
    submit: ({ pin }) => submit(pin),
  });
  const repeat = () => /** @type {HTMLElement | null} */ (document.querySelector("input.pin[name=again]"))?.focus();
  const go = () => void form.submit();
  return html`<section class="card gate-card-pin"><h2>${title}</h2><p>${text}</p>
    ${Form({
      form,
      label: title,
      children: html`
        ${PinField({ ...form.bind("pin"), label, onFull: (pin) => (isTooEasy(pin) ? go() : repeat()) })}
        ${PinField({ ...form.bind("again"), label: t("gate.pinAgain"), onFull: go })}
        ${note && html`<p class="small soft">${note}</p>`}
        ${Button({ label: yes, type: "submit", kind: "primary", busy: form.busy })}`,
    })}
  </section>`;
});

/** The first PIN of this phone. */
const FirstPin = component(function FirstPin() {
  return html`${
    lostCount.value > 0 &&
    html`<p class="notice is-danger" role="alert">${t("gate.storageLost", { count: lostCount.value })}</p>`
  }${NewPin({
    title: t("gate.setTitle"),
    text: t("gate.setText"),
    note: t("gate.setNeedsNet"),
    yes: t("gate.set"),
    label: t("gate.pin"),
    submit: async (pin) => {
      const who = me.value;
      if (!who) return;
      const id = uuid7();
      const secret = await secretOf(id);
      await setUp({ userId: who.user.id, phoneId: id, pin, secret, me: who });
      void navigator.storage?.persist?.();
      await enter();
    },
  })}`;
});

/** A new PIN, opened by the server's secret; what waits is kept. */
const RenewedPin = component(function RenewedPin() {
  const [lost, setLost] = useState(false);
  if (lost) return Lost({});
  return html`
    ${
      standing.value === "blocked" &&
      html`<div class="notice is-danger" role="alert"><div><strong>${t("gate.blockedTitle")}</strong><p>${t("gate.blockedText")}</p>
        ${unsentCount.value > 0 && html`<p>${t("gate.blockedUnsent", { count: unsentCount.value })}</p>`}</div></div>`
    }
    ${NewPin({
      title: t("gate.renewTitle"),
      text: t("gate.renewText"),
      yes: t("gate.renew"),
      label: t("gate.newPin"),
      submit: async (pin) => {
        try {
          await renew(pin, await secretOf((await phoneId()) ?? ""));
          await enter();
        } catch (error) {
          if (!(error instanceof WrongSecret)) throw error;
          setLost(true);
        }
      },
    })}`;
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
    check: ({ pin }) => (isPin(pin) ? {} : { pin: t("gate.six") }),
    submit: async ({ pin }) => {
      const tried = await unlock(pin);
      if (tried.ok) await enter();
      else setState({ left: tried.left, wait: tried.wait, wrong: true });
    },
    done: () => form.set({ pin: "" }),
  });
  const tries = state.wrong
    ? t("gate.wrong", { left: state.left })
    : state.left < 10 && t("gate.left", { left: state.left });
  const said = [tries, state.wait > 0 && inWords(state.wait)].filter(Boolean).join(" ");
  return html`<section class="card gate-card-pin"><h2>${t("gate.unlockTitle")}</h2><p>${t("gate.unlockText")}</p>
    ${unsentCount.value > 0 && html`<p class="notice is-warning">${t("gate.unsent", { count: unsentCount.value })}</p>`}
    ${Form({
      form,
      label: t("gate.unlockTitle"),
      children: html`
        ${PinField({
          ...form.bind("pin"),
          label: t("gate.pin"),
          autofocus: true,
          onFull: () => void (state.wait <= 0 && form.submit()),
        })}
        <p class="field-error" role="alert">${said}</p>
        ${Button({ label: t("gate.unlock"), type: "submit", kind: "primary", busy: form.busy, disabled: state.wait > 0 })}
        ${!offline && Button({ label: t("gate.forgot"), kind: "quiet", onClick: onForgotten })}`,
    })}
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
    return offline ? EmptyState({ title: t("round.none"), hint: t("round.noneHint"), icon: "lock" }) : FirstPin({});
  if (now === "blocked" || forgotten)
    return offline
      ? html`<div class="notice is-danger" role="alert">
        <div><strong>${t("gate.blockedTitle")}</strong><p>${t("gate.blockedText")}</p></div>
      </div>`
      : RenewedPin({});
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
  return standing.value === "open" ? children() : Page({ title: t("title"), narrow: true, children: Door({}) });
});
