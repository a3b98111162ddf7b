/** Whom nobody should have asked leaves the list of an activity; who came stays on it. */
import { html } from "../../../vendor/kit.js";
import { get, put } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Pager } from "../../ui/pager.js";
import { CheckboxGroup } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"AttendanceRead">} Person */

/** @param {Person} one */
const isAway = ({ state }) => state !== "attended" && state !== "made_up";

/** @type {Component<import("./acts.js").DialogProps>} */
export const Uninviting = component(function Uninviting({ row, onClose, onDone }) {
  const params = { activity_id: row.id };
  const query = { limit: 100 };
  const people = useGet("/activities/{activity_id}/attendance", { params, query });
  const form = useForm({
    draft: `uninvite ${row.id}`,
    initial: { uninvited: /** @type {string[]} */ ([]) },
    check: ({ uninvited }) => (uninvited.length === 0 ? { uninvited: t("uninvite.missing") } : {}),
    submit: (body, key) =>
      put("/activities/{activity_id}/attendance", { params, version: row.version, body: { marks: {}, ...body }, key }),
    done: onDone,
  });
  return FormDialog({
    title: t("act.uninvite"),
    form,
    submit: t("act.uninvite"),
    onClose,
    danger: true,
    children: Loaded({
      of: people,
      children: (page) => html`${CheckboxGroup({
        ...form.bind("uninvited"),
        label: t("uninvite.who"),
        hint: t("uninvite.hint"),
        options: page.items
          .filter(isAway)
          .map(({ id, full_name: label, unit_name: hint }) => ({ value: id, label, hint })),
      })}
      ${
        page.next &&
        Pager({
          page,
          more: (cursor) => get("/activities/{activity_id}/attendance", { params, query: { ...query, cursor } }),
          onMore: people.set,
        })
      }`,
    }),
  });
});
