/** What a street of a round is called, and where its list is. */

/** @import { RoundStreet } from "../../offline/types.d.ts" */

export const HOME = "/chuyen-di";

/** @param {Pick<RoundStreet, "name" | "group_name">} street */
export const streetName = ({ name, group_name }) => [name, group_name].filter(Boolean).join(" · ");

/** The list along a street. @param {string} id */
export const alongOf = (id) => `${HOME}?tuyen=${id}`;
