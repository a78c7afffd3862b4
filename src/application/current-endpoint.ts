import { APPLICATION_ENDPOINT } from "astro:env/server";
import { checkEndpoint } from "./endpoint.ts";

/** Where this build posts applications; `undefined` when the setting is absent. */
export const endpoint = checkEndpoint(APPLICATION_ENDPOINT);
