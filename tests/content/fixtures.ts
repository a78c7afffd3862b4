/** Entries that several test files add to the content, or give to a rule. */
import type { ContentFile } from "#content-check/reading/files.ts";
import type { Change } from "./breaking.ts";

/** An entry with these fields and no text, for a rule that is tested directly. */
export const entry = (
  collection: ContentFile["collection"],
  id: string,
  data: Readonly<Record<string, unknown>>,
): ContentFile => ({
  path: `content/${collection}/${id}.yaml`,
  collection,
  id,
  data,
  body: "",
  bodyLine: 1,
  lineOf: () => 1,
});

/**
 * The file of an announcement of ours about Magny-les-Hameaux, published on 28 November 2026.
 * @param where words of the text after « une promotion de plus »
 * @param quotations lines of the front matter below `ours`
 */
export const ourAnnouncement = ({
  title,
  summary,
  event,
  date,
  where,
  quotations = "",
}: Readonly<Record<"title" | "summary" | "event" | "date" | "where", string>> & {
  quotations?: string;
}): string => `---
title: ${title}
summary: "${summary}"
event: ${event}
date: ${date}
place: Magny-les-Hameaux
published: 28 novembre 2026
checked: 29 novembre 2026
partners: [acife, telehouse]
schools: [magny-les-hameaux]
drawing: badge
ours:
  contact:
    name: Marie Clémentin
    role: pour Les Plombiers du Numérique et la Fondation Impala Avenir
    email: marieclementin@impalaavenir.com
${quotations}---

## Une promotion de plus

Nous préparons avec l'Acife une promotion de plus${where}. Les cours se tiendront dans la même salle, au milieu des serveurs.
`;

export const PRESS_ROOM = "content/salle-de-presse.yaml";

/** Adds a source of this date about the president, and gives the president in the press room this date and source. */
export const newerPresident = (date: string): Change[] => [
  [
    "content/sources/s999.yaml",
    () => `title: La nouvelle présidence de l'association
outlet: lesplombiersdunumerique.org
date: ${date}
url: https://www.plombiers-essai.org/presidence
weight: A
coverage: true
`,
  ],
  [
    PRESS_ROOM,
    (text) =>
      text.replace("asOf: février 2026\n  sources: [s10]", `asOf: ${date}\n  sources: [s999]`),
  ],
];
