// Hostile submissions of a Form: answers to all its questions, of which one path is kept, and how each one arrives.
import fc from 'fast-check';
import type { FormModel, ItemModel } from '../../local/model/form';
import { isQuestion } from '../../local/services/forms/store';
import { visiblePath, type SubmittedAnswers } from '../../local/services/forms/submission';
import { pagesOf } from '../../local/services/forms/pages';
import type { Workspace } from '../../local/workspace';
import { adresseHostile, pasUneAdresse, texteHostile } from './textesHostiles';

/** In every long text and every code; whatever leaves the pôle holds it nowhere. */
export const CANARI = 'zyxwvut';

/** How an answer reaches the pôle: most triggers are lost here, so that one ronde receives many. */
export type Voie = 'perdue' | 'directe' | 'doublee' | 'jumelle' | 'tardive';

export interface Depot {
  reponses: SubmittedAnswers;
  voie: Voie;
  /** What the school sends instead, a moment later. */
  corrigee: SubmittedAnswers | null;
}

/** What somebody did to the Form by hand before schools answer it. */
export interface Formulaire {
  sansLimites: boolean;
  rienDObligatoire: boolean;
  /** Beside each long question, one of which the pôle knows nothing. */
  questionsEnPlus: boolean;
}

export function questionsDe({ items }: FormModel, { sansLimites, rienDObligatoire, questionsEnPlus }: Formulaire): ItemModel[] {
  return structuredClone(items).flatMap((item) => {
    if (sansLimites) delete item.validation;
    if (rienDObligatoire) item.required = false;
    const jumelle = { ...item, id: item.id + 1, title: `=${item.title} : ` };
    return questionsEnPlus && item.type === 'PARAGRAPH_TEXT' ? [item, jumelle] : [item];
  });
} // oxfmt-ignore

const VOIES = fc.oneof(
  { weight: 92, arbitrary: fc.constant<Voie>('perdue') },
  { weight: 8, arbitrary: fc.constantFrom<Voie>('directe', 'doublee', 'jumelle', 'tardive') },
);

/** Answers to every question, by `#id`; those a path does not meet are left out when it is walked. */
export function depotHostile(items: readonly ItemModel[]): fc.Arbitrary<Depot> {
  const questions = items.filter(isQuestion);
  const cles = questions.map(({ id }) => `#${id}`);
  const reponses = fc
    .tuple(...questions.map((question) => reponseHostile(question)))
    .map((textes): SubmittedAnswers => Object.fromEntries(cles.map((cle, rang) => [cle, textes[rang]!])));
  const corrigee = fc.oneof(
    { withCrossShrink: true },
    { weight: 7, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: reponses },
  );
  return fc.record({ reponses, voie: VOIES, corrigee });
}

function reponseHostile(question: ItemModel): fc.Arbitrary<string | string[]> {
  const vide = question.required ? 0 : 1;
  const choix = question.choices.map(({ value }) => value);
  switch (question.type) {
    case 'LIST':
    case 'MULTIPLE_CHOICE':
      return fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...choix) },
        { weight: vide, arbitrary: fc.constant('') },
        { weight: question.otherOption ? 2 : 0, arbitrary: texteHostile.map((texte) => plein(texte, 300)) },
      );
    case 'CHECKBOX':
      return fc.oneof(
        { weight: 4, arbitrary: fc.subarray(choix, { minLength: 1 - vide }) },
        { weight: 2, arbitrary: fc.constant(choix) },
        { weight: question.otherOption ? 2 : 0, arbitrary: texteHostile.map((texte) => [...choix.slice(0, 2), plein(texte, 300)]) },
      ); // oxfmt-ignore
    case 'DATE':
      return fc.constantFrom('', '2018-09-12', '0001-01-01', '9999-12-31', '2020-02-29', '1970-01-01');
    default:
      return reponseEcrite(question);
  }
}

/** Without its limits, the question of the address takes anything too. */
function reponseEcrite({ type, validation, required, title }: ItemModel): fc.Arbitrary<string> {
  if (validation?.rule === 'requireTextIsEmail') return adresseHostile;
  if (/adresse/i.test(title)) return fc.oneof(adresseHostile, pasUneAdresse);
  const limite = Number(validation?.args[0] ?? Infinity);
  const secret = type === 'PARAGRAPH_TEXT' || /code/i.test(title);
  return texteHostile.map((texte) => {
    if (secret) return texte || required ? `${texte.slice(0, limite - CANARI.length)}${CANARI}` : '';
    return required ? plein(texte, limite) : texte.slice(0, limite);
  });
}

/** Blanks alone are no answer. */
function plein(texte: string, limite: number): string {
  const court = texte.slice(0, limite);
  return court.replace(/[\r\n]/g, '').trim() ? court : 'x';
}

/** What is left of answers to all the questions once the Form has shown the pages they lead to. */
export function surLeChemin(pole: Workspace, formId: string, reponses: SubmittedAnswers): SubmittedAnswers {
  const form = pole.state.forms[formId]!;
  const pages = pagesOf(form);
  const montrees = visiblePath(pole, formId, reponses).flatMap((page) => pages[page]!.items.filter(isQuestion));
  return Object.fromEntries(montrees.map(({ id }) => [`#${id}`, reponses[`#${id}`]!]));
}
