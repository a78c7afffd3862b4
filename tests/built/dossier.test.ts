import assert from "node:assert/strict";
import { test } from "node:test";
import { page, textOf } from "./site.ts";

/** A fact of the dossier: the page where readers look for it, a pattern of the page's text, and the source that the page cites. */
type Fact = [page: string, says: RegExp, source: string];

const DATACENTER = "/formations/technicien-datacenter/";
const FIBRE = "/formations/technicien-fibre/";
const INFRASTRUCTURES = "/formations/technicien-infrastructures-numeriques/";
const SMART_CITY = "/formations/technicien-smart-city/";
const LABO = "/formations/technicien-maintenance-datacenter/";
const FIGURES = "/presse/chiffres/";

const FACTS: Fact[] = [
  // 1. The organisation
  ["/a-propos/", /2017[^.]*Florian du Boÿs/, "s25"],
  ["/a-propos/", /Impala Avenir Développement/, "s12"],
  ["/a-propos/", /fonds de dotation/i, "s36"],
  ["/a-propos/", /2016[\s\S]*Caritas/, "s35"],
  ["/a-propos/", /25 septembre 2017[\s\S]*Chelles/, "s30"],
  ["/a-propos/", /3 avril 2018[\s\S]*Blanquefort/, "s28"],
  ["/a-propos/", /novembre 2019[\s\S]*Saint-Herblain/, "s41"],
  ["/a-propos/", /mars 2020[\s\S]*confinement/, "s24"],
  ["/a-propos/", /22 juin 2020[\s\S]*Roubaix/, "s1"],
  ["/a-propos/", /18 décembre 2020[\s\S]*attestations/, "s8"],
  ["/a-propos/", /La France s’engage/, "s21"],
  ["/a-propos/", /PRIC/, "s3"],
  ["/a-propos/", /5 juin 2023[\s\S]*Marseille/, "s14"],
  ["/a-propos/", /mars 2025[\s\S]*LABO/, "s4"],
  ["/a-propos/", /6 février 2026[\s\S]*Magny/, "s10"],
  ["/a-propos/", /2003[\s\S]*Neo Telecoms/, "s33"],
  ["/a-propos/", /directeur général[^.]*2017[^.]*2023/, "s14"],
  ["/a-propos/", /fait naître Impala Avenir en 2014/, "s25"],
  ["/partenaires/impala-avenir/", /reçus fiscaux/, "s1"],
  // 2. The data-centre course
  [DATACENTER, /Guillaume Delbar/, "s1"],
  [DATACENTER, /16 jeunes/, "s1"],
  [DATACENTER, /12 jeunes/, "s1"],
  [DATACENTER, /septembre 2020/, "s1"],
  [DATACENTER, /préqualifiante/, "s1"],
  [DATACENTER, /attestation de compétences/, "s23"],
  [DATACENTER, /environ 70 %/, "s2"],
  [DATACENTER, /Seine-Saint-Denis/, "s2"],
  [DATACENTER, /unique/, "s1"],
  [DATACENTER, /juillet 2020[^.]*70 % de sorties positives/, "s1"],
  [DATACENTER, /nouveau et d’avenir/, "s1"],
  [DATACENTER, /2019 en Seine-Saint-Denis[^.]*\. Aucun programme n’existait alors/, "s2"],
  [DATACENTER, /entre autres[^.]*gestes|gestes[^.]*entre autres/, "s1"],
  [DATACENTER, /vient sans doute d’écoles plus anciennes/, "s1"],
  ["/metier/", /entre autres[^.]*gestes|gestes[^.]*entre autres/, "s1"],
  ["/ecoles/roubaix/", /32 /, "s52"],
  ["/ecoles/roubaix/", /aucun territoire n’était plus avancé/, "s1"],
  [`${DATACENTER}rackage-de-serveurs/`, /44,45 mm/, "s66"],
  [`${DATACENTER}rackage-de-serveurs/`, /dessin est de nous[^.]*ne disent pas le programme/, "s66"],
  [`${DATACENTER}cablage-fibre/`, /APC[^.]*UPC/, "s74"],
  [`${DATACENTER}cablage-cuivre/`, /RJ45/, "s69"],
  [`${DATACENTER}cablage-cuivre/`, /blindage[^.]*\. Plus la catégorie monte/, "s68"],
  [`${DATACENTER}urbanisation-de-salle/`, /Uptime[^.]*4 niveaux/, "s89"],
  [`${DATACENTER}urbanisation-de-salle/`, /allée froide/i, "s78"],
  [`${DATACENTER}changement-de-composants/`, /bracelet antistatique/, "s80"],
  [`${DATACENTER}decouverte-du-reseau/`, /adresse IP/i, "s92"],
  [`${DATACENTER}remise-a-niveau/`, /français/, "s44"],
  [FIGURES, /2 à 3/, "s2"],
  // 3. The other courses
  [FIBRE, /2017[\s\S]*3 mois|3 mois[\s\S]*2017/, "s30"],
  [FIBRE, /soudure|souder/i, "s31"],
  [FIBRE, /Toulon, 2019[^.]*quinzaine/, "s40"],
  [FIBRE, /Rivesaltes/, "s19"],
  [FIBRE, /Montpellier[\s\S]*titre|titre[\s\S]*Montpellier/, "s17"],
  [FIBRE, /3,5 mois/, "s12"],
  [INFRASTRUCTURES, /5,5 mois/, "s12"],
  [INFRASTRUCTURES, /2022/, "s13"],
  [INFRASTRUCTURES, /caméras/i, "s12"],
  [SMART_CITY, /4 mois/, "s14"],
  [SMART_CITY, /5 mois/, "s16"],
  [SMART_CITY, /25 à 51 ans/, "s15"],
  [LABO, /bac/i, "s6"],
  [LABO, /19 mois/, "s5"],
  [LABO, /CVC/, "s5"],
  [LABO, /100 m²/, "s5"],
  // 4. The schools
  ["/ecoles/", /École de Chelles[\s\S]*25 septembre 2017/, "s30"],
  ["/ecoles/", /Châlons-en-Champagne/, "s26"],
  ["/ecoles/", /Toulon[\s\S]*2019/, "s40"],
  ["/ecoles/", /Grenoble/, "s20"],
  ["/ecoles/", /Nanterre/, "s21"],
  ["/ecoles/", /Montreuil[\s\S]*déduit des sources/, "s42"],
  ["/ecoles/grigny/", /août 2020/, "s8"],
  ["/ecoles/romans-sur-isere/", /intérim/, "s27"],
  ["/ecoles/blanquefort/", /2018/, "s28"],
  ["/ecoles/rivesaltes/", /novembre 2020/, "s19"],
  ["/ecoles/venissieux/", /Afpa/, "s12"],
  ["/ecoles/montpellier/", /Innovance/, "s17"],
  ["/ecoles/marseille-saint-jerome/", /5 juin 2023/, "s14"],
  ["/ecoles/magny-les-hameaux/", /février 2026/, "s10"],
  ["/ecoles/saint-denis/", /Equinix/, "s5"],
  ["/ecoles/saint-denis/", /Nous l’annoncions comme notre première formation certifiante/, "s4"],
  ["/ecoles/montpellier/", /devait venir[^.]*infrastructures numériques/, "s17"],
  ["/ecoles/roubaix/", /en 2020, l’identité de l’entreprise/, "s1"],
  // 5. The partners
  ["/partenaires/ovhcloud/", /situ(?:e|ait) à Roubaix ce qui a formé l’identité/, "s1"],
  ["/partenaires/ovhcloud/", /motivation/, "s1"],
  ["/partenaires/region-hauts-de-france/", /plan n’a pas de sens sans un accompagnement/, "s1"],
  ["/partenaires/region-hauts-de-france/", /pas de territoire plus avancé/, "s1"],
  ["/partenaires/region-hauts-de-france/", /très haut débit[^.]*croissance considérable/, "s1"],
  ["/partenaires/afpa/", /personne ne conteste l’Afpa/, "s1"],
  ["/partenaires/france-datacenter/", /tous les hébergeurs de la métropole/, "s1"],
  ["/partenaires/france-datacenter/", /centres de données très dynamiques/, "s1"],
  ["/partenaires/afpa/", /très novatrice/, "s1"],
  ["/partenaires/mairie-de-roubaix/", /mairie qui nous a sollicités/, "s1"],
  ["/partenaires/e2c-grand-lille/", /six lieux[^.]*cinq mois[^.]*60 %/, "s44"],
  ["/partenaires/e2c-grand-lille/", /Lise Delarue[^.]*six lieux depuis 2020/, "s44"],
  ["/partenaires/e2c-grand-lille/", /2010[^.]*65 % de CDI ou de CDD de six mois/, "s45"],
  ["/partenaires/e2c-grand-lille/", /159 Écoles[^.]*16 876 jeunes en 2023/, "s46"],
  ["/partenaires/", /mars 2021[^.]*Robert Bassols[^.]*Jean Roque/, "s19"],
  ["/partenaires/", /Hermeline Malherbe/, "s19"],
  ["/partenaires/", /Guy Esclopé/, "s19"],
  ["/partenaires/", /Anne Gérin[^.]*Hélène Vincent[^.]*Thomas Viron[^.]*Honegger/, "s20"],
  ["/partenaires/", /visioconférence d’Un Esprit de Famille[^.]*Thibault Guilluy/, "s23"],
  ["/partenaires/", /Hub de la Réussite[\s\S]*Yves Jégo/, "s32"],
  ["/partenaires/", /Innovance[\s\S]*36873/, "s95"],
  ["/partenaires/france-datacenter/", /fédération/i, "s1"],
  ["/partenaires/equinix/", /400 000 €/, "s6"],
  ["/partenaires/", /Telehouse[\s\S]*Sami Slim[^.]*femmes/, "s10"],
  ["/partenaires/", /Euclyde Data Centers[\s\S]*Vénissieux/, "s12"],
  ["/partenaires/", /InfraNum\s*Fédération de la fibre/, "s25"],
  ["/partenaires/", /Banque des Territoires[\s\S]*plateau technique de Marseille/, "s14"],
  ["/partenaires/", /Écoles de la 2e Chance[^.]*distinct du nôtre/, "s51"],
  ["/partenaires/", /Data4/, "s8"],
  ["/partenaires/", /Circet/, "s17"],
  ["/partenaires/", /Telenco/, "s16"],
  // 6. The people
  ["/presse/paroles/", /Octave Klaba[\s\S]*fondateur d’OVHcloud/, "s1"],
  ["/presse/paroles/", /situe à Roubaix ce qui a formé son identité/, "s1"],
  ["/presse/paroles/", /plan n’a pas de sens/, "s1"],
  ["/presse/paroles/", /croissance considérable/, "s1"],
  ["/presse/roubaix-2020/", /dite unique, pour des jeunes en insertion/, "s1"],
  ["/presse/roubaix-2020/", /Peu connus du grand public/, "s1"],
  ["/presse/roubaix-2020/", /tous les hébergeurs de la métropole/, "s1"],
  ["/presse/roubaix-2020/", /d’autres métiers du geste/, "s1"],
  ["/presse/roubaix-2020/", /avec OVHcloud/i, "s1"],
  ["/presse/roubaix-2020/", /réussie, en Seine-Saint-Denis/, "s1"],
  [
    "/presse/roubaix-2020/",
    /métiers d’avenir, nouveaux, dans un secteur qui manque de monde/,
    "s1",
  ],
  ["/presse/roubaix-2020/", /sur les serveurs des clients/, "s1"],
  ["/presse/roubaix-2020/", /Préqualifiante[^.]*70 %[^.]*sans dire la période/, "s1"],
  ["/presse/roubaix-2020/", /courts et pratiques[^.]*vite/, "s1"],
  ["/presse/roubaix-2020/", /très novatrice/, "s1"],
  ["/presse/paroles/", /Xavier Bertrand/, "s1"],
  ["/presse/paroles/", /Nadia Hai/, "s8"],
  ["/presse/paroles/", /Sami Slim/, "s10"],
  ["/presse/magny-les-hameaux-2026/", /Michel Laugier[^.]*députées[^.]*Rosetti/, "s10"],
  ["/presse/paroles/", /Nicolas Buono/, "s5"],
  // 7. The figures
  [FIGURES, /plus de 500/, "s9"],
  [FIGURES, /1 200/, "s15"],
  [FIGURES, /65 %/, "s38"],
  [FIGURES, /80 %/, "s26"],
  [FIGURES, /14e/, "s24"],
  [FIGURES, /une vingtaine/, "s2"],
  [FIGURES, /36 puis 72/, "s2"],
  [FIGURES, /33 000/, "s57"],
  [FIGURES, /2 500/, "s55"],
  [FIGURES, /plus de 20 000/, "s56"],
  [FIGURES, /8 à 10 %/, "s10"],
  [FIGURES, /400 000 €/, "s6"],
  [FIGURES, /17 à 24 ans/, "s30"],
  [FIGURES, /45 à 48/, "s28"],
  // 8. Who may apply
  ["/questions/jeunes/", /Aucun|aucun/, "s1"],
  ["/questions/jeunes/", /motivation/, "s2"],
  ["/questions/jeunes/", /base technique/, "s6"],
  [
    "/questions/jeunes/",
    /École de la 2e Chance[^.]*\. En 2026, on a aussi dit jusqu’à 30 ans/,
    "s51",
  ],
  ["/questions/proches-et-conseillers/", /permis, notre réseau annonçait une aide en 2018/, "s26"],
  ["/questions/proches-et-conseillers/", /RSA/, "s18"],
  ["/orienter/", /quartiers prioritaires \(2022\)/, "s3"],
  // 9. Status and pay
  ["/questions/jeunes/", /gratuite/, "s21"],
  ["/questions/jeunes/", /200 € par mois/, "s46"],
  ["/questions/jeunes/", /parcours rémunéré/, "s44"],
  ["/questions/proches-et-conseillers/", /72 heures/, "s49"],
  ["/questions/proches-et-conseillers/", /2018[^.]*apprentissage était annoncé rémunéré/, "s26"],
  ["/questions/proches-et-conseillers/", /intérim/, "s27"],
  // 10. Press, funders, employers
  ["/questions/journalistes/", /sociologues/, "s22"],
  ["/soutenir/", /reçus? fisca/, "s1"],
  ["/soutenir/", /400 000 €/, "s6"],
  ["/soutenir/", /payé seule l’école pilote, disait[^.]*Crama du Boÿs \(2018\)/, "s25"],
  ["/accueillir/", /habilitation/, "s83"],
  ["/accueillir/", /150 heures/, "s19"],
  ["/orienter/", /60 % de sorties positives/, "s44"],
  ["/orienter/", /I1403[^.]*I1311, I1315/, "s103"],
  ["/orienter/", /Formacode 31051/, "s98"],
  ["/orienter/", /NSF 326[^.]*255/, "s95"],
  ["/orienter/", /16-25 ans[^.]*six lieux/, "s44"],
  ["/accueillir/", /Telehouse/, "s10"],
  ["/a-propos/", /reprises vite[^.]*d’autres villes/, "s1"],
  ["/orienter/", /72 heures/, "s49"],
  ["/metier/", /trois équipes|3 équipes/, "s93"],
  ["/metier/", /33 000/, "s57"],
  ["/metier/", /2 500/, "s55"],
  ["/metier/", /Euclyde[^.]*Lognes/, "s12"],
];

for (const [path, says, source] of FACTS) {
  test(`${path} says ${says.source}, with source ${source}`, () => {
    const { document } = page(path);
    const text = textOf(document.querySelector("main"));
    // In an editor's words: whoever rewords the page may meet this message.
    const remedy =
      "Remettez ce fait ; s'il a changé, corrigez sa ligne dans tests/built/dossier.test.ts.";
    assert.ok(says.test(text), `${path} ne dit plus ${String(says)} (${source}). ${remedy}`);
    assert.ok(
      document.querySelector(`#source-${source}`),
      `${path} ne cite plus ${source}. ${remedy}`,
    );
  });
}

/**
 * Former statements of the site that no source supports: they went beyond the sources, or described the past as the present.
 */
const NOT_SAID: [page: string, claim: RegExp][] = [
  [DATACENTER, /À Roubaix, deux organismes te forment/],
  ["/ecoles/saint-denis/", /C’est notre première formation certifiante/],
  ["/orienter/", /lieux de la métropole/],
  ["/partenaires/", /Pôle emploi nous consacre un article, et une visioconférence/],
  ["/partenaires/ovhcloud/", /OVHcloud est notre partenaire/],
  ["/partenaires/region-hauts-de-france/", /et son président, Xavier Bertrand, ont soutenu/],
  ["/candidater/est-ce-pour-moi/", /mains \? C’est pour toi/],
  ["/questions/proches-et-conseillers/", /accompagnement social \?[^?]*un pilier/],
];

for (const [path, claim] of NOT_SAID) {
  test(`${path} does not say ${claim.source}`, () => {
    const text = textOf(page(path).document.querySelector("main"));
    assert.doesNotMatch(text, claim);
  });
}

test("the press review lists at least 35 articles, and links to the one in Global Security Mag", () => {
  const review = page("/presse/revue/").document;
  assert.ok(review.querySelectorAll("main li").length >= 35);
  assert.ok(review.querySelector('a[href^="https://www.globalsecuritymag.fr/"]'));
});

for (const [group, path, values] of [
  ["insertion", FIGURES, [/65 %/, /70 %/, /80 %/]],
  ["nombre-ecoles", FIGURES, [/12/, /14e/, /18/, /une vingtaine/]],
  ["personnes-formees", FIGURES, [/1 200/]],
  ["duree-roubaix", FIGURES, [/4 mois/, /plus de 5 mois/]],
  ["duree-smart-city", FIGURES, [/4 mois/, /5 mois/]],
  ["ages", FIGURES, [/17 à 24 ans/, /18 à 25 ans/, /25 à 51 ans/]],
] as const) {
  test(`the disagreeing figures of « ${group} » are side by side, with the reason`, () => {
    const section = page(path).document.querySelector(`#groupe-${group}`)?.parentNode ?? null;
    const text = textOf(section);
    for (const value of values) assert.match(text, value);
    assert.ok(textOf(section?.querySelector(".notice") ?? null).length > 20);
  });
}
