// How the Journal reads to a person: one sentence for each word of its column « Quoi ».
import type { Evenement } from '../domain/registre/journal';

/** After the answer and its code. */
function repondant(details: string): string {
  return details.split(' ').slice(2).join(' ');
}

export const EVENEMENTS: Readonly<Record<string, (evenement: Evenement) => string>> = {
  demande_recue: () => 'Demande reçue et numérotée',
  demande_notee: () => 'Référent·e ou réunion relevés par la ronde',
  demande_reconstruite: () => 'Ligne reconstruite d’après le formulaire et le Journal',
  reponse_rattrapee: () => 'Réponse du formulaire rattrapée par une ronde',
  reponse_modifiee: () => 'L’école a modifié sa réponse',
  demande_completee: () => 'L’école a complété sa demande',
  demande_retiree: () => 'L’école a retiré sa demande',
  message_recu: () => 'L’école a écrit par le lien d’un courriel',
  suite_refusee: () => 'Un lien qui ne vaut plus a été utilisé : sans effet',
  statut_change: ({ details }) => `Statut : ${details}`,
  statut_pris: ({ details }) => `Statut : ${details.replace(/^\s*→\s*/, '')}`,
  statut_laisse: ({ details }) => `Statut laissé comme il était, une exécution n’ayant pas fini : ${details}`,
  statut_trouve: ({ details }) => `Statut changé sans que le registre l’ait vu : ${details}`,
  statut_refuse: ({ details }) => `Statut refusé et remis : ${details}`,
  referent_change: ({ details }) => `Référent·e : ${details.replace(/^(.+) → \1$/, '$1, gardé·e par une personne')}`,
  demande_confiee: ({ details }) => `Proposée : ${details.replace(/^\s*→\s*/, '').replace(/→\s*$/, '→ personne')}`,
  demande_acceptee: ({ details }) => `${repondant(details)} accepte de la suivre`,
  demande_rendue: ({ details }) => `${repondant(details)} la rend ou n’a pas répondu`,
  fiche_creee: () => 'Fiche écrite et partagée',
  fiche_refusee: () => 'La fiche n’a pas pu être partagée',
  demande_reconduite: () => 'Suivi reconduit sur la nouvelle année',
  suivi_ajoute: () => 'Ligne de suivi ajoutée',
  suivi_fait: () => 'Étape du suivi datée',
  demande_reportee: ({ details }) => `Reportée à la réunion ${details.split(' → ').pop()}`,
  decision_lue: () => 'Décision lue dans le relevé de la réunion',
  courrier_change: ({ details }) => `Courrier : ${details.replace(/^\S+ : /, '')}`,
  envoi_refuse: () => 'Google a refusé l’envoi d’un courriel',
  identite_remise: ({ details }) => `Onglet « Identités », remis d’après le formulaire : ${details}`,
  identite_corrigee: ({ details }) => `Onglet « Identités », corrigé par une personne : ${details}`,
  registre_reconstruit: () => 'Registre reconstruit',
  registre_repare: () => 'Registre réparé',
};
