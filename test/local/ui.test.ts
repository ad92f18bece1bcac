// What the Ui of an editor promises. Sources: references of Ui and Menu; « Custom menus », « Dialogs and sidebars ».
import { sandbox, valueIn } from '../support/sandbox';

const ui = 'const ui = SpreadsheetApp.getUi();';
const inEditor = (code: string) => sandbox(`function main() { ${ui} ${code} }`);

describe('menus', () => {
  it('appear when added to the editor, with their items, separators and submenus', () => {
    const workspace = sandbox(`function onOpen() {
      ${ui}
      ui.createMenu('Pôle').addItem('Un', 'un').addSeparator()
        .addSubMenu(SpreadsheetApp.getUi().createMenu('Autres').addItem('Deux', 'objet.deux')).addToUi();
      ui.createMenu('Jamais ajouté').addItem('Trois', 'trois');
    }`);
    expect(workspace.openFile().error).toBe(undefined);
    expect(workspace.ui.menus).toEqual([
      {
        title: 'Pôle',
        items: [
          { caption: 'Un', functionName: 'un' },
          { caption: '', functionName: '' },
          { caption: 'Autres', functionName: '', items: [{ caption: 'Deux', functionName: 'objet.deux' }] },
        ],
      },
    ]);
  });

  it('replace one of the same name', () => {
    const workspace = inEditor(
      `for (const caption of ['Un', 'Deux']) ui.createMenu('M').addItem(caption, 'f').addToUi();`,
    );
    valueIn(workspace);
    expect(workspace.ui.menus).toEqual([{ title: 'M', items: [{ caption: 'Deux', functionName: 'f' }] }]);
  });
});

// Reference of Spreadsheet.addMenu, updateMenu and removeMenu.
describe('menus of a spreadsheet', () => {
  it('take entries by name and function, null for a line; one of the same name is replaced, or removed', () => {
    const menus = (code: string) => {
      const workspace = sandbox(`function main() { const ss = SpreadsheetApp.getActive();
        ss.addMenu('M', [{ name: 'Un', functionName: 'un' }, null, { name: 'Deux', functionName: 'deux' }]); ${code} }`);
      valueIn(workspace);
      return workspace.ui.menus;
    };
    const [un, line, deux] = [{ caption: 'Un', functionName: 'un' }, { caption: '', functionName: '' }, { caption: 'Deux', functionName: 'deux' }]; // oxfmt-ignore
    expect(menus('')).toEqual([{ title: 'M', items: [un, line, deux] }]);
    expect(menus(`ss.updateMenu('M', [{ name: 'Un', functionName: 'un' }]);`)).toEqual([{ title: 'M', items: [un] }]);
    expect(menus(`ss.removeMenu('M'); ss.removeMenu('Jamais');`)).toEqual([]);
  });
});

describe('alerts and prompts', () => {
  it('wait for the answer, which is one of the Button values', () => {
    const workspace = inEditor(`const answer = ui.alert('Titre', 'Continuer ?', ui.ButtonSet.YES_NO);
      return [answer === ui.Button.NO, String(answer), JSON.stringify(answer)];`);
    workspace.ui.answers.push({ button: 'NO' });
    expect(valueIn(workspace)).toEqual([true, 'NO', '"NO"']);
    expect(workspace.ui.shown).toEqual([
      { kind: 'alert', title: 'Titre', content: 'Continuer ?', buttons: ['YES', 'NO'] },
    ]);
  });

  it('take a message alone, or a message and buttons', () => {
    const workspace = inEditor(`return [String(ui.alert('a')), String(ui.alert('b', ui.ButtonSet.OK_CANCEL))];`);
    expect(valueIn(workspace)).toEqual(['OK', 'OK']);
    expect(workspace.ui.shown.map(({ title, content, buttons }) => [title, content, buttons])).toEqual([
      ['', 'a', ['OK']],
      ['', 'b', ['OK', 'CANCEL']],
    ]);
  });

  it('give the text typed and the button of a prompt', () => {
    const workspace = inEditor(
      `const r = ui.prompt('Nom ?'); return [r.getResponseText(), r.getSelectedButton() === ui.Button.OK];`,
    );
    workspace.ui.answers.push({ button: 'OK', text: 'Ana' });
    expect(valueIn(workspace)).toEqual(['Ana', true]);
  });

  it('can always be closed', () => {
    const workspace = inEditor(`return ui.alert('a') === ui.Button.CLOSE;`);
    workspace.ui.answers.push({ button: 'CLOSE' });
    expect(valueIn(workspace)).toBe(true);
  });

  it('refuse two texts without buttons, as the signature does', () => {
    expect(() => valueIn(inEditor(`ui.alert('Titre', 'Message');`))).toThrow(
      "don't match the method signature for Ui.alert",
    );
  });
});

describe('pages', () => {
  const page = `HtmlService.createHtmlOutput('<p>x</p>').setTitle('Page').setWidth(400).setHeight(250)`;

  it('show in a sidebar under their own title, without suspending the script', () => {
    const workspace = inEditor(
      `const l = LockService.getScriptLock(); l.waitLock(1); ui.showSidebar(${page}); return l.hasLock();`,
    );
    expect(valueIn(workspace)).toBe(true);
    expect(workspace.ui.shown).toEqual([{ kind: 'sidebar', title: 'Page', content: '<p>x</p>' }]);
  });

  it('show in a dialog under the title given, which overrides theirs', () => {
    const workspace = inEditor(`ui.showModalDialog(${page}, 'Dialogue'); ui.showModelessDialog(${page}, 'Autre');`);
    valueIn(workspace);
    expect(workspace.ui.shown).toEqual([
      { kind: 'dialog', title: 'Dialogue', content: '<p>x</p>', width: 400, height: 250 },
      { kind: 'dialog', title: 'Autre', content: '<p>x</p>', width: 400, height: 250 },
    ]);
  });

  it('are no answer: a page leaves the answers to the next alert', () => {
    const workspace = inEditor(`ui.showSidebar(${page}); return String(ui.alert('?', ui.ButtonSet.YES_NO));`);
    workspace.ui.answers.push({ button: 'NO' });
    expect(valueIn(workspace)).toBe('NO');
  });

  // Seen live from a simple onEdit: it has no right to open a page.
  it('cannot be shown by a simple trigger', () => {
    const workspace = sandbox(`function onOpen() { SpreadsheetApp.getUi().showSidebar(${page}); }`);
    expect(workspace.openFile().error?.message).toBe(
      'You do not have permission to call Ui.showSidebar. Required permissions: ' +
        'https://www.googleapis.com/auth/script.container.ui',
    );
  });
});

describe('where nobody looks', () => {
  it('there is no Ui: a trigger cannot ask anything', () => {
    const workspace = sandbox(`
      function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create(); }
      function tick() { SpreadsheetApp.getUi(); }`);
    valueIn(workspace, 'install');
    workspace.advanceTo(workspace.clock.now + 120_000);
    expect(workspace.runs[1]!.error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });
});
