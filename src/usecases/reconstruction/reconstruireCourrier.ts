// The Courrier was lost: what left is known outside the workbook. Every mail the register would plan today gets its row;
// none leaves twice, and a person lets leave those that should have and did not.
import type { Courrier } from '../../domain/courrier/courrier';
import { prochaineHeureOuvree } from '../../domain/courrier/courrier';
import { estOuverte } from '../../domain/demande/demande';
import { accorder } from '../../domain/courrier/departs';
import { jourDe } from '../../domain/temps/instant';
import { enChiffres } from '../../domain/temps/jour';
import type { Pole } from '../../domain/pole/pole';
import { avecAdresses } from '../courrier/composerCourrier';
import { courriersDuGel, heuresDe } from '../courrier/planifierCourriers';
import { planifierEcheances } from '../courrier/planifierEcheances';
import { completerCourriers } from '../demande/recevoirDemande';
import { completerLesRecents } from '../ronde/reconcilier';
import { suivreReunions } from '../reunion/suivreReunions';

/** Asked again after a kill, it adds the rows that are missing. */
export function reconstruireCourrier(pole: Pole): void {
  const { registre, maintenant } = pole;
  const muet = muette(pole);
  // The code of a link is made from the row of its mail: with the row back, the links that schools hold work again.
  for (const demande of registre.demandes.filter(estOuverte)) completerCourriers(muet, demande);
  completerLesRecents(muet);
  planifierEcheances(muet);
  for (const reunion of registre.reunions.filter(
    ({ statut, arrete, date }) => (statut === 'fige' || arrete) && date >= jourDe(maintenant),
  ))
    muet.enregistrerCourriers(courriersDuGel(reunion, registre, maintenant));
  suivreReunions(muet, false);
}

/**
 * The same pôle, whose new mails that should have left by now say what is known of it: those that left are sent, as they
 * were; the others wait for a person, since someone may have held or cancelled them. A kill never finds one planned.
 */
export function muette(pole: Pole): Pole {
  const { registre, memoire, maintenant } = pole;
  const bientot = prochaineHeureOuvree(maintenant, heuresDe(registre));
  const connues = new Set(registre.courriers.map(({ cle }) => cle));
  const retrouver = (courrier: Courrier): Courrier => {
    if (courrier.statut !== 'prevu' || courrier.prevuLe > bientot || connues.has(courrier.cle)) return courrier;
    const { partis } = accorder([courrier], memoire.departs);
    return avecAdresses(partis[0] ?? enDoute(courrier, pole), registre, maintenant);
  };
  return { ...pole, enregistrerCourriers: (courriers) => pole.enregistrerCourriers(courriers.map(retrouver)) };
}

/** Nothing is known only where the departures are not: a mail that is in doubt in them, or none noted at all. */
function enDoute(courrier: Courrier, { memoire: { departs }, maintenant }: Pole): Courrier {
  const quand = `Registre reconstruit le ${enChiffres(jourDe(maintenant))}`;
  const inconnu = Object.keys(departs).length === 0 || accorder([courrier], departs).douteux.length > 0;
  return inconnu
    ? { ...courrier, statut: 'incertain', pourquoi: `${quand} : peut-être déjà parti. Mettez « Prévu » s’il doit partir.` }
    : { ...courrier, statut: 'retenu', pourquoi: `${quand} : il n’était pas parti. Mettez « Prévu » s’il doit partir.` };
} // oxfmt-ignore
