/** Paper sheets: printing new ones, opening one by its code, how far each is typed in. */
import { html, useState } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { navigate } from "../../core/router.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Field } from "../../ui/field.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Form, useForm } from "../../ui/form.js";
import { Page, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { useJob } from "../../ui/use-job.js";
import { MakeDialog, Printed } from "./print-form.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"SheetRow">} SheetRow */

await stylesheet("paper-sheets");

export default function PaperPage() {
  const [query] = useQuery();
  const wanted = { unfinished: query.xem !== "het" };
  const sheets = useGet("/paper/sheets", { query: wanted });
  const [making, make] = useState(false);
  const [job, follow] = useJob("print");
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions: Button({ label: t("print"), icon: "print", kind: "primary", onClick: () => make(true) }),
    children: html`<div class="stack">
      ${
        making &&
        MakeDialog({
          onClose: () => make(false),
          onMade: (made) => {
            make(false);
            follow(made);
          },
        })
      }
      ${job && Printed({ key: job.id, job, onEnd: () => follow(null) })}
      ${ByCode({})}
      ${Section({
        title: t("list"),
        children: html`
          ${FilterBar({
            filters: [
              {
                name: "xem",
                label: t("filter"),
                all: t("filter.open"),
                options: [{ value: "het", label: t("filter.all") }],
              },
            ],
          })}
          ${Loaded({
            of: sheets,
            empty: (page) => page.items.length === 0,
            whenEmpty: EmptyState({
              title: wanted.unfinished ? t("list.noneOpen") : t("list.none"),
              hint: t("list.noneHint"),
              icon: "document",
            }),
            children: (page) =>
              html`<div>${DataTable({
                caption: t("list"),
                rows: page.items,
                rowKey: (/** @type {SheetRow} */ row) => row.id,
                href: (row) => `/phieu-giay/${row.id}`,
                columns: [
                  {
                    key: "code",
                    label: t("code"),
                    kind: "main",
                    show: (row) => html`<span class="paper-code">${row.code}</span>`,
                  },
                  {
                    key: "street",
                    label: t("street"),
                    show: (row) =>
                      [
                        row.street_name,
                        row.group_name,
                        row.parts > 1 && t("part", { part: row.part, parts: row.parts }),
                      ]
                        .filter(Boolean)
                        .join(", "),
                  },
                  { key: "unit", label: t("unit"), value: (row) => row.unit_name, hideOnPhone: true },
                  { key: "member", label: t("member"), value: (row) => row.member_name },
                  { key: "printed", label: t("printed"), value: (row) => `${date(row.printed_on)}, ${row.printed_by}` },
                  {
                    key: "entered",
                    label: t("entered"),
                    value: (row) => t("enteredOf", { entered: row.entered, households: row.households }),
                  },
                ],
              })}${Pager({ page, more: (cursor) => get("/paper/sheets", { query: { ...wanted, cursor } }), onMore: sheets.set })}</div>`,
          })}`,
      })}
    </div>`,
  });
}

const ByCode = component(function ByCode() {
  const form = useForm({
    draft: false,
    initial: { code: "" },
    submit: ({ code }) => get("/paper/sheets/by-code/{code}", { params: { code: lastPart(code) } }),
    done: (sheet) => navigate(`/phieu-giay/${sheet.id}`),
  });
  return Form({
    form,
    label: t("code.open"),
    children: html`<div class="form-row paper-find">
      ${Field({ ...form.bind("code"), label: t("code"), hint: t("code.hint"), autocomplete: "off", capitalize: false, maxlength: 200 })}
      ${Button({ label: t("code.open"), type: "submit", busy: form.busy, disabled: !form.values.code.trim() })}
    </div>`,
  });
});

/** A scanner types the whole address of the QR code. @param {string} text */
const lastPart = (text) => text.trim().replace(/\/+$/, "").split("/").at(-1) || "-";
