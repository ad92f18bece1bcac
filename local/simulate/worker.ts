// One of the processes that play: it installs its pôle once, then plays the years it is asked for, one at a time.
import '../timeZone';
import { BUNDLE } from '../demo/story';
import { playYear, type PlayedYear } from './play';
import type { Wanted } from './plan';
import { installOnce, type Installed } from './year';

export interface Answered {
  played?: PlayedYear;
  /** The simulation itself failed: it is no fault of the product. */
  failed?: string;
}

const installed = new Map<string, Installed>();

process.on('message', (wanted: Wanted) => process.send!(play(wanted)));

function play(wanted: Wanted): Answered {
  try {
    const pole = installed.get(wanted.profil) ?? installOnce(wanted.profil, BUNDLE);
    installed.set(wanted.profil, pole);
    return { played: playYear(pole, wanted) };
  } catch (error) {
    return { failed: `graine ${wanted.seed} : ${(error as Error).stack}` };
  }
}
