// Contract of FormApp, Form and the items. Source, unless told: the reference of the class named in the title.
import { sandbox, valueIn, valueOf } from '../support/sandbox';

/** The value of this code, run with a new form at hand. */
const withForm = (code: string) => valueOf(`const form = FormApp.create('Saisine'); ${code}`);
const refusal = (code: string) =>
  withForm(`try { ${code} } catch (e) { return [e.name, e.message]; } return 'accepted'`);

describe('FormApp', () => {
  test('create names the file and leaves the title empty', () => {
    // Issue 442747794, one reporter: the name in Drive is the given title, getTitle() is ''.
    const workspace = sandbox(`function main() { return FormApp.create('Saisine').getTitle(); }`);
    expect(valueIn(workspace)).toBe('');
    expect(Object.values(workspace.state.forms).map((form) => form.name)).toEqual(['Saisine']);
  });

  test('create gives the title when the reported defect is switched off', () => {
    const workspace = sandbox(`function main() { return FormApp.create('Saisine').getTitle(); }`);
    workspace.faults.forms.titleAtCreation = 'given';
    expect(valueIn(workspace)).toBe('Saisine');
  });

  test('create without a title throws', () => {
    expect(() => valueOf(`FormApp.create('')`)).toThrow('Invalid argument: title');
  });

  test('openById of an unknown form throws', () => {
    expect(() => valueOf(`FormApp.openById('nowhere')`)).toThrow('No item with the given ID could be found');
  });

  test('openByUrl finds a form by its edit address and by the respondents’', () => {
    const code = `return [form.getEditUrl(), form.getPublishedUrl()].map((url) => FormApp.openByUrl(url).getId() === form.getId())`;
    expect(withForm(code)).toEqual([true, true]);
  });

  test('the respondents’ address does not hold the id of the file', () => {
    expect(withForm(`return form.getPublishedUrl().includes(form.getId())`)).toBe(false);
  });

  test('getActiveForm is null in a script bound to a spreadsheet', () => {
    expect(valueOf(`return FormApp.getActiveForm()`)).toBeNull();
  });

  test('getUi is not emulated and says so', () => {
    expect(() => valueOf(`FormApp.getUi()`)).toThrow('FormApp.getUi is not emulated');
  });

  test('without the forms scope, openById is refused by name', () => {
    const manifest = { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] };
    expect(() => valueOf(`FormApp.openById('x')`, { manifest })).toThrow(
      'Specified permissions are not sufficient to call FormApp.openById.',
    );
  });
});

describe('Form settings', () => {
  test('a new form is published, accepts responses, collects no address and allows no edit', () => {
    const code = `return [form.isPublished(), form.isAcceptingResponses(), form.collectsEmail(), form.canEditResponse(),
      form.hasLimitOneResponsePerUser(), form.hasProgressBar(), form.hasRespondAgainLink(), form.isPublishingSummary(),
      form.getCustomClosedFormMessage(), form.supportsAdvancedResponderPermissions()]`;
    expect(withForm(code)).toEqual([true, true, false, false, false, false, true, false, '', true]);
  });

  test('setters return the form itself', () => {
    expect(withForm(`return form.setTitle('A').setDescription('B').setProgressBar(true) === form`)).toBe(true);
  });

  test('texts and switches are read back as set', () => {
    const code = `form.setTitle('T').setDescription('D').setConfirmationMessage('C').setCustomClosedFormMessage('F')
        .setAllowResponseEdits(true).setShowLinkToRespondAgain(false);
      return [form.getTitle(), form.getDescription(), form.getConfirmationMessage(), form.getCustomClosedFormMessage(),
        form.canEditResponse(), form.hasRespondAgainLink()]`;
    expect(withForm(code)).toEqual(['T', 'D', 'C', 'F', true, false]);
  });

  test('unpublishing closes the form', () => {
    expect(withForm(`form.setPublished(false); return form.isAcceptingResponses()`)).toBe(false);
  });

  test('publishing opens a form that had been closed', () => {
    const code = `form.setAcceptingResponses(false).setPublished(true); return form.isAcceptingResponses()`;
    expect(withForm(code)).toBe(true);
  });

  test('an unpublished form cannot be opened to responses', () => {
    expect(refusal(`form.setPublished(false).setAcceptingResponses(true)`)).toEqual([
      'Exception',
      'The form must be published to accept responses.',
    ]);
  });
});

describe('Items', () => {
  test('an item id is a number', () => {
    expect(withForm(`return typeof form.addTextItem().getId()`)).toBe('number');
  });

  test('getItems gives generic items, without the methods of their type', () => {
    expect(withForm(`form.addTextItem(); return typeof form.getItems()[0].setRequired`)).toBe('undefined');
  });

  test('getItems(type) gives the items of that type', () => {
    const code = `form.addTextItem().setTitle('a'); form.addListItem().setTitle('b');
      return form.getItems(FormApp.ItemType.LIST).map((item) => item.getTitle())`;
    expect(withForm(code)).toEqual(['b']);
  });

  test('getType is the enum of FormApp.ItemType', () => {
    expect(withForm(`return form.addParagraphTextItem().getType() === FormApp.ItemType.PARAGRAPH_TEXT`)).toBe(true);
  });

  test('as…Item of another type throws', () => {
    expect(refusal(`form.addPageBreakItem(); form.getItems()[0].asListItem()`)).toEqual([
      'Exception',
      'Invalid conversion for item type: PAGE_BREAK',
    ]);
  });

  test('as…Item gives the methods of the type', () => {
    expect(withForm(`form.addTextItem(); return form.getItems()[0].asTextItem().setRequired(true).isRequired()`)).toBe(
      true,
    );
  });

  test('getItemById of an unknown id is null', () => {
    expect(withForm(`return form.getItemById(12)`)).toBeNull();
  });

  test('there is no addFileUploadItem', () => {
    expect(withForm(`return typeof form.addFileUploadItem`)).toBe('undefined');
  });

  test('addImageItem is not emulated and says so', () => {
    expect(() => withForm(`form.addImageItem()`)).toThrow('Form.addImageItem is not emulated');
  });

  test('moveItem takes an item or its place', () => {
    const code = `['a', 'b', 'c'].forEach((title) => form.addTextItem().setTitle(title));
      form.moveItem(form.getItems()[2], 0); form.moveItem(1, 2);
      return form.getItems().map((item) => item.getTitle() + item.getIndex())`;
    expect(withForm(code)).toEqual(['c0', 'b1', 'a2']);
  });

  test('deleteItem takes an item or its place', () => {
    const code = `['a', 'b', 'c'].forEach((title) => form.addTextItem().setTitle(title));
      form.deleteItem(0); form.deleteItem(form.getItems()[1]);
      return form.getItems().map((item) => item.getTitle())`;
    expect(withForm(code)).toEqual(['b']);
  });

  test('deleteItem outside the form throws', () => {
    expect(refusal(`form.deleteItem(3)`)).toEqual(['Exception', 'Invalid argument: index']);
  });

  test('a deleted item can no longer be used', () => {
    expect(refusal(`const item = form.addTextItem(); form.deleteItem(item); item.setTitle('x')`)).toEqual([
      'Exception',
      'No item with the given ID could be found, or you do not have permission to access it.',
    ]);
  });

  test('duplicate appends a copy with its own id', () => {
    const code = `const a = form.addTextItem().setTitle('a'); form.addTextItem().setTitle('b'); const copy = a.duplicate();
      return [copy.getTitle(), copy.getIndex(), copy.getId() === a.getId()]`;
    expect(withForm(code)).toEqual(['a', 2, false]);
  });

  test('a scale goes from 1 to 5 by default and refuses an upper bound of 11', () => {
    expect(withForm(`const s = form.addScaleItem(); return [s.getLowerBound(), s.getUpperBound()]`)).toEqual([1, 5]);
    expect(refusal(`form.addScaleItem().setBounds(1, 11)`)).toEqual(['Exception', 'Invalid argument: upper']);
  });
});

describe('Choices and navigation', () => {
  test('a new choice question has one choice, an empty one', () => {
    // gas-fakes, « oddities ».
    expect(withForm(`return form.addListItem().getChoices().map((c) => c.getValue())`)).toEqual(['']);
  });

  test('setChoiceValues([]) throws', () => {
    // Text met on live forms: « Array is empty: values ».
    expect(refusal(`form.addListItem().setChoiceValues([])`)).toEqual(['Exception', 'Array is empty: values']);
  });

  test('setChoices([]) throws', () => {
    expect(refusal(`form.addListItem().setChoices([])`)).toEqual(['Exception', 'Array is empty: choices']);
  });

  test('two choices of the same value are refused', () => {
    // Text quoted by a script that met it on a live form.
    expect(refusal(`form.addListItem().setChoiceValues(['a', 'a'])`)).toEqual([
      'Exception',
      'Questions cannot have duplicate choice values',
    ]);
  });

  test('choices with and without navigation cannot be mixed', () => {
    const code = `const item = form.addListItem();
      item.setChoices([item.createChoice('a', FormApp.PageNavigationType.SUBMIT), item.createChoice('b')])`;
    expect(refusal(code)).toEqual(['Exception', 'Invalid data updating form.']);
  });

  test('a multiple choice tells where its choices lead', () => {
    const code = `const page = form.addPageBreakItem(); const item = form.addMultipleChoiceItem();
      item.setChoices([item.createChoice('a', page), item.createChoice('b', FormApp.PageNavigationType.SUBMIT)]);
      const [a, b] = item.getChoices();
      return [a.getGotoPage().getId() === page.getId(), a.getPageNavigationType(), b.getGotoPage(), b.getPageNavigationType()]
        .map(String)`;
    expect(withForm(code)).toEqual(['true', 'GO_TO_PAGE', 'null', 'SUBMIT']);
  });

  test('a list does not tell where its choices lead', () => {
    const code = `const item = form.addListItem();
      item.setChoices([item.createChoice('a', FormApp.PageNavigationType.SUBMIT)]);
      return item.getChoices()[0].getPageNavigationType()`;
    expect(withForm(code)).toBeNull();
  });

  test('a choice has no getGoToPage, only getGotoPage', () => {
    expect(withForm(`return typeof form.addListItem().createChoice('a').getGoToPage`)).toBe('undefined');
  });

  test('a page break tells the page it leads to', () => {
    const code = `const a = form.addPageBreakItem(), b = form.addPageBreakItem(); a.setGoToPage(b);
      return [a.getGoToPage().getId() === b.getId(), b.getGoToPage(), String(b.getPageNavigationType())]`;
    expect(withForm(code)).toEqual([true, null, 'CONTINUE']);
  });

  test('a page break that a choice leads to cannot be deleted', () => {
    // Several scripts report « Invalid data updating form. » and clear the navigation first.
    const code = `const page = form.addPageBreakItem(); const item = form.addMultipleChoiceItem();
      item.setChoices([item.createChoice('a', page)]); form.deleteItem(page)`;
    expect(refusal(code)).toEqual(['Exception', 'Invalid data updating form.']);
  });

  test('a validation without any rule removes the former one', () => {
    const code = `const email = FormApp.createTextValidation().requireTextIsEmail().build();
      form.addTextItem().setValidation(email).setValidation(FormApp.createTextValidation().build())`;
    const workspace = sandbox(`function main() { const form = FormApp.create('f'); ${code} }`);
    valueIn(workspace);
    expect(Object.values(workspace.state.forms)[0]!.items[0]!.validation).toBeUndefined();
  });

  test('each change of an item is a call to the server', () => {
    const workspace = sandbox(`function main() { FormApp.create('f').addTextItem().setTitle('a').setRequired(true); }`);
    const run = workspace.call('main');
    expect(run.calls.map(({ member, trips }) => [member, trips])).toEqual([
      ['Forms.FormApp.create', 1],
      ['Forms.Form.addTextItem', 1],
      ['Forms.TextItem.setTitle', 1],
      ['Forms.TextItem.setRequired', 1],
    ]);
  });
});
