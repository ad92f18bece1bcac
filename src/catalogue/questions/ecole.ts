// The questions of the first two pages: what is not for the pôle, and who files.
import type { Bibliotheque } from './modele';

export const QUESTIONS_DE_L_ECOLE: Bibliotheque = {
  stop: {
    page: 'avant', titre: 'Êtes-vous dans l’une de ces situations ?', aide: '', genre: 'choix', obligatoire: true,
    indispensable: true, choix: ['Non, je continue', 'Oui'],
  },
  ecole: {
    page: 'ecole', titre: 'École', aide: '', genre: 'liste', obligatoire: true, indispensable: true, source: 'ecoles',
    choix: ['Mon école n’est pas dans la liste'],
  },
  demandeur: {
    page: 'ecole', titre: 'Qui fait la demande ?', aide: '', genre: 'choix', obligatoire: true,
    choix: [
      'Enseignant·e, à titre individuel',
      'Équipe, par le conseil des maîtres de cycle',
      'École, par le conseil d’école',
      'Directeur·rice',
    ],
  },
  nomDemandeur: {
    page: 'ecole', titre: 'Votre nom et votre fonction', aide: 'Pour vous joindre. Des adultes seulement : jamais le nom d’un élève.',
    genre: 'texte', obligatoire: true, max: 100,
  },
  courriel: {
    page: 'ecole', titre: 'Votre adresse professionnelle',
    aide: 'Pour vous répondre. L’adresse officielle de l’école reçoit aussi l’accusé de réception.',
    genre: 'courriel', obligatoire: true, indispensable: true,
  },
  directeurInforme: {
    page: 'ecole', titre: 'La direction de l’école est-elle informée ?',
    aide: 'C’est une information, pas une autorisation : chacun peut saisir le pôle.',
    genre: 'choix', obligatoire: true, choix: ['Oui', 'Je dirige l’école', 'Non, pas encore'],
  },
  cible: {
    page: 'ecole', titre: 'Pour qui demandez-vous une aide ?', aide: '', genre: 'choix', obligatoire: true,
    indispensable: true,
    choix: [
      'Un élève', 'Un groupe d’élèves', 'Une classe',
      'Un enseignant', 'Un groupe d’enseignants', 'Toute l’équipe', 'L’école',
    ],
  },
}; // oxfmt-ignore
