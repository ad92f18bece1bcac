// Reads an instance of assignment given as JSON (docs/repartir.md says how), and says in French what is wrong with it.
import type { AConfier } from '../src/domain/affectation/aConfier';
import { POIDS, type Poids } from '../src/domain/affectation/cout';
import { CLES_DES_REGLES, type CleDeRegle } from '../src/domain/affectation/regles';
import type { Instance, Suivie } from '../src/domain/affectation/repartition';
import { estJour, type Jour } from '../src/domain/temps/jour';
import { motsDuNom, type Absence, type Membre } from '../src/domain/membre/membre';
import { reduire } from '../src/domain/texte/typographie';
import { Champs, Illisible } from './champs';

const QUOTA_PAR_DEFAUT = 10;
/** Sums stay exact far beyond what any pôle would count. */
const NOMBRE_MAX = 1_000_000;

export function lireInstance(json: unknown): Required<Instance> {
  const racine = new Champs(json, 'L’instance', [
    'aujourdhui', 'membres', 'ecoles', 'motifs', 'demandes', 'suivies', 'poids', 'sans',
  ]); // oxfmt-ignore
  const ecoles = racine.liste('ecoles').map(lireEcole);
  const motifs = racine.liste('motifs').map(lireMotif);
  sansDoublon('membres', racine.liste('membres').map((une) => new Champs(une, 'membres').texte('nom'))); // oxfmt-ignore
  sansDoublon('ecoles', ecoles.map(({ nom }) => nom)); // oxfmt-ignore
  sansDoublon('motifs', motifs.map(({ cle }) => cle)); // oxfmt-ignore
  const demandes = racine.liste('demandes').map((une, rang) => lireDemande(une, rang, ecoles, motifs));
  sansDoublon('demandes', demandes.map(({ numero }) => numero)); // oxfmt-ignore
  return {
    aujourdhui: lireJour(racine, 'aujourdhui'),
    membres: racine.liste('membres').map(lireMembre),
    demandes,
    suivies: racine.liste('suivies').map(lireSuivie),
    poids: lirePoids(racine),
    sans: racine.textes('sans').map(lireRegle),
  };
}

type Ecole = AConfier['ecole'];
interface Motif {
  cle: string;
  fonctions: string[];
}

function lireEcole(json: unknown, rang: number): Ecole {
  const champs = new Champs(json, `ecoles[${rang}]`, ['nom', 'uai', 'secteur', 'directeur']);
  const [uai, secteur, directeur] = [champs.texte('uai', ''), champs.texte('secteur', ''), champs.texte('directeur', '')];
  return { nom: champs.texte('nom'), uai, secteur, directeur };
} // oxfmt-ignore

function lireMotif(json: unknown, rang: number): Motif {
  const champs = new Champs(json, `motifs[${rang}]`, ['cle', 'fonctions']);
  return { cle: champs.texte('cle'), fonctions: champs.textes('fonctions') };
}

function lireMembre(json: unknown, rang: number): Membre {
  const champs = new Champs(json, `membres[${rang}]`, [
    'nom', 'fonction', 'quota', 'secteurs', 'motifs', 'absences', 'suppleant', 'genre', 'ecoles', 'conflits', 'courriel', 'actif',
  ]); // oxfmt-ignore
  const genre = champs.texte('genre', 'interne');
  if (genre !== 'interne' && genre !== 'partenaire') throw champs.refuser('genre', '« interne » ou « partenaire »');
  return {
    nom: champs.texte('nom'),
    courriel: champs.texte('courriel', ''),
    fonction: champs.texte('fonction'),
    secteur: champs.textes('secteurs').join('\n'),
    motifs: champs.textes('motifs'),
    quota: champs.entier('quota', QUOTA_PAR_DEFAUT, NOMBRE_MAX),
    absences: champs.liste('absences').map((une, place) => lireAbsence(une, `membres[${rang}].absences[${place}]`)),
    suppleant: champs.texte('suppleant', ''),
    genre,
    ecoles: champs.textes('ecoles'),
    conflits: champs.textes('conflits'),
    actif: champs.ouiNon('actif', true),
    aConfirmer: false,
  };
}

function lireAbsence(json: unknown, ou: string): Absence {
  const champs = new Champs(json, ou, ['debut', 'fin']);
  const absence = { debut: lireJour(champs, 'debut'), fin: lireJour(champs, 'fin') };
  if (absence.debut > absence.fin) throw champs.refuser('fin', 'un jour qui n’est pas avant le début');
  return absence;
}

function lireDemande(json: unknown, rang: number, ecoles: readonly Ecole[], motifs: readonly Motif[]): AConfier {
  const champs = new Champs(json, `demandes[${rang}]`, [
    'numero', 'ecole', 'motif', 'urgente', 'pourDesEleves', 'accordFamille', 'demandeDesParents', 'adultes', 'rendues', 'actuel',
  ]); // oxfmt-ignore
  const motif = motifs.find(({ cle }) => cle === champs.texte('motif'));
  if (!motif) throw champs.refuser('motif', 'la clé d’un des « motifs » de l’instance');
  const ecole = ecoles.find(({ nom }) => reduire(nom) === reduire(champs.texte('ecole')));
  if (!ecole) throw champs.refuser('ecole', 'le nom d’une des « ecoles » de l’instance');
  return {
    numero: champs.texte('numero'),
    ecole,
    motif: motif.cle,
    fonctions: motif.fonctions,
    urgente: champs.ouiNon('urgente', false),
    pourDesEleves: champs.ouiNon('pourDesEleves', true),
    accordFamille: champs.ouiNon('accordFamille', false),
    demandeDesParents: champs.ouiNon('demandeDesParents', false),
    adultes: champs.textes('adultes').flatMap((adulte) => [motsDuNom(adulte), reduire(adulte)]),
    rendues: champs.textes('rendues'),
    actuel: champs.texte('actuel', ''),
  };
}

function lireSuivie(json: unknown, rang: number): Suivie {
  const champs = new Champs(json, `suivies[${rang}]`, ['referent', 'ecole', 'ouverte']);
  return { referent: champs.texte('referent'), ecole: champs.texte('ecole'), ouverte: champs.ouiNon('ouverte', true) };
}

function lirePoids(racine: Champs): Poids {
  const cles = Object.keys(POIDS) as (keyof Poids)[];
  const champs = new Champs(racine.brut('poids') ?? {}, 'poids', cles);
  const lus = cles.map((cle) => [cle, champs.entier(cle, POIDS[cle], NOMBRE_MAX)] as const);
  return Object.fromEntries(lus) as unknown as Poids;
}

function lireRegle(texte: string): CleDeRegle {
  const regle = CLES_DES_REGLES.find((cle) => cle === texte);
  if (!regle) throw new Illisible(`« sans » : « ${texte} » n’est pas une règle. Les règles : ${CLES_DES_REGLES.join(', ')}.`); // oxfmt-ignore
  return regle;
}

function lireJour(champs: Champs, cle: string): Jour {
  const texte = champs.texte(cle);
  if (!estJour(texte)) throw champs.refuser(cle, 'un jour, écrit 2018-10-09');
  return texte;
}

function sansDoublon(ou: string, noms: readonly string[]): void {
  const vus = new Set<string>();
  for (const nom of noms) {
    if (vus.has(reduire(nom))) throw new Illisible(`« ${ou} » : « ${nom} » y est deux fois.`);
    vus.add(reduire(nom));
  }
}
