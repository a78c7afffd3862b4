/** The tokens of `tokens.css`, read during the build. */
import { readTokens } from "./read-tokens.ts";
import css from "./tokens.css?raw";

export const tokens = readTokens(css);
