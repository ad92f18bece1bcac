// After a meeting, every line of its relevé is in the register or quoted to a person; before it, whoever was called hears
// of a date that moved. Looked at on the first ronde of a school day, which does the work of the meetings.
import { plainText } from '../../model/document';
import type { Moved, TypedLine } from '../known';
import { ownWord } from '../sayings';
import { wallClock } from '../schoolDays';
import type { SimYear } from '../year';
import type { Broken, Check, SeenRun } from './check';

const DAY_MS = 86_400_000;
/** Ten school days, at least: later, a relevé is no longer read. */
const READ_DAYS = 13;

export class MeetingsCheck implements Check {
  constructor(private readonly year: SimYear) {}

  after({ record, sound, idle }: SeenRun): Broken[] {
    const { known } = this.year;
    if (!sound || idle || !this.year.isFirstOfDay(record)) return [];
    const today = wallClock(record.at).slice(0, 10);
    const isDue = ({ at, meeting }: TypedLine): boolean => at < record.at && (this.meeting(meeting)?.date ?? '') < today;
    const lines = known.lines.filter(isDue);
    known.lines = known.lines.filter((line) => !isDue(line));
    const { moved } = known;
    known.moved = [];
    return [...this.twice(), ...lines.flatMap((line) => this.unread(line, record.at)), ...moved.flatMap((one) => this.untold(one, today))];
  } // oxfmt-ignore

  private meeting(key: string): { date: string; statut: string; quoted: string } | undefined {
    const tab = this.year.tab('Réunions');
    const row = tab.rowOf('cle', key);
    if (row === undefined) return undefined;
    return { date: tab.text(row, 'date').slice(0, 10), statut: tab.text(row, 'statut'), quoted: tab.text(row, 'aRelire') }; // oxfmt-ignore
  }

  private unread({ meeting, documentId, word, doubtful }: TypedLine, at: number): Broken[] {
    const { content } = this.year.workspace.state.documents[documentId]!;
    const { date, quoted } = this.meeting(meeting)!;
    const isLate = date < wallClock(at - READ_DAYS * DAY_MS).slice(0, 10);
    // Written over since, or taken away with its line.
    if (isLate || !plainText(content.body).includes(word) || quoted.includes(word)) return [];
    const suivi = this.year.tab('Suivi');
    const isThere = suivi.rows('demande').some((row) => suivi.text(row, 'action').includes(word));
    if (!isThere) return [wrong('perdue', 'relevé_lu', `« ${word} », tapé au relevé de ${meeting}, n’est ni au Suivi ni cité.`)]; // oxfmt-ignore
    return doubtful ? [wrong('invariant', 'relevé_cité', `« ${word} », au relevé de ${meeting}, n’est pas cité comme à relire.`)] : []; // oxfmt-ignore
  }

  /** Nobody but a relevé writes such a word in tab Suivi. */
  private twice(): Broken[] {
    const suivi = this.year.tab('Suivi');
    const words = suivi
      .rows('action')
      .map((row) => ownWord(suivi.text(row, 'action')))
      .filter(Boolean);
    const again = words.find((word, index) => words.indexOf(word) !== index);
    return again ? [wrong('doublee', 'relevé_une_fois', `« ${again} », d’une ligne du relevé, est deux fois au Suivi.`)] : []; // oxfmt-ignore
  }

  /** The mail may wait or be held back: its row is what tells that somebody will hear of it. */
  private untold({ meeting, convocations }: Moved, today: string): Broken[] {
    const now = this.meeting(meeting);
    if (!now || now.date < today || now.statut !== 'Liste arrêtée') return [];
    const mails = this.year.tab('Courrier');
    const keys = mails.rows('cle').map((row) => mails.text(row, 'cle'));
    const since = new Set(keys.filter((key) => !convocations.includes(key)).map(calledBy));
    const members = this.year.tab('Membres');
    const gone = members.rows('nom').filter((row) => members.text(row, 'actif') === 'non').map((row) => members.text(row, 'nom')); // oxfmt-ignore
    const untold = [...new Set(convocations.map(calledBy))].filter((who) => !since.has(who) && !gone.some((nom) => who.endsWith(nom))); // oxfmt-ignore
    return untold.map((who) => wrong('courrier', 'report_dit', `${who} n’apprend pas la nouvelle date.`));
  }
}

/** Kind, meeting and person. */
function calledBy(key: string): string {
  return key.split('|').slice(0, 3).join('|');
}

function wrong(sort: Broken['sort'], invariant: string, phrase: string): Broken {
  return { sort, invariant, phrase };
}
