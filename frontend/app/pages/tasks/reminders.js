/** Đôn đốc: the words for each unit, ready to be copied, then written into the log of reminders, one by one or all at once. */
import { html, useLayoutEffect, useRef, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { post } from "../../api/client.js";
import { invalidate, useResource } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog, isTyping } from "../../ui/dialog.js";
import { Form, useForm } from "../../ui/form.js";
import { Select, optionsOf } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { LetterButton } from "../drafts/letter-button.js";
import { CopyButton } from "../../ui/copy-button.js";
import { TextArea } from "../../ui/text-area.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"Channel">} Channel */
/** @typedef {{ unit_id: string, unit_name: string, text: string }} Words */
/**
 * @template {Words} Row
 * @typedef {{ together?: string, units: Row[] }} Texts `together`: one text for a group that all of them read
 */
/**
 * @template {Words} Row
 * @typedef {{
 *   name: string, texts: (signal: AbortSignal) => Promise<Texts<Row>>,
 *   log: (units: Row[], channel: Channel, text: string) => Promise<unknown>, onClose: () => void,
 * }} RemindingProps `name`: of what is loaded; `log` without a text writes down the words that were made ready
 */

const CHANNELS = optionsOf(labels.Channel, ["zalo", "phone", "paper"]);

/**
 * Reminding of tasks: of these assignments, or of all that presses in these units.
 * @type {Component<{ assignmentIds?: string[], unitIds?: string[], onClose: () => void }>}
 */
export const TaskReminding = component(function TaskReminding({ assignmentIds = [], unitIds = [], onClose }) {
  return Reminding({
    name: `/reminders/text ${[...assignmentIds, ...unitIds].join(" ")}`,
    texts: async (signal) => ({
      units: await post("/reminders/text", { body: { assignment_ids: assignmentIds, unit_ids: unitIds }, signal }),
    }),
    // Asked as it was composed: of units not by their tasks, of which a ward has more than one request names.
    log: (units, channel, text) => {
      const own = assignmentIds.length ? units.flatMap((unit) => unit.assignment_ids) : [];
      const whole = assignmentIds.length ? [] : units.map((unit) => unit.unit_id);
      return post("/reminders", { body: { assignment_ids: own, unit_ids: whole, channel, text } });
    },
    onClose,
  });
});

/** @type {<Row extends Words>(props: Keyed<RemindingProps<Row>>) => import("../../../vendor/kit.js").VNode} */
export const Reminding = component(function Reminding({ name, texts, log, onClose }) {
  const found = useResource(name, texts);
  const frame = useRef(/** @type {HTMLDivElement | null} */ (null));
  useLayoutEffect(() => {
    const press = (/** @type {KeyboardEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const part = { c: "span button", n: "button[type=submit]" }[event.key.toLowerCase()];
      const button = part && open(frame.current)?.querySelector(part);
      if (button instanceof HTMLElement) button.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  const one = found.data?.units.length === 1;
  const goOn = () => requestAnimationFrame(() => open(frame.current)?.querySelector("button")?.focus());
  return Dialog({
    title: t("remind.title"),
    onClose,
    wide: (found.data?.units.length ?? 0) > 1,
    sheet: true,
    children: html`<p class="soft">${t("remind.lead")}</p>
      ${Loaded({
        of: found,
        empty: ({ units }) => units.length === 0,
        whenEmpty: EmptyState({ title: t("remind.none"), icon: "bell" }),
        children: ({ units, together }) =>
          html`<div class="stack" ref=${frame}>
            ${!one && html`${All({ units, together, log, onClose })}<p class="soft small">${t("remind.keys")}</p>`}
            ${units.map((words) => Letter({ key: words.unit_id, words, log, one, done: one ? onClose : goOn }))}
          </div>`,
      })}`,
  });
});

/**
 * The letter under the focus, else the first, that is not yet logged.
 * @param {HTMLElement | null} frame
 */
function open(frame) {
  const left = [...(frame?.querySelectorAll("section:not(.card)") ?? [])].filter((one) =>
    one.querySelector("button[type=submit]"),
  );
  return left.find((one) => one.contains(document.activeElement)) ?? left[0];
}

/**
 * The words of a reminder without what a letter has of its own: mark, greeting, farewell; to several units each greeting
 * says whom the words below it are for.
 * @param {string} text @param {boolean} several
 */
const letterLines = (text, several) =>
  text
    .split("\n")
    .map((line) => line.replace(/^\[[^\]]*\]\s*/, "").replace(/\s*Trân trọng\..*$/, ""))
    .map((line) => line.replace(/^Kính gửi (.*),$/, (_, unit) => (several ? t("remind.letterTo", { unit }) : "")))
    .filter(Boolean);

/**
 * All units with one text and one press. In the log each unit has its own words, but those of a hand where one changed
 * what all of them read.
 * @type {<Row extends Words>(
 *   props: Keyed<Texts<Row> & Pick<RemindingProps<Row>, "log" | "onClose">>
 * ) => import("../../../vendor/kit.js").VNode}
 */
const All = component(function All({ units, together, log, onClose }) {
  const ready = together ?? units.map((words) => words.text).join("\n\n");
  return html`<section class="card stack copying" aria-label=${t("remind.all")}>
    <h3>${t("remind.all")}</h3>
    ${Reminder({
      draft: `reminders ${units.map((words) => words.unit_id).join(" ")}`,
      text: ready,
      label: t("remind.together", { count: units.length }),
      press: t("remind.logAll", { count: units.length }),
      addressees: units.map((words) => words.unit_name),
      log: (channel, text) => log(units, channel, text === ready ? "" : text),
      done: onClose,
    })}
  </section>`;
});

/**
 * @type {<Row extends Words>(
 *   props: Keyed<{ words: Row, one: boolean, done: () => void } & Pick<RemindingProps<Row>, "log">>
 * ) => import("../../../vendor/kit.js").VNode}
 */
const Letter = component(function Letter({ words, one, log, done }) {
  return html`<section class="copying">
    ${Reminder({
      draft: `reminder ${words.unit_id}`,
      text: words.text,
      label: t("remind.text", { unit: words.unit_name }),
      press: t(one ? "remind.log" : "remind.sent"),
      addressees: [words.unit_name],
      log: (channel, text) => log([words], channel, text),
      done,
    })}
  </section>`;
});

/**
 * A text to be copied, by which way it was said, and its line in the log.
 * @type {Component<{
 *   draft: string, text: string, label: string, press: string, addressees: string[],
 *   log: (channel: Channel, text: string) => Promise<unknown>, done: () => void,
 * }>}
 */
const Reminder = component(function Reminder({ draft, text, label, press, addressees, log, done }) {
  const [logged, setLogged] = useState(false);
  const form = useForm({
    draft,
    initial: { text, channel: /** @type {string} */ ("zalo") },
    submit: (values) => log(/** @type {Channel} */ (values.channel), values.text),
    done: () => {
      invalidate("/reminders");
      toast(t("remind.logged"));
      setLogged(true);
      done();
    },
  });
  return Form({
    form,
    children: html`
      ${TextArea({ ...form.bind("text"), label, rows: 6 })}
      <div class="row">
        ${CopyButton({ text: form.values.text, kind: logged ? "plain" : "primary" })}
        ${LetterButton({
          label: t("remind.letter"),
          summary: t("remind.letterSummary"),
          paragraphs: letterLines(form.values.text, addressees.length > 1),
          addressees,
        })}
      </div>
      ${
        logged
          ? Status({ label: t("remind.logged"), tone: "good" })
          : html`<div class="form-row">
              ${Select({ ...form.bind("channel"), label: t("remind.channel"), options: CHANNELS, empty: false })}
              <div class="field-bottom">${Button({ label: press, type: "submit", icon: "check", busy: form.busy })}</div>
            </div>`
      }`,
  });
});
