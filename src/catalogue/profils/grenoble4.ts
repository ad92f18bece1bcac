// The profil of a pôle that meets once a période on seven motifs, after the note de Grenoble 4, octobre 2018.
import type { Profil } from '../../domain/pole/profil';
import { CPC, ERSEH, ERUN, internes, ITINERANT, MAITRE_FORMATEUR, MEDECIN, PEDAGOGIQUE, PSYCHOLOGUE, RELATIONNEL, SOCIAL } from '../fonctions'; // oxfmt-ignore

export const grenoble4: Profil = {
  libelle: 'Une réunion par période, sept motifs (Grenoble 4)',
  description:
    'Le pôle se réunit une fois par période ; les écoles choisissent un motif et déposent leur demande six jours avant, les urgences n’attendent pas.',
  reglages: [
    { cle: 'zone', valeur: 'A' },
    { cle: 'affectation', valeur: 'automatique' },
    { cle: 'reunions_par_periode', valeur: '1' },
    { cle: 'limite_avant_reunion', valeur: '6' },
    { cle: 'note_rubrique', valeur: 'Direction d’école, suivi des élèves' },
  ],
  fonctions: internes(CPC, MAITRE_FORMATEUR, ERUN, ERSEH, PSYCHOLOGUE, PEDAGOGIQUE, RELATIONNEL, ITINERANT, MEDECIN, SOCIAL),
  motifs: [
    {
      cle: 'comportement', libelle: 'Suivi d’un élève dont le comportement est très perturbé',
      fonctions: [RELATIONNEL, PSYCHOLOGUE, CPC], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'situation_sensible', libelle: 'Prévenir ou gérer une situation sensible (harcèlement…)',
      fonctions: [CPC, PSYCHOLOGUE], delaiJours: 2, pointeVers: 'Harcèlement : 3018, et le protocole pHARe de l’école.', actif: true,
    },
    {
      cle: 'crise', libelle: 'Faire face à une crise après un événement grave (décès, accident…)',
      fonctions: [PSYCHOLOGUE, CPC], delaiJours: 1, pointeVers: 'Événement grave : téléphonez à l’inspection, qui mobilise la cellule d’appui.', actif: true,
    },
    {
      cle: 'conflit_parents', libelle: 'Prévenir ou gérer un conflit avec des parents d’élèves',
      fonctions: [CPC, PSYCHOLOGUE], delaiJours: 7, pointeVers: 'Menaces ou violences : 17, et prévenez l’inspection.', actif: true,
    },
    {
      cle: 'besoin_particulier', libelle: 'Suivi d’un élève à besoin éducatif particulier (haut potentiel…)',
      fonctions: [PEDAGOGIQUE, PSYCHOLOGUE, ERSEH], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'pap', libelle: 'Décider s’il faut un PAP (plan d’accompagnement personnalisé)',
      fonctions: [MEDECIN, PSYCHOLOGUE, PEDAGOGIQUE], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'segpa_maintien', libelle: 'Décider d’une orientation en Segpa ou d’un maintien exceptionnel',
      fonctions: [PSYCHOLOGUE, PEDAGOGIQUE], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'autre', libelle: 'Autre situation',
      fonctions: [], delaiJours: 7, pointeVers: '', actif: true,
    },
  ],
  questions: [
    { cle: 'stop' },
    { cle: 'ecole' }, { cle: 'demandeur' }, { cle: 'courriel' },
    { cle: 'directeurInforme', obligatoire: false },
    { cle: 'cible' },
    { cle: 'codeEleve' }, { cle: 'niveau' },
    { cle: 'plans', obligatoire: false },
    { cle: 'familleInformee' }, { cle: 'familleInformeeLe' }, { cle: 'familleInformeePar' }, { cle: 'accordFamille' }, { cle: 'demandeParents' },
    { cle: 'concerne', obligatoire: false },
    { cle: 'motif' }, { cle: 'description' }, { cle: 'tente' }, { cle: 'attentes' }, { cle: 'urgent' },
    { cle: 'raisonUrgence' },
  ],
}; // oxfmt-ignore
