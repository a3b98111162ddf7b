/** What is kept of residents, why, on what basis and how long; printable; its texts are changed as new versions. */
import { html, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { put } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { date, lines } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Facts, Section } from "../../ui/page.js";
import { RadioGroup, optionsOf } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { Tag } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PurposeRead">} Purpose */

export const Notice = component(function Notice() {
  const notice = useGet("/privacy/purposes");
  const [editing, edit] = useState(/** @type {Purpose | null} */ (null));
  const [past, showPast] = useState(/** @type {Purpose | null} */ (null));
  return html`
    ${Loaded({
      of: notice,
      lines: 10,
      children: (data) => html`<div class="stack notice-text">
        ${data.purposes.map((one) =>
          Section({
            key: one.code,
            title: one.title,
            actions: html`
              ${one.version > 1 && Button({ label: t("notice.versions"), icon: "history", kind: "quiet", onClick: () => showPast(one) })}
              ${
                data.may_change &&
                html`<button type="button" class="button" aria-label=${t("notice.editOf", { title: one.title })}
                  onClick=${() => edit(one)}><span>${t("notice.edit")}</span></button>`
              }`,
            children: Words({ one }),
          }),
        )}
        <div class="columns">
          ${Section({
            title: t("notice.never"),
            children: html`<ul class="notice-list">${data.never_kept.map((line) => html`<li key=${line}>${line}</li>`)}</ul>`,
          })}
          ${Section({
            title: t("notice.rights"),
            children: html`
              <ul class="notice-list">${data.rights.map((line) => html`<li key=${line}>${line}</li>`)}</ul>
              <p><strong>${t("notice.where")}</strong></p>`,
          })}
        </div>
      </div>`,
    })}
    ${editing && EditPurpose({ one: newest(editing, notice.data?.purposes, "code"), onClose: () => edit(null) })}
    ${past && PastVersions({ one: past, onClose: () => showPast(null) })}`;
});

/** @type {Component<{ one: Purpose }>} */
const Words = component(function Words({ one }) {
  return html`<div class="stack">
    <p class="row">
      ${Tag({ label: one.basis_label })}
      <span class="soft small">${one.since ? t("notice.version", { number: one.version, day: date(one.since) }) : t("notice.first")}</span>
    </p>
    <blockquote class="consent-text" aria-label=${t("notice.say")}>${one.text}</blockquote>
    ${Facts({
      facts: [
        {
          label: t("notice.fields"),
          value: html`<ul class="notice-list">${one.fields.map((field) => html`<li key=${field}>${field}</li>`)}</ul>`,
          wide: true,
        },
        { label: t("notice.keep"), value: one.keep, wide: true },
        { label: t("notice.basis"), value: one.basis_text, wide: true },
      ],
    })}
  </div>`;
});

/** @type {Component<{ one: Purpose, onClose: () => void }>} */
const EditPurpose = component(function EditPurpose({ one, onClose }) {
  const form = useForm({
    draft: `purpose ${one.code}`,
    initial: {
      title: one.title,
      basis: one.basis,
      basis_text: one.basis_text,
      fields: one.fields.join("\n"),
      keep: one.keep,
      text: one.text,
    },
    check: (values) =>
      Object.fromEntries(
        Object.entries(values)
          .filter(([, value]) => !value.trim())
          .map(([name]) => [name, shared("field.missing")]),
      ),
    submit: (values, key) =>
      put("/privacy/purposes/{code}", {
        params: { code: one.code },
        version: one.version,
        body: { ...values, fields: lines(values.fields) },
        key,
      }),
    done: () => {
      invalidate("/privacy/purposes", "/persons");
      toast(t("notice.saved"));
      onClose();
    },
  });
  const title = t("notice.editOf", { title: one.title });
  return FormDialog({
    title,
    form,
    submit: t("act.save"),
    onClose,
    wide: true,
    children: html`
      <p class="soft">${t("notice.editHint")}</p>
      ${Field({ ...form.bind("title"), label: t("notice.name"), required: true })}
      ${TextArea({ ...form.bind("text"), label: t("notice.say"), rows: 5, required: true })}
      ${RadioGroup({
        name: "basis",
        value: form.values.basis,
        error: form.errors.basis,
        label: t("notice.basisKind"),
        options: optionsOf(labels.Basis),
        onChange: (value) => form.set({ basis: value === "consent" ? "consent" : "state_duty" }),
      })}
      ${TextArea({ ...form.bind("basis_text"), label: t("notice.basisText"), rows: 3, required: true })}
      ${TextArea({ ...form.bind("fields"), label: t("notice.fields"), hint: t("notice.fieldsHint"), rows: 4, required: true })}
      ${Field({ ...form.bind("keep"), label: t("notice.keep"), required: true })}`,
  });
});

/** @type {Component<{ one: Purpose, onClose: () => void }>} what somebody agreed to earlier stays readable */
const PastVersions = component(function PastVersions({ one, onClose }) {
  const all = useGet("/privacy/purposes/{code}", { params: { code: one.code } });
  return Dialog({
    title: t("notice.versionsOf", { title: one.title }),
    onClose,
    wide: true,
    children: Loaded({
      of: all,
      children: (found) =>
        html`<div class="stack">${[...found].reverse().map((version) => Words({ key: version.version, one: version }))}</div>`,
    }),
  });
});
