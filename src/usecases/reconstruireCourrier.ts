// The Courrier was lost: nobody knows any more what left. Every mail the register would plan today gets its row, and
// those that may have left are « Incertain »: none leaves twice, a person lets leave those that did not.
import type { Courrier } from '../domain/courrier';
import { prochaineHeureOuvree } from '../domain/courrier';
import { estOuverte } from '../domain/demande';
import { jourDe } from '../domain/instant';
import { enChiffres } from '../domain/jour';
import type { Pole } from '../domain/pole';
import { courriersDuGel, heuresDe, planifierEcheances } from './planifierCourriers';
import { completerCourriers } from './recevoirDemande';
import { completerLesRecents } from './reconcilier';
import { suivreReunions } from './suivreReunions';

/** Asked again after a kill, it adds the rows that are missing. */
export function reconstruireCourrier(pole: Pole): void {
  const { registre, maintenant } = pole;
  const muet = muette(pole);
  // The code of a link is made from the row of its mail: with the row back, the links that schools hold work again.
  for (const demande of registre.demandes.filter(estOuverte)) completerCourriers(muet, demande);
  completerLesRecents(muet);
  planifierEcheances(muet);
  for (const reunion of registre.reunions.filter(({ statut, date }) => statut === 'fige' && date >= jourDe(maintenant)))
    muet.enregistrerCourriers(courriersDuGel(reunion, registre, maintenant));
  suivreReunions(muet, false);
}

/** The same pôle, whose new mails are doubtful: a due one is written so at once, a kill never finds it planned. */
export function muette(pole: Pole): Pole {
  const bientot = prochaineHeureOuvree(pole.maintenant, heuresDe(pole.registre));
  const pourquoi = `Registre reconstruit le ${enChiffres(jourDe(pole.maintenant))} : peut-être déjà parti. Mettez « Prévu » s’il doit partir.`;
  const connues = new Set(pole.registre.courriers.map(({ cle }) => cle));
  const douteux = (courrier: Courrier): Courrier =>
    courrier.statut === 'prevu' && courrier.prevuLe <= bientot && !connues.has(courrier.cle)
      ? { ...courrier, statut: 'incertain', pourquoi }
      : courrier;
  return { ...pole, enregistrerCourriers: (courriers) => pole.enregistrerCourriers(courriers.map(douteux)) };
}
