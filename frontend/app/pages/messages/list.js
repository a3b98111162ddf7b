/** What a report says to each audience: texts for the groups of the khu phố, for the whole ward, charts. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
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
/** @typedef {import("../../api/types.d.ts").Schema<"MessagesRead">} Messages */
/** @typedef {import("../../api/types.d.ts").Schema<"MessageRow">} Message */

export default function MessagesPage() {
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

/** Told apart from the corrections of the same period: "tháng 7 năm 2024 (05/BC-UBND)". @param {Report} report */
const nameOf = ({ period, edition, document_code: code, state_label: state }) =>
  t(edition > 0 ? "reportCorrection" : "reportOption", { period: period.title, number: edition, state: code ?? state });

/** @type {Component<{ reports: Report[] }>} the newest approved one is meant unless another is chosen */
const Chosen = component(function Chosen({ reports }) {
  const [query, change] = useQuery();
  const report = reports.find((one) => one.id === query.bc) ?? reports.find((one) => one.final) ?? reports[0];
  const messages = useGet("/voices/reports/{report_id}", { params: { report_id: report?.id ?? "" } });
  return html`<div class="stack">
    ${
      reports.length > 1 &&
      html`<div class="messages-choice">${Select({
        label: t("report"),
        name: "bc",
        value: report?.id ?? "",
        onChange: (/** @type {string} */ id) => change({ bc: id }),
        options: reports.map((one) => ({ value: one.id, label: nameOf(one) })),
      })}</div>`
    }
    ${Loaded({ of: messages, lines: 8, children: (/** @type {Messages} */ found) => Found({ found }) })}
  </div>`;
});

/** @type {Component<{ found: Messages }>} */
const Found = component(function Found({ found }) {
  const { report, voices: messages, charts } = found;
  const zalo = messages.filter((message) => message.kind === "zalo");
  const ward = messages.filter((message) => message.kind !== "zalo");
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
        ? Zalo({ report, messages: zalo })
        : Tabs({
            label: t("title"),
            query: "muc",
            tabs: [
              { name: "zalo", label: t("tab.zalo"), count: zalo.length, show: () => Zalo({ report, messages: zalo }) },
              {
                name: "phuong",
                label: t("tab.ward"),
                count: ward.length,
                show: () => Ward({ report, messages: ward }),
              },
              { name: "bieu-do", label: t("tab.charts"), count: charts.length, show: () => Charts({ report, charts }) },
            ],
          })
    }
  </div>`;
});

/** @param {Report} report @param {Message} message */
const address = (report, message) => `/truyen-thong/${report.id}/${message.kind}/${message.place}`;

/** @param {Message} message @returns {{ label: string, tone: import("../../ui/status.js").Tone }} */
function words(message) {
  if (message.odd > 0) return { label: t("words.odd", { count: message.odd }), tone: "danger" };
  if (message.edited) return { label: t("words.edited"), tone: "info" };
  return message.known ? { label: t("words.drafted"), tone: "good" } : { label: t("words.unknown"), tone: "neutral" };
}

/** @param {Message} message */
const posted = (message) =>
  message.posted > 0 && message.posted_at
    ? t("posted.times", { count: message.posted, at: dateTime(message.posted_at) })
    : t("posted.no");

/** @type {Component<{ report: Report, messages: Message[] }>} */
const Zalo = component(function Zalo({ report, messages }) {
  return Section({
    title: t("zalo.title"),
    hint: t("zalo.hint"),
    plain: true,
    children: DataTable({
      caption: t("zalo.title"),
      rows: messages,
      rowKey: (/** @type {Message} */ message) => message.place,
      href: (message) => address(report, message),
      columns: [
        { key: "place", label: t("place"), kind: "main", value: (message) => message.place_name },
        { key: "words", label: t("words"), show: (message) => Status(words(message)) },
        {
          key: "posted",
          label: t("posted"),
          show: (message) =>
            message.posted > 0
              ? Status({ label: posted(message), tone: "done" })
              : html`<span class="soft">${posted(message)}</span>`,
        },
      ],
    }),
  });
});

/** @type {Component<{ report: Report, messages: Message[] }>} */
const Ward = component(function Ward({ report, messages }) {
  return html`<ul class="messages-cards">${messages.map(
    (message) => html`<li class="card messages-card" key=${message.kind}>
      <h2>${message.kind_label}</h2>
      <p class="soft">${t(/** @type {"about.news"} */ (`about.${message.kind}`))}</p>
      <p class="messages-state">${Status(words(message))}${
        message.kind !== "brief" && html`<span class="soft small">${posted(message)}</span>`
      }</p>
      <div>${LinkButton({ label: t("open"), href: address(report, message), icon: "right" })}</div></li>`,
  )}</ul>`;
});
