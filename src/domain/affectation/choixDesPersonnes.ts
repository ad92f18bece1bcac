// What people decided about who follows a demande, as the Journal and the row tell it: the machine never undoes it.
import { STATUT_CHANGE, STATUT_TROUVE } from '../demande/changementDeStatut';
import type { Demande } from '../demande/demande';
import { REFERENT_CHANGE } from '../registre/etatAuJournal';
import type { LigneDeJournal } from '../registre/journal';
import type { Membre } from '../membre/membre';
import { estOuvert, lireStatut } from '../demande/statut';
import { reduire } from '../texte/typographie';

export interface ChoixAuJournal {
  /** By number, the last name a person wrote; '' when she emptied the cell. */
  referents: ReadonlyMap<string, string>;
  /** By number, every name a person wrote: given to a substitute and back, it is still with whom she chose. */
  nommes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Opened again by a person: whoever had it has it again. */
  rouvertes: ReadonlySet<string>;
  /** Those whose statut a person changed last. */
  statuts: ReadonlySet<string>;
}

/** Each line is read once, however many demandes ask. */
export function choixAuJournal(journal: readonly LigneDeJournal[]): ChoixAuJournal {
  const referents = new Map<string, string>();
  const nommes = new Map<string, Set<string>>();
  const rouvertes = new Set<string>();
  const statuts = new Set<string>();
  for (const { quoi, sur, details } of journal) {
    const [avant = '', apres = ''] = details.split(' → ');
    if (quoi === REFERENT_CHANGE) {
      const nom = details.split(' → ').pop() ?? '';
      referents.set(sur, nom);
      nommes.set(sur, (nommes.get(sur) ?? new Set()).add(reduire(nom)));
    }
    if (!quoi.startsWith('statut_')) continue;
    const parUnePersonne = quoi === STATUT_CHANGE || quoi === STATUT_TROUVE;
    if (parUnePersonne) statuts.add(sur);
    else statuts.delete(sur);
    const [de, vers] = [lireStatut(avant), lireStatut(apres)];
    if (parUnePersonne && de && vers && !estOuvert(de) && estOuvert(vers)) rouvertes.add(sur);
  }
  return { referents, nommes, rouvertes, statuts };
}

/** The référent it has now is the one a person named, or gave back by opening it again. */
export function choisiParUnePersonne({ numero, referent }: Demande, { nommes, rouvertes }: ChoixAuJournal): boolean {
  return (nommes.get(numero)?.has(reduire(referent)) ?? false) || rouvertes.has(numero);
}

/** Why the machine gave it to another, before it says why her: nobody chose her for that. */
const PASSEE_PAR_LE_POLE = / a rendu la demande le | n’a pas répondu au | ne la suit plus\s: c’est son école /;

/**
 * A person has taken it in hand, in whatever way. An edit of which Google told nothing still shows: the reasons speak of
 * somebody else, or of somebody where there is nobody.
 */
export function estEntreLesMainsDUnePersonne(
  { numero, referent, raisons }: Demande,
  { referents, rouvertes, statuts }: ChoixAuJournal,
  membres: readonly Membre[],
): boolean {
  if (referents.has(numero) || rouvertes.has(numero) || statuts.has(numero)) return true;
  const [premiere = ''] = raisons.filter((raison) => !PASSEE_PAR_LE_POLE.test(raison));
  if (referent) return !premiere.startsWith(`${referent} : `);
  return membres.some(({ nom }) => premiere.startsWith(`${nom} : `));
}
