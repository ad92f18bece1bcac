// « Relevé d’effacement »: the document that keeps the trace of an erasure, for the DPD. It names no child.
import { encadre, fiche, liste, titre, type Bloc } from '../domain/document/bloc';
import { enPlages, estDUneAnnee, type Effacement } from '../domain/protection/effacement';
import { enHeure, heureDe, jourDe, type Instant } from '../domain/temps/instant';
import { enToutesLettres } from '../domain/temps/jour';
import type { Parametres } from '../domain/registre/parametres';

/** True of every erasure: it is said plainly, and first of all to whoever is about to erase. */
export const HORS_D_ATTEINTE = [
  'les courriels déjà partis : « Envoyés » du compte, boîtes des destinataires, pièces jointes en PDF ;',
  'l’historique des versions de la feuille et des documents : seule la suppression du fichier l’efface ;',
  'ce que des personnes ont copié, téléchargé ou imprimé ;',
  'les sauvegardes de Google, qui s’effacent à leur propre rythme.',
];

export function releveDEffacement(
  effacement: Effacement,
  { circonscription }: Parametres,
): { titre: string; blocs: Bloc[] } {
  const { sujet, qui, commenceLe, termineLe, comptes, numeros, nonAtteint } = effacement;
  const objet = estDUneAnnee(effacement) ? `année scolaire ${sujet}` : `demande ${sujet}`;
  return {
    titre: `Relevé d’effacement – ${sujet}`,
    blocs: [
      titre(1, `Relevé d’effacement – ${objet}`),
      fiche([
        ['Circonscription', circonscription],
        ['Demandé le', moment(commenceLe)],
        ['Par', qui],
        ['Terminé le', termineLe ? moment(termineLe) : ''],
        ['Numéros', enPlages(numeros).join(', ')],
      ]),
      titre(2, 'Ce qui a été effacé'),
      liste(comptes.map((compte) => `${compte} ;`)),
      ...(nonAtteint.length ? [titre(2, 'À regarder'), liste(nonAtteint)] : []),
      titre(2, 'Ce qu’aucun script n’efface'),
      liste(HORS_D_ATTEINTE),
      encadre('Les numéros ne sont jamais redonnés. Les comptes de l’année restent dans l’onglet « Bilans », sans nombre inférieur à 5.'), // oxfmt-ignore
    ],
  };
}

function moment(quand: Instant): string {
  return `${enToutesLettres(jourDe(quand))} à ${enHeure(heureDe(quand))}`;
}
