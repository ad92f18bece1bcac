// `npm run local -- open DIR`: the page on any project: its spreadsheet, menus, form, mails, documents and clock.
import { parseArgs } from 'node:util';
import { openWorkspace } from '../api';
import type { Story } from '../demo/story';
import { Host } from '../page/host';
import { serve } from '../page/server';

/** Not the port of `npm start`, so that both can be open. */
const USUAL_PORT = 4319;
const OPTIONS = {
  state: { type: 'string' },
  start: { type: 'string' },
  locale: { type: 'string' },
  account: { type: 'string' },
  tab: { type: 'string', multiple: true },
} as const;

export async function openPage(argv: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  const [folder] = positionals;
  if (!folder) throw new Error('Quel dossier\u00a0? npm run local -- open DOSSIER');
  const { tab = [], ...options } = values;
  const tabs = Object.fromEntries(tab.map((text) => text.split('=') as [string, string]));
  const open = (state?: string) => pageStory(folder, { ...options, tabs, state });
  const host = new Host(open(options.state), () => open());
  const { url } = await serve(host, Number(process.env['PORT'] ?? USUAL_PORT));
  console.log(`Le projet ${folder} est ouvert\u00a0: ${url}\nPour arrêter\u00a0: Ctrl + C.`);
}

/** The page plays a story; here nothing is written in advance, and its form is the first the script makes. */
function pageStory(script: string, options: Omit<Parameters<typeof openWorkspace>[0] & object, 'script'>): Story {
  const { workspace } = openWorkspace({ script, ...options });
  return {
    workspace,
    get formId() {
      return Object.keys(workspace.state.forms)[0] ?? '';
    },
    tell: () => {},
    advanceTo: (when) => workspace.advanceTo(when),
  };
}
