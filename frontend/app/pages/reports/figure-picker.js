/** The figures of a report as a list to choose from, narrowed by words without accents. */
import { html, useState } from "../../../vendor/kit.js";
import { fold } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { EmptyState } from "../../ui/states.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"FigureRow">} FigureRow */

const SHOWN = 40;

/** @type {Component<{ figures: FigureRow[], onPick: (figure: string) => void, onClose: () => void }>} */
export const FigurePicker = component(function FigurePicker({ figures, onPick, onClose }) {
  const [wanted, narrow] = useState("");
  const words = fold(wanted).split(" ").filter(Boolean);
  const fitting = figures.filter((figure) =>
    words.every((word) => fold(`${figure.label} ${figure.text}`).includes(word)),
  );
  return Dialog({
    title: t("marks.choose"),
    onClose,
    wide: true,
    children: html`<div class="stack">
      ${Field({
        label: t("marks.search"),
        name: "tim",
        type: "search",
        value: wanted,
        onChange: narrow,
        autofocus: true,
        hint: t("marks.searchHint"),
      })}
      ${
        fitting.length === 0
          ? EmptyState({ title: t("marks.none"), icon: "search" })
          : html`<ul class="picker" aria-label=${t("marks.choose")}>${fitting.slice(0, SHOWN).map(
              (figure) => html`<li key=${figure.id}>
                <button type="button" class="picker-choice" onClick=${() =>
                  onPick(figure.id)}><b class="figures">${figure.text}</b><span>${figure.label}</span></button>
              </li>`,
            )}</ul>`
      }
      ${fitting.length > SHOWN && html`<p class="soft small">${t("marks.more", { count: fitting.length - SHOWN })}</p>`}
    </div>`,
  });
});
