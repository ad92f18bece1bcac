// The mails of a meeting: they tell its true date, once to each; and an outside partner reads of what calls for her only.
import { plainText } from '../../model/document';
import type { BlobModel, MailModel } from '../../model/state';
import { PUPIL_CODE } from '../known';
import { PLANTED } from '../sayings';
import { ordinarySpaces, passedOnTo, TRIAL } from '../mailFamilies';
import type { SimYear } from '../year';
import type { Broken, Check } from './check';

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']; // oxfmt-ignore
const DATED = /– (prochaine réunion le|convocation du|invitation du|plénière du|vous n’êtes plus attendu·e le|demandes attendues jusqu’au) /; // oxfmt-ignore
const ONCE = /– (convocation|invitation) du /;
const OF_A_PARTNER = /– (invitation du|vous n’êtes plus attendu·e le) /;
const NUMBER = /\d{4}-P\d+-\d{3,}/g;

export class MeetingMailsCheck implements Check {
  private read: number;
  private readonly told = new Map<string, number>();
  /** By name of partner, the demandes that ever called for her with the family's agreement. */
  private readonly called = new Map<string, Set<string>>();

  constructor(private readonly year: SimYear) {
    this.read = year.workspace.mails.length;
  }

  after(): Broken[] {
    this.noteCalls();
    const news = this.year.workspace.mails.slice(this.read);
    this.read = this.year.workspace.mails.length;
    return news.flatMap((mail) => {
      const subject = ordinarySpaces(mail.subject);
      if (!DATED.test(subject)) return [];
      // In a trial, whoever coordinates reads what is for others.
      const ofPartner = OF_A_PARTNER.test(subject) && !TRIAL.test(subject) ? this.tooMuch(mail, subject) : [];
      return [...this.atWrongDate(mail, subject), ...this.twice(mail, subject), ...ofPartner];
    });
  }

  private noteCalls(): void {
    const members = this.year.tab('Membres');
    const partners = members.rows('nom').filter((row) => members.text(row, 'genre') === 'partenaire').map((row) => members.text(row, 'nom')); // oxfmt-ignore
    const tab = this.year.tab('Demandes');
    for (const row of tab.rows('numero')) {
      const named = `${tab.text(row, 'partenaires')}\n${tab.text(row, 'referent')}\n${tab.text(row, 'associes')}`;
      for (const nom of partners.filter((one) => named.includes(one)))
        if (tab.text(row, 'cible') !== 'Un élève' || /^oui/i.test(tab.text(row, 'accordFamille')))
          this.called.set(nom, (this.called.get(nom) ?? new Set()).add(tab.text(row, 'numero')));
    }
  }

  private atWrongDate({ attachments }: MailModel, subject: string): Broken[] {
    const date = dateIn(subject);
    const tab = this.year.tab('Réunions');
    const known = tab.rows('cle').flatMap((row) => ['date', 'dateLimite'].map((mark) => tab.text(row, mark).slice(0, 10))); // oxfmt-ignore
    const invitation = attachments.find(({ name }) => name.endsWith('.ics'));
    const start = invitation && /VEVENT[^]*DTSTART[^:]*:(\d{8})/.exec(textOfFile(invitation))?.[1];
    const isTrue = known.includes(date) && (!invitation || start === date.replaceAll('-', ''));
    return isTrue ? [] : [wrong('date_de_la_réunion', `« ${subject} » ne dit pas la date du registre${start ? ` (invitation : ${start})` : ''}.`)]; // oxfmt-ignore
  }

  private twice({ to, body }: MailModel, subject: string): Broken[] {
    const [, what] = ONCE.exec(subject) ?? [];
    if (!what || !this.memberAt(to)) return [];
    const key = `${subject} ${to.join()} ${passedOnTo(body)}`;
    const times = (this.told.get(key) ?? 0) + 1;
    this.told.set(key, times);
    const again = times > this.meetingsOn(dateIn(subject)) && ![...this.year.known.handled].some((one) => one.startsWith('convocation')); // oxfmt-ignore
    return again ? [wrong('convocation_une_fois', `« ${subject} » est parti deux fois à ${to.join()}.`)] : [];
  }

  /** A person may put two on one day: the subjects of their mails are then the same. */
  private meetingsOn(date: string): number {
    const tab = this.year.tab('Réunions');
    return Math.max(1, tab.rows('cle').filter((row) => tab.text(row, 'date').startsWith(date)).length);
  }

  private memberAt(to: readonly string[]): string {
    const members = this.year.tab('Membres');
    const row = members.rows('nom').find((one) => to.includes(members.text(one, 'courriel')));
    return row === undefined ? '' : members.text(row, 'nom');
  }

  private tooMuch({ to, body, htmlBody, attachments }: MailModel, subject: string): Broken[] {
    const nom = passedOnTo(body) || this.memberAt(to);
    const extracts = Object.values(this.year.workspace.state.documents).filter(({ name }) => ordinarySpaces(name).endsWith('– extrait')); // oxfmt-ignore
    const texts = [body, htmlBody, ...attachments.filter(({ name }) => name.endsWith('.ics')).map(textOfFile)];
    const read = [
      ...texts,
      ...extracts.map(({ content }) => plainText(content.body)).filter((text) => text.includes(nom)),
    ];
    const all = ordinarySpaces(read.join('\n'));
    const others = [...new Set(all.match(NUMBER) ?? [])].filter((numero) => !this.called.get(nom)?.has(numero));
    const shown = [...others, ...(PUPIL_CODE.exec(all) ?? []).slice(0, 1), ...[PLANTED, 'Gaspard', ...this.motifs()].filter((text) => all.includes(text))]; // oxfmt-ignore
    return shown.length ? [wrong('partenaire_sa_part', `${nom} lit ${shown.join(', ')} dans « ${subject} » ou son extrait.`)] : []; // oxfmt-ignore
  }

  private motifs(): string[] {
    const tab = this.year.tab('Demandes');
    return [...new Set(tab.rows('motif').map((row) => ordinarySpaces(tab.text(row, 'motif'))))];
  }
}

function textOfFile({ base64 }: BlobModel): string {
  // A long line of a calendar goes on below, after a space.
  return Buffer.from(base64, 'base64')
    .toString('utf8')
    .replace(/\r?\n /g, '');
}

/** `2018-10-16`, from « mardi 16 octobre 2018 ». */
export function dateIn(subject: string): string {
  const [, day = '', month = '', year = ''] = /(\d{1,2})(?:er)? (\p{L}+) (\d{4})/u.exec(subject) ?? [];
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function wrong(invariant: string, phrase: string): Broken {
  return { sort: 'courrier', invariant, phrase };
}
