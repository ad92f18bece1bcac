// Plays one year: the steps at their moment, the rondes in between, the checks after each run, the whole register now
// and then and at the end. Tells what was broken first, and at which step.
import type { Broken } from './checks/check';
import { Chance } from './chance';
import { PANNES } from './faults';
import { ACTS, isKept, planOf, type Step, type Wanted } from './plan';
import { wallClock } from './schoolDays';
import { Watch } from './watch';
import { SimYear, type Installed } from './year';

const DAY_MS = 86_400_000;
/** Asking the whole register costs as much as two weeks of rondes. */
const FULL_CHECK_DAYS = 40;
/** After the last step, undisturbed rondes: time enough for a mail that waits for the next school day. */
const SETTLING_DAYS = 9;
/** What came in the holidays waits for the first morning of class after them; the summer is not waited for. */
const HOLIDAYS_DAYS = 20;

export interface PlayedYear extends Wanted {
  evenements: number;
  executions: number;
  appels: number;
  tues: number;
  pannes: Record<string, number>;
  reparations: number;
  courriels: number;
  broken: Broken[];
  /** Rank of the last step that was played before it broke, and what happened: one line a step. */
  brokenAt: number;
  journal: string[];
  /** Ranks of the steps that did something. */
  ranks: number[];
}

export interface PlayOptions {
  /** Another bundle than the one installed. */
  bundle?: string;
  /** Given the year before it is played, for whoever wants to look at it afterwards. */
  opened?: (year: SimYear) => void;
}

export function playYear(installed: Installed, wanted: Wanted, { bundle, opened }: PlayOptions = {}): PlayedYear {
  const year = SimYear.open(installed, bundle);
  opened?.(year);
  const play = new Play(year, new Watch(year), wanted);
  return play.through();
}

class Play {
  private readonly pannes: Record<string, number> = {};
  private readonly journal: string[] = [];
  private readonly ranks: number[] = [];
  private lastRank = 0;
  private fullCheckAt: number;

  constructor(
    private readonly year: SimYear,
    private readonly watch: Watch,
    private readonly wanted: Wanted,
  ) {
    this.fullCheckAt = year.workspace.clock.now + FULL_CHECK_DAYS * DAY_MS;
  }

  through(): PlayedYear {
    const plan = planOf(this.year, this.wanted);
    const last = plan.filter((step) => this.wanted.until === undefined || step.rank <= this.wanted.until).at(-1);
    for (const step of plan.filter((one) => isKept(one, this.wanted))) {
      if (!this.reach(step.at)) break;
      this.do(step);
      if (this.watch.broken.length > 0) break;
    }
    if (this.watch.broken.length === 0) this.settle(last?.at ?? this.year.workspace.clock.now);
    return this.told();
  }

  /** Day by day, so that a year that breaks stops there. False once something is broken. */
  private reach(at: number): boolean {
    const { workspace } = this.year;
    while (workspace.clock.now < at && this.watch.broken.length === 0) {
      workspace.advanceTo(Math.min(at, workspace.clock.now + DAY_MS));
      if (workspace.clock.now >= this.fullCheckAt && this.watch.settled) this.askAll();
    }
    return this.watch.broken.length === 0;
  }

  private do(step: Step): void {
    this.lastRank = step.rank;
    const said = ACTS[step.act]!.play(this.year, new Chance(step.seed));
    if (said === undefined) return;
    this.ranks.push(step.rank);
    if (step.act in PANNES) this.pannes[step.act] = (this.pannes[step.act] ?? 0) + 1;
    if (step.act === 'quota') this.watch.quotaSpent();
    this.journal.push(`${String(step.rank).padStart(4)}  ${wallClock(step.at)}  ${said}`);
    this.watch.stepPlayed();
  }

  private settle(from: number): void {
    const { workspace } = this.year;
    if (!this.reach(from)) return;
    disarm(this.year);
    this.watch.stepPlayed();
    let end = from + SETTLING_DAYS * DAY_MS;
    while (!this.year.days.isOpen(wallClock(end - DAY_MS).slice(0, 10)) && end < from + HOLIDAYS_DAYS * DAY_MS) end += DAY_MS;
    if (!this.reach(end)) return;
    this.askAll();
    const tab = this.year.tab('Courrier');
    const late = wallClock(workspace.clock.now - 4 * DAY_MS);
    for (const row of tab.rows('cle')) {
      const [statut, due] = [tab.text(row, 'statut'), tab.text(row, 'prevuLe')];
      const isStuck = statut === 'En cours' || (statut === 'Prévu' && due < late && this.year.days.isOpen(late.slice(0, 10)));
      if (isStuck) this.note('courrier', 'courrier_parti', `Le courrier ${tab.text(row, 'cle')}, prévu le ${due}, est encore « ${statut} » à la fin de l’année.`); // oxfmt-ignore
    }
  } // oxfmt-ignore

  /** The register answers for itself: « Vérifier le registre », as data. */
  private askAll(): void {
    const { workspace } = this.year;
    this.fullCheckAt = workspace.clock.now + FULL_CHECK_DAYS * DAY_MS;
    const { value, error } = workspace.call('verifierRegistre');
    if (error) this.note('invariant', 'verifierRegistre', error.message);
    for (const { nom, manquements } of (value ?? []) as { nom: string; manquements: string[] }[])
      if (manquements[0]) this.note('invariant', nom, manquements.slice(0, 3).join(' '));
  }

  private note(sort: Broken['sort'], invariant: string, phrase: string): void {
    this.watch.broken.push({ sort, invariant, phrase });
  }

  private told(): PlayedYear {
    const { counts, broken } = this.watch;
    const { workspace } = this.year;
    const journal = this.year.tab('Journal');
    const repairs = journal.rows('quoi').filter((row) => REPAIRS.includes(journal.text(row, 'quoi'))).length;
    const end = broken.map(({ invariant, phrase }) => `      ${wallClock(workspace.clock.now)}  ✗ ${invariant} : ${phrase}`); // oxfmt-ignore
    return {
      ...this.wanted,
      ...{ evenements: this.ranks.length, executions: counts.runs, appels: counts.calls, tues: counts.killed },
      ...{ pannes: this.pannes, reparations: repairs, courriels: workspace.mails.length },
      ...{
        broken: [...broken],
        brokenAt: broken.length > 0 ? this.lastRank : 0,
        journal: [...this.journal, ...end],
        ranks: this.ranks,
      },
    };
  }
}

const REPAIRS = ['reponse_rattrapee', 'registre_repare'];

function disarm({ workspace: { faults, state } }: SimYear): void {
  Object.assign(faults, {
    ...{ killAfter: undefined, serviceErrors: [], busyLocks: 0, during: undefined, twinSubmissions: 0 },
    ...{ loseFormTriggers: 0, doubleFormTriggers: 0, lateFormTriggers: [], loseFormRows: 0, delayFormRows: 0 },
    ...{ loseClockTriggers: 0, doubleClockTriggers: 0, lateClockTriggers: [] },
  });
  state.mailQuota = {};
}
