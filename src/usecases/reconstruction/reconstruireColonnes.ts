// A column was pasted over: where most answers no longer say what the Form holds, each cell takes its answer again. One
// cell that differs is a person's correction, and stays.
import { trouverEcole } from '../../domain/demande/ecole';
import type { Demande, Recit } from '../../domain/demande/demande';
import type { LigneDeJournal } from '../../domain/registre/journal';
import type { Pole } from '../../domain/pole/pole';
import { empreinteDuRecit, recitDe, type Annonce } from '../../domain/formulaire/reponse';

type Champ = keyof Recit;
/** An answer costs a call to read: a few of the rows that changed tell which columns did. */
const ECHANTILLON = 5;
/** Fewer rows alike are corrections. */
const LIGNES_MIN = 3;

/** What schools add later is written there too. */
const CHAMPS = (Object.keys(recitDe({ reponses: {}, autres: [] })) as Champ[]).filter(
  (champ) => champ !== 'precisions',
);

/** The rows that no longer have the mark of their own story, each with its answer. Nothing is asked of Google. */
function suspectes({ registre }: Pole, annonces: readonly Annonce[]): { demande: Demande; annonce: Annonce }[] {
  const parId = new Map(annonces.map((annonce) => [annonce.id, annonce]));
  return registre.demandes.flatMap((demande) => {
    const annonce = parId.get(demande.idReponse);
    const intacte = demande.empreinte === empreinteDuRecit(recitDeLaLigne(demande));
    return annonce && annonce.version === demande.version && !intacte ? [{ demande, annonce }] : [];
  });
}

/** In the shape of what the Form tells: the mark is made of that, and of nothing else. */
function recitDeLaLigne(demande: Demande): Recit {
  const champs: Champ[] = [...CHAMPS, 'precisions'];
  return Object.fromEntries(champs.map((champ) => [champ, demande[champ]])) as unknown as Recit;
}

export function colonnesCollees(pole: Pole, annonces: readonly Annonce[], journal: readonly LigneDeJournal[]): Champ[] {
  const lignes = suspectes(pole, annonces);
  if (lignes.length < LIGNES_MIN) return [];
  const pas = Math.max(1, Math.floor(lignes.length / ECHANTILLON));
  const lues = lignes.filter((_, rang) => rang % pas === 0).slice(0, ECHANTILLON).map(({ demande, annonce }) => ({ demande, attendu: attenduDe(pole, annonce) })); // oxfmt-ignore
  const corriges = cellulesCorrigees(journal);
  return CHAMPS.filter((champ) => {
    const changees = lues.filter(({ demande, attendu }) => differe(demande, attendu, champ, corriges));
    return changees.length >= LIGNES_MIN && changees.length * 2 > lues.length;
  });
} // oxfmt-ignore

/** Puts them back. Returns how many rows changed; stops when time runs out, to be asked again. */
export function reconstruireColonnes(
  pole: Pole,
  annonces: readonly Annonce[],
  colonnes: readonly Champ[],
): { lignes: number; complet: boolean } {
  const corriges = cellulesCorrigees(pole.journal());
  let lignes = 0;
  for (const { demande, annonce } of colonnes.length ? suspectes(pole, annonces) : []) {
    if (lignes > 0 && pole.doitSArreter()) return { lignes, complet: false };
    const attendu = attenduDe(pole, annonce);
    const changes = colonnes.filter((champ) => differe(demande, attendu, champ, corriges));
    if (changes.length === 0) continue;
    const remis = Object.fromEntries(changes.map((champ) => [champ, attendu[champ]]));
    pole.remettreDemande({ ...demande, ...remis });
    lignes += 1;
  }
  return { lignes, complet: true };
}

/** As the reception wrote it: the school under the name its tab gives it. */
function attenduDe({ registre }: Pole, { lire }: Annonce): Recit {
  const recit = recitDe(lire());
  return { ...recit, ecole: trouverEcole(registre.ecoles, recit.ecole)?.nom ?? recit.ecole };
}

function differe(demande: Demande, attendu: Recit, champ: Champ, corriges: ReadonlySet<string>): boolean {
  return demande[champ] !== attendu[champ] && !corriges.has(`${demande.numero} ${champ}`);
}

/** Those the Journal saw a person change, one by one. */
function cellulesCorrigees(journal: readonly LigneDeJournal[]): Set<string> {
  return new Set(
    journal.filter(({ quoi }) => quoi === 'cellule_changee').map(({ sur, details }) => `${sur} ${details}`),
  );
}
