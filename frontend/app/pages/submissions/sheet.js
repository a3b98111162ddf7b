/** The working copy of a submission: what is typed, saved by itself a moment later, one save at a time. */
import { useEffect, useMemo, useRef, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { toastProblem } from "../../ui/toast.js";
import { useDraft } from "../../ui/use-draft.js";

/** @typedef {import("../../api/types.d.ts").Schema<"SubmissionRead">} Submission */
/** @typedef {{ cumulative: number | null, in_period: number | null, addition: number | null, remark: string }} Typed */
/** @typedef {{ data_until: string, figures: Record<string, Typed>, sections: Record<string, string> }} Values */
/**
 * @typedef {{
 *   row: Submission, values: Values, misread: ReadonlySet<string>, editable: boolean,
 *   dirty: boolean, saving: boolean, savedAt: string | null,
 *   errors: Record<string, string>, notice: import("../../../vendor/kit.js").ComponentChildren,
 *   figure: (code: string, changes: Partial<Typed>) => void, figures: (changes: Record<string, Partial<Typed>>) =>
 *   void, mark: (code: string, column: string, wrong: boolean) => void,
 *   section: (code: string, text: string) => void, until: (day: string | null) => void,
 *   save: () => Promise<Submission | null>, took: (row: Submission) => void, refused: (errors: Record<string, string>) => void,
 * }} SheetState `misread`: cells with something typed that is no number, which is saved nowhere; `save`: gives the
 *   row as the server has it once nothing typed is unsaved, null: it could not be saved
 */

const PAUSE = 1_500;

/**
 * Whether the register of households, the list of estimated reach or the log of activities gives this figure; then nobody types it.
 * @param {Submission["groups"][number]["cells"][number] | undefined} cell
 */
export const ofRegister = (cell) => ["register", "estimate", "log"].includes(cell?.origin ?? "");

/**
 * The figure that stands in a cell: as typed, or what the register says with what is typed beside it.
 * @param {SheetState} sheet
 * @param {Submission["groups"][number]["cells"][number] | undefined} cell
 */
export function shownIn(sheet, cell) {
  if (!cell) return null;
  const typed = sheet.values.figures[cell.code];
  if (!ofRegister(cell)) return typed?.cumulative ?? null;
  return sheet.editable && takesAddition(cell) ? (cell.counted ?? 0) + (typed?.addition ?? 0) : cell.cumulative;
}

/**
 * Whether something can be typed beside the register's number.
 * @param {Submission["groups"][number]["cells"][number] | undefined} cell
 */
export const takesAddition = (cell) => cell?.origin === "register";

/** Whether the figure is an estimate, whose remark the system itself writes. @param {Submission["groups"][number]["cells"][number]} cell */
export const isEstimate = (cell) => cell.origin === "estimate";

/** @param {Submission} row */
function valuesOf(row) {
  const cells = row.groups.flatMap((group) => group.cells);
  return {
    data_until: row.data_until ?? row.proposed_data_until,
    figures: Object.fromEntries(
      cells.map((cell) => [
        cell.code,
        {
          cumulative: ofRegister(cell) ? cell.typed : cell.cumulative,
          in_period: ofRegister(cell) ? cell.typed_in_period : cell.in_period,
          addition: cell.addition,
          remark: isEstimate(cell) ? "" : cell.remark,
        },
      ]),
    ),
    sections: Object.fromEntries(row.sections.map((section) => [section.code, section.text])),
  };
}

/**
 * @param {() => Values} now as it stands when something is changed
 * @param {(next: Values) => void} change
 * @returns {Pick<SheetState, "figure" | "figures" | "section" | "until">}
 */
const changers = (now, change) => {
  const figures = (/** @type {Record<string, Partial<Typed>>} */ changes) => {
    const values = now();
    const changed = Object.entries(changes).map(([code, own]) => [
      code,
      { .../** @type {Typed} */ (values.figures[code]), ...own },
    ]);
    change({ ...values, figures: { ...values.figures, ...Object.fromEntries(changed) } });
  };
  return {
    figures,
    figure: (code, changes) => figures({ [code]: changes }),
    section: (code, text) => change({ ...now(), sections: { ...now().sections, [code]: text } }),
    until: (day) => day && change({ ...now(), data_until: day }),
  };
};

/** The cells that hold what is no number. @returns {[ReadonlySet<string>, SheetState["mark"]]} */
function useMisread() {
  const [misread, set] = useState(/** @type {ReadonlySet<string>} */ (new Set()));
  const mark = (/** @type {string} */ code, /** @type {string} */ column, /** @type {boolean} */ wrong) =>
    set((old) => {
      const cell = `${code}.${column}`;
      return new Set(wrong ? [...old, cell] : [...old].filter((one) => one !== cell));
    });
  return [misread, mark];
}

/**
 * @param {Submission} given
 * @param {(row: Submission) => void} keep puts the server's answer where the page reads it
 * @returns {SheetState}
 */
export function useSheet(given, keep) {
  const [row, setRow] = useState(given);
  const [values, setValues] = useState(() => valuesOf(given));
  const [state, setState] = useState({
    dirty: false,
    saving: false,
    savedAt: /** @type {string | null} */ (null),
    errors: /** @type {Record<string, string>} */ ({}),
  });
  const [misread, mark] = useMisread();
  const latest = useRef({ row, values, changes: 0, saved: 0 });
  const running = useRef(/** @type {Promise<Submission | null> | null} */ (null));
  const editable = row.actions.includes("submit") && (row.state === "draft" || row.state === "returned");
  latest.current.row = row;
  useEffect(() => {
    if (given.version > latest.current.row.version) setRow(given);
  }, [given]);
  const initial = useMemo(() => valuesOf(row), [row]);
  const live = {
    initial,
    values,
    dirty: state.dirty,
    restore: (/** @type {Values} */ fresh, /** @type {boolean} */ typed) => {
      latest.current.values = fresh;
      latest.current.changes += 1;
      if (!typed) latest.current.saved = latest.current.changes;
      setValues(fresh);
      setState((old) => ({ ...old, dirty: typed }));
    },
  };
  const draft = useDraft(editable && `sheet ${row.id}`, live, { form: "submission", id: row.id });

  const change = (/** @type {Values} */ next) => {
    latest.current.values = next;
    latest.current.changes += 1;
    setValues(next);
    setState((old) => ({ ...old, dirty: true }));
  };
  const took = (/** @type {Submission} */ answer) => {
    latest.current.row = answer;
    setRow(answer);
    keep(answer);
  };
  const send = async () => {
    const at = latest.current.changes;
    setState((old) => ({ ...old, saving: true }));
    try {
      const { values: body, row: seen } = latest.current;
      const answer = await put("/submissions/{submission_id}", {
        params: { submission_id: seen.id },
        version: seen.version,
        body: { ...body, paper_file_id: seen.paper_file_id },
      });
      latest.current.saved = at;
      draft.saved(body);
      took(answer);
      setState({ dirty: latest.current.changes !== at, saving: false, savedAt: new Date().toISOString(), errors: {} });
      return answer;
    } catch (error) {
      const problem = asProblem(error);
      draft.refused(problem);
      setState((old) => ({
        ...old,
        saving: false,
        errors: Object.fromEntries(problem.errors.map((one) => [one.field, one.message])),
      }));
      if (problem.status !== 422) toastProblem(problem);
      return null;
    }
  };
  const save = async () => {
    while (running.current) await running.current;
    if (latest.current.saved === latest.current.changes) return latest.current.row; // a second save would age the version of a step
    running.current = send().finally(() => (running.current = null));
    return running.current;
  };

  useEffect(() => {
    if (!state.dirty || !editable || draft.notice) return undefined; // two texts to choose from are not saved by themselves
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [values, state.dirty, draft.notice]);

  return {
    row,
    values,
    misread,
    mark,
    editable,
    ...state,
    notice: draft.notice,
    save,
    took,
    ...changers(() => latest.current.values, change),
    refused: (errors) => setState((old) => ({ ...old, errors })),
  };
}

/**
 * What is wrong with a cell: the refusal of the last try first, then the server's remarks. What a remark answers warns;
 * that a cell is empty is seen.
 * @param {SheetState} sheet
 * @param {string} code
 * @param {string} column
 * @returns {{ text: string, tone: "danger" | "warning" } | undefined}
 */
export function messageOf(sheet, code, column) {
  const beside = `figures.${code}.addition`;
  const mine = (/** @type {string} */ field) =>
    column === "addition"
      ? field === beside
      : field !== beside && (field.startsWith(`figures.${code}.`) || field === `figures.${code}`);
  const refused = Object.entries(sheet.errors).find(([field]) => mine(field));
  if (refused) return { text: refused[1], tone: "danger" };
  const cell = sheet.row.groups.flatMap((group) => group.cells).find((one) => one.code === code);
  const open =
    cell?.messages.filter(
      ({ rule, field, needs_remark: asks }) =>
        mine(field) && rule !== "missing" && !(asks && sheet.values.figures[code]?.remark),
    ) ?? [];
  const isFault = (/** @type {typeof open[number]} */ message) => message.severity === "error" && !message.needs_remark;
  const first = open.find(isFault) ?? open.find((message) => message.severity === "error") ?? open[0];
  return first && { text: first.text, tone: isFault(first) ? "danger" : "warning" };
}
