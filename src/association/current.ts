import yaml from "#content/association.yaml?raw";
import { parseSettings } from "./settings.ts";

/** The association's settings, as they are in this build. */
export const association = parseSettings(yaml);
