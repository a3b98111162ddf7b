/** What a report says to each audience: texts for the groups of the khu phố, for the whole ward, charts. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/router.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, dateTime } from "../../core/text.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { Charts } from "./charts.js";
import { t } from "./vi.js";

await stylesheet("messages");

/** @typedef {import("../../api/types.d.ts").Schema<"MessageReportRow">} Report */
/** @typedef {import("../../api/types.d.ts").Schema<"MessagesRead">} Voices */
/** @typedef {import("../../api/types.d.ts").Schema<"MessageRow">} Voice */

export default function VoicesPage() {
  const reports = useGet("/voices/reports");
  return Page({
    title: t("title"),
    lead: t("lead"),
    children: Loaded({
      of: reports,
      empty: (page) => page.items.length === 0,
      whenEmpty: EmptyState({
        title: t("none"),
        hint: can("report.compile") ? t("noneDesk") : t("noneHint"),
        icon: "speak",
        action: can("report.read") && LinkButton({ label: t("report"), href: "/bao-cao" }),
      }),
      children: (page) => Chosen({ reports: page.items }),
    }),
  });
}

/** @type {Component<{ reports: Report[] }>} the newest approved one is meant unless another is chosen */
const Chosen = component(function Chosen({ reports }) {
  const [query, change] = useQuery();
  const report = reports.find((one) => one.id === query.bc) ?? reports.find((one) => one.final) ?? reports[0];
  const voices = useGet("/voices/reports/{report_id}", { params: { report_id: report?.id ?? "" } });
  return html`<div class="stack">
    ${
      reports.length > 1 &&
      html`<div class="voices-choice">${Select({
        label: t("report"),
        name: "bc",
        value: report?.id ?? "",
        onChange: (/** @type {string} */ id) => change({ bc: id }),
        options: reports.map((one) => ({
          value: one.id,
          label: t("reportOption", { period: one.period.title, state: one.state_label }),
        })),
      })}</div>`
    }
    ${Loaded({ of: voices, lines: 8, children: (/** @type {Voices} */ found) => Found({ found }) })}
  </div>`;
});

/** @type {Component<{ found: Voices }>} */
const Found = component(function Found({ found }) {
  const { report, voices, charts } = found;
  const zalo = voices.filter((voice) => voice.kind === "zalo");
  const ward = voices.filter((voice) => voice.kind !== "zalo");
  return html`<div class="stack">
    ${!report.final && html`<div class="notice is-warning">${Icon({ name: "alert" })}<p>${t("notFinal")}</p></div>`}
    ${Facts({
      facts: [
        {
          label: t("report"),
          value: can("report.read")
            ? html`<a href=${`/bao-cao/${report.id}`}>${report.period.title}</a>`
            : report.period.title,
        },
        { label: t("until"), value: date(report.data_until) },
        { label: t("number"), value: report.document_code ?? report.state_label },
      ],
    })}
    ${
      ward.length === 0
        ? Zalo({ report, voices: zalo })
        : Tabs({
            label: t("title"),
            query: "muc",
            tabs: [
              { name: "zalo", label: t("tab.zalo"), count: zalo.length, show: () => Zalo({ report, voices: zalo }) },
              { name: "phuong", label: t("tab.ward"), count: ward.length, show: () => Ward({ report, voices: ward }) },
              { name: "bieu-do", label: t("tab.charts"), count: charts.length, show: () => Charts({ report, charts }) },
            ],
          })
    }
  </div>`;
});

/** @param {Report} report @param {Voice} voice */
const address = (report, voice) => `/truyen-thong/${report.id}/${voice.kind}/${voice.place}`;

/** @param {Voice} voice @returns {{ label: string, tone: import("../../ui/status.js").Tone }} */
function words(voice) {
  if (voice.odd > 0) return { label: t("words.odd", { count: voice.odd }), tone: "danger" };
  if (voice.edited) return { label: t("words.edited"), tone: "info" };
  return voice.known ? { label: t("words.drafted"), tone: "good" } : { label: t("words.unknown"), tone: "neutral" };
}

/** @param {Voice} voice */
const posted = (voice) =>
  voice.posted > 0 && voice.posted_at
    ? t("posted.times", { count: voice.posted, at: dateTime(voice.posted_at) })
    : t("posted.no");

/** @type {Component<{ report: Report, voices: Voice[] }>} */
const Zalo = component(function Zalo({ report, voices }) {
  return Section({
    title: t("zalo.title"),
    hint: t("zalo.hint"),
    plain: true,
    children: DataTable({
      caption: t("zalo.title"),
      rows: voices,
      rowKey: (/** @type {Voice} */ voice) => voice.place,
      href: (voice) => address(report, voice),
      columns: [
        { key: "place", label: t("place"), kind: "main", value: (voice) => voice.place_name },
        { key: "words", label: t("words"), show: (voice) => Status(words(voice)) },
        {
          key: "posted",
          label: t("posted"),
          show: (voice) =>
            voice.posted > 0
              ? Status({ label: posted(voice), tone: "done" })
              : html`<span class="soft">${posted(voice)}</span>`,
        },
      ],
    }),
  });
});

/** @type {Component<{ report: Report, voices: Voice[] }>} */
const Ward = component(function Ward({ report, voices }) {
  return html`<ul class="voices-cards">${voices.map(
    (voice) => html`<li class="card voices-card" key=${voice.kind}>
      <h2>${voice.kind_label}</h2>
      <p class="soft">${t(/** @type {"about.news"} */ (`about.${voice.kind}`))}</p>
      <p class="voices-state">${Status(words(voice))}${voice.kind !== "brief" && html`<span class="soft small">${posted(voice)}</span>`}</p>
      <div>${LinkButton({ label: t("open"), href: address(report, voice), icon: "right" })}</div></li>`,
  )}</ul>`;
});
