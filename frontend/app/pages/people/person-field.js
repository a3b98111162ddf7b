/** Choosing one colleague of the ward by part of the name, with or without marks. */
import { html, useEffect, useRef, useState } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { FieldFrame, valueOf } from "../../ui/field.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Answer<"/people", "get">["items"][number]} Person */

const SHOWN = 6;

/** What tells people of the same name apart. @param {Person} person */
const placeOf = (person) =>
  person.roles
    .map((held) => (held.unit_name === held.role_label ? held.unit_name : `${held.role_label}, ${held.unit_name}`))
    .join("; ");

/**
 * @type {Component<import("../../ui/field.js").FieldProps<string | null> & { name_?: string, unitId?: string, but?: string }>}
 *   `name_`: the name of the chosen one where it is known; `unitId`: only people of this unit; `but`: an id that is not offered
 */
export const PersonField = component(function PersonField({
  label,
  name,
  value,
  onChange,
  error,
  hint,
  required,
  name_: known,
  unitId,
  but,
}) {
  const [typed, type] = useState("");
  const [chosen, choose] = useState(/** @type {Person | null} */ (null));
  const [found, setFound] = useState(/** @type {Person[] | null} */ (null));
  const asking = useRef(0);
  useEffect(() => {
    const mine = ++asking.current;
    if (value || typed.trim().length < 2) return setFound(null);
    const timer = setTimeout(() => {
      get("/people", { query: { q: typed, unit_id: unitId, limit: SHOWN + 1 } }).then(
        (page) => mine === asking.current && setFound(page.items.filter((one) => one.id !== but).slice(0, SHOWN)),
        () => setFound([]),
      );
    }, 200);
    return () => clearTimeout(timer);
  }, [typed, value, unitId]);
  const pick = (/** @type {Person} */ person) => {
    choose(person);
    type("");
    onChange(person.id);
  };
  return FieldFrame({
    label,
    error,
    hint,
    required,
    children: (control) =>
      value
        ? html`<p class="row">
          <strong>${chosen?.id === value ? chosen.full_name : (known ?? t("field.hasAccount"))}</strong>
          ${Button({ label: t("field.otherPerson"), small: true, onClick: () => onChange(null) })}
        </p>`
        : html`<div class="stack">
          <input ...${control} class="input" type="search" name=${name} autocomplete="off"
            placeholder=${t("field.personPlaceholder")} value=${typed}
            onInput=${(/** @type {InputEvent} */ event) => type(valueOf(event))} />
          ${
            found &&
            html`<ul class="people-found" aria-label=${t("field.peopleFound")}>
              ${found.map(
                (person) =>
                  html`<li key=${person.id}>
                    <button type="button" class="account" onClick=${() =>
                      pick(
                        person,
                      )}><span><strong>${person.full_name}</strong><small>${placeOf(person)}</small></span></button>
                  </li>`,
              )}
              ${found.length === 0 && html`<li class="soft">${t("field.nobody")}</li>`}
            </ul>`
          }
        </div>`,
  });
});
