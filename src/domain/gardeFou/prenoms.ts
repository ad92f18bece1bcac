// Signs of a person's name. A modest list: the commonest given names of the last twenty years, and the words that tell a
// capital from a name. What is in no list is still found by what stands around it (see noms.ts).

import { enEnsemble } from './alentours';

/** Given names that are no other word: found in any case. */
export const PRENOMS = enEnsemble(`
  aaron abdallah abdel abdoulaye adama adele adem adrien agnes ahmed aicha aidan aissatou alban alessio alexandra
  alexandre alexia alexis alicia aliyah alyssa amadou amandine amaury amelia amelie amin amina aminata amine amir anais
  andrea andreas anthony antoine antonin apolline armand arsene arthur assia assya astrid augustin aurelie aurelien
  axelle ayden ayline aymen ayoub bakary baptiste barnabe bastien beatrice benjamin berenice bilal boubacar brahim
  brandon brayan bruno bryan camelia camille carla caroline cassandra catherine cecile celia celine chaima charlene
  charlie charly chloe christelle christian christophe clara clementine cloe coline constantin corentin corinne cyprien
  cyril damien daniel daniela david deborah delphine diana diego dimitri djibril dominique dorian dylan eden edgar
  edouard elea eleanor elena eleonore elia eliana elias elif elijah eline eliott elisa elisabeth elise ella eloan elodie
  eloise elouan elsa elyna emeline emeric emile emilie emilien emmanuel emmanuelle enora enzo eric erwan esteban estelle
  ethan eugenie evan evelyne ezio fabien faustine fatima fatou fatoumata ferdinand fernando fiona florian florine
  francois francoise frederic gabriel gabrielle gael gaelle gaetan gauthier genevieve geoffrey georges gerald gerard
  ghislain gilles giulia guillaume gustave gwenaelle gwendoline hadrien hajar hamza hanna hannah hassan heloise henri
  hippolyte hortense hugo ianis ibrahim ibrahima idriss ilan ilhan ilyan ilyes imane imran ines ingrid ioana isaac
  isabelle ishaq ismael issa ivan izia jacques jasmine jason jayden jeanne jennifer jeremy jerome jessica joachim joana
  joao joel johan jonas jonathan jordan joris joseph josephine joshua judith jules julia julian julie julien juliette
  kader kaelan kamel kamil karim karine kassim katia kays kelly kelya kenza kevin khadija khalil killian kimberley
  kylian kyllian lahna laetitia lana laora laura laurence laurent laurie layana layla leana leandre leandro leane lena
  leny leonard leonie leopold leopoldine leyla lia liam liana lila lilia liliana lilou lily lina lisa lison livio loane
  loeva logan lohan lois loic lorenzo loris lorenza louane louay louca louis louisa louise louison loup lucas lucie
  lucien ludivine ludovic luka lukas luna lyam lydia lyes lyna mael maelan maelie maeline maelle maelys maeva magali
  mahe mahaut maissa malak malik malo malone mamadou manel manon manuel marceau marcel margaux margot mariam mariama
  marilou marine marius marlon maryam mateo mathias mathieu mathilde mathis mathys matthieu matteo matthis maude
  maxence mayeul mayline maylis medine mehdi melanie melina meline melissa meryem mia michael michel mila milan milo
  miloane mohamed mohammed moise morgane mouhamed moussa muriel myla myriam nadia nael naim naomi nassim natacha
  nathalie nathan nathanael nawel neyla nicolas nina nino noah noam noan noelie noeline noemie nolan nolane nolhan nora
  norah octave oceane oceane olivia olivier omar orlane oscar ousmane owen paola pascale patricia patrick paul paulin
  pauline philippe pierrick priscille quentin rachel rafael rahma raphael raphaelle raoul rayan rayane rebecca regis
  renaud ricardo rita robin rodrigue rokia romane romeo romuald romy ronan rosalie rosie roxane ruben ryan sabrina
  safia safiya salima salma salome samantha sami samir samira samuel samy sandra sandrine sarah sasha sebastien selena
  selim selma seraphine serena sergio severine shaina shana sidney sienna simeon simone sirine sixtine sofia sofiane
  soline solal solene sonia sophia souleymane stanislas stella stephane stephanie suzanne swann sylvain sylvie talia
  tanguy tarek tasnim teo theo theophile thelma theodore thiago thibault thibaut thierry thomas tiago tidiane tifenn
  tilio timael timeo timothe timothee titouan tiziana tristan ulysse valentin valentine valerie vanessa veronique
  victorine vincent virginie wael walid warren wassim wendy wesley wilfried william willow xavier yacine yael yann yanis
  yannick yasmine yassin yassine yazid yoan yohan yohann yoann youcef younes yousra youssef ysee yusuf yvan yvonne zacharie
  zakaria zelie zineb zoe zoran
`);

/** Given names that are also words, towns or brands: a capital in the middle of a sentence, or more, is needed. */
export const PRENOMS_MOTS = enEnsemble(`
  adam agathe ali alice alix ambre ange anna anne ariane aurore axel basile bertrand blanche capucine celeste charles
  charlotte claire claude clemence clement come constance denis diane elie emma eva eve felix flora flore gabin gaspard
  gaston iris jade jean joe leo leon lea lise lola lou luc lucile lyse mae marc marguerite marie marin marina mathurin
  max maxime maya noa noe noor nour olympe pierre prune rayane remi remy rene rose sacha simon sophie tao tess tim tom tony
  victor victoire violette yanis zack
`);

/** Famous surnames of schools, streets and methods: the given name before them is nobody's here. */
export const CELEBRES = enEnsemble(`
  aragon aubrac bert berlioz blum brassens braille brel briand brossolette buisson camus carnot casals cezanne chagall
  chaplin charcot cezanne clemenceau colette condorcet cousteau curie daudet debussy decroly desnos diderot dolto dunant
  eluard eiffel ferry flaubert foucauld fournier frank freinet gambetta gandhi giono giraudoux guesde hugo jaures joliot
  kergomard king langevin lagrange lamartine lindbergh luther macé mace mandela matisse mermoz michelet michel mistral
  moliere monet monnet montessori moulin nobel painleve pagnol pasteur peri perrault perret piaget picasso poincare prevert
  proust ravel reclus renoir rodin rolland romains rostand rousseau sand satie schoelcher senghor signoret simone sembat
  triolet trenet tazieff vailland valles vauban veil verlaine verne vilar vigo vinci voltaire wallon zay zola
`);

/** Capitals that are no name: words of the school, of the calendar, tools, methods, tales. */
export const PAS_UN_NOM = enEnsemble(`
  academie accueil adjoint adjointe aesh agence aide alpha alphas anglais apc arabe assistante association atsem autre
  avs aucun aucune bibliotheque borel boucle braille cahier canope casnav ce cellule cellules centre ces cesu cette
  chacun chaque charte ciao circonscription clas classe clg cmp cmpp college commission compagnon comportement conseil
  conseiller conseillere contrat coordinatrice coordonnateur coordonnatrice covid cours cpc cycle decembre departement
  difficulte difficultes direction directeur directrice dispositif ditep docteur donc dsden duplo ecole ecoles edouard
  eduscol education educateur educatrice efiv ehl elementaire eleve eleves elle elles emas emploi enfant enfants ens
  enseignant enseignante enseignants ensuite enuma equipe equipes ere erun etat europe evaluation evaluations excel facile
  famille familles fille filles fevrier fichier fortnite francais france garcon garcons geogebra gevasco google gfa grand grande
  groupe groupes halloween handicap handicape ici ien iii il ils inclusion individuelle individuel infirmiere inspecteur inspectrice
  inspection internet italien je jeu jeudi jeux kapla langue lapbook lecture lego lettre livret lpi lucile lundi lycee madame
  mademoiselle magnetique maire mairie maison maitre maitres maitresse maman mars mardi maternelle maths mathematiques
  mclaughlin mdph medecin medecine mediatheque memory merci mercredi methode minecraft ministere moi monsieur montessori
  mossieur moyen moyenne mutualisee mutualise narramus national nationale nationaux noel nord novembre nous octobre onde orthophoniste
  ouest oui pam papa paques parcours parents paris pas periode personne petit petite petits phare pial picbille piscine plan
  playmobil pokemon point poney pole poles post powerpoint preparatoire premier premiere primaire prince princesse projet
  projets pronote protocole psy psychologue psychologues rased rectorat region referent referente reponse rep repere ressource
  ressources retour reunion roblox roi salle samedi scolaire scolaires scratch secretariat section seconde segpa semaine
  septembre sessad seul sieste snoezelen son soutien specialise specialisee sport stop sud tablette teacch teams temps
  tiktok timer timetimer toussaint toute toutes tous train transition trimestre trouble troubles tsa ulis unite universite
  upe vendredi vigipirate ville vie vous whatsapp word youtube zone
`);

/** Acronyms long enough to be taken for a surname in capitals. */
export const SIGLES = enEnsemble(`
  ampes atsem aesh aveh camsp casnav cattp cdaph cdoea cmpea cmpp cned crip ditep dsden efiv ehpad emala emas ersh erseh
  esms gevasco geva gesco impro inshea insei inspe itep lsu mdph mecs phare pial ppre ppres psyen rased segpa sessad
  slam tnd ueea uema ulis upe2a ursa zoom svt stop danger attention urgent urgence merci important
`);
