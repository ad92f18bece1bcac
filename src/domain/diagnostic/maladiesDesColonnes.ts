// What happens to columns: deleted, copied, their titles exchanged or erased, the marks behind the titles lost.
import { accorder, enumerer, reduire } from '../texte/typographie';
import {
  aDesLignes,
  entetesDe,
  marquesDe,
  estVitale,
  reperageDe,
  type ColonneAttendue,
  type OngletVu,
} from './classeur';
import { enPlace } from './maladiesDesOnglets';
import type { Constat, Gravite, Maladie, Soin } from './maladie';
import { cleMarquee, lettreDe, marqueDe } from './reperage';

/** One check on each tab whose headings are in their place. */
function parOnglet(
  cle: string,
  gravite: Gravite,
  remede: Maladie['remede'],
  constats: (vu: OngletVu) => Constat[],
): Maladie {
  return { cle, gravite, remede, constats: (dossier) => enPlace(dossier).flatMap(constats) };
}

export const MALADIES_DES_COLONNES: readonly Maladie[] = [
  parOnglet('titres_echanges', 'bloque', 'dit', titresEchanges),
  parOnglet('colonnes_deplacees', 'a_corriger', 'repare', colonnesDeplacees),
  parOnglet('colonne_copiee', 'a_corriger', 'repare', colonneCopiee),
  parOnglet('colonne_en_double', 'a_corriger', 'dit', colonneEnDouble),
  parOnglet('colonne_perdue', 'a_corriger', 'dit', colonnePerdue),
  parOnglet('colonne_a_remettre', 'a_corriger', 'repare', colonneARemettre),
  parOnglet('titre_efface', 'a_corriger', 'repare', titreEfface),
  parOnglet('marque_perdue', 'a_corriger', 'repare', marquePerdue),
  parOnglet('titre_renomme', 'a_savoir', 'dit', titreRenomme),
];

/** A column bears the title of one of ours and the mark of another: what it holds cannot be told. */
function titresEchanges(vu: OngletVu): Constat[] {
  return pretendues(vu).map(({ position, titre, marquee }) => ({
    phrase:
      `Onglet « ${vu.nom} », cellule ${lettreDe(position)}1 : cette colonne porte le titre « ${titre} », mais le pôle y ` +
      `rangeait « ${marquee.titre} ». Remettez « ${marquee.titre} », ou annulez votre changement (Ctrl+Z).`,
  }));
}

function pretendues(vu: OngletVu): { position: number; titre: string; marquee: ColonneAttendue }[] {
  const entetes = entetesDe(vu);
  const { positions } = reperageDe(vu);
  return marquesDe(vu).flatMap((marque, position) => {
    const marquee = vu.attendu.colonnes.find(({ cle }) => cle === marque);
    const titre = entetes[position] ?? '';
    const autre = deTitre(vu, titre);
    const lueCommeAutre = autre && positions.get(autre.cle) === position;
    return marquee && lueCommeAutre && autre !== marquee ? [{ position, titre, marquee }] : [];
  });
}

function deTitre({ attendu }: OngletVu, titre: string): ColonneAttendue | undefined {
  return attendu.colonnes.find((colonne) => reduire(colonne.titre) === reduire(titre));
}

/** A tab written by place: its columns go back to their own, the first one first. */
function colonnesDeplacees(vu: OngletVu): Constat[] {
  const { attendu, nom } = vu;
  const { positions, absentes, doubles } = reperageDe(vu);
  if (!attendu.enOrdre || absentes.length > 0 || doubles.length > 0) return [];
  const ordre = entetesDe(vu).map((_, position) => position);
  const soins = attendu.colonnes.flatMap(({ cle }, vers): Soin[] => {
    const depuis = ordre.indexOf(positions.get(cle)!);
    if (depuis === vers) return [];
    ordre.splice(vers, 0, ...ordre.splice(depuis, 1));
    return [{ genre: 'ordre', onglet: attendu.cle, depuis, vers }];
  });
  if (soins.length === 0) return [];
  const phrase = `Onglet « ${nom} » : ses colonnes avaient changé de place ; elles sont revenues en tête, dans l’ordre.`;
  return [{ phrase, soins }];
}

/** Copies that still say what the original says: the first one goes on being ours, the others lose our mark. */
function colonneCopiee(vu: OngletVu): Constat[] {
  return reperageDe(vu).doubles.flatMap(({ colonne, positions }) => {
    const [originale, ...copies] = positions;
    if (!copies.every((position) => memeContenu(vu, originale!, position))) return [];
    return copies.map((position) => ({
      phrase:
        `Onglet « ${vu.nom} » : la colonne ${lettreDe(position)} est une copie de « ${colonne.titre} » ; ` +
        `le pôle continue avec la colonne ${lettreDe(originale!)}.`,
      soins: [demarquer(vu, colonne, originale!, position)],
    }));
  });
}

function memeContenu({ lignes }: OngletVu, une: number, autre: number): boolean {
  return lignes.slice(1).every((ligne) => String(ligne[une] ?? '') === String(ligne[autre] ?? ''));
}

/** Two marks: the copy loses its own. No mark at all: the original gets one. Either way a single one is left. */
function demarquer(vu: OngletVu, colonne: ColonneAttendue, originale: number, copie: number): Soin {
  const onglet = vu.attendu.cle;
  const note = vu.notes?.[copie] ?? '';
  if (cleMarquee(note) !== colonne.cle)
    return { genre: 'note', onglet, position: originale, note: noteMarquee(vu, colonne, originale) };
  const reste = note.split('\n').filter((texte) => texte !== marqueDe(colonne.cle));
  return { genre: 'note', onglet, position: copie, note: ['Copie : le pôle n’y écrit pas.', ...reste].join('\n') };
}

/** What people wrote in the note of a heading stays, above our mark. */
function noteMarquee({ notes = [] }: OngletVu, { cle, note }: ColonneAttendue, position: number): string {
  return `${notes[position]?.trim() || note}\n${marqueDe(cle)}`;
}

function colonneEnDouble(vu: OngletVu): Constat[] {
  return reperageDe(vu)
    .doubles.filter(({ positions: [originale, ...copies] }) => !copies.every((p) => memeContenu(vu, originale!, p)))
    .map(({ colonne, positions }) => ({
      phrase:
        `Onglet « ${vu.nom} » : les colonnes ${positions.map(lettreDe).join(' et ')} portent le même titre, ` +
        `« ${colonne.titre} », et ne disent pas la même chose. Supprimez celle que vous avez ajoutée, ou changez son titre.`,
    }));
}

function perdues(vu: OngletVu): readonly ColonneAttendue[] {
  return reperageDe(vu).absentes.filter(({ cle }) => aDesLignes(vu) && estVitale(vu.attendu, cle));
}

function colonnePerdue(vu: OngletVu): Constat[] {
  const inconnues = colonnesInconnues(vu);
  return perdues(vu).map(({ titre }) => ({
    phrase:
      `Onglet « ${vu.nom} » : la colonne « ${titre} » est introuvable. ` +
      (inconnues.length === 1
        ? `Si c’est la colonne ${lettreDe(inconnues[0]!)}, remettez-y le titre « ${titre} » ; sinon, `
        : 'Remettez ce titre sur sa colonne en première ligne ; si elle a été supprimée, ') +
      'retrouvez-la par Fichier › Historique des versions.',
  }));
}

/** Columns with content that are not ours, neither by title nor by mark. */
function colonnesInconnues(vu: OngletVu): number[] {
  const notres = new Set(reperageDe(vu).positions.values());
  return entetesDe(vu).flatMap((_, position) =>
    !notres.has(position) && vu.lignes.slice(1).some((ligne) => (ligne[position] ?? '') !== '') ? [position] : [],
  );
}

/** Empty, at the end: what people wrote keeps its place. */
function colonneARemettre(vu: OngletVu): Constat[] {
  const gardees = new Set(perdues(vu));
  const aRemettre = reperageDe(vu).absentes.filter((colonne) => !gardees.has(colonne));
  if (aRemettre.length === 0) return [];
  const titres = enumerer(aRemettre.map(({ titre }) => `« ${titre} »`));
  const [manquaient, remises] =
    aRemettre.length === 1
      ? [`la colonne ${titres} manquait`, 'elle est remise, vide, à la fin']
      : [`les colonnes ${titres} manquaient`, 'elles sont remises, vides, à la fin'];
  const avant = aDesLignes(vu) ? ' Ce qui y était se retrouve par Fichier › Historique des versions.' : '';
  return [
    {
      phrase: `Onglet « ${vu.nom} » : ${manquaient} ; ${remises}.${avant}`,
      soins: aRemettre.map(({ cle }) => ({ genre: 'colonne', onglet: vu.attendu.cle, colonne: cle })),
    },
  ];
}

/** The title was erased; the mark still says which column it is. */
function titreEfface(vu: OngletVu): Constat[] {
  const entetes = entetesDe(vu);
  const { positions } = reperageDe(vu);
  return vu.attendu.colonnes.flatMap(({ cle, titre }): Constat[] => {
    const position = positions.get(cle);
    if (position === undefined || entetes[position] !== '') return [];
    const phrase = `Onglet « ${vu.nom} », cellule ${lettreDe(position)}1 : le titre « ${titre} » était effacé ; il est remis.`;
    return [{ phrase, soins: [{ genre: 'titre', onglet: vu.attendu.cle, position, titre }] }];
  });
}

/** Without its mark, a column that is renamed later could not be found again. */
function marquePerdue(vu: OngletVu): Constat[] {
  if (!vu.notes) return [];
  const marques = marquesDe(vu);
  const { positions } = reperageDe(vu);
  const soins = vu.attendu.colonnes.flatMap((colonne): Soin[] => {
    const position = positions.get(colonne.cle);
    if (position === undefined || marques[position]) return [];
    return [{ genre: 'note', onglet: vu.attendu.cle, position, note: noteMarquee(vu, colonne, position) }];
  });
  if (soins.length === 0) return [];
  const combien = accorder(soins.length, 'titre avait perdu sa note', 'titres avaient perdu leur note');
  return [{ phrase: `Onglet « ${vu.nom} » : ${combien} ; elle est remise.`, soins }];
}

function titreRenomme(vu: OngletVu): Constat[] {
  const entetes = entetesDe(vu);
  const { positions } = reperageDe(vu);
  return vu.attendu.colonnes.flatMap(({ cle, titre }) => {
    const actuel = entetes[positions.get(cle) ?? -1];
    if (!actuel || reduire(actuel) === reduire(titre) || deTitre(vu, actuel)) return [];
    return [
      { phrase: `Onglet « ${vu.nom} » : « ${titre} » s’appelle maintenant « ${actuel} » ; le pôle s’y retrouve.` },
    ];
  });
}
