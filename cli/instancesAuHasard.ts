// Instances drawn from a seed, in the JSON of docs/repartir.md: for the tests that hold ours against another solver, and
// for measuring how the time grows.

export interface Taille {
  membres: number;
  demandes: number;
}

export type InstanceJson = ReturnType<typeof instanceAuHasard>;

/** The same seed, the same numbers, on every machine (mulberry32). */
function hasard(graine: number): (borne: number) => number {
  let etat = graine >>> 0;
  return (borne) => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let t = Math.imul(etat ^ (etat >>> 15), etat | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * borne);
  };
}

const FONCTIONS = [
  'Conseiller pédagogique', 'Psychologue de l’Éducation nationale', 'Enseignant spécialisé à dominante pédagogique',
  'Enseignant spécialisé à dominante relationnelle', 'Enseignant référent (ERSEH)', 'CMP',
]; // oxfmt-ignore
const MOTIFS = ['comportement', 'apprentissages', 'handicap', 'climat', 'famille', 'sante'];
const SECTEURS = ['Nord', 'Centre', 'Sud'];
const AUJOURDHUI = '2018-10-09';

/** What is drawn, in one order: each draw moves the next. */
function des(graine: number) {
  const tire = hasard(graine);
  const parmi = <T>(choix: readonly T[]): T => choix[tire(choix.length)]!;
  const unSur = (nombre: number): boolean => tire(nombre) === 0;
  const melange = <T>(choix: readonly T[], nombre: number): T[] => {
    const reste = [...choix];
    return Array.from({ length: Math.min(nombre, reste.length) }, () => reste.splice(tire(reste.length), 1)[0]!);
  };
  return { tire, parmi, unSur, melange };
}

export function instanceAuHasard(graine: number, { membres, demandes }: Taille) {
  const { tire, parmi, unSur, melange } = des(graine);
  const noms = Array.from({ length: membres }, (_, rang) => `Membre ${String(rang + 1).padStart(2, '0')}`);
  const ecoles = Array.from({ length: 4 + tire(16) }, (_, rang) => ({
    nom: `École ${rang + 1}`,
    secteur: unSur(8) ? '' : parmi(SECTEURS),
    directeur: unSur(6) ? parmi(noms) : '',
  }));
  // From pôles with places to spare to pôles that lack half of them.
  const moyenne = Math.max(1, Math.round(((0.5 + tire(12) / 8) * demandes) / membres));
  return {
    aujourdhui: AUJOURDHUI,
    membres: noms.map((nom) => ({
      nom,
      fonction: parmi(FONCTIONS),
      quota: unSur(12) ? 0 : 1 + tire(2 * moyenne),
      secteurs: unSur(2) ? [] : melange(SECTEURS, 1 + tire(3)),
      motifs: unSur(5) ? melange(MOTIFS, 1 + tire(4)) : [],
      absences: unSur(6) ? [{ debut: '2018-10-01', fin: unSur(3) ? '2018-10-08' : '2018-10-31' }] : [],
      suppleant: unSur(2) ? parmi(noms) : '',
      genre: unSur(9) ? 'partenaire' : 'interne',
      ecoles: unSur(4) ? [parmi(ecoles).nom] : [],
      conflits: unSur(8) ? [parmi(ecoles).nom] : [],
      actif: !unSur(15),
    })),
    ecoles,
    motifs: MOTIFS.map((cle) => ({ cle, fonctions: melange(FONCTIONS, 1 + tire(4)) })),
    demandes: Array.from({ length: demandes }, (_, rang) => ({
      numero: `2018-P1-${String(rang + 1).padStart(3, '0')}`,
      ecole: parmi(ecoles).nom,
      motif: parmi(MOTIFS),
      urgente: unSur(10),
      pourDesEleves: !unSur(4),
      accordFamille: unSur(2),
      demandeDesParents: unSur(2),
      adultes: unSur(15) ? [parmi(noms)] : [],
      rendues: unSur(12) ? [parmi(noms)] : [],
      actuel: unSur(3) ? parmi(noms) : '',
    })),
    suivies: Array.from({ length: tire(demandes + 1) }, () => ({
      referent: parmi(noms),
      ecole: parmi(ecoles).nom,
      ouverte: unSur(3),
    })),
    poids: unSur(3)
      ? { rang: tire(1500), charge: tire(12), secteur: tire(200), continuite: tire(150), changement: tire(90), urgence: tire(2) * 100_000 } // oxfmt-ignore
      : {},
  };
}
