import { association } from "../association/current.ts";

/** Where the contact of 2020 was published. */
export const CONTACT_SOURCE = { collection: "sources", id: "s1" } as const;

/** The sources that the contact of a press page needs among its own. */
export const contactSources = association.showPressContact2020 ? [CONTACT_SOURCE] : [];
