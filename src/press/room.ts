import yaml from "../../content/salle-de-presse.yaml?raw";
import { parseRoom } from "./room-schema.ts";

/** The press room, as it stands in this build. */
export const room = parseRoom(yaml);

/** The sources that the head of the press room needs. */
export const presidentSources = (room.president?.sources ?? []).map(
  (id) => ({ collection: "sources", id }) as const,
);

/** The sources that the contact of a press page needs among its own. */
export const contactSources = room.contact.shown
  ? [{ collection: "sources", id: room.contact.source } as const]
  : [];
