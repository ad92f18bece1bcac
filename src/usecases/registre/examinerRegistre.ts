// The doctor: looks at the workbook, mends what it may, and says the rest in sentences that name the tab and the cell.
import { PARAMETRES } from '../../catalogue/parametres';
import { encoreVides } from '../../domain/registre/aRemplir';
import { derniersNumeros } from '../../domain/demande/demande';
import type { Dossier, Reglage, Visite } from '../../domain/diagnostic/classeur';
import { diagnostiquer, type Trouvaille } from '../../domain/diagnostic/diagnostic';
import type { Soin } from '../../domain/diagnostic/maladie';
import { enHeure, heureDe, jourDe } from '../../domain/temps/instant';
import { enToutesLettres } from '../../domain/temps/jour';
import { dansLOrdreDesSceaux, remontentLeTemps, type LigneDeJournal } from '../../domain/registre/journal';
import type { Pole } from '../../domain/pole/pole';
import { typographier } from '../../domain/texte/typographie';

export interface Examen {
  /** French sentences: what was mended, what a person must do, what is good to know. */
  repare: readonly string[];
  aCorriger: readonly string[];
  aSavoir: readonly string[];
  /** Going on would read or write amiss. */
  bloque: boolean;
}

/** Putting headings back lets the rest be seen, and mended in its turn. */
const PASSAGES = 4;
/** What is remembered until the next visit. */
const PHRASES_MAX = 12;

/** Each morning the essential, and one tab whole, all of them in turn. */
export function visiteDuJour({ memoire }: Pole): Visite {
  return { complete: false, tour: memoire.tour };
}

/** To be asked before any tab is read. Asked twice, the second finds nothing to mend. */
export function examiner(pole: Pole, visite: Visite): Examen {
  const repare: Trouvaille[] = [];
  let trouvailles = diagnostiquer(dossierDe(pole, visite));
  for (let passage = 0; passage < PASSAGES; passage++) {
    const aSoigner = soignables(trouvailles);
    if (aSoigner.length === 0) break;
    pole.soigner(aSoigner.flatMap(({ soins }) => soins ?? []));
    repare.push(...aSoigner);
    trouvailles = diagnostiquer(dossierDe(pole, visite));
  }
  const reste = new Set(trouvailles.map(({ phrase }) => phrase));
  const gueries = repare.filter(({ phrase }) => !reste.has(phrase));
  noterReparations(pole, gueries);
  return retenir(pole, { ...partager(trouvailles), repare: phrases(gueries) });
}

/** What moves rows or columns goes alone: the places of the others are then no longer the same. */
function soignables(trouvailles: readonly Trouvaille[]): Trouvaille[] {
  const toutes = trouvailles.filter(({ soins }) => soins?.length);
  const deplacements = toutes.filter(({ soins }) => soins!.some(deplace));
  return deplacements.length ? deplacements : toutes;
}

function deplace({ genre }: Soin): boolean {
  return genre === 'titres_en_haut' || genre === 'ordre';
}

function partager(trouvailles: readonly Trouvaille[]): Omit<Examen, 'repare'> {
  const aSavoir = trouvailles.filter(({ gravite }) => gravite === 'a_savoir');
  const aCorriger = trouvailles.filter(({ gravite }) => gravite !== 'a_savoir');
  return {
    aSavoir: phrases(aSavoir),
    aCorriger: aCorriger.map(({ phrase, soins }) =>
      typographier(soins ? `${phrase} (Le pôle n’y est pas parvenu : il réessaiera.)` : phrase),
    ),
    bloque: trouvailles.some(({ gravite }) => gravite === 'bloque'),
  };
}

function phrases(trouvailles: readonly Trouvaille[]): string[] {
  return [...new Set(trouvailles.map(({ phrase }) => typographier(phrase)))];
}

function dossierDe(pole: Pole, visite: Visite): Dossier {
  const classeur = pole.observer(visite);
  const journal = classeur.absents.some(({ cle }) => cle === 'journal') ? [] : pole.journal();
  const reglages = PARAMETRES.map((parametre) => reglage(parametre, journal, pole.memoire.reglages));
  return { ...classeur, journal, ...journalTrie(pole, journal), reglages, aRemplir: ongletsEnAttente(pole) };
}

/**
 * The last seal is remembered with its place: elsewhere, or moments out of order, lines were sorted, or taken out, which
 * nothing gives back.
 */
function journalTrie({ memoire, empreinte }: Pole, journal: readonly LigneDeJournal[]): Pick<Dossier, 'journalTrie'> {
  const { scelleesJusquA, dernierSceau } = memoire;
  if (scelleesJusquA === 0 || journal.length < scelleesJusquA) return {};
  if (journal[scelleesJusquA - 1]!.sceau === dernierSceau && !remontentLeTemps(journal)) return {};
  const lignes = dansLOrdreDesSceaux(journal, empreinte);
  if (lignes?.[scelleesJusquA - 1]?.sceau !== dernierSceau) return {};
  return lignes.some(({ sceau }, rang) => sceau !== journal[rang]!.sceau) ? { journalTrie: lignes } : {};
}

/** A deleted row takes again the value it had this morning, or its usual one; the Journal knows which numbers were given. */
function reglage(
  { cle, libelle, defaut, effet }: (typeof PARAMETRES)[number],
  journal: readonly LigneDeJournal[],
  connus: Readonly<Record<string, string>>,
): Reglage {
  // oxfmt-ignore
  const donnes = cle === 'dernier_numero' ? derniersNumeros(journal.map(({ sur }) => sur)) : '';
  return { cle, libelle, valeur: donnes || (connus[cle] ?? defaut), effet };
}

/** Tabs of the list that still wait; a list whose tabs are filled is forgotten. One that cannot be read waits. */
function ongletsEnAttente({ memoire, registre, noterMemoire }: Pole): string[] {
  if (memoire.aRemplir.length === 0) return [];
  try {
    const vides = encoreVides(memoire.aRemplir, registre);
    if (vides.length < memoire.aRemplir.length) noterMemoire({ aRemplir: vides });
    return vides;
  } catch {
    return [...memoire.aRemplir];
  }
}

const PERTES = ['titres_perdus', 'colonne_perdue', 'titres_echanges'];

/** Titles and columns without which rows would be read as emptied: looked for, nothing is mended. */
export function titresPerdus(pole: Pole): string[] {
  const trouvailles = diagnostiquer(dossierDe(pole, visiteDuJour(pole))).filter(({ cle }) => PERTES.includes(cle));
  return phrases(trouvailles);
}

function noterReparations(pole: Pole, gueries: readonly Trouvaille[]): void {
  for (const { cle, soins = [] } of gueries) {
    const [soin] = soins;
    const sur = soin && 'onglet' in soin ? soin.onglet : '';
    pole.journaliser({ qui: 'le pôle', quoi: 'registre_repare', sur, details: cle });
  }
}

/** Accueil shows it until the next visit. */
function retenir(pole: Pole, examen: Examen): Examen {
  const repare = examen.repare.slice(0, PHRASES_MAX);
  const aCorriger = examen.aCorriger.slice(0, PHRASES_MAX);
  const { memoire } = pole;
  const connu = JSON.stringify([memoire.repare, memoire.aCorriger]);
  if (connu !== JSON.stringify([repare, aCorriger])) pole.noterMemoire({ repare, aCorriger });
  return examen;
}

/** The lines of Accueil that say it. */
export function lignesDExamen({ memoire }: Pole): [string, string][] {
  return [
    ...memoire.aCorriger.map((phrase): [string, string] => ['À corriger', phrase]),
    ...memoire.repare.map((phrase): [string, string] => ['Réparé', phrase]),
  ];
}

/** When nothing else can be read, Accueil still says why and since when. */
export function direSurAccueil(pole: Pole): void {
  const { maintenant } = pole;
  const quand = `${enToutesLettres(jourDe(maintenant))} à ${enHeure(heureDe(maintenant))}`;
  pole.ecrireAccueil([...lignesDExamen(pole), ['La ronde s’est arrêtée', typographier(quand)]]);
}
