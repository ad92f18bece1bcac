// Shared code never asks which mail, document or motif it has in hand: their keys are written in the catalogue alone.
import { COURRIELS } from '../../src/catalogue/courriels';
import { DOCUMENTS } from '../../src/catalogue/documents';
import { PROFILS } from '../../src/catalogue/profils';
import { placeOf, sourceFiles, stringLiterals } from '../support/sources';

const keys = new Set([
  ...Object.keys(COURRIELS),
  ...Object.keys(DOCUMENTS),
  ...Object.keys(PROFILS),
  ...Object.values(PROFILS).flatMap(({ motifs }) => motifs.map(({ cle }) => cle)),
]);

test('there are keys to look for', () => {
  expect(keys).toEqual(new Set([...keys, 'accuse_reception', 'ordre_du_jour', 'grenoble-4', 'comportement']));
  expect(keys.size).toBeGreaterThan(15);
});

test('no key of the catalogue is a text of src outside src/catalogue', () => {
  const shared = sourceFiles('src').filter((file) => !file.startsWith('src/catalogue/'));
  const found = shared.flatMap((file) => stringLiterals(file).filter(({ text }) => keys.has(text)));
  expect(found.map((node) => `${placeOf(node)} ${node.text}`)).toEqual([]);
});

test('the search finds a key where there is one', () => {
  const found = sourceFiles('src/catalogue').flatMap((file) =>
    stringLiterals(file).filter(({ text }) => keys.has(text)),
  );
  expect(found.map(({ text }) => text)).toContain('comportement');
});
