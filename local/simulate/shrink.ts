// Makes a story that breaks something as short as it can: steps are left out, many then few, as long as the same
// promise is broken. What is tried does not depend on how many cores there are, so neither does what is found.
import type { PlayedYear } from './play';
import type { Wanted } from './plan';

/** Each try plays most of a year. */
const TRIES = 60;

export interface Shrunk {
  year: PlayedYear;
  tries: number;
}

/** `ranks`: the steps that were played when it broke. `atOnce`: how many tries may run together. */
export async function shrink(
  broken: PlayedYear,
  ranks: readonly number[],
  play: (wanted: Wanted) => Promise<PlayedYear>,
  atOnce: number,
): Promise<Shrunk> {
  const { seed, profil, faults } = broken;
  let best = broken;
  let kept = ranks.slice();
  let tries = 0;
  for (let size = Math.ceil(kept.length / 2); size >= 1 && tries < TRIES; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < kept.length && tries < TRIES;) {
      const places = Array.from({ length: atOnce }, (_, index) => start + index * size).filter((place) => place < kept.length); // oxfmt-ignore
      const without = places.map((place) => [...kept.slice(0, place), ...kept.slice(place + size)]);
      const played = await Promise.all(
        without.map((only) => play({ seed, profil, faults, only, until: broken.brokenAt })),
      );
      const found = played.findIndex((year) => isSame(year, broken));
      tries += found < 0 ? places.length : found + 1;
      if (found < 0) start += atOnce * size;
      else {
        best = played[found]!;
        kept = without[found]!;
        start = places[found]!;
      }
    }
  }
  return { year: { ...best, only: kept, until: broken.brokenAt }, tries };
}

function isSame(year: PlayedYear, { broken }: PlayedYear): boolean {
  return year.broken[0]?.invariant === broken[0]!.invariant;
}
