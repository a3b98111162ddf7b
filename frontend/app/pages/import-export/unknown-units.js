/** Names of khu phố that the ward does not have: asked once each, for all cells that say so. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form, useForm } from "../../ui/form.js";
import { Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { t } from "./vi.js";

/** @typedef {import("./upload.js").Import} Import */

/** @type {Component<{ row: Import, names: NonNullable<Import["counts"]>["unknown_units"], changed: (row: Import) => void }>} */
export const UnknownUnits = component(function UnknownUnits({ row, names, changed }) {
  const units = useGet("/units");
  const form = useForm({
    draft: `unknown units ${row.id}`,
    initial: { chosen: /** @type {Record<string, string>} */ ({}) },
    check: ({ chosen }) => (Object.values(chosen).some(Boolean) ? {} : { chosen: t("unknown.missing") }),
    submit: ({ chosen }, key) =>
      post("/household-imports/{upload_id}/mend", {
        params: { upload_id: row.id },
        version: row.version,
        key,
        body: {
          bring_back: false,
          words: Object.entries(chosen)
            .filter(([, value]) => value)
            .map(([word, value]) => ({ field: "unit", word, value })),
        },
      }),
    done: changed,
  });
  const { chosen } = form.values;
  return Section({
    title: t("unknown.title"),
    children: Loaded({
      of: units,
      lines: 3,
      children: (found) =>
        Form({
          form,
          label: t("unknown.title"),
          children: html`
          ${names.map(({ name, homes }) =>
            Select({
              key: name,
              name: `unit-${name}`,
              label: t("unknown.which", { name, count: number(homes) }),
              value: chosen[name] ?? "",
              error: form.errors.chosen,
              onChange: (value) => form.set({ chosen: { ...chosen, [name]: value } }),
              empty: t("unknown.choose"),
              options: found
                .filter((unit) => unit.kind === "neighbourhood")
                .map((unit) => ({ value: unit.name, label: unit.name })),
            }),
          )}
          <div class="form-actions">
            ${Button({ label: t("unknown.save"), type: "submit", kind: "primary", busy: form.busy })}
          </div>`,
        }),
    }),
  });
});
