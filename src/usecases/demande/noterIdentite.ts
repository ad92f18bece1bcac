// Who the child is goes to its own tab, where the DPD has agreed; elsewhere it is not kept, and that is said.
import type { NumeroDemande } from '../../domain/demande/demande';
import { identiteDe, modeNominatif, SANS_IDENTITE, type ChampsNominatifs } from '../../domain/protection/identite';
import { jourDe } from '../../domain/temps/instant';
import type { Pole } from '../../domain/pole/pole';

/** What the school took back is emptied too. Without the agreement the tab is not even opened. */
export function noterIdentite(pole: Pole, numero: NumeroDemande, champs: ChampsNominatifs | undefined): void {
  const { registre, maintenant } = pole;
  if (!modeNominatif(registre.parametres, jourDe(maintenant))) return;
  if (!champs && !registre.identites.some((identite) => identite.numero === numero)) return;
  pole.enregistrerIdentite(identiteDe(numero, champs ?? SANS_IDENTITE));
}

/** The agreement was withdrawn, and the Form not yet brought up to date. */
export function alertesDIdentite({ registre, maintenant }: Pole, champs: ChampsNominatifs | undefined): string[] {
  if (!champs || modeNominatif(registre.parametres, jourDe(maintenant))) return [];
  return ['L’école a dit qui est l’élève : sans accord du DPD, ce n’est pas gardé ici. Mettez le formulaire à jour.'];
}
