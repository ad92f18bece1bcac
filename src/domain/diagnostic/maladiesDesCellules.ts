// What happens to cells: formulas in our columns, merges, dates that are no longer dates, lists of choices gone.
import type { Instant } from '../temps/instant';
import { instant } from '../temps/instant';
import { lireJour } from '../temps/jour';
import { accorder } from '../texte/typographie';
import { cellule, estAuPole, reperageDe, type ColonneAttendue, type OngletVu, type Plage } from './classeur';
import type { Constat, Gravite, Maladie, Soin } from './maladie';
import { enPlace } from './maladiesDesOnglets';

/** No more cells are named for one column: the sentence stays one that people read. */
const CELLULES_CITEES = 3;
/** A whole number between these, in a column of dates, is a date that lost its format: from 1982 to 2064. */
const DATES_NUES = { de: 30_000, a: 60_000 };
const ERREUR = /^#(REF|N\/A|NAME|NOM|VALUE|VALEUR|DIV\/0|NUM|NOMBRE|NULL|ERROR|ERREUR)[!?]?$/;

export const MALADIES_DES_CELLULES: readonly Maladie[] = [
  parColonne('formule', 'a_corriger', 'dit', formules),
  parColonne('erreur_de_formule', 'a_corriger', 'dit', erreurs),
  { cle: 'cellules_fusionnees', gravite: 'a_corriger', remede: 'dit', constats: (dossier) => enPlace(dossier).flatMap(fusions) },
  parColonne('date_sans_format', 'a_corriger', 'repare', datesSansFormat),
  parColonne('moment_en_texte', 'a_corriger', 'repare', momentsEnTexte),
  parColonne('liste_de_choix_perdue', 'a_corriger', 'repare', listesPerdues),
]; // oxfmt-ignore

interface ColonneVue {
  vu: OngletVu;
  colonne: ColonneAttendue;
  /** From 0. */
  position: number;
}

function parColonne(
  cle: string,
  gravite: Gravite,
  remede: Maladie['remede'],
  constats: (vue: ColonneVue) => Constat[],
): Maladie {
  return {
    cle,
    gravite,
    remede,
    constats: (dossier) =>
      enPlace(dossier).flatMap((vu) => {
        const { positions } = reperageDe(vu);
        return vu.attendu.colonnes.flatMap((colonne) => {
          const position = positions.get(colonne.cle);
          return position === undefined ? [] : constats({ vu, colonne, position });
        });
      }),
  };
}

/** Rows, from 1, whose cell in that column is like that. */
function lignesOu(
  { vu, position }: ColonneVue,
  convient: (valeur: unknown, rang: number) => boolean,
): { ligne: number; valeur: unknown }[] {
  const trouvees: { ligne: number; valeur: unknown }[] = [];
  for (let rang = 1; rang < vu.lignes.length; rang++) {
    const valeur = vu.lignes[rang]![position] ?? '';
    if (convient(valeur, rang)) trouvees.push({ ligne: rang + 1, valeur });
  }
  return trouvees;
}

/** « Onglet « Demandes », cellules F5, F7… (colonne « Motif ») ». */
function lieu({ vu, colonne, position }: ColonneVue, lignes: readonly number[]): string {
  const citees = lignes.slice(0, CELLULES_CITEES).map((ligne) => cellule(ligne, position));
  const suite = lignes.length > CELLULES_CITEES ? `… (${lignes.length} en tout)` : '';
  const mot = lignes.length === 1 ? 'cellule' : 'cellules';
  return `Onglet « ${vu.nom} », ${mot} ${citees.join(', ')}${suite}, colonne « ${colonne.titre} »`;
}

/** A formula where the machine writes would change what it wrote. */
function formules(vue: ColonneVue): Constat[] {
  const { vu, colonne, position } = vue;
  if (!vu.formules || !estAuPole(vu.attendu, colonne)) return [];
  const lignes = lignesOu(vue, (valeur, rang) => !!vu.formules![rang]?.[position] && !estErreur(valeur));
  if (lignes.length === 0) return [];
  return [
    {
      phrase:
        `${lieu(vue, lignes.map(({ ligne }) => ligne))} : une formule a remplacé ce que le pôle avait écrit. ` +
        'Remettez la valeur d’avant (clic droit › Afficher l’historique des modifications).',
    },
  ]; // oxfmt-ignore
}

function estErreur(valeur: unknown): boolean {
  return typeof valeur === 'string' && ERREUR.test(valeur);
}

function erreurs(vue: ColonneVue): Constat[] {
  const lignes = lignesOu(vue, estErreur);
  if (lignes.length === 0) return [];
  return [
    {
      phrase:
        `${lieu(vue, lignes.map(({ ligne }) => ligne))} : une formule y donne une erreur (${String(lignes[0]!.valeur)}). ` +
        'Corrigez-la, ou remettez la valeur.',
    },
  ]; // oxfmt-ignore
}

/** Google keeps the first cell only of those it merges; the others read as empty. */
function fusions(vu: OngletVu): Constat[] {
  const notres = new Set([...reperageDe(vu).positions.values()].map((position) => position + 1));
  return (vu.fusions ?? [])
    .filter(({ colonne, colonnes }) => Array.from({ length: colonnes }, (_, i) => colonne + i).some((c) => notres.has(c)))
    .map((plage) => ({
      phrase:
        `Onglet « ${vu.nom} », cellules ${enA1(plage)} : elles sont fusionnées, et le pôle n’en lit que la première. ` +
        'Choisissez Format › Fusionner les cellules › Annuler la fusion, puis vérifiez ces cellules.',
    }));
} // oxfmt-ignore

function enA1({ ligne, colonne, lignes, colonnes }: Plage): string {
  return `${cellule(ligne, colonne - 1)}:${cellule(ligne + lignes - 1, colonne + colonnes - 2)}`;
}

function estDate({ genre }: ColonneAttendue): boolean {
  return genre === 'date' || genre === 'moment';
}

function datesSansFormat(vue: ColonneVue): Constat[] {
  const { vu, colonne, position } = vue;
  if (!estDate(colonne)) return [];
  const lignes = lignesOu(vue, estDateNue).map(({ ligne }) => ligne);
  if (lignes.length === 0) return [];
  return [
    {
      phrase: `${lieu(vue, lignes)} : la date s’affichait comme un nombre ; son format est remis.`,
      soins: [{ genre: 'format', onglet: vu.attendu.cle, colonne: colonne.cle, position, lignes }],
    },
  ];
}

function estDateNue(valeur: unknown): boolean {
  return typeof valeur === 'number' && valeur > DATES_NUES.de && valeur < DATES_NUES.a;
}

/** Only what the machine wrote, and only when the same moment can be read in it. */
function momentsEnTexte(vue: ColonneVue): Constat[] {
  const { vu, colonne, position } = vue;
  if (colonne.genre !== 'moment' || !estAuPole(vu.attendu, colonne)) return [];
  const trouves = lignesOu(vue, (valeur) => momentSaisi(valeur) !== undefined);
  if (trouves.length === 0) return [];
  const soins = trouves.map(({ ligne, valeur }): Soin => {
    const moment = momentSaisi(valeur)!;
    return { genre: 'moment', onglet: vu.attendu.cle, colonne: colonne.cle, ligne, position, moment };
  });
  const lignes = trouves.map(({ ligne }) => ligne);
  return [{ phrase: `${lieu(vue, lignes)} : la date était devenue un texte ; c’est de nouveau une date.`, soins }];
}

/** « 02/10/2018 10:15 », « 02/10/2018 10:15:00 »: what a date becomes when it is pasted as a text. */
function momentSaisi(valeur: unknown): Instant | undefined {
  if (typeof valeur !== 'string') return undefined;
  const lu = /^\s*(\S+)\s+(?:à\s+)?(\d{1,2})[:h](\d{2})(?::\d{2})?\s*$/.exec(valeur);
  const date = lu && lireJour(lu[1]!);
  const iso = /^\d{4}-/.test(valeur);
  return date && !iso && Number(lu[2]) < 24 ? instant(date, `${lu[2]!.padStart(2, '0')}:${lu[3]}`) : undefined;
}

function listesPerdues(vue: ColonneVue): Constat[] {
  const { vu, colonne, position } = vue;
  const lignes = vu.sansListe?.get(colonne.cle) ?? [];
  if (lignes.length === 0) return [];
  const combien = accorder(lignes.length, 'cellule n’offrait plus sa liste', 'cellules n’offraient plus leur liste');
  return [
    {
      phrase: `Onglet « ${vu.nom} », colonne « ${colonne.titre} » : ${combien} de choix ; elle est remise.`,
      soins: [{ genre: 'liste', onglet: vu.attendu.cle, colonne: colonne.cle, position, lignes }],
    },
  ];
}
