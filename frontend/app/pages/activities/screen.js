/** The organiser's screen: the code of this half minute, large and as a QR, and how many have come. */
import { html, useEffect } from "../../../vendor/kit.js";
import { stylesheet } from "../../core/stylesheet.js";
import { useGet } from "../../core/resource.js";
import { component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { Qr } from "../../ui/qr.js";
import { Loaded } from "../../ui/states.js";
import { t } from "./vi.js";

await stylesheet("activities");

/** @param {import("../../core/router.js").PageProps} props */
export default function ScreenPage({ params }) {
  const id = params.id ?? "";
  return Page({
    title: t("screen"),
    lead: t("screen.lead"),
    narrow: true,
    crumbs: [
      { label: t("title"), href: "/hoat-dong" },
      { label: t("one"), href: `/hoat-dong/${id}` },
      { label: t("screen") },
    ],
    children: Screen({ id }),
  });
}

/** @type {Component<{ id: string }>} asks again when the code has run out, and for who has come in between */
const Screen = component(function Screen({ id }) {
  const one = useGet("/activities/{activity_id}/code", { params: { activity_id: id } });
  useEffect(() => {
    if (!one.data) return undefined;
    const waiting = setTimeout(() => void one.refresh(), Math.min(one.data.seconds, 10) * 1000);
    return () => clearTimeout(waiting);
  }, [one.data]);
  return Loaded({
    of: one,
    children: (shown) => html`<section class="card code-screen" aria-label=${t("screen")}>
      <h2>${shown.title}</h2>
      ${Qr({ svg: shown.qr, label: t("screen.qr") })}
      <p class="code-letters">${shown.code}</p>
      <p class="soft">${t("screen.seconds", { seconds: shown.seconds })}</p>
      <p role="status">${t("cameOf", { came: shown.attended, asked: shown.asked })}</p></section>`,
  });
});
