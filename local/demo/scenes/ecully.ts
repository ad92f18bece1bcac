// A pôle of cellules de veille in the autumn of 2025: a coordination, five facteurs, partners invited by need.
import { decide, depose, type Scene } from '../scene';

const [MARRONNIERS, GLYCINES, CANAL, BELVEDERE, ORANGERIE, COLOMBIER] = [
  'École élémentaire des Marronniers', 'École maternelle des Glycines', 'École primaire du Canal',
  'École élémentaire du Belvédère', 'École maternelle de l’Orangerie', 'École primaire du Colombier',
]; // oxfmt-ignore

const COMMUN = {
  'Êtes-vous dans l’une de ces situations ?': 'Non, je continue',
  'Qui fait la demande ?': 'Équipe, par le conseil des maîtres de cycle',
  'Votre nom et votre fonction': 'L’équipe du cycle 2',
  'La direction de l’école est-elle informée ?': 'Oui',
};
/** What every demande about a pupil says in the same way. */
const ELEVE = {
  ...COMMUN,
  'Pour qui demandez-vous une aide ?': 'Un élève',
  'Plans en cours': ['PPRE'],
  'Une équipe éducative s’est-elle réunie ?': 'Oui',
  'La famille est-elle informée de cette demande ?': 'Oui',
  'Faut-il une réponse avant la prochaine cellule de veille ?': 'Non, la réunion convient',
};

export const ECULLY: Scene = {
  profil: 'ecully',
  nom: 'Des cellules de veille (Écully – Lyon la Duchère)',
  resume: 'Six cellules de veille et deux plénières dans l’année, une coordination, cinq facteurs de saisine.',
  debut: '2025-09-01T08:00',
  veille: '2025-10-07T17:00',
  fin: '2025-10-17T18:00',
  ecoles: [
    [MARRONNIERS, '0690201A', 'marronniers@ecoles.example.org', 'Hélène Taragnat', 'Est', '', 'oui'],
    [GLYCINES, '0690202B', 'glycines@ecoles.example.org', 'Octave Brindeau', 'Est', '', 'oui'],
    [CANAL, '0690203C', 'canal@ecoles.example.org', 'Mina Solveig', 'Est', 'REP+', 'oui'],
    [BELVEDERE, '0690204D', 'belvedere@ecoles.example.org', 'Côme Ruffieux', 'Ouest', '', 'oui'],
    [ORANGERIE, '0690205E', 'orangerie@ecoles.example.org', 'Dalia Perrachon', 'Ouest', '', 'oui'],
    [COLOMBIER, '0690206F', 'colombier@ecoles.example.org', 'Virgile Aumont', 'Ouest', 'REP', 'oui'],
  ],
  membres: [
    ['Garance Lestrade', 'g.lestrade@circo.example.org', 'Coordonnateur du pôle ressources', 'interne', '', '', '', 8, '', '', 'oui'],
    ['Basile Quérion', 'b.querion@circo.example.org', 'Conseiller pédagogique', 'interne', '', '', '', 6, '', '', 'oui'],
    ['Noémie Chassagne', 'n.chassagne@circo.example.org', 'Psychologue de l’Éducation nationale', 'interne', '', '', '', 5, '', '', 'oui'],
    ['Ulysse Fontanel', 'u.fontanel@circo.example.org', 'Enseignant spécialisé à dominante pédagogique', 'interne', '', '', '', 5, 'du 29/09/2025 au 10/10/2025', 'Basile Quérion', 'oui'],
    ['Rosalie Imbert-Vey', 'r.imbertvey@circo.example.org', 'Enseignant spécialisé à dominante relationnelle', 'interne', '', CANAL, '', 4, '', '', 'oui'],
    ['Aristide Plomion', 'a.plomion@circo.example.org', 'Enseignant référent (ERSEH)', 'interne', '', '', '', 8, '', '', 'oui'],
    ['Dr Sidonie Arvel', 's.arvel@circo.example.org', 'Médecin de l’Éducation nationale', 'interne', '', '', '', 3, '', '', 'oui'],
    ['Mériem Dufresnoy', 'm.dufresnoy@circo.example.org', 'Conseiller technique de service social', 'interne', '', '', '', 4, '', '', 'oui'],
    ['Jocelyn Tardieu', 'j.tardieu@cmp.example', 'CMP, CMPP ou CAMSP', 'partenaire', '', '', '', 5, '', '', 'oui'],
    ['Sabine Lagarrigue', 's.lagarrigue@ville.example', 'Municipalité, réussite éducative (PRE)', 'partenaire', '', '', '', 5, '', '', 'oui'],
  ],
  parametres: {
    circonscription: 'Plateau-des-Vergers',
    courriel_circonscription: 'circonscription@circo.example.org',
    courriel_ien: 'ien@circo.example.org',
    courriel_coordination: 'g.lestrade@circo.example.org',
    heure_reunion: '13:30',
    lieu_reunion: 'Salle du conseil, inspection',
  },
  steps: [
    depose('2025-09-12T12:20', 'Les Marronniers : rien ne bouge malgré ce qui a été aménagé.', {
      ...ELEVE, École: MARRONNIERS, 'Votre adresse professionnelle': 'marronniers@ecoles.example.org', 'Code de l’élève': 'Hérisson 2', 'Niveau de classe': 'CE1',
      'Facteur principal': 'La situation de l’élève n’évolue pas malgré les aménagements',
      'Ce qui se passe': 'Décodage encore très lent en septembre, copie d’une ligne en dix minutes, aucun progrès depuis avril.',
      'Ce qui est déjà en place': ['APC', 'PPRE'], 'Ce que vous attendez du pôle': 'Un regard en classe.',
    }),
    depose('2025-09-19T17:40', 'Les Glycines : le désaccord avec une famille s’installe.', {
      ...ELEVE, École: GLYCINES, 'Votre adresse professionnelle': 'glycines@ecoles.example.org', 'Code de l’élève': 'Ricochet 1', 'Niveau de classe': 'MS',
      'Plans en cours': ['Aucun'], 'Facteur principal': 'Un désaccord avec la famille qui dure ou s’envenime', 'Autres facteurs': ['La situation n’évolue pas, malgré ce qui a été aménagé en classe et à l’école'],
      'Ce qui se passe': 'Trois rendez-vous annulés depuis la rentrée ; désaccord écrit sur le temps de sieste.',
    }),
    depose('2025-09-26T10:05', 'Le Belvédère s’interroge sur une orientation.', {
      ...ELEVE, École: BELVEDERE, 'Votre adresse professionnelle': 'belvedere@ecoles.example.org', 'Code de l’élève': 'Fougère 6', 'Niveau de classe': 'CM2', 'Plans en cours': ['PPS'],
      'Facteur principal': 'La scolarisation ou l’orientation est à repenser', 'Accepte-t-elle une aide extérieure à l’Éducation nationale ?': 'Oui', 'Qui a déjà été saisi pour cet élève ?': ['MDPH (maison du handicap)'],
      'Ce qui se passe': 'Emploi du temps réduit à quatre matinées depuis le 8 septembre, fatigue dès 10 h 30.',
    }),
    depose('2025-10-02T16:30', 'Le Canal signale une urgence : un adulte a été frappé.', {
      ...COMMUN, École: CANAL, 'Votre adresse professionnelle': 'canal@ecoles.example.org', 'Pour qui demandez-vous une aide ?': 'Toute l’équipe', 'Qui est concerné ?': 'L’équipe du cycle 3',
      'Facteur principal': 'Un adulte de l’école est en danger', 'Ce qui se passe': 'Coups portés à un adulte le 2 octobre à 15 h 10, pendant la récréation.',
      'Faut-il une réponse avant la prochaine cellule de veille ?': 'Oui, c’est urgent', 'Pourquoi est-ce urgent ?': 'L’équipe reprend demain matin.',
    }),
    depose('2025-10-08T19:25', 'L’Orangerie dépose au soir de la date limite : à temps.', {
      ...ELEVE, École: ORANGERIE, 'Votre adresse professionnelle': 'orangerie@ecoles.example.org', 'Code de l’élève': 'Nuage 9', 'Niveau de classe': 'GS', 'Plans en cours': ['Aucun'],
      'Facteur principal': 'La situation de l’élève n’évolue pas malgré les aménagements', 'Ce qui se passe': 'Ne reste pas à un atelier plus de trois minutes, depuis un an.',
    }),
    depose('2025-10-09T08:15', 'Le Colombier écrit le lendemain : inscrite à la cellule suivante.', {
      ...ELEVE, École: COLOMBIER, 'Votre adresse professionnelle': 'colombier@ecoles.example.org', 'Code de l’élève': 'Silex 3', 'Niveau de classe': 'CP', 'Plans en cours': ['Aucun'],
      'Facteur principal': 'Autre situation', 'Ce qui se passe': 'Élève arrivé le 22 septembre, aucun document de l’école précédente.',
    }),
    decide('2025-10-15T09:30', 'Au lendemain de la cellule, la coordination note ce qui est décidé.', [
      { rang: 1, action: 'Observation en situation', qui: 'Basile Quérion', pourLe: '17/10/2025' },
      { rang: 2, action: 'Parents : renouer le dialogue', qui: 'Noémie Chassagne', pourLe: '07/11/2025' },
      { rang: 3, action: 'Appui de l’école inclusive (PAS, cellule EBEP, ressource TSA…)', qui: 'Aristide Plomion', pourLe: '14/11/2025' },
    ]),
  ],
}; // oxfmt-ignore
