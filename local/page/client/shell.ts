// What every view needs: the state last read, an action that refreshes everything, and a line that says what happened.
import type { Outcome, StateView } from '../contract';
import { byId } from './dom';
import { showDialogs } from './dialogs';
import { showHappened } from './happened';
import { post, read } from './server';

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
  status.textContent = sentence;
}

/** After a sidebar called the script. Reading a list is nothing to tell. */
export async function settle({ happened, shown }: Outcome): Promise<void> {
  await refresh();
  if (happened.events.some(({ mails, error }) => mails.length > 0 || error !== '')) showHappened(happened);
  showDialogs(shown);
}

/** Does something on the server, one thing at a time, then shows everything anew. */
export async function act<T extends Outcome>(path: string, body: unknown, done = ''): Promise<T | undefined> {
  if (busy) return undefined;
  busy = true;
  document.body.setAttribute('aria-busy', 'true');
  say('Un instant…');
  try {
    const outcome = await post<T>(path, body);
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
