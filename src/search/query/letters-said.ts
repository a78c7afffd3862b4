/** Initials as they are said: "ovéhache" is OVH, "èressa" RSA. */
import { soundOf } from "./sound.ts";

/** The names of the letters, from a to z. */
const NAMES =
  "a bé cé dé e effe gé ache i ji ka elle emme enne o pé ku erre esse té u vé doublevé ixe igrec zède".split(
    " ",
  );

/** How a word sounds when its letters are said one by one. */
export const soundOfLetters = (folded: string): string =>
  soundOf([...folded].map((letter) => NAMES[letter.charCodeAt(0) - 97] ?? "").join(""));
