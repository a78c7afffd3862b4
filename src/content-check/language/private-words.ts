import { sentencesOf } from "#lib/readability.ts";
import { plainId } from "#lib/plain-id.ts";
import type { Mistake } from "#content-check/faults.ts";
import { FIRST_NAMES } from "#content-check/people/first-names.ts";
import { cachedByText } from "#content-check/caches.ts";

/** A password or an access code with its value: « le digicode est 12A45 », « mot de passe : plombier ». */
const ACCESS_CODE =
  /(?<!\p{L})(?:mots? de passe|mdp|digicode|codes? (?:du |de la |de l['’]|d['’])?(?:wi-?fi|accès|entrée|alarme|portail|porte|badge))(?:(?: (?:est|de l['’]\p{L}+|du \p{L}+|de la \p{L}+))* ?[:=]? ?(?:est )?«? ?(?=[^\s»]*\d)(?!\d+ (?:signes|caractères|lettres|chiffres|mots))[^\s»,;]{4,}| ?: ?[^\s.,;]{3,}(?=\.?$))|(?<!\p{L})code \d[\dA-Z]{2,6}(?= (?:à|pour|de|sur) (?:la |l['’]|le )?(?:porte|entrée|portail|immeuble))/iu;

/** A French social security number: sex, year, month, department, town, rank, and a check number of two digits. */
export const SOCIAL_SECURITY_NUMBER =
  /(?<!\d)([12])[ .]?(\d{2})[ .]?(0[1-9]|1[0-2])[ .]?(\d{2}|2[AB])[ .]?(\d{3})[ .]?(\d{3})[ .]?(\d{2})(?!\d)/;

/** Whether the check number is right: 97 minus the first thirteen digits modulo 97, with 2A as 19 and 2B as 18 (INSEE). */
function isSocialSecurityNumber(parts: readonly string[]): boolean {
  const digits = parts.slice(0, -1).join("").replace("2A", "19").replace("2B", "18");
  return Number(parts.at(-1)) === 97 - Number(BigInt(digits) % 97n);
}

/**
 * A name with a birthday: « Karim Benali, né le 3 mars 2004 ». Group 1 must be a first name: « Impala Avenir, née le … » is
 * fine.
 */
const BORN =
  /(\p{Lu}\p{L}+)(?:-\p{Lu}\p{L}+)? (?:d[eu] )?\p{Lu}[\p{L}'’-]+,? \(?née? le \d{1,2}(?:er)? \p{L}+(?: \d{4})?/u;
/** A birthday: « date de naissance : 3 mars 2004 ». */
const BIRTHDAY = /date de naissance ?: ?\d[^.]*/iu;

/** A trainee in the singular or plural: « ancienne stagiaire », « jeune femme ». */
const TRAINEE = String.raw`(?:jeune |anciens? |anciennes? |future? )*(?:stagiaire|élève|apprentie?|apprenante?|alternante?|candidate?|participante?|jeune(?: femme| homme| fille)?|maman|garçon|fille)s?(?!\p{L})`;
/**
 * Words that a sentence about trainees in general does not contain: an age (« 19 ans »), or a verb in the imperfect
 * (« était »).
 */
const AGE_OR_PAST = String.raw`(?<!\p{L})(?:1[4-9]|[2-5]\d) ans(?! et plus| ou plus)|(?<!\p{L})(?:avait|était|vivait|souffrait|sortait|venait|élevait|dormait|habitait|logeait|devait|fuyait|perdait)(?!\p{L})`;
/** A verb in the perfect: « a quitté », « est venue ». */
const PERFECT = String.raw`(?<!\p{L})(?:a \p{L}+(?:é|i|u|is)|est (?:venu|arrivé|entré|sorti|devenu|parti|resté|passé)e?)(?!\p{L})`;
/**
 * One particular trainee: « un de nos stagiaires », « l'une des femmes », « cette stagiaire », « un stagiaire de 19 ans ». Not
 * « un stagiaire peut … ».
 */
const ONE_PERSON = new RegExp(
  `(?<!\\p{L})(?:(?:l['’])?une? de (?:nos|ces) ${TRAINEE}|l['’]une? des (?:${TRAINEE}|(?:femmes|hommes)(?!\\p{L}))|(?:ce(?:tte|t)?|notre) ${TRAINEE}|(?:l[ae]|l['’]) ?${TRAINEE}(?=.*?(?:${AGE_OR_PAST}))|une? ${TRAINEE}(?=.*?(?:${AGE_OR_PAST}|${PERFECT})))`,
  "iu",
);
/** Words of a sentence about trainees in general: « peut », « chaque », « si ». */
const GENERAL =
  /(?<!\p{L})(?:peu(?:t|vent)|pourra|doit|devra|si|quand|lorsqu\p{L}*|tout|toute|chaque|aucune?|demande[zr]?)(?!\p{L})|\?/iu;
/**
 * Health, family, origin, religion, criminal record, papers: sensitive data (GDPR, articles 9 and 10). Also the neighbourhood where
 * somebody lives.
 */
const SENSITIVE =
  /(?<!\p{L})(?:aide sociale à l['’]enfance|placée? en foyer|en foyer d|pupille|sous (?:main de justice|tutelle|curatelle|bracelet|contrôle judiciaire|traitement)|désintoxication|addictions?|toxicomanie?|drogues?|alcooli\p{L}+|dépressi(?:on|f|ve)|suicid\p{L}+|anorexi\p{L}+|bipolaire|schizophrèn\p{L}+|autis(?:te|me)|dys(?:lexi|praxi)\p{L}+|épilep\p{L}+|diabétique|séropositi\p{L}+|d['’]un cancer|enceinte|handicap\p{L}*|RQTH|hospitalisée?|(?:en|de) prison|incarcéré\p{L}*|en détention|condamnée?|garde à vue|délinqu\p{L}+|sans[- ]papiers|sans titre de séjour|demandeu(?:r|se) d['’]asile|OQTF|violences? (?:conjugales?|familiales?)|violée?|homosexuel\p{L}*|transgenre|d['’]origine (?!sociale|modeste|populaire)\p{L}+|de nationalité \p{L}+|réfugiée?s?|immigrée?s?|clandestine?s?|musulmane?s?|catholiques?|chrétien(?:ne)?s?|protestante?s?|bouddhistes?|juive?s?|juifs?|voilée?s?|(?:de la cité|du quartier|de la résidence) (?:d[eu]s? (?:la )?|l['’])?\p{Lu}[\p{L}'’-]+)(?!\p{L})/iu;

/** Family, bereavement, debts and more of what a trainee may have lived through: « mère de trois enfants », « à la rue ». */
const SITUATION =
  /(?<!\p{L})(?:(?:mère|père|maman|papa) (?:de famille|de (?:\d|deux|trois|quatre|cinq|six|plusieurs|jeunes) \p{L}+|d['’]une? (?:enfant|bébé|fils|fille|garçon)|seule?|isolée?|célibataire|solo|au foyer)|jeune (?:mère|père|maman|papa)|divorc(?:e|ée?)|séparée? de s(?:a|on)|veu(?:f|ve)|orpheline?|en deuil|perdu (?:son (?:père|fils|frère|mari|compagnon)|sa (?:mère|fille|sœur|femme|compagne)|ses parents)|él(?:evait|evé|ève) seule?|famille d['’]accueil|maltrait\p{L}+|battue|endettée?|surendett\p{L}+|ses dettes|interdite? bancaire|sans[- ](?:abri|domicile(?: fixe)?)|(?:viv|dorm)(?:ait|i) (?:dans (?:s[ao]|l[ae]|une?) (?:rue|voiture|tente|squat|foyer)|à la rue)|expulsée? de (?:son|chez)|phobie scolaire|burn-?out|malvoyante?|malentendante?|en fauteuil roulant|casier judiciaire|liberté conditionnelle|exilée?)(?!\p{L})/iu;

/** A French bank account number (IBAN): FR, two check digits and 23 other characters (ISO 13616). */
const IBAN = /(?<![A-Z\d])FR\d{2}(?: ?[A-Z\d]{3,4}){3,} ?[A-Z\d]{0,3}(?![A-Z\d])/u;

/**
 * Whether the length and the check digits of an IBAN are right. To check it, the first four characters are moved to the end,
 * and letters become numbers (A = 10). The number modulo 97 must be 1.
 */
const isIban = (typed: string): boolean => {
  const plain = typed.replaceAll(" ", "");
  if (plain.length !== 27) return false;
  const digits = (plain.slice(4) + plain.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return BigInt(digits) % 97n === 1n;
};

/**
 * Reports what must not be published: « le digicode est 12A45 », « Karim Benali, né le 3 mars 2004 », « Un de nos stagiaires,
 * musulman, … ». A sentence about people in general is fine: « Un jeune réfugié peut demander une place. » Also reports a
 * mistyped bank account number.
 */
export const privateFault = cachedByText((text: string): Mistake | undefined => {
  const code = ACCESS_CODE.exec(text)?.[0];
  if (code !== undefined)
    return {
      fault: `« ${code} » donne un code à tout le monde`,
      remedy: "retirez-le, changez ce code, et donnez le nouveau à ceux à qui il est destiné.",
    };
  const number = SOCIAL_SECURITY_NUMBER.exec(text);
  if (number && isSocialSecurityNumber(number.slice(1)))
    return {
      fault: `« ${number[0]} » est un numéro de sécurité sociale, que le site ne montre jamais`,
      remedy: "retirez-le, et dites-le à la personne s'il a déjà été publié.",
    };
  const account = IBAN.exec(text)?.[0];
  if (account !== undefined && !isIban(account))
    return {
      fault: `« ${account} » n'est pas un numéro de compte : un de ses signes est mal recopié`,
      remedy: "recopiez-le du relevé d'identité bancaire, et faites-le relire.",
    };
  const named = BORN.exec(text);
  const isPerson = FIRST_NAMES.has(plainId(named?.[1] ?? ""));
  const born = (isPerson ? named?.[0] : undefined) ?? BIRTHDAY.exec(text)?.[0];
  if (born !== undefined)
    return {
      fault: `« ${born} » donne la naissance d'une personne`,
      remedy: "retirez-la : le nom et le rôle suffisent.",
    };
  for (const sentence of sentencesOf(text)) {
    const what = (SENSITIVE.exec(sentence) ?? SITUATION.exec(sentence))?.[0].trim();
    if (what !== undefined && ONE_PERSON.test(sentence) && !GENERAL.test(sentence))
      return {
        fault: `« ${what} » : la santé, la famille, l'origine, l'adresse, la justice ou les papiers d'une personne en formation ne se racontent pas`,
        remedy:
          "retirez-le, même sans son nom : on la reconnaîtrait. Ce qui vaut pour tous s'écrit pour tous. Ex. : « On peut venir avec un handicap. »",
      };
  }
  return undefined;
});
