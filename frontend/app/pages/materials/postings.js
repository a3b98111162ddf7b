/** Where a material was posted, broadcast or handed over, and where it is planned to be; each may be taken down. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { date, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";
import { isAddress, POSTING_TONES } from "./words.js";

/** @typedef {import("../../api/types.d.ts").Schema<"MaterialPostingRead">} Posting */

/** @type {Component<{ row: { id: string } }>} */
export const Postings = component(function Postings({ row }) {
  const params = { material_id: row.id };
  const found = useGet("/materials/{material_id}/postings", { params });
  const [open, show] = useState(/** @type {{ one: Posting, step: "post" | "withdraw" } | null} */ (null));
  return Loaded({
    of: found,
    empty: (page) => page.items.length === 0,
    whenEmpty: EmptyState({ title: t("postings.none") }),
    children: (page) => html`<div class="stack">
      <ul class="material-lines">
        ${page.items.map(
          (one) => html`<li key=${one.id} class="material-line">${Told({ one })}
            <span class="row">
              ${Status({ label: one.state_label, tone: POSTING_TONES[one.state] })}
              ${["post", "withdraw"].map(
                (step) =>
                  one.actions.includes(step) &&
                  Button({
                    key: step,
                    label: t(`postings.${/** @type {"post" | "withdraw"} */ (step)}`),
                    kind: step === "withdraw" ? "quiet" : "plain",
                    onClick: () => show({ one, step: /** @type {"post" | "withdraw"} */ (step) }),
                  }),
              )}</span></li>`,
        )}</ul>
      ${
        page.next &&
        Pager({
          page,
          more: (cursor) => get("/materials/{material_id}/postings", { params, query: { cursor } }),
          onMore: found.set,
        })
      }
      ${open && Stepping({ ...open, one: newest(open.one, page.items), onClose: () => show(null) })}</div>`,
  });
});

/** @type {Component<{ one: Posting }>} */
const Told = component(function Told({ one }) {
  const told = [
    one.unit_name,
    one.starts ? `${one.starts}, ${date(one.on)}` : date(one.on),
    ...(one.reached ? [t("postings.reached.told", { count: number(one.reached) })] : []),
    ...(one.withdrawn_reason ? [one.withdrawn_reason] : []),
  ];
  const place = one.to_unit_name || one.place;
  return html`<span class="material-name">${one.channel_label}${place && `: ${place}`}
    <span class="soft small"> ${told.join(" · ")}</span>
    ${one.url && html` <a href=${one.url} target="_blank" rel="noopener noreferrer">${t("postings.open")}</a>`}</span>`;
});

/** @type {Component<{ one: Posting, step: "post" | "withdraw", onClose: () => void }>} */
const Stepping = component(function Stepping({ one, step, onClose }) {
  const form = useForm({
    draft: `${step} posting ${one.id}`,
    initial: { url: one.url, reason: "" },
    check: ({ url, reason }) => ({
      ...(step === "post" && !isAddress(url) && { url: t("field.urlWrong") }),
      ...(step === "withdraw" && reason.trim().length < 3 && { reason: shared("field.missing") }),
    }),
    submit: ({ url, reason }, key) =>
      post("/materials/{material_id}/postings/{material_posting_id}/step", {
        params: { material_id: one.material_id, material_posting_id: one.id },
        version: one.version,
        body: { step, url: step === "post" ? url.trim() : "", reason },
        key,
      }),
    done: () => {
      invalidate("/materials");
      toast(t("act.done"));
      onClose();
    },
  });
  return FormDialog({
    title: t(`postings.${step}`),
    form,
    submit: t(`postings.${step}`),
    onClose,
    danger: step === "withdraw",
    children:
      step === "withdraw"
        ? TextArea({ ...form.bind("reason"), label: t("reason"), rows: 3, required: true })
        : Field({ ...form.bind("url"), label: t("postings.url"), inputmode: "url", maxlength: 500 }),
  });
});
