// A cancelled meeting: whoever was called hears of it, once; its demandes go to the next one; held after all, it gets back
// those that nobody moved since, and the schools that believed it cancelled learn it.
import { CLOSED } from '../people/demandes';
import { ordinarySpaces, passedOnTo } from '../mailFamilies';
import { wallClock } from '../schoolDays';
import type { Cancelled } from '../known';
import type { SimYear } from '../year';
import type { Broken, Check, SeenRun } from './check';
import { dateIn } from './meetingMails';

const TOLD = /– annulée : la (réunion|plénière) du /;
const ON_ITS_WAY = ['Prévu', 'En cours'];
const TO_BE_HELD = ['Prévue', 'Liste arrêtée'];
/** Its list is not known: demandes come and go. */
const OPEN_LISTS = ['Prévue', 'Annulée'];

export class CancelledCheck implements Check {
  private read: number;
  private readonly told = new Map<string, number>();

  constructor(private readonly year: SimYear) {
    this.read = year.workspace.mails.length;
  }

  after({ record, sound, idle }: SeenRun): Broken[] {
    const { known } = this.year;
    const found = this.twice();
    if (!sound || idle) return found;
    const today = wallClock(record.at).slice(0, 10);
    if (!this.year.isFirstOfDay(record)) return [...found, ...this.stranded(today)];
    const isDue = ({ at }: Cancelled): boolean => at < record.at;
    const [toTell, back] = [known.toTell.filter(isDue), known.putBack.filter(isDue)];
    known.toTell = known.toTell.filter((one) => !isDue(one));
    known.putBack = known.putBack.filter((one) => !isDue(one));
    return [...found, ...this.stranded(today), ...toTell.flatMap((one) => this.untold(one, today)), ...back.flatMap((one) => [...this.notBack(one, today), ...this.misled(one, today)])];
  } // oxfmt-ignore

  private meeting(key: string): { date: string; statut: string } | undefined {
    const tab = this.year.tab('Réunions');
    const row = tab.rowOf('cle', key);
    return row === undefined
      ? undefined
      : { date: tab.text(row, 'date').slice(0, 10), statut: tab.text(row, 'statut') };
  }

  /** The mail may wait or be held back: its row is what tells that somebody will hear of it. */
  private untold({ meeting, called, date }: Cancelled, today: string): Broken[] {
    if (this.meeting(meeting)?.statut !== 'Annulée' || date < today) return [];
    const mails = this.year.tab('Courrier');
    const keys = mails.rows('cle').map((row) => mails.text(row, 'cle').split('|').slice(0, 3).join('|'));
    return called
      .filter((who) => !keys.includes(`annulation_reunion|${meeting}|${who}`))
      .map((who) => wrong('courrier', 'annulation_dite', `${who} n’apprend pas que ${meeting} est annulée.`));
  }

  /** As often as it was cancelled, at most. */
  private twice(): Broken[] {
    const { workspace, known } = this.year;
    const news = workspace.mails.slice(this.read);
    this.read = workspace.mails.length;
    return news.flatMap(({ subject, to, body }) => {
      const text = ordinarySpaces(subject);
      if (!TOLD.test(text) || !this.isMember(to)) return [];
      const key = `${text} ${to.join()} ${passedOnTo(body)}`;
      const times = (this.told.get(key) ?? 0) + 1;
      this.told.set(key, times);
      const thatDay = known.cancelled.filter(({ date }) => date === dateIn(text)).length;
      const asked = [...known.handled].some((one) => one.startsWith('annulation'));
      return times > (thatDay || known.cancelled.length) && !asked ? [wrong('courrier', 'annulation_une_fois', `« ${text} » est parti ${times} fois à ${to.join()}.`)] : []; // oxfmt-ignore
    });
  }

  /** Two functions of the pôle may share an address: each has a mail of its own. */
  private isMember(to: readonly string[]): boolean {
    const members = this.year.tab('Membres');
    return members.rows('nom').some((row) => to.includes(members.text(row, 'courriel')));
  }

  /** They wait for those who were called to be told, or for a meeting to go to. */
  private stranded(today: string): Broken[] {
    const meetings = this.year.tab('Réunions');
    const studying = meetings.rows('cle').filter((row) => meetings.text(row, 'etudie') === 'oui');
    const isOpen = (row: number): boolean => {
      const [date, last] = ['date', 'dateLimite'].map((mark) => meetings.text(row, mark).slice(0, 10)) as [string, string]; // oxfmt-ignore
      return meetings.text(row, 'statut') === 'Prévue' && (last ? today <= last : today < date);
    };
    if (!studying.some(isOpen)) return [];
    const cancelled = studying.filter((row) => meetings.text(row, 'statut') === 'Annulée').map((row) => meetings.text(row, 'cle')); // oxfmt-ignore
    const waiting = new Set(cancelled.filter((key) => this.isBeingTold(key)));
    const tab = this.year.tab('Demandes');
    return tab
      .rows('reunion')
      .filter((row) => cancelled.includes(tab.text(row, 'reunion')) && !waiting.has(tab.text(row, 'reunion')) && !CLOSED.includes(tab.text(row, 'statut'))) // oxfmt-ignore
      .map((row) => wrong('perdue', 'réunion_annulée_quittée', `${tab.text(row, 'numero')} reste à la réunion annulée ${tab.text(row, 'reunion')}.`)); // oxfmt-ignore
  }

  private isBeingTold(meeting: string): boolean {
    const mails = this.year.tab('Courrier');
    return mails.rows('cle').some((row) => /^annulation_/.test(mails.text(row, 'cle')) && mails.text(row, 'sujet') === meeting && ON_ITS_WAY.includes(mails.text(row, 'statut'))); // oxfmt-ignore
  }

  /** A school that was told it is cancelled believes it until it is told that it is held. */
  private misled({ meeting }: Cancelled, today: string): Broken[] {
    const now = this.meeting(meeting);
    if (!now || now.date < today || !TO_BE_HELD.includes(now.statut)) return [];
    const mails = this.year.tab('Courrier');
    const sent = mails.rows('cle').map((row) => ({ parts: mails.text(row, 'cle').split('|'), statut: mails.text(row, 'statut') }));
    const of = (kind: string, who: string) => sent.filter(({ parts }) => parts[0] === kind && parts[1] === meeting && parts[2] === who); // oxfmt-ignore
    const told = sent.filter(({ parts, statut }) => parts[0] === 'annulation_ecoles' && parts[1] === meeting && statut === 'Envoyé');
    return [...new Set(told.map(({ parts }) => parts[2]!))]
      .filter((who) => of('maintien_ecoles', who).length < told.filter(({ parts }) => parts[2] === who).length)
      .map((who) => wrong('courrier', 'maintien_dit', `${who} croit toujours que ${meeting} est annulée.`));
  } // oxfmt-ignore

  private notBack({ meeting, demandes }: Cancelled, today: string): Broken[] {
    const now = this.meeting(meeting);
    if (!now || now.date < today || !TO_BE_HELD.includes(now.statut)) return [];
    const tab = this.year.tab('Demandes');
    return [...demandes].flatMap(([numero, statut]) => {
      const row = tab.rowOf('numero', numero);
      const where = row === undefined ? meeting : tab.text(row, 'reunion');
      const isFree = OPEN_LISTS.includes(this.meeting(where)?.statut ?? '');
      // Whatever changed its statut since may have put it elsewhere.
      if (where === meeting || !isFree || tab.text(row!, 'statut') !== statut) return [];
      return [wrong('invariant', 'réunion_remise', `${numero} reste à ${where}, et ${meeting} a lieu finalement.`)];
    });
  }
}

function wrong(sort: Broken['sort'], invariant: string, phrase: string): Broken {
  return { sort, invariant, phrase };
}
