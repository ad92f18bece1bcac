// A pôle for pupils, teachers and parents, in the autumn of 2026: four natures of difficulty, help for each public.
import { decide, depose, type Scene } from '../scene';

const [ARDOISE, TOURNESOLS, FONTAINE, HORIZON, ROSERAIE] = [
  'École élémentaire de l’Ardoise', 'École maternelle des Tournesols', 'École primaire de la Fontaine',
  'École élémentaire de l’Horizon', 'École maternelle de la Roseraie',
]; // oxfmt-ignore

const COMMUN = {
  'Êtes-vous dans l’une de ces situations ?': 'Non, je continue',
  'Qui fait la demande ?': 'Directeur·rice',
  'La direction de l’école est-elle informée ?': 'Je dirige l’école',
  'Faut-il une réponse avant la prochaine réunion ?': 'Non, la réunion convient',
};
const ELEVE = {
  ...COMMUN,
  'Pour qui demandez-vous une aide ?': 'Un élève',
  'Plans en cours': ['Aucun'],
  'La famille est-elle informée de cette demande ?': 'Oui',
};

export const COLLABORATIF: Scene = {
  profil: 'collaboratif',
  nom: 'Pour les élèves, les enseignants et les parents (pôle collaboratif)',
  resume: 'Trois publics, quatre natures de difficulté, sept aides aux enseignants et deux aux parents ; une réunion par période.',
  debut: '2026-09-01T08:00',
  veille: '2026-10-06T17:00',
  fin: '2026-10-16T18:00',
  ecoles: [
    [ARDOISE, '0010401M', 'ardoise@ecoles.example.org', 'Perrine Valtonnet', '', '', 'oui'],
    [TOURNESOLS, '0010402N', 'tournesols@ecoles.example.org', 'Ambroise Guichardet', '', '', 'oui'],
    [FONTAINE, '0010403P', 'fontaine@ecoles.example.org', 'Salomé Rivoire', '', 'REP', 'oui'],
    [HORIZON, '0010404R', 'horizon@ecoles.example.org', 'Léandre Cottavoz', '', '', 'oui'],
    [ROSERAIE, '0010405S', 'roseraie@ecoles.example.org', 'Philomène Sarrazin', '', '', 'oui'],
  ],
  membres: [
    ['Blandine Escoffier', 'b.escoffier@circo.example.org', 'Psychologue de l’Éducation nationale', 'interne', '', '', '', 5, '', '', 'oui'],
    ['Hippolyte Morand', 'h.morand@circo.example.org', 'Conseiller pédagogique', 'interne', '', '', '', 6, '', '', 'oui'],
    ['Capucine Thévenin', 'c.thevenin@circo.example.org', 'Enseignant spécialisé à dominante pédagogique', 'interne', '', FONTAINE, '', 5, '', '', 'oui'],
    ['Marceau Jullien', 'm.jullien@circo.example.org', 'Enseignant spécialisé à dominante relationnelle', 'interne', '', '', '', 4, '', '', 'oui'],
    ['Dr Édith Bonnamour', 'e.bonnamour@circo.example.org', 'Médecin de l’Éducation nationale', 'interne', '', '', '', 3, '', '', 'oui'],
    ['Soraya Chabert', 's.chabert@circo.example.org', 'Infirmier de l’Éducation nationale', 'interne', '', '', '', 5, '', '', 'oui'],
    ['Corentin Dallery', 'c.dallery@circo.example.org', 'Assistant de service social', 'interne', '', '', '', 4, '', '', 'oui'],
  ],
  parametres: {
    circonscription: 'Trois-Vallées',
    courriel_circonscription: 'circonscription@circo.example.org',
    courriel_ien: 'ien@circo.example.org',
    heure_reunion: '09:30',
    lieu_reunion: 'École de l’Horizon, salle polyvalente',
  },
  steps: [
    depose('2026-09-15T12:40', 'L’Ardoise : mémoriser et raisonner.', {
      ...ELEVE, École: ARDOISE, 'Votre adresse professionnelle': 'ardoise@ecoles.example.org', 'Code de l’élève': 'Trèfle 3', 'Niveau de classe': 'CE2',
      'Motif principal': 'Comprendre, mémoriser, raisonner : les capacités cognitives', 'Ce qui se passe': 'Oublie d’un jour à l’autre ce qui semblait su ; consignes à deux étapes perdues.',
      'Ce qui réussit, ce sur quoi s’appuyer': 'Très à l’aise à l’oral et en sport.',
    }),
    depose('2026-09-22T17:15', 'Les Tournesols : une enseignante demande à ne pas rester seule.', {
      ...COMMUN, École: TOURNESOLS, 'Votre adresse professionnelle': 'tournesols@ecoles.example.org', 'Qui fait la demande ?': 'Enseignant·e, à titre individuel', 'La direction de l’école est-elle informée ?': 'Oui',
      'Pour qui demandez-vous une aide ?': 'Un enseignant', 'Qui est concerné ?': 'L’enseignante des moyens', 'De quoi avez-vous besoin ?': ['Ne plus être seul devant une situation complexe', 'Des outils pour enseigner et pour tenir la classe'],
      'Motif principal': 'Un appui à un enseignant ou à une équipe', 'Ce qui se passe': 'Regroupements impossibles depuis la rentrée ; trois élèves sortent du coin en même temps.',
    }),
    depose('2026-09-29T09:50', 'La Fontaine : préparer un dialogue avec des parents.', {
      ...COMMUN, École: FONTAINE, 'Votre adresse professionnelle': 'fontaine@ecoles.example.org',
      'Pour qui demandez-vous une aide ?': 'Des parents, pour un dialogue avec l’école', 'Code de l’élève dont on parle': 'Galaxie 8', 'Niveau de la classe de l’élève': 'CM1',
      'Les parents savent-ils que vous saisissez le pôle ?': 'Oui', 'Ce qui aiderait le dialogue': ['Des outils pour préparer et mener un entretien'],
      'Motif principal': 'Un dialogue à construire avec des parents', 'Ce qui se passe': 'Deux entretiens interrompus ; le troisième est fixé au 20 octobre.',
    }),
    depose('2026-10-05T16:20', 'L’Horizon : le sens du travail scolaire.', {
      ...ELEVE, École: HORIZON, 'Votre adresse professionnelle': 'horizon@ecoles.example.org', 'Code de l’élève': 'Grillon 2', 'Niveau de classe': 'CM2', 'Plans en cours': ['PAP', 'PPS'],
      'Motif principal': 'Le sens des apprentissages, l’entrée dans le travail, la motivation', 'Ce qui se passe': 'Ne commence aucun travail écrit sans un adulte à côté.',
    }),
    depose('2026-10-08T08:30', 'La Roseraie écrit après la date limite : la réunion suivante.', {
      ...ELEVE, École: ROSERAIE, 'Votre adresse professionnelle': 'roseraie@ecoles.example.org', 'Code de l’élève': 'Pétale 6', 'Niveau de classe': 'PS',
      'Motif principal': 'Le contexte social, culturel ou éducatif, ou la santé', 'Ce qui se passe': 'Absences du lundi et du vendredi depuis la rentrée.',
    }),
    decide('2026-10-14T10:00', 'Au lendemain de la réunion, les décisions sont notées.', [
      { rang: 1, action: 'Observation en situation', qui: 'Blandine Escoffier', pourLe: '05/11/2026' },
      { rang: 2, action: 'Enseignants : outils pédagogiques et de gestion de classe', qui: 'Hippolyte Morand', pourLe: '06/11/2026' },
      { rang: 3, action: 'Parents : préparer un entretien', qui: 'Blandine Escoffier', pourLe: '16/10/2026' },
    ]),
  ],
}; // oxfmt-ignore
