// What a school may do about a demande by the link of a mail, then what a member answers to a proposal. A new geste is
// one entry: its choice in the Form, its page, what it changes.
import { POUR_DEMANDEUR, type Pour } from '../domain/courrier/courriel';
import { estOuvert } from '../domain/demande/statut';
import { enChiffres } from '../domain/temps/jour';
import type { Geste, GesteDuReferent } from '../domain/formulaire/geste';

function deLEcole(destinataire: Pour): boolean {
  return destinataire.startsWith('ecole:') || destinataire === POUR_DEMANDEUR;
}

/** How the alert begins that tells who withdrew it. */
export const RETIREE_PAR_L_ECOLE = 'Retirée par l’école';

/** The keys name the questions of the Form and never change. */
export const GESTES: Record<string, Geste> = {
  completer: {
    libelle: 'La compléter',
    pour: deLEcole,
    page: {
      titre: 'Compléter la demande',
      aide: 'Des faits datés et observables. Ni nom, ni diagnostic, rien sur la famille.',
      question: { titre: 'Ce que vous voulez ajouter', aide: '', obligatoire: true, max: 2000 },
    },
    evenement: 'demande_completee',
    intitule: 'Complément',
    statut: ({ statut }) => (statut === 'a_completer' ? 'recu' : statut),
    alerte: ({ statut }, jour) =>
      estOuvert(statut) ? '' : `Complément reçu le ${enChiffres(jour)}, alors que la demande n’est plus suivie.`,
  },
  retirer: {
    libelle: 'La retirer',
    pour: deLEcole,
    page: {
      titre: 'Retirer la demande',
      aide: 'Le pôle ne la suivra plus. Vous pourrez demander qu’elle soit rouverte.',
      question: { titre: 'Pourquoi ?', aide: 'Facultatif. Sans nom.', obligatoire: false, max: 500 },
    },
    evenement: 'demande_retiree',
    intitule: 'Retrait',
    statut: ({ statut }) => (estOuvert(statut) ? 'retire' : statut),
    alerte: ({ statut, alertes }, jour) => {
      const retiree = `${RETIREE_PAR_L_ECOLE} le ${enChiffres(jour)}.`;
      // Dealt with a second time, after a run that was killed: it is this very withdrawal that closed it.
      if (estOuvert(statut) || alertes.includes(retiree)) return retiree;
      return `Retrait demandé le ${enChiffres(jour)}, alors que la demande n’est plus suivie.`;
    },
  },
}; // oxfmt-ignore

/** How each line begins that a school added to its demande. */
export const INTITULES: readonly string[] = Object.values(GESTES).map(({ intitule }) => intitule);

/** The keys name the questions of the Form and are part of the codes: they never change. */
export const GESTES_DU_REFERENT: Record<string, GesteDuReferent> = {
  accepter: {
    libelle: 'Membre du pôle : j’accepte de la suivre',
    annonce: 'J’accepte',
    lien: 'suivre cette demande',
    page: {
      titre: 'Vous suivez cette demande',
      aide: 'C’est vous qui prenez contact avec l’école. Il ne reste qu’à envoyer.',
      question: { titre: 'Un mot pour la coordination', aide: 'Facultatif. Ni nom, ni diagnostic.', obligatoire: false, max: 500 },
    },
    evenement: 'demande_acceptee',
    effet: 'accepter',
  },
  rendre: {
    libelle: 'Membre du pôle : je rends la demande',
    annonce: 'Je rends la demande',
    lien: 'rendre cette demande',
    page: {
      titre: 'Vous rendez cette demande',
      aide: 'Elle est proposée à une autre personne, ou la coordination en cherche une.',
      question: { titre: 'Ce qui vous en empêche', aide: 'Facultatif, pour la coordination. Ni nom, ni diagnostic.', obligatoire: false, max: 500 },
    },
    evenement: 'demande_rendue',
    effet: 'rendre',
  },
}; // oxfmt-ignore
