/** The painter for pages. Code that runs outside Vite creates its own painter from `tokens.css`. */
import css from "#styles/tokens.css?raw";
import { painter } from "./painter.ts";

export const { colour, paintInBothSchemes, paintOnce } = painter(css);
