// Choosing « Reconstruire », and comparing the register before and after.
import type { Workspace } from '../../local/workspace';
import { lu } from './laSuite';

/** What the person reads before anything is done; she gives up. */
export function question(pole: Workspace): string {
  pole.ui.answers.push({ button: 'CANCEL' });
  const { error } = pole.call('menuReconstruire');
  if (error) throw error;
  pole.ui.answers.length = 0;
  return lu(pole.ui.shown.at(-1)!.content);
}

/** She goes on. Returns what she then reads. */
export function reconstruire(pole: Workspace): string {
  const { error } = pole.call('menuReconstruire');
  if (error) throw error;
  return lu(pole.ui.shown.at(-1)!.content);
}

/** Headings under which a row is no longer what it was. */
export function differences(avant: readonly Record<string, string>[], apres: readonly Record<string, string>[]): Set<string> {
  const titres = avant.flatMap((ligne, rang) => Object.keys(ligne).filter((titre) => ligne[titre] !== apres[rang]?.[titre]));
  return new Set(titres);
} // oxfmt-ignore

/** Mails, of those that left since, whose like had left before. */
export function partisDeux(pole: Workspace, depuis: number): string[] {
  const dit = ({ to, subject }: Workspace['mails'][number]): string => `${to.join(', ')} | ${subject}`;
  const avant = new Set(pole.mails.slice(0, depuis).map(dit));
  return pole.mails.slice(depuis).map(dit).filter((mail) => avant.has(mail)); // oxfmt-ignore
}
