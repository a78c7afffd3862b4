import yaml from "#content/salle-de-presse.yaml?raw";
import { parseRoom } from "./room-schema.ts";

/** The press room, as it is in this build. */
export const room = parseRoom(yaml);

/** The sources for the president, shown at the top of the press room. */
export const presidentSources = (room.president?.sources ?? []).map(
  (id) => ({ collection: "sources", id }) as const,
);

/** The sources for the contact, which a press page must cite if it shows the contact. */
export const contactSources = room.contact.shown
  ? [{ collection: "sources", id: room.contact.source } as const]
  : [];
