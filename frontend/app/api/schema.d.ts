/** The API's types; `npm run api` writes this file from openapi/openapi.json. */
// eslint-disable-next-line
export interface paths { [path: string]: any }
