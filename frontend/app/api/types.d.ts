/** What the calls of client.js take and give, derived from the generated schema. */
import type { paths } from "./schema.d.ts";

export type Method = "get" | "post" | "put" | "patch" | "delete";
type Json<C> = C extends { content: { "application/json": infer T } } ? T : C extends { content: { "multipart/form-data": unknown } } ? FormData : undefined;
type Operation<P extends string, M extends Method> = string extends keyof paths
  ? any
  : `/api/v1${P}` extends keyof paths ? paths[`/api/v1${P}`][M] : never;

/** The paths that answer to a method, without the /api/v1 prefix. */
export type PathOf<M extends Method> = string extends keyof paths
  ? string
  : { [K in keyof paths]: K extends `/api/v1${infer Short}` ? (paths[K][M] extends { responses: unknown } ? Short : never) : never }[keyof paths];

/** The JSON of the first successful answer. */
export type Answer<P extends string, M extends Method> = string extends keyof paths
  ? any
  : Operation<P, M> extends { responses: infer R }
    ? R extends { 200: infer A } ? Json<A> : R extends { 201: infer A } ? Json<A> : R extends { 202: infer A } ? Json<A> : undefined
    : never;

type Parameters_<P extends string, M extends Method> = Operation<P, M> extends { parameters: infer X } ? X : never;
type Params<P extends string, M extends Method> = string extends keyof paths
  ? { params?: Record<string, string | number> }
  : Parameters_<P, M> extends { path: infer X } ? { params: X } : { params?: undefined };
type Query<P extends string, M extends Method> = string extends keyof paths
  ? { query?: Record<string, unknown> }
  : Parameters_<P, M> extends { query?: infer X } ? { query?: X | Record<string, unknown> } : { query?: undefined };
type Body<P extends string, M extends Method> = string extends keyof paths
  ? { body?: unknown }
  : Operation<P, M> extends { requestBody: infer X } ? { body: Json<X> | FormData }
    : Operation<P, M> extends { requestBody?: infer X } ? { body?: Json<NonNullable<X>> | FormData } : { body?: undefined };

export type ReadOptions<P extends string> = Params<P, "get"> & Query<P, "get"> & { signal?: AbortSignal };
export type WriteOptions<P extends string, M extends Method> = Params<P, M> & Query<P, M> & Body<P, M> & {
  /** The row's `version`, sent as If-Match. */
  version?: number;
  /** The Idempotency-Key; a form keeps one until it succeeds. */
  key?: string;
  signal?: AbortSignal;
};
