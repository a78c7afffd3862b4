/**
 * First names that trainees may have, without accents: the most frequent names of people in France who are now 16 to 40, and a
 * few older ones (Insee, fichier des prénoms). Names that are also words, towns or family names in our texts are left out.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
  abdel abdou abdoulaye adam adama adrien ahmed aicha aimee alexandra alexandre alexis ali alice alicia alya amadou
  amandine amelie amina aminata amine amir anais andre andrea angelique anissa anna anne anthony antoine arnaud arthur
  assia aurelie aurelien axel ayoub aziz baptiste bastien benjamin benoit bilal boubacar brahim brandon brian bryan
  camille carla caroline cassandra cedric celia celine chaima charlene charles chloe christelle christian cindy claire
  clara clement clemente coralie corentin cyril damien daniel david deborah desire desiree diane diego djamel djibril
  dorian doriane dorothee dylan eddy elena elias elise elodie elsa emeline emilie emma emmanuel enzo eric erwan
  esteban estelle ethan eva eve fabien fabrice fanny farah farid fatima fatou fatoumata faycal felix florian franck
  francois gabin gabriel gaelle gaetan gauthier genevieve geoffrey gregoire gregory guillaume gwendoline hakim hamid
  hamza hassan hatem helene herve hilaire hugo ibrahim ibrahima idriss ilan ilyes imane imene ines isabelle ismael
  issa jade jalil jamal jason jean jeremy jerome jessica jessy jimmy joanna johan jonathan jordan joris joseph
  josephine joshua julia julie julien juliette justin justine kader kadiatou kamel karim karima karine kelly kenza
  kevin khadija khalid killian kylian laetitia lamine laura laurie lea leila lena leo leon leonie lilian lilou lina
  linda lisa loic lola lorenzo loris louis louise louna luc lucas lucie lucile ludivine ludovic lyna mael maelys maeva
  magloire mahamadou malik mamadou manon mansour marc marco margaux margot maria mariam marie marion marjorie marouane
  mateo mathieu mathilde mathis matteo matthieu maxence maxime mehdi melanie melina melissa melvin michael mickael
  mikael mohamed mohammed morgane mounir mourad moussa myriam nabil nadege nadia nadir naima najat nassim nathalie
  nathan nawel nicolas nina noa noah noam noe noemie nora nordine nour oceane olivia olivier omar oumar oumou ousmane
  paul pauline perrine pierre quentin rachel rachid rania raphael rayan redouane remi remy rene renee robin romain
  romane romeo ryan sabrina sacha salim salima salma salome samantha sami samia samir samuel samy sandra sandrine
  sandy sara sarah sebastien sekou selim selma severine sofia sofiane solene soline sonia sophia sophie soraya
  souleymane stephane stephanie steven sylvain sylvie tania tarek tatiana teddy theo thibault thibaut thomas tiago tim
  timothee tiphaine titouan tom tony tristan ugo valentin valentine vanessa vicente victor vincent virginie walid
  wassila wassim wendy william wissem xavier yacine yanis yann yannick yasmine yasser yassin yassine yoan yoann yohan
  youcef younes youness youssef ysaline yvan zacharie zahra zaineb zakaria zakia zineb zoe zoubir
  `
    .trim()
    .split(/\s+/),
);

/** Frequent first names of people who are now over 40, without accents. Only those that are not in `FIRST_NAMES`. */
export const OLDER_FIRST_NAMES: ReadonlySet<string> = new Set(
  `
  agnes alain andree annick annie armelle armand beatrice bernadette bernard bertrand brigitte bruno catherine cecile
  chantal christiane christine christophe claude claudine colette corinne danielle delphine denis denise didier dominique
  edith edouard elisabeth emile evelyne fabienne francis francoise frederic frederique georges gerald gerard
  ghislaine gilbert gilles ginette gisele guy henri hubert huguette jacqueline jacques jeannine joel joelle josette
  lionel laurence laurent lucien lydie marcel martine maryse maurice michel michele mireille monique muriel murielle
  nadine nicole norbert odile pascal pascale patrice patricia patrick philippe raymond regis richard robert roger roland
  segolene serge simone solange suzanne sylviane therese thierry valerie veronique viviane yves yvette yvonne
  `
    .trim()
    .split(/\s+/),
);
