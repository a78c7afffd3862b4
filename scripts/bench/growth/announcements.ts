/** Generates fictitious announcements, the same ones each time, that pass the content check. */

import { MONTHS } from "#lib/partial-dates.ts";
import { plainId } from "#lib/plain-id.ts";

export interface Announcement {
  /** The name of its file, without extension. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Ex.: "3 mars 2024". */
  readonly date: string;
  readonly place: string;
  /** Markdown, some 500 words. */
  readonly body: string;
}

const PLACES =
  "Agen,Albi,Amiens,Angers,Arras,Auch,Avignon,Bastia,Bayonne,Belfort,Blois,Bordeaux,Bourges,Brest,Caen,Cahors,Calais,Colmar,Creil,Dijon,Douai,Dreux,Gap,Guéret,Laon,Laval,Lens,Lille,Limoges,Lorient,Lyon,Mâcon,Melun,Mende,Metz,Nantes,Nevers,Nice,Niort,Orléans,Pau,Privas,Quimper,Reims,Rennes,Rodez,Roanne,Rouen,Saverne,Sedan,Tarbes,Toulon,Tours,Troyes,Tulle,Valence,Vannes,Verdun,Vesoul,Vichy".split(
    ",",
  );
const EVENTS =
  "une classe commence,les ateliers rouvrent,des stagiaires visitent un central,une promotion se termine,le matériel est livré,un chantier forme,une salle est équipée,des formateurs se retrouvent".split(
    ",",
  );
const SUBJECTS =
  "La salle,L'équipe,Le groupe,La promotion,Le chantier,L'atelier,La classe,Le réseau,Le central,La mairie".split(
    ",",
  );
const VERBS =
  "prépare,range,mesure,relie,explique,vérifie,installe,présente,compare,répare,observe,documente".split(
    ",",
  );
const OBJECTS =
  "les câbles de cuivre,la fibre optique,une baie neuve,les outils de sertissage,les plans du bâtiment,le panneau de brassage,les règles de sécurité,un tiroir optique,la liste des pannes,le registre des essais,les chemins de câbles,une armoire de rue".split(
    ",",
  );
const WHERE =
  "au rez-de-chaussée,dans la cour,près de la gare,avec deux entreprises,devant les familles,pendant trois semaines,avant la fin du mois,au bout du couloir,dans une salle prêtée,sous la conduite d'un technicien".split(
    ",",
  );

/** Pseudo-random numbers that depend only on the seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PARAGRAPHS = 8;
const SENTENCES = 5;
const HEADINGS: Readonly<Record<number, string>> = {
  2: "Ce qui a été fait",
  5: "La suite",
};
/**
 * The day of the newest announcement. Every announcement names the same article (source `s134`), and an article reports events
 * of the past. So this is the day before the article was published.
 */
const NEWEST = Date.UTC(2026, 3, 28);
const DAY_MS = 86_400_000;
/** Number of days, up to `NEWEST`, with announcements. The content check refuses announcements from before our first school. */
const DAYS = 3100;

/** @param index 0 for the newest announcement; each next one is a day older. Number `DAYS` has the newest day again */
function announcement(index: number): Announcement {
  const next = numbersFrom(index * 7919 + 17);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? "";
  const sentence = (): string =>
    `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${pick(WHERE)}, pour ${String(2 + Math.floor(next() * 90))} personnes.`;
  /** The content check refuses sentences that occur twice in one text. */
  const said = new Set<string>();
  const another = (): string => {
    for (let words = sentence(); ; words = sentence())
      if (!said.has(words)) {
        said.add(words);
        return words;
      }
  };
  const place = pick(PLACES);
  const title = `${place} : ${pick(EVENTS)} (${String(index + 1)})`;
  const day = new Date(NEWEST - (index % DAYS) * DAY_MS);
  const date = `${String(day.getUTCDate())} ${MONTHS[day.getUTCMonth()] ?? ""} ${String(day.getUTCFullYear())}`;
  return {
    id: `${String(index + 1).padStart(5, "0")}-${plainId(title)}`,
    title,
    summary: `Le ${date}, à ${place} : ${pick(OBJECTS)} et ${pick(OBJECTS)}, ${pick(WHERE)}. Nous y étions (${String(index + 1)}).`,
    date,
    place,
    body: Array.from({ length: PARAGRAPHS }, (_, paragraph) => {
      const heading = HEADINGS[paragraph];
      const text = Array.from({ length: SENTENCES }, another).join(" ");
      return heading === undefined ? text : `## ${heading}\n\n${text}`;
    }).join("\n\n"),
  };
}

/** The first `count` announcements. */
export const announcements = (count: number): Announcement[] =>
  Array.from({ length: count }, (_, index) => announcement(index));

/** An announcement as a file of `content/press/`. */
export const asRelease = ({ title, summary, date, place, body }: Announcement): string =>
  `---
title: "${title}"
summary: "${summary}"
event: Journée de l'école
date: ${date}
place: ${place}
published: 1er octobre 2026
checked: 1er octobre 2026
article: s134
---

${body}
`;
