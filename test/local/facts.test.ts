// The ledger of facts is true: each test it names exists, each switch too, and what is not emulated says so.
import { README, section, withSection } from '../../build/emulated';
import { sourceFiles, testTitles, textOf } from '../support/sources';
import { sandbox } from '../support/sandbox';
import { FACTS } from './facts';

const facts = Object.values(FACTS).flat();

/** The titles of every test of test/local, each with those of its groups before it. */
const known = sourceFiles('test/local', '.test.ts').flatMap((file) => testTitles(file).map((path) => path.join(' › ')));
const named = (title: string) => known.filter((full) => full === title || full.endsWith(` › ${title}`));

test('each fact has an id of its own, a sentence and a source', () => {
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  expect(facts.filter(({ fact, source }) => !fact.endsWith('.') || source === '').map(({ id }) => id)).toEqual([]);
});

test('each fact is held by one thing alone: a test, a switch, or the word that it is not emulated', () => {
  const ways = (fact: object) => ['test', 'switch', 'notEmulated'].filter((way) => way in fact).length;
  expect(facts.filter((fact) => ways(fact) !== 1).map(({ id }) => id)).toEqual([]);
});

test('each test that a fact names exists, and is named so that it is the only one', () => {
  const wanted = facts.flatMap((fact) => ('test' in fact ? [fact.test] : 'tests' in fact ? fact.tests : []));
  const wrong = [...new Set(wanted)].filter((title) => named(title).length !== 1);
  expect(wrong.map((title) => `${title}: ${named(title).length} tests`)).toEqual([]);
});

test('each switch is a field of the faults, and its tests try both sides', () => {
  const { faults } = sandbox('');
  for (const fact of facts) {
    if (!('switch' in fact)) continue;
    const [field, inner] = fact.switch.split('.') as [string, string?];
    const holder = inner === undefined ? faults : faults[field as 'forms'];
    expect([fact.id, (inner ?? field) in holder]).toEqual([fact.id, true]);
    const name = inner ?? field;
    const files = sourceFiles('test/local', '.test.ts').filter((file) =>
      fact.tests.some((title) => textOf(file).includes(title.split(' › ').at(-1)!)),
    );
    // Set by the test itself, or armed there by its id in the catalogue of faults.
    const armed = new RegExp(`\\('([a-z-]+)'.*'${name}'\\)`).exec(textOf('local/faultCatalogue.ts'))?.[1];
    const set = new RegExp(`\\b${name}( = |: 1|\\b.*\\])`);
    const sets = files.some((file) => set.test(textOf(file)) || (armed && textOf(file).includes(`${armed}'`)));
    // One test that tries both sides is a table, or says « unless ».
    const both = fact.tests.length > 1 || /%s| unless /.test(fact.tests[0]);
    expect([fact.id, sets, both]).toEqual([fact.id, true, true]);
  }
});

test.each(facts.flatMap((fact) => ('probe' in fact && fact.probe ? [[fact.notEmulated, fact.probe]] : [])))(
  '%s stops the script, saying that it is not emulated',
  (member, probe) => {
    const { error } = sandbox(`function main() { ${probe}; }`).call('main');
    expect(error?.message.startsWith(member)).toBe(true);
    expect(error?.message.endsWith('is not emulated')).toBe(true);
  },
);

test('what is neither emulated nor probed has its reason in words', () => {
  const bare = facts.filter((fact) => 'notEmulated' in fact && !fact.probe && !fact.notEmulated.includes(' '));
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test('local/README.md holds the ledger as it is now: `npm run emulated` writes it', () => {
  expect(textOf(README)).toBe(withSection(textOf(README), section(FACTS)));
});
