// What happens to whole tabs: lost, renamed, copied, filtered, protected, or their headings no more on top.
import { phraseDeLAttente } from '../registre/aRemplir';
import { reduire } from '../texte/typographie';
import type { Dossier, OngletVu, Valeur } from './classeur';
import type { Constat, Maladie } from './maladie';
import { cleMarquee } from './reperage';

export const FUSEAU = 'Europe/Paris';

/** A tab is recognised by more than one heading: a single one may be a word of a row. */
const TITRES_RECONNUS = 0.5;

export const MALADIES_DES_ONGLETS: readonly Maladie[] = [
  {
    cle: 'onglet_a_refaire', gravite: 'a_corriger', remede: 'repare',
    constats: ({ absents }) =>
      absents.filter(({ refaisable }) => refaisable).map(({ cle, nom }) => ({
        phrase: `L’onglet « ${nom} » avait disparu : il est refait, le pôle le remplit à chaque ronde.`,
        soins: [{ genre: 'onglet', onglet: cle }],
      })),
  },
  {
    cle: 'onglet_perdu', gravite: 'a_corriger', remede: 'dit',
    constats: ({ absents }) =>
      absents.filter(({ refaisable }) => !refaisable).map(({ nom }) => ({
        phrase:
          `L’onglet « ${nom} » a disparu. Retrouvez-le par Fichier › Historique des versions. ` +
          'Sinon, Pôle ressources › Reconstruire remet ce que le formulaire et le Journal savent ; s’il n’a jamais existé, choisissez « Installer ou réparer ».',
      })),
  },
  {
    cle: 'onglet_a_remplir', gravite: 'bloque', remede: 'dit',
    constats: ({ aRemplir }) => (aRemplir.length ? [{ phrase: phraseDeLAttente(aRemplir) }] : []),
  },
  {
    cle: 'onglet_homonyme', gravite: 'a_corriger', remede: 'dit',
    constats: ({ onglets, autres }) =>
      onglets
        .filter(({ attendu, nom }) => nom !== attendu.nom && autres.includes(attendu.nom))
        .map(({ attendu, nom }) => ({
          phrase:
            `Un autre onglet a pris le nom « ${attendu.nom} » : le pôle n’y lit et n’y écrit rien. ` +
            `Le sien s’appelle maintenant « ${nom} ».`,
        })),
  },
  {
    cle: 'onglet_copie', gravite: 'a_corriger', remede: 'dit',
    constats: ({ onglets, autres }) =>
      autres.filter((nom) => onglets.some((vu) => estUneCopie(nom, vu))).map((nom) => ({
        phrase:
          `« ${nom} » est la copie d’un onglet du pôle, qui n’y lit et n’y écrit rien. ` +
          'Supprimez-la dès qu’elle ne vous sert plus : la purge de fin d’année ne la voit pas.',
      })),
  },
  {
    cle: 'titres_descendus', gravite: 'a_corriger', remede: 'repare',
    constats: ({ onglets }) =>
      onglets.flatMap((vu) => {
        const ligne = ligneDesTitres(vu);
        if (ligne <= 1) return [];
        return [{
          phrase: `Onglet « ${vu.nom} » : les titres étaient descendus à la ligne ${ligne} ; ils sont de nouveau en haut.`,
          soins: [{ genre: 'titres_en_haut', onglet: vu.attendu.cle, ligne }],
        }];
      }),
  },
  {
    cle: 'titres_perdus', gravite: 'a_corriger', remede: 'dit',
    constats: ({ onglets }) =>
      onglets.filter(sansTitres).map(({ nom }) => ({
        phrase:
          `Onglet « ${nom} » : la ligne des titres a disparu. Tout juste arrivé, Édition › Annuler la rend ; sinon, insérez une ligne ` +
          'tout en haut et collez-y les titres d’une version d’avant (Fichier › Historique des versions).',
      })),
  },
  {
    cle: 'ligne_des_titres_libre', gravite: 'a_corriger', remede: 'repare',
    constats: ({ onglets }) =>
      onglets.filter((vu) => vu.lignesFigees === 0 && !sansTitres(vu)).map(({ attendu, nom }) => ({
        phrase: `Onglet « ${nom} » : la ligne des titres n’était plus figée ; elle l’est de nouveau.`,
        soins: [{ genre: 'ligne_figee', onglet: attendu.cle }],
      })),
  },
  {
    cle: 'onglet_interdit', gravite: 'a_corriger', remede: 'dit',
    constats: ({ onglets }) =>
      onglets.filter(({ interdit }) => interdit).map(({ nom }) => ({
        phrase:
          `Onglet « ${nom} » : une protection empêche le pôle d’y écrire. ` +
          'Ouvrez Données › Protéger des feuilles et des plages, et autorisez le compte exécutant.',
      })),
  },
  {
    cle: 'fuseau_change', gravite: 'a_corriger', remede: 'repare',
    constats: ({ fuseau }) =>
      fuseau === FUSEAU ? [] : [{
        phrase: `Le classeur était réglé sur le fuseau « ${fuseau} » : il est de nouveau à l’heure de Paris.`,
        soins: [{ genre: 'fuseau' }],
      }],
  },
  {
    cle: 'onglet_renomme', gravite: 'a_savoir', remede: 'dit',
    constats: ({ onglets, autres }) =>
      onglets
        .filter(({ attendu, nom }) => nom !== attendu.nom && !autres.includes(attendu.nom))
        .map(({ attendu, nom }) => ({ phrase: `L’onglet « ${attendu.nom} » s’appelle maintenant « ${nom} » : rien à faire.` })),
  },
  { cle: 'filtre_pose', gravite: 'a_savoir', remede: 'dit', constats: ({ onglets }) => onglets.flatMap(lignesCachees) },
]; // oxfmt-ignore

function lignesCachees({ nom, filtre }: OngletVu): Constat[] {
  if (!filtre?.cache) return [];
  return [
    {
      phrase:
        `Onglet « ${nom} » : un filtre (${filtre.plage}) cache des lignes à l’écran. Le pôle les lit toutes ; ` +
        'pour les revoir : Données › Supprimer le filtre.',
    },
  ];
}

/** Google names a copy « Copie de … » or « Copy of … ». */
function estUneCopie(nom: string, { nom: original }: OngletVu): boolean {
  const reduit = reduire(nom);
  return ['copie de', 'copy of'].some((prefixe) => reduit.startsWith(reduire(`${prefixe} ${original}`)));
}

/** The line, from 1, where most of our headings are: a sort or an inserted line moves them down. 0 when nowhere. */
function ligneDesTitres({ attendu, lignes, notes = [] }: OngletVu): number {
  const titres = attendu.colonnes.map(({ titre }) => reduire(titre));
  const reconnus = (ligne: readonly Valeur[]): number => {
    const textes = new Set(ligne.map((valeur) => (typeof valeur === 'string' ? reduire(valeur) : '')));
    return titres.filter((titre) => textes.has(titre)).length;
  };
  if (reconnus(lignes[0] ?? []) >= 2 || notes.some(cleMarquee)) return 1;
  const seuil = Math.max(2, titres.length * TITRES_RECONNUS);
  return lignes.findIndex((ligne) => reconnus(ligne) >= seuil) + 1;
}

/** Something is written, and no heading of ours on top or further down. One that is filled at each ronde is made again. */
function sansTitres(vu: OngletVu): boolean {
  if (vu.attendu.refaisable || ligneDesTitres(vu) > 0) return false;
  const enHaut = new Set((vu.lignes[0] ?? []).map((valeur) => reduire(String(valeur))));
  const aucun = !vu.attendu.colonnes.some(({ titre }) => enHaut.has(reduire(titre)));
  return aucun && vu.lignes.some((ligne) => ligne.some((valeur) => valeur !== ''));
}

/** A tab whose headings are elsewhere, or gone, is looked at once they are back. */
export function enPlace({ onglets }: Dossier): readonly OngletVu[] {
  const connus = EN_PLACE.get(onglets) ?? onglets.filter((vu) => ligneDesTitres(vu) <= 1 && !sansTitres(vu));
  EN_PLACE.set(onglets, connus);
  return connus;
}

/** Nearly every check of the doctor asks: found once for each look at the workbook. */
const EN_PLACE = new WeakMap<readonly OngletVu[], readonly OngletVu[]>();
