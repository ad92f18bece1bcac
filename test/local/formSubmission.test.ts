// Contract of a submission: what a respondent may send, what the store and the linked tab hold afterwards.
import { sheetModel } from '../../local/model/spreadsheet';
import { formPages } from '../../local/services/forms/pages';
import { answersFromUrl, editedFromUrl } from '../../local/services/forms/prefilled';
import { visiblePath } from '../../local/services/forms/submission';
import { userRenameQuestion } from '../../local/services/forms/userActions';
import { displayArea } from '../../local/services/spreadsheet/display';
import type { Workspace } from '../../local/workspace';
import { sandbox, valueIn } from '../support/sandbox';

interface Opened {
  workspace: Workspace;
  formId: string;
  spreadsheetId: string;
}

/** A form made by this code; `sheet` is the id of the spreadsheet the script is bound to. */
function opened(build: string, main = ''): Opened {
  const workspace = sandbox(`
    function make(sheet) { const form = FormApp.create('Saisine'); form.setTitle('Saisine'); ${build}; return form.getId(); }
    function main(formId) { const form = FormApp.openById(formId); ${main} }`);
  const formId = valueIn(workspace, 'make', workspace.boundTo) as string;
  return { workspace, formId, spreadsheetId: workspace.boundTo };
}

const LINK = `form.setDestination(FormApp.DestinationType.SPREADSHEET, sheet);`;
const QUESTIONS = `form.addTextItem().setTitle('École'); form.addCheckboxItem().setTitle('Aides').setChoiceValues(['AESH', 'ULIS']);`;

/** Page 1 asks who; « Autre » ends the form, « Parent » goes to page 3, « École » to page 2. */
const BRANCHES = `
  const who = form.addMultipleChoiceItem().setTitle('Qui');
  const two = form.addPageBreakItem().setTitle('École');
  form.addTextItem().setTitle('Nom').setRequired(true);
  const three = form.addPageBreakItem().setTitle('Famille');
  form.addTextItem().setTitle('Nom').setRequired(true);
  const NAV = FormApp.PageNavigationType;
  who.setChoices([who.createChoice('Autre', NAV.SUBMIT), who.createChoice('Parent', three), who.createChoice('École', two)]);
  three.setGoToPage(NAV.SUBMIT);`;

function tab({ workspace, spreadsheetId }: Opened, name = 'Réponses au formulaire 1'): string[][] {
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId]!;
  const sheet = sheetModel(spreadsheet, name)!;
  const numColumns = Math.max(...sheet.cells.map((line) => line.length));
  return displayArea(spreadsheet, sheet, { row: 1, column: 1, numRows: sheet.cells.length, numColumns }, 0);
}

const stored = ({ workspace, formId }: Opened) => workspace.state.forms[formId]!.responses;

describe('What the form refuses', () => {
  test('a required question left empty is refused by page and question, and nothing is recorded', () => {
    const form = opened(BRANCHES);
    expect(() => form.workspace.submitForm(form.formId, { Qui: 'École' })).toThrow(
      'Page 2 « École », question « Nom » : cette question est obligatoire.',
    );
    expect(stored(form)).toEqual([]);
  });

  test('a required question of a page that is not visited is not asked', () => {
    const form = opened(BRANCHES);
    form.workspace.submitForm(form.formId, { Qui: 'Autre' });
    expect(stored(form).map((response) => Object.values(response.answers))).toEqual([['Autre']]);
  });

  test('a closed form answers with its own message', () => {
    const form = opened(`form.setCustomClosedFormMessage('Fermé jusqu’à lundi.').setAcceptingResponses(false)`);
    expect(() => form.workspace.submitForm(form.formId, {})).toThrow('Fermé jusqu’à lundi.');
  });

  test('an unpublished form takes no response', () => {
    const form = opened(`form.setPublished(false)`);
    expect(() => form.workspace.submitForm(form.formId, {})).toThrow(
      'Le formulaire « Saisine » n’accepte plus de réponses.',
    );
  });

  test('a choice that is not offered is refused', () => {
    const form = opened(QUESTIONS);
    expect(() => form.workspace.submitForm(form.formId, { Aides: ['AESH', 'Autre'] })).toThrow(
      'Page 1, question « Aides » : « Autre » ne fait pas partie des réponses proposées.',
    );
  });

  test('with an other option, any text is accepted', () => {
    const form = opened(`form.addCheckboxItem().setTitle('Aides').setChoiceValues(['AESH']).showOtherOption(true)`);
    form.workspace.submitForm(form.formId, { Aides: ['AESH', 'tutorat'] });
    expect(Object.values(stored(form)[0]!.answers)).toEqual([['AESH', 'tutorat']]);
  });

  test.each([
    ['requireTextIsEmail()', 'pas une adresse', 'a@exemple.fr'],
    ['requireTextIsUrl()', 'exemple', 'https://exemple.fr/a'],
    ['requireWholeNumber()', '1,5', '2'],
    ['requireNumberBetween(1, 3)', '4', '3'],
    ['requireTextLengthLessThanOrEqualTo(3)', 'abcd', 'abc'],
    ["requireTextMatchesPattern('[0-9]{4}')", 'x1234', '1234'],
    ["requireTextContainsPattern('[0-9]{4}')", 'x', 'x1234'],
    ["requireTextDoesNotMatchPattern('a+')", 'aa', 'aab'],
  ])('%s refuses « %s » and accepts « %s »', (rule, bad, good) => {
    const validation = `FormApp.createTextValidation().setHelpText('Non.').${rule}.build()`;
    const form = opened(`form.addTextItem().setTitle('Q').setValidation(${validation})`);
    expect(() => form.workspace.submitForm(form.formId, { Q: bad })).toThrow('Page 1, question « Q » : Non.');
    form.workspace.submitForm(form.formId, { Q: good });
    expect(stored(form).map((response) => Object.values(response.answers))).toEqual([[good]]);
  });

  test('a validation does not refuse an optional question left empty', () => {
    const form = opened(
      `form.addTextItem().setTitle('Q').setValidation(FormApp.createTextValidation().requireTextIsEmail().build())`,
    );
    form.workspace.submitForm(form.formId, { Q: '' });
    expect(stored(form)[0]!.answers).toEqual({});
  });

  test.each([
    ['requireSelectAtLeast(2)', ['a']],
    ['requireSelectAtMost(1)', ['a', 'b']],
    ['requireSelectExactly(1)', ['a', 'b']],
  ])('checkbox %s refuses %j', (rule, bad) => {
    const validation = `FormApp.createCheckboxValidation().setHelpText('Non.').${rule}.build()`;
    const form = opened(
      `form.addCheckboxItem().setTitle('Q').setChoiceValues(['a', 'b']).setValidation(${validation})`,
    );
    expect(() => form.workspace.submitForm(form.formId, { Q: bad })).toThrow('Page 1, question « Q » : Non.');
  });

  test('an answer to a question the way does not show is refused', () => {
    const form = opened(BRANCHES);
    expect(() => form.workspace.submitForm(form.formId, { Qui: 'Autre', Nom: 'X' })).toThrow(
      'La question « Nom » n’est pas affichée sur ce parcours.',
    );
  });

  test('an unknown question is refused', () => {
    const form = opened(QUESTIONS);
    expect(() => form.workspace.submitForm(form.formId, { Ville: 'X' })).toThrow(
      'Le formulaire n’a pas de question « Ville ».',
    );
  });

  test('a form that collects addresses asks for one', () => {
    const form = opened(`form.setCollectEmail(true)`, `return form.getResponses()[0].getRespondentEmail()`);
    expect(() => form.workspace.submitForm(form.formId, {})).toThrow('question « Adresse e-mail »');
    form.workspace.submitForm(form.formId, { 'Adresse e-mail': 'a@exemple.fr' });
    expect(valueIn(form.workspace, 'main', form.formId)).toBe('a@exemple.fr');
  });
});

describe('The way through the pages', () => {
  test.each([
    ['École', 'Nom', [0, 1]],
    ['Parent', 'Nom', [0, 2]],
    ['Autre', '', [0]],
  ])('the choice « %s » leads there', (who, name, path) => {
    const { workspace, formId } = opened(BRANCHES);
    expect(visiblePath(workspace, formId, name ? { Qui: who, [name]: 'X' } : { Qui: who })).toEqual(path);
  });

  test('without an answer to the choice, the page that follows comes', () => {
    const { workspace, formId } = opened(BRANCHES);
    expect(visiblePath(workspace, formId, {})).toEqual([0, 1]);
  });

  test('of two choices that navigate on one page, the last acts', () => {
    const { workspace, formId } = opened(`
      const a = form.addMultipleChoiceItem().setTitle('A'), b = form.addListItem().setTitle('B');
      form.addPageBreakItem(); const three = form.addPageBreakItem();
      a.setChoices([a.createChoice('fin', FormApp.PageNavigationType.SUBMIT)]); b.setChoices([b.createChoice('3', three)]);`);
    expect(visiblePath(workspace, formId, { A: 'fin', B: '3' })).toEqual([0, 2]);
  });

  test('setGoToPage governs the page before the break', () => {
    const { workspace, formId } = opened(`
      const two = form.addPageBreakItem(); const three = form.addPageBreakItem(); two.setGoToPage(three)`);
    expect(visiblePath(workspace, formId, {})).toEqual([0, 2]);
  });

  test('a choice overrules the break that follows', () => {
    const { workspace, formId } = opened(`
      const a = form.addListItem().setTitle('A'); const two = form.addPageBreakItem(); form.addPageBreakItem();
      two.setGoToPage(FormApp.PageNavigationType.SUBMIT); a.setChoices([a.createChoice('2', two)]);`);
    expect(visiblePath(workspace, formId, { A: '2' })).toEqual([0, 1, 2]);
  });

  test('a choice on the last page leads nowhere', () => {
    const { workspace, formId } = opened(`
      const two = form.addPageBreakItem(); const a = form.addListItem().setTitle('A');
      a.setChoices([a.createChoice('encore', FormApp.PageNavigationType.RESTART)]);`);
    expect(visiblePath(workspace, formId, { A: 'encore' })).toEqual([0, 1]);
  });

  test('a form that goes round in circles is refused', () => {
    const { workspace, formId } = opened(`
      const a = form.addListItem().setTitle('A'); form.addPageBreakItem();
      a.setChoices([a.createChoice('encore', FormApp.PageNavigationType.RESTART)]);`);
    expect(() => workspace.submitForm(formId, { A: 'encore' })).toThrow(
      'Le parcours revient sans fin à la page : Page 1.',
    );
  });

  test('formPages tells where each choice and each page lead', () => {
    const { workspace, formId } = opened(BRANCHES);
    const { pages } = formPages(workspace, formId);
    expect(pages.map(({ title, next, elements }) => [title, next, elements.map((element) => element.title)])).toEqual([
      ['', 1, ['Qui']],
      ['École', 'SUBMIT', ['Nom']],
      ['Famille', 'SUBMIT', ['Nom']],
    ]);
    expect(pages[0]!.elements[0]!.choices).toEqual([
      { value: 'Autre', next: 'SUBMIT' },
      { value: 'Parent', next: 2 },
      { value: 'École', next: 1 },
    ]);
  });
});

describe('The linked tab', () => {
  test('setDestination adds a tab with the time and one column a question', () => {
    const form = opened(`${QUESTIONS} ${LINK}`);
    expect(tab(form)).toEqual([['Horodateur', 'École', 'Aides']]);
  });

  test('the linked tab knows its form', () => {
    const { workspace, formId, spreadsheetId } = opened(LINK);
    const sheets = workspace.state.spreadsheets[spreadsheetId]!.sheets;
    expect(sheets.map((sheet) => [sheet.name, sheet.formId])).toEqual([
      ['Réponses au formulaire 1', formId],
      ['Feuille 1', undefined],
    ]);
  });

  test('setDestination with an unknown id throws', () => {
    expect(() => opened(`form.setDestination(FormApp.DestinationType.SPREADSHEET, 'x')`)).toThrow(
      'Invalid argument: id',
    );
  });

  test('responses sent before are copied to the new tab', () => {
    const form = opened(
      QUESTIONS,
      `form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId())`,
    );
    form.workspace.submitForm(form.formId, { École: 'Jaurès' });
    valueIn(form.workspace, 'main', form.formId);
    expect(tab(form)[1]!.slice(1)).toEqual(['Jaurès', '']);
  });

  test('a response adds a row, with the time and several choices separated by commas', () => {
    const form = opened(`${QUESTIONS} ${LINK}`);
    form.workspace.advanceTo('2018-09-04T09:30');
    const submitted = form.workspace.submitForm(form.formId, { École: 'Jaurès', Aides: ['AESH', 'ULIS'] });
    expect(submitted.row).toBe(2);
    expect(tab(form)[1]).toEqual(['04/09/2018 09:30:00', 'Jaurès', 'AESH, ULIS']);
  });

  test('an answer that looks like a formula stays text', () => {
    // No source: Faults.answersReadAsTyped gives the other reading.
    const form = opened(`${QUESTIONS} ${LINK}`);
    form.workspace.submitForm(form.formId, { École: '=1+1' });
    expect(tab(form)[1]![1]).toBe('=1+1');
  });

  test('an answer read as if typed loses the zeros before a number', () => {
    const form = opened(`${QUESTIONS} ${LINK}`);
    form.workspace.faults.answersReadAsTyped = true;
    form.workspace.submitForm(form.formId, { École: '0750' });
    expect([tab(form)[1]![1], Object.values(stored(form)[0]!.answers)]).toEqual(['750', ['0750']]);
  });

  test('a question added later takes a new column on the right', () => {
    const form = opened(`${QUESTIONS} ${LINK}`, `form.addTextItem().setTitle('Classe'); form.moveItem(2, 0)`);
    valueIn(form.workspace, 'main', form.formId);
    expect(tab(form)[0]).toEqual(['Horodateur', 'École', 'Aides', 'Classe']);
  });

  test('a deleted question keeps its column', () => {
    const form = opened(`${QUESTIONS} ${LINK}`, `form.deleteItem(0)`);
    valueIn(form.workspace, 'main', form.formId);
    form.workspace.submitForm(form.formId, { Aides: 'ULIS' });
    expect(tab(form).map((line) => line.slice(1))).toEqual([
      ['École', 'Aides'],
      ['', 'ULIS'],
    ]);
  });

  test.each([
    ['renamesHeading', 'Établissement'],
    ['keepsHeading', 'École'],
  ] as const)('a renamed question: %s', (behaviour, heading) => {
    // No source: both are tried.
    const form = opened(`${QUESTIONS} ${LINK}`);
    form.workspace.faults.forms.renamedQuestion = behaviour;
    const itemId = form.workspace.state.forms[form.formId]!.items[0]!.id;
    userRenameQuestion(form.workspace, form.formId, itemId, 'Établissement');
    form.workspace.submitForm(form.formId, { Établissement: 'Jaurès' });
    expect(tab(form).map((line) => line[1])).toEqual([heading, 'Jaurès']);
  });

  test('answers follow a column that a person has moved', () => {
    const form = opened(
      `${QUESTIONS} ${LINK}`,
      `
      const sheet = SpreadsheetApp.getActive().getSheetByName('Réponses au formulaire 1'); sheet.insertColumnBefore(2)`,
    );
    valueIn(form.workspace, 'main', form.formId);
    form.workspace.submitForm(form.formId, { École: 'Jaurès' });
    expect(tab(form).map((line) => line.slice(1, 3))).toEqual([
      ['', 'École'],
      ['', 'Jaurès'],
    ]);
  });

  test('questions of one title keep a column each when columns move', () => {
    const form = opened(
      `${LINK} form.addTextItem().setTitle('Nom'); form.addTextItem().setTitle('Nom')`,
      `SpreadsheetApp.getActive().getSheetByName('Réponses au formulaire 1').insertColumnBefore(1)`,
    );
    valueIn(form.workspace, 'main', form.formId);
    form.workspace.advanceTo('2018-09-04T09:30');
    const [first, second] = form.workspace.state.forms[form.formId]!.items.map((item) => `#${item.id}`);
    form.workspace.submitForm(form.formId, { [first!]: 'A', [second!]: 'B' });
    expect(tab(form)[1]).toEqual(['', '04/09/2018 09:30:00', 'A', 'B']);
  });

  test('a form that collects addresses has a column for them', () => {
    const form = opened(`${QUESTIONS} form.setCollectEmail(true); ${LINK}`);
    form.workspace.submitForm(form.formId, { 'Adresse e-mail': 'a@exemple.fr', École: 'Jaurès' });
    expect(tab(form).map((line) => line.slice(1, 3))).toEqual([
      ['Adresse e-mail', 'École'],
      ['a@exemple.fr', 'Jaurès'],
    ]);
  });

  test('a grid has one column a row', () => {
    const form = opened(
      `form.addGridItem().setTitle('G').setRows(['lire', 'écrire']).setColumns(['oui', 'non']); ${LINK}`,
    );
    form.workspace.submitForm(form.formId, { G: ['oui', 'non'] });
    expect(tab(form).map((line) => line.slice(1))).toEqual([
      ['G [lire]', 'G [écrire]'],
      ['oui', 'non'],
    ]);
  });

  test('removeDestination keeps the rows and frees the tab', () => {
    const form = opened(`${QUESTIONS} ${LINK}`, `form.removeDestination(); return form.getDestinationType()`);
    form.workspace.submitForm(form.formId, { École: 'Jaurès' });
    expect(valueIn(form.workspace, 'main', form.formId)).toBeNull();
    expect(tab(form)).toHaveLength(2);
    expect(form.workspace.submitForm(form.formId, {}).row).toBeUndefined();
  });

  test('getDestinationId without a destination throws', () => {
    const form = opened('', `form.getDestinationId()`);
    expect(() => valueIn(form.workspace, 'main', form.formId)).toThrow(
      'The form currently has no response destination.',
    );
  });

  test('deleteAllResponses leaves the tab alone', () => {
    const form = opened(`${QUESTIONS} ${LINK}`, `form.deleteAllResponses(); return form.getResponses().length`);
    form.workspace.submitForm(form.formId, { École: 'Jaurès' });
    expect(valueIn(form.workspace, 'main', form.formId)).toBe(0);
    expect(tab(form)).toHaveLength(2);
  });

  test('deleteResponse leaves the row of the answer in the tab', () => {
    const form = opened(
      `${QUESTIONS} ${LINK}`,
      `form.deleteResponse(form.getResponses()[0].getId()); return form.getResponses().length`,
    );
    form.workspace.submitForm(form.formId, { École: 'Jaurès' });
    form.workspace.submitForm(form.formId, { École: 'Moulin' });
    expect(valueIn(form.workspace, 'main', form.formId)).toBe(1);
    expect(tab(form).map((row) => row[1])).toEqual(['École', 'Jaurès', 'Moulin']);
  });

  test('60,000 characters are whole in the response and cut at 50,000 in the cell', () => {
    // The cell limit is Google's own message; what Forms does above it has no source.
    const form = opened(
      `form.addParagraphTextItem().setTitle('Besoin'); ${LINK}`,
      `
      return form.getResponses()[0].getItemResponses()[0].getResponse().length`,
    );
    form.workspace.submitForm(form.formId, { Besoin: 'é'.repeat(60_000) });
    expect(valueIn(form.workspace, 'main', form.formId)).toBe(60_000);
    expect(tab(form)[1]![1]).toHaveLength(50_000);
  });

  test('the cell of an answer that is too long may also stay empty', () => {
    const form = opened(`form.addParagraphTextItem().setTitle('Besoin'); form.addTextItem().setTitle('Nom'); ${LINK}`);
    form.workspace.faults.forms.longAnswerInCell = 'empty';
    form.workspace.submitForm(form.formId, { Besoin: 'é'.repeat(50_001), Nom: 'A' });
    expect(tab(form)[1]!.slice(1)).toEqual(['', 'A']);
  });

  test('a lost row leaves the response in the store alone', () => {
    // K. Tanaike, 2021-09-15: above 35 simultaneous submissions, rows are missing.
    const form = opened(`${QUESTIONS} ${LINK}`);
    form.workspace.faults.loseFormRows = 1;
    const submitted = form.workspace.submitForm(form.formId, { École: 'Jaurès' });
    expect([submitted.row, stored(form).length, tab(form).length]).toEqual([undefined, 1, 1]);
  });
});

describe('Editing a response', () => {
  const edited = (after: (form: Opened) => void = () => {}) => {
    const form = opened(`${QUESTIONS} form.setAllowResponseEdits(true); ${LINK}`);
    const first = form.workspace.submitForm(form.formId, { École: 'Jaurès', Aides: ['AESH'] });
    form.workspace.advanceTo('2018-09-05T10:00');
    form.workspace.submitForm(form.formId, { École: 'Moulin' });
    after(form);
    form.workspace.advanceTo('2018-09-06T10:00');
    const again = form.workspace.submitForm(form.formId, { Aides: ['ULIS'] }, { editOf: first.responseId });
    return { ...form, first, again };
  };

  test('keeps its id, its link and its row', () => {
    const { first, again } = edited();
    expect([again.responseId, again.editUrl, again.row]).toEqual([first.responseId, first.editUrl, first.row]);
  });

  test('keeps the answers that were not touched', () => {
    expect(tab(edited())).toEqual([
      ['Horodateur', 'École', 'Aides'],
      ['06/09/2018 10:00:00', 'Jaurès', 'ULIS'],
      ['05/09/2018 10:00:00', 'Moulin', ''],
    ]);
  });

  test('finds its row again after a person has moved rows', () => {
    const form = edited(({ workspace, spreadsheetId }) => {
      const { cells } = sheetModel(workspace.state.spreadsheets[spreadsheetId]!, 'Réponses au formulaire 1')!;
      cells.splice(1, 2, cells[2]!, cells[1]!);
    });
    expect(tab(form).map((line) => line[1])).toEqual(['École', 'Moulin', 'Jaurès']);
    expect(form.again.row).toBe(3);
  });

  test('finds its row among others of the same instant', () => {
    const form = opened(`${QUESTIONS} form.setAllowResponseEdits(true); ${LINK}`);
    const first = form.workspace.submitForm(form.formId, { École: 'Jaurès' });
    form.workspace.submitForm(form.formId, { École: 'Moulin' });
    const { cells } = sheetModel(form.workspace.state.spreadsheets[form.spreadsheetId]!, 'Réponses au formulaire 1')!;
    cells.splice(1, 2, cells[2]!, cells[1]!);
    form.workspace.submitForm(form.formId, { Aides: ['ULIS'] }, { editOf: first.responseId });
    expect(tab(form).map((line) => line.slice(1))).toEqual([
      ['École', 'Aides'],
      ['Moulin', ''],
      ['Jaurès', 'ULIS'],
    ]);
  });

  test('is refused when the form does not allow it', () => {
    const form = opened(QUESTIONS);
    const { responseId } = form.workspace.submitForm(form.formId, { École: 'Jaurès' });
    expect(() => form.workspace.submitForm(form.formId, {}, { editOf: responseId })).toThrow(
      'La modification des réponses est désactivée pour ce formulaire.',
    );
  });

  test('drops the answers of pages that are no longer on the way', () => {
    const form = opened(`${BRANCHES} form.setAllowResponseEdits(true)`);
    const { responseId } = form.workspace.submitForm(form.formId, { Qui: 'École', Nom: 'X' });
    form.workspace.submitForm(form.formId, { Qui: 'Autre' }, { editOf: responseId });
    expect(Object.values(stored(form)[0]!.answers)).toEqual(['Autre']);
  });

  test('a link of edition names its response', () => {
    const { workspace, first } = edited();
    expect(editedFromUrl(workspace, first.editUrl)).toBe(first.responseId);
  });
});

test('a prefilled link brings back the answers it was made of', () => {
  const form = opened(
    QUESTIONS,
    `
    const [school, aids] = form.getItems();
    return form.createResponse().withItemResponse(school.asTextItem().createResponse('Jaurès & Cie'))
      .withItemResponse(aids.asCheckboxItem().createResponse(['AESH', 'ULIS'])).toPrefilledUrl()`,
  );
  const url = valueIn(form.workspace, 'main', form.formId) as string;
  const [school, aids] = form.workspace.state.forms[form.formId]!.items.map((item) => `#${item.id}`);
  expect(answersFromUrl(form.workspace, url)).toEqual({ [school!]: 'Jaurès & Cie', [aids!]: ['AESH', 'ULIS'] });
});

test('a second form linked to the same spreadsheet gets a tab of its own', () => {
  const code = `FormApp.create('b').setDestination(FormApp.DestinationType.SPREADSHEET, sheet)`;
  const { workspace, spreadsheetId } = opened(`${LINK} ${code}`);
  const names = workspace.state.spreadsheets[spreadsheetId]!.sheets.map((sheet) => sheet.name);
  expect(names.sort()).toEqual(['Feuille 1', 'Réponses au formulaire 1', 'Réponses au formulaire 2']);
});
