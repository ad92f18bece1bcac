// Le produit ne garde rien d’une exécution à l’autre : dans un monde déjà connu ou dans un monde neuf à chaque fois, comme
// chez Google, un automne laisse exactement le même registre, les mêmes courriers et les mêmes documents.
import { BUNDLE } from '../../local/demo/story';
import { readScript } from '../../local/script';
import type { Workspace } from '../../local/workspace';
import { demandes, desReponses, formulaireDe, unPole } from '../support/unPole';

/** The eve of the cut-off, the freeze, the answers, a second run of demandes, one kill in each. */
function unAutomne(pole: Workspace): Workspace {
  pole.advanceTo('2018-10-11T06:59');
  pole.faults.killAfter = 40;
  pole.advanceTo('2018-10-12T12:00');
  pole.faults.doubleFormTriggers = 1;
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6' }));
  pole.edit('Demandes', 'G3', 'Aude Lacombe-Sève');
  pole.advanceTo('2018-11-12T12:00');
  pole.faults.killAfter = 9;
  pole.submitForm(formulaireDe(pole), desReponses({}, 4));
  pole.call('menuVerifierRegistre');
  pole.advanceTo('2018-11-20T12:00');
  return pole;
}

/** Everything that remains, apart from the bytes of the PDFs, which Google makes from the documents. */
function traces({ state, runs }: Workspace) {
  const { mails, late: _late, ...reste } = state;
  return {
    ...reste,
    mails: mails.map(({ attachments, ...mail }) => ({ ...mail, pieces: attachments.map(({ name }) => name) })),
    executions: runs.map(({ handler, at, error, calls }) => [handler, at, error?.message, calls.length]),
  };
}

it('un monde neuf à chaque exécution ne change rien', () => {
  const depart = unPole('2018-10-09T10:00');
  const connu = depart.fork();
  const neuf = depart.fork();
  connu.script = readScript(BUNDLE, { keepsNothing: true });
  neuf.script = readScript(BUNDLE);
  expect(neuf.script).not.toBe(connu.script);
  expect(traces(unAutomne(connu))).toEqual(traces(unAutomne(neuf)));
  expect(demandes(connu).length).toBeGreaterThan(10);
  expect(connu.runs.filter(({ killed }) => killed)).toHaveLength(2);
});
