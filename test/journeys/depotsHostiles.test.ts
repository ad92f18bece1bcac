// Des milliers de dépôts hostiles ou étranges, chez chacun des quatre pôles : rien ne casse, rien ne se perd, rien ne fuit.
// DEPOTS=10000 en joue autant par profil. GRAINE=… en tire d’autres ; avec CHEMIN=… (« path » dans le message d’un
// échec), rejoue le seul lot réduit qui a échoué.
import fc from 'fast-check';
import { readTab } from '../../local/demo/readTab';
import { SCENES } from '../../local/demo/scenes';
import { openStory } from '../../local/demo/story';
import type { AnswerModel, FormModel, ItemModel } from '../../local/model/form';
import type { SubmittedAnswers } from '../../local/services/forms/submission';
import type { Workspace } from '../../local/workspace';
import { CANARI, depotHostile, questionsDe, surLeChemin, type Depot, type Formulaire } from '../support/depotsHostiles';
import { erreurs, formulaireDe, manquements } from '../support/unPole';

const GRAINE = Number(process.env['GRAINE'] ?? 20181016);
const CHEMIN = process.env['CHEMIN'];
/** By profil. A lot is one register, one ronde: beyond a hundred answers, time and not work would bound it. */
const DEPOTS = Number(process.env['DEPOTS'] ?? 200);
const PAR_LOT = 50;
/** A failing lot is made smaller for at most as long. */
const REDUCTION_MS = 240_000;

interface Lot {
  etat: Formulaire;
  depots: (Depot | null)[];
  /** Between the answers and the ronde, somebody changes the tabs or the Form. */
  entretemps: 'rien' | 'motifs' | 'ecoles' | 'choix' | 'titres';
  apostropheGardee: boolean;
}

const installes = new Map<string, Workspace>();

/** Installed, its first ronde done: the fork of each lot begins on an ordinary day of school. */
function installe(profil: string): Workspace {
  let pole = installes.get(profil);
  if (!pole) {
    const story = openStory(() => {}, undefined, profil);
    story.workspace.advanceTo(`${story.scene!.steps[0]!.at.slice(0, 10)}T09:00`);
    installes.set(profil, (pole = story.workspace));
  }
  return pole;
}

function unLot(profil: string): fc.Arbitrary<Lot> {
  const form = installe(profil).state.forms[formulaireDe(installe(profil))]!;
  const etats = fc.record({ sansLimites: sur(5), rienDObligatoire: sur(5), questionsEnPlus: sur(5) });
  return etats.chain((etat) => {
    // A lot that fails is made smaller by leaving deposits out.
    const depot = fc.option(depotHostile(questionsDe(form, etat)), { freq: 1e9 });
    return fc.record({
      etat: fc.constant(etat),
      depots: fc.array(depot, { minLength: PAR_LOT, maxLength: PAR_LOT }),
      entretemps: fc.constantFrom<Lot['entretemps']>('rien', 'rien', 'motifs', 'ecoles', 'choix', 'titres'),
      apostropheGardee: fc.boolean(),
    });
  });
}

/** True once in so many times. */
function sur(combien: number): fc.Arbitrary<boolean> {
  return fc.constantFrom(...Array.from({ length: combien }, (_, rang) => rang === combien - 1));
}

function jouer(profil: string, lot: Lot): Workspace {
  const pole = installe(profil).fork();
  const formId = formulaireDe(pole);
  const form = pole.state.forms[formId]!;
  pole.faults.apostropheKeptInTextCells = lot.apostropheGardee;
  form.items = questionsDe(form, lot.etat);
  for (const depot of lot.depots) if (depot) deposer(pole, formId, depot);
  changer(pole, form, lot.entretemps);
  rondes(pole, form);
  return pole;
}

function deposer(pole: Workspace, formId: string, { reponses, voie, corrigee }: Depot): void {
  const { faults } = pole;
  if (voie === 'perdue') faults.loseFormTriggers = 1;
  if (voie === 'doublee') faults.doubleFormTriggers = 1;
  if (voie === 'jumelle') faults.twinSubmissions = 1;
  if (voie === 'tardive') faults.lateFormTriggers = [7];
  const envoyer = (donnees: SubmittedAnswers, editOf?: string) =>
    pole.submitForm(formId, surLeChemin(pole, formId, donnees), editOf ? { editOf } : {});
  const { responseId } = envoyer(reponses);
  if (!corrigee) return;
  pole.clock.reach(pole.clock.now + 1_000);
  if (voie !== 'directe') faults.loseFormTriggers = 1;
  envoyer(corrigee, responseId);
}

function changer(pole: Workspace, { items }: FormModel, quoi: Lot['entretemps']): void {
  if (quoi === 'motifs') pole.edit('Motifs', 'B2', '=Tout autre libellé');
  if (quoi === 'ecoles') pole.edit('Écoles', 'A2', 'École fermée');
  if (quoi === 'choix') for (const { choices } of items) choices.forEach((un) => (un.value = `${un.value} (nouveau)`));
  if (quoi === 'titres') for (const item of items) item.title = `+${item.title} ?`;
}

/** As many as it takes to receive every answer: a ronde stops at four minutes of Google's time. */
function rondes(pole: Workspace, { responses }: FormModel): void {
  for (let fois = 0; fois < 6; fois++) {
    pole.advanceTo(Math.min(...pole.state.triggers.flatMap(({ clock }) => (clock ? [clock.next] : []))));
    if (readTab(pole, 'Demandes').rows.length >= responses.length) return;
  }
}

/** Everything that is wrong, in sentences. */
function reproches(pole: Workspace): string[] {
  const form = pole.state.forms[formulaireDe(pole)]!;
  const lignes = readTab(pole, 'Demandes').rows;
  const parReponse = new Map(lignes.map((ligne) => [ligne['Réponse']!, ligne]));
  return [
    ...erreurs(pole),
    ...pole.runs.flatMap(({ handler, logs }) => logs.map((dit) => `${handler} : ${dit}`)),
    ...manquements(pole),
    ...formules(pole),
    ...numerotation(lignes.map((ligne) => ligne['Numéro']!)),
    ...(lignes.length === form.responses.length ? [] : [`${lignes.length} demandes pour ${form.responses.length} réponses`]),
    ...form.responses.flatMap(({ id, answers }) => {
      const ligne = parReponse.get(id);
      return ligne ? [...sansSuite(ligne), ...perdu(form, answers, ligne)] : [`la réponse ${id} est perdue`];
    }),
    ...refuses(pole),
    ...fuites(pole),
  ]; // oxfmt-ignore
}

/** A school whose address is known gets its mails, whatever was typed beside it. */
function refuses(pole: Workspace): string[] {
  const envois = readTab(pole, 'Courrier').rows.filter(
    ({ Statut: statut, Pour: pour }) => statut === 'Échec' && pour !== 'demandeur',
  );
  const fiches = readTab(pole, 'Journal').rows.filter(({ Quoi: quoi }) => quoi === 'fiche_refusee');
  return [...envois, ...fiches].map((ligne) => `refusé : ${JSON.stringify(ligne)}`);
}

function formules(pole: Workspace): string[] {
  return pole.state.spreadsheets[pole.boundTo]!.sheets.flatMap(({ name, cells }) =>
    cells.flat().flatMap((cell) => (cell !== null && typeof cell === 'object' && 'formula' in cell ? [`formule dans ${name} : ${JSON.stringify(cell)}`] : [])),
  ); // oxfmt-ignore
}

/** From 001, without a gap nor a repetition. */
function numerotation(numeros: readonly string[]): string[] {
  const rangs = numeros.map((numero) => Number(numero.split('-')[2])).sort((a, b) => a - b);
  return rangs.every((rang, place) => rang === place + 1) ? [] : [`numéros : ${rangs.join(', ')}`];
}

function sansSuite({ Numéro: numero, Statut: statut, Pourquoi: pourquoi }: Record<string, string>): string[] {
  return statut && (statut !== 'À trier' || pourquoi) ? [] : [`${numero} : « ${statut} » sans raison`];
}

const SUITE = '… [suite dans la réponse au formulaire]';
/** What any field keeps of a text too long for it, in signs. */
const GARDES_AU_MOINS = 290;

/** Every text is in the row as the school wrote it, or its beginning, and the row says where the rest is. */
function perdu({ items }: FormModel, answers: Record<string, AnswerModel>, ligne: Record<string, string>): string[] {
  const cellules = Object.values(ligne).map(lisible);
  return items.flatMap((item) => {
    const textes = [answers[item.id] ?? []].flat(2).map(lisible).filter(Boolean);
    return textes
      .filter((texte) => !cellules.some((cellule) => cellule.includes(texte) || abregee(cellule, texte)))
      .filter((texte) => !estCompris(item, texte, ligne))
      .map((texte) => `${ligne['Numéro']} a perdu « ${item.title} » : ${JSON.stringify(texte.slice(0, 400))}`);
  });
}

function abregee(cellule: string, texte: string): boolean {
  return texte.length > GARDES_AU_MOINS && cellule.includes(SUITE) && cellule.includes(texte.slice(0, GARDES_AU_MOINS));
}

/** The control signs go, and the blanks at both ends: nothing one reads. */
function lisible(texte: string): string {
  return texte.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').trim(); // oxfmt-ignore
}

/** A day is written as people write it; a choice that leads somewhere is told by what it means, in a column of its own. */
function estCompris({ type, choices }: ItemModel, texte: string, ligne: Record<string, string>): boolean {
  if (type === 'DATE')
    return Object.values(ligne).some((cellule) => cellule.includes(texte.split('-').reverse().join('/')));
  const menent = type === 'MULTIPLE_CHOICE' && choices.some(({ navigation }) => navigation);
  const [premier, second] = texte.split(/[ ,]+/);
  if (menent && ligne['Pour qui']!.startsWith(`${premier} ${second}`)) return true;
  return menent && (/^Non\b/.test(texte) || (/^Oui\b/.test(texte) && ligne['Urgente'] === 'oui'));
}

/** Outside tab Demandes, and the tab Forms writes, nothing shows what a school wrote. */
function fuites(pole: Workspace): string[] {
  const { mails, spreadsheets, properties, cache } = pole.state;
  const ailleurs: [string, unknown][] = [
    ...mails.map(({ subject, body, htmlBody }): [string, unknown] => [`courriel « ${subject} »`, [subject, body, htmlBody]]),
    ...spreadsheets[pole.boundTo]!.sheets.filter(({ name, formId }) => !formId && name !== 'Demandes').map(({ name, cells }): [string, unknown] => [name, cells]),
    ['mémoire', [properties, cache]],
  ]; // oxfmt-ignore
  return ailleurs.filter(([, quoi]) => JSON.stringify(quoi).includes(CANARI)).map(([ou]) => `fuite : ${ou}`);
}

describe.each(SCENES.map(({ profil }) => profil))('le pôle %s', (profil) => {
  it(`reçoit ${DEPOTS} dépôts hostiles sans rien casser, perdre ni montrer (GRAINE=${GRAINE})`, () => {
    let reduireJusqua = Infinity;
    fc.assert(
      fc.property(unLot(profil), (lot) => {
        if (Date.now() > reduireJusqua) return;
        const trouves = reproches(jouer(profil, lot));
        if (trouves.length === 0) return;
        reduireJusqua = Math.min(reduireJusqua, Date.now() + REDUCTION_MS);
        throw new Error(trouves.slice(0, 10).join('\n'));
      }),
      { seed: GRAINE, numRuns: Math.ceil(DEPOTS / PAR_LOT), ...(CHEMIN && { path: CHEMIN, endOnFailure: true }) },
    );
  });
});
