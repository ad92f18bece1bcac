// The portable contracts, as they are sent to Google, run on one machine: every line of their report must hold.
import { contractsCode, contractsManifest } from '../../build/contracts';
import { readTab } from '../../local/demo/readTab';
import { makeScript } from '../../local/script';
import { sandbox } from '../support/sandbox';

const workspace = sandbox('');
workspace.script = makeScript({ 'Code.js': contractsCode() }, contractsManifest);
const result = workspace.call('runContracts');
const { rows } = readTab(workspace, 'Contrats');

test('the portable contracts run to their end, within the time Google gives', () => {
  expect(result.error).toBeUndefined();
  expect(result.value).toBe(`${rows.length} contrats conformes sur ${rows.length}`);
});

test('every portable contract holds here', () => {
  const broken = rows.filter((row) => row['Conforme'] !== 'oui');
  expect(broken.map((row) => [row['Contrat'], row['Attendu'], row['Obtenu']])).toEqual([]);
});

test('there are at least sixty, each with a name of its own and a source', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(new Set(rows.map((row) => row['Contrat'])).size).toBe(rows.length);
  expect(rows.filter((row) => row['Source'] === '')).toEqual([]);
});

test('they leave the spreadsheet as it was, with the report as its only new tab', () => {
  const file = workspace.state.spreadsheets[workspace.boundTo]!;
  expect(file.sheets.map(({ name }) => name)).toEqual(['Contrats', 'Feuille 1']);
  expect([file.namedRanges, file.metadata, file.timeZone]).toEqual([{}, [], 'Europe/Paris']);
});
