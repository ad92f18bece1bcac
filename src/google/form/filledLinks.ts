// Addresses of a Form with answers already in it. Made when the Form is brought up to date only.
import { A_REMPLIR, GESTE_A_REMPLIR } from '../../domain/formulaire/lienDeSuite';
import { typographier } from '../../domain/texte/typographie';
import type { FormMemory } from '../memory';
import type { Form } from './items';

/** For each school, its name already chosen; '' for one the Form does not offer. */
export function schoolLinks(form: Form, itemId: number | undefined, noms: readonly string[]): Map<string, string> {
  const item = itemId === undefined ? null : form.getItemById(itemId);
  const type = String(item?.getType());
  if (!item || (type !== 'LIST' && type !== 'MULTIPLE_CHOICE')) return new Map();
  const list = type === 'LIST' ? item.asListItem() : item.asMultipleChoiceItem();
  const offered = new Set(list.getChoices().map((choice) => choice.getValue()));
  return new Map(
    noms.map((nom) => {
      const value = typographier(nom);
      const filled = offered.has(value) && form.createResponse().withItemResponse(list.createResponse(value));
      return [nom, filled ? filled.toPrefilledUrl() : ''];
    }),
  );
}

/** The address of the Form with places for a number, a code and a choice: a mail puts its own there, at no cost. */
export function linkToFill(form: Form, questions: FormMemory['questions']): string {
  const response = form.createResponse();
  for (const [key, place] of Object.entries(A_REMPLIR)) {
    const item = form.getItemById(questions[key]!);
    if (item) response.withItemResponse(item.asTextItem().createResponse(place));
  }
  const item = form.getItemById(questions['geste']!);
  const choice = item?.asMultipleChoiceItem().getChoices()[0]?.getValue();
  if (!item || choice === undefined) return response.toPrefilledUrl();
  const chosen = response.withItemResponse(item.asMultipleChoiceItem().createResponse(choice)).toPrefilledUrl();
  return chosen.replace(/([?&][^=&]+=)([^&]*)/g, (pair: string, name: string, value: string) =>
    decodeURIComponent(value.replace(/\+/g, ' ')) === choice ? `${name}${GESTE_A_REMPLIR}` : pair,
  );
}
