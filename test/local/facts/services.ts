// Docs, mail, pages, Session, the runtime, and scopes.
import type { Fact } from './fact';

const DOCUMENT = 'Reference of Document';
const ODD = 'gas-fakes, « oddities »';
const MAIL = 'Reference of MailApp';
const RUN = 'HTML Service: Communicate with Server Functions';
const V8 = 'V8 runtime overview';
const MIGRATE = 'Migrate scripts to the V8 runtime';
const GLOBALS = 'Poehnelt, table of WinterCG globals tested on live';
const SCOPES = 'Authorization blocks of the reference (gas-types-detailed)';

// oxfmt-ignore
export const SERVICE_FACTS: Fact[] = [
  { id: 'save-end', fact: 'A document is saved at the end of the script.', source: DOCUMENT, test: 'happens by itself at the end of the script' },
  { id: 'save-closed', fact: 'A closed document is of no more use until it is opened again.', source: DOCUMENT, test: 'is undone by nothing but openById, which gives a document one can edit again' },
  { id: 'save-export', fact: 'An export shows what is saved only.', source: `${ODD}, API Synchronization`, test: 'is needed before getAs, which exports what is saved' },
  { id: 'get-as', fact: 'getAs gives PDF.', source: DOCUMENT, test: 'gives a PDF named after the document' },
  { id: 'get-as-markdown', fact: 'getAs gives Markdown.', source: DOCUMENT, notEmulated: 'Document.getAs of text/markdown', probe: "DocumentApp.create('x').getAs('text/markdown')" },
  { id: 're2', fact: 'replaceText takes RE2: no look-around, no back-reference.', source: 'Reference of Body.replaceText', test: 'is RE2: no look-around and no back-reference' },
  { id: 'per-element', fact: 'A text split over paragraphs is not found.', source: 'Reference of Body.replaceText', test: 'does not find a pattern split over two paragraphs' },
  { id: 'table-after', fact: 'An appended table gets an empty paragraph after it.', source: ODD, test: 'gives an empty paragraph after a table it appends: a document cannot end with a table' },
  { id: 'one-child', fact: 'A new document has one child.', source: ODD, test: 'of a new document has one child, an empty paragraph' },
  { id: 'elements', fact: 'Elements at hand stay valid when content shifts.', source: 'gas-fakes, notes on identity', test: 'inserts at an index, and elements at hand stay valid' },
  { id: 'attributes', fact: 'Attributes never set are null.', source: `${ODD}, Learnings`, test: 'has null where nothing was set, and chains its setters' },
  { id: 'heading-attributes', fact: 'setHeadingAttributes restyles no paragraph and ignores what is of the text.', source: `${ODD}, Learnings`, test: 'is not restyled by setHeadingAttributes afterwards, which ignores what is of the text' },
  { id: 'headers', fact: 'A header or footer is added once.', source: DOCUMENT, test: 'only one header and one footer can be added' },
  { id: 'body-clear', fact: 'clear() fails on a body of one paragraph.', source: 'gas-fakes, tests run on live', notEmulated: 'DocumentApp.Body.clear of one paragraph', probe: "DocumentApp.create('x').getBody().clear()" },
  { id: 'tabs', fact: 'A document has a tab, which holds its body.', source: DOCUMENT, test: 'is one, and holds the body and the header of the document' },
  { id: 'drive-copy', fact: 'A template is copied by makeCopy, filled, and exported.', source: 'Reference of File.makeCopy', test: 'a template is copied in a folder, filled, exported as PDF beside it and sent' },
  { id: 'drive-search', fact: 'DriveApp searches by a query.', source: 'Reference of DriveApp.searchFiles', notEmulated: 'DriveApp.searchFiles', probe: "DriveApp.searchFiles('x')" },
  { id: 'logger-java', fact: 'Logger writes an object as {key=value}.', source: 'Reference of Logger.log', test: 'of Logger write %s as Java does: %s' },
  { id: 'mail-overloads', fact: 'sendEmail has four overloads.', source: MAIL, test: 'with four texts has the reply address in second place' },
  { id: 'mail-lists', fact: 'Recipients are separated by commas.', source: MAIL, test: 'takes lists of addresses separated by commas' },
  { id: 'mail-options', fact: 'A mail has a name, HTML, a reply address and attachments.', source: MAIL, test: 'keeps the sender’s name, the HTML and the attachments' },
  { id: 'mail-noreply', fact: 'noReply sends from an address nobody reads.', source: MAIL, test: 'with noReply comes from an address of the domain that nobody reads' },
  { id: 'mail-from', fact: 'MailApp has no « from ».', source: MAIL, test: 'with a key MailApp does not know is refused' },
  { id: 'mail-sender', fact: 'A mail is sent by the account the script runs as.', source: MAIL, test: 'is sent by the account the script runs as, at the virtual instant' },
  { id: 'calendar', fact: 'CalendarApp reads and writes events.', source: 'Reference of CalendarApp', notEmulated: 'CalendarApp', probe: 'CalendarApp.getDefaultCalendar()' },
  { id: 'html-frame', fact: 'A page says who may frame it.', source: 'Reference of HtmlOutput', test: 'takes a frame mode' },
  { id: 'html-sandbox', fact: 'A page lives in a sandboxed frame.', source: 'HTML Service: Restrictions', notEmulated: 'the browser page decides of its frames' },
  { id: 'html-templates', fact: 'Templates run scriptlets and escape by place.', source: 'HTML Service: Templated HTML', test: 'escapes for the place: an attribute, a script, a string in a script' },
  { id: 'run-legal', fact: 'A page may send numbers, texts, booleans, null, and arrays and objects of them.', source: RUN, test: '%s is refused before anything is sent' },
  { id: 'run-circular', fact: 'A page may not send a circular object.', source: RUN, test: 'a circular object is refused, and the same object twice is not' },
  { id: 'run-undefined', fact: 'undefined in an array becomes null.', source: RUN, test: 'undefined in an array becomes null, and so does an argument that is undefined' },
  { id: 'run-private', fact: 'A page sees neither functions that end in an underscore nor methods.', source: RUN, test: 'does not see functions whose name ends in an underscore, nor methods of objects' },
  { id: 'run-date', fact: 'A date that is returned gives null, or no handler runs: both were seen.', source: 'two public projects', switch: 'returnedDates', tests: ['makes the success handler get null', 'runs no handler at all, when that is the behaviour tried'] },
  { id: 'run-form', fact: 'A page may send one of its forms, alone, and the function gets its fields.', source: RUN, test: 'a form given by itself is sent as its fields, and inside an object it is refused' },
  { id: 'run-submit', fact: 'A control named submit breaks the form that is sent.', source: 'Tanaike, 2023-02-15', notEmulated: 'such a form is sent like any other' },
  { id: 'run-ten', fact: 'A page has at most ten calls under way.', source: RUN, notEmulated: 'calls run one after the other' },
  { id: 'token', fact: 'getOAuthToken gives a token for the scopes of the script.', source: 'Reference of ScriptApp', notEmulated: 'ScriptApp.getOAuthToken', probe: 'ScriptApp.getOAuthToken()' },
  { id: 'granular', fact: 'A person may grant some scopes only.', source: 'Authorization scopes', test: 'are granted one by one: what the person left out can be asked about' },
  { id: 'session-blank', fact: 'The address is blank in a simple trigger.', source: 'Reference of Session', test: 'leaves the address blank in a simple trigger' },
  { id: 'session-owner', fact: 'A trigger sees the account that installed it.', source: 'Reference of Session', test: 'names the account that installed the trigger, whoever is at the keyboard' },
  { id: 'syntax', fact: 'Class fields, private names, static blocks, modules and top-level await are refused.', source: V8, test: 'and refuses %s' },
  { id: 'syntax-taken', fact: 'ES2021 is taken.', source: V8, test: 'and takes optional chaining, ??, ||=, BigInt and named groups' },
  { id: 'regex-flags', fact: 'Whether literals take the flags d and v is not written.', source: 'none', notEmulated: 'they are refused, which is the safe reading' },
  { id: 'globals', fact: 'The globals of browsers and of Node are absent.', source: GLOBALS, test: 'of browsers and of Node are absent' },
  { id: 'intl', fact: 'Intl has the words of every language.', source: MIGRATE, test: 'have Intl with the words of other languages' },
  { id: 'wasm', fact: 'WebAssembly is there without streaming.', source: GLOBALS, test: 'have WebAssembly without its streaming functions' },
  { id: 'engine', fact: 'The engine has the built-ins of a recent V8.', source: 'Tanaike, 2024-10-12', notEmulated: 'the engine is the one of Node, older or newer' },
  { id: 'async', fact: 'A function that Google runs may be async.', source: V8, notEmulated: 'an async function run by Google stops, saying so' },
  { id: 'functions', fact: 'Functions, and variables that hold one, can be run.', source: V8, test: 'when it is %s' },
  { id: 'methods', fact: 'Menus and triggers take methods by dotted name.', source: V8, test: 'when it is a method, by its dotted name' },
  { id: 'afresh', fact: 'The whole project is evaluated at every execution.', source: V8, test: 'are new at every execution' },
  { id: 'one-scope', fact: 'All files share one global object.', source: V8, test: 'hold the functions of the script, which share one global object' },
  { id: 'apply', fact: 'Array.prototype.push.apply overflows near 125,858 elements.', source: 'Tanaike, 2020-04-20', notEmulated: 'the stack is the one of Node' },
  { id: 'scope-error', fact: 'A missing scope throws and names the scope.', source: 'errors quoted of live scripts', test: 'that are missing make the method throw, naming the one it needs' },
  { id: 'scope-any', fact: 'Any of the scopes listed suffices.', source: SCOPES, test: 'suffice when one of those is there' },
  { id: 'scope-several', fact: 'Several scopes that would do are told together.', source: 'none', test: 'that would each do are told in brackets' },
  { id: 'scope-openbyid', fact: 'Whether currentonly opens the container by its id: the reference and a measurement differ.', source: 'Reference of SpreadsheetApp; a measurement of 2026-08-18', switch: 'currentonlyOpensContainer', tests: ['the container opened by its id with the scope currentonly › is refused', 'opens, and no other file does, when that is the behaviour tried'] },
  { id: 'scope-trigger', fact: 'A trigger of a form needs the scope of triggers and that of forms.', source: SCOPES, notEmulated: 'a trigger needs what the call itself lists' },
  { id: 'scope-none', fact: 'Properties, cache, locks and pages need none.', source: SCOPES, test: 'are not needed for properties, cache, locks and pages' },
  { id: 'scope-detected', fact: 'Without a list, Google reads the scopes in the code.', source: 'Authorization scopes', test: 'are all there when the manifest lists none: Google reads them in the code' },
  { id: 'scope-container', fact: 'currentonly works in a script bound to that file only.', source: SCOPES, notEmulated: 'a script bound to nothing keeps the scopes it lists' },
  { id: 'scope-advanced', fact: 'An advanced service needs the whole scope of its API.', source: 'Editor add-on scopes', test: 'that the manifest declares is there, and not emulated; another name is unknown' },
  { id: 'scope-class', fact: 'Scopes are plain, sensitive or restricted, and Google verifies who asks for them.', source: 'OAuth client verification', notEmulated: 'nobody is asked to consent' },
  { id: 'scope-forms', fact: 'FormApp.openById needs the whole scope of forms.', source: SCOPES, test: 'without the forms scope, openById is refused by name' },
];
