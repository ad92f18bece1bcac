// Builds elements. Texts are always set as text, never read as HTML.
type Child = Node | string | false | undefined;
type Attributes = Record<string, string | number | boolean | undefined | ((event: never) => void)>;

/** `on…` attributes are listeners; false and undefined leave an attribute out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== false && child !== undefined));
  return element;
}

/** The nodes that are there. */
export function nodes(...children: (Node | false | undefined)[]): Node[] {
  return children.filter((child): child is Node => child !== false && child !== undefined);
}

export function byId(id: string): HTMLElement {
  return document.getElementById(id)!;
}

export function button(label: string, onclick: () => void, className = ''): HTMLButtonElement {
  return el('button', { type: 'button', class: className, onclick }, label);
}

export interface ListedLink {
  href: string;
  isCurrent: boolean;
  name: string;
  details?: string;
  when: string;
}

/** What may be read, one line each; the one that is being read is marked. */
export function linkList(links: readonly ListedLink[]): HTMLUListElement {
  const line = ({ href, isCurrent, name, details, when }: ListedLink) =>
    el(
      'a',
      { href, 'aria-current': isCurrent && 'true' },
      el('strong', {}, name),
      details !== undefined && el('span', {}, details),
      el('span', { class: 'when' }, when),
    );
  return el('ul', { class: 'list' }, ...links.map((link) => el('li', {}, line(link))));
}

/** « 1 courriel », « 3 courriels ». */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number}\u00a0${number > 1 ? many : one}`;
}
