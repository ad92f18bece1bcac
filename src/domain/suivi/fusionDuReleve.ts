// Brings the decisions read in a relevé into tab Suivi: each once, corrected as its line is corrected, and never over what
// a person wrote. A row remembers what its line said (`lu`): as long as it still says so, it is the machine's.
import { empreinteCourte } from '../texte/empreinte';
import type { Jour } from '../temps/jour';
import type { Decision } from './lectureDuReleve';
import type { Suite } from './suivi';
import { reduire } from '../texte/typographie';

export interface Fusion {
  aEcrire: Suite[];
  /** French sentences. */
  aRelire: string[];
}

/** `date`: of the meeting; `dejaLues`: keys of every row ever written from it, those people deleted included. */
export function fusionner(
  lues: readonly Decision[],
  suites: readonly Suite[],
  { date, dejaLues }: { date: Jour; dejaLues: ReadonlySet<string> },
): Fusion {
  const fusion: Fusion = { aEcrire: [], aRelire: [] };
  const duReleve = suites.filter((suite) => suite.lu && suite.cle.startsWith(`${date}-R`));
  const decisions = lues.map((decision) => resteALaSienne(decision, lues, duReleve, fusion));
  const numeros = new Set([...decisions.map(({ numero }) => numero), ...duReleve.map(({ demande }) => demande)]);
  for (const numero of numeros)
    fusionnerUne(
      decisions.filter((decision) => decision.numero === numero),
      suites.filter(({ demande }) => demande === numero),
      duReleve.filter(({ demande }) => demande === numero),
      { date, dejaLues, fusion },
    );
  return fusion;
}

/**
 * A line without a number that was read for one demande, and now stands under another since the line above went or
 * changed: it stays where it was, and is quoted. It must not slip to another pupil by itself.
 */
function resteALaSienne(
  decision: Decision,
  toutes: readonly Decision[],
  duReleve: readonly Suite[],
  { aRelire }: Fusion,
): Decision {
  if (!decision.sansNumero) return decision;
  const dit = empreinte(decision);
  const estLue = (numero: string): boolean => duReleve.some(({ demande, lu }) => demande === numero && lu === dit);
  const estDite = (numero: string): boolean => toutes.some((autre) => autre.numero === numero && empreinte(autre) === dit); // oxfmt-ignore
  const avant = estLue(decision.numero) ? undefined : duReleve.find(({ demande, lu }) => lu === dit && !estDite(demande))?.demande; // oxfmt-ignore
  if (!avant) return decision;
  aRelire.push(`« ${decision.action} », ligne sans numéro, a été lue pour ${avant} et y reste ; si c’est une autre demande, écrivez son numéro dans la première colonne`); // oxfmt-ignore
  return { ...decision, numero: avant };
}

interface Travail {
  date: Jour;
  dejaLues: ReadonlySet<string>;
  fusion: Fusion;
}

function fusionnerUne(
  lignes: Decision[],
  toutes: readonly Suite[],
  lues: readonly Suite[],
  { date, dejaLues, fusion }: Travail,
): void {
  const libres = new Set(lues);
  const nouvelles: Decision[] = [];
  for (const ligne of lignes) {
    const dit = empreinte(ligne);
    const meme = [...libres].find((suite) => suite.lu === dit || empreinte(suite) === dit);
    if (meme) libres.delete(meme);
    else nouvelles.push(ligne);
  }
  for (const ligne of nouvelles) {
    const corrigee = laPlusProche(ligne, [...libres]);
    if (corrigee) {
      libres.delete(corrigee);
      corriger(corrigee, ligne, fusion);
      continue;
    }
    const cle = cleDe(ligne, date, fusion.aEcrire);
    const dejaTapee = toutes.some((suite) => !suite.lu && empreinte(suite) === empreinte(ligne));
    // Written once and gone from the tab: a person deleted it.
    if (dejaTapee || dejaLues.has(cle)) continue;
    fusion.aEcrire.push({
      cle, demande: ligne.numero, intention: 'seconde', action: ligne.action, qui: ligne.qui, pourLe: ligne.pourLe,
      faitLe: '', resultat: '', lu: empreinte(ligne),
    }); // oxfmt-ignore
  }
  for (const suite of libres)
    fusion.aRelire.push(`${suite.demande} : « ${suite.action} » n’est plus dans le relevé ; la ligne de l’onglet « Suivi » est gardée`); // oxfmt-ignore
}

/** The row of a line that was corrected: the same action, or the same person, or what remains in order. */
function laPlusProche(ligne: Decision, libres: readonly Suite[]): Suite | undefined {
  return (
    libres.find(({ action }) => reduire(action) === reduire(ligne.action)) ??
    libres.find(({ qui }) => qui !== '' && reduire(qui) === reduire(ligne.qui)) ??
    libres[0]
  );
}

function corriger(suite: Suite, { action, qui, pourLe, numero }: Decision, { aEcrire, aRelire }: Fusion): void {
  const nonTouchee = empreinte(suite) === suite.lu && suite.faitLe === '' && suite.resultat === '';
  if (nonTouchee) aEcrire.push({ ...suite, action, qui, pourLe, lu: empreinte({ action, qui, pourLe }) });
  else
    aRelire.push(`${numero} : le relevé dit maintenant « ${action} » ; la ligne de l’onglet « Suivi », corrigée à la main, est gardée`); // oxfmt-ignore
}

/** A day first, as every key of the tab; then what the line says, so that a run begun again gives the same. */
function cleDe(ligne: Decision, date: Jour, donnees: readonly Suite[]): string {
  const base = `${date}-R${empreinteCourte(`${ligne.numero} ${empreinte(ligne)}`)}`;
  const memes = donnees.filter(({ cle }) => cle === base || cle.startsWith(`${base}.`)).length;
  return memes ? `${base}.${memes}` : base;
}

function empreinte({ action, qui, pourLe }: Pick<Suite, 'action' | 'qui' | 'pourLe'>): string {
  return empreinteCourte(JSON.stringify([reduire(action), reduire(qui), pourLe]));
}
