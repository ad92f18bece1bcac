// What the person at the keyboard sees of a script: its menus, its dialogs, its sidebar; and what they answer.
export interface MenuItem {
  caption: string;
  /** '' for a separator and for a submenu. */
  functionName: string;
  /** The items of a submenu. */
  items?: MenuItem[];
}

export interface Dialog {
  kind: 'alert' | 'prompt' | 'dialog' | 'sidebar';
  title: string;
  /** The text of an alert or prompt, the HTML of a dialog or sidebar. */
  content: string;
  /** The buttons of an alert or prompt, most affirmative first; closing is always possible besides. */
  buttons?: string[];
  /** The size a dialog asked for, in pixels. */
  width?: number;
  height?: number;
}

export type Question = Dialog & { buttons: string[] };

/** `button` is a name of Google's (`OK`, `YES`…) or `CLOSE`. */
export interface Reply {
  button: string;
  text?: string;
}

/** What a person must answer, and has answered once it was shown. */
export function leavesAChoice({ kind, buttons = [] }: Dialog): boolean {
  return kind === 'prompt' || buttons.length > 1;
}

export class Ui {
  readonly menus: { title: string; items: MenuItem[] }[] = [];
  /** Everything shown since the workspace was opened, oldest first. */
  readonly shown: Dialog[] = [];
  toasts: string[] = [];
  /** What the person will answer to the next alerts and prompts; when empty: the first button, and an empty text. */
  readonly answers: Reply[] = [];
  /** True when nobody answers by default: a question that leaves a choice stops the run, and is kept here. */
  waitsForPerson = false;
  question: Question | undefined;

  /** A second menu of the same name replaces the first (« Custom menus in Google Workspace »). */
  addMenu(title: string, items: MenuItem[]): void {
    this.removeMenu(title);
    this.menus.push({ title, items });
  }

  removeMenu(title: string): void {
    const at = this.menus.findIndex((menu) => menu.title === title);
    if (at >= 0) this.menus.splice(at, 1);
  }

  /** Shows a page, which the script does not wait for. */
  show(dialog: Dialog): void {
    this.shown.push(dialog);
  }

  /** Shows an alert or a prompt, which the script does wait for. Undefined when the person must answer first. */
  ask(dialog: Question): Required<Reply> | undefined {
    if (this.waitsForPerson && this.answers.length === 0 && leavesAChoice(dialog)) {
      this.question = dialog;
      return undefined;
    }
    this.shown.push(dialog);
    const answer = this.answers.shift() ?? { button: dialog.buttons[0]! };
    if (answer.button !== 'CLOSE' && !dialog.buttons.includes(answer.button))
      throw new Error(`The dialog « ${dialog.content} » has no button ${answer.button}`);
    return { button: answer.button, text: answer.text ?? '' };
  }
}
