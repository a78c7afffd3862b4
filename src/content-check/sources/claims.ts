import { sentencesOf } from "#lib/readability.ts";
import type { Mistake } from "#content-check/faults.ts";
import { NUMBER_WORDS } from "#content-check/numbers/number-words.ts";
import type { PageText, TreeNode } from "#content-check/reading/page-text.ts";
import { walk } from "#content-check/reading/page-text.ts";
import { cachedByText } from "#content-check/caches.ts";

/** Words about somebody's pay: « gagne », « salaire », « par mois ». */
const WAGE =
  /(?<!\p{L})(?:gagn|touch|salaire|pay[ée]|paie|rémunér|brut|net(?!\p{L})|indemni|bourse|prime|smic|par mois|mensuel|de l['’]heure)/iu;
/** An amount of money: « 1 200 € ». */
const SUM = /(?<![\d,])\d[\d \u00a0\u202f]*(?:,\d+)? ?(?:€|euros?)(?!\p{L})/iu;
/** A verb about money that somebody gave: « a versé », « ont financé ». */
const GIFT =
  /(?<!\p{L})(?:a|ont|avait|avaient) (?:(?!été )\p{L}+ )?(?:donn|vers|financ|subvention|investi|apport|accord|collect|récolt|lev|coût)é?\p{L}*/iu;
/** Words about what becomes of our trainees: « réussite », « en emploi ». */
const OUTCOME =
  /(?<!\p{L})(?:réussite|embauch|d['’]emploi|en emploi|un emploi|un poste|un job|du travail|un travail|insertion|insér|sorties? positives?|diplômé|satisfai|retour à l['’]emploi|contrat|cdi|cdd)/iu;
/** A share: « 70 % ». */
const RATE = /(?<![\d,])\d[\d \u00a0\u202f]*(?:,\d+)? ?(?:%|pour ?cents?)(?!\p{L})/iu;

const NUMBER = `(?:une?|${NUMBER_WORDS.join("|")}|vingt|cent|\\d{1,3})`;
const PEOPLE = String.raw`(?:de |des |d['’])?(?:la |nos |ces |leurs )?(?:ancien(?:ne)?s? )?(?:stagiaires?|jeunes?|élèves?|apprenti(?:e)?s?|apprenants?|ancien(?:ne)?s|diplômée?s|candidate?s|participante?s|personnes?|femmes?|hommes?|promotion)(?!\p{L})`;
/**
 * A share of people in words: « huit de nos stagiaires sur dix », « la moitié des élèves », « deux tiers ». Not « deux jours
 * sur cinq ».
 */
const RATE_IN_WORDS = new RegExp(
  [
    String.raw`(?<![\p{L}\d])${NUMBER}(?: ${PEOPLE}(?: \p{L}+és?)?)? sur ${NUMBER}(?! ?\d|\p{L}| (?:jours|heures|semaines|mois|ans|mètres)(?!\p{L}))`,
    String.raw`(?<!\p{L})(?:la moitié|un (?:tiers|quart)) ${PEOPLE}`,
    String.raw`(?<!\p{L})(?:deux|trois|quatre) (?:tiers|quarts|cinquièmes)(?: ${PEOPLE}|(?! d(?:es?|u)(?!\p{L})| d['’]))`,
  ].join("|"),
  "iu",
);

/**
 * What becomes of most of our trainees, without a number: « la plupart signent un contrat », « presque tous ont trouvé un
 * emploi ».
 */
const MOST_SUCCEED =
  /(?<!\p{L})(?:la plupart|la (?:grande |large )?majorité|une grande partie|beaucoup|presque tou(?:s|tes)|de nombreu(?:x|ses))(?: (?:d['’]entre eux|d['’]entre elles|de (?:nos|ces|leurs)|des|de) ?(?:\p{L}+ )?(?:stagiaires|jeunes|élèves|anciens|anciennes|diplômés|diplômées|personnes|femmes|participants))?(?: y| en)? (?:(?:ont|sont|avaient|étaient) )?(?:vite |rapidement |ensuite |déjà |aussi )?(?:sign|trouv|décroch|obti|embauch|recrut|travaill|réussi)\p{L}*/iu;

/** Nouns for a job, its contract or its pay, as the source of a pattern: « emploi », « contrat ». */
const JOB = "emploi|embauche|cdi|cdd|travail|contrat|poste|job|salaire";
/** Nouns for what people hope to get from a course, as the source of a pattern: « emploi », « diplôme ». */
const HOPED_FOR = `${JOB}|diplôme|titre|réussite|place`;
/** A promise of a job, pay or success: « un emploi garanti », « tu trouveras du travail », « 100 % de réussite ». */
const PROMISE = new RegExp(
  [
    // « Un emploi garanti »
    String.raw`(?<!\p{L})(?:${HOPED_FOR})s?(?: [\p{L}'’]+){0,4}? (?:(?:est|sont|sera|seront) )?(?:garanti|assuré)(?:e?s?)(?!\p{L}| par )`,
    // « Nous garantissons un emploi »
    String.raw`(?<!\p{L})garanti(?:t|s|ssons|r|e|es|ssent)? (?:à (?:tous|toutes|chacun|chaque|nos) (?:[\p{L}]+ )?)?(?:une?|le|la|l['’]|ton|ta|votre|du|des|son|leur) ?(?:${HOPED_FOR})(?!\p{L})`,
    // « Un CDI t'attend »
    String.raw`(?<!\p{L})(?:${HOPED_FOR})(?: [\p{L}'’]+){0,3}? (?:t['’]|vous |les |l['’])attend(?:ent)?(?!\p{L})`,
    // « Tu trouveras du travail »
    String.raw`(?<!\p{L})(?:tu|vous|ils?|elles?|on|chacune?|jeunes?|stagiaires?) (?:trouver|signer|décrocher|obtiendr|aur)(?:as|ez|a|ont) (?:forcément |toujours |tout de suite |vite |rapidement )?(?:une?|ton|votre|du|leur|son) (?:${HOPED_FOR})(?!\p{L})`,
    // « À la fin, tu signes un contrat », « ensuite, chacun trouve un emploi »
    String.raw`(?<!\p{L})(?:à la fin|à la sortie|en sortant|à l['’]issue|au bout|ensuite|puis|après (?:la|ta|votre|cette|ces|les|nos|quelques|\p{L}+ mois)(?!\p{L}))[^.;:!?]{0,60}?(?<!\p{L})(?:tu|vous|ils?|elles?|on|chacune?|chaque \p{L}+|le jeune|les jeunes) (?:trouv|sign|décroch|obti)\p{L}+ (?:une?|ton|votre|son) (?:${JOB})(?! (?:de formation|pédagogique|d['’]engagement))(?!\p{L})`,
    // « Tu seras embauché », « tu gagneras 1 800 € »
    String.raw`(?<!\p{L})(?:tu|vous|ils?|elles?|on) (?:seras?|serez|seront|gagner(?:as|ez|a|ont)|toucher(?:as|ez|a|ont)) (?:embauchée?s?|recrutée?s?|\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d+)?(?:\s?€)?)`,
    // « Tous nos jeunes trouvent un emploi »
    String.raw`(?<!\p{L})tous (?:nos|les) (?:jeunes|stagiaires|élèves|apprentis|diplômés|anciens)(?: \p{L}+){0,2}? (?:trouv|signe|décroche|obti|réussi|ont trouvé|ont signé|ont réussi|sont embauchés|travaillent)\p{L}*`,
    // « 100 % de réussite »
    String.raw`(?<!\p{L})100 ?% (?:de réussite|d['’](?:embauche|insertion|emploi))`,
  ].join("|"),
  "iu",
);
/**
 * A job that waits for the reader: « un poste t'attend », « une place t'est réservée chez Equinix ». After a condition, it is
 * still a promise: « Si tu vas au bout, un poste t'attend ». Not a place in a course or at a meeting.
 */
const WAITING_JOB = new RegExp(
  [
    String.raw`(?<!\p{L})(?:${JOB}|place(?=.* (?:(?:dans|au sein d[eu]) (?:\p{L}+ |l['’])(?:équipes?|entreprises?)|chez (?!nous(?!\p{L}))))|avenir)(?: [\p{L}'’]+){0,3}? (?:(?:t['’]|vous |les |l['’])attend(?:ent)?|(?:t['’]|vous |lui |leur )(?:est|sera) (?:déjà )?(?:réservé|promis|acquis)e?|(?:est|sera) (?:à toi|à vous)(?! d[e']| \p{L}+(?:er|ir|re)(?!\p{L})))(?![\p{L}-])`,
    // « Si tu t'accroches, tu signes un CDI à la sortie »; not « si l'entreprise te garde, … »
    String.raw`(?<!(?:entreprise|employeur|patron)[^.!?]*)(?<!\p{L})(?:tu|vous|ils?|elles?|on|chacune?|chaque \p{L}+) (?:trouv|sign|décroch|obti)\p{L}+ (?:une?|ton|votre|son) (?:${JOB})(?: [\p{L}'’]+){0,5}? (?:à la (?:fin|sortie)|au bout|à l['’]issue|en sortant)(?!\p{L}| (?:du stage|de l['’]entretien))`,
    String.raw`(?<!\p{L})(?:un|ton|votre)(?: bel| bon)? avenir (?:est |sera )?(?:assuré|garanti)(?!\p{L}| par )`,
  ].join("|"),
  "iu",
);
/** Words that show that a sentence promises nothing: a question, a negation (« ne »), a condition (« si »). */
const NO_PROMISE =
  /\?|(?<!\p{L})(?:ne|ni|personne|aucune?|jamais|sans|si|demande[zr]?)(?!\p{L})|(?<!\p{L})n['’]/iu;

/**
 * A condition that has not ended before the promise: « Si un » before « poste t'attend déjà ». In « Si tu vas au bout, un »,
 * the condition has ended at the comma.
 */
const OPEN_CONDITION = /(?<!\p{L})(?:si|quand|lorsqu\p{L}+)(?!\p{L})[^,;:]*$/iu;

/** A promise in a negation: « personne n'échoue ». */
const NOBODY_FAILS =
  /(?<!\p{L})(?:personne|aucune? (?:jeune|stagiaire|élève)) n['’](?:échoue|abandonne|est (?:refusé|recalé)e?|reste sans (?:emploi|travail))(?!\p{L})/iu;

/** Verbs for money that the reader would have to bring: « prévois », « avance ». */
const ASKED =
  /(?<!\p{L})(?:prévo(?:is|yez|ir)|apport(?:e|es|ez|er)|pa(?:y|i)(?:e|es|ez|er)|vers(?:e|es|ez|er)|dépos(?:e|es|ez|er)|avanc(?:e|es|ez|er)|coût(?:e|ent|ait|aient|era))(?!\p{L})/iu;

/** Praise that only others may give us: « la meilleure formation de France », « unique en son genre ». */
const PRAISE =
  /(?<!\p{L})(?:(?:l[ea]s? )?meilleure?s? (?:formation|école|centre|association|technicien|réseau|programme|dispositif|taux|résultat|équipe|atelier|cours|formateur|formatrice|parcours|pédagogie|plateau)(?:ne)?s?|leaders?(?! d['’](?:équipe|groupe))|(?:n ?°|numéro) ?(?:1|un)(?= (?:de|du|des|en|dans|français|mondial|européen))|unique en son genre|(?:unique|inédite?|inégalée?|sans égale?|sans équivalent) (?:en|au|dans (?:le|la|toute la)) (?:France|Europe|monde|région|métropole|pays)|(?:la|le|l['’]) ?(?:plus grande?|plus belle|plus beau|seule?|unique) (?:formation|école|association|centre|dispositif|programme|réseau)(?: \p{L}+){0,3} (?:de|en|du|d['’]) ?(?:France|Europe|monde|pays|région)|révolutionnaires?|incontournables?|exceptionnel(?:le)?s? (?:formation|parcours|taux|résultat)|d['’]exception(?!\p{L})|hors du commun|d['’]excellence|référence (?:absolue|nationale|incontestée|(?:du|dans le) secteur|en matière)|inégalée?s?|incomparables?)/iu;

/** Words of a sentence that says who has given the praise: « Selon l'annonce, … », « le journal la dit unique ». */
const BY_OTHERS =
  /(?<!\p{L})(?:selon|d['’]après|pour|di(?:t|sent|sait|saient|te?s?)|écri(?:t|vait|vent)|annon\p{L}+|parl(?:e|ait|aient)|qualifi\p{L}+|jug(?:e|eait)|se (?:présent|décri|veu)\p{L}+|appel\p{L}+|nomm\p{L}+|voyait?)(?!\p{L})/iu;

/** A fee for our training, which all pages call free: « frais de dossier », « la formation coûte ». */
const FEE =
  /(?<!\p{L})(?:(?:frais|droits?) (?:de dossier|d['’](?:inscription|entrée|adhésion)|de scolarité|pédagogiques?|administratifs?)|(?:la|notre|cette) formation (?:coûte|revient à|est (?:payante|facturée)))(?!\p{L})/iu;
/** Words of a sentence that asks for no money: « sans frais de dossier », « remboursé ». */
const NO_FEE =
  /(?<!\p{L})(?:ne|ni|aucune?|sans|gratuite?s?|jamais|ailleurs|si|rembours\p{L}+)(?!\p{L})|(?<!\p{L})n['’]|\?/iu;

/** A share in words, if a sentence states one. A question does not: « Huit stagiaires sur dix trouvent-ils un emploi ? » */
const rateInWords = (sentence: string) =>
  sentence.endsWith("?") ? null : RATE_IN_WORDS.exec(sentence);

/** A job that a sentence promises, if any. */
function waitingJob(sentence: string): string | undefined {
  const match = WAITING_JOB.exec(sentence);
  return match === null ||
    NO_PROMISE.test(sentence.replace(/(?<!\p{L})si(?!\p{L})/giu, "")) ||
    OPEN_CONDITION.test(sentence.slice(0, match.index))
    ? undefined
    : match[0];
}

/** Part of a remedy: the advice to cite a source. */
const CITE_IT = 'ajoutez <Source id="…" /> après la phrase';

const hasSource = (node: TreeNode): boolean =>
  walk(node).some(({ name }) => name === "Source" || name === "Figure");

/** The nodes of a text that have a source: inside the node, or in the paragraph before the list or table that contains it. */
export function sourcedPieces({ tree }: PageText): Set<TreeNode> {
  const found = new Set<TreeNode>();
  const blocks = tree.children ?? [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const isIntroduced =
      block.type !== "paragraph" && before?.type === "paragraph" && hasSource(before);
    for (const piece of walk(block)) if (isIntroduced || hasSource(piece)) found.add(piece);
  });
  return found;
}

/**
 * Reports a claim that nobody has published: a promise (« un emploi garanti »), a fee (« 50 € de frais de dossier »), praise
 * (« la meilleure école »), an amount or a rate without its source (« un salaire de 1 800 € », « 90 % de réussite »). « En
 * avril 2021, nous annoncions 70 % d'embauches » is fine with a source.
 * @param sourced whether the text has a source (`sourcedPieces`); promises and fees are reported in any case
 * @param canHaveSource whether the text can have a source. Front matter fields and our own announcements cannot: their amounts
 *   and rates are not reported.
 */
export const claimFault = (
  text: string,
  { sourced, canHaveSource }: { sourced: boolean; canHaveSource: boolean },
): Mistake | undefined => claimIn(text, sourced, canHaveSource);

const claimIn = cachedByText(
  (text: string, sourced: boolean, canHaveSource: boolean): Mistake | undefined => {
    for (const sentence of sentencesOf(text)) {
      const promise =
        NOBODY_FAILS.exec(sentence)?.[0] ??
        waitingJob(sentence) ??
        (NO_PROMISE.test(sentence) ? undefined : PROMISE.exec(sentence)?.[0]);
      if (promise !== undefined)
        return {
          fault: `« ${promise} » promet ce que nous ne pouvons pas tenir pour chacun`,
          remedy:
            "retirez la promesse, ou dites ce qui a été publié, avec sa date et sa source. Ex. : En avril 2021, nous annoncions 70 % d'embauches.",
        };
      const fee = FEE.exec(sentence)?.[0];
      if (fee !== undefined && SUM.test(sentence) && !NO_FEE.test(sentence))
        return {
          fault: `« ${fee} » dit un prix, et le site dit partout que la formation est gratuite`,
          remedy:
            "retirez-le ; si c'est devenu vrai, corrigez d'abord les pages qui disent « gratuit ».",
        };
      const praise = PRAISE.exec(sentence)?.[0];
      if (praise !== undefined && !(sourced && BY_OTHERS.test(sentence)))
        return {
          fault: `« ${praise} » est un éloge que personne n'a publié`,
          remedy: `dites plutôt le fait qui le montre${canHaveSource ? ` ; si une source l'a écrit, dites qui, et ${CITE_IT}` : ""}.`,
        };
      if (sourced || !canHaveSource) continue;
      const number =
        (WAGE.test(sentence) ||
        GIFT.test(sentence) ||
        (ASKED.test(sentence) && !NO_FEE.test(sentence))
          ? SUM.exec(sentence)
          : null) ??
        (OUTCOME.test(sentence) ? (RATE.exec(sentence) ?? rateInWords(sentence)) : null) ??
        (sentence.endsWith("?") ? null : MOST_SUCCEED.exec(sentence));
      if (number)
        return {
          fault: `« ${number[0].trim()} » n'a pas sa source`,
          remedy: `${CITE_IT}, ou montrez le chiffre par <Figure id="…" /> ; ce que personne n'a publié ne s'écrit pas.`,
        };
    }
    return undefined;
  },
);

/** Reports a source typed as text instead of `<Source id="…" />`: « (source : La Voix du Nord) ». */
export function typedSourceFault(text: string): Mistake | undefined {
  const words = /\((?:sources?|réf(?:érence)?) ?: ?[^()]+\)|^sources? ?: .+/iu.exec(text)?.[0];
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » : une source tapée à la main ne mène nulle part`,
        remedy: 'ajoutez-la à content/sources/, puis écrivez <Source id="…" /> à la place.',
      };
}
