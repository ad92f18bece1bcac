// What happens to rows: a number erased or pasted over, the same row twice after a copy.
import { lireNumero } from '../demande/demande';
import { numerosParReponse } from '../registre/etatAuJournal';
import { enumerer } from '../texte/typographie';
import { cellule, onglet, reperageDe, repereDe, type Dossier, type OngletVu } from './classeur';
import type { Constat, Maladie, Soin } from './maladie';
import { enPlace } from './maladiesDesOnglets';

export const MALADIES_DES_LIGNES: readonly Maladie[] = [
  { cle: 'journal_trie', gravite: 'a_corriger', remede: 'repare', constats: journalTrie },
  { cle: 'numero_remplace', gravite: 'a_corriger', remede: 'repare', constats: numerosRemplaces },
  { cle: 'numero_illisible', gravite: 'a_corriger', remede: 'dit', constats: numerosIllisibles },
  { cle: 'ligne_en_double', gravite: 'a_corriger', remede: 'dit', constats: (dossier) => enPlace(dossier).flatMap(lignesEnDouble) },
]; // oxfmt-ignore

/** What came last is what counts: read in another order, statuts of long ago would be taken for those of today. */
function journalTrie({ journalTrie: lignes }: Dossier): Constat[] {
  const phrase = 'Onglet « Journal » : ses lignes avaient été triées ; elles sont de nouveau dans l’ordre où elles ont été écrites.'; // oxfmt-ignore
  return lignes ? [{ phrase, soins: [{ genre: 'journal', lignes }] }] : [];
}

/** A row of tab Demandes, as far as its identity goes; `ligne` counts from 1. */
interface Identite {
  ligne: number;
  numero: string;
  idReponse: string;
  /** The number the Journal gave to that answer; '' when it does not say. */
  donne: string;
  alertes: string;
}

interface Identites {
  vu: OngletVu;
  positions: ReadonlyMap<string, number>;
  rangees: readonly Identite[];
}

/** Several checks ask: read once for each look at the workbook. */
function identites(dossier: Dossier): Identites | undefined {
  if (!IDENTITES.has(dossier)) IDENTITES.set(dossier, lireIdentites(dossier));
  return IDENTITES.get(dossier);
}

const IDENTITES = new WeakMap<Dossier, Identites | undefined>();

function lireIdentites(dossier: Dossier): Identites | undefined {
  const vu = onglet(dossier, 'demandes');
  if (!vu || !enPlace(dossier).includes(vu)) return undefined;
  const { positions } = reperageDe(vu);
  if (!positions.has('numero') || !positions.has('idReponse')) return undefined;
  const donnes = numerosParReponse(dossier.journal);
  const rangees = vu.lignes.slice(1).map((cells, index) => {
    const lire = (cle: string): string => texte(cells[positions.get(cle) ?? -1]);
    const idReponse = lire('idReponse');
    const donne = donnes.get(idReponse) ?? '';
    return { ligne: index + 2, numero: lire('numero'), idReponse, donne, alertes: lire('alertes') };
  });
  return { vu, positions, rangees };
}

function texte(valeur: unknown): string {
  return typeof valeur === 'string' ? valeur.trim() : String(valeur ?? '');
}

/**
 * The number is the machine's, and all that mails carry: the one the Journal gave to this answer comes back. A copied
 * row keeps what it has: another one is rightly called so.
 */
function numerosRemplaces(dossier: Dossier): Constat[] {
  const vues = identites(dossier);
  if (!vues) return [];
  const { vu, rangees } = vues;
  const justes = new Set(rangees.filter(({ numero, donne }) => numero && numero === donne).map(({ numero }) => numero));
  const vus = new Set<string>();
  const aRendre = rangees.filter(({ numero, donne, idReponse }) => {
    if (!donne || numero === donne || justes.has(donne) || vus.has(idReponse)) return false;
    return vus.add(idReponse);
  });
  return aRendre.map((identite) => {
    const { ligne, numero, donne } = identite;
    const avant = numero ? `un autre texte avait remplacé le numéro ${donne}` : `le numéro ${donne} était effacé`;
    return { phrase: `${lieuDuNumero(vues, ligne)} : ${avant} ; il est remis.`, soins: rendre(vu, vues, identite) };
  });
}

/** What a person had typed over it goes beside, among what is to be looked at: it is not ours to lose. */
function rendre(vu: OngletVu, { positions }: Identites, { ligne, numero, donne, alertes }: Identite): Soin[] {
  const ecrire = (cle: string, contenu: string): Soin => {
    return { genre: 'texte', onglet: vu.attendu.cle, ligne, position: positions.get(cle)!, texte: contenu };
  };
  const remis = ecrire('numero', donne);
  if (!numero || !positions.has('alertes')) return [remis];
  const alerte = `« ${numero} » était écrit à la place du numéro.`;
  return [ecrire('alertes', [alertes, alerte].filter(Boolean).join('\n')), remis];
}

/** It names the cell and never what is in it: a name may have been pasted there. */
function lieuDuNumero({ vu, positions }: Identites, ligne: number): string {
  return `Onglet « ${vu.nom} », cellule ${cellule(ligne, positions.get('numero')!)}`;
}

/** Typed by hand, or copied with another number: nobody but a person can tell. */
function numerosIllisibles(dossier: Dossier): Constat[] {
  const vues = identites(dossier);
  if (!vues) return [];
  return vues.rangees
    .filter(({ numero, donne }) => numero !== '' && !donne && !lireNumero(numero))
    .map(({ ligne }) => ({
      phrase:
        `${lieuDuNumero(vues, ligne)} : ce n’est pas un numéro de demande. ` +
        'Remettez celui d’avant (clic droit › Afficher l’historique des modifications).',
    }));
}

/** Names typed by people are told by the tab's own reading: here, the keys that the machine gives. */
function lignesEnDouble(vu: OngletVu): Constat[] {
  const cle = repereDe(vu.attendu);
  const position = reperageDe(vu).positions.get(cle);
  if (position === undefined || cle === 'nom' || vu.attendu.enOrdre || vu.attendu.copiable) return [];
  const { titre } = vu.attendu.colonnes.find((colonne) => colonne.cle === cle)!;
  const lignes = new Map<string, number[]>();
  vu.lignes.slice(1).forEach((cells, index) => {
    const valeur = texte(cells[position]);
    if (valeur) lignes.set(valeur, [...(lignes.get(valeur) ?? []), index + 2]);
  });
  return [...lignes.values()]
    .filter((numeros) => numeros.length > 1)
    .map((numeros) => ({
      phrase:
        `Onglet « ${vu.nom} », lignes ${enumerer(numeros.map(String))} : elles ont le même « ${titre} ». ` +
        'Le pôle suit la première ; supprimez celle que vous avez ajoutée.',
    }));
}
