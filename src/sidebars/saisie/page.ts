// The page of « Saisir une demande reçue autrement »: asks what the Form asks, shows what applies, says what came of it.
import type { ListesMessage, PageDeSaisie, QuestionDeSaisie, SaisieMessage, SuiteDeSaisie } from '../contract';
import { callServer } from '../server';

type Champ = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const formulaire = element<HTMLFormElement>('saisie');
const message = element('message');
let pages: PageDeSaisie[] = [];
let jeton = nouveauJeton();

function element<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

function creer<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  proprietes: Partial<HTMLElementTagNameMap[K]>,
  ...enfants: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const cree = Object.assign(document.createElement(tag), proprietes);
  cree.append(...enfants);
  return cree;
}

/** Sent twice, by a double click or because the answer was lost on its way, a demande is recorded once. */
function nouveauJeton(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

/** A question's id in the page: its key may hold a dot, which ids may too, but not selectors. */
function idDe(cle: string): string {
  return `q-${cle.replace(/\W/g, '-')}`;
}

function dire(phrases: readonly string[], genre: '' | 'erreur' | 'attention' = ''): void {
  message.className = genre;
  const [seule] = phrases;
  message.replaceChildren(
    phrases.length === 1 ? seule! : creer('ul', {}, ...phrases.map((phrase) => creer('li', {}, phrase))),
  );
}

// What the page is made of

function dessiner(listes: ListesMessage): void {
  ({ pages } = listes);
  element('rappel').textContent = listes.rappel;
  element('canal').replaceChildren(...listes.canaux.map(({ cle, libelle }) => new Option(libelle, cle)));
  element('questions').replaceChildren(...pages.map(dessinerPage));
  dater(listes.maintenant);
  montrerCeQuiSert();
  formulaire.hidden = false;
  message.replaceChildren();
}

function dater(maintenant: string): void {
  const [jour, heure] = maintenant.split('T') as [string, string];
  Object.assign(element('recueLe'), { value: jour, max: jour });
  element<HTMLInputElement>('recueA').value = heure;
}

function dessinerPage({ cle, titre, aide, questions }: PageDeSaisie): HTMLElement {
  const page = creer('fieldset', { id: `page-${cle}`, hidden: true }, creer('legend', {}, titre));
  if (aide) page.append(creer('p', { className: 'aide' }, aide));
  page.append(...questions.flatMap(dessinerQuestion));
  return page;
}

function dessinerQuestion(question: QuestionDeSaisie): HTMLElement[] {
  const { cle, titre, aide, genre, obligatoire } = question;
  const id = idDe(cle);
  const aides = aide ? [creer('p', { id: `aide-${id}`, className: 'aide' }, aide)] : [];
  const marque = obligatoire ? [' ', creer('span', { className: 'aide' }, '(indispensable)')] : [];
  if (genre === 'cases') return [dessinerCases(question, creer('legend', {}, titre), aides)];
  const champ = dessinerChamp(question);
  champ.id = id;
  champ.required = obligatoire;
  if (aide) champ.setAttribute('aria-describedby', `aide-${id}`);
  return [creer('label', { htmlFor: id }, titre, ...marque), ...aides, champ, ...dessinerPrecision(question)];
}

function dessinerChamp({ genre, choix, max }: QuestionDeSaisie): Champ {
  const maxLength = max || 2000;
  if (genre === 'liste' || genre === 'choix')
    return creer('select', {}, new Option('Choisir…', ''), ...choix.map(({ texte }) => new Option(texte, texte)));
  if (genre === 'paragraphe') return creer('textarea', { maxLength });
  if (genre === 'date') return creer('input', { type: 'date' });
  return creer('input', { type: genre === 'courriel' ? 'email' : 'text', maxLength, autocomplete: 'off' });
}

function dessinerCases({ cle, choix }: QuestionDeSaisie, legende: HTMLElement, aides: HTMLElement[]): HTMLElement {
  const cases = choix.map(({ texte }, rang) => {
    const coche = creer('input', { type: 'checkbox', id: `${idDe(cle)}-${rang}`, name: cle, value: texte });
    return creer('label', { className: 'coche', htmlFor: coche.id }, coche, ` ${texte}`);
  });
  return creer('fieldset', { id: idDe(cle), className: 'cases' }, legende, ...aides, ...cases);
}

/** A text that takes the place of a choice which says nothing by itself. */
function dessinerPrecision({ cle, choix }: QuestionDeSaisie): HTMLElement[] {
  const preciser = choix.find((un) => un.preciser)?.preciser;
  if (!preciser) return [];
  const id = `${idDe(cle)}-preciser`;
  const champ = creer('input', { id, maxLength: 120, autocomplete: 'off' });
  return [creer('div', { id: `${id}-bloc`, hidden: true }, creer('label', { htmlFor: id }, preciser), champ)];
}

// What is shown, and what it says

/** The pages that the answers given so far lead to, from the first. */
function pagesUtiles(): PageDeSaisie[] {
  const utiles: PageDeSaisie[] = [];
  for (let page = pages[0]; page && !utiles.includes(page);) {
    utiles.push(page);
    const suite = destination(page);
    page = pages.find(({ cle }) => cle === suite);
  }
  return utiles;
}

/** '' while the question that decides has no answer. */
function destination({ questions, ensuite }: PageDeSaisie): string {
  const aiguillage = questions.find(({ choix }) => choix.some(({ vers }) => vers));
  const choisi = aiguillage?.choix.find(({ texte }) => texte === valeur(idDe(aiguillage.cle)));
  return choisi?.vers || (aiguillage?.obligatoire ? '' : ensuite);
}

function valeur(id: string): string {
  return element<HTMLInputElement>(id).value.trim();
}

function montrerCeQuiSert(): void {
  const utiles = pagesUtiles();
  for (const page of pages) {
    element(`page-${page.cle}`).hidden = !utiles.includes(page);
    for (const { cle, choix } of page.questions) {
      const aPreciser = choix.find(({ preciser }) => preciser);
      if (aPreciser) element(`${idDe(cle)}-preciser-bloc`).hidden = valeur(idDe(cle)) !== aPreciser.texte;
    }
  }
}

function reponseA({ cle, genre, choix }: QuestionDeSaisie): string {
  if (genre === 'cases')
    return Array.from(element(idDe(cle)).querySelectorAll<HTMLInputElement>('input:checked'), ({ value }) => value).join(' ; '); // oxfmt-ignore
  const dite = valeur(idDe(cle));
  if (genre === 'date') return dite.split('-').reverse().join('/');
  const aPreciser = choix.find(({ preciser, texte }) => preciser && texte === dite);
  return (aPreciser && valeur(`${idDe(cle)}-preciser`)) || dite;
}

function lireSaisie(confirmee: boolean): SaisieMessage {
  const reponses = pagesUtiles().flatMap(({ questions }) => questions.map((une) => [une.cle, reponseA(une)] as const));
  return {
    canal: valeur('canal') as SaisieMessage['canal'],
    recueLe: valeur('recueLe'),
    recueA: valeur('recueA').slice(0, 5),
    reponses: Object.fromEntries(reponses.filter(([, reponse]) => reponse)),
    confirmee,
    jeton,
  };
}

/** The required fields left empty, in the order of the page; the others are no longer marked. */
function champsVides(): Champ[] {
  const champs = Array.from(formulaire.querySelectorAll<Champ>('[required]')).filter((champ) => !champ.closest('[hidden]')); // oxfmt-ignore
  const vides = champs.filter(({ value }) => !value.trim());
  for (const champ of champs) champ.setAttribute('aria-invalid', String(vides.includes(champ)));
  return vides;
}

/** Named in a sentence, a question asks nothing any more. */
function nomDe({ labels }: Champ): string {
  return (labels?.[0]?.firstChild?.textContent ?? '').replace(/\s*\?\s*$/, '');
}

// What the person does

function envoyer(confirmee: boolean): void {
  const vides = champsVides();
  if (vides.length) {
    dire([`Il manque : ${vides.map(nomDe).join(', ')}.`], 'erreur');
    return vides[0]!.focus();
  }
  occuper(true);
  dire(['Enregistrement en cours…']);
  callServer<SuiteDeSaisie>('sidebarSaisirDemande', lireSaisie(confirmee))
    .then(repondre)
    .catch((error: Error) =>
      dire([`${error.message} Rien de ce que vous avez écrit n’est perdu : réessayez.`], 'erreur'),
    ) // oxfmt-ignore
    .finally(() => occuper(false));
}

/** While the register works, a second click does nothing. */
function occuper(occupe: boolean): void {
  for (const id of ['envoyer', 'confirmer']) element<HTMLButtonElement>(id).disabled = occupe;
  formulaire.setAttribute('aria-busy', String(occupe));
  if (occupe) element('confirmation').hidden = true;
}

function repondre(suite: SuiteDeSaisie): void {
  if (suite.etat === 'refusee') {
    dire([suite.phrase], 'erreur');
    document.getElementById(suite.champ === 'recueLe' ? suite.champ : idDe(suite.champ))?.focus();
    return;
  }
  if (suite.etat === 'a_confirmer') {
    dire(suite.phrases, 'attention');
    element('confirmation').hidden = false;
  } else {
    dire(suite.phrases);
    message.prepend(creer('h2', {}, `Enregistrée : ${suite.numero}`));
    formulaire.hidden = true;
    element('recommencer').hidden = false;
  }
  message.focus();
}

function recommencer(): void {
  jeton = nouveauJeton();
  formulaire.reset();
  for (const champ of formulaire.querySelectorAll('[aria-invalid]')) champ.removeAttribute('aria-invalid');
  element('recommencer').hidden = true;
  ouvrir(() => element('canal').focus());
}

function ouvrir(ensuite: () => void): void {
  callServer<ListesMessage>('sidebarListes')
    .then((listes) => {
      dessiner(listes);
      ensuite();
    })
    .catch((error: Error) => dire([error.message], 'erreur'));
}

formulaire.addEventListener('change', montrerCeQuiSert);
formulaire.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!element<HTMLButtonElement>('envoyer').disabled) envoyer(false);
});
element('confirmer').addEventListener('click', () => envoyer(true));
element('revenir').addEventListener('click', () => {
  element('confirmation').hidden = true;
  dire([]);
  element('envoyer').focus();
});
element('recommencer').addEventListener('click', recommencer);
ouvrir(() => {});
