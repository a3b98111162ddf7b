/** What changed since a report was compiled: figures that bar its approval, sentences that may stay as they were. */
import { html } from "../../../vendor/kit.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { t } from "./vi.js";

/** @type {Component<{ report: import("../../api/types.d.ts").Schema<"ReportRead">, after?: unknown }>} */
export const Changed = component(function Changed({ report, after }) {
  const { outdated, moved, doubts } = report;
  return (
    outdated.length + moved.length + doubts.length > 0 &&
    html`<div class="notice is-warning" role="status">${Icon({ name: "alert" })}
      <div>${Lines({ title: t("outdated"), lines: outdated })}${Lines({ title: t("moved"), lines: moved })}
        ${Lines({ title: t("doubts"), lines: doubts })}</div>
      ${after}</div>`
  );
});

/** @type {Component<{ title: string, lines: string[] }>} */
const Lines = component(function Lines({ title, lines }) {
  return (
    lines.length > 0 &&
    html`<p><strong>${title}</strong></p><ul>${lines.map((why) => html`<li key=${why}>${why}</li>`)}</ul>`
  );
});
