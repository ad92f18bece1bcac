// The story behind the page: every act of the person goes through here and comes back as an outcome.
import type { Story } from '../demo/story';
import { readTab } from '../demo/readTab';
import { instant } from '../clock';
import type { Workspace } from '../workspace';
import type { DialogView, Outcome, StateView } from './contract';
import type { Feed } from './feed';
import { dayWords, momentOf } from './moment';
import { mailLine } from './mails';

const END_OF_DAY = 'T18:00';
const MORNING = 'T08:00';
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/** A mistake of the person, told as it is. */
export class Refused extends Error {}

export class Host {
  constructor(
    readonly story: Story,
    readonly feed: Feed,
  ) {
    if (this.workspace.ui.menus.length === 0) this.workspace.openFile();
  }

  get workspace(): Workspace {
    return this.story.workspace;
  }

  state(): StateView {
    const { state, clock, ui } = this.workspace;
    const { sheets } = state.spreadsheets[this.workspace.boundTo]!;
    return {
      now: momentOf(clock.now),
      jumps: this.jumps(),
      tabs: sheets.map(({ name, hidden }) => ({ name, hidden })),
      menus: ui.menus.map(({ title, items }) => ({
        title,
        items: items.map(({ caption, functionName }) => ({ caption, functionName })),
      })),
      mails: [...state.mails].reverse().map(mailLine),
      documents: Object.values(state.documents)
        .sort((a, b) => b.createdAt - a.createdAt)
        .map(({ id, name, savedAt }) => ({ id, name, savedAt: momentOf(savedAt) })),
      responses: state.forms[this.story.formId]!.responses.length,
      story: this.feed.story.map(({ at, phrase }) => ({ at: momentOf(at), phrase })),
    };
  }

  /** Does something, and tells what was shown and what ran meanwhile. A failure is part of the outcome. */
  act(what: () => string | void): Outcome {
    const { ui } = this.workspace;
    const [shownBefore, toastsBefore] = [ui.shown.length, ui.toasts.length];
    this.feed.forget();
    const error = failure(what);
    this.workspace.save();
    const shown = ui.shown.slice(shownBefore).map((_, index) => this.dialog(shownBefore + index));
    return { error, shown, toasts: ui.toasts.slice(toastsBefore), happened: this.feed.view() };
  }

  advance(to: string): void {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(to)) throw new Refused('Choisissez une date.');
    const ahead = instant(to) - this.workspace.clock.now;
    if (Number.isNaN(ahead)) throw new Refused('Choisissez une date.');
    if (ahead <= 0) throw new Refused('L’horloge ne recule pas\u00a0: choisissez une date à venir.');
    if (ahead > MOST_DAYS * DAY_MS) throw new Refused('Choisissez une date à moins d’un an.');
    this.story.advanceTo(to);
  }

  private dialog(index: number): DialogView {
    const { kind, title, content, buttons = [] } = this.workspace.ui.shown[index]!;
    const isHtml = kind === 'dialog' || kind === 'sidebar';
    const answered = buttons.length > 1 ? buttons[0]! : '';
    return { kind, title, text: isHtml ? '' : content, href: isHtml ? `/shown/${index}.html` : '', answered };
  }

  /** The next cut-off and the next meeting, as tab Réunions gives them. */
  private jumps(): StateView['jumps'] {
    const now = momentOf(this.workspace.clock.now).at;
    const next = (heading: string, time: string) =>
      this.meetingDays(heading)
        .map((day) => day + time)
        .sort()
        .find((at) => at > now);
    const [cutOff, meeting] = [next('Date limite', END_OF_DAY), next('Date', MORNING)];
    return [
      ...(cutOff ? [{ label: `Jusqu’au ${dayWords(cutOff.slice(0, 10))}`, hint: 'La date limite', to: cutOff }] : []),
      ...(meeting
        ? [{ label: 'Jusqu’à la réunion', hint: `La réunion du ${dayWords(meeting.slice(0, 10))}`, to: meeting }]
        : []),
    ];
  }

  /** Days of a column of tab Réunions; none when someone renamed or removed it. */
  private meetingDays(heading: string): string[] {
    const { sheets } = this.workspace.state.spreadsheets[this.workspace.boundTo]!;
    if (!sheets.some(({ name }) => name === 'Réunions')) return [];
    return readTab(this.workspace, 'Réunions').rows.flatMap((row) => {
      const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(row[heading] ?? '') ?? [];
      return year ? [`${year}-${month}-${day}`] : [];
    });
  }
}

/** The sentence of what failed; '' when nothing did. */
function failure(what: () => string | void): string {
  try {
    return what() ?? '';
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
