// The words of the code: French for the field, without accents; never the English word that hides the French one.
import ts from 'typescript';
import { nodesOf, parseSource, placeOf, sourceFiles } from '../support/sources';

/** In French an « agenda » is a calendar; the others have their word: demande, relance, affecter. */
const FORBIDDEN = /agenda|request|reminder|assign/i;
const FIELD = ['src/domain', 'src/usecases', 'src/catalogue'];

/** `Object.assign` is JavaScript's. */
function isJavaScripts(node: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(node.parent) && node.parent.expression.getText() === 'Object';
}

function identifiersOf(files: readonly string[]): ts.Identifier[] {
  return files.flatMap((file) => nodesOf(parseSource(file)).filter(ts.isIdentifier));
}

const inField = identifiersOf(FIELD.flatMap((folder) => sourceFiles(folder)));

test('there are words to read', () => expect(inField.length).toBeGreaterThan(2000));

test('the field is named in its own words', () => {
  const wrong = inField.filter((node) => FORBIDDEN.test(node.text) && !isJavaScripts(node));
  expect(wrong.map((node) => `${placeOf(node)} ${node.text}`)).toEqual([]);
});

test('files too', () => {
  expect(FIELD.flatMap((folder) => sourceFiles(folder)).filter((file) => FORBIDDEN.test(file))).toEqual([]);
});

test('every identifier of src is ASCII, and every file name', () => {
  const files = [...sourceFiles('src'), ...sourceFiles('local')];
  // local reads the tabs as a person does, by their French headings.
  const wrong = identifiersOf(sourceFiles('src')).filter(({ text }) => !/^[\x20-\x7e]+$/.test(text) && text !== '');
  expect(wrong.map((node) => `${placeOf(node)} ${node.text}`)).toEqual([]);
  expect(files.filter((file) => !/^[\x20-\x7e]+$/.test(file))).toEqual([]);
});

test('no file is a bag: no utils, helpers or index', () => {
  const files = [...sourceFiles('src'), ...sourceFiles('local')];
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common|index)(\/|\.ts$)/i.test(file))).toEqual([]);
});
