// The demande as a school fills it: the pages, where each leads, and the questions of tab Questions on them.
// The tab words, orders and retires; the way from page to page is here, so that no wording can break it.
import type { Choix, Destination, Formulaire, PageDeFormulaire, Question } from '../domain/formulaire/formulaire';
import type { Parametres } from '../domain/registre/parametres';
import { demandeDeTrop } from '../domain/formulaire/questionDeTrop';
import {
  PAGES,
  seChoisit,
  type ClePage,
  type GenreDeQuestion,
  type QuestionDuPole,
} from '../domain/formulaire/question';
import type { Registre } from '../domain/registre/registre';
import { reduire } from '../domain/texte/typographie';
import { BIBLIOTHEQUE, premieresQuestions, QUESTIONS_DE_BASE } from './questions';
import { URGENCES } from './urgences';

const NUMEROS = URGENCES.map(({ situation, appeler }) => `${situation} : ${appeler}.`).join(' ');

/** Most characters of what a pôle adds by itself. */
const MAX_PAR_DEFAUT: Partial<Record<GenreDeQuestion, number>> = { texte: 300, paragraphe: 2000 };

/**
 * The questions whose choices lead to a page, by the place of each choice, and what the register reads whatever the
 * wording. An eighth target makes parents a public.
 */
const AIGUILLAGES: Record<string, { vers: Destination; sens: string }[]> = {
  stop: [
    { vers: 'ecole', sens: 'Non, je continue' },
    { vers: 'arret', sens: 'Oui' },
  ],
  cible: [
    { vers: 'eleve', sens: 'Un élève' },
    { vers: 'eleve', sens: 'Un groupe d’élèves' },
    { vers: 'eleve', sens: 'Une classe' },
    { vers: 'adulte', sens: 'Un enseignant' },
    { vers: 'adulte', sens: 'Un groupe d’enseignants' },
    { vers: 'adulte', sens: 'Toute l’équipe' },
    { vers: 'adulte', sens: 'L’école' },
    { vers: 'famille', sens: 'Des parents d’élève' },
  ],
  urgent: [
    { vers: 'envoyer', sens: 'Non, la réunion convient' },
    { vers: 'urgence', sens: 'Oui, c’est urgent' },
  ],
};

/** The questions where a pôle may keep some of the choices only: one that studies pupils’ situations and no other. */
const RESTREIGNABLES: readonly string[] = ['cible'];

/** Where a page leads when no choice decides, and what it says. Only these two may be without a question. */
const SANS_QUESTION: readonly ClePage[] = ['avant', 'arret'];
const ENSUITE: Partial<Record<ClePage, Destination>> = {
  eleve: 'situation', adulte: 'situation', famille: 'situation', situation: 'envoyer', urgence: 'envoyer', arret: 'envoyer',
}; // oxfmt-ignore

/** What could not be understood in the tab is told in `remarques`; the Form is whole all the same. */
export function formulaireDeDemande(registre: Registre): Formulaire & { remarques: string[] } {
  const { parametres } = registre;
  const remarques: string[] = [];
  const duRegistre = registre.questions.length ? registre.questions : premieresQuestions(QUESTIONS_DE_BASE);
  const questions = [...duRegistre, ...manquantes(duRegistre)];
  const pages = atteignables(lesPages(questions, registre, remarques));
  remarques.push(...poseesQuandMeme(questions, pages));
  return {
    titre: `Pôle ressources – demande (${parametres.circonscription || 'circonscription'})`,
    description: `Cinq minutes, sur un téléphone s’il le faut. ${mentionDInformation(parametres)}`,
    confirmation:
      'Merci, votre demande est envoyée. Dans quelques minutes, l’adresse officielle de l’école et la vôtre reçoivent ' +
      'un courriel avec son numéro et la date de la réunion. Gardez le lien ci-dessous : il permet de la compléter.',
    modifiable: true,
    pages,
    remarques,
  };
}

/** What the person who answers must know before writing: what not to write, who reads, for how long, whom to ask. */
function mentionDInformation({ courrielCirconscription, courrielDpd }: Parametres): string {
  const ecrire = courrielCirconscription ? ` à ${courrielCirconscription}` : ' à la circonscription';
  return (
    'N’écrivez aucun nom d’élève, aucune date de naissance, rien sur sa santé ni sur sa famille : donnez un code que ' +
    'vous seuls gardez. Vos réponses servent à étudier la demande, au titre de la mission d’intérêt public de l’école, ' +
    'sous la responsabilité du DASEN. Les lisent l’IEN et les membres du pôle qui ont accès au registre ; elles sont ' +
    'effacées à la fin de l’année scolaire, sauf si le suivi continue. Vous et les familles pouvez les voir, les faire ' +
    `corriger ou effacer en écrivant${ecrire}${courrielDpd ? ` ou au délégué à la protection des données, ${courrielDpd}` : ''}.`
  );
}

function lesPages(questions: readonly QuestionDuPole[], registre: Registre, remarques: string[]): PageDeFormulaire[] {
  return (Object.keys(PAGES) as ClePage[]).map((cle) => ({
    cle,
    titre: PAGES[cle],
    aide: aideDe(cle, registre.parametres),
    questions: questions
      .filter(({ page }) => page === cle)
      .flatMap((question) => poser(question, registre, remarques)),
    ...(ENSUITE[cle] ? { ensuite: ENSUITE[cle] } : {}),
  })); // oxfmt-ignore
}

function aideDe(page: ClePage, { numerosUtiles, courrielCirconscription }: Parametres): string {
  const numeros = [NUMEROS, numerosUtiles].filter(Boolean).join(' ');
  const aides: Partial<Record<ClePage, string>> = {
    avant: `Certaines situations n’attendent pas le pôle. ${numeros}`,
    eleve: 'Sans nom : un code suffit, le pôle n’a pas besoin de savoir qui. Pour un groupe ou une classe, un code pour tous.',
    adulte: 'Une demande pour des adultes : aucun élève n’y est décrit.',
    famille: 'La demande vient de l’école ; elle prépare un dialogue avec les parents. L’élève n’a pas de nom, un code suffit.',
    situation: 'Des faits datés et observables, en quelques lignes.',
    urgence: `L’inspection est prévenue aussitôt. ${numeros}`,
    arret:
      `N’envoyez pas ce formulaire : appelez. ${numeros} ` +
      `Si vous l’envoyez quand même, l’inspection sera prévenue${courrielCirconscription ? `, ou écrivez à ${courrielCirconscription}` : ''}.`,
  }; // oxfmt-ignore
  return aides[page] ?? '';
}

/** A question without which a demande could not be routed comes back, whatever became of its line. */
function manquantes(questions: readonly QuestionDuPole[]): QuestionDuPole[] {
  const presentes = new Set(questions.map(({ cle }) => cle));
  const absentes = Object.keys(BIBLIOTHEQUE).filter((cle) => BIBLIOTHEQUE[cle]!.indispensable && !presentes.has(cle));
  return premieresQuestions([]).filter(({ cle }) => absentes.includes(cle));
}

function poseesQuandMeme(questions: readonly QuestionDuPole[], pages: readonly PageDeFormulaire[]): string[] {
  const remarques: string[] = [];
  const posees = pages.flatMap((page) => page.questions.map(({ cle }) => cle));
  for (const question of questions.filter(({ cle, posee }) => !posee && posees.includes(cle)))
    dire(remarques, question, 'Posée', `« ${question.titre} » est indispensable ; elle est posée quand même`);
  return remarques;
}

/** The question as the Form asks it; none when it is retired or has no choice to offer. */
function poser(question: QuestionDuPole, registre: Registre, remarques: string[]): Question[] {
  const modele = BIBLIOTHEQUE[question.cle];
  if (!question.posee && !modele?.indispensable) return [];
  const deTrop = demandeDeTrop(question.titre);
  if (deTrop) dire(remarques, question, 'Question', `« ${question.titre} » demande ${deTrop} ; ${modele ? 'reformulez-la' : 'elle n’est pas posée'}`); // oxfmt-ignore
  if (deTrop && !modele) return [];
  const genre = genreDe(question, remarques);
  const choix = seChoisit(genre) ? choixDe(question, registre, remarques) : undefined;
  if (choix?.length === 0) {
    dire(remarques, question, 'Choix', 'aucun choix n’est écrit ; la question n’est pas posée');
    return [];
  }
  const { cle, titre, aide, obligatoire } = question;
  const max = modele?.max ?? MAX_PAR_DEFAUT[genre];
  return [{ cle, titre, aide, genre, obligatoire, ...(choix ? { choix } : {}), ...(max && !choix ? { max } : {}) }];
}

/** What leads to a page, or comes from another tab, is chosen in a list. */
function genreDe(question: QuestionDuPole, remarques: string[]): GenreDeQuestion {
  const { genre } = question;
  const modele = BIBLIOTHEQUE[question.cle];
  const unSeul = AIGUILLAGES[question.cle] !== undefined || (modele?.source && modele.genre === 'liste');
  if (!unSeul || genre === 'liste' || genre === 'choix') return genre;
  dire(remarques, question, 'Type', 'cette question attend un seul choix ; son type n’est pas changé');
  return modele!.genre;
}

function choixDe(question: QuestionDuPole, registre: Registre, remarques: string[]): Choix[] {
  const aiguillage = AIGUILLAGES[question.cle];
  if (aiguillage) return aiguiller(question, aiguillage, remarques);
  const textes = [...duTableau(BIBLIOTHEQUE[question.cle]?.source, registre), ...question.choix];
  return uniques(textes).map((texte) => ({ texte }));
}

function duTableau(source: 'ecoles' | 'motifs' | undefined, { ecoles, motifs }: Registre): string[] {
  if (source === 'ecoles') return ecoles.filter(({ active }) => active).map(({ nom }) => nom);
  const libelles = motifs.filter(({ actif }) => actif).map(({ libelle }) => libelle);
  return source === 'motifs' ? [...libelles, ...(libelles.length ? [] : ['Autre situation'])] : [];
}

/** Two choices alike would be refused by Google. */
function uniques(textes: readonly string[]): string[] {
  const reduits = textes.map(reduire);
  return textes.filter((texte, rang) => texte !== '' && reduits.indexOf(reduits[rang]!) === rang);
}

/** Fewer choices are understood when each has kept its wording: nothing else would say which ones were retired. */
function seRestreint(cle: string, textes: readonly string[]): boolean {
  const attendus = BIBLIOTHEQUE[cle]!.choix!.map(reduire);
  return (
    RESTREIGNABLES.includes(cle) && textes.length > 0 && textes.every((texte) => attendus.includes(reduire(texte)))
  );
}

/** A choice that has kept its wording keeps its meaning wherever it is; the others take what is left, in order. */
function aiguiller(
  question: QuestionDuPole,
  places: readonly { vers: Destination; sens: string }[],
  remarques: string[],
): Choix[] {
  const attendus = BIBLIOTHEQUE[question.cle]!.choix!;
  const textes = uniques(question.choix);
  const complet = textes.length >= attendus.length && textes.length <= places.length;
  if (!complet && !seRestreint(question.cle, textes)) {
    const moins = RESTREIGNABLES.includes(question.cle) ? ', ou moins si leurs mots d’origine restent' : '';
    dire(remarques, question, 'Choix', `il en faut ${attendus.length}${moins}, car chacun mène à une page ; ceux d’origine sont gardés`); // oxfmt-ignore
    return attendus.map((texte, rang) => ({ texte, ...places[rang]! }));
  }
  const restantes = places.slice(0, Math.max(textes.length, attendus.length));
  const prendre = (rang: number): { vers: Destination; sens: string } => restantes.splice(rang, 1)[0]!;
  const gardees = new Map<string, { vers: Destination; sens: string }>();
  for (const texte of textes) {
    const rang = restantes.findIndex(({ sens }) => reduire(sens) === reduire(texte));
    if (rang >= 0) gardees.set(texte, prendre(rang));
  }
  return textes.map((texte) => ({ texte, ...(gardees.get(texte) ?? prendre(0)) }));
}

/** Pages that nobody reaches, or that ask nothing, are left out; whatever led there leads where they would have led. */
function atteignables(pages: readonly PageDeFormulaire[]): PageDeFormulaire[] {
  const gardees = pages.filter(({ cle, questions }) => questions.length > 0 || SANS_QUESTION.includes(cle as ClePage));
  const menerVers = (vers: Destination): Destination => {
    if (vers === 'envoyer' || gardees.some(({ cle }) => cle === vers)) return vers;
    return menerVers(pages.find(({ cle }) => cle === vers)?.ensuite ?? 'envoyer');
  };
  const menees = gardees.map((page) => ({
    ...page,
    ...(page.ensuite ? { ensuite: menerVers(page.ensuite) } : {}),
    questions: page.questions.map((question) => ({
      ...question,
      ...(question.choix
        ? { choix: question.choix.map((choix) => (choix.vers ? { ...choix, vers: menerVers(choix.vers) } : choix)) }
        : {}),
    })),
  }));
  const atteintes = new Set<Destination>(['avant']);
  for (const page of menees) if (atteintes.has(page.cle)) for (const suite of suitesDe(page)) atteintes.add(suite);
  return menees.filter(({ cle }) => atteintes.has(cle));
}

/** A page leads forward only: one pass over them in order finds all that can be reached. */
function suitesDe({ questions, ensuite }: PageDeFormulaire): Destination[] {
  const choisies = questions.flatMap(({ choix }) => (choix ?? []).flatMap(({ vers }) => vers ?? []));
  return choisies.length ? choisies : [ensuite ?? 'envoyer'];
}

function dire(remarques: string[], { ligne }: Pick<QuestionDuPole, 'ligne'>, colonne: string, quoi: string): void {
  remarques.push(`Onglet « Questions »${ligne ? `, ligne ${ligne}` : ''}, colonne « ${colonne} » : ${quoi}.`);
}
