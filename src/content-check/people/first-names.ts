/**
 * First names that trainees may have, without accents: the most frequent names of people in France who are now 16 to 40, and a
 * few older ones (Insee, fichier des prénoms). Names that are also words, towns or family names in our texts are left out.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
  abdel abdou abdoulaye adam adama adrien ahmed aicha aimee aissatou akim alan alassane albane alexandra alexandre
  alexis ali alice alicia aliou alix alya amadou amandine amaury ambre amelie amina aminata amine amir amira anabelle
  anais anas anass andre andrea angelique anissa anna annabelle anne anouar anthony antoine apolline arnaud
  arthur ashley asma asmaa assetou assia astrid audrey aurelie aurelien awa axel aya ayman aymen aymeric ayoub
  aziz bakary baptiste bastien benedicte benjamin benoit benoite bilal binta bintou blandine boris boubacar brahim
  brandon brenda brian brice bryan camille candice carla carole caroline cassandra cassandre cedric celia celine
  chahinez chaima chaimae charlene charles charline cheikh chloe christelle christian christina cindy claire clara
  clarisse clea clement clemente cleo cloe coralie corentin cyrielle cyril dalila damien daniel daphne david deborah
  deniz desire desiree diane diego dimitri djamel djamila djibril donovan dorian doriane dorothee dounia dylan eddy
  edgar edwige elena elias elie eliott elise elodie eloi eloise elsa emeline emeric emilie emma emmanuel enora enzo
  eric erika erwan esteban estelle esther ethan eugenie eva evan eve ewan fabien fabrice fadila faiza fanny fanta
  farah fares farid farida fatiha fatima fatma fatou fatoumata faycal felix fethi flavie flavien florian floriane
  fouad franck francois gabin gabriel gaelle gaetan gaetane gaspard gauthier genevieve geoffrey geraldine
  gregoire gregory guillaume gwenaelle gwendoline habib habiba hadrien hajar hakim halima hamid hamza hanane hasna
  hassan hatem hawa helene heloise herve hilaire honorine houda hugo ibrahim ibrahima idriss idrissa ikram ilan ilona
  ilyas ilyass ilyes imad imane imene imran ines ingrid isaac isabelle ismael ismail issa issouf ivan jade jalil jamal
  jason jayson jean jenny jeremie jeremy jerome jessica jessie jessy jimmy joachim joanna jocelyn johan jonathan
  jordan jordane joris joseph josephine joshua julia julie julien juliette justin justine kader kadiatou kadidia kais
  kamel kamelia karen karim karima karine kassim katia kelly kenan kenny kenza kevin kevyn khadidja khadija khalid
  killian koffi kouame kylian kyllian laetitia lamine lassana laura laurene laurie laurine lea leana leandre leila
  lena leo leon leonie leslie lilian lilou lily lina linda lisa lise lison loic lola lorena lorenzo loris
  louis louise louna luc lucas lucie lucile ludivine ludovic lukas lydia lyna mae mael maelys maeva magali magloire
  mahamadou maimouna malia malik malika mamadou mamoudou manel manon mansour marc marco margaux margot maria mariam
  mariama marie marina marion marius marjorie marouane marvin marwa marwan mateo mathias mathieu mathilde mathis
  mathys matteo matthias matthieu maud maxence maxime maya mehdi melanie melina melissa melvin melvyn meriem meryem
  michael mickael mikael mohamad mohamed mohammed moise mona morad morgane mounir mourad moussa mylene myriam nabil
  nadege nadia nadir nael nahel naima nais najat naomi nassim nassima natacha nathalie nathan nawal nawel nesrine
  nicolas nina nisrine noa noah noam noe noemie nolan nolwenn nora norah nordine nour noura nouria oceane olivia
  olivier omar ophelie oriane oscar othmane oumar oumou ousmane pablo paola paul pauline perrine pierre pierrick
  priscilla quentin rachel rachid rafael ramata ramzi rania raphael rayan rebecca reda redouane remi remy rene renee
  robin romain romane romeo roxane ruben ryan saad sabrina sacha safa safia salah saliha salim salima salimata salma
  salome samantha sami samia samiha samir samira samuel samy samya sana sandie sandra sandrine sandy sara sarah sasha
  sebastien sekou selena selim selma severine seydou shaina shana shirley siham sihem sirine sixtine sofia sofiane
  solene soline sonia sophia sophie soraya souad souhaila souleymane soumaya soumia stacy stella stephane stephanie
  steve steven swann sylvain sylvie tanguy tania tarek tasnim tatiana teddy tess tessa thais thea thelma theo
  theophile thibaud thibault thibaut thomas tiago tidiane tim timeo timothee tiphaine titouan tom tony toufik tracy
  tristan ugo valentin valentina valentine vanessa vicente victor vincent virginie wael wafa wahid walid warren
  wassila wassim wendy wiam wilfried william wissem xavier yacine yael yaelle yanis yann yannick yasmina yasmine
  yasser yassin yassine yoan yoann yohan yohann youcef younes youness yousra youssef youssouf ysaline yusuf yvan
  zacharie zahra zaineb zakaria zakia zineb zoe zoubida zoubir
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
