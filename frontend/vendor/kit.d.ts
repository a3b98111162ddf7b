// Types of the bundled libraries; written by tools/vendor_frontend.mjs.
import type { ComponentChildren, VNode } from "preact";
export { h, render, Fragment, createContext, options } from "preact";
export type { ComponentChild, ComponentChildren, ComponentType, RefObject, VNode } from "preact";
export { useCallback, useContext, useEffect, useErrorBoundary, useId, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
export { batch, computed, effect, signal, untracked, useComputed, useSignal, useSignalEffect } from "@preact/signals";
export type { ReadonlySignal, Signal } from "@preact/signals";
export { default as createClient } from "openapi-fetch";
export declare function html(strings: TemplateStringsArray, ...values: unknown[]): VNode;
export interface PathMatch { params: Record<string, string>; rest?: string }
export declare function matchPath(path: string, pattern: string): PathMatch | undefined;
export declare function LocationProvider(props: { children?: ComponentChildren }): VNode;
export interface Location {
  url: string;
  path: string;
  query: Record<string, string>;
  wasPush: boolean;
  route: (url: string, replace?: boolean) => void;
}
export declare function useLocation(): Location;
