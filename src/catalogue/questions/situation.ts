// The questions about the situation itself: why, what is seen, what was tried, what is hoped for, and how soon.
import type { Bibliotheque } from './modele';

export const QUESTIONS_DE_LA_SITUATION: Bibliotheque = {
  motif: {
    page: 'situation', titre: 'Motif principal', aide: 'Si rien ne convient, choisissez « Autre situation » : une personne du pôle lira.',
    genre: 'liste', obligatoire: true, indispensable: true, source: 'motifs',
  },
  autresMotifs: {
    page: 'situation', titre: 'Autres motifs', aide: 'Facultatif.', genre: 'cases', obligatoire: false, source: 'motifs',
  },
  facteurs: {
    page: 'situation', titre: 'Pourquoi maintenant ?', aide: 'Plusieurs réponses possibles.', genre: 'cases', obligatoire: false,
    choix: [
      'La situation n’évolue pas, malgré ce qui a été aménagé en classe et à l’école',
      'Un désaccord avec la famille dure ou s’envenime',
      'La scolarisation ou l’orientation est à repenser',
      'Un adulte de l’école est en danger',
      'Un élève, celui-ci ou un autre, est en danger',
    ],
  },
  natures: {
    page: 'situation', titre: 'Nature de la difficulté', aide: 'Plusieurs réponses possibles.', genre: 'cases', obligatoire: false,
    choix: [
      'Capacités cognitives : comprendre, mémoriser, raisonner',
      'Pédagogie : méthodes, organisation, contexte de la classe ou de l’école',
      'Sens des apprentissages, entrée dans le travail, motivation',
      'Contexte social, culturel ou éducatif, ou santé',
    ],
  },
  description: {
    page: 'situation', titre: 'Ce qui se passe', aide: 'Quand, où, à quelle fréquence. Ni nom, ni diagnostic.', genre: 'paragraphe',
    obligatoire: true, max: 2000,
  },
  frequence: {
    page: 'situation', titre: 'À quelle fréquence ?', aide: 'Si c’est une affaire de comportement.', genre: 'choix', obligatoire: false,
    choix: ['Plusieurs fois par jour', 'Tous les jours', 'Plusieurs fois par semaine', 'Plus rarement'],
  },
  moments: {
    page: 'situation', titre: 'À quels moments ?', aide: 'Si c’est une affaire de comportement.', genre: 'cases', obligatoire: false,
    choix: ['En classe', 'Pendant les transitions', 'En récréation', 'À la cantine ou au périscolaire', 'À l’arrivée ou au départ'],
  },
  appuis: {
    page: 'situation', titre: 'Ce qui réussit, ce sur quoi s’appuyer', aide: 'Facultatif.', genre: 'paragraphe', obligatoire: false,
    max: 1000,
  },
  'tente.cases': {
    page: 'situation', titre: 'Ce qui est déjà en place', aide: 'Plusieurs réponses possibles.', genre: 'cases', obligatoire: false,
    choix: [
      'Différenciation en classe', 'APC', 'PPRE', 'Aménagement du temps ou de l’espace', 'Tutorat',
      'Équipe éducative', 'Conseil de cycle', 'Aide du RASED', 'Autre chose',
    ],
  },
  tente: {
    page: 'situation', titre: 'Ce qui a déjà été tenté',
    aide: 'Aménagements, équipe éducative… Facultatif : une demande n’est jamais refusée pour cela.',
    genre: 'paragraphe', obligatoire: false, max: 2000,
  },
  aides: {
    page: 'situation', titre: 'L’aide que vous imaginez', aide: 'Plusieurs réponses possibles ; le pôle proposera la sienne.', genre: 'cases',
    obligatoire: false,
    choix: [
      'Une observation en classe', 'Un entretien pour préciser la situation', 'Une aide à l’élève ou au groupe',
      'Un accompagnement de l’enseignant ou de l’équipe', 'Une formation ciblée',
      'Une mise en relation avec un collègue ou un dispositif',
    ],
  },
  attentes: {
    page: 'situation', titre: 'Ce que vous attendez du pôle', aide: 'Une observation, un entretien, des outils, une formation…',
    genre: 'paragraphe', obligatoire: false, max: 2000,
  },
  documents: {
    page: 'situation', titre: 'Des documents peuvent-ils être consultés à l’école ?', aide: 'Rien ne se joint à ce formulaire.',
    genre: 'choix', obligatoire: false, choix: ['Oui', 'Non'],
  },
  urgent: {
    page: 'situation', titre: 'Faut-il une réponse avant la prochaine réunion ?', aide: '', genre: 'choix', obligatoire: true,
    indispensable: true, choix: ['Non, la réunion convient', 'Oui, c’est urgent'],
  },
  raisonUrgence: {
    page: 'urgence', titre: 'Pourquoi est-ce urgent ?', aide: '', genre: 'paragraphe', obligatoire: true, max: 1000,
  },
}; // oxfmt-ignore
