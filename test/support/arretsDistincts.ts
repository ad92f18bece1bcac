// Stops a run after each of its calls, and goes on only with those that leave something no other stop left: a program
// that reads nothing else ends the same from two equal states, so that every call is tried at the price of a few.
import { createHash } from 'node:crypto';
import type { RunRecord, Workspace } from '../../local/workspace';

export interface ScenarioDArret {
  /** A pôle just before what is to be stopped; each stop has a copy. */
  depart(): Workspace;
  agir(pole: Workspace): void;
  handler: string;
  /** After every call, those too that change nothing outside. */
  aussiLocaux?: boolean;
  /** One call in so many, from another place for what is lost and for what is kept; all of them when it is left out, or with PAS=1. */
  pas?: number;
}

export interface Arret {
  /** The call it was stopped after. */
  n: number;
  /** What waited to be written was lost. */
  perdre: boolean;
  /** As the stop left it. */
  pole: Workspace;
  run: RunRecord;
}

/** Every stop of the run of `handler`, what waited to be written lost, then kept; of those that leave the same, one. */
export function* arretsDistincts(scenario: ScenarioDArret, temoin: Pick<RunRecord, 'calls'>): Generator<Arret> {
  const vus = new Set<string>();
  const prete = scenario.depart();
  const { aussiLocaux = false } = scenario;
  const pas = Number((scenario.pas && process.env['PAS']) || scenario.pas || 1);
  expect(pointsDArret(temoin).length).toBeGreaterThan(10);
  for (const perdre of [true, false]) {
    const points = aussiLocaux ? temoin.calls.map(({ n }) => n) : pointsQuiLaissent(temoin, perdre);
    for (const n of points.filter((_, rang) => rang % pas === Number(perdre) % pas)) {
      const pole = prete.fork();
      const avant = pole.runs.length;
      Object.assign(pole.faults, { killAfter: n, loseUnflushed: perdre });
      scenario.agir(pole);
      const run = pole.runs.slice(avant).find(({ handler }) => handler === scenario.handler)!;
      expect({ n, perdre, tue: run.killed }).toEqual({ n, perdre, tue: true });
      const laisse = empreinte(pole);
      if (vus.has(laisse)) continue;
      vus.add(laisse);
      yield { n, perdre, pole, run };
    }
  }
}

/** Calls after which a kill differs from a kill after the call before: those that change something outside. */
export function pointsDArret({ calls }: Pick<RunRecord, 'calls'>): number[] {
  return calls.filter(({ kind }) => kind !== 'local').map(({ n }) => n);
}

/**
 * Fewer: a write that is lost waits in the execution until a read or a flush sends it (then it costs a trip more), and
 * neither of these changes anything when it is kept. The first call stands for those before any change.
 */
export function pointsQuiLaissent({ calls }: Pick<RunRecord, 'calls'>, perdre = true): number[] {
  const envoie = ({ kind, trips }: RunRecord['calls'][number]) => (kind === 'read' && trips > 1) || (kind === 'flush' && trips > 0); // oxfmt-ignore
  return calls
    .filter((call, rang) => rang === 0 || call.kind === 'service' || (perdre ? envoie(call) : call.kind === 'write'))
    .map(({ n }) => n);
}

/** All that outlives a run. Not the milliseconds it took, of which the stop itself is the cause. */
function empreinte({ state }: Workspace): string {
  const { spreadsheets, forms, documents, mails, triggers, late, properties, cache, mailQuota } = state;
  const hash = createHash('md5');
  const ajouter = (quoi: unknown): unknown => hash.update(JSON.stringify(quoi, sansInstants) ?? '');
  for (const { sheets, looks, rules, ...reste } of Object.values(spreadsheets)) {
    for (const { cells, looks: vues, rules: validations, notes, ...onglet } of sheets) {
      ajouter(onglet);
      for (const lignes of [cells, vues, validations, notes])
        hash.update(lignes.map((ligne) => marqueDe(ligne)).join());
    }
    for (const partage of [looks, rules]) hash.update(partage.map((un) => marqueDe(un)).join());
    ajouter(reste);
  }
  for (const { content, ...personnes } of Object.values(documents)) {
    hash.update(marqueDe(content));
    ajouter(personnes);
  }
  hash.update(mails.map((mail) => marqueDe(mail, sansPieces)).join());
  ajouter([forms, triggers, late, properties, cache, Object.values(mailQuota).map(({ used }) => used)]);
  return hash.digest('hex');
}

const DEPUIS_2001_MS = 1e12;

function sansInstants(_cle: string, valeur: unknown): unknown {
  return typeof valeur === 'number' && valeur > DEPUIS_2001_MS ? 0 : valeur;
}

/** By the names of what it carries: a PDF is drawn when somebody reads it. */
function sansPieces({ attachments, ...mail }: Workspace['mails'][number]): unknown {
  return [mail, attachments.map(({ name }) => name)];
}

const marques = new WeakMap<object, string>();

/** Copies of a workspace share their rows, their saved contents and their mails, which are never changed in place. */
function marqueDe<T extends object>(objet: T | null | undefined, vu: (objet: T) => unknown = (tel) => tel): string {
  if (!objet) return '';
  let marque = marques.get(objet);
  if (marque === undefined) {
    marque = createHash('md5')
      .update(JSON.stringify(vu(objet), sansInstants))
      .digest('base64');
    marques.set(objet, marque);
  }
  return marque;
}
