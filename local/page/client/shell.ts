// What every view needs: the state last read, an action that refreshes everything, and a line that says what happened.
import type { AdvanceLine, Outcome, StateView } from '../contract';
import { byId } from './dom';
import { replying, showDialogs } from './dialogs';
import { showHappened, showJourney, type JourneyPanel } from './happened';
import { post, postLines, read } from './server';

export let state: StateView;
let draw: () => Promise<void> = async () => {};
let busy = false;

/** `redraw` draws the header and the view at hand from the state. */
export function onChange(redraw: () => Promise<void>): void {
  draw = redraw;
}

export async function refresh(): Promise<void> {
  state = await read<StateView>('/api/state');
  await draw();
}

export function say(sentence: string, isError = false): void {
  const status = byId('status');
  status.classList.toggle('wrong', isError);
  status.textContent = isError ? `⚠ ${sentence}` : sentence;
}

/** After a sidebar called the script. */
export async function settle({ happened, shown }: Outcome): Promise<void> {
  await refresh();
  showHappened(happened);
  showDialogs(shown);
}

/** Does something on the server, one thing at a time, then shows everything anew. */
export function act<T extends Outcome>(path: string, body: unknown, done = ''): Promise<T | undefined> {
  return alone(done, () => post<T>(path, body));
}

/** Runs a function of the script, which may ask the person something first. */
export function runScript(body: Record<string, unknown>, done: string): Promise<Outcome | undefined> {
  return alone(done, () => replying((replies) => post<Outcome>('/api/call', { ...body, replies })));
}

/** Something that takes time: what fires is shown as it does. */
export function journey(path: string, body: unknown): Promise<Outcome | undefined> {
  return alone('', async () => {
    const panel: JourneyPanel = showJourney(() => void post('/api/stop', {}));
    let outcome: Outcome | undefined;
    await postLines<AdvanceLine>(path, body, (line) => {
      if ('outcome' in line) outcome = line.outcome;
      else panel.show(line);
    });
    if (!outcome) throw new Error('La page ne répond plus : le programme est peut-être arrêté.');
    return outcome;
  });
}

async function alone<T extends Outcome>(done: string, ask: () => Promise<T>): Promise<T | undefined> {
  if (busy) return undefined;
  busy = true;
  document.body.setAttribute('aria-busy', 'true');
  say('Un instant…');
  try {
    const outcome = await ask();
    await refresh();
    showHappened(outcome.happened);
    const toast = outcome.toasts.at(-1) ?? '';
    say(outcome.error || toast || done || `${outcome.happened.summary}.`, outcome.error !== '');
    showDialogs(outcome.shown);
    return outcome;
  } catch (error) {
    say((error as Error).message, true);
    return undefined;
  } finally {
    busy = false;
    document.body.removeAttribute('aria-busy');
  }
}
