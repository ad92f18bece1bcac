// The mailbox held against tab Courrier: each row that says « Envoyé » has its mail and each mail its row, at an hour
// its kind allows, and none shows what it must not.
import type { MailModel } from '../../model/state';
import { PUPIL_CODE } from '../known';
import { PLANTED } from '../sayings';
import {
  ATTENTION,
  MAIL_FAMILIES,
  numberIn,
  ordinarySpaces,
  SECOND_SENDING,
  subjectOf,
  type MailFamily,
} from '../mailFamilies';
import { wallClock } from '../schoolDays';
import type { SimTab } from '../tabs';
import type { SimYear } from '../year';
import type { Broken, Check, SeenRun } from './check';

/** How many mails one kind sent to the same people about the same thing, and how many the rows account for. */
interface Account {
  /** The key of a row that is accounted for here, but for the addresses. */
  subject: string;
  mails: number;
  /** Those whose text says that they may be the second. */
  seconds: number;
  sent: number;
  doubtful: number;
}

interface RowSeen {
  statut: string;
  account: Account | undefined;
}

export class MailsCheck implements Check {
  private readonly accounts = new Map<string, Account>();
  private readonly rows = new Map<string, RowSeen>();
  /** Keys that were said to have left: a row taken away and planned anew says it again, and no second mail goes with it. */
  private readonly left = new Set<string>();
  /** Keys of rows that a run struck by a fault may have written on. */
  private readonly damaged = new Set<string>();
  /** The keys as they stood when all the rows were last looked at, and how many of each subject may have left since. */
  private keys: readonly string[] = [];
  private underWay: ReadonlyMap<string, number> = new Map();
  private read: number;

  constructor(private readonly year: SimYear) {
    this.read = year.workspace.mails.length;
  }

  after(run: SeenRun): Broken[] {
    const found = this.year.workspace.mails.slice(this.read).flatMap((mail) => this.leaving(mail, run.struck));
    this.read = this.year.workspace.mails.length;
    return [...found, ...this.rowsNow(run)];
  }

  private leaving(mail: MailModel, struck: boolean): Broken[] {
    const subject = subjectOf(mail);
    if (ATTENTION.test(subject))
      return struck ? [] : [wrong('panne_sans_cause', `Le compte exécutant lit « ${mail.body.slice(0, 160)} », sans panne.`)];
    const family = MAIL_FAMILIES.find((one) => one.subject.test(subject));
    if (!family) return [wrong('courrier_connu', `Aucun genre de courriel n’écrit « ${subject} ».`)];
    const account = this.accountOf(family, numberIn(subject), [...mail.to, ...mail.cc].join(', '));
    account.mails += 1;
    if (mail.body.includes(SECOND_SENDING)) account.seconds += 1;
    return [...this.atWrongHour(mail, family), ...showing(mail)];
  } // oxfmt-ignore

  private atWrongHour({ at, subject }: MailModel, { schoolHours }: MailFamily): Broken[] {
    if (!schoolHours || this.year.days.areMailHours(at)) return [];
    return [wrong('heures_de_courrier', `« ${ordinarySpaces(subject)} » est parti le ${wallClock(at)}.`)];
  }

  private accountOf({ kinds, ofDemande }: MailFamily, numero: string, addresses: string): Account {
    const subject = `${kinds.join()}|${ofDemande ? numero : ''}`;
    const key = `${subject}|${addresses}`;
    let account = this.accounts.get(key);
    if (!account) this.accounts.set(key, (account = { subject, mails: 0, seconds: 0, sent: 0, doubtful: 0 }));
    return account;
  }

  private rowsNow(run: SeenRun): Broken[] {
    const tab = this.year.tab('Courrier');
    const rows = tab.rows('cle');
    const keys = rows.map((row) => tab.text(row, 'cle'));
    if (!this.areAsSeen(tab, rows, keys)) return this.lookAt(tab, rows, keys, run);
    return this.unbalanced();
  }

  /** Most runs change no statut, and people seldom do: what was said of these rows still holds. */
  private areAsSeen(tab: SimTab, rows: readonly number[], keys: readonly string[]): boolean {
    if (keys.length !== this.keys.length || keys.some((key, index) => key !== this.keys[index])) return false;
    const { removedMails } = this.year.known;
    return rows.every((row, index) => {
      const statut = tab.text(row, 'statut');
      return statut !== 'En cours' && this.rows.get(keys[index]!)?.statut === statut && !removedMails.has(keys[index]!);
    });
  }

  private lookAt(tab: SimTab, rows: readonly number[], keys: readonly string[], run: SeenRun): Broken[] {
    const here = new Set<string>();
    const firsts = new Set<string>();
    const underWay = new Map<string, number>();
    const found = rows.flatMap((row, index): Broken[] => {
      const key = keys[index]!;
      if (here.has(key)) return [wrong('courrier_une_fois', `Le courrier ${key} a deux lignes.`)];
      here.add(key);
      const first = firstOf(key);
      if (first && firsts.has(first)) return [wrong('courrier_une_fois', `« ${first} » est planifié deux fois, sous deux clés.`)]; // oxfmt-ignore
      if (first) firsts.add(first);
      const statut = tab.text(row, 'statut');
      if (MAY_HAVE_LEFT.has(statut)) count(underWay, subjectKey(key));
      // Planned anew after a person took its row away.
      const seen = this.year.known.removedMails.delete(key) ? undefined : this.rows.get(key);
      if (seen?.statut === statut && statut !== 'En cours') return [];
      if (seen?.statut === 'Envoyé' && statut === 'Annulé' && this.maySetRight(key, run)) return [];
      const account = this.accountOfRow(key, tab.text(row, 'destinataires'));
      this.rows.set(key, { statut, account });
      return seen?.statut === statut ? [] : this.passage(key, seen, statut, account);
    });
    this.keys = keys;
    this.underWay = underWay;
    return [...found, ...this.vanished(here), ...this.unbalanced()];
  }

  /** A run that died as a row went away wrote on its neighbour: the next ronde that goes to its end has to set it right. */
  private maySetRight(key: string, { struck, sound }: SeenRun): boolean {
    if (struck) this.damaged.add(key);
    return this.damaged.has(key) && (!sound || !this.damaged.delete(key));
  }

  private accountOfRow(key: string, addresses: string): Account | undefined {
    const [kind, subject] = key.split('|') as [string, string];
    const family = FAMILIES.get(kind);
    return family && addresses ? this.accountOf(family, subject, addresses) : undefined;
  }

  private passage(key: string, seen: RowSeen | undefined, statut: string, account: Account | undefined): Broken[] {
    const { handled } = this.year.known;
    if (statut === 'Incertain' && account) account.doubtful += 1;
    if (seen?.statut === 'Envoyé' && !handled.has(key))
      return [wrong('courrier_une_fois', `Le courrier ${key}, envoyé, est redevenu « ${statut} ».`)];
    if (statut !== 'Envoyé') return [];
    if (!account)
      return [wrong('courrier_connu', `Le courrier ${key} est dit parti sans adresse, ou d’un genre inconnu.`)];
    if (!this.left.has(key)) account.sent += 1;
    this.left.add(key);
    return [];
  }

  private vanished(here: ReadonlySet<string>): Broken[] {
    const found: Broken[] = [];
    for (const key of this.rows.keys()) {
      if (here.has(key)) continue;
      this.rows.delete(key);
      if (!this.year.known.removedMails.has(key))
        found.push(wrong('courrier_gardé', `La ligne du courrier ${key} a disparu.`));
      else if (!this.left.has(key)) this.takenAsItLeft(key);
    }
    return found;
  }

  /** A person took its row away in the very run that sent it: no row can say so, and a second mail would be one too many. */
  private takenAsItLeft(key: string): void {
    for (const account of this.accounts.values()) {
      if (account.subject !== subjectKey(key) || account.mails <= account.sent + account.doubtful + account.seconds) continue; // oxfmt-ignore
      account.sent += 1;
      this.left.add(key);
      return;
    }
  }

  /** A mail that left as a run was killed is not known to have left: between the two, either count is right. */
  private unbalanced(): Broken[] {
    const found: Broken[] = [];
    for (const [key, { subject, mails, seconds, sent, doubtful }] of this.accounts) {
      if (mails < sent)
        found.push(wrong('courrier_parti', `${sent} courrier(s) dits partis, ${mails} dans les boîtes : ${key}.`)); // oxfmt-ignore
      else if (mails > sent + doubtful + seconds + (this.underWay.get(subject) ?? 0))
        found.push(wrong('courrier_une_fois', `${mails} courriers dans les boîtes, ${sent} dits partis : ${key}.`));
    }
    return found;
  }
}

/** Until the next run, a row still planned may be that of a mail that left as its run was killed. */
const MAY_HAVE_LEFT: ReadonlySet<string> = new Set(['Prévu', 'En cours']);

/** The account of a row, but for the addresses: they are written once the mail has left. */
function subjectKey(key: string): string {
  const [kind, subject] = key.split('|') as [string, string];
  const family = FAMILIES.get(kind);
  return family ? `${family.kinds.join()}|${family.ofDemande ? subject : ''}` : '';
}

const FAMILIES = new Map(MAIL_FAMILIES.flatMap((family) => family.kinds.map((kind) => [kind, family] as const)));

/** Kind, number and person of a mail that a demande has once; '' for the others, and for one that a person asked again. */
function firstOf(key: string): string {
  const [kind = '', subject, person, occurrence = ''] = key.split('|');
  return ONCE.includes(kind) && !occurrence.includes('#') ? [kind, subject, person].join('|') : '';
}

const ONCE: readonly string[] = ['accuse_reception', 'avis_circonscription'];

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function showing({ subject, body, htmlBody = '', attachments }: MailModel): Broken[] {
  const texts = attachments.map(({ name }) => name).join(' ');
  const all = `${subject}\n${body}\n${htmlBody}\n${texts}`;
  const shown = PUPIL_CODE.exec(all)?.[0] ?? (all.includes(PLANTED) ? 'ce qu’une école ou une personne a écrit' : '');
  return shown ? [wrong('courrier_discret', `« ${ordinarySpaces(subject)} » montre ${shown}.`)] : [];
}

function wrong(invariant: string, phrase: string): Broken {
  return { sort: 'courrier', invariant, phrase };
}
