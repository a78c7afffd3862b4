/** Articles of the press with the weight of official texts. */
import { plainLetters } from "#lib/plain-id.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

/**
 * The name of an outlet in a form that can be compared: it is the same for « L'Indépendant », « lindependant.fr » and
 * « L'indépendant (Perpignan) ».
 */
const nameOf = (outlet: string): string =>
  plainLetters(
    outlet
      .replace(/[,(].*$/u, "")
      .trim()
      .replace(/\.(?:fr|com|info)$/u, ""),
  );

/** Newspapers, magazines, news agencies, radios and television channels, and the trade press of our subjects. */
const PRESS: ReadonlySet<string> = new Set(
  [
    // National
    "Le Monde, Le Figaro, Libération, La Croix, L'Humanité, Les Échos, La Tribune, Le Parisien, Aujourd'hui en France, L'Opinion, 20 Minutes, L'Express, Le Point, L'Obs, Marianne, Mediapart, Ouest-France, AFP, Agence France-Presse",
    // Regional
    "La Voix du Nord, Nord Éclair, Nord Littoral, Le Courrier picard, L'Indépendant, Midi libre, La Dépêche, La Dépêche du Midi, Sud Ouest, La Provence, Nice-Matin, Var-Matin, La Marseillaise, Le Progrès, Le Dauphiné libéré, La Montagne, Le Télégramme, Presse-Océan, Le Courrier de l'Ouest, La Nouvelle République, Le Berry républicain, La République du Centre, Paris-Normandie, L'Est républicain, Le Républicain lorrain, Dernières Nouvelles d'Alsace, DNA, L'Alsace, L'Union, L'Ardennais, L'Yonne républicaine, Le Bien public, Actu, La Gazette Nord-Pas de Calais, La Gazette des communes, Le Moniteur",
    // Radio and television
    "France Bleu, Ici, France Info, France Inter, France 2, France 3, RTL, RMC, Europe 1, BFM, BFM TV, BFM Business, TF1, M6, LCI, CNews",
    // Trade press
    "Le Monde Informatique, L'Informaticien, ChannelNews, Channel News, Global Security Mag, Solutions Numériques, Silicon, DCmag, Datacenter Magazine, L'Usine nouvelle, L'Usine digitale, 01net, ZDNet, Ecomnews",
  ]
    .join(", ")
    .split(", ")
    .map(nameOf),
);
/** Words of a title under which the press prints what an organisation itself says: « (communiqué) », « Entretien avec … ». */
const OWN_WORDS =
  /(?<!\p{L})(?:communiqués?|CP|interviews?|entretiens?|tribunes?|publi)(?!\p{L})/iu;

/**
 * Reports an article of the press with `weight: A`. This weight is for official texts and for what an organisation says itself.
 * Two cases are accepted: the article's title says that it is a press release or an interview, or its outlet is not in `PRESS`.
 */
export function pressWeightFaults(file: ContentFile): Fault[] {
  if (file.collection !== "sources") return [];
  const { outlet, title, weight } = fields(file);
  if (weight !== "A" || typeof outlet !== "string" || !PRESS.has(nameOf(outlet))) return [];
  if (OWN_WORDS.test(String(title))) return [];
  return [
    faultAt(file, ["weight"], {
      fault: `« ${outlet} » est la presse, et A est pour l'organisme lui-même ou un texte officiel`,
      remedy:
        "écrivez weight: B ; si l'article reprend tel quel un communiqué ou un entretien, dites-le à la fin de son titre : « (communiqué) ».",
    }),
  ];
}
