/** What to write: one press on a kind begins a draft that is filled in from its template. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { stylesheet } from "../../core/stylesheet.js";
import { Icon } from "../../ui/icons.js";
import { Page } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

await stylesheet("drafts");

/** @typedef {import("../../api/types.d.ts").Schema<"TemplateRead">} Template */

export default function NewDraftPage() {
  const all = useGet("/document-drafts/templates");
  const [busy, setBusy] = useState(false);
  const begin = (/** @type {Template["name"]} */ template) => {
    setBusy(true);
    post("/document-drafts", { body: { template, on: null } }).then(
      (made) => {
        invalidate("/document-drafts");
        navigate(`/soan-van-ban/${made.id}`);
      },
      (error) => {
        setBusy(false);
        toastProblem(error);
      },
    );
  };
  return Page({
    title: t("new.title"),
    lead: t("new.lead"),
    crumbs: [{ label: t("title"), href: "/soan-van-ban" }, { label: t("new") }],
    children: html`${Loaded({
      of: all,
      lines: 6,
      children: (found) => html`<ul class="templates">${found.map(
        (/** @type {Template} */ one) => html`<li key=${one.name}>
          <button type="button" class="template" disabled=${busy} onClick=${() =>
            begin(
              one.name,
            )}>${Icon({ name: "document" })}<span><strong>${one.label}</strong><span class="soft">${one.hint}</span></span></button>
        </li>`,
      )}
        <li>
          <a class="template" href="/ke-hoach">
            ${Icon({ name: "plan" })}
            <span><strong>${t("new.plan")}</strong><span class="soft">${t("new.planHint")}</span></span>
          </a>
        </li>
        <li>
          <a class="template" href="/bao-cao">
            ${Icon({ name: "report" })}
            <span><strong>${t("new.report")}</strong><span class="soft">${t("new.reportHint")}</span></span>
          </a>
        </li>
      </ul>`,
    })}`,
  });
}
