// How the time of the optimum grows: the same pôle with more and more demandes, then with more and more members.
import { repartir } from '../src/domain/affectation/repartition';
import { instanceAuHasard, type Taille } from './instancesAuHasard';
import { lireInstance } from './instance';

const TAILLES: readonly Taille[] = [
  { membres: 10, demandes: 75 },
  { membres: 10, demandes: 150 },
  { membres: 10, demandes: 300 },
  { membres: 20, demandes: 300 },
  { membres: 40, demandes: 300 },
];
/** Some of these pôles have places to spare, some lack many. */
const GRAINES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Means over the seeds. */
interface Mesure extends Taille {
  confiees: number;
  /** Rounds of the solver: one for each demande given, and the last that finds nothing. */
  tours: number;
  /** Exchanges looked at: what the time is spent on. */
  examens: number;
  cpuMs: number;
  /** Compared with the row before. */
  foisExamens: number;
  foisCpu: number;
}

export function mesurer(): Mesure[] {
  // The first run is that of a program not compiled yet.
  essai(1, TAILLES[0]!);
  const mesures = TAILLES.map((taille) => {
    const essais = GRAINES.map((graine) => essai(graine, taille));
    const moyenne = (cle: keyof Essai): number =>
      Math.round(essais.reduce((somme, un) => somme + un[cle], 0) / essais.length);
    return {
      ...taille,
      confiees: moyenne('confiees'),
      tours: moyenne('tours'),
      examens: moyenne('examens'),
      cpuMs: moyenne('cpuMs'),
    };
  });
  return mesures.map((mesure, rang) => ({
    ...mesure,
    foisExamens: rapport(mesure.examens, mesures[rang - 1]?.examens),
    foisCpu: rapport(mesure.cpuMs, mesures[rang - 1]?.cpuMs),
  }));
}

type Essai = Pick<Mesure, 'confiees' | 'tours' | 'examens' | 'cpuMs'>;

function essai(graine: number, taille: Taille): Essai {
  const instance = lireInstance(instanceAuHasard(graine, taille));
  const avant = process.cpuUsage();
  const { confiees, effort } = repartir(instance);
  const { user, system } = process.cpuUsage(avant);
  return {
    confiees: confiees.filter(({ choisie }) => choisie).length,
    ...effort,
    cpuMs: (user + system) / 1000,
  };
}

function rapport(nombre: number, precedent: number | undefined): number {
  return precedent ? Math.round((10 * nombre) / precedent) / 10 : 1;
}
