/** Households of the register that are like what is being entered, to be looked at before it is entered all the same. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { useResource } from "../../core/resource.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Checkbox } from "../../ui/select.js";
import { t } from "./household-vi.js";
import { addressOf, pageOf } from "./words.js";

const PREFIX = "duplicate.";

/** What the form's values need besides: `duplicate` takes the server's messages, the other says "another all the same". */
export const UNCONFIRMED = { duplicate: "", confirm_not_duplicate: false };

/** The households that the server named. @param {import("../../api/problem.js").ApiProblem | null} problem */
const named = (problem) =>
  (problem?.code === "possible-duplicate" ? problem.errors : []).map(({ field, message }) => ({
    id: field.slice(PREFIX.length),
    code: message.split(":")[0] ?? "",
    shared: message.slice(message.indexOf(":") + 1).trim(),
  }));

/** @type {Component<{ form: import("../../ui/form.js").FormState<any>, person?: boolean }>} */
export const Candidates = component(function Candidates({ form, person }) {
  const rows = named(form.problem);
  return (
    rows.length > 0 &&
    html`<section class="notice is-warning candidates"
      aria-label=${t(person ? "duplicate.personTitle" : "duplicate.title")}>${Icon({ name: "people" })}<div class="stack">
        <p>${t("duplicate.text")}</p>
        <ul>${rows.map((one) => html`<li key=${one.id}>${Candidate(one)}</li>`)}</ul>
        ${Checkbox({ ...form.bind("confirm_not_duplicate"), label: t(person ? "duplicate.anotherPerson" : "duplicate.another") })}
    </div></section>`
  );
});

/** @type {Component<{ id: string, code: string, shared: string }>} */
const Candidate = component(function Candidate({ id, code, shared }) {
  const found = useResource(`/household-candidates/${code}`, (signal) =>
    post("/households/search", { body: { text: code, limit: 5 }, signal }),
  );
  const row = found.data?.items.find((one) => one.id === id);
  return html`<a href=${pageOf(id)} target="_blank" rel="noopener">${row ? row.name : code}</a>
    <span> – ${[row && addressOf(row), row && code, shared].filter(Boolean).join(" · ")}</span>`;
});
