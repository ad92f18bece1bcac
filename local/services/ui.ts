// The Ui object of an editor: menus, alerts, prompts, dialogs and sidebars. Sources: reference of Ui and Menu.
import { copyJson } from '../model/copy';
import { NotEmulated, type Execution } from '../runtime/execution';
import { enumeration, enumValue, guestObject, type EnumValue } from '../runtime/guest';
import type { Dialog, MenuItem } from '../ui';
import { pageOf } from './html/output';
import { loseLocks } from './lockService';
import { signatureError } from './signature';

const BUTTONS = enumeration(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const BUTTON_SETS = enumeration(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

export function createUi(execution: Execution) {
  const { ui } = execution.workspace;
  return guestObject(execution, 'Base.Ui', {
    Button: BUTTONS,
    ButtonSet: BUTTON_SETS,
    createMenu: (caption: unknown) => createMenu(execution, String(caption)),
    // The submenu of the Extensions menu bears the script's name there.
    createAddonMenu: () => createMenu(execution, 'Extensions'),
    alert: (...args: unknown[]) => enumValue(ask(execution, 'alert', args).button),
    prompt: (...args: unknown[]) => {
      const { button, text } = ask(execution, 'prompt', args);
      return guestObject(execution, 'Base.PromptResponse', {
        getSelectedButton: () => enumValue(button),
        getResponseText: () => text,
      });
    },
    showSidebar: (page: unknown) => ui.show(toDialog(page, 'sidebar')),
    showModalDialog: (page: unknown, title: unknown) => ui.show(toDialog(page, 'dialog', String(title))),
    showModelessDialog: (page: unknown, title: unknown) => ui.show(toDialog(page, 'dialog', String(title))),
  });
}

interface Menu {
  title: string;
  items: MenuItem[];
}

/** A menu is known by its guest object until it is added to the editor: it belongs to no saved state. */
const menus = new WeakMap<object, Menu>();

function createMenu(execution: Execution, title: string) {
  const model: Menu = { title, items: [] };
  const menu = guestObject(execution, 'Base.Menu', {
    addItem: (caption: unknown, functionName: unknown): unknown => {
      model.items.push({ caption: String(caption), functionName: String(functionName) });
      return menu;
    },
    addSeparator: (): unknown => {
      model.items.push({ caption: '', functionName: '' });
      return menu;
    },
    addSubMenu: (submenu: object): unknown => {
      const added = menus.get(submenu);
      if (!added) throw signatureError('Menu.addSubMenu', [submenu]);
      const { title: caption, items } = added;
      model.items.push({ caption, functionName: '', items });
      return menu;
    },
    addToUi: () => execution.workspace.ui.addMenu(model.title, copyJson(model.items)),
  });
  menus.set(menu, model);
  return menu;
}

/** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. The script is suspended, and loses its locks. */
export function ask(
  execution: Execution,
  kind: 'alert' | 'prompt',
  args: unknown[],
  method = `Ui.${kind}`,
): { button: string; text: string } {
  const [title, content] = args.length > 2 ? [args[0], args[1]] : ['', args[0]];
  const set = args.length > 1 ? args[args.length - 1] : BUTTON_SETS.OK;
  if (!Object.values(BUTTON_SETS).includes(set as EnumValue)) throw signatureError(method, args);
  loseLocks(execution);
  const buttons = String(set).split('_');
  const reply = execution.workspace.ui.ask({ kind, title: String(title), content: String(content), buttons });
  return reply ?? execution.kill('A person has to answer first');
}

function toDialog(page: unknown, kind: 'dialog' | 'sidebar', title?: string): Dialog {
  const shown = pageOf(page);
  if (!shown) throw new NotEmulated('A dialog made of anything but an HtmlOutput is not emulated');
  const dialog: Dialog = { kind, title: title ?? shown.title, content: shown.content };
  if (kind === 'dialog' && shown.width) dialog.width = shown.width;
  if (kind === 'dialog' && shown.height) dialog.height = shown.height;
  return dialog;
}
