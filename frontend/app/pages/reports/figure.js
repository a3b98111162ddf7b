/** A figure in a text or table: pressing it opens the list that it was summed from. */
import { html } from "../../../vendor/kit.js";
import { component } from "../../ui/component.js";
import { t } from "./vi.js";

/** @param {{ id: string, text: string, open: (figure: string) => void, label?: string }} props `label`: what the figure counts, where no heading says so */
function figure({ id, text, open, label }) {
  return html`<button type="button" class="figure" data-figure=${id} title=${label ? `${label}. ${t("figure.open")}` : t("figure.open")} onClick=${() => open(id)}>${text}</button>`;
}

export const Figure = component(figure);
