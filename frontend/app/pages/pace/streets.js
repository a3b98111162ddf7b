/** The streets of one's khu phố: how many homes are still to be met along each, and who goes there. */
import { html, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { MISSING, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { Stack } from "../../ui/charts.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { Status } from "../../ui/status.js";
import { toastProblem } from "../../ui/toast.js";
import { leadsOf } from "./leads.js";
import { Changes } from "./overview.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"StreetRead">} Street */

await stylesheet("charts");

/** @param {Street} street */
const left = ({ households, visited }) => Math.max(0, households - visited);

export const Streets = component(function Streets() {
  const streets = useGet("/streets").data ?? [];
  const pace = useGet("/indicators/pace").data;
  const alone = streets.filter((street) => street.assignments.length === 0 && left(street) > 0).length;
  return html`<div class="stack">
    ${
      streets.length > 0 &&
      Section({
        title: t("streets", {
          left: number(streets.reduce((sum, street) => sum + left(street), 0)),
          again: number(streets.reduce((sum, { revisits }) => sum + revisits, 0)),
        }),
        hint: alone > 0 && t("streets.alone", { count: alone, all: streets.length }),
        children: Table({ streets }),
      })
    }
    ${pace && pace.targets.some(({ total }) => total.base > 0) && Changes({ pace, leads: leadsOf(pace), drawn: true })}
  </div>`;
});

/** @typedef {{ street: Street, show: typeof import("../households/street-forms.js").AssignStreet }} Assigning */

/** @type {Component<{ streets: Street[] }>} */
const Table = component(function Table({ streets }) {
  const [assigning, assign] = useState(/** @type {Assigning | null} */ (null));
  const open = (/** @type {Street} */ street) =>
    void import("../households/street-forms.js").then(
      ({ AssignStreet }) => assign({ street, show: AssignStreet }),
      toastProblem,
    );
  return html`${Rows({ streets, open })}
    ${assigning && assigning.show({ street: assigning.street, onClose: () => assign(null) })}`;
});

/** @type {Component<{ streets: Street[], open: (street: Street) => void }>} `open`: the form that gives a street to a member */
const Rows = component(function Rows({ streets, open }) {
  return DataTable({
    caption: t("streets.caption"),
    rows: streets,
    rowKey: ({ id }) => id,
    columns: [
      {
        key: "name",
        label: t("streets.street"),
        kind: "main",
        show: ({ id, name }) => html`<a href=${`/so-ho?street_id=${id}`}>${name}</a>`,
      },
      {
        key: "bar",
        label: t("streets.met"),
        show: (street) =>
          html`${Stack({ label: street.name, parts: { done: street.visited, open: 0, unasked: left(street), goal: 100 } })}
            ${number(street.visited)}/${number(street.households)}`,
      },
      {
        key: "left",
        label: t("streets.left"),
        show: (street) => (left(street) ? number(left(street)) : Status({ label: t("streets.done"), tone: "good" })),
      },
      {
        key: "again",
        label: t("streets.again"),
        show: ({ id, revisits }) =>
          revisits ? html`<a href=${`/so-ho?street_id=${id}`}>${number(revisits)}</a>` : "0",
      },
      {
        key: "who",
        label: t("streets.who"),
        show: (street) =>
          street.assignments.map((one) => one.full_name).join(", ") ||
          (street.actions.includes("assign")
            ? Button({ label: t("streets.assign"), icon: "plus", small: true, onClick: () => open(street) })
            : MISSING),
      },
    ],
  });
});
