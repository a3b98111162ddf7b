/** Who of a team does how many: shares beside what each has done, and the form in which the head sets them. */
import { html, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"QuotaTeamRead">} Team */

/** @param {number} left @param {string} noun */
const leftOf = (left, noun) =>
  left === 0
    ? t("share.even")
    : left > 0
      ? t("share.left", { count: number(left), noun })
      : t("share.over", { count: number(-left), noun });

/** @type {Component<{ team: Team, noun: string }>} */
export const Members = component(function Members({ team, noun }) {
  const [editing, edit] = useState(false);
  const may = team.actions.includes("share");
  if (team.members.length === 0) return html`<p class="soft">${t("members.none")}</p>`;
  return html`<div class="stack">
    <h3>${t("members")}</h3>
    <ul class="quota-teams">${team.members.map(
      (m) => html`<li key=${m.member_id}>
        <span><strong>${m.full_name}</strong><br /><small>${m.kind_label} · ${t("member.streets", { count: m.streets })}</small></span>
        <span class="quota-share">
          ${
            m.number === null
              ? t("share.none", { done: number(m.done) })
              : t("share.of", { done: number(m.done), number: number(m.number) })
          }
        </span>
      </li>`,
    )}</ul>
    <div class="row"><p class="soft">${leftOf(team.number - team.shared, noun)}</p>
      ${may && Button({ label: t("share.edit"), kind: team.shared === 0 ? "primary" : "plain", icon: "people", onClick: () => edit(true) })}
    </div>
    ${editing && Sharing({ team, noun, onClose: () => edit(false) })}</div>`;
});

/** @type {Component<{ team: Team, noun: string, onClose: () => void }>} */
const Sharing = component(function Sharing({ team, noun, onClose }) {
  const form = useForm({
    draft: `shares ${team.id}`,
    initial: /** @type {Record<string, number | null>} */ (
      Object.fromEntries(team.members.map((m) => [m.member_id, m.number]))
    ),
    submit: (values) =>
      put("/quota-teams/{row_id}/shares", {
        params: { row_id: team.id },
        version: team.version,
        body: {
          shares: Object.entries(values).flatMap(([member_id, wanted]) =>
            wanted ? [{ member_id, number: wanted }] : [],
          ),
        },
      }),
    done: () => {
      invalidate("/quotas", "/today");
      toast(t("share.saved"));
      onClose();
    },
  });
  const shared = Object.values(form.values).reduce((/** @type {number} */ sum, one) => sum + (one ?? 0), 0);
  const fill = () => form.set(Object.fromEntries(team.members.map((m) => [m.member_id, m.suggested || null])));
  return FormDialog({
    title: t("members"),
    form,
    submit: t("share.save"),
    onClose,
    wide: true,
    children: html`
        <p class="soft">${t("members.hint")}</p>
        <div class="row">
          ${Button({ label: t("share.fill"), small: true, onClick: fill })}
          <p aria-live="polite">${leftOf(team.number - shared, noun)}</p>
        </div>
        <ul class="quota-teams">${team.members.map(
          (m) => html`<li key=${m.member_id}>
            <span>
              <strong>${m.full_name}</strong>
              <br />
              <small>${t("member.streets", { count: m.streets })} · ${t("suggested")} ${number(m.suggested)}</small>
            </span>
            <div>${NumberField({ ...form.bind(m.member_id), label: m.full_name, labelHidden: true, unit: noun })}</div></li>`,
        )}</ul>`,
  });
});
