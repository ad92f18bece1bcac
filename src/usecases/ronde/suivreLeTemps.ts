// What time alone calls for, whether the day is today or one to come: meetings pass, lists close, mails are planned.
import type { LigneDeJournal } from '../../domain/registre/journal';
import type { Pole } from '../../domain/pole/pole';
import { completerLesExtraits } from '../reunion/ecrireExtraits';
import { planifierEcheances } from '../courrier/planifierEcheances';
import { suivreAnnulations } from '../reunion/annulerReunion';
import { preparerLesProches, preparerReunions } from '../reunion/preparerReunion';
import { completerLesRecents } from './reconcilier';
import { suivreAbsences } from '../affectation/suivreAbsences';
import { suivreReunions } from '../reunion/suivreReunions';
import { suivreSilences } from '../affectation/suivreSilences';

/** `matin`: the first ronde of a school day, which does the day's work. */
export function suivreLeTemps(pole: Pole, matin: boolean): void {
  completerLesRecents(pole);
  suivreReunions(pole, matin);
  suivreAnnulations(pole);
  if (!matin) {
    preparerLesProches(pole);
    return completerLesExtraits(pole);
  }
  planifierEcheances(pole);
  preparerReunions(pole);
}

/** The Journal as it was when the morning began: it is read only if somebody is away. Returns how many were looked at. */
export function confierAuMatin(pole: Pole, journal: () => readonly LigneDeJournal[]): number {
  return suivreAbsences(pole, journal) + suivreSilences(pole);
}
