/** The painter of the pages; what runs outside of Vite makes its own from the same file. */
import css from "../styles/tokens.css?raw";
import { painter } from "./painter.ts";

export const { colour, paintInBothSchemes, paintOnce } = painter(css);
