// The fonctions of those who make a pôle, as tabs Membres and Motifs name them. A pôle adds its own by typing it.
import type { FonctionProposee } from '../domain/pole/profil';

export const IEN = 'Inspecteur de l’Éducation nationale (IEN)';
export const COORDONNATEUR = 'Coordonnateur du pôle ressources';
export const CPC = 'Conseiller pédagogique';
export const MAITRE_FORMATEUR = 'Maître formateur (PEMF, MAT)';
export const ERUN = 'Enseignant référent aux usages du numérique (ERUN)';
export const PSYCHOLOGUE = 'Psychologue de l’Éducation nationale';
export const PEDAGOGIQUE = 'Enseignant spécialisé à dominante pédagogique';
export const RELATIONNEL = 'Enseignant spécialisé à dominante relationnelle';
export const ERSEH = 'Enseignant référent (ERSEH)';
export const ITINERANT = 'Enseignant itinérant';
export const UPE2A = 'Enseignant UPE2A';
export const ULIS = 'Coordonnateur ULIS';
export const PAS = 'Coordonnateur PIAL ou PAS';
export const REP = 'Coordonnateur REP+';
export const DIRECTEUR = 'Directeur d’école';
export const DIRECTEUR_REFERENT = 'Directeur référent';
export const PHARE = 'Équipe ressource pHARe';
export const MEDECIN = 'Médecin de l’Éducation nationale';
export const INFIRMIER = 'Infirmier de l’Éducation nationale';
export const SOCIAL = 'Assistant de service social';
export const CONSEILLER_SOCIAL = 'Conseiller technique de service social';

export const CMP = 'CMP, CMPP ou CAMSP';
export const MEDICO_SOCIAL = 'Établissement ou service médico-social (DITEP, IME, SESSAD)';
export const SECTEUR_SOCIAL = 'Secteur social';
export const REUSSITE_EDUCATIVE = 'Municipalité, réussite éducative (PRE)';
export const ASSOCIATION = 'Association';

export function internes(...noms: string[]): FonctionProposee[] {
  return noms.map((nom) => ({ nom, genre: 'interne' }));
}

export function partenaires(...noms: string[]): FonctionProposee[] {
  return noms.map((nom) => ({ nom, genre: 'partenaire' }));
}
