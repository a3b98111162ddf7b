/** Every refusal or failure of the server as one error with a Vietnamese message. */
import { t } from "../core/vi.js";

/** @typedef {{ field: string, message: string }} FieldError */

export class ApiProblem extends Error {
  /**
   * @param {{ status: number, code: string, title: string, detail?: string | null, errors?: FieldError[], request_id?: string }} problem
   */
  constructor(problem) {
    super(problem.detail || problem.title);
    this.name = "ApiProblem";
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.errors = problem.errors ?? [];
    this.requestId = problem.request_id;
  }

  /** No answer at all: the network or the server is away. */
  get offline() {
    return this.status === 0;
  }
}

const FRIENDLY = /** @type {const} */ ({
  0: "problem.offline",
  401: "problem.signedOut",
  403: "problem.forbidden",
  404: "problem.missing",
  412: "problem.stale",
  413: "problem.tooLarge",
  429: "problem.tooMany",
  503: "problem.busy",
});

/**
 * The answer's own words where it speaks problem+json, ours where it does not.
 * @param {unknown} body
 * @param {Response | undefined} response undefined when nothing came back
 */
export function problemFrom(body, response) {
  const status = response?.status ?? 0;
  const said = typeof body === "object" && body !== null ? /** @type {Record<string, any>} */ (body) : {};
  const own = t(FRIENDLY[/** @type {keyof typeof FRIENDLY} */ (status)] ?? "problem.unexpected");
  const wait = Number(response?.headers.get("Retry-After"));
  return new ApiProblem({
    status,
    code: typeof said.code === "string" ? said.code : `http-${status}`,
    title: typeof said.title === "string" ? said.title : own,
    detail: said.detail ?? (status === 429 && wait ? t("problem.waitSeconds", { seconds: wait }) : null),
    errors: Array.isArray(said.errors) ? said.errors : [],
    request_id: said.request_id,
  });
}

/**
 * Any thrown value as a problem that can be shown.
 * @param {unknown} error
 */
export function asProblem(error) {
  if (error instanceof ApiProblem) return error;
  const title = t("problem.unexpected");
  return new ApiProblem({
    status: -1,
    code: "browser",
    title,
    detail: error instanceof Error ? `${title} (${error.message})` : title,
  });
}
