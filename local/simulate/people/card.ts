// The panel « Demande » at work: a statut passed, what a référent said on the phone, a line of the Suivi; alone, while a
// colleague writes in the sheet, or in two panels open at once. What the panel says it did is held against the register.
import type { Acts } from '../act';
import type { Chance } from '../chance';
import { ownWord } from '../sayings';
import { wallClock } from '../schoolDays';
import type { SimYear } from '../year';
import { openDemande, typeInDemande } from './demandes';
import { arrangementOf, saveArrangement, seanceOf } from './meetings';
import { activeMembers } from './members';

const DAY_MS = 86_400_000;

export const CARD: Acts = {
  passeAuPanneau: { perYear: 4, when: 'work', play: pass },
  repondAuPanneau: { perYear: 4, when: 'work', play: answer },
  ajouteAuSuiviAuPanneau: { perYear: 4, when: 'work', play: addLine },
  deuxPanneauxDemande: { perYear: 3, when: 'work', play: passTwice },
  deuxPanneauxReunion: { perYear: 3, when: 'work', play: arrangeTwice },
};

interface Card {
  numero: string;
  statut: string;
  referent: string;
  etapes: { statut: string; aPreciser: string }[];
  reponses: { effet: 'accepter' | 'rendre' }[];
}

interface Result {
  reussi: boolean;
  phrase: string;
}

function cardOf({ workspace }: SimYear, numero: string): Card | undefined {
  return (workspace.runFromPage('sidebarDemande', [numero]).value as { carte?: Card } | undefined)?.carte;
}

/** Cut short, nothing came back: she asks again. Undefined when that one is cut short too. */
function ask({ workspace }: SimYear, handler: string, message: unknown): Result | undefined {
  const once = (): Result | undefined => workspace.runFromPage(handler, [message]).value as Result | undefined;
  return once() ?? once();
}

function cellsOf(year: SimYear, numero: string, ...marks: string[]): string {
  const tab = year.tab('Demandes');
  const row = tab.rowOf('numero', numero);
  return row === undefined ? '' : marks.map((mark) => tab.text(row, mark)).join(' | ');
}

/** Refused, she reads why, and the cells are as they were. */
function holdRefusal(year: SimYear, numero: string, { phrase }: Result, before: string, marks: string[]): void {
  const { told } = year.known;
  told.push({ what: `${numero}, refusé au panneau : « ${phrase} »`, wanted: before, shown: cellsOf(year, numero, ...marks) }); // oxfmt-ignore
  if (!phrase) told.push({ what: `${numero}, refusé au panneau`, wanted: 'pourquoi', shown: '' });
}

function pass(year: SimYear, chance: Chance): string | undefined {
  const card = openCard(year, chance);
  if (!card) return undefined;
  const meanwhile = chance.oneIn(4) ? colleagueWrites(year, card.numero, 'statut', chance.among(['Close', 'Première intention', 'À compléter'])) : ''; // oxfmt-ignore
  return `${passTo(year, chance, card).said}${meanwhile}.`;
}

function passTo(year: SimYear, chance: Chance, card: Card): { said: string; done: boolean } {
  const { numero, statut, etapes } = card;
  const { statut: vers, aPreciser } = chance.pick(etapes)!;
  const before = cellsOf(year, numero, 'statut');
  const result = ask(year, 'sidebarPasserDemande', { numero, depuis: statut, vers, precision: aPreciser && 'PAS' });
  const said = `La coordination passe ${numero} à « ${vers} » dans le panneau${result?.reussi ? '' : ', qui ne le fait pas'}`; // oxfmt-ignore
  if (!result) return { said, done: false };
  const [, read = ''] = /est maintenant «\s(.+?)\s»/.exec(result.phrase) ?? [];
  if (result.reussi)
    year.known.told.push({ what: `${numero}, passée au panneau`, wanted: read, shown: cellsOf(year, numero, 'statut') }); // oxfmt-ignore
  else if (before !== '') holdStale(year, numero, result, before);
  return { said, done: result.reussi };
}

/** A first time cut short may have written before it was: only what came of the second is read. */
function holdStale(year: SimYear, numero: string, result: Result, before: string): void {
  const now = cellsOf(year, numero, 'statut');
  const isSaid = result.phrase.replace(/\s/g, ' ').includes(now);
  holdRefusal(year, numero, result, isSaid ? now : before, ['statut']);
}

function openCard(year: SimYear, chance: Chance): Card | undefined {
  const numero = openDemande(year, chance);
  const card = numero === undefined ? undefined : cardOf(year, numero);
  return card && card.etapes.length > 0 ? card : undefined;
}

/** As for a person who refuses: what cuts that run short is noted the next morning only. */
function colleagueWrites(year: SimYear, numero: string, mark: string, value: string): string {
  Object.assign(year.workspace.faults, { killAfter: undefined, serviceErrors: [], busyLocks: 0 });
  typeInDemande(year, numero, mark, value);
  return `, pendant qu’une collègue y écrit ${value}`;
}

const ANSWERED = ['referent', 'acceptee', 'rendues'];

function answer(year: SimYear, chance: Chance): string | undefined {
  const card = openCard(year, chance);
  const effet = chance.pick(card?.reponses ?? [])?.effet;
  if (!card || !effet || !card.referent) return undefined;
  const { numero, referent } = card;
  const other = chance.oneIn(4) ? chance.pick(activeMembers(year)) : undefined;
  const meanwhile = other ? colleagueWrites(year, numero, 'referent', other) : '';
  const before = cellsOf(year, numero, ...ANSWERED);
  if (effet === 'rendre' && (!other || other === referent)) year.known.release(numero);
  const texte = chance.oneIn(2) ? year.known.words(chance) : '';
  const result = ask(year, 'sidebarRepondrePourReferent', { numero, referent, effet, texte });
  const done = result?.reussi ?? false;
  if (result && !done) holdRefusal(year, numero, result, before, ANSWERED);
  if (done) holdAnswer(year, card, effet);
  return `La coordination note au panneau que ${referent} veut ${effet} ${numero}${meanwhile}${done ? '' : ', ce qui n’est pas fait'}.`; // oxfmt-ignore
}

function holdAnswer(year: SimYear, { numero, referent }: Card, effet: 'accepter' | 'rendre'): void {
  const [now = '', accepted = '', back = ''] = cellsOf(year, numero, ...ANSWERED).split(' | ');
  const isThere = effet === 'accepter' ? now === referent && accepted.startsWith(referent) : now !== referent && back.includes(referent); // oxfmt-ignore
  year.known.told.push({ what: `${numero}, ${referent} : ${effet}`, wanted: 'au registre', shown: isThere ? 'au registre' : `${now} | ${accepted} | ${back}` }); // oxfmt-ignore
}

function addLine(year: SimYear, chance: Chance): string | undefined {
  const numero = openDemande(year, chance);
  if (!numero || !cardOf(year, numero)) return undefined;
  const { known, workspace } = year;
  const action = chance.oneIn(6) ? '  ' : known.words(chance, 'decision');
  const pourLe = chance.oneIn(2) ? wallClock(workspace.clock.now + chance.between(3, 30) * DAY_MS).slice(0, 10) : '';
  const message = { numero, action, qui: chance.pick(activeMembers(year)) ?? '', pourLe };
  const word = ownWord(action);
  const once = (): Result | undefined => workspace.runFromPage('sidebarAjouterSuite', [message]).value as Result | undefined;
  // Cut short, she looks whether it is there before she asks again.
  const result = once() ?? (word && linesWith(year, word).length > 0 ? undefined : once());
  const found = word ? linesWith(year, word) : [];
  if (result) known.told.push({ what: `Suivi de ${numero} : « ${result.phrase} »`, wanted: result.reussi ? `${numero} | ${message.qui}` : '', shown: found.join(' ; ') }); // oxfmt-ignore
  if (result && !word) known.told.push({ what: `Suivi de ${numero}, sans rien dire`, wanted: 'refusé, et pourquoi', shown: !result.reussi && result.phrase ? 'refusé, et pourquoi' : result.phrase }); // oxfmt-ignore
  if (found.length > 0) known.suivi.set(word, numero);
  return `La coordination ajoute au Suivi de ${numero} dans le panneau${found.length > 0 ? '' : ', ce qui n’est pas fait'}.`;
} // oxfmt-ignore

function linesWith(year: SimYear, word: string): string[] {
  const tab = year.tab('Suivi');
  return tab.rows('action').filter((row) => tab.text(row, 'action').includes(word)).map((row) => `${tab.text(row, 'demande')} | ${tab.text(row, 'qui')}`); // oxfmt-ignore
}

/** Each has her card of the same demande open: who comes second is told, and undoes nothing. */
function passTwice(year: SimYear, chance: Chance): string | undefined {
  const card = openCard(year, chance);
  if (!card) return undefined;
  const before = cellsOf(year, card.numero, 'statut');
  const first = passTo(year, chance, card);
  const between = cellsOf(year, card.numero, 'statut');
  passTo(year, chance, card);
  const now = cellsOf(year, card.numero, 'statut');
  // « Reçue » may come back as « À trier », where it was: what the second panel shows is then true.
  if (first.done && between !== before)
    year.known.told.push({ what: `${card.numero}, deux panneaux`, wanted: between, shown: now });
  return `${first.said} ; un second panneau, ouvert avant, fait de même.`;
}

/** The same with the order of a meeting: the second is refused, or hers is what is shown. */
function arrangeTwice(year: SimYear, chance: Chance): string | undefined {
  const seance = seanceOf(year, '');
  if (!seance || seance.points.length < 2) return undefined;
  const orders = [arrangementOf(seance, chance), arrangementOf(seance, chance)].map((points) => {
    const result = saveArrangement(year, seance.cle, points);
    return { wanted: points.map(({ vue }) => vue.numero).join(), result };
  });
  const shown = seanceOf(year, seance.cle)?.points.map(({ numero }) => numero).join();
  const last = [...orders].reverse().find(({ result }) => result?.reussi);
  const isSure = orders.every(({ result }) => result !== undefined);
  // A row may be deleted while one of them is saved.
  const demandes = year.tab('Demandes');
  const still = (list: string): string => list.split(',').filter((numero) => demandes.rowOf('numero', numero)).join(); // oxfmt-ignore
  if (shown !== undefined && last && isSure) year.known.told.push({ what: `L’ordre de ${seance.cle}, deux panneaux`, wanted: still(last.wanted), shown: still(shown) }); // oxfmt-ignore
  for (const { result } of orders)
    if (result && !result.reussi && !result.phrase) year.known.told.push({ what: `L’ordre de ${seance.cle}, refusé`, wanted: 'pourquoi', shown: '' }); // oxfmt-ignore
  return `Deux personnes rangent la réunion ${seance.cle} chacune dans son panneau.`;
} // oxfmt-ignore
