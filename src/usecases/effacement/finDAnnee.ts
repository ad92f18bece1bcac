// « Fin d’année »: shows what would be erased, and, once a person has typed the year, orders it.
import { AXES } from '../../catalogue/bilan';
import { HORS_D_ATTEINTE } from '../../catalogue/releve';
import type { Archives } from '../../domain/protection/archives';
import { bilanDe } from '../../domain/protection/bilan';
import { anneeDe, planDuRegistre, type PlanDeFinDAnnee } from '../../domain/protection/conservation';
import type { Demande } from '../../domain/demande/demande';
import { enPlages } from '../../domain/protection/effacement';
import { jourDe } from '../../domain/temps/instant';
import type { Pole } from '../../domain/pole/pole';
import { accorder, typographier } from '../../domain/texte/typographie';
import { commander, compter, suiteDeLaCommande } from './commanderEffacement';

/** What a person reads before deciding: nothing is written. */
export function essaiDeFinDAnnee(archives: Archives): string {
  const plan = planDe(archives.pole);
  return typographier(['Essai à blanc : rien n’est effacé.', ...dire(archives, plan)].join('\n\n'));
}

export interface Question {
  question: string;
}

/** The same, then the words to type; or a sentence alone, when there is nothing to decide. */
export function questionDeFinDAnnee(archives: Archives): Question | string {
  if (archives.pole.memoire.effacement) return suiteDeLaCommande(archives);
  const plan = planDe(archives.pole);
  const texte = dire(archives, plan);
  if (plan.aEffacer.length === 0) return typographier(texte.join('\n\n'));
  return { question: typographier([...texte, `Pour effacer pour de bon, tapez : ${plan.annee}`].join('\n\n')) };
}

export function effacerLAnnee(archives: Archives, tape: string): string {
  const plan = planDe(archives.pole);
  if (tape.trim() !== plan.annee)
    return typographier(`Rien n’est effacé : il fallait taper « ${plan.annee} », vous avez tapé « ${tape.trim()} ».`);
  if (plan.aEffacer.length === 0) return 'Rien à effacer.';
  garderLesComptes(archives, plan.aEffacer);
  commander(archives, plan.annee, plan.aEffacer);
  return suiteDeLaCommande(archives);
}

/** A bilan is written once, before the first erasure of its year: two of them could be compared. */
function garderLesComptes(archives: Archives, aEffacer: readonly Demande[]): void {
  const { registre, valider } = archives.pole;
  const faites = archives.anneesDesBilans();
  const aFaire = [...new Set(aEffacer.map(anneeDe))].filter((annee) => !faites.includes(annee)).sort();
  const comptees = registre.demandes.filter(({ statut }) => statut !== 'efface');
  archives.ajouterBilan(
    aFaire.flatMap((annee) => {
      const siennes = comptees.filter((demande) => anneeDe(demande) === annee);
      return bilanDe(annee, siennes, registre, AXES);
    }),
  );
  valider();
}

function planDe({ registre, maintenant }: Pole): PlanDeFinDAnnee {
  return planDuRegistre(registre, registre.suites, jourDe(maintenant));
}

/** Paragraphs: what is decided by nobody yet comes first. */
function dire(archives: Archives, plan: PlanDeFinDAnnee): string[] {
  const { annee, aEffacer, ouvertes, ouvertesAuPlafond, reconduites } = plan;
  const numeros = (demandes: readonly Demande[]): string => enPlages(demandes.map(({ numero }) => numero)).join(', ');
  return [
    `Fin de l’année ${annee}.`,
    ...(ouvertesAuPlafond.length ? [`Attention, encore ouvertes mais au plafond de conservation, elles s’effacent : ${numeros(ouvertesAuPlafond)}.`] : []),
    ...(ouvertes.length ? [`Encore ouvertes, elles restent : ${numeros(ouvertes)}. Fermez-les, ou écrivez « oui » dans « Suivi reconduit ».`] : []),
    ...(reconduites.length ? [`Suivi reconduit, elles restent : ${numeros(reconduites)}. Pour qu’une parte, videz sa case « Suivi reconduit ».`] : []),
    aEffacer.length
      ? `À effacer : ${accorder(aEffacer.length, 'demande')} (${numeros(aEffacer)}), soit :\n${compter(archives, annee, aEffacer).map((compte) => `– ${compte}`).join('\n')}`
      : 'Rien à effacer.',
    ...(aEffacer.length ? [`Resteraient les comptes de l’onglet « Bilans », sans nombre inférieur à 5, et ce qu’aucun script n’efface :\n${HORS_D_ATTEINTE.map((ligne) => `– ${ligne}`).join('\n')}`] : []),
  ]; // oxfmt-ignore
}
