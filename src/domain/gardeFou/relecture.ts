// Reads a demande again with the guard: what to tell the coordinator beside it, how to help the school rephrase, and what
// of its story may leave by mail.
import type { Demande, Recit } from '../demande/demande';
import { estNominatif, GENRES_D_INDICES, relire, type GenreDIndice, type Relecture } from './gardeFou';
import type { Registre } from '../registre/registre';
import { enumerer } from '../texte/typographie';

/** The free texts, under the name they have in tab Demandes. */
const TEXTES_LIBRES = {
  description: 'Ce qui se passe',
  tente: 'Déjà tenté',
  attentes: 'Attentes',
  precisions: 'Précisions',
  raisonUrgence: 'Raison de l’urgence',
} as const satisfies Partial<Record<keyof Recit, string>>;
type TexteLibre = keyof typeof TEXTES_LIBRES;

interface Trouvaille {
  champ: TexteLibre;
  genres: GenreDIndice[];
}

export interface RelectureDUneDemande {
  /** By text; those in which nothing was found are left out. */
  trouvailles: Trouvaille[];
  codeNominatif: boolean;
}

type ALire = Recit & Pick<Demande, 'recuLe'>;
type Connus = Pick<Registre, 'membres' | 'ecoles'>;

function relectureDe({ recuLe, codeEleve }: ALire, { membres, ecoles }: Connus): Relecture {
  return {
    annee: Number(recuLe.slice(0, 4)),
    code: codeEleve,
    personnes: [...membres.map(({ nom }) => nom), ...ecoles.map(({ directeur }) => directeur)].filter(Boolean),
  };
}

export function relireDemande(demande: ALire, registre: Connus): RelectureDUneDemande {
  const relecture = relectureDe(demande, registre);
  const trouvailles = (Object.keys(TEXTES_LIBRES) as TexteLibre[]).map((champ) => {
    const textes = champ === 'precisions' ? reponsesDe(demande.precisions) : [demande[champ]];
    const genres = textes.flatMap((texte) => relire(texte, relecture).map(({ genre }) => genre));
    return { champ, genres: [...new Set(genres)] };
  });
  return {
    trouvailles: trouvailles.filter(({ genres }) => genres.length > 0),
    codeNominatif: estNominatif(demande.codeEleve),
  };
}

export const MASQUE = '[…]';

/** What of a story leaves the register by mail. */
export type RecitMasque = Pick<Recit, 'description' | 'tente' | 'attentes' | 'raisonUrgence' | 'codeEleve'>;

/** The story with each passage the guard finds hidden; the rest of it stays, and the register keeps it whole. */
export function masquerLeRecit(demande: ALire, registre: Connus): RecitMasque {
  const relecture = relectureDe(demande, registre);
  const masquer = (texte: string): string => {
    let masque = '';
    let fait = 0;
    for (const { genre, debut, fin } of relire(texte, relecture)) {
      if (debut >= fait) masque += texte.slice(fait, debut) + MASQUE;
      fait = Math.max(fait, ANNONCES.includes(genre) ? finDePhrase(texte, fin) : fin);
    }
    return masque + texte.slice(fait);
  };
  const { description, tente, attentes, raisonUrgence, codeEleve } = demande;
  return {
    description: masquer(description),
    tente: masquer(tente),
    attentes: masquer(attentes),
    raisonUrgence: masquer(raisonUrgence),
    codeEleve: estNominatif(codeEleve) ? MASQUE : codeEleve,
  };
}

/** Those of which the guard finds how they begin: « né le », « 12 rue ». */
const ANNONCES: readonly GenreDIndice[] = ['naissance', 'adresse'];

/** Where what began goes on no more: a dot between two digits is part of it. */
function finDePhrase(texte: string, depuis: number): number {
  const fin = texte.slice(depuis).search(/[,;!?\n]|\.(?!\d)/);
  return fin < 0 ? texte.length : depuis + fin;
}

/** A question of the pôle's that asks who teaches or whom to call gets a name, and it is an adult's. */
const SUR_UN_ADULTE =
  /^[^:]*(?:votre nom|concerné|enseignant|direct|demandeur|contact|collègue|référent|téléphone|adresse|courriel)[^:]* : /i;

/** « Question : réponse », one per line: a title may well speak of a name. */
function reponsesDe(precisions: string): string[] {
  const lignes = precisions.split('\n').filter((ligne) => !SUR_UN_ADULTE.test(ligne.slice(0, TITRE_MAX)));
  return lignes.map((ligne) => ligne.replace(/^[^:]{0,200} : /, ''));
}

const TITRE_MAX = 200;

const TEXTE_SUSPECT = 'Le texte semble contenir';
const CODE_SUSPECT = 'Le code de l’élève ressemble à un nom ou à des initiales';

/** What the coordinator reads beside the demande. Neither the text nor what was found in it is repeated. */
export function alertesDeRelecture({ trouvailles, codeNominatif }: RelectureDUneDemande): string[] {
  return [
    ...trouvailles.map(
      ({ champ, genres }) =>
        `${TEXTE_SUSPECT} ${enumerer(genres.map((genre) => GENRES_D_INDICES[genre].quoi))} (${TEXTES_LIBRES[champ]}) : dites à l’école comment reformuler.`,
    ),
    ...(codeNominatif ? [`${CODE_SUSPECT} : demandez à l’école d’en choisir un autre.`] : []),
  ];
}

export function estAlerteDeRelecture(alerte: string): boolean {
  return alerte.startsWith(TEXTE_SUSPECT) || alerte.startsWith(CODE_SUSPECT);
}

/**
 * What the school reads: what seems to be there and what to write instead, without quoting it. Health, origin, religion
 * and justice are told together, so that the mail tells nothing of the child. '' when there is nothing to say.
 */
export function conseilDeReformulation({ trouvailles, codeNominatif }: RelectureDUneDemande): string {
  const genres = [...new Set(trouvailles.flatMap((trouvaille) => trouvaille.genres))];
  const intimes = genres.filter((genre) => GENRES_D_INDICES[genre].intime);
  const autres = genres.filter((genre) => !GENRES_D_INDICES[genre].intime);
  const quoi = [
    ...autres.map((genre) => GENRES_D_INDICES[genre].quoi),
    ...(intimes.length ? ['une information trop personnelle (santé, origine, religion ou justice)'] : []),
    ...(codeNominatif ? ['un code qui ressemble à un nom'] : []),
  ];
  const plutot = [
    ...(genres.includes('nom') ? ['« l’élève » ou « la mère » au lieu d’un nom'] : []),
    ...(intimes.length ? ['ce que l’on voit en classe'] : []),
    ...(codeNominatif ? ['un code comme « Mésange 4 »'] : []),
  ];
  if (quoi.length === 0) return '';
  const conseil = plutot.length ? `écrivez plutôt ${enumerer(plutot)}` : 'le pôle n’en a pas besoin';
  return `Votre texte semble contenir ${enumerer(quoi)} : ${conseil}.`;
}
