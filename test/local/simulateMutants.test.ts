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
    // Seen for what it is: without the fault, the same story keeps every promise.
    expect(playYear(installed, { seed, until, profil: PROFIL, faults: true }).broken).toEqual([]);
    process.stderr.write(`${mutant.nom} : graine ${found!.seed}, ${found!.invariant}\n`);
  },
  3_600_000,
);
