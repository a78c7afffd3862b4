/**
 * First names that people in training may well have, without accents: the most given in France to those who are 16 to 40 now, and
 * a few older ones (Insee, fichier des prénoms). Left out are those that are also words, towns or family names of the texts here.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
  abdel abdou abdoulaye adam adama adrien ahmed aicha alexandra alexandre alexis alice alicia ali alpha alya amadou amandine
  ambre amelie amina aminata amine amir anais andrea ange angelique anissa anthony antoine arnaud arthur assia aurelie aurelien
  axel ayoub aziz bastien baptiste benjamin benoit bilal boubacar brahim brandon brian bryan camille carla caroline cassandra
  cedric celia celine chaima charlene charles chloe christelle christian cindy clara claire clement coralie corentin coralie
  cyril damien daniel david deborah diane diego djamel djibril dorian doriane dylan eddy elena elias elise elodie elsa
  emeline emilie emma emmanuel enzo eric erwan estelle esteban ethan eva fabien fabrice fanny farid farah fatima fatou fatoumata
  faycal felix florian francois franck gabin gabriel gaetan gaelle gauthier geoffrey gregory guillaume gwendoline hakim hamza hamid
  hassan hatem helene hugo ibrahim ibrahima idriss ilan ilyes imane imene ines iris isabelle ismael issa jade jalil jamal
  jason jean jeremy jerome jessica jessy jimmy joanna johan jonathan jordan joris joseph josephine joshua julia julie julien
  juliette justin justine kader kadiatou kamel karim karima karine kelly kenza kevin khadija khalid killian kylian laetitia
  lamine laura laurie lea leila lena leo leon leonie lilian lilou lina linda lisa loic lola lorenzo loris louis louise louna
  luc lucas lucie lucile ludivine ludovic lyna mael maelys maeva mahamadou malik mamadou manon mansour marc marco margaux
  margot maria mariam marie marion marjorie marouane mateo mathieu mathilde mathis matteo matthieu maxence maxime mehdi melanie
  melina melissa melvin michael mickael mikael milan mohamed mohammed moussa mounir morgane mourad myriam nabil nadege nadia
  nadir naima najat nassim nathan nathalie nawel nicolas nina noa noah noam noe noemie nora nordine nour oceane olivia olivier
  omar oumar oumou ousmane pauline perrine pierre quentin rachel rachid rania raphael rayan redouane remi remy rim robin romain romane
  romeo ryan sabrina sacha said salim salima salma salome samantha samba sami samia samir samuel samy sandra sandrine sandy sara
  sarah sebastien sekou selim selma severine sofia sofiane solene soline sonia sophia sophie soraya souleymane stephane
  stephanie steven sylvain sylvie tania tatiana tarek teddy theo thibault thibaut thomas tiago tim timothee tiphaine titouan
  tom tony tristan ugo valentin valentine vanessa vincent virginie walid wassim wassila wendy william wissem xavier yacine
  yanis yann yannick yasmine yassin yassine yasser yoan yoann yohan youcef younes youness youssef ysaline yvan zacharie zahra
  zaineb zakaria zakia zineb zoe zoubir
  `
    .trim()
    .split(/\s+/),
);
