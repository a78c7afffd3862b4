import yaml from "#content/kit-de-presse.yaml?raw";
import { association } from "#association/current.ts";
import { SITE } from "#site.ts";
import { parseKit } from "./kit-schema.ts";

/** The press kit, as it is in this build. */
export const kit = parseKit(yaml);

export const KIT_PAGE = "/presse/kit/";
export const PRESS_ZIP = "/presse/dossier-de-presse.zip";

/** Texts about us, the shortest first. */
export const ABOUT = [
  { words: 25, text: kit.about.words25 },
  { words: 50, text: kit.about.words50 },
  { words: 100, text: kit.about.words100 },
] as const;

/** The sources of the kit, as `citeSources` expects them. */
export const kitSources = [kit.about, ...kit.names, ...kit.avoid].flatMap(({ sources }) =>
  sources.map((id) => ({ collection: "sources", id }) as const),
);

export const IMAGE_CREDIT = SITE.name;
/** The licence of the press kit's pictures. */
export const imageLicence = (): string => association.imageLicence.value ?? "à préciser";
