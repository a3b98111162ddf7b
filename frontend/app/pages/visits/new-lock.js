/** What a phone is locked with, being chosen or typed: digits, words that the machine proposes, a passkey of the device. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { me } from "../../core/session.js";
import { areWords, newWords, plainWords } from "../../offline/lock-words.js";
import { digitsOf, isByWords } from "../../offline/locks.js";
import { canLock, makeLock } from "../../offline/passkey-lock.js";
import { isPin, isTooEasy } from "../../offline/seal.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { FieldFrame, valueOf } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Checkbox } from "../../ui/select.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @import { PhonePolicy } from "../../offline/types.d.ts" */
/** @import { Opening } from "../../offline/locks.js" */
/**
 * @typedef {(by: Opening, check: (wanted: PhonePolicy) => void) => Promise<void>} Submit `check` raises where the ward
 *   wants another lock
 */

/**
 * @type {Component<import("../../ui/field.js").FieldProps<string> &
 *   { digits: number, autofocus?: boolean, onFull: (pin: string) => void }>} digits, hidden, from the number keys; the last calls
 *   `onFull`
 */
const PinField = component(function PinField({ label, name, value, onChange, error, digits, autofocus, onFull }) {
  const type = (/** @type {InputEvent} */ event) => {
    const pin = valueOf(event).replace(/\D/g, "");
    onChange(pin);
    if (isPin(pin, digits) && pin !== value) onFull(pin);
  };
  return FieldFrame({
    label,
    error,
    required: true,
    children: (
      control,
    ) => html`<input ...${control} class="input pin" type="password" inputmode="numeric" autocomplete="off" maxlength=${digits} name=${name}
      value=${value} autofocus=${autofocus} onInput=${type} />`,
  });
});

/** @type {Component<import("../../ui/field.js").FieldProps<string> & { autofocus?: boolean }>} */
const WordsField = component(function WordsField({ label, name, value, onChange, error, autofocus }) {
  return FieldFrame({
    label,
    error,
    hint: t("gate.wordsHint"),
    required: true,
    children: (
      control,
    ) => html`<input ...${control} class="input" autocomplete="off" autocapitalize="none" spellcheck=${false} name=${name} value=${value}
      autofocus=${autofocus} onInput=${(/** @type {InputEvent} */ event) => onChange(valueOf(event))} />`,
  });
});

/**
 * What opens this phone, as it is typed each time.
 * @type {Component<Omit<import("../../ui/field.js").FieldProps<string>, "label"> &
 *   { policy: PhonePolicy, autofocus?: boolean, onFull: () => void }>}
 */
export const TypedField = component(function TypedField({ policy, ...field }) {
  const digits = digitsOf(policy);
  return isByWords(policy)
    ? WordsField({ ...field, label: t("gate.words") })
    : PinField({ ...field, digits, label: t("gate.pin", { digits }) });
});

/** @param {string} typed @param {PhonePolicy} policy @returns {{ pin?: string }} */
export function checkTyped(typed, policy) {
  if (isByWords(policy)) return areWords(typed) ? {} : { pin: t("gate.wordsBad") };
  const digits = digitsOf(policy);
  return isPin(typed, digits) ? {} : { pin: t("gate.digits", { digits }) };
}

/** Whether this device can open the data by itself; null: not known yet. */
function useDevice() {
  const [can, know] = useState(/** @type {boolean | null} */ (null));
  useEffect(() => void canLock().then(know), []);
  return can;
}

/** A passkey where it was asked for; said, where the device makes none. @param {boolean} wanted */
async function passkeyIf(wanted) {
  const made = wanted ? await makeLock(me.peek()?.user.full_name ?? "Tổ Số") : null;
  if (wanted && !made) toast(t("gate.passkeyNone"), { tone: "danger" });
  return made;
}

/**
 * `why`: what is said of a new lock, whatever it is.
 * @type {Component<{ title: string, text: string, yes: string, why?: string, note?: string, policy: PhonePolicy, submit: Submit }>}
 */
export const NewLock = component(function NewLock({ policy, ...said }) {
  const device = useDevice();
  const [typed, type] = useState(false);
  if (policy.lock === "passkey" && device && !typed) return NewPasskey({ ...said, onTyped: () => type(true) });
  return isByWords(policy) ? NewWords({ ...said, policy, device }) : NewPin({ ...said, policy, device });
});

/** @type {Component<{ why?: string, note?: string, submit: Submit, onTyped: () => void }>} */
const NewPasskey = component(function NewPasskey({ why, note, submit, onTyped }) {
  const make = async () => {
    const passkey = await passkeyIf(true);
    if (passkey) await submit({ pin: "", passkey }, () => {});
  };
  return html`<section class="card gate-card-pin"><h2>${t("gate.lockTitle")}</h2>
    ${why && html`<p>${why}</p>`}<p>${t("gate.passkeyText")}</p>
    ${note && html`<p class="small soft">${note}</p>`}
    ${Button({ label: t("gate.passkeyUse"), kind: "primary", onClick: make })}
    ${Button({ label: t("gate.wordsInstead"), kind: "quiet", onClick: onTyped })}
  </section>`;
});

/**
 * @typedef {{ title: string, text: string, yes: string, why?: string, note?: string, policy: PhonePolicy, device: boolean | null,
 *   submit: Submit }} Props
 */

/** @param {PhonePolicy} made @param {PhonePolicy} wanted */
function refuseOther(made, wanted) {
  if (isByWords(made) !== isByWords(wanted)) throw new Error(t("gate.outdated"));
  if (digitsOf(made) !== digitsOf(wanted)) throw new Error(t("gate.digits", { digits: digitsOf(wanted) }));
}

/** @type {Component<Props>} */
const NewPin = component(function NewPin({ title, text, yes, note, policy, device, submit }) {
  const digits = digitsOf(policy);
  const form = useForm({
    draft: false,
    initial: { pin: "", again: "", passkey: false },
    check: ({ pin, again }) => {
      if (!isPin(pin, digits)) return { pin: t("gate.digits", { digits }) };
      if (isTooEasy(pin)) return { pin: t("gate.easy") };
      return pin === again ? {} : { again: t("gate.differs") };
    },
    submit: async ({ pin, passkey }) =>
      submit({ pin, passkey: await passkeyIf(passkey) }, (wanted) => refuseOther(policy, wanted)),
  });
  const repeat = () => /** @type {HTMLElement | null} */ (document.querySelector("input.pin[name=again]"))?.focus();
  const go = () => void form.submit();
  return html`<section class="card gate-card-pin"><h2>${title}</h2><p>${text}</p>
    ${Form({
      form,
      label: title,
      children: html`
        ${device && Checkbox({ ...form.bind("passkey"), label: t("gate.passkeyToo"), hint: t("gate.passkeyTooHint") })}
        ${PinField({ ...form.bind("pin"), label: t("gate.pin", { digits }), digits, onFull: (pin) => (isTooEasy(pin) ? go() : repeat()) })}
        ${PinField({ ...form.bind("again"), label: t("gate.pinAgain"), digits, onFull: go })}
        ${note && html`<p class="small soft">${note}</p>`}
        ${Button({ label: yes, type: "submit", kind: "primary", busy: form.busy })}`,
    })}
  </section>`;
});

/** @type {Component<Props>} */
const NewWords = component(function NewWords({ why, note, policy, device, submit }) {
  const [words, propose] = useState(newWords);
  const form = useForm({
    draft: false,
    initial: { pin: "", passkey: false },
    check: ({ pin }) => (plainWords(pin) === words ? {} : { pin: t("gate.wordsDiffer") }),
    submit: async ({ passkey }) =>
      submit({ pin: words, passkey: await passkeyIf(passkey) }, (wanted) => refuseOther(policy, wanted)),
  });
  return html`<section class="card gate-card-pin"><h2>${t("gate.lockTitle")}</h2>
    ${why && html`<p>${why}</p>`}<p>${t("gate.wordsText")}</p>
    <p class="gate-words" aria-label=${t("gate.words")}><strong>${words}</strong></p>
    ${Button({ label: t("gate.wordsOther"), kind: "quiet", onClick: () => propose(newWords()) })}
    ${Form({
      form,
      label: t("gate.lockTitle"),
      children: html`
        ${device && Checkbox({ ...form.bind("passkey"), label: t("gate.passkeyToo"), hint: t("gate.passkeyTooHint") })}
        ${WordsField({ ...form.bind("pin"), label: t("gate.wordsAgain") })}
        ${note && html`<p class="small soft">${note}</p>`}
        ${Button({ label: t("gate.wordsSet"), type: "submit", kind: "primary", busy: form.busy })}`,
    })}
  </section>`;
});
