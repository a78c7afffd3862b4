/** Words in the present tense that are true only of an open school. */

/** What we do at an open school: « nous formons ». */
const WE =
  /(?<!\p{L})nous (?:(?:ne|y|te|vous|les?|la|leur) |[nltd]['’](?:y )?)*(?:formons|apprenons|enseignons|accueillons|recevons|choisissons|demandons|montrons|proposons|préparons|donnons|ouvrons|recrutons|cherchons|attendons)(?!\p{L})/iu;
/** What a trainee has or does at an open school: « ta salle », « tu apprends ». */
const YOU =
  /(?<!\p{L})(?:(?:ta|ton|tes) (?:salle|atelier|cours|formation|format(?:eur|rice)s?|parcours|stage|promotion|groupe|classe|contrat)|tu (?:(?:y|te|les?|la|en) |[tl]['’](?:y )?)*(?:apprends|formes|montes|câbles|poses|visses|signes|vises|commences|entres|pars|montres|découvres|travailles|prépares))(?!\p{L})/iu;
/** What one does or needs at an open school: « on s'y forme », « Il te faut une base technique ». Not « l'âge qu'il faut ». */
const ONE =
  /(?<!\p{L})on s['’]y (?:forme|prépare|entraîne)(?!\p{L})|(?<=^|[.!?…:] )Il (?:te |vous )?faut (?:déjà|d['’]abord|avoir|être|une?)(?!\p{L})/iu;
/**
 * What happens at an open school: « l'école accueille », « l'Afpa porte la formation », « candidate », « la prochaine
 * rentrée ».
 */
const THERE =
  /(?<!\p{L})(?:(?:l['’]|cette |notre )école (?:accueille|forme|reçoit|recrute|propose|cherche|prépare|enseigne|apprend)|(?:la|cette|notre|sa) formation (?:s['’]adresse|dure|commence|prépare|demande|mène|s['’]ouvre|comprend)|(?:porte(?:nt)?|finance(?:nt)?|héberge(?:nt)?) (?:la|cette|notre) (?:formation|école|promotion)|(?:nos|les|tes) cours (?:se passent|ont lieu|durent|commencent)|(?<=^|[.!?…:] )(?:candidate|inscris-toi|postule)|la prochaine (?:date|rentrée|promotion|session))(?!\p{L})/iu;
export const PRESENT = [WE, YOU, ONE, THERE];
/** What a school or its course does as long as it is open, after its town: « notre formation de Meaux apprend ». */
const DOES =
  "(?:apprend|commence|demande|dure|enseigne|forme|mène|parle|prépare|propose|recrute|s['’]adresse|s['’]ouvre)(?!\\p{L})";

/**
 * Makes the pattern of a school, named by its town, with what it does: « Notre formation de Meaux, ouverte en 2020, apprend »,
 * « Meaux commence par un stage », « Pour commencer à Meaux ».
 * @param names the towns, as the source of a pattern: « Meaux|Lyon »
 */
export const presentAt = (names: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:formation|école|promotion) (?:de |d['’]|à )(?:${names})(?:,[^,.;:]*,)? ${DOES}|(?<=^|[.!?…:] )(?:${names}) (?:commence|forme|apprend|enseigne|recrute)(?!\\p{L})|(?<=^|[.!?…:] )Pour (?:apprendre|candidater|commencer|entrer|te former|vous former) à (?:${names})(?![\\p{L}-])`,
    "u",
  );
/** Words of a course's page that may describe the work after the course: « tu montes ». */
export const WORK = /^tu .*(?:montes|câbles|poses|visses|travailles|prépares|montres)$/iu;

/** A role in the present tense: « Porte la promotion de Magny-les-Hameaux ». */
export const ROLE_NOW =
  /^(?:Porte|Héberge|Finance|Cofinance|Soutient|Accueille|Reçoit|Forme|Prête|Aide|Enseigne|Accompagne|Abrite)(?!\p{L})/u;
