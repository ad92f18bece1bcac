// Proof that the simulation sees: a fault planted in the built bundle, in each of these places, breaks a promise within
// two hundred simulated years; the bundle as it is breaks none of them.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE } from '../../local/demo/story';
import { playYear } from '../../local/simulate/play';
import { installOnce, type Installed } from '../../local/simulate/year';
import { MUTANTS, type Mutant } from '../support/mutants';

const YEARS = 200;
const PROFIL = 'grenoble-4';

let installed: Installed;
/** By seed, how far a fault took to be seen. */
const stories = new Map<number, number>();
const folders: string[] = [];

beforeAll(() => {
  installed = installOnce(PROFIL, BUNDLE);
});

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder with the bundle, changed in that one place. */
function plant({ de, a }: Mutant): string {
  const folder = mkdtempSync(join(tmpdir(), 'mutant-'));
  folders.push(folder);
  copyFileSync(join(BUNDLE, 'appsscript.json'), join(folder, 'appsscript.json'));
  const code = readFileSync(join(BUNDLE, 'Code.js'), 'utf8');
  expect(code.split(de)).toHaveLength(2);
  writeFileSync(
    join(folder, 'Code.js'),
    code.replace(de, () => a),
  );
  return folder;
}

it('dix endroits au moins', () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(10);
});

it.each(MUTANTS)(
  'trouve : $nom',
  (mutant) => {
    const bundle = plant(mutant);
    let found: { seed: number; until: number; invariant: string } | undefined;
    for (let seed = mutant.graine ?? 1; seed <= YEARS && !found; seed++) {
      const { broken, brokenAt } = playYear(installed, { seed, profil: PROFIL, faults: true }, { bundle });
      if (broken[0]) found = { seed, until: brokenAt, invariant: broken[0].invariant };
    }
    expect(found).toBeDefined();
    const { seed, until } = found!;
    stories.set(seed, Math.max(until, stories.get(seed) ?? 0));
    process.stderr.write(`${mutant.nom} : graine ${found!.seed}, ${found!.invariant}\n`);
  },
  3_600_000,
);

// Many faults are seen in the same year: it is played once, as far as the last of them.
it('sans faute plantée, les mêmes histoires tiennent toutes leurs promesses', () => {
  expect(stories.size).toBeGreaterThan(0);
  for (const [seed, until] of stories)
    expect({ seed, broken: playYear(installed, { seed, until, profil: PROFIL, faults: true }).broken }).toEqual({ seed, broken: [] }); // oxfmt-ignore
}, 3_600_000);
