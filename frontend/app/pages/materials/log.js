/** The log of a channel in a month, what is planned too, on paper and as a spreadsheet. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { TableFiles } from "../../ui/file-job.js";
import { Select } from "../../ui/select.js";
import { daysOf, months } from "../activities/words.js";
import { t } from "./vi.js";

/** @typedef {import("../../ui/select.js").Option} Option */

/** @type {Component<{ channels: Option[] }>} */
export const PostingLog = component(function PostingLog({ channels }) {
  const [channel, choose] = useState("loudspeaker");
  const [month, turn] = useState(today.value.slice(0, 7));
  const body = { ...daysOf(month), channel };
  const offered = months(today.value).map((one) => ({ value: one, label: `${one.slice(5)}/${one.slice(0, 4)}` }));
  return html`<details class="more"><summary>${t("log")}</summary>
    <div class="stack">
      <div class="row">
        ${Select({ name: "channel", label: t("postings.channel"), options: channels, value: channel, onChange: choose, empty: false })}
        ${Select({ name: "month", label: t("log.month"), options: offered, value: month, onChange: turn, empty: false })}
      </div>
      <div class="row" key=${`${channel} ${month}`}>
        ${TableFiles({
          print: t("log.print"),
          sheet: t("log.sheet"),
          ready: t("log.ready"),
          order: (format) => post("/materials/postings/log", { body: { ...body, format } }),
        })}
      </div></div></details>`;
});
