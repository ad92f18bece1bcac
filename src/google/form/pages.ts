// The pages of the Form: their breaks, the order of everything on them, and where each leads.
import type { Destination, Formulaire, PageDeFormulaire } from '../../domain/formulaire/formulaire';
import { deplacements } from '../../domain/formulaire/ordre';
import type { FormMemory } from '../memory';
import { asQuestion, type Form, type FormItems } from './items';
import { writeText } from './texts';

type PageBreak = GoogleAppsScript.Forms.PageBreakItem;
type Navigation = GoogleAppsScript.Forms.PageNavigationType;

/** Nothing is ever deleted from the Form: a deleted question takes its answers with it. */
const RETIRED = {
  cle: 'retirees',
  titre: 'Questions retirées',
  aide: 'Cette page n’est jamais montrée : elle garde les réponses déjà reçues.',
};

/** The first page has no break: its title is a heading. */
export function buildPage(items: FormItems, page: Pick<PageDeFormulaire, 'cle' | 'titre' | 'aide'>, memory: FormMemory, isFirst: boolean): number {
  const type = isFirst ? 'SECTION_HEADER' : 'PAGE_BREAK';
  const key = `page.${page.cle}`;
  const known = items.byId(memory.pages[page.cle]);
  const isKept = known?.type === type;
  if (!isKept) for (const part of ['t', 'a']) delete memory.formTexts[`${key}:${part}`];
  const { item, id } = isKept ? known : items.adoptOrAdd(type, page.titre);
  memory.pages[page.cle] = id;
  writeText(memory, { key: `${key}:t`, current: item.getTitle(), wanted: page.titre, set: (text) => item.setTitle(text) });
  writeText(memory, { key: `${key}:a`, current: item.getHelpText(), wanted: page.aide, set: (text) => item.setHelpText(text), emptyIsTheirs: true });
  return id;
} // oxfmt-ignore

/** What is no longer asked, behind a page that nothing leads to. Returns the ids that end the Form. */
export function retire(items: FormItems, { pages }: Formulaire, asked: readonly number[], memory: FormMemory): number[] {
  const former = [...Object.values(memory.questions), ...Object.keys(memory.formerItems).map(Number)];
  const questions = former.filter((id) => !asked.includes(id)).flatMap((id) => items.byId(id) ?? []);
  const wanted = new Set([...pages.map(({ cle }) => cle), RETIRED.cle]);
  const breaks = Object.keys(memory.pages).filter((cle) => !wanted.has(cle)).flatMap((cle) => items.byId(memory.pages[cle]) ?? []);
  const isThere = items.byId(memory.pages[RETIRED.cle]) !== undefined;
  if (questions.length + breaks.length === 0 && !isThere) return [];
  for (const found of questions) {
    const question = asQuestion(found);
    if (question?.isRequired()) question.setRequired(false);
  }
  return [buildPage(items, RETIRED, memory, false), ...[...questions, ...breaks].map(({ id }) => id)];
} // oxfmt-ignore

/** Puts the items in order. What a person added by hand stays after what it followed, and is never hidden. */
export function arrange(form: Form, asked: readonly number[], retired: readonly number[]): void {
  const current = form.getItems().map((item) => item.getId());
  const followers = new Map<number | undefined, number[]>();
  let last: number | undefined;
  for (const id of current) {
    if (asked.includes(id)) last = id;
    else if (!retired.includes(id)) followers.set(last, [...(followers.get(last) ?? []), id]);
  }
  const wanted = [
    ...(followers.get(undefined) ?? []),
    ...asked.flatMap((id) => [id, ...(followers.get(id) ?? [])]),
    ...retired,
  ];
  for (const { de, vers } of deplacements(current, wanted)) form.moveItem(de, vers);
}

/** In Forms, the break that begins the next page holds where the page before it leads. */
export function linkPages(items: FormItems, { pages }: Formulaire, retired: readonly number[], memory: FormMemory): void {
  const [retiredBreak, ...others] = retired.flatMap((id) => items.byId(id) ?? []).filter(({ type }) => type === 'PAGE_BREAK');
  pages.forEach(({ ensuite }, rank) => {
    const next = pages[rank + 1];
    const following = next ? items.byId(memory.pages[next.cle]) : retiredBreak;
    if (following) lead(following.item.asPageBreakItem(), ensuite ? target(items, ensuite, memory) : FormApp.PageNavigationType.CONTINUE);
  });
  for (const { item } of others) lead(item.asPageBreakItem(), FormApp.PageNavigationType.SUBMIT);
} // oxfmt-ignore

function lead(pageBreak: PageBreak, wanted: PageBreak | Navigation): void {
  if (placeOf(pageBreak.getGoToPage(), pageBreak.getPageNavigationType()) === placeOfTarget(wanted)) return;
  if (isPage(wanted)) pageBreak.setGoToPage(wanted);
  else pageBreak.setGoToPage(wanted);
}

export function target(items: FormItems, vers: Destination, { pages }: FormMemory): PageBreak | Navigation {
  const page = vers === 'envoyer' ? undefined : items.byId(pages[vers]);
  return page ? page.item.asPageBreakItem() : FormApp.PageNavigationType.SUBMIT;
}

export function isPage(wanted: PageBreak | Navigation): wanted is PageBreak {
  return typeof (wanted as PageBreak).getId === 'function';
}

/** Where something leads, as one text that compares; '' for a page that a person deleted. */
export function placeOf(page: PageBreak | null, navigation: Navigation | null): string {
  try {
    return page ? `page ${page.getId()}` : String(navigation);
  } catch {
    return '';
  }
}

export function placeOfTarget(wanted: PageBreak | Navigation): string {
  return isPage(wanted) ? placeOf(wanted, null) : placeOf(null, wanted);
}
