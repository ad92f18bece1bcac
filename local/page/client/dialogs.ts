// What the script shows a person: alerts as dialogs, sidebars in a frame that talks to the script through this page.
import type { DialogView, Outcome, QuestionAsked, ReplyGiven, RunAnswer } from '../contract';
import { button, byId, el } from './dom';
import { selection } from './selection';
import { post } from './server';

export function showDialogs(shown: DialogView[]): void {
  const texts = shown.filter(({ href }) => href === '');
  const page = shown.filter(({ href }) => href !== '').at(-1);
  if (texts.length > 0) openDialog(texts.at(-1)!.title, texts.map(({ text }) => text).join('\n\n'));
  if (page) openSidebar(page);
}

function openDialog(title: string, text: string): void {
  const dialog = byId('dialog') as HTMLDialogElement;
  const close = button('Fermer', () => dialog.close(), 'main');
  dialog.replaceChildren(
    el('h2', { id: 'dialog-title' }, title || 'Message'),
    el('p', { class: 'text', tabindex: 0 }, text),
    close,
  );
  if (!dialog.open) dialog.showModal();
  close.focus();
}

/** Asks before what cannot be undone. */
export function ask(title: string, text: string, yes: string): Promise<boolean> {
  const dialog = byId('dialog') as HTMLDialogElement;
  dialog.returnValue = '';
  const no = button('Annuler', () => dialog.close());
  dialog.replaceChildren(
    el('h2', { id: 'dialog-title' }, title),
    el('p', {}, text),
    el(
      'div',
      { class: 'actions' },
      button(yes, () => dialog.close('yes'), 'main'),
      no,
    ),
  );
  dialog.showModal();
  no.focus();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }),
  );
}

const BUTTONS: Record<string, string> = { OK: 'OK', CANCEL: 'Annuler', YES: 'Oui', NO: 'Non' };

/** The script's own question. Closing the dialog is an answer too. */
function askForScript({ title, text, buttons, wantsText }: QuestionAsked): Promise<ReplyGiven> {
  const dialog = byId('dialog') as HTMLDialogElement;
  dialog.returnValue = '';
  const field = el('input', { type: 'text', id: 'dialog-reply', autocomplete: 'off' });
  const choices = buttons.map((name, rank) =>
    button(BUTTONS[name] ?? name, () => dialog.close(name), rank === 0 ? 'main' : ''),
  );
  dialog.replaceChildren(
    el('h2', { id: 'dialog-title' }, title || 'Le registre demande'),
    el('p', { class: 'text', tabindex: 0 }, text),
    ...(wantsText ? [el('label', { for: 'dialog-reply' }, 'Votre réponse'), field] : []),
    el('div', { class: 'actions' }, ...choices),
  );
  dialog.showModal();
  (wantsText ? field : choices.at(-1)!).focus();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => resolve({ button: dialog.returnValue || 'CLOSE', text: field.value }), {
      once: true,
    }),
  );
}

let frame: HTMLIFrameElement | undefined;
let before: Element | null = null;

function openSidebar({ title, href }: DialogView): void {
  const aside = byId('sidebar');
  before = document.activeElement;
  frame = el('iframe', { src: href, title, sandbox: 'allow-scripts allow-forms' });
  const close = button('Fermer le panneau', closeSidebar);
  aside.replaceChildren(el('div', { class: 'head' }, el('h2', {}, title), close), frame);
  aside.hidden = false;
  document.body.classList.add('with-sidebar');
  close.focus();
}

function closeSidebar(): void {
  const aside = byId('sidebar');
  aside.hidden = true;
  aside.replaceChildren();
  frame = undefined;
  document.body.classList.remove('with-sidebar');
  if (before instanceof HTMLElement && before.isConnected) before.focus();
}

/** Asks the server again with one more reply, as long as the script waits for one. */
export async function replying<T extends Outcome>(run: (replies: ReplyGiven[]) => Promise<T>): Promise<T> {
  const replies: ReplyGiven[] = [];
  for (;;) {
    const outcome = await run(replies);
    if (!outcome.question) return outcome;
    replies.push(await askForScript(outcome.question));
  }
}

/** The frame has no origin of its own: who speaks is known by its window. */
export function listenToSidebar(settle: (outcome: RunAnswer) => Promise<void>): void {
  addEventListener(
    'message',
    ({ source, data }: MessageEvent<{ call?: string; id: number; args: unknown[]; close?: true }>) => {
      const asking = frame?.contentWindow;
      if (!asking || source !== asking) return;
      if (data.close) closeSidebar();
      else if (data.call)
        void runFor(asking, data.call, data.id, data.args).then((outcome) => outcome && settle(outcome));
    },
  );
}

async function runFor(asking: Window, name: string, id: number, args: unknown[]): Promise<RunAnswer | undefined> {
  try {
    const outcome = await replying<RunAnswer>((replies) => post('/api/run', { name, args, replies, ...selection }));
    asking.postMessage({ id, value: outcome.value, error: outcome.error }, '*');
    return outcome;
  } catch (error) {
    asking.postMessage({ id, error: (error as Error).message }, '*');
    return undefined;
  }
}
