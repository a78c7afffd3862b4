import assert from "node:assert/strict";
import { test } from "node:test";
import { homophoneFault } from "#content-check/language/homophones.ts";

const WRONG: readonly (readonly [sentence: string, right: string])[] = [
  // « à » for « a »
  ["L'école de Magny-les-Hameaux à reçu deux députées.", "a reçu"],
  ["Notre école à reçu une ministre.", "a reçu"],
  ["La Ville de Grigny nous à soutenus.", "a soutenus"],
  ["Elle à dit sa fierté.", "a dit"],
  ["Le maire à déjà visité la salle.", "a déjà visité"],
  ["L'Afpa les à accueillis.", "a accueillis"],
  ["OVHcloud l'à aidée.", "a aidée"],
  ["Notre partenaire à été choisi.", "a été"],
  ["La Région à ouvert une salle.", "a ouvert"],
  ["Le jury lui à remis un titre.", "a remis"],
  ["Qui à fait ce câblage ?", "a fait"],
  ["Il à une salle à lui.", "a une"],
  ["On à vite compris.", "a vite"],
  ["Il y à douze places.", "a douze"],
  // « ce » and « se »
  ["Les stages ce sont faits à Lille.", "se sont faits"],
  ["Les stages ce font à Lille.", "se font"],
  ["Les cours ce déroulent ici.", "se déroulent"],
  ["Le mardi, il ce forme à Lille.", "se forme"],
  ["On ce retrouve à midi.", "se retrouve"],
  ["Ils viennent pour ce former.", "se former"],
  ["Ce qui ce passe ici est simple.", "se passe"],
  ["Se sont des stages courts.", "Ce sont des"],
  ["Se sont les élèves qui câblent.", "Ce sont les"],
  ["Se stage dure un mois.", "Ce stage"],
  ["Voici se que tu fais.", "ce que"],
  ["Voici se qu'on fait.", "ce qu'"],
  ["Il c'est inscrit lundi.", "s'est inscrit"],
  ["L'école c'est bien installée.", "s'est bien installée"],
  ["S'est une formation gratuite.", "C'est une"],
  ["Dans c'est conditions, on attend.", "ces conditions"],
  ["Ces un métier d'avenir.", "C'est un"],
  ["Ses gratuit pour tous.", "C'est gratuit"],
  // « et » and « est »
  ["Une ministre et venue la remettre.", "est venue la"],
  ["L'école et fermée le samedi, et formée en 2020.", "est fermée le"],
  ["Elle et née à Lille.", "est née"],
  ["Il et parti en stage.", "est parti"],
  ["Il faut avoir entre 16 est 25 ans.", "et 25"],
  ["On y va lundi est mardi.", "et mardi"],
  // « sont » and « son », « ont » and « on »
  ["Ils son douze.", "sont douze"],
  ["Les stages son payés par la Région.", "sont payés"],
  ["Nos écoles son ouvertes.", "sont ouvertes"],
  ["Elle vient avec sont badge.", "son badge"],
  ["Ont apprend à câbler.", "On apprend"],
  ["Ont t'aide.", "On t'"],
  ["Ils on un badge.", "ont un"],
  ["Douze jeunes on reçu leur attestation.", "ont reçu"],
  ["Les partenaires qui on aidé sont ici.", "ont aidé"],
  // « ou » and « où »
  ["Le stage dure 2 où 3 mois.", "ou 3"],
  ["Il reste une où deux places.", "ou deux"],
  ["C'est plus où moins loin.", "ou moins"],
  ["D'ou viens-tu ?", "où"],
  ["Appelle au cas ou il manque une place.", "où il"],
  ["Le jour ou tu viens, prends ta carte.", "où tu"],
  ["Ou se trouve l'école ?", "Où se trouve"],
  // « leur », « sa »
  ["Ils cherchent leur stages.", "leurs stages"],
  ["Sa ne coûte rien.", "Ça ne"],
  ["Et comme sa, tout va.", "ça"],
  ["Si tu veux, sa peut attendre.", "ça peut"],
  ["Sa s'apprend.", "Ça s'"],
  ["Sa marche bien.", "Ça marche bien"],
  ["Parle de ça candidature.", "sa candidature"],
];

for (const [sentence, right] of WRONG)
  test(`« ${sentence} » is corrected`, () => {
    assert.match(homophoneFault(sentence)?.fault ?? "", /^« .+ » : « \S+ » est mis pour « \S+ »$/);
    assert.equal(homophoneFault(sentence)?.remedy, `écrivez « ${right} ».`);
  });

const RIGHT = [
  "Le module à suivre est à côté, à l'écrit, à distance, à Grigny, à part, à peu près et à moitié.",
  "Elle est prête à démarrer, de huit à dix heures, de bas en haut, à pied ou à vélo.",
  "C'est tout à fait gratuit, à produit égal, à contenu égal, à point nommé, à cru.",
  "La porte passe de fermé à ouvert.",
  "Garde la pince près de toi, à portée de main ; pose-la devant lui à plat.",
  "Elle à Lille, lui à Grigny : ils travaillent ensemble. Elle à son tour, il explique.",
  "Dit-il à la ville, répond-on à Lille. Y a-t-il à manger ? Va-t-on à pied ?",
  "Il y a deux places à Lille. Qui à Lille connaît ce métier ?",
  "Aide-nous à monter, montre-lui à poser, apprends-leur à câbler.",
  "Ce sont des stages. Ce sont les élèves, ce sont élus et parents, ce sont nos salariés.",
  "Fait-il ce choix ? Avec elle, ce matin, on câble. A-t-on ce module ?",
  "Ce qui compte, c'est ce câble. De ce conseiller à ce déjeuner, tout est prévu pour ce faire.",
  "Le câble se pose, la fibre se câble, elle se projette.",
  "Ils se sont réunis, se sont vite compris et se sont eux-mêmes inscrits. Se sont réunis douze élèves.",
  "Il s'est le premier inscrit. S'est ajouté un module.",
  "L'école, c'est loin. Il sait que c'est ouvert, et pour elle c'est fini, ou c'est partie remise.",
  "Pour moi, c'est très bien. Le plus dur, avec c'est plus long, vient après.",
  "Ces une à deux heures passent vite. Ses gestes et ces gestes sont sûrs, ses deux mains aussi.",
  "L'école, ouverte en 2020 et fermée en 2021, est ici. Un jeune et son école.",
  "Une formation gratuite et reconnue par tous. Un métier connu et reconnu en France.",
  "Le maire et député de Grigny est venu. Le maire et élus de la ville aussi.",
  "L'arrivée et prise de poste. Elle et lui viennent, il et elle aussi. Son allée et venue.",
  "Entre Lille et Roubaix, 16 est le plus petit nombre. Le 3 est un mardi. Lundi est un jour.",
  "Avec son badge, son permis, son parcours, son bus, son accès, son puits et son refus.",
  "Elles et leur père, avec elles son père aussi. Ils sont douze, et sont partis.",
  "Ceux qui viennent de Lille sont douze, et ceux d'à côté sont dix.",
  "Ont porté la formation : deux organismes. Ont été formés douze jeunes. Où ont lieu les cours ?",
  "Les jours où l'on sort, on dit bonjour. Mais on fait vite, puis on écrit, alors on finit.",
  "Avec eux on construit, avec elles on produit, des heures on écrit. Ils l'ont appris.",
  "Un ou deux jours, ou plus. Où que tu sois, là où tu es, d'où que tu viennes, viens.",
  "Ici ou là, là ou ailleurs. Ou est-ce trop tard ? Le jour ou la nuit. De 2 ou 3 places.",
  "Le jour où deux écoles ouvrent. L'école où bien des jeunes vont. En 2020, où 12 jeunes entrent.",
  "L'année 2020 où 12 jeunes entrent, le 22 où 3 écoles ouvrent. Ont l'âge : ceux de 16 ans.",
  "Sa marche à suivre est simple.",
  "Tu leur places un câble. Nous leur disons oui, dans leur parcours, leur cours et leur temps.",
  "Leurs stages et leur stage. Je leur formerai une équipe.",
  "Sa mère, sa formation et sa place. OVH SA. C'est sa marche à suivre. Sa va-et-vient.",
  "Ça va, comme ça. Avec ça, on avance. Ça formera l'équipe.",
  "Il est reçu à l'école, admis à Lille, inscrit à part. La visite est à faire.",
  "Du mardi au jeudi ; on passe à dix, puis à douze. Face à nous, grâce à eux, quant à lui.",
  "C'est à lui, à elle, à eux. Elle a été à Lille. À été pluvieux, hiver doux.",
  "Le besoin en est né. Rien n'en est dit. Qu'est ce métier devenu ?",
  "Le lieu où tu vas, le moment où il part. Choisis le lieu ou la date.",
  "Nous, on a reçu. Jeunes et moins jeunes, on a tous appris.",
];

for (const sentence of RIGHT)
  test(`« ${sentence} » is right`, () => {
    assert.equal(homophoneFault(sentence), undefined);
  });
