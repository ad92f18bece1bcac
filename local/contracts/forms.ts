// Portable contracts of Forms. One form serves them all; it stays in the person's Drive, who throws it away.
import { expectEqual, refusal, UNSETTLED, type Comparison, type Contract } from './contract';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FORM = 'Reference of Form';

let opened: GoogleAppsScript.Forms.Form | undefined;
const form = (): GoogleAppsScript.Forms.Form => (opened ??= FormApp.create('Contrats (à jeter)'));

/** Does something with the tab the form feeds, which is unlinked and taken away afterwards. */
function linked(
  sheet: Sheet,
  act: (tab: Sheet, file: GoogleAppsScript.Spreadsheet.Spreadsheet) => Comparison,
): Comparison {
  const file = sheet.getParent();
  form().setDestination(FormApp.DestinationType.SPREADSHEET, file.getId());
  SpreadsheetApp.flush();
  const tab = file.getSheets().find((one) => one.getFormUrl() !== null);
  if (!tab) return expectEqual('no linked tab', 'a linked tab');
  try {
    return act(tab, file);
  } finally {
    if (tab.getFormUrl() !== null) form().removeDestination();
    file.deleteSheet(tab);
    form().deleteAllResponses();
  }
}

const items: Contract[] = [
  {
    name: 'create names the file and leaves the title empty',
    source: 'gas-fakes, « oddities », issue 442747794 (one reporter)',
    run: () => expectEqual(form().getTitle(), ''),
  },
  {
    name: 'setters give the form, for chaining',
    source: FORM,
    run: () => expectEqual(form().setTitle('Contrats').setDescription('Essai').getDescription(), 'Essai'),
  },
  {
    name: 'the id of an item is a number',
    source: 'gas-fakes, « oddities », issue 469115766',
    run: () => expectEqual(typeof form().addTextItem().setTitle('Nom').getId(), 'number'),
  },
  {
    name: 'a new choice question has one choice, an empty one',
    source: 'gas-fakes, « oddities »',
    run: () =>
      expectEqual(
        form()
          .addMultipleChoiceItem()
          .getChoices()
          .map((choice) => choice.getValue()),
        [''],
      ),
  },
  {
    name: 'setChoices refuses an empty list',
    source: 'Reference of MultipleChoiceItem.setChoices',
    run: () => expectEqual(refusal(() => form().addListItem().setChoices([])) !== 'nothing was refused', true), // oxfmt-ignore
  },
  {
    name: 'choices with and without navigation cannot be mixed',
    source: 'Reference of MultipleChoiceItem.createChoice',
    run: () => {
      const item = form().addMultipleChoiceItem();
      const page = form().addPageBreakItem();
      const act = () => item.setChoices([item.createChoice('a', page), item.createChoice('b')]);
      return expectEqual(refusal(act) !== 'nothing was refused', true);
    },
  },
  {
    name: 'a choice of a list tells no navigation',
    source: 'Reference of Choice.getGotoPage',
    run: () => {
      const item = form().addListItem();
      item.setChoices([item.createChoice('a', FormApp.PageNavigationType.SUBMIT)]);
      return expectEqual(item.getChoices()[0]?.getPageNavigationType(), null);
    },
  },
  {
    name: 'there is no addFileUploadItem',
    source: FORM,
    run: () => expectEqual((form() as unknown as Record<string, unknown>)['addFileUploadItem'], undefined),
  },
  {
    name: 'getItemById of an unknown id is null',
    source: FORM,
    run: () => expectEqual(form().getItemById(1), null),
  },
];

const responses: Contract[] = [
  {
    name: 'a response not yet sent has neither id nor address',
    source: 'Reference of FormResponse.getEditResponseUrl',
    run: () => {
      const response = form().createResponse();
      return expectEqual([response.getId(), response.getRespondentEmail()], [null, null]);
    },
  },
  {
    name: 'unanswered texts and dates are empty answers, other types are absent',
    source: 'Reference of FormResponse.getItemResponses',
    run: () => {
      const asked = FormApp.create('Contrats, réponses (à jeter)');
      asked.addTextItem().setTitle('Texte');
      asked.addDateItem().setTitle('Jour');
      asked.addScaleItem().setTitle('Échelle');
      asked.createResponse().submit();
      const [stored] = asked.getResponses();
      const read = stored?.getItemResponses().map((one) => [one.getItem().getTitle(), one.getResponse()]);
      return expectEqual(read, [['Texte', ''], ['Jour', '']]); // oxfmt-ignore
    },
  },
  {
    name: 'a link filled beforehand names its questions entry.<number>',
    source: 'Tanaike, 2021-09-27',
    run: () => {
      const item = form().addTextItem().setTitle('Prérempli');
      const url = form().createResponse().withItemResponse(item.createResponse('oui')).toPrefilledUrl();
      return expectEqual(/[?&]entry\.\d+=oui(&|$)/.test(url), true);
    },
  },
  {
    name: 'setDestination with an unknown id throws',
    source: `${FORM}: setDestination`,
    run: () =>
      expectEqual(
        refusal(() => form().setDestination(FormApp.DestinationType.SPREADSHEET, 'inconnu')) !== 'nothing was refused',
        true,
      ),
  },
  {
    name: 'the linked tab is known by getFormUrl, until the destination is removed',
    source: 'Reference of Sheet.getFormUrl',
    run: (sheet) =>
      linked(sheet, (tab, file) => {
        const known = tab.getFormUrl() !== null && file.getFormUrl() !== null;
        form().removeDestination();
        return expectEqual([known, tab.getFormUrl()], [true, null]);
      }),
  },
  {
    name: 'the first column of the linked tab is the time, in the language of the file',
    source: UNSETTLED,
    run: (sheet) => linked(sheet, (tab) => expectEqual(tab.getRange('A1').getValue(), 'Horodateur')),
  },
  {
    name: 'a question that is renamed renames its column',
    source: UNSETTLED,
    run: (sheet) =>
      linked(sheet, (tab) => {
        const item = form().addTextItem().setTitle('Avant');
        SpreadsheetApp.flush();
        item.setTitle('Après');
        form().createResponse().submit();
        const headings = tab.getDataRange().getValues()[0] ?? [];
        form().deleteItem(item.getIndex());
        return expectEqual([headings.indexOf('Avant') >= 0, headings.indexOf('Après') >= 0], [false, true]);
      }),
  },
  {
    name: 'deleteResponse takes one response out',
    source: `${FORM}: deleteResponse`,
    run: () => {
      const sent = form().createResponse().submit();
      const before = form().getResponses().length;
      form().deleteResponse(sent.getId());
      return expectEqual([before, form().getResponses().length], [1, 0]);
    },
  },
];

export const formContracts: Contract[] = [...items, ...responses];
