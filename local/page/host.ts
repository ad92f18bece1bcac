// The story behind the page: every act of the person goes through here, one at a time, is saved, and told.
import type { Scene } from '../demo/scene';
import { SCENES } from '../demo/scenes';
import type { Story } from '../demo/story';
import { instant } from '../clock';
import type { Workspace } from '../workspace';
import { leavesAChoice, type MenuItem, type Reply } from '../ui';
import { runAsking } from './asking';
import type { AdvanceLine, DialogView, MenuEntry, Outcome, QuestionAsked, SceneView, StateView } from './contract';
import { Feed } from './feed';
import { jumpsOf } from './jumps';
import { mailLine } from './mails';
import { momentOf } from './moment';
import { peopleOf } from './people';
import { armFault } from '../faultCatalogue';
import { disarm, newTrial, sendSample, type Trial } from './trials';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const TRIAL_DAYS = 2;
const MOST_DAYS = 400;
/** A short journey of the clock is told hour by hour, a long one day by day. */
const SHORT_MS = 3 * DAY_MS;
/** On a long journey the state is saved at most so often: writing a large one takes longer than a day does. */
const SAVE_EVERY_MS = 1_000;

/** A mistake of the person, told as it is. */
export class Refused extends Error {}

export class Host {
  feed = new Feed();
  /** The last fault that was armed, and what ran since. */
  trial: Trial | undefined;
  private lastTurn: Promise<unknown> = Promise.resolve();
  private stopAsked = false;

  /** `playAgain` gives the story from the eve of the cut-off, for the person who wants to begin anew. */
  constructor(
    public story: Story,
    private readonly playAgain: (profil?: string) => Story,
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
        items: entriesOf(items),
      })),
      mails: [...state.mails].reverse().map(mailLine),
      people: peopleOf(this.workspace),
      documents: Object.values(state.documents)
        .sort((a, b) => b.createdAt - a.createdAt)
        .map(({ id, name, savedAt }) => ({ id, name, savedAt: momentOf(savedAt) })),
      responses: state.forms[this.story.formId]?.responses.length ?? 0,
      scenes: this.story.scene ? SCENES.map((scene) => sceneView(scene, this.story.scene!)) : [],
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
    const shown = this.workspace.ui.shown
      .map((dialog, index) => ({ dialog, index }))
      .slice(shownBefore)
      .filter(({ dialog }) => !leavesAChoice(dialog))
      .map(({ index }) => this.dialog(index));
    return { error, shown, toasts: this.workspace.ui.toasts.slice(toastsBefore), happened: this.feed.view() };
  }

  /** Runs the script for the person, who may be asked something first. */
  async run(replies: readonly Reply[], what: () => string | void): Promise<Outcome> {
    let question: QuestionAsked | undefined;
    const outcome = await this.act(() => {
      const trial = this.trial && { ...this.trial, fired: [...this.trial.fired], runs: [...this.trial.runs] };
      const ran = runAsking(this.workspace, replies, what);
      if (!ran.question) return ran.value;
      question = ran.question;
      this.trial = trial;
      this.feed.beginAnew(this.workspace);
    });
    return question ? { ...outcome, error: '', question } : outcome;
  }

  /** Moves the clock step by step, so that the page can tell what fires, and stop. */
  advance(to: string, tell: (line: AdvanceLine) => void): Promise<Outcome> {
    return this.act(async () => {
      await this.walk(checkedInstant(to, this.workspace.clock.now), tell);
    });
  }

  private async walk(until: number, tell: (line: AdvanceLine) => void): Promise<void> {
    const from = this.workspace.clock.now;
    const step = until - from > SHORT_MS ? DAY_MS : HOUR_MS;
    this.stopAsked = false;
    let savedAt = performance.now();
    for (let at = from; at < until && !this.stopAsked;) {
      at = Math.min(at + step, until);
      this.story.advanceTo(momentOf(at).at);
      if (performance.now() - savedAt > SAVE_EVERY_MS) {
        this.workspace.save();
        savedAt = performance.now();
      }
      tell({ now: momentOf(at), share: (at - from) / (until - from), fired: this.feed.takeFired() });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Arms a fault; what runs from now on is kept for the person to read. */
  armFault(id: string, value: string): Promise<Outcome> {
    return this.act(() => this.armNow(id, value));
  }

  disarmFaults(): Promise<Outcome> {
    return this.act(() => {
      disarm(this.workspace);
      this.trial = undefined;
    });
  }

  /** Arms a fault, has a school send a demande, and lets two days pass. */
  tryFault(id: string, value: string, tell: (line: AdvanceLine) => void): Promise<Outcome> {
    return this.act(async () => {
      this.armNow(id, value);
      sendSample(this.workspace, this.story.formId);
      await this.walk(this.workspace.clock.now + TRIAL_DAYS * DAY_MS, tell);
    });
  }

  private armNow(id: string, value: string): void {
    const before = this.trial;
    this.trial = newTrial(this.workspace, id);
    try {
      armFault(this.workspace, id, value);
    } catch (error) {
      this.trial = before;
      throw error;
    }
  }

  /** The journey under way ends after its present step. */
  stop(): void {
    this.stopAsked = true;
  }

  /** Begins anew on the eve of the cut-off, in the same pôle or in another. */
  reset(profil = this.story.scene?.profil): Promise<Outcome> {
    return this.act(() => {
      this.story = this.playAgain(profil);
      this.listen();
    });
  }

  private listen(): void {
    this.trial = undefined;
    this.feed = new Feed((fired, run) => {
      this.trial?.fired.push(fired);
      if (run) this.trial?.runs.push(run);
    });
    this.story.tell = this.feed.tell;
    if (this.workspace.ui.menus.length === 0) this.workspace.openFile();
    this.feed.follow(this.workspace);
    this.workspace.savesHeld = true;
  }

  private dialog(index: number): DialogView {
    const { kind, title, content } = this.workspace.ui.shown[index]!;
    const isHtml = kind === 'dialog' || kind === 'sidebar';
    return { kind, title, text: isHtml ? '' : content, href: isHtml ? `/shown/${index}.html` : '' };
  }
}

function sceneView({ profil, nom, resume, ecoles, membres }: Scene, open: Scene): SceneView {
  return {
    profil,
    name: nom,
    summary: resume,
    schools: ecoles.length,
    members: membres.length,
    isOpen: profil === open.profil,
  };
}

/** The entries of a submenu follow its title. */
function entriesOf(items: MenuItem[]): MenuEntry[] {
  return items.flatMap(({ caption, functionName, items: under = [] }) => [
    { caption, functionName },
    ...entriesOf(under),
  ]);
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
