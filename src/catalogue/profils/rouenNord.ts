// The profil of a pôle without cut-off, whose équipe restreinte sorts first, after the note n° 6 of Rouen Nord.
import type { Profil } from '../../domain/pole/profil';
import {
  CMP, CPC, DIRECTEUR, DIRECTEUR_REFERENT, ERSEH, ERUN, INFIRMIER, internes, MAITRE_FORMATEUR, MEDICO_SOCIAL,
  partenaires, PAS, PEDAGOGIQUE, PHARE, PSYCHOLOGUE, RELATIONNEL, REP, SECTEUR_SOCIAL, SOCIAL, ULIS, UPE2A,
} from '../fonctions'; // oxfmt-ignore

export const rouenNord: Profil = {
  libelle: 'Une équipe restreinte, sans date limite (Rouen Nord)',
  description:
    'Les demandes arrivent toute l’année ; une équipe restreinte les lit tous les dix jours de classe et les confie à qui peut le mieux répondre. Pas de coordination.',
  reglages: [
    { cle: 'zone', valeur: 'B' },
    { cle: 'affectation', valeur: 'a_valider' },
    { cle: 'circuit_au_suivi', valeur: 'oui' },
    { cle: 'genre_reunion', valeur: 'Équipe restreinte du pôle ressources' },
    { cle: 'jours_entre_reunions', valeur: '10' },
    { cle: 'limite_avant_reunion', valeur: 'aucune' },
    { cle: 'rappel_contact', valeur: '0, 5' },
    { cle: 'minutes_par_situation', valeur: '10' },
    {
      cle: 'note_objectifs',
      valeur: [
        'Prévenir les difficultés et y remédier, pour que chaque élève réussisse mieux', 'Ne laisser personne seul devant une situation difficile',
        'Croiser les regards pour élargir les réponses possibles',
      ].join('\n'),
    },
  ],
  fonctions: [
    ...internes(
      CPC, MAITRE_FORMATEUR, ERUN, ERSEH, PSYCHOLOGUE, PEDAGOGIQUE, RELATIONNEL, UPE2A, PAS, ULIS, INFIRMIER, REP, DIRECTEUR,
      DIRECTEUR_REFERENT, SOCIAL, PHARE,
    ),
    ...partenaires(MEDICO_SOCIAL, CMP, SECTEUR_SOCIAL),
  ],
  motifs: [
    {
      cle: 'apprentissages', libelle: 'Des difficultés d’apprentissage qui durent',
      fonctions: [PEDAGOGIQUE, CPC, PSYCHOLOGUE], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'comportement', libelle: 'Un comportement qui met l’élève ou la classe en difficulté',
      fonctions: [RELATIONNEL, PSYCHOLOGUE, CPC], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'scolarisation_handicap', libelle: 'La scolarisation d’un élève en situation de handicap',
      fonctions: [ERSEH, PAS, ULIS], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'allophone', libelle: 'L’accueil d’un élève allophone',
      fonctions: [UPE2A, CPC], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'harcelement', libelle: 'Une situation de harcèlement ou qui peut le devenir',
      fonctions: [PHARE, CPC, PSYCHOLOGUE], delaiJours: 1, pointeVers: 'Harcèlement : 3018, et le protocole pHARe de l’école.', actif: true,
    },
    {
      cle: 'social_sante', libelle: 'Une inquiétude sociale ou de santé',
      fonctions: [INFIRMIER, SOCIAL, PSYCHOLOGUE], delaiJours: 7, pointeVers: 'Enfant en danger : 119, et l’information préoccupante à la CRIP.', actif: true,
    },
    {
      cle: 'pratique_de_classe', libelle: 'Un enseignant ou une équipe seuls face à une difficulté de classe',
      fonctions: [CPC, MAITRE_FORMATEUR, PEDAGOGIQUE], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'numerique_outils', libelle: 'Des outils à choisir ou à construire, numériques ou non',
      fonctions: [ERUN, CPC, MAITRE_FORMATEUR], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'climat_ecole', libelle: 'Le climat de l’école ou sa direction',
      fonctions: [DIRECTEUR_REFERENT, CPC, REP], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'formation_ciblee', libelle: 'Un besoin de formation, pour une école ou plusieurs',
      fonctions: [CPC, MAITRE_FORMATEUR, ERUN], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'autre', libelle: 'Autre situation',
      fonctions: [], delaiJours: 7, pointeVers: '', actif: true,
    },
  ],
  questions: [
    { cle: 'stop' },
    { cle: 'ecole' }, { cle: 'demandeur' }, { cle: 'nomDemandeur' }, { cle: 'courriel' }, { cle: 'directeurInforme' }, { cle: 'cible' },
    { cle: 'codeEleve' }, { cle: 'niveau' }, { cle: 'enseignantClasse' }, { cle: 'plans' }, { cle: 'presenceAesh' },
    { cle: 'familleInformee' }, { cle: 'familleInformeeLe' }, { cle: 'familleInformeePar' }, { cle: 'accordFamille' }, { cle: 'demandeParents' },
    { cle: 'concerne' }, { cle: 'niveau.adulte' }, { cle: 'aides.adulte', obligatoire: false },
    { cle: 'motif', titre: 'De quoi s’agit-il surtout ?' },
    { cle: 'description', titre: 'Les difficultés rencontrées', aide: 'Des faits, brièvement : quand, où, à quelle fréquence. Ni nom, ni diagnostic.' },
    { cle: 'tente.cases' }, { cle: 'tente', titre: 'Précisez ce qui a été tenté' },
    { cle: 'aides' }, { cle: 'attentes' },
    { cle: 'urgent', titre: 'Faut-il une réponse dès aujourd’hui ?' },
    { cle: 'raisonUrgence' },
  ],
}; // oxfmt-ignore
