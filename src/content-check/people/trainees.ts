import { plainId } from "#lib/plain-id.ts";
import type { Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { titleOf } from "#content-check/reading/titles.ts";
import { cachedByText } from "#content-check/caches.ts";

/** A first name, or two joined by a hyphen: « Kevin », « Marie-Lou ». */
const NAME = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`;
/** The rest of a full name: « Belkacem », « B. », « du Boÿs ». */
const FAMILY = String.raw`(?: (?:(?:d[eu]|des|l[ea]|el|al|ben|van|von) |d['’])?\p{Lu}[\p{L}'’-]*\.?)*`;
/** An age that a trainee may have: « 19 ans ». The oldest in a published group was 51. */
const AGE = String.raw`(?:1[4-9]|[2-6]\d) ans(?!\p{L}| d['’]| de | après| plus| avant| durant| au plus| minimum)`;
/** A noun between a name and an age: « jeune femme » in « Amina, une jeune femme de 19 ans ». */
const SOMEBODY = String.raw`(?:jeune )?(?:homme|femme|garçon|fille|maman|papa|mère|père)`;
/** The status of a trainee: « stagiaire », « en formation », « sortie de l'école ». */
const TRAINEE = String.raw`stagiaire|élève|apprentie?|apprenante?|alternante?|décrocheu(?:r|se)|en (?:formation|reconversion|insertion)|(?:diplômée?|sortie?|issue?) de (?:notre (?:promotion|formation|classe|école)|l['’]école|la promotion)`;
/** Words before a status of `TRAINEE`: « une ancienne », « alors », « l'un de nos ». */
const BEFORE_STATUS = String.raw`(?:(?:une?|notre|jeune|ancien(?:ne)?|ex|future?|aujourd['’]hui|alors|l['’]une? de nos)[ -])*`;
/** Our training, in which somebody was a trainee: « notre école », « une de nos formations », « nous ». */
const OURS = String.raw`(?:(?:notre|nos|une de nos) (?:\p{L}+ )?(?:école|formation|promotion|classe|atelier|parcours|cursus|dispositif|programme)s?|nous|[Ll]es Plombiers du Numérique)(?!\p{L})`;
const FROM = "(?:dans |chez |par |de (?:chez )?|d['’]|à |avec |grâce à )(?:l['’])?";
/**
 * Words that give somebody the status of a trainee by naming our training: « formée dans notre école », « issu de nos
 * formations ».
 */
const FORMED_BY_US = `(?:(?<!(?:a|ont|avait|avaient) )(?:formée?|sortie?|issue?|diplômée?|certifiée?) (?:en \\d{4} |à \\p{Lu}[\\p{L}-]+ )?${FROM}${OURS}|a suivi (?:notre|une de nos) formation)`;
/** The beginning of a word. */
const WORD_START = String.raw`(?<![\p{L}'’-])`;

/** Ways in which a text names a trainee. The first group is the name. */
const NAMED: readonly RegExp[] = [
  // « Kevin, 19 ans », « Amina (22 ans) », « Wissem B., âgé de 24 ans »
  `${WORD_START}(${NAME}${FAMILY})(?:,? ?\\(|,? (?:âgée? de |une? ${SOMEBODY} de )?)${AGE}`,
  // « Kevin a 19 ans »
  `${WORD_START}(${NAME}) (?:a|avait|aura|vient d['’]avoir|fête ses) ${AGE}`,
  // « À 19 ans, Kevin »
  String.raw`(?<!\d |ou |et )${WORD_START}[Àà] ${AGE},? (${NAME}${FAMILY})`,
  // « Sarah Belkacem, ancienne stagiaire »
  `${WORD_START}(${NAME}${FAMILY})(?:, | \\(| – | est (?=une? )| (?=a suivi))${BEFORE_STATUS}(?:${TRAINEE}|${FORMED_BY_US})s?(?!\\p{L})`,
  // « le jeune Kevin », « la stagiaire Amina »
  `${WORD_START}(?:${TRAINEE}|l[ae] jeune|notre jeune|prénommée?|s['’]appelle),? (${NAME}${FAMILY})`,
].map((pattern) => new RegExp(pattern, "gu"));

/** Capitalised words that are not first names, because they begin a sentence or name a thing: « Ensuite », « Lycée ». */
const NOT_A_NAME =
  /^(?:Ici|Là|Hier|Demain|Souvent|Parfois|Avant|Après|Non|Oui|Ensuite|Enfin|Ailleurs|Puis|Alternance|Apprentissage|Stage|Formation|Âge|Ages?|Durée|Public|Emploi|Profil|Entrée|Jeune|Élève|Certificat|Titre|Aujourd|École|Lycée|Collège|Mission|Région|Ville|Mairie|Association|Fondation|Groupe|Société)$/;
/** The ending of a trade or status that begins a sentence: « Ingénieure, 47 ans, … ». */
const STATUS_ENDING =
  /(?:eure?|euse|rice|iste|ienne?|ière?|ante?|ente?|able|aire|logue|mère|père|ée?|ve|vet)$/u;
/** Whether a capitalised word is a trade or status (« Ingénieure »), and not a first name with the same ending (« Claire »). */
const isStatus = (name: string): boolean =>
  !/\s/.test(name) && STATUS_ENDING.test(name) && !FIRST_NAMES.has(plainId(name));
/** A capitalised word that only begins the sentence, and is not part of the name after it: « Puis » in « Puis Kevin ». */
const SENTENCE_START =
  /(?:^|[.!?…] )(?:Puis|Et|Mais|Alors|Quand|Si|Pour|Avec|Comme|Car|Donc|Notre|Selon|Chez|De|Avant|Après|Depuis|Ici|Là|Hier|Aujourd['’]hui|Bravo|Voici|Enfin|Ensuite|Lui|Elle|Le|La|Un|Une|Par|Sans|Dans|En|Ce|Cet|Cette) $/u;
/**
 * Words before the name of a place or an organisation, and rarely before the name of a person: « rue », « lycée », « chez ».
 */
const BEFORE_PLACE =
  /(?:^|[^\p{L}])(?:[Àà]|[Ee]n|[Cc]hez|[Vv]ers|[Dd]ès|[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Ll]ycée|[Cc]ollège|[Hh]ôpital|[Ii]nstitut|[Éé]cole|[Ss]ainte?|[Pp]rix|[Bb]âtiment|[Ss]alle|[Aa]mphi|[Ff]oyer|[Rr]ésidence|[Qq]uartier|[Cc]ité|[Cc]ampus|[Cc]entre|[Mm]aison|[Mm]étro|[Ss]tation|[Pp]ont|[Qq]uai|[Ss]quare|[Aa]llée|[Cc]hemin|[Ss]tade|[Gg]ymnase|[Ee]space|[Ff]ondation|[Aa]ssociation|[Gg]roupe|[Ss]ociété|[Pp]arc|[Pp]rojet|[Pp]rogramme|[Pp]lan|[Ll]oi|[Tt]empête) $/u;
/** Words that end in « à » before the name of a person, and not of a place: « merci à Kevin ». */
const TO_SOMEBODY = /(?:^|[^\p{L}])(?:grâce|merci|quant|bravo) à $/iu;
/**
 * Whether a text ends with words after which a name is that of a place or an organisation. After « à », a first name is that of a
 * person: « un badge à Karim ».
 */
const isBeforePlace = (text: string, name: string): boolean =>
  BEFORE_PLACE.test(text) &&
  !TO_SOMEBODY.test(text) &&
  !(/[Àà] $/.test(text) && FIRST_NAMES.has(plainId(name)));
/** A title before the name of somebody who is not a trainee: « Mme ». */
const TITLE = /(?:^|[^\p{L}])(?:M\.|MM\.|Mme|Mlle|Dr) $/u;

/**
 * Names that do not belong to trainees, as `plainId` writes them: the words in the names of partners, schools, departments and
 * regions (`words`), and the full names of people whom the site names (`people`).
 */
export interface KnownNames {
  words: ReadonlySet<string>;
  people: readonly string[];
}

/** The capitalised words of a name: « Florian » and « Boÿs » in « Florian du Boÿs ». */
const wordsOf = (name: string): string[] =>
  name.split(/[^\p{L}\d]+/u).filter((word) => /^\p{Lu}/u.test(word));

/** Collects the known names from the entries. */
export function knownNames(files: readonly ContentFile[], people: readonly string[]): KnownNames {
  const names = files.flatMap((file) => {
    if (file.collection === "partners") return [titleOf(file) ?? ""];
    if (file.collection !== "schools") return [];
    const { department, region } = fields(file) as {
      department?: { name?: unknown } | null;
      region?: unknown;
    };
    return [titleOf(file), department?.name, region].map((name) =>
      typeof name === "string" ? name : "",
    );
  });
  return {
    words: new Set(names.flatMap(wordsOf).map(plainId)),
    people: people.map(plainId),
  };
}

/** In years. An older person with a full name is probably somebody whom the press has named. */
const MAX_YOUNG_AGE = 30;
/** A status after the age: « …, 38 ans, ancienne stagiaire ». */
const STATUS_AFTER = new RegExp(`^\\)?, ${BEFORE_STATUS}(?:${TRAINEE})`, "u");

/** Whether a full name stands with an age above `MAX_YOUNG_AGE`, and is not followed by the status of a trainee. */
const isAdult = (name: string, words: string, after: string): boolean =>
  /\p{L} (?:d[eu] |l[ea] )?\p{Lu}[\p{L}'’-]+$/u.test(name) &&
  Number(/(\d+) ans/.exec(words)?.[1] ?? 0) > MAX_YOUNG_AGE &&
  !STATUS_AFTER.test(after);

/** A capitalised word or an initial at the end of a text: « Anne », « J. ». Not the end of a sentence: « le Numérique. ». */
const CAPITAL_BEFORE = /(?:\p{Lu}[\p{L}'’-]*|(?<!\p{L})(?:\p{Lu}\.-?)+) $/u;

/** A capitalised word, which may be a first name. */
const CAPITALISED = new RegExp(`${WORD_START}(${NAME})(?![\\p{L}'’-])`, "gu");

/**
 * Finds a person's first name that stands alone in a text, without a family name: « Kevin ». Not « Marie » in « Marie Petit »
 * or « Marie et Paul Petit ».
 */
const loneFirstName = cachedByText((text: string): string | undefined => {
  for (const match of text.matchAll(CAPITALISED)) {
    const [name] = match;
    if (!FIRST_NAMES.has(plainId(name))) continue;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + name.length);
    const isWhole =
      /^ (?:(?:d[eu]|des|l[ea]|el|al|ben|van|von) |d['’])?\p{Lu}/u.test(after) ||
      new RegExp(`^(?:,| et) ${NAME} (?:(?:d[eu]|le|la) )?\\p{Lu}`, "u").test(after) ||
      (CAPITAL_BEFORE.test(before) && !SENTENCE_START.test(before)) ||
      TITLE.test(before) ||
      isBeforePlace(before, name);
    if (!isWhole) return name;
  }
  return undefined;
});

/** The names of possible trainees in a text, each with the words that show a trainee: « Kevin » with « Kevin, 19 ans ». */
const namedIn = cachedByText((text: string): { name: string; words: string }[] =>
  NAMED.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
    const name = match[1] ?? "";
    const [first = ""] = name.split(/[ -]/);
    const start = match.index + match[0].indexOf(name);
    const isOther =
      isAdult(name, match[0], text.slice(match.index + match[0].length)) ||
      NOT_A_NAME.test(first) ||
      isStatus(name) ||
      isBeforePlace(text.slice(0, start), name);
    return isOther ? [] : [{ name, words: match[0] }];
  }),
);

/**
 * Reports the name of a trainee, because the site never publishes one: « Kevin, 19 ans », « Sarah Belkacem, sortie de la
 * promotion 2020 », or a first name alone. Everybody else is named in full, which is fine: « Nicolas Buono, directeur
 * d'Equinix ».
 */
export function traineeFault(text: string, { words, people }: KnownNames): Mistake | undefined {
  const isKnown = (name: string) => {
    const plain = plainId(name);
    return (
      people.some((person) => plain === person || plain.startsWith(`${person}-`)) ||
      wordsOf(name).some((word) => words.has(plainId(word)))
    );
  };
  const named = namedIn(text).find(({ name }) => !isKnown(name));
  const alone = named ? undefined : loneFirstName(text);
  if (!named && alone === undefined) return undefined;
  return {
    fault: named
      ? `« ${named.words.replace(/\([^)]*$/u, "$&)")} » nomme un stagiaire, et le site n'en nomme jamais`
      : `« ${alone ?? ""} » est un prénom seul : il nomme un stagiaire, ce que le site ne fait jamais`,
    remedy:
      "retirez le prénom, l'âge et ce qui ferait reconnaître la personne. Ex. : « un stagiaire de Roubaix ». Quelqu'un d'autre s'écrit avec son nom entier et son rôle.",
  };
}

/** The role of a current or former trainee: « stagiaire de la promotion 2026 », « ancienne élève ». */
const TRAINEE_ROLE = new RegExp(
  `^${BEFORE_STATUS}(?:${TRAINEE}|lauréate? de la promotion)(?!\\p{L})`,
  "iu",
);

/**
 * The role of a former trainee, alone or after a trade: « formée dans notre école », « technicien, ancien stagiaire ». Not « tuteur
 * d'un technicien formé chez nous », nor « directeur, ancien élève de Polytechnique ».
 */
const FORMER_ROLE = new RegExp(
  String.raw`(?<!\p{L})(?<!(?:(?:d['’]une?|du|de (?:la|son|sa)) |de l['’])[^,;]*)(?:${FORMED_BY_US}|passée? ${FROM}${OURS})|(?:, | \()ancien(?:ne)? (?:stagiaire|élève|apprentie?|apprenante?|alternante?)(?: ${FROM}${OURS}|(?=[,)]|$))`,
  "iu",
);

/** A trade that we teach, and the town where somebody has learnt it: « technicienne datacenter, formée à Roubaix ». */
const TAUGHT_TRADE =
  /^(?:technicien(?:ne)?|monteu(?:r|se)|installat(?:eur|rice)|raccordeu(?:r|se)|câbleu(?:r|se))[^,(]*(?:, | \()(?:formée?|diplômée?) à (\p{Lu}[\p{L}-]+)/iu;

/** Whether a role is that of a technician trained in the town of one of our schools. */
const isTaughtInTown = (role: string, { words }: KnownNames): boolean => {
  const town = TAUGHT_TRADE.exec(role)?.[1];
  return town !== undefined && wordsOf(town).every((word) => words.has(plainId(word)));
};

/** Reports the role of a trainee, « ancienne élève »: a role is shown with a name, so a trainee would be named. */
export const traineeRoleFault = (role: string, names: KnownNames): Mistake | undefined =>
  TRAINEE_ROLE.test(role.trim()) ||
  FORMER_ROLE.test(role.trim()) ||
  isTaughtInTown(role.trim(), names)
    ? {
        fault: `« ${role} » : un stagiaire serait nommé, et le site n'en nomme jamais`,
        remedy:
          "retirez cette personne et ses paroles ; dites dans le texte ce qu'un stagiaire a fait, sans son nom.",
      }
    : undefined;
