// The questions about those whom the demande concerns: pupils, teachers and teams, parents.
// No name, no birth date, no health: a code, a level, plans by their acronym, « oui » or « non ».
import type { Bibliotheque } from './modele';

const NIVEAUX = ['TPS', 'PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', 'Plusieurs niveaux'];
const CODE =
  'Un code que vous choisissez et gardez (par exemple « Mésange 4 ») : ni nom, ni initiales, ni date de naissance.';
const OUI_NON = ['Oui', 'Non', 'Ne sait pas'];

export const QUESTIONS_DE_L_ELEVE: Bibliotheque = {
  codeEleve: {
    page: 'eleve', titre: 'Code de l’élève', aide: CODE, genre: 'texte', obligatoire: true, max: 40,
  },
  niveau: {
    page: 'eleve', titre: 'Niveau de classe', aide: '', genre: 'liste', obligatoire: true, choix: NIVEAUX,
  },
  enseignantClasse: {
    page: 'eleve', titre: 'Enseignant·e de la classe', aide: 'Le nom de l’adulte, pour le joindre.', genre: 'texte',
    obligatoire: true, max: 100,
  },
  dispositif: {
    page: 'eleve', titre: 'L’élève relève-t-il aussi d’un dispositif ?', aide: '', genre: 'choix', obligatoire: false,
    choix: ['Non', 'ULIS', 'UPE2A', 'Un autre'],
  },
  plans: {
    page: 'eleve', titre: 'Plans en cours', aide: 'Le nom du plan suffit, jamais son contenu.', genre: 'cases', obligatoire: true,
    choix: ['Aucun', 'PPRE', 'PPRE passerelle', 'PAP', 'PAI', 'PPS', 'GEVA-Sco en cours', 'Ne sait pas'],
  },
  presenceAesh: {
    page: 'eleve', titre: 'Présence d’un·e AESH', aide: '', genre: 'choix', obligatoire: false,
    choix: ['Non', 'AESH individuelle', 'AESH mutualisée', 'Notifiée, pas encore là'],
  },
  equipeEducative: {
    page: 'eleve', titre: 'Une équipe éducative s’est-elle réunie ?', aide: '', genre: 'choix', obligatoire: true,
    choix: ['Oui', 'Non', 'Une date est prévue'],
  },
  equipeEducativeLe: {
    page: 'eleve', titre: 'Date de l’équipe éducative', aide: 'Facultatif.', genre: 'date', obligatoire: false,
  },
  familleInformee: {
    page: 'eleve', titre: 'La famille est-elle informée de cette demande ?', aide: '', genre: 'choix', obligatoire: true,
    indispensable: true, choix: ['Oui', 'Non, pas encore', 'Elle refuse'],
  },
  familleInformeeLe: {
    page: 'eleve', titre: 'Si oui, quel jour ?', aide: '', genre: 'date', obligatoire: false,
  },
  familleInformeePar: {
    page: 'eleve', titre: 'Et par qui ?', aide: '', genre: 'choix', obligatoire: false,
    choix: ['L’enseignant·e', 'La direction', 'Les deux', 'Quelqu’un d’autre de l’école'],
  },
  familleNonInformee: {
    page: 'eleve', titre: 'Sinon, pourquoi pas encore ?', aide: 'En quelques mots, sans parler de la vie de la famille.', genre: 'texte',
    obligatoire: false, max: 200,
  },
  accordFamille: {
    page: 'eleve', titre: 'Accepte-t-elle une aide extérieure à l’Éducation nationale ?',
    aide: 'Son accord est nécessaire avant toute aide de ce genre ; pas pour que le pôle étudie la demande.',
    genre: 'choix', obligatoire: false, choix: ['Oui', 'Non', 'Pas encore demandé'],
  },
  demandeParents: {
    page: 'eleve', titre: 'Les parents demandent-ils l’aide du psychologue de l’Éducation nationale ?',
    aide: 'Il n’agit auprès d’un élève qu’à leur demande ; sans elle, le pôle propose quelqu’un d’autre.',
    genre: 'choix', obligatoire: false, choix: ['Oui', 'Non', 'On ne leur en a pas encore parlé'],
  },
  suiviExterieur: {
    page: 'eleve', titre: 'L’élève est-il suivi hors de l’école ?', aide: 'Oui ou non suffit : ni lieu, ni personne, ni raison.',
    genre: 'choix', obligatoire: false, choix: OUI_NON,
  },
  dejaSaisis: {
    page: 'eleve', titre: 'Qui a déjà été saisi pour cet élève ?', aide: 'Le nom du service suffit.', genre: 'cases', obligatoire: false,
    choix: [
      'Personne', 'PAS (pôle d’appui à la scolarité)', 'EMAS (équipe mobile d’appui à la scolarisation)',
      'MDPH (maison du handicap)', 'CDOEA (orientation vers la Segpa)', 'CRIP (information préoccupante)',
    ],
  },
}; // oxfmt-ignore

export const QUESTIONS_DES_ADULTES: Bibliotheque = {
  concerne: {
    page: 'adulte', titre: 'Qui est concerné ?', aide: 'Le nom de l’enseignant, le cycle, ou « toute l’équipe ».', genre: 'texte',
    obligatoire: true, max: 150,
  },
  'niveau.adulte': {
    page: 'adulte', titre: 'Niveau de sa classe', aide: 'Si la demande est pour un enseignant.', genre: 'liste', obligatoire: false,
    choix: NIVEAUX,
  },
  'aides.adulte': {
    page: 'adulte', titre: 'Ce qui vous aiderait', aide: 'Plusieurs réponses possibles.', genre: 'cases', obligatoire: true,
    choix: [
      'Des outils didactiques ou de gestion de classe', 'Analyser les difficultés à plusieurs',
      'Préparer un entretien avec des parents', 'Écrire ou suivre un PPRE ou un PAP', 'Une formation ciblée',
      'Le climat de l’équipe ou de l’école', 'Autre chose',
    ],
  },
}; // oxfmt-ignore

/** Filed by the school, for a dialogue with parents: the parents themselves have their own doors. */
export const QUESTIONS_DES_PARENTS: Bibliotheque = {
  'codeEleve.famille': {
    page: 'famille', titre: 'Code de l’élève dont on parle', aide: CODE, genre: 'texte', obligatoire: true, max: 40,
  },
  'niveau.famille': {
    page: 'famille', titre: 'Niveau de la classe de l’élève', aide: '', genre: 'liste', obligatoire: true, choix: NIVEAUX,
  },
  'familleInformee.famille': {
    page: 'famille', titre: 'Les parents savent-ils que vous saisissez le pôle ?', aide: '', genre: 'choix', obligatoire: true,
    indispensable: true, choix: ['Oui', 'Non, pas encore', 'Ils refusent'],
  },
  rencontres: {
    page: 'famille', titre: 'Les avez-vous déjà rencontrés à ce sujet ?', aide: '', genre: 'choix', obligatoire: false,
    choix: ['Oui', 'Non', 'Un rendez-vous n’a pas eu lieu'],
  },
  'aides.famille': {
    page: 'famille', titre: 'Ce qui aiderait le dialogue', aide: 'Plusieurs réponses possibles.', genre: 'cases', obligatoire: true,
    choix: ['Renouer un dialogue utile, en confiance', 'Des outils pour préparer et mener un entretien', 'Autre chose'],
  },
}; // oxfmt-ignore
