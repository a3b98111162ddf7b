/** What the calls of client.js take and give, derived from the generated schema. */
import type { paths } from "./schema.d.ts";

export type Method = "get" | "post" | "put" | "patch" | "delete";
type Json<C> = C extends { content: { "application/json": infer T } } ? T : C extends { content: { "multipart/form-data": unknown } } ? FormData : undefined;
type Full<P extends string> = `/api/v1${P}` extends keyof paths ? paths[`/api/v1${P}`] : never;
type Operation<P extends string, M extends Method> = Full<P>[M & keyof Full<P>];
type Parts<P extends string, M extends Method> = Operation<P, M> extends { parameters: infer X } ? X : never;

/** The paths that answer to a method, without the /api/v1 prefix. */
export type PathOf<M extends Method> = {
  [K in keyof paths]: K extends `/api/v1${infer Short}` ? (paths[K][M] extends { responses: unknown } ? Short : never) : never;
}[keyof paths];

/** The JSON of the first successful answer. */
export type Answer<P extends string, M extends Method> = Operation<P, M> extends { responses: infer R }
  ? R extends { 200: infer A } ? Json<A> : R extends { 201: infer A } ? Json<A> : R extends { 202: infer A } ? Json<A> : undefined
  : never;

type Params<P extends string, M extends Method> = Parts<P, M> extends { path: infer X } ? { params: X } : { params?: undefined };
/** Names are checked; values come from the address as text, and the server checks them. */
type Query<P extends string, M extends Method> = Parts<P, M> extends { query?: infer X } ? [NonNullable<X>] extends [never] ? { query?: undefined } : { query?: { [K in keyof NonNullable<X>]?: unknown } }
  : { query?: undefined };
type Body<P extends string, M extends Method> = Operation<P, M> extends { requestBody: infer X } ? { body: Json<X> }
  : Operation<P, M> extends { requestBody?: infer X } ? { body?: Json<NonNullable<X>> } : { body?: undefined };

/** The row's `version`, sent as If-Match; wanted by whatever may answer 428, taken by whatever may answer 412. */
type Version<P extends string, M extends Method> = Operation<P, M> extends { responses: { 428: unknown } } ? { version: number } : Operation<P, M> extends { responses: { 412: unknown } } ? { version?: number } : { version?: undefined };

export type ReadOptions<P extends string> = Params<P, "get"> & Query<P, "get"> & { signal?: AbortSignal };
export type WriteOptions<P extends string, M extends Method> = Params<P, M> & Query<P, M> & Body<P, M> & Version<P, M> & {
  /** The Idempotency-Key; a form keeps one until it succeeds. */
  key?: string;
  signal?: AbortSignal;
};

/** A schema by its name, for the props of a component: `Schema<"TaskRead">`. */
export type Schema<N extends keyof import("./schema.d.ts").components["schemas"]> = import("./schema.d.ts").components["schemas"][N];
