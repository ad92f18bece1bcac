// What the panels that read the register and act on it share: their pieces, what they say, one question at a time.

export function piece<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

export function creer<K extends keyof HTMLElementTagNameMap>(
  nom: K,
  proprietes: Partial<HTMLElementTagNameMap[K]>,
  ...enfants: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const cree = Object.assign(document.createElement(nom), proprietes);
  cree.append(...enfants);
  return cree;
}

export function dire(phrase: string, erreur = false): void {
  const message = piece('message');
  message.classList.toggle('erreur', erreur);
  message.textContent = phrase;
}

let enCours = false;

export function estOccupe(): boolean {
  return enCours;
}

/** While the register answers, nothing can be asked twice. */
function occuper(oui: boolean): void {
  enCours = oui;
  document.querySelector('main')!.setAttribute('aria-busy', String(oui));
  for (const un of document.querySelectorAll('button')) un.disabled = oui;
}

/** Undefined when it was refused, which is then said, or when another question is under way. */
export async function demander<T>(attente: string, appel: () => Promise<T>): Promise<T | undefined> {
  if (enCours) return undefined;
  occuper(true);
  dire(attente);
  try {
    return await appel();
  } catch (error) {
    dire((error as Error).message, true);
    return undefined;
  } finally {
    occuper(false);
  }
}
