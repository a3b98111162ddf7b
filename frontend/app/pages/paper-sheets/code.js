/** Where the QR code of a printed sheet leads: the sheet itself, to be typed in. */
import { html, useEffect } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { Loaded, Loading } from "../../ui/states.js";
import { t } from "./vi.js";

/** @param {{ params: { code: string } }} props */
export default function CodePage({ params }) {
  const found = useGet("/paper/sheets/by-code/{code}", { params: { code: params.code } });
  return Page({
    title: t("code.title", { code: params.code }),
    crumbs: [{ label: t("title"), href: "/phieu-giay" }, { label: params.code }],
    children: Loaded({
      of: found,
      children: (/** @type {import("../../api/types.d.ts").Schema<"SheetRow">} */ sheet) => Onward({ id: sheet.id }),
    }),
  });
}

/** @type {Component<{ id: string }>} */
const Onward = component(function Onward({ id }) {
  useEffect(() => navigate(`/phieu-giay/${id}`, { replace: true }), [id]);
  return html`${Loading({})}`;
});
