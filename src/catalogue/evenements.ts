// How the Journal reads to a person: one sentence for each word of its column « Quoi ».
import type { Evenement } from '../domain/journal';

export const EVENEMENTS: Readonly<Record<string, (evenement: Evenement) => string>> = {
  demande_recue: () => 'Demande reçue et numérotée',
  reponse_rattrapee: () => 'Réponse du formulaire rattrapée par une ronde',
  reponse_modifiee: () => 'L’école a modifié sa réponse',
  demande_completee: () => 'L’école a complété sa demande',
  demande_retiree: () => 'L’école a retiré sa demande',
  message_recu: () => 'L’école a écrit par le lien d’un courriel',
  suite_refusee: () => 'Un lien qui ne vaut plus a été utilisé : sans effet',
  statut_change: ({ details }) => `Statut : ${details}`,
  statut_remis: ({ details }) => `Statut remis : ${details}`,
  referent_change: ({ details }) => `Référent·e : ${details}`,
  suivi_ajoute: () => 'Ligne de suivi ajoutée',
  envoi_refuse: () => 'Google a refusé l’envoi d’un courriel',
  registre_repare: () => 'Registre réparé',
};
