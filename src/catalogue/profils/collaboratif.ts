// The profil of a pôle that works for pupils, teachers and parents, after a page of circonscription without a place name.
import type { Profil } from '../../domain/pole/profil';
import { CPC, ERSEH, INFIRMIER, internes, MEDECIN, PEDAGOGIQUE, PSYCHOLOGUE, RELATIONNEL, SOCIAL } from '../fonctions';

export const collaboratif: Profil = {
  libelle: 'Pour les élèves, les enseignants et les parents (pôle collaboratif)',
  description:
    'Le pôle se réunit une fois par période ; l’école demande de l’aide pour un élève, pour ses enseignants, ou pour un dialogue avec des parents.',
  reglages: [
    { cle: 'zone', valeur: 'A' },
    { cle: 'affectation', valeur: 'automatique' },
    { cle: 'reunions_par_periode', valeur: '1' },
    { cle: 'limite_avant_reunion', valeur: '6' },
    { cle: 'note_devise', valeur: 'Travailler ensemble, pour les élèves et leur famille' },
    {
      cle: 'note_objectifs',
      valeur: [
        'Aider les élèves, les enseignants et les parents', 'Travailler à plusieurs, à partir du projet de la circonscription',
        'Rester en lien avec les équipes des écoles',
      ].join('\n'),
    },
  ],
  fonctions: internes(PSYCHOLOGUE, MEDECIN, INFIRMIER, SOCIAL, CPC, PEDAGOGIQUE, RELATIONNEL, ERSEH),
  motifs: [
    {
      cle: 'capacites_cognitives', libelle: 'Comprendre, mémoriser, raisonner : les capacités cognitives',
      fonctions: [PSYCHOLOGUE, PEDAGOGIQUE], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'methodes_contexte', libelle: 'La pédagogie : méthodes, organisation, contexte de la classe',
      fonctions: [CPC, PEDAGOGIQUE], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'sens_motivation', libelle: 'Le sens des apprentissages, l’entrée dans le travail, la motivation',
      fonctions: [PEDAGOGIQUE, RELATIONNEL, PSYCHOLOGUE], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'social_culturel_sante', libelle: 'Le contexte social, culturel ou éducatif, ou la santé',
      fonctions: [INFIRMIER, SOCIAL, MEDECIN], delaiJours: 7, pointeVers: 'Enfant en danger : 119, et l’information préoccupante à la CRIP.', actif: true,
    },
    {
      cle: 'appui_enseignants', libelle: 'Un appui à un enseignant ou à une équipe',
      fonctions: [CPC, PSYCHOLOGUE, PEDAGOGIQUE], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'dialogue_parents', libelle: 'Un dialogue à construire avec des parents',
      fonctions: [PSYCHOLOGUE, CPC, SOCIAL], delaiJours: 7, pointeVers: 'Menaces ou violences : 17, et prévenez l’inspection.', actif: true,
    },
    {
      cle: 'autre', libelle: 'Autre situation',
      fonctions: [], delaiJours: 7, pointeVers: '', actif: true,
    },
  ],
  questions: [
    { cle: 'stop' },
    { cle: 'ecole' }, { cle: 'demandeur' }, { cle: 'nomDemandeur', obligatoire: false }, { cle: 'courriel' }, { cle: 'directeurInforme' },
    {
      cle: 'cible',
      choix: [
        'Un élève', 'Un groupe d’élèves', 'Une classe', 'Un enseignant', 'Un groupe d’enseignants', 'Toute l’équipe', 'L’école',
        'Des parents, pour un dialogue avec l’école',
      ],
    },
    { cle: 'codeEleve' }, { cle: 'niveau' }, { cle: 'plans' },
    { cle: 'familleInformee' }, { cle: 'familleInformeeLe' }, { cle: 'familleInformeePar' }, { cle: 'accordFamille' }, { cle: 'demandeParents' },
    { cle: 'concerne' }, { cle: 'niveau.adulte' },
    {
      cle: 'aides.adulte', titre: 'De quoi avez-vous besoin ?',
      choix: [
        'Ne plus être seul devant une situation complexe', 'Pouvoir dire les difficultés', 'Analyser les difficultés à plusieurs',
        'Repérer et prévenir', 'Connaître ce que dit la recherche', 'Des outils pour enseigner et pour tenir la classe',
        'Écrire et suivre un projet personnalisé (PPRE, PPRE passerelle, PAP)',
      ],
    },
    { cle: 'codeEleve.famille' }, { cle: 'niveau.famille' }, { cle: 'familleInformee.famille' }, { cle: 'rencontres' },
    {
      cle: 'aides.famille',
      choix: ['Installer un dialogue utile, en confiance', 'Des outils pour préparer et mener un entretien'],
    },
    { cle: 'motif' }, { cle: 'natures', titre: 'Autres natures de difficulté', aide: 'S’il y en a : plusieurs réponses possibles.' },
    { cle: 'description' }, { cle: 'appuis' }, { cle: 'tente' }, { cle: 'attentes' }, { cle: 'urgent' },
    { cle: 'raisonUrgence' },
  ],
}; // oxfmt-ignore
