// Forms: items, navigation, responses, and the tab they are linked to.
import type { Fact } from './fact';

const FORM = 'Reference of Form';
const ODD = 'gas-fakes, « oddities »';
const RESPONSE = 'Reference of FormResponse';

// oxfmt-ignore
export const FORM_FACTS: Fact[] = [
  { id: 'title', fact: 'create names the file; whether the title is empty is one report.', source: `${ODD}, issue 442747794`, switch: 'forms.titleAtCreation', tests: ['create names the file and leaves the title empty', 'create gives the title when the reported defect is switched off'] },
  { id: 'published', fact: 'An unpublished form cannot be opened to responses.', source: FORM, test: 'an unpublished form cannot be opened to responses' },
  { id: 'published-opens', fact: 'Publishing changes whether responses are accepted.', source: FORM, test: 'publishing opens a form that had been closed' },
  { id: 'first-choice', fact: 'A new choice question has one empty choice.', source: ODD, test: 'a new choice question has one choice, an empty one' },
  { id: 'no-upload', fact: 'There is no addFileUploadItem.', source: FORM, test: 'there is no addFileUploadItem' },
  { id: 'item-id', fact: 'The id of an item is a number.', source: `${ODD}, issue 469115766`, test: 'an item id is a number' },
  { id: 'images', fact: 'A form has images, videos and ratings.', source: FORM, notEmulated: 'Form.addImageItem', probe: "FormApp.create('x').addImageItem()" },
  { id: 'quiz', fact: 'A form may be a quiz.', source: FORM, notEmulated: 'Form.setIsQuiz', probe: "FormApp.create('x').setIsQuiz(true)" },
  { id: 'mixed', fact: 'Choices with and without navigation do not mix.', source: 'Reference of MultipleChoiceItem.createChoice', test: 'choices with and without navigation cannot be mixed' },
  { id: 'last-navigation', fact: 'Of two choices that navigate on a page the last acts.', source: 'Reference of MultipleChoiceItem.createChoice', test: 'of two choices that navigate on one page, the last acts' },
  { id: 'last-page', fact: 'A choice on the last page leads nowhere.', source: 'Reference of MultipleChoiceItem.createChoice', test: 'a choice on the last page leads nowhere' },
  { id: 'go-to-page', fact: 'setGoToPage governs the page before the break.', source: 'Reference of PageBreakItem', test: 'setGoToPage governs the page before the break' },
  { id: 'choice-overrules', fact: 'A choice overrules the break.', source: 'Reference of PageBreakItem', test: 'a choice overrules the break that follows' },
  { id: 'goto-null', fact: 'A choice of a list tells no navigation.', source: 'Reference of Choice', test: 'a list does not tell where its choices lead' },
  { id: 'goto-name', fact: 'A choice has getGotoPage and no getGoToPage.', source: 'Reference of Choice', test: 'a choice has no getGoToPage, only getGotoPage' },
  { id: 'limit-one', fact: 'A form limited to one response takes none from scripts.', source: FORM, test: 'submit is refused on a form limited to one response each' },
  { id: 'email', fact: 'A form that collects addresses asks for one.', source: FORM, test: 'a form that collects addresses asks for one' },
  { id: 'email-null', fact: 'A response being composed has no address.', source: RESPONSE, test: 'a response being composed has neither id, time, address nor link' },
  { id: 'email-uncollected', fact: 'The address of a response to a form that collects none is not written.', source: 'none', switch: 'forms.uncollectedEmail', tests: ['the address of a response to a form that collects none: %s'] },
  { id: 'item-responses', fact: 'Unanswered texts and dates are empty answers, others are absent.', source: RESPONSE, test: 'getItemResponses gives unanswered texts and dates as empty, and leaves the other types out' },
  { id: 'answer-types', fact: 'An answer is a text, a list of texts, or a list of lists.', source: 'Reference of ItemResponse', test: 'a grid has one column a row' },
  { id: 'since', fact: 'getResponses(since) gives what came after.', source: `${FORM}.getResponses`, test: 'getResponses(since) gives what came after that instant' },
  { id: 'edit-url', fact: 'getEditResponseUrl leads to the response.', source: RESPONSE, test: 'getEditResponseUrl leads to the published form with its token' },
  { id: 'edit-refused', fact: 'The link explains itself where edits are disabled.', source: RESPONSE, test: 'Editing a response › is refused when the form does not allow it' },
  { id: 'prefilled', fact: 'A prefilled link carries answers.', source: 'Reference of FormResponse.toPrefilledUrl; Tanaike, 2021-09-27', test: 'a prefilled link brings back the answers it was made of' },
  { id: 'prefilled-other', fact: 'A link carries « other » by a mark, and its text beside it.', source: 'Tanaike, 2021-09-27', test: 'a link fills « other » by __other_option__ and the text beside it' },
  { id: 'destination', fact: 'setDestination throws on a bad id.', source: FORM, test: 'setDestination with an unknown id throws' },
  { id: 'destination-removed', fact: 'removeDestination keeps old rows.', source: FORM, test: 'removeDestination keeps the rows and frees the tab' },
  { id: 'responses-deleted', fact: 'deleteAllResponses does not touch the tab.', source: FORM, test: 'deleteAllResponses leaves the tab alone' },
  { id: 'response-deleted', fact: 'deleteResponse takes one answer out of the store and does not touch the tab.', source: `${FORM}.deleteResponse`, test: 'deleteResponse leaves the row of the answer in the tab' },
  { id: 'no-choices', fact: 'setChoices([]) throws.', source: 'Reference of MultipleChoiceItem.setChoices', test: 'setChoices([]) throws' },
  { id: 'heading', fact: 'A column is headed by the title of its question.', source: 'maintainapplication.com, « Duplicated Form Questions »', test: 'setDestination adds a tab with the time and one column a question' },
  { id: 'heading-twice', fact: 'Questions of one title cannot be told apart by name.', source: 'maintainapplication.com, « Duplicated Form Questions »', test: 'questions of one title keep a column each when columns move' },
  { id: 'renamed', fact: 'What a column does when its question is renamed is not written.', source: 'none', switch: 'forms.renamedQuestion', tests: ['a renamed question: %s'] },
  { id: 'deleted', fact: 'What a column does when its question is deleted is not written.', source: 'none', switch: 'forms.deletedQuestion', tests: ['when a question is deleted: %s'] },
  { id: 'readded', fact: 'Where a question that comes back is written is not written.', source: 'none', switch: 'forms.readdedQuestion', tests: ['when a deleted question comes back: %s'] },
  { id: 'escaped', fact: 'Whether Forms keeps =… as text in the tab is not written.', source: 'none', switch: 'answersReadAsTyped', tests: ['an answer that looks like a formula stays text', 'an answer read as if typed loses the zeros before a number'] },
  { id: 'long', fact: 'What a cell holds of an answer over 50,000 characters is not written.', source: 'none', switch: 'forms.longAnswerInCell', tests: ['60,000 characters are whole in the response and cut at 50,000 in the cell', 'the cell of an answer that is too long may also stay empty'] },
  { id: 'store', fact: 'Every form keeps its responses in a store of its own.', source: `${FORM}.setDestination`, test: 'a lost row leaves the response in the store alone' },
];
