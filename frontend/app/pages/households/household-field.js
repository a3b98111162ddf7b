/** Choosing one household by part of its name, address or code, with or without accents. */
import { html, useEffect, useRef, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { FieldFrame, valueOf } from "../../ui/field.js";
import { t } from "./household-vi.js";
import { addressOf } from "./words.js";

/** @typedef {import("./words.js").Row} Row */

const SHOWN = 6;

/** "12, Lê Lợi · A-0042" @param {Row} row */
const lineOf = (row) => [addressOf(row), row.code].filter(Boolean).join(" · ");

/** @type {Component<import("../../ui/field.js").FieldProps<Row | null> & { but: string }>} `but`: the household that is not offered */
export const HouseholdField = component(function HouseholdField({
  label,
  name,
  value,
  onChange,
  error,
  hint,
  required,
  but,
}) {
  const [text, type] = useState("");
  const [found, setFound] = useState(/** @type {Row[] | null} */ (null));
  const asking = useRef(0);
  useEffect(() => {
    const mine = ++asking.current;
    if (value || text.trim().length < 2) return setFound(null);
    const show = (/** @type {Row[]} */ rows) =>
      mine === asking.current && setFound(rows.filter((row) => row.id !== but).slice(0, SHOWN));
    const timer = setTimeout(
      () =>
        post("/households/search", { body: { text, limit: SHOWN + 1 } }).then(
          (page) => show(page.items),
          () => show([]),
        ),
      250,
    );
    return () => clearTimeout(timer);
  }, [text, value, but]);
  return FieldFrame({
    label,
    error,
    hint,
    required,
    children: (control) =>
      value
        ? html`<div class="row">
          <p><strong>${value.name}</strong><br /><span class="soft">${lineOf(value)}</span></p>
          ${Button({ label: t("pick.other"), small: true, onClick: () => onChange(null) })}
        </div>`
        : html`<div class="stack">
          <input ...${control} class="input" type="search" name=${name} autocomplete="off"
            placeholder=${t("pick.placeholder")} value=${text} onInput=${(/** @type {InputEvent} */ event) => type(valueOf(event))} />
          ${
            found &&
            html`<ul class="found" aria-label=${t("pick.found")}>
              ${found.map(
                (row) =>
                  html`<li key=${row.id}><button type="button" class="account" onClick=${() => {
                    type("");
                    onChange(row);
                  }}><span><strong>${row.name}</strong><small>${lineOf(row)}</small></span></button></li>`,
              )}
              ${found.length === 0 && html`<li class="soft">${t("pick.none")}</li>`}
            </ul>`
          }
        </div>`,
  });
});
