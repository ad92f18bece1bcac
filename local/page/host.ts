// The story behind the page: every act of the person goes through here, one at a time, is saved, and told.
import type { Story } from '../demo/story';
import { instant } from '../clock';
import type { Workspace } from '../workspace';
import type { AdvanceLine, DialogView, Outcome, StateView } from './contract';
import { Feed } from './feed';
import { jumpsOf } from './jumps';
import { mailLine } from './mails';
import { momentOf } from './moment';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST_DAYS = 400;
/** A short journey of the clock is told hour by hour, a long one day by day. */
const SHORT_MS = 3 * DAY_MS;
/** On a long journey the state is saved at most so often: writing a large one takes longer than a day does. */
const SAVE_EVERY_MS = 1_000;

/** A mistake of the person, told as it is. */
export class Refused extends Error {}

export class Host {
  feed = new Feed();
  private lastTurn: Promise<unknown> = Promise.resolve();
  private stopAsked = false;

  /** `playAgain` gives the story from the eve of the cut-off, for the person who wants to begin anew. */
  constructor(
    public story: Story,
    private readonly playAgain: () => Story,
  ) {
    this.listen();
  }

  get workspace(): Workspace {
    return this.story.workspace;
  }

  state(): StateView {
    const { state, ui, clock } = this.workspace;
    const { sheets } = state.spreadsheets[this.workspace.boundTo]!;
    return {
      now: momentOf(clock.now),
      jumps: jumpsOf(this.workspace),
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
      story: (state.story ?? []).map(({ at, phrase }) => ({ at: momentOf(instant(at)), phrase })),
    };
  }

  /** Does something when what is under way has ended. The answer leaves only after the state is saved. */
  act(what: () => string | void | Promise<void>): Promise<Outcome> {
    const turn = this.lastTurn.then(() => this.actNow(what));
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  private async actNow(what: () => string | void | Promise<void>): Promise<Outcome> {
    const { ui } = this.workspace;
    const [shownBefore, toastsBefore] = [ui.shown.length, ui.toasts.length];
    this.feed.forget();
    const error = await failure(what);
    this.workspace.save();
    const shown = this.workspace.ui.shown.slice(shownBefore).map((_, index) => this.dialog(shownBefore + index));
    return { error, shown, toasts: this.workspace.ui.toasts.slice(toastsBefore), happened: this.feed.view() };
  }

  /** Moves the clock step by step, so that the page can tell what fires, and stop. */
  advance(to: string, tell: (line: AdvanceLine) => void): Promise<Outcome> {
    return this.act(async () => {
      const [from, until] = [this.workspace.clock.now, checkedInstant(to, this.workspace.clock.now)];
      const step = until - from > SHORT_MS ? DAY_MS : HOUR_MS;
      this.stopAsked = false;
      let savedAt = performance.now();
      for (let at = from; at < until && !this.stopAsked; ) {
        at = Math.min(at + step, until);
        this.story.advanceTo(momentOf(at).at);
        if (performance.now() - savedAt > SAVE_EVERY_MS) {
          this.workspace.save();
          savedAt = performance.now();
        }
        tell({ now: momentOf(at), share: (at - from) / (until - from), fired: this.feed.takeFired() });
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
  }

  /** The journey under way ends after its present step. */
  stop(): void {
    this.stopAsked = true;
  }

  /** Begins anew on the eve of the cut-off. */
  reset(): Promise<Outcome> {
    return this.act(() => {
      this.story = this.playAgain();
      this.listen();
    });
  }

  private listen(): void {
    this.feed = new Feed();
    this.story.tell = this.feed.tell;
    if (this.workspace.ui.menus.length === 0) this.workspace.openFile();
    this.feed.follow(this.workspace);
    this.workspace.savesHeld = true;
  }

  private dialog(index: number): DialogView {
    const { kind, title, content, buttons = [] } = this.workspace.ui.shown[index]!;
    const isHtml = kind === 'dialog' || kind === 'sidebar';
    const answered = buttons.length > 1 ? buttons[0]! : '';
    return { kind, title, text: isHtml ? '' : content, href: isHtml ? `/shown/${index}.html` : '', answered };
  }
}

function checkedInstant(to: string, now: number): number {
  const until = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(to) ? instant(to) : NaN;
  if (Number.isNaN(until)) throw new Refused('Choisissez une date.');
  if (until <= now) throw new Refused('L’horloge ne recule pas\u00a0: choisissez une date à venir.');
  if (until - now > MOST_DAYS * DAY_MS) throw new Refused('Choisissez une date à moins d’un an.');
  return until;
}

/** The sentence of what failed; '' when nothing did. */
async function failure(what: () => string | void | Promise<void>): Promise<string> {
  try {
    return (await what()) ?? '';
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
