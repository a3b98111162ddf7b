/** A form's values, its way to the server, and the errors that come back, each at its field. */
import { html, useLayoutEffect, useRef, useState } from "../../vendor/kit.js";
import { asProblem } from "../api/problem.js";
import { t } from "../core/vi.js";
import { component } from "./component.js";
import { Icon } from "./icons.js";
import { useDraft } from "./use-draft.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */
/** @typedef {import("../api/problem.js").ApiProblem} ApiProblem */

/**
 * @template V, R
 * @typedef {{
 *   draft: string | false,
 *   shared?: import("./shared-draft.js").Shared,
 *   initial: V,
 *   check?: (values: V) => Partial<Record<keyof V & string, string>>,
 *   submit: (values: V, key: string) => Promise<R>,
 *   done?: (result: R) => void,
 * }} FormOptions `draft`, `shared`: where what is typed is kept (useDraft); `key` is one Idempotency-Key until the form
 *   has succeeded, kept with its draft, so that a second press cannot act twice
 */

/**
 * @template {Record<string, any>} V
 * @typedef {{
 *   values: V, busy: boolean, dirty: boolean, problem: ApiProblem | null, errors: Record<string, string>, notice: ComponentChildren,
 *   set: (changes: Partial<V>) => void, reset: (values: V) => void, submit: () => Promise<void>,
 *   bind: <K extends keyof V & string>(name: K) => { name: K, value: V[K], onChange: (value: V[K]) => void, error: string | undefined },
 * }} FormState
 */

/** @type {import("../core/draft-store.js").Attempt} */
const NONE = { tried: [] };

/**
 * @template {Record<string, any>} V
 * @template R
 * @param {FormOptions<V, R>} options
 * @returns {FormState<V>}
 */
export function useForm({ draft: name, shared, initial, check, submit, done }) {
  const [values, setValues] = useState(initial);
  const [state, setState] = useState({
    busy: false,
    dirty: false,
    problem: /** @type {ApiProblem | null} */ (null),
    errors: /** @type {Record<string, string>} */ ({}),
  });
  const latest = useRef(values);
  const running = useRef(false);
  const attempt = useRef(NONE);
  latest.current = values;
  const live = {
    initial,
    values,
    dirty: state.dirty,
    attempt,
    restore: (/** @type {V} */ fresh, /** @type {boolean} */ typed) => {
      setValues((latest.current = fresh));
      setState((old) => ({ ...old, dirty: typed, problem: null }));
    },
  };
  const draft = useDraft(name, live, shared);

  const set = (/** @type {Partial<V>} */ changes) => {
    setValues((latest.current = { ...latest.current, ...changes }));
    setState((old) => ({ ...old, dirty: true, errors: without(old.errors, Object.keys(changes)) }));
  };
  const send = async () => {
    if (running.current) return;
    const found = /** @type {Record<string, string>} */ (check?.(latest.current) ?? {});
    if (Object.keys(found).length > 0) return setState((old) => ({ ...old, problem: null, errors: found }));
    running.current = true;
    setState((old) => ({ ...old, busy: true, problem: null, errors: {} }));
    const sent = latest.current;
    const { key = crypto.randomUUID(), tried } = attempt.current;
    attempt.current = { key, tried: [...tried.filter((one) => one !== sent), sent] };
    try {
      const result = await submit(sent, key);
      attempt.current = NONE;
      // Whoever typed on meanwhile has a form that is not saved.
      setState({ busy: false, dirty: sent !== latest.current, problem: null, errors: {} });
      draft.saved(sent);
      done?.(result);
    } catch (error) {
      const problem = asProblem(error);
      const refused = problem.status > 399 && problem.status < 500;
      if (refused) attempt.current = tried[0] && name ? { key, tried } : NONE; // what may have happened keeps its key
      setState((old) => ({ ...old, busy: false, problem, errors: byField(problem, latest.current) }));
      draft.refused(problem, { again: (one) => submit(one, key), send, done });
    } finally {
      running.current = false;
    }
  };
  return {
    values,
    ...state,
    notice: draft.notice,
    set,
    submit: send,
    reset: (fresh) => {
      setValues((latest.current = fresh));
      setState({ busy: false, dirty: false, problem: null, errors: {} });
    },
    bind: (name) => ({
      name,
      value: values[name],
      onChange: (value) => set(/** @type {any} */ ({ [name]: value })),
      error: state.errors[name],
    }),
  };
}

/**
 * The server's messages by the form's fields: "neighbourhoods.3" belongs to `neighbourhoods` where that is a field.
 * @param {ApiProblem} problem
 * @param {Record<string, unknown>} values
 */
function byField({ errors }, values) {
  return Object.fromEntries(
    errors.map(({ field, message }) => {
      const parts = field.split(".");
      while (parts.length > 1 && !(parts.join(".") in values)) parts.pop();
      const name = parts.join(".");
      return [name in values ? name : field, message];
    }),
  );
}

/**
 * @param {Record<string, string>} errors
 * @param {string[]} names
 */
function without(errors, names) {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !names.includes(name)));
}

/**
 * The <form> around the fields: submits on Enter, shows what went wrong, moves to the first wrong field.
 * @type {Component<{ form: FormState<any>, children: ComponentChildren, id?: string, label?: string }>}
 */
export const Form = component(function Form({ form, children, id, label }) {
  const element = useRef(/** @type {HTMLFormElement | null} */ (null));
  const { problem, errors } = form;
  useLayoutEffect(() => {
    if (!problem && Object.keys(errors).length === 0) return;
    const first =
      element.current?.querySelector("[aria-invalid=true]") ?? element.current?.querySelector(".form-problem");
    if (
      first instanceof HTMLElement &&
      (problem || !element.current?.contains(document.activeElement) || isSubmit(document.activeElement))
    )
      first.focus();
  }, [problem, Object.keys(errors).length > 0]);
  return html`<form class="form" ref=${element} id=${id} aria-label=${label} noValidate onSubmit=${(
    /** @type {SubmitEvent} */ event,
  ) => {
    event.preventDefault();
    void form.submit();
  }}>
    ${FormErrors({ form })}
    ${children}
  </form>`;
});

/** @param {Element | null} element */
const isSubmit = (element) => element instanceof HTMLButtonElement && element.type === "submit";

/**
 * The summary above a form: what is said of its draft, the server's sentence, and the errors that belong to no visible field.
 * @type {Component<{ form: FormState<any> }>}
 */
export const FormErrors = component(function FormErrors({ form: { problem, errors, values, notice } }) {
  const fields = Object.entries(errors);
  const homeless = fields.filter(([name]) => !(name in values));
  const saysNoMore = problem?.code === "malformed" && problem.message === problem.title && fields.length > 0; // than that fields are wrong
  if (!problem && fields.length === 0) return html`${notice}<div class="form-problem" role="alert" hidden></div>`;
  return html`${notice}<div class="form-problem notice is-danger" role="alert" tabindex="-1">
    ${Icon({ name: "alert" })}
    <div>
      <p><strong>${problem && !saysNoMore ? problem.message : t("form.errors", { count: fields.length })}</strong></p>
      ${homeless.map(([name, message]) => html`<p key=${name}>${message}</p>`)}
    </div>
  </div>`;
});
