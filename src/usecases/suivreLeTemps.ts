// What time alone calls for, whether the day is today or one to come: meetings pass, lists close, mails are planned.
import type { Pole } from '../domain/pole';
import { planifierEcheances } from './planifierCourriers';
import { preparerReunions } from './preparerReunion';
import { completerLesRecents } from './reconcilier';
import { suivreReunions } from './suivreReunions';

/** `matin`: the first ronde of a school day, which does the day's work. */
export function suivreLeTemps(pole: Pole, matin: boolean): void {
  completerLesRecents(pole);
  suivreReunions(pole, matin);
  if (!matin) return;
  planifierEcheances(pole);
  preparerReunions(pole);
}
