// Browser: the dialogs of older scripts, which suspend the script as those of Ui do. Source: reference of Browser.
import type { Execution } from '../runtime/execution';
import { enumeration, guestObject } from '../runtime/guest';
import { BUTTON_SETS, ask } from './ui';

/** The answer is the button's text in lower case; a closed dialog counts as cancelled. */
export function createBrowser(execution: Execution) {
  const shown = (kind: 'alert' | 'prompt', args: unknown[]) => {
    const method = kind === 'alert' ? 'Browser.msgBox' : 'Browser.inputBox';
    // The sentence as we remember it: no page that quotes it was found.
    if (!execution.options.hasUi)
      throw new Error(`Cannot call ${method}() from this context; have you tried Logger.log() instead?`);
    return ask(execution, kind, args, method);
  };
  return guestObject(execution, 'Base.Browser', {
    Buttons: enumeration(Object.keys(BUTTON_SETS)),
    msgBox: (...args: unknown[]) => {
      const { button } = shown('alert', args);
      return button === 'CLOSE' ? 'cancel' : button.toLowerCase();
    },
    inputBox: (...args: unknown[]) => {
      const { button, text } = shown('prompt', args);
      return button === 'CLOSE' || button === 'CANCEL' ? 'cancel' : text;
    },
  });
}
