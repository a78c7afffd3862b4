/** Acronyms spelt out as they sound: "ovéhache" is OVH, "èressa" is RSA. */
import { soundOf } from "./sound.ts";

/** The French names of the letters, from a to z. */
const NAMES =
  "a bé cé dé e effe gé ache i ji ka elle emme enne o pé ku erre esse té u vé doublevé ixe igrec zède".split(
    " ",
  );

/** The sound of a word when its letters are named one by one. */
export const soundOfLetters = (folded: string): string =>
  soundOf([...folded].map((letter) => NAMES[letter.charCodeAt(0) - 97] ?? "").join(""));
