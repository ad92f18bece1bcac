// A pôle without cut-off nor coordination, in September 2026: an équipe restreinte reads the list every ten school days.
import { corrige, decide, depose, type Scene } from '../scene';

const [FALAISE, HETRAIE, PASSERELLE, SAULES, MOULIN] = [
  'École élémentaire de la Falaise', 'École maternelle de la Hêtraie', 'École primaire de la Passerelle',
  'École élémentaire des Saules', 'École maternelle du Moulin',
]; // oxfmt-ignore

const COMMUN = {
  'Êtes-vous dans l’une de ces situations ?': 'Non, je continue',
  'Qui fait la demande ?': 'Enseignant·e, à titre individuel',
  'Votre nom et votre fonction': 'Un enseignant de l’école',
  'La direction de l’école est-elle informée ?': 'Oui',
  'Faut-il une réponse dès aujourd’hui ?': 'Non, la réunion convient',
};
const ELEVE = {
  ...COMMUN,
  'Pour qui demandez-vous une aide ?': 'Un élève',
  'Enseignant·e de la classe': 'La classe de CE1',
  'Plans en cours': ['Aucun'],
  'La famille est-elle informée de cette demande ?': 'Oui',
};

export const ROUEN_NORD: Scene = {
  profil: 'rouen-nord',
  nom: 'Une équipe restreinte (Rouen Nord)',
  resume: 'Pas de date limite ni de coordination : l’équipe restreinte lit la liste tous les dix jours de classe et confie chaque demande.',
  debut: '2026-09-01T08:00',
  veille: '2026-09-14T17:00',
  fin: '2026-09-25T18:00',
  ecoles: [
    [FALAISE, '0760301G', 'falaise@ecoles.example.org', 'Lubin Carpentier-Roy', 'Nord', '', 'oui'],
    [HETRAIE, '0760302H', 'hetraie@ecoles.example.org', 'Apolline Desnoyer', 'Nord', 'REP+', 'oui'],
    [PASSERELLE, '0760303J', 'passerelle@ecoles.example.org', 'Gaspard Thélier', 'Sud', '', 'oui'],
    [SAULES, '0760304K', 'saules@ecoles.example.org', 'Irénée Malandain', 'Sud', '', 'oui'],
    [MOULIN, '0760305L', 'moulin@ecoles.example.org', 'Zélie Picavet', 'Sud', '', 'oui'],
  ],
  membres: [
    ['Clémence Audinet', 'c.audinet@circo.example.org', 'Conseiller pédagogique', 'interne', '', '', '', 6, '', '', 'oui'],
    ['Ferréol Guilmard', 'f.guilmard@circo.example.org', 'Maître formateur (PEMF, MAT)', 'interne', '', '', '', 3, '', '', 'oui'],
    ['Odile Bazantay', 'o.bazantay@circo.example.org', 'Psychologue de l’Éducation nationale', 'interne', '', '', '', 5, '', '', 'oui'],
    ['Tancrède Vasseur', 't.vasseur@circo.example.org', 'Enseignant spécialisé à dominante pédagogique', 'interne', '', '', '', 5, '', '', 'oui'],
    ['Louison Maheut', 'l.maheut@circo.example.org', 'Enseignant spécialisé à dominante relationnelle', 'interne', '', '', '', 5, '', '', 'oui'],
    ['Nahel Brossard', 'n.brossard@circo.example.org', 'Enseignant UPE2A', 'interne', '', '', '', 4, '', '', 'oui'],
    ['Adèle Coquerel', 'a.coquerel@circo.example.org', 'Enseignant référent (ERSEH)', 'interne', '', '', '', 8, '', '', 'oui'],
    ['Séverin Hauchard', 's.hauchard@circo.example.org', 'Équipe ressource pHARe', 'interne', '', '', '', 4, '', '', 'oui'],
  ],
  parametres: {
    circonscription: 'Estuaire-Nord',
    courriel_circonscription: 'circonscription@circo.example.org',
    courriel_cpc: 'cpc@circo.example.org',
    courriel_ien: 'ien@circo.example.org',
    heure_reunion: '12:00',
    lieu_reunion: 'Inspection',
  },
  steps: [
    depose('2026-09-07T16:50', 'La Falaise demande de l’aide pour un élève : l’équipe restreinte la lira.', {
      ...ELEVE, École: FALAISE, 'Votre adresse professionnelle': 'falaise@ecoles.example.org', 'Code de l’élève': 'Ancre 5', 'Niveau de classe': 'CE1',
      'De quoi s’agit-il surtout ?': 'Des difficultés d’apprentissage qui durent', 'Les difficultés rencontrées': 'Ne retient pas les tables de 2 et de 5 après quatre semaines ; très lent à l’écrit.',
      'L’aide que vous imaginez': ['Une observation en classe'],
    }),
    depose('2026-09-09T11:15', 'La Hêtraie accueille un élève allophone.', {
      ...ELEVE, École: HETRAIE, 'Votre adresse professionnelle': 'hetraie@ecoles.example.org', 'Code de l’élève': 'Boussole 1', 'Niveau de classe': 'GS',
      'De quoi s’agit-il surtout ?': 'L’accueil d’un élève allophone', 'Les difficultés rencontrées': 'Arrivé le 4 septembre, ne parle pas encore français, pleure à la séparation.',
    }),
    depose('2026-09-10T18:05', 'La Passerelle : une équipe entière demande à ne plus être seule.', {
      ...COMMUN, École: PASSERELLE, 'Votre adresse professionnelle': 'passerelle@ecoles.example.org', 'Qui fait la demande ?': 'Équipe, par le conseil des maîtres de cycle',
      'Pour qui demandez-vous une aide ?': 'Toute l’équipe', 'Qui est concerné ?': 'Le cycle 3', 'Ce qui vous aiderait': ['Analyser les difficultés à plusieurs', 'Une formation ciblée'],
      'De quoi s’agit-il surtout ?': 'Un enseignant ou une équipe seuls face à une difficulté de classe', 'Les difficultés rencontrées': 'Transitions difficiles dans trois classes depuis la rentrée.',
    }),
    depose('2026-09-14T09:20', 'Les Saules signalent une urgence.', {
      ...ELEVE, École: SAULES, 'Votre adresse professionnelle': 'saules@ecoles.example.org', 'Code de l’élève': 'Goéland 4', 'Niveau de classe': 'CM1',
      'De quoi s’agit-il surtout ?': 'Une situation de harcèlement ou qui peut le devenir', 'Les difficultés rencontrées': 'Mise à l’écart quotidienne depuis le 7 septembre, signalée par quatre camarades.',
      'Faut-il une réponse dès aujourd’hui ?': 'Oui, c’est urgent', 'Pourquoi est-ce urgent ?': 'L’élève refuse de venir depuis vendredi.',
    }),
    corrige('2026-09-16T14:00', 'L’équipe restreinte s’est réunie : elle confie la première demande.', 1, { Statut: 'Affectée' }),
    corrige('2026-09-16T14:10', 'Elle choisit une autre personne pour la troisième : c’est noté, et jamais défait.', 3, { 'Référent·e': 'Clémence Audinet' }),
    depose('2026-09-17T17:30', 'Le Moulin écrit après la réunion : ce sera pour la liste suivante.', {
      ...ELEVE, École: MOULIN, 'Votre adresse professionnelle': 'moulin@ecoles.example.org', 'Code de l’élève': 'Coquille 7', 'Niveau de classe': 'MS',
      'De quoi s’agit-il surtout ?': 'Un comportement qui met l’élève ou la classe en difficulté', 'Les difficultés rencontrées': 'Mord ses camarades, deux à trois fois par semaine, au moment du rangement.',
    }),
    decide('2026-09-18T09:00', 'La première intention est notée dans l’onglet Suivi.', [
      { rang: 1, action: 'Prise de contact avec l’école', qui: 'Tancrède Vasseur', pourLe: '22/09/2026' },
      { rang: 3, action: 'Entretien d’explicitation', qui: 'Clémence Audinet', pourLe: '24/09/2026' },
    ]),
  ],
}; // oxfmt-ignore
