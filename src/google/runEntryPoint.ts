// The door: one lock, one reading of the clock, one catch. Triggers obey one account; people get sentences.
import { Refus, refus } from '../domain/pole/erreur';
import type { Archives } from '../domain/protection/archives';
import type { Pole } from '../domain/pole/pole';
import type { Relais } from '../domain/pole/relais';
import { typographier } from '../domain/texte/typographie';
import { estUnDefautDAutorisation, phrasesDAutorisation } from '../domain/pole/veille';
import { askConsent, askText, showMessage } from './menu';
import { readMemory, writeMemory, type Memory } from './memory';
import { openArchives } from './openArchives';
import { openPole } from './openPole';
import { openRelais } from './openRelais';
import { instantDuDate } from './register/cells';
import { requireConsent } from './consent';

/** A trigger waits for its turn; a person is told to try again. Milliseconds. */
const ATTENTE_DECLENCHEUR_MS = 25_000;
const ATTENTE_PERSONNE_MS = 5_000;

/** What an entry point works with. `pole` opens nothing until a tab is asked for. */
export interface Door {
  pole: Pole;
  memory: Memory;
  /** A pôle that reads the tabs again. */
  reopen(): Pole;
  /** What erasing needs; made when it is asked for. */
  archives(): Archives;
  /** What handing over and watching need; made when it is asked for. */
  relais(): Relais;
  /** Who runs this, as the Journal names her. */
  qui(): string;
}

/**
 * Runs a trigger. Any account but the one in charge leaves at once. A fault is told by mail, once a day; what was
 * not done is done by the next ronde. `isIdle` is asked before the lock, to leave early at little cost.
 */
export function runTrigger(where: string, act: (door: Door) => void, isIdle?: (door: Door) => boolean): void {
  const startedAt = new Date();
  if (isIdle && isSpared(startedAt, isIdle)) return;
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(ATTENTE_DECLENCHEUR_MS)) return;
  const memory = readMemory();
  try {
    if (memory.account && memory.account !== Session.getEffectiveUser().getEmail()) return;
    const door = openDoor(memory, startedAt);
    act(door);
    door.pole.remettreEnPlace();
  } catch (error) {
    tellFault(memory, where, error);
  } finally {
    lock.releaseLock();
  }
}

/**
 * Runs the trigger of the account that watches, which is not the one in charge. It waits for its turn all the same: what
 * it reads is then whole. A fault is Google's to tell, by its mail to the owner of the trigger.
 */
export function runWatch(watch: (door: Door) => void): void {
  const startedAt = new Date();
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(ATTENTE_DECLENCHEUR_MS)) return;
  try {
    watch(openDoor(readMemory(), startedAt));
  } finally {
    lock.releaseLock();
  }
}

/** A doubt is no reason to skip the work: the run itself will meet the same fault and tell it. */
function isSpared(startedAt: Date, isIdle: (door: Door) => boolean): boolean {
  try {
    return isIdle(openDoor(readMemory(), startedAt));
  } catch {
    return false;
  }
}

/** Runs a menu item or a sidebar call, and gives what it returns. A refusal is thrown again, as its sentence. */
export function runForPerson<T>(act: (door: Door) => T): T {
  const startedAt = new Date();
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(ATTENTE_PERSONNE_MS)) throw refus.occupe();
  try {
    const door = openDoor(readMemory(), startedAt);
    const result = act(door);
    door.pole.remettreEnPlace();
    return result;
  } finally {
    lock.releaseLock();
  }
}

/** What only reads need not wait for its turn. */
export function readForPerson<T>(read: (door: Door) => T): T {
  return read(openDoor(readMemory(), new Date()));
}

/** A menu item that ends with a message, if it has one. The dialog comes after the lock: Google would lose it. */
export function runMenu(act: (door: Door) => string): void {
  const sentence = sentenceOf(() => runForPerson(act));
  if (sentence) showMessage(sentence);
}

/** Asks for words first, outside any lock; nothing happens when the person gives up. */
export function runAfterAsking(question: string, act: (typed: string) => void): void {
  const typed = askText(question);
  if (typed !== undefined) act(typed);
}

/**
 * A menu item that shows what it is about to do, then asks for words. `prepare` gives the question, or a sentence when
 * there is nothing to ask. Each half takes its own lock: nothing is held while the person reads.
 */
export function runMenuAsking(
  prepare: (door: Door) => { question: string } | string,
  act: (door: Door, typed: string) => string,
): void {
  askThenRun(prepare, (question) => askText(question), act);
}

/** The same, where a click is enough. */
export function runMenuConfirming(
  prepare: (door: Door) => { question: string } | string,
  act: (door: Door) => string,
): void {
  askThenRun(prepare, (question) => (askConsent(question) ? 'oui' : undefined), act);
}

function askThenRun(
  prepare: (door: Door) => { question: string } | string,
  ask: (question: string) => string | undefined,
  act: (door: Door, answer: string) => string,
): void {
  let question: string | undefined;
  const sentence = sentenceOf(() => {
    const prepared = runForPerson(prepare);
    if (typeof prepared === 'string') return prepared;
    question = prepared.question;
    return '';
  });
  if (question === undefined) return showMessage(sentence);
  const answer = ask(question);
  if (answer !== undefined) showMessage(sentenceOf(() => runForPerson((door) => act(door, answer))));
}

function sentenceOf(act: () => string): string {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refus) return error.message;
    // Google shows its boxes there, where its own words would be in English.
    if (estUnDefautDAutorisation(wordsOf(error))) requireConsent();
    throw error;
  }
}

function openDoor(memory: Memory, startedAt: Date): Door {
  const maintenant = instantDuDate(startedAt);
  const elapsedMs = (): number => new Date().getTime() - startedAt.getTime();
  const reopen = (): Pole => openPole({ maintenant, memory, elapsedMs });
  const qui = (): string => Session.getEffectiveUser().getEmail() || 'une personne';
  const archives = (): Archives => openArchives(memory, reopen);
  const relais = (): Relais => openRelais(memory, reopen);
  return { pole: reopen(), memory, reopen, archives, relais, qui };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The account in charge reads it; the same fault is told once a day. It carries no data of the register. */
function tellFault(memory: Memory, where: string, error: unknown): void {
  const said = wordsOf(error);
  const refused = estUnDefautDAutorisation(said);
  const sentence = refused ? typographier(phrasesDAutorisation(memory.account).join('\n\n')) : said;
  const today = instantDuDate(new Date()).slice(0, 10);
  console.error(`${where} : ${said}`);
  if (memory.pannesDites[sentence] === today || !memory.account) return;
  memory.pannesDites = { [sentence]: today };
  writeMemory(memory);
  const body = refused
    ? sentence
    : error instanceof Refus
      ? `${sentence}\n\nAucune demande n’est perdue : la prochaine ronde reprendra d’elle-même une fois le registre réparé.`
      : `Un automatisme du pôle s’est arrêté (${where}) : ${sentence}\n\nAucune demande n’est perdue. La prochaine ronde réessaie ; si ce message revient, transmettez-le à la personne qui a installé le registre.`;
  MailApp.sendEmail({ to: memory.account, subject: 'Pôle ressources – le registre demande votre attention', body });
}
