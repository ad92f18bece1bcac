// What was frozen of a meeting and told of it: the hour and the place, the list, and each outside partner's own hours. A
// version more is made when that changes; only those whose own part changed are told again.
import type { Demande } from '../demande/demande';
import type { OrdreDuJour, Presence } from './ordreDuJour';
import type { Jour } from '../temps/jour';
import type { Reunion } from './reunion';

/** An outside partner as last called. */
export interface PartenaireConvoque {
  nom: string;
  de: string;
  a: string;
  /** Demandes that call for this one; none once it is no longer expected. */
  numeros: string[];
  /** The version that last changed something for this one. */
  version: number;
  /** The Doc that holds these lines only; '' until it is made. */
  idExtrait: string;
  /** The version the extract tells; 0 until it is written. */
  extraitDe: number;
}

/** What a version may have changed for everybody. */
export type Changement = 'date' | 'heure' | 'lieu' | 'visio' | 'liste' | 'maintien';
const FAITS = ['date', 'heure', 'lieu', 'visio'] as const;

export interface Arrete {
  version: number;
  /** What this version changed in the one before; undefined for the first, and for an older release. */
  change?: Changement[];
  date: Jour;
  heure: string;
  lieu: string;
  visio: string;
  numeros: string[];
  /** What people set of the order and the minutes, « numéro ordre minutes »; undefined for an older release: nothing. */
  choix?: string[];
  partenaires: PartenaireConvoque[];
  /** Docs of the versions before: they are erased with the year. */
  anciens: string[];
  /** Versions that were told cancelled before this one was told; undefined for none. */
  annulees?: number[] | undefined;
  /** Once cancelled, what went to another meeting and has yet to come back: « numéro réunion ». */
  reportees?: string[] | undefined;
}

function faits({
  date,
  heure,
  lieu,
  visio,
}: Pick<Reunion, (typeof FAITS)[number]>): Pick<Arrete, 'date' | 'heure' | 'lieu' | 'visio'> {
  return { date, heure, lieu, visio };
}

function numerosDe({ rubriques }: OrdreDuJour): string[] {
  return rubriques.flatMap(({ points }) => points.map(({ demande }) => demande.numero));
}

function convoque({ membre, de, a, points }: Presence, version: number): PartenaireConvoque {
  const numeros = points.map(({ demande }) => demande.numero);
  return { nom: membre.nom, de, a, numeros, version, idExtrait: '', extraitDe: 0 };
}

function choixDe({ rubriques }: OrdreDuJour): string[] {
  const choisies = rubriques.flatMap(({ points }) => points).filter(({ demande }) => demande.ordre || demande.minutes);
  return choisies.map(({ demande: { numero, ordre, minutes } }) => `${numero} ${ordre} ${minutes}`).sort();
}

/** What is still to come back keeps its place. */
function choixDesAttendues({ choix = [], reportees = [] }: Arrete): string[] {
  return choix.filter((dit) => reportees.some((une) => une.split(' ')[0] === dit.split(' ')[0]));
}

/** What people had set of that demande when the list was last told; nothing when they had not. */
export function placeChoisie({ choix = [] }: Arrete, numero: string): Pick<Demande, 'ordre' | 'minutes'> | undefined {
  const dite = choix.find((un) => un.startsWith(`${numero} `));
  if (!dite) return undefined;
  const [ordre, minutes] = dite.split(' ').slice(1).map(Number) as [number, number];
  return { ordre, minutes };
}

/** The first version. */
export function arreter(ordre: OrdreDuJour): Arrete {
  const partenaires = ordre.presences.map((presence) => convoque(presence, 1));
  return {
    version: 1,
    ...faits(ordre.reunion),
    numeros: numerosDe(ordre),
    choix: choixDe(ordre),
    partenaires,
    anciens: [],
  };
}

/**
 * The date, the hour, the place, a demande added by a person, an order or minutes she set, or what calls for an outside partner. A demande that goes
 * away changes nothing for whoever stays: the meeting passes to the next.
 */
export function aChange(arrete: Arrete, ordre: OrdreDuJour): boolean {
  return faitsChanges(arrete, ordre).length > 0 || listeChangee(arrete, ordre);
}

export function faitsChanges(arrete: Arrete, { reunion }: Pick<OrdreDuJour, 'reunion'>): Changement[] {
  return FAITS.filter((fait) => reunion[fait] !== arrete[fait]);
}

function listeChangee(arrete: Arrete, ordre: OrdreDuJour): boolean {
  if (numerosDe(ordre).some((numero) => !arrete.numeros.includes(numero))) return true;
  const restent = (arrete.choix ?? []).filter((choix) => numerosDe(ordre).some((numero) => choix.startsWith(`${numero} `))); // oxfmt-ignore
  if (restent.join() !== choixDe(ordre).join()) return true;
  return appels(ordre.presences.map((presence) => convoque(presence, 0))) !== appels(arrete.partenaires);
}

function appels(partenaires: readonly PartenaireConvoque[]): string {
  const attendus = partenaires.filter(({ numeros }) => numeros.length > 0);
  return attendus.map(({ nom, numeros }) => `${nom} ${[...numeros].sort().join(' ')}`).sort().join('\n'); // oxfmt-ignore
}

/**
 * `ancien`: the Doc that the new version takes the place of; '' when there is none. `maintenue`: the one before was told
 * cancelled, and whoever is expected now is called anew; who is not has been told already.
 */
export function nouvelleVersion(arrete: Arrete, ordre: OrdreDuJour, ancien: string, maintenue = false): Arrete {
  const version = arrete.version + 1;
  const change: Changement[] = [...(maintenue ? (['maintien'] as const) : []), ...faitsChanges(arrete, ordre)];
  const memesFaits = change.length === 0;
  const attendus = ordre.presences.map((presence) => {
    const voulu = convoque(presence, version);
    const connu = arrete.partenaires.find(({ nom }) => nom === voulu.nom);
    if (!connu) return voulu;
    const { idExtrait, extraitDe } = connu;
    return memesFaits && memeVenue(connu, voulu) ? connu : { ...voulu, idExtrait, extraitDe };
  });
  const partis = arrete.partenaires
    .filter(({ nom }) => !attendus.some((attendu) => attendu.nom === nom))
    .map((parti) => (parti.numeros.length ? { ...parti, de: '', a: '', numeros: [], version: maintenue ? parti.version : version } : parti)); // oxfmt-ignore
  return {
    version,
    change: listeChangee(arrete, ordre) ? [...change, 'liste'] : change,
    ...faits(ordre.reunion),
    numeros: numerosDe(ordre),
    choix: [...choixDe(ordre), ...choixDesAttendues(arrete)].sort(),
    partenaires: [...attendus, ...partis],
    anciens: [...arrete.anciens, ...(ancien ? [ancien] : [])],
    annulees: maintenue ? [...(arrete.annulees ?? []), arrete.version] : arrete.annulees,
    reportees: arrete.reportees,
  };
}

/** The meeting as it was last told, whatever a person typed since. */
export function tellesQueDites(reunion: Reunion): Reunion {
  return reunion.arrete ? { ...reunion, ...faits(reunion.arrete) } : reunion;
}

/** The invitations that left so far, a cancellation being one more: what a calendar goes by. */
export function rangDeLInvitation({ arrete }: Reunion, version = arrete?.version ?? 1): number {
  return version + (arrete?.annulees?.length ?? 0);
}

/** Called already, and to be held on one of these days, by what was told or by what a person typed since. */
export function estAppeleePour({ arrete, date, statut }: Reunion, jours: readonly Jour[]): boolean {
  return arrete !== undefined && statut !== 'tenu' && [date, arrete.date].some((jour) => jours.includes(jour));
}

function memeVenue(a: PartenaireConvoque, b: PartenaireConvoque): boolean {
  return a.de === b.de && a.a === b.a && a.numeros.join(' ') === b.numeros.join(' ');
}

/** The number of the version, '1' for a meeting frozen by an older release. */
export function versionDe({ arrete }: Pick<Reunion, 'arrete'>): string {
  return String(arrete?.version ?? 1);
}

/** Cancelled once more under the same version, after `maintiens` times it was told to be held after all. */
export function occurrenceDeLAnnulation(reunion: Pick<Reunion, 'arrete'>, maintiens: number): string {
  return maintiens ? `${versionDe(reunion)}+${maintiens}` : versionDe(reunion);
}

/** The version that such an occurrence cancels. */
export function versionAnnulee(occurrence: string): string {
  return occurrence.split('+')[0]!;
}

export function partenaireConvoque({ arrete }: Reunion, nom: string): PartenaireConvoque | undefined {
  return arrete?.partenaires.find((partenaire) => partenaire.nom === nom);
}

/** Every Doc made for a meeting, to erase them with it: id and what it is. */
export function documentsDe({ cle, idOrdreDuJour, idReleve, arrete }: Reunion): { id: string; quoi: string }[] {
  return [
    { id: idOrdreDuJour, quoi: `L’ordre du jour de ${cle}` },
    { id: idReleve, quoi: `Le relevé de décisions de ${cle}` },
    ...(arrete?.anciens ?? []).map((id) => ({ id, quoi: `Une version d’avant de l’ordre du jour de ${cle}` })),
    ...(arrete?.partenaires ?? []).map(({ nom, idExtrait: id }) => ({ id, quoi: `L’extrait de ${cle} pour ${nom}` })),
  ].filter(({ id }) => id !== '');
}

/** As the register keeps it; undefined for what it does not hold, or holds no more. */
export function lireArrete(texte: string): Arrete | undefined {
  if (!texte) return undefined;
  try {
    const lu = JSON.parse(texte) as Partial<Arrete>;
    const entier = typeof lu.version === 'number' && [lu.numeros, lu.partenaires, lu.anciens].every(Array.isArray);
    return entier ? (lu as Arrete) : undefined;
  } catch {
    return undefined;
  }
}
