// Contract of FormResponse and ItemResponse, and of the events a submission fires. Sources: references of FormResponse
// and ItemResponse, « Event objects », « Installable triggers ».
import type { Workspace } from '../../local/workspace';
import { answersFromUrl } from '../../local/services/forms/prefilled';
import { sandbox, valueIn } from '../support/sandbox';

const BUILD = `
  function make(sheet) {
    const form = FormApp.create('Saisine').setTitle('Saisine').setAllowResponseEdits(true);
    form.addTextItem().setTitle('École'); form.addListItem().setTitle('Niveau').setChoiceValues(['CP', 'CE1']);
    form.addCheckboxItem().setTitle('Aides').setChoiceValues(['AESH', 'ULIS']); form.addPageBreakItem();
    form.addDateItem().setTitle('Jour'); form.addParagraphTextItem().setTitle('Besoin'); form.addDateTimeItem().setTitle('RDV');
    if (sheet) form.setDestination(FormApp.DestinationType.SPREADSHEET, sheet);
    return form.getId();
  }`;

/** A form of six questions, and \`main(formId)\` with \`form\` at hand. */
function opened(main: string, linked = false): { workspace: Workspace; formId: string } {
  const workspace = sandbox(`${BUILD} function main(formId) { const form = FormApp.openById(formId); ${main} }`);
  return { workspace, formId: valueIn(workspace, 'make', linked ? workspace.boundTo : '') as string };
}

const run = ({ workspace, formId }: ReturnType<typeof opened>) => valueIn(workspace, 'main', formId);

// K. Tanaike, 2021-09-27.
test('a link fills « other » by __other_option__ and the text beside it', () => {
  const form = opened(`const open = form.addMultipleChoiceItem().setChoiceValues(['Oui']).showOtherOption(true);
    return [open.getId(), form.createResponse().withItemResponse(open.createResponse('ULIS')).toPrefilledUrl()]`);
  const [id, url] = run(form) as [number, string];
  expect(url).toMatch(/entry\.(\d+)=__other_option__&entry\.\1\.other_option_response=ULIS$/);
  expect(answersFromUrl(form.workspace, url)).toEqual({ [`#${id}`]: 'ULIS' });
});

describe('FormResponse', () => {
  test('getItemResponses gives unanswered texts and dates as empty, and leaves the other types out', () => {
    const form = opened(
      `return form.getResponses()[0].getItemResponses().map((r) => [r.getItem().getTitle(), r.getResponse()])`,
    );
    form.workspace.submitForm(form.formId, {});
    expect(run(form)).toEqual([['École', ''], ['Jour', ''], ['Besoin', '']]); // oxfmt-ignore
  });

  test('getItemResponses follows the order of the form, not of the answers', () => {
    const form = opened(
      `form.moveItem(2, 0); return form.getResponses()[0].getItemResponses().map((r) => r.getResponse())`,
    );
    form.workspace.submitForm(form.formId, { École: 'Jaurès', Aides: ['ULIS'], RDV: '2018-09-10 14:00' });
    expect(run(form)).toEqual([['ULIS'], 'Jaurès', '', '', '2018-09-10 14:00']);
  });

  test('getResponseForItem of an unanswered question is null', () => {
    const form = opened(`const [a, b] = form.getItems(); const r = form.getResponses()[0];
      return [r.getResponseForItem(a).getResponse(), r.getResponseForItem(b)]`);
    form.workspace.submitForm(form.formId, { École: 'Jaurès' });
    expect(run(form)).toEqual(['Jaurès', null]);
  });

  test('getTimestamp is the instant of the submission', () => {
    const form = opened(`return form.getResponses()[0].getTimestamp()`);
    form.workspace.advanceTo('2018-09-04T09:30');
    form.workspace.submitForm(form.formId, {});
    expect(run(form)).toEqual(new Date(2018, 8, 4, 9, 30));
  });

  test('getResponses(since) gives what came after that instant', () => {
    const form = opened(`return [0, 1].map((n) => form.getResponses(new Date(2018, 8, 4, 9, 30, n - 1)).length)`);
    form.workspace.advanceTo('2018-09-04T09:30');
    form.workspace.submitForm(form.formId, {});
    expect(run(form)).toEqual([1, 0]);
  });

  test('an edit moves the timestamp, so that getResponses(since) sees it', () => {
    const form = opened(`return form.getResponses(new Date(2018, 8, 5)).map((r) => r.getTimestamp())`);
    const { responseId } = form.workspace.submitForm(form.formId, {});
    form.workspace.advanceTo('2018-09-06T09:30');
    form.workspace.submitForm(form.formId, { École: 'Jaurès' }, { editOf: responseId });
    expect(run(form)).toEqual([new Date(2018, 8, 6, 9, 30)]);
  });

  test('getEditResponseUrl leads to the published form with its token', () => {
    const form = opened(`const url = form.getResponses()[0].getEditResponseUrl();
      return [url.startsWith(form.getPublishedUrl() + '?edit2=2_'), url.includes(form.getResponses()[0].getId())]`);
    form.workspace.submitForm(form.formId, {});
    expect(run(form)).toEqual([true, false]);
  });

  test('getResponse of an unknown id throws', () => {
    expect(() => run(opened(`form.getResponse('x')`))).toThrow('No item with the given ID could be found');
  });

  test('deleteResponse takes one response out', () => {
    const form = opened(`form.deleteResponse(form.getResponses()[0].getId());
      return form.getResponses().map((r) => r.getItemResponses()[0].getResponse())`);
    form.workspace.submitForm(form.formId, { École: 'Jaurès' });
    form.workspace.submitForm(form.formId, { École: 'Moulin' });
    expect(run(form)).toEqual(['Moulin']);
  });

  test('a response being composed has neither id, time, address nor link', () => {
    const code = `const r = form.createResponse(); return [r.getId(), r.getTimestamp(), r.getRespondentEmail(), r.getEditResponseUrl()]`;
    expect(run(opened(code))).toEqual([null, null, null, null]);
  });

  test('a list refuses an answer that is not one of its choices', () => {
    expect(() => run(opened(`form.getItems()[1].asListItem().createResponse('CM2')`))).toThrow(
      'Invalid response submitted to item',
    );
  });

  test('submit stores the response without asking for required questions', () => {
    const form = opened(`form.getItems()[0].asTextItem().setRequired(true); form.createResponse().submit();
      return form.getResponses().length`);
    expect(run(form)).toBe(1);
  });

  test('submit twice throws', () => {
    expect(() => run(opened(`const r = form.createResponse(); r.submit(); r.submit()`))).toThrow(
      'already been submitted',
    );
  });

  test('submit is refused on a form limited to one response each', () => {
    expect(() => run(opened(`form.setLimitOneResponsePerUser(true).createResponse().submit()`))).toThrow(
      'Invalid data updating form.',
    );
  });

  test('getItemResponses and getResponses are one trip each, reading an answer none', () => {
    const form = opened(`form.getResponses()[0].getItemResponses()[0].getResponse()`);
    form.workspace.submitForm(form.formId, {});
    const { calls } = form.workspace.call('main', form.formId);
    expect(calls.map(({ member, trips }) => [member.split('.').pop(), trips])).toEqual([
      ['openById', 1],
      ['getResponses', 1],
      ['getItemResponses', 1],
      ['getResponse', 0],
    ]);
  });
});

describe('Events', () => {
  const HANDLER = `
    function onAnswer(e) { PropertiesService.getScriptProperties().setProperty('seen', JSON.stringify(describe(e))); }`;
  const seen = (workspace: Workspace) => JSON.parse(workspace.state.properties.script.seen ?? 'null') as unknown;

  /** A linked form with a trigger on it, on the spreadsheet, or neither; \`describe(e)\` tells what the handler saw. */
  function triggered(source: 'form' | 'sheet' | '', describe: string): { workspace: Workspace; formId: string } {
    const builder = {
      form: `.forForm(FormApp.openById(formId)).onFormSubmit()`,
      sheet: `.forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit()`,
      '': '',
    }[source];
    const workspace = sandbox(`${BUILD} ${HANDLER} function describe(e) { ${describe} }
      function main(formId) { ${builder && `ScriptApp.newTrigger('onAnswer')${builder}.create()`} }
      function send(formId) { FormApp.openById(formId).createResponse().submit(); }`);
    const formId = valueIn(workspace, 'make', workspace.boundTo) as string;
    valueIn(workspace, 'main', formId);
    return { workspace, formId };
  }

  test('the form’s trigger gets the response and the form, and no values', () => {
    const { workspace, formId } = triggered(
      'form',
      `return [Object.keys(e).sort(), e.authMode, e.source.getId(), e.response.getId(), e.response.getItemResponses()[0].getResponse()]`,
    );
    const { responseId } = workspace.submitForm(formId, { École: 'Jaurès' });
    const keys = ['authMode', 'response', 'source', 'triggerUid'];
    expect(seen(workspace)).toEqual([keys, 'FULL', formId, responseId, 'Jaurès']);
  });

  test('the spreadsheet’s trigger gets texts as displayed and the range of the row, and no response', () => {
    const { workspace, formId } = triggered(
      'sheet',
      `return [Object.keys(e).sort(), e.values, e.namedValues['École'], e.range.getA1Notation(), e.range.getSheet().getName()]`,
    );
    workspace.advanceTo('2018-09-04T09:30');
    workspace.submitForm(formId, { École: 'Jaurès', Aides: ['AESH', 'ULIS'], Jour: '2018-09-10' });
    expect(seen(workspace)).toEqual([
      ['authMode', 'namedValues', 'range', 'triggerUid', 'values'],
      ['04/09/2018 09:30:00', 'Jaurès', '', 'AESH, ULIS', '10/09/2018', '', ''],
      ['Jaurès'],
      'A2:G2',
      'Réponses au formulaire 1',
    ]);
  });

  test.each([
    ['changedOnly', ['', 'CE1']],
    ['all', ['Jaurès', 'CE1']],
  ] as const)('of an edited response, values: %s', (behaviour, values) => {
    // Measured by joshm21 (gist): empty texts for the questions left as they were, while the row holds everything.
    const { workspace, formId } = triggered(
      'sheet',
      `return [e.values.slice(1, 3), e.range.getValues()[0].slice(1, 3)]`,
    );
    workspace.faults.forms.editedEventValues = behaviour;
    const { responseId } = workspace.submitForm(formId, { École: 'Jaurès' });
    workspace.submitForm(formId, { Niveau: 'CE1' }, { editOf: responseId });
    expect(seen(workspace)).toEqual([values, ['Jaurès', 'CE1']]);
  });

  test.each(['form', 'sheet'] as const)('a script’s submit() does not fire the trigger of the %s', (source) => {
    const { workspace, formId } = triggered(source, `return 'fired'`);
    valueIn(workspace, 'send', formId);
    expect([seen(workspace), workspace.state.forms[formId]!.responses.length]).toEqual([null, 1]);
  });

  // « Installable triggers »: each account may install its own, and none sees those of the others.
  test('a trigger that two accounts installed runs twice for one answer', () => {
    const { workspace, formId } = triggered('form', `return 'fired'`);
    workspace.account = 'autre@example.org';
    valueIn(workspace, 'main', formId);
    workspace.submitForm(formId, {});
    const accounts = workspace.runs.filter((run) => run.because === 'form').map((run) => run.account);
    expect(accounts).toEqual(['coordination@example.org', 'autre@example.org']);
  });

  test('a row that was lost does not fire the trigger of the spreadsheet', () => {
    const { workspace, formId } = triggered('sheet', `return 'fired'`);
    workspace.faults.loseFormRows = 1;
    workspace.submitForm(formId, {});
    expect(seen(workspace)).toBeNull();
  });

  test('replaying the responses of a new destination fires the spreadsheet’s trigger once for each', () => {
    // maintainapplication.com, « Change the Answer Destination SpreadSheet ».
    const { workspace, formId } = triggered('sheet', `return e.values[1]`);
    workspace.submitForm(formId, { École: 'Jaurès' });
    workspace.submitForm(formId, { École: 'Moulin' });
    workspace.replayResponses(formId);
    expect(workspace.runs.filter((run) => run.because === 'form')).toHaveLength(4);
    expect(seen(workspace)).toBe('Moulin');
  });
});
