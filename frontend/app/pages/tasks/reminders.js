/** Đôn đốc: the words for each unit, ready to be copied, then written into the log of reminders. */
import { html, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { post } from "../../api/client.js";
import { invalidate, useResource } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { TextArea } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Select, optionsOf } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { CopyButton } from "./copy-text.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReminderText">} Words */
/** @typedef {import("../../api/types.d.ts").Schema<"Channel">} Channel */

const CHANNELS = optionsOf(labels.Channel, ["zalo", "phone", "paper"]);

/** @type {Component<{ assignmentIds: string[], onClose: () => void }>} */
export const Reminding = component(function Reminding({ assignmentIds, onClose }) {
  const texts = useResource(`/reminders/text ${assignmentIds.join(" ")}`, (signal) =>
    post("/reminders/text", { body: { assignment_ids: assignmentIds, unit_ids: [] }, signal }),
  );
  return Dialog({
    title: t("remind.title"),
    onClose,
    wide: assignmentIds.length > 1,
    sheet: true,
    children: html`<p class="soft">${t("remind.lead")}</p>
      ${Loaded({
        of: texts,
        empty: (rows) => rows.length === 0,
        whenEmpty: EmptyState({ title: t("remind.none"), icon: "bell" }),
        children: (rows) =>
          html`<div class="stack">
            ${rows.map((words) => Letter({ key: words.unit_id, words, done: () => rows.length === 1 && onClose() }))}
          </div>`,
      })}`,
  });
});

/** @type {Component<{ words: Words, done: () => void }>} */
const Letter = component(function Letter({ words, done }) {
  const [logged, setLogged] = useState(false);
  const form = useForm({
    draft: `reminder ${words.unit_id}`,
    initial: { text: words.text, channel: /** @type {string} */ ("zalo") },
    submit: ({ text, channel }, key) =>
      post("/reminders", {
        body: { assignment_ids: words.assignment_ids, unit_ids: [], channel: /** @type {Channel} */ (channel), text },
        key,
      }),
    done: () => {
      invalidate("/reminders");
      toast(t("remind.logged"));
      setLogged(true);
      done();
    },
  });
  return html`<section class="copying">
    ${Form({
      form,
      label: t("remind.text", { unit: words.unit_name }),
      children: html`
        ${TextArea({ ...form.bind("text"), label: t("remind.text", { unit: words.unit_name }), rows: 8 })}
        <div class="row">${CopyButton({ text: form.values.text, kind: logged ? "plain" : "primary" })}</div>
        ${
          logged
            ? Status({ label: t("remind.logged"), tone: "good" })
            : html`<div class="form-row">
              ${Select({ ...form.bind("channel"), label: t("remind.channel"), options: CHANNELS, empty: false })}
              <div class="field-bottom">
                ${Button({ label: t("remind.log"), type: "submit", icon: "check", busy: form.busy })}
              </div>
            </div>`
        }`,
    })}
  </section>`;
});
