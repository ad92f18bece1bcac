// Where the person is in the register: Google knows it at every run of a script, from a menu or from a sidebar.

/** The tab and the cell last gone to; '' before any. */
export const selection = { tab: '', cell: '' };

export function select(tab: string, cell: string): void {
  Object.assign(selection, { tab, cell });
}
