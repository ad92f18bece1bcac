// The items of a Form, found again whatever people and killed runs left: by id, else by type and title.
import { typographier } from '../../domain/texte/typographie';

export type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** Google's name of a type of item. */
export type TypeName =
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'CHECKBOX'
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'DATE'
  | 'PAGE_BREAK'
  | 'SECTION_HEADER';

export interface Found {
  item: Item;
  id: number;
  type: string;
}

export class FormItems {
  private readonly all: Found[];

  /** `claimed`: the ids that already belong to a question or a page, and may not be taken for another. */
  constructor(
    private readonly form: Form,
    private readonly claimed: Set<number>,
  ) {
    this.all = form.getItems().map((item) => ({ item, id: item.getId(), type: String(item.getType()) }));
  }

  byId(id: number | undefined): Found | undefined {
    return this.all.find((found) => found.id === id);
  }

  /** One that no key claims, of that type and title: a run was killed before it could remember it. Else a new one. */
  adoptOrAdd(type: TypeName, titre: string): Found {
    const free = this.all.filter((found) => found.type === type && !this.claimed.has(found.id));
    const titled = (wanted: string) => free.find(({ item }) => item.getTitle() === wanted);
    const found = titled(typographier(titre)) ?? titled('') ?? this.add(type);
    this.claimed.add(found.id);
    return found;
  }

  private add(type: TypeName): Found {
    const id = addItem(this.form, type).getId();
    const found = { item: this.form.getItemById(id)!, id, type };
    this.all.push(found);
    return found;
  }
}

function addItem(form: Form, type: TypeName): { getId(): number } {
  switch (type) {
    case 'LIST':
      return form.addListItem();
    case 'MULTIPLE_CHOICE':
      return form.addMultipleChoiceItem();
    case 'CHECKBOX':
      return form.addCheckboxItem();
    case 'TEXT':
      return form.addTextItem();
    case 'PARAGRAPH_TEXT':
      return form.addParagraphTextItem();
    case 'DATE':
      return form.addDateItem();
    case 'PAGE_BREAK':
      return form.addPageBreakItem();
    case 'SECTION_HEADER':
      return form.addSectionHeaderItem();
  }
}

type Question =
  | GoogleAppsScript.Forms.ListItem
  | GoogleAppsScript.Forms.MultipleChoiceItem
  | GoogleAppsScript.Forms.CheckboxItem
  | GoogleAppsScript.Forms.TextItem
  | GoogleAppsScript.Forms.ParagraphTextItem
  | GoogleAppsScript.Forms.DateItem;

/** The same item with what a question can do; undefined for a type that we never make (a person did). */
export function asQuestion({ item, type }: Found): Question | undefined {
  switch (type) {
    case 'LIST':
      return item.asListItem();
    case 'MULTIPLE_CHOICE':
      return item.asMultipleChoiceItem();
    case 'CHECKBOX':
      return item.asCheckboxItem();
    case 'TEXT':
      return item.asTextItem();
    case 'PARAGRAPH_TEXT':
      return item.asParagraphTextItem();
    case 'DATE':
      return item.asDateItem();
    default:
      return undefined;
  }
}
