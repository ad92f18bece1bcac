// The worlds in which a script runs. Google gives a fresh one to each execution, and so do we; but a script that keeps
// nothing between two runs cannot tell, and the engine works several times faster in a world it knows.
import { Realm } from './realm';
import type { Script } from '../script';

/** What a script remembers to go faster (texts it has read, days it has worked out) is let go of now and then. */
const MOST_USES = 3000;

export interface World {
  realm: Realm;
  uses: number;
  /** False in a world where the script was evaluated before. */
  fresh: boolean;
}

const waiting = new WeakMap<Script, World[]>();

/** A world for one execution, which has it to itself until it is given back. */
export function takeWorld(script: Script): World {
  const known = script.keepsNothing ? waiting.get(script)?.pop() : undefined;
  return known ? { ...known, fresh: false } : { realm: new Realm(() => 0), fresh: true, uses: 0 };
}

/** After a kill too: what keeps nothing has nothing half done. */
export function giveWorldBack(script: Script, world: World): void {
  if (!script.keepsNothing || world.uses >= MOST_USES) return;
  const worlds = waiting.get(script) ?? [];
  worlds.push({ ...world, uses: world.uses + 1 });
  waiting.set(script, worlds);
}
