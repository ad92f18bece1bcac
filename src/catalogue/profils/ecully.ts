// The profil of a pôle of cellules de veille and plénières, after the page of Écully – Lyon la Duchère.
import type { Profil } from '../../domain/pole/profil';
import {
  ASSOCIATION, CMP, CONSEILLER_SOCIAL, COORDONNATEUR, CPC, DIRECTEUR, ERSEH, IEN, internes, MEDECIN, MEDICO_SOCIAL,
  partenaires, PEDAGOGIQUE, PSYCHOLOGUE, RELATIONNEL, REUSSITE_EDUCATIVE, SECTEUR_SOCIAL,
} from '../fonctions'; // oxfmt-ignore

export const ecully: Profil = {
  libelle: 'Des cellules de veille et des plénières (Écully – Lyon la Duchère)',
  description:
    'Six cellules de veille dans l’année, deux en dernière période, et deux plénières avec tous les partenaires ; une coordination, cinq facteurs de saisine.',
  reglages: [
    { cle: 'zone', valeur: 'A' },
    { cle: 'affectation', valeur: 'automatique' },
    { cle: 'genre_reunion', valeur: 'Cellule de veille' },
    { cle: 'genre_pleniere', valeur: 'Réunion plénière de pilotage' },
    { cle: 'reunions_par_periode', valeur: '1, 1, 1, 1, 2' },
    { cle: 'plenieres_par_an', valeur: '2' },
    { cle: 'limite_avant_reunion', valeur: '6' },
    { cle: 'minutes_par_situation', valeur: '30' },
    {
      cle: 'note_objectifs',
      valeur: [
        'Répondre aux écoles quand une scolarisation devient difficile', 'Aider l’élève, mais aussi ses enseignants et sa famille',
        'Croiser les regards pour comprendre la situation dans son ensemble', 'Trouver des pistes nouvelles, d’abord pédagogiques',
        'Rendre aux professionnels leurs moyens d’agir', 'Aider les équipes à faire face par elles-mêmes',
      ].join('\n'),
    },
  ],
  fonctions: [
    ...internes(IEN, COORDONNATEUR, CPC, PEDAGOGIQUE, RELATIONNEL, PSYCHOLOGUE, MEDECIN, CONSEILLER_SOCIAL, ERSEH, DIRECTEUR),
    ...partenaires(CMP, MEDICO_SOCIAL, SECTEUR_SOCIAL, REUSSITE_EDUCATIVE, ASSOCIATION),
  ],
  motifs: [
    {
      cle: 'sans_evolution', libelle: 'La situation de l’élève n’évolue pas malgré les aménagements',
      fonctions: [PEDAGOGIQUE, CPC, PSYCHOLOGUE], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'relations_famille', libelle: 'Un désaccord avec la famille qui dure ou s’envenime',
      fonctions: [CPC, PSYCHOLOGUE, COORDONNATEUR], delaiJours: 7, pointeVers: 'Menaces ou violences : 17, et prévenez l’inspection.', actif: true,
    },
    {
      cle: 'scolarisation_a_repenser', libelle: 'La scolarisation ou l’orientation est à repenser',
      fonctions: [ERSEH, PSYCHOLOGUE, PEDAGOGIQUE], delaiJours: 7, pointeVers: '', actif: true,
    },
    {
      cle: 'adulte_en_danger', libelle: 'Un adulte de l’école est en danger',
      fonctions: [CPC, COORDONNATEUR, PSYCHOLOGUE], delaiJours: 1, pointeVers: 'Menaces ou violences : 17, et prévenez l’inspection.', actif: true,
    },
    {
      cle: 'eleve_en_danger', libelle: 'Un élève, celui-ci ou un autre, est en danger',
      fonctions: [RELATIONNEL, PSYCHOLOGUE, CONSEILLER_SOCIAL], delaiJours: 1, pointeVers: 'Enfant en danger : 119, et l’information préoccupante à la CRIP.', actif: true,
    },
    {
      cle: 'autre', libelle: 'Autre situation',
      fonctions: [], delaiJours: 7, pointeVers: '', actif: true,
    },
  ],
  questions: [
    { cle: 'stop' },
    { cle: 'ecole' }, { cle: 'demandeur' }, { cle: 'nomDemandeur' }, { cle: 'courriel' }, { cle: 'directeurInforme' }, { cle: 'cible' },
    { cle: 'codeEleve' }, { cle: 'niveau' }, { cle: 'enseignantClasse', obligatoire: false }, { cle: 'plans' },
    { cle: 'equipeEducative' }, { cle: 'equipeEducativeLe' },
    { cle: 'familleInformee' }, { cle: 'familleInformeeLe' }, { cle: 'familleInformeePar' }, { cle: 'familleNonInformee' }, { cle: 'accordFamille' }, { cle: 'demandeParents' },
    { cle: 'dejaSaisis' },
    { cle: 'concerne' }, { cle: 'niveau.adulte' }, { cle: 'aides.adulte', obligatoire: false },
    { cle: 'motif', titre: 'Facteur principal', aide: 'Ce qui vous amène surtout. Si rien ne convient : « Autre situation », une personne du pôle lira.' },
    { cle: 'facteurs', titre: 'Autres facteurs', aide: 'S’il y en a : plusieurs réponses possibles.' },
    { cle: 'description' }, { cle: 'appuis' }, { cle: 'tente.cases' }, { cle: 'tente', titre: 'Précisez ce qui a été tenté' },
    { cle: 'attentes' }, { cle: 'urgent', titre: 'Faut-il une réponse avant la prochaine cellule de veille ?' },
    { cle: 'raisonUrgence' },
  ],
}; // oxfmt-ignore
