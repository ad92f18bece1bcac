// Twelve demandes of the autumn of 2018, as schools fill the Form: invented children behind invented codes.
import type { SubmittedAnswers } from '../services/forms/submission';

export interface DemandeDeDemo {
  /** Wall-clock moment at which the school sends it. */
  at: string;
  phrase: string;
  answers: SubmittedAnswers;
}

const ELEVE = 'Un élève';
const COMPORTEMENT = 'Suivi d’un élève dont le comportement est très perturbé';
const SENSIBLE = 'Prévenir ou gérer une situation sensible (harcèlement…)';
const CRISE = 'Faire face à une crise après un événement grave (décès, accident…)';
const CONFLIT = 'Prévenir ou gérer un conflit avec des parents d’élèves';
const BESOIN = 'Suivi d’un élève à besoin éducatif particulier (haut potentiel…)';
const PAP = 'Décider s’il faut un PAP (plan d’accompagnement personnalisé)';
const SEGPA = 'Décider d’une orientation en Segpa ou d’un maintien exceptionnel';

interface Situation {
  ecole: string;
  courriel: string;
  motif: string;
  cible?: string;
  code?: string;
  niveau?: string;
  faits: string;
  tente?: string;
  attentes?: string;
  urgence?: string;
}

/** The answers of the Form, by the title of each question. */
function answers({
  ecole,
  courriel,
  motif,
  cible = ELEVE,
  code,
  niveau,
  faits,
  tente,
  attentes,
  urgence,
}: Situation): SubmittedAnswers {
  return {
    'Êtes-vous dans l’une de ces situations\u202f?': 'Non, je continue',
    École: ecole,
    'Qui fait la demande\u202f?': cible === 'Toute l’équipe' ? 'Équipe, par le conseil des maîtres de cycle' : 'Enseignant·e, à titre individuel',
    'Votre adresse professionnelle': courriel,
    'Pour qui demandez-vous une aide\u202f?': cible,
    ...(code ? { 'Code de l’élève': code, 'Niveau de classe': niveau ?? 'CE1', 'La famille est-elle informée de cette demande\u202f?': 'Oui' } : {}),
    'Motif principal': motif,
    'Ce qui se passe': faits,
    ...(tente ? { 'Ce qui a déjà été tenté': tente } : {}),
    ...(attentes ? { 'Ce que vous attendez du pôle': attentes } : {}),
    'Faut-il une réponse avant la prochaine réunion\u202f?': urgence ? 'Oui, c’est urgent' : 'Non, la réunion convient',
    ...(urgence ? { 'Pourquoi est-ce urgent\u202f?': urgence } : {}),
  }; // oxfmt-ignore
}

export const DEMANDES: DemandeDeDemo[] = [
  {
    at: '2018-09-17T10:12', phrase: 'Les Tilleuls déposent la première demande de l’année.',
    answers: answers({ ecole: 'École élémentaire des Tilleuls', courriel: 'tilleuls@ecoles.example.org', motif: COMPORTEMENT, code: 'Mésange 4', niveau: 'CE2', faits: 'Depuis la rentrée, trois à quatre sorties de classe par jour, surtout après la récréation du matin. Deux conflits physiques les 11 et 13 septembre.', tente: 'Place près de la porte, contrat de comportement, équipe éducative le 14 septembre.', attentes: 'Une observation en classe et des outils pour les transitions.' }),
  },
  {
    at: '2018-09-20T16:45', phrase: 'Le Verger demande de l’aide face à un conflit avec des parents.',
    answers: answers({ ecole: 'École primaire du Verger', courriel: 'verger@ecoles.example.org', motif: CONFLIT, cible: 'Un enseignant', faits: 'Deux rendez-vous interrompus depuis le 10 septembre ; courriers quotidiens dans le cahier de liaison.', tente: 'Rendez-vous à trois avec la direction.', attentes: 'Préparer le prochain entretien.' }),
  },
  {
    at: '2018-09-25T12:30', phrase: 'Grand-Pré s’interroge sur une orientation en Segpa.',
    answers: answers({ ecole: 'École élémentaire Grand-Pré', courriel: 'grand-pre@ecoles.example.org', motif: SEGPA, code: 'Cerisier 2', niveau: 'CM2', faits: 'Acquis de fin de cycle 2 en lecture et en numération ; maintien en CE1 il y a quatre ans.', tente: 'PPRE depuis le CM1, aide spécialisée en CE2.', attentes: 'Un avis avant de réunir la famille.' }),
  },
  {
    at: '2018-09-28T09:05', phrase: 'Les Quatre-Vents demandent s’il faut un PAP.',
    answers: answers({ ecole: 'École élémentaire des Quatre-Vents', courriel: 'quatre-vents@ecoles.example.org', motif: PAP, code: 'Torrent 7', niveau: 'CE1', faits: 'Copie très lente, consignes écrites rarement terminées, réussites orales régulières.', tente: 'Textes photocopiés, temps supplémentaire, lecture des consignes.' }),
  },
  {
    at: '2018-10-02T13:20', phrase: 'Les Lucioles signalent une urgence : l’IEN est prévenu aussitôt.',
    answers: answers({ ecole: 'École maternelle des Lucioles', courriel: 'lucioles@ecoles.example.org', motif: CRISE, cible: 'Toute l’équipe', faits: 'Accident grave d’un proche de l’équipe connu des familles ; les élèves en parlent en classe.', attentes: 'Savoir comment en parler demain matin.', urgence: 'La classe reprend demain, l’équipe est démunie.' }),
  },
  {
    at: '2018-10-03T08:50', phrase: 'La Source écrit au sujet d’un enfant très avancé.',
    answers: answers({ ecole: 'École maternelle de la Source', courriel: 'source@ecoles.example.org', motif: BESOIN, code: 'Comète 1', niveau: 'GS', faits: 'Lit couramment depuis le printemps, s’isole pendant les ateliers, refuse le graphisme.', tente: 'Ateliers de lecture avec les CP deux fois par semaine.' }),
  },
  {
    at: '2018-10-04T17:10', phrase: 'Le Coteau demande de l’aide pour toute une équipe.',
    answers: answers({ ecole: 'École primaire du Coteau', courriel: 'coteau@ecoles.example.org', motif: SENSIBLE, cible: 'Toute l’équipe', faits: 'Rumeurs entre deux groupes d’élèves depuis trois semaines, messages hors de l’école, cinq élèves en retrait en récréation.', tente: 'Conseil d’élèves, surveillance renforcée.', attentes: 'Une démarche commune et une formation courte.' }),
  },
  {
    at: '2018-10-05T11:40', phrase: 'Les Tilleuls renvoient la même demande : doublon, relié et signalé.',
    answers: answers({ ecole: 'École élémentaire des Tilleuls', courriel: 'tilleuls@ecoles.example.org', motif: COMPORTEMENT, code: 'Mésange 4', niveau: 'CE2', faits: 'Nouvelle demande : nous ne savions pas si la première était arrivée.' }),
  },
  {
    at: '2018-10-08T18:55', phrase: 'Une adresse inconnue écrit au nom de l’Écluse : marquée à vérifier.',
    answers: answers({ ecole: 'École élémentaire de l’Écluse', courriel: 'remplacant.dupre@courriel.example', motif: BESOIN, code: 'Loutre 9', niveau: 'CM1', faits: 'Remplacement long ; un élève termine très vite et dérange ensuite.', attentes: 'Des pistes pour la différenciation.' }),
  },
  {
    at: '2018-10-09T10:30', phrase: 'Le Verger décrit un autre élève.',
    answers: answers({ ecole: 'École primaire du Verger', courriel: 'verger@ecoles.example.org', motif: COMPORTEMENT, code: 'Galet 3', niveau: 'MS', faits: 'Refus d’entrer dans la salle un matin sur deux, cris de vingt minutes, apaisement avec l’ATSEM.', tente: 'Accueil décalé, objet de la maison, point hebdomadaire avec la famille.' }),
  },
  {
    at: '2018-10-10T22:14', phrase: 'Les Quatre-Vents déposent au soir de la date limite : c’est encore à temps.',
    answers: answers({ ecole: 'École élémentaire des Quatre-Vents', courriel: 'quatre-vents@ecoles.example.org', motif: SEGPA, code: 'Pinson 5', niveau: 'CM2', faits: 'Difficultés massives en français et en mathématiques, grande assiduité.', tente: 'PPRE, groupe de besoin, aide aux devoirs.' }),
  },
  {
    at: '2018-10-11T10:20', phrase: 'Grand-Pré écrit le 11 octobre : trop tard, inscrite à la réunion suivante.',
    answers: answers({ ecole: 'École élémentaire Grand-Pré', courriel: 'grand-pre@ecoles.example.org', motif: PAP, code: 'Falaise 8', niveau: 'CE2', faits: 'Lecture hachée, fatigue visible après dix minutes, vocabulaire riche à l’oral.' }),
  },
]; // oxfmt-ignore
