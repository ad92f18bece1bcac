// The veilleur: a second account whose one daily trigger looks for the sign of life that each working ronde leaves, and
// tells its owner and the circonscription, once for each silence, or for each authorisation withdrawn. It reads a property,
// and tabs only in doubt.
import { jourDe, type Instant } from '../../domain/temps/instant';
import type { Pole } from '../../domain/pole/pole';
import type { Relais } from '../../domain/pole/relais';
import { typographier } from '../../domain/texte/typographie';
import {
  estSilencieux,
  passageANoter,
  phrasesDAutorisation,
  phrasesDeLaPanne,
  phrasesDuSilence,
  signeRecent,
} from '../../domain/pole/veille';
import { COMPTE_INCONNU, refusSansCompte } from './reprendreLesAutomatismes';

/** Installs it under the account of who asks; one account watches at a time. */
export function installerLaVeille(relais: Relais): string {
  const { pole, personne, enCharge } = relais;
  if (!enCharge) throw refusSansCompte(relais);
  if (!personne) return typographier(COMPTE_INCONNU);
  if (personne === enCharge)
    return typographier(
      'Votre compte fait tourner le pôle : s’il s’arrêtait, il ne pourrait pas le dire. Choisissez ce menu avec un autre compte, celui de l’IEN ou du secrétariat.',
    );
  const avant = pole.memoire.veille.compte;
  relais.veiller();
  const relaye = avant && avant !== personne ? ` ${avant} ne veille plus.` : '';
  return typographier(
    `Votre compte veille sur le pôle.${relaye} Si un jour de classe se passe sans aucune ronde, vous et la circonscription recevrez un courriel qui dit quoi faire.`,
  );
}

/**
 * What the daily trigger does. The mail leaves before it is noted: stopped in between, it is told again the next day,
 * which is better than never.
 */
export function veiller(relais: Relais): void {
  const { pole, personne } = relais;
  const { veille, signeLe } = pole.memoire;
  if (veille.compte !== personne || !signeLe) return;
  const signe = signeLe as Instant;
  if (signeRecent(signe, pole.maintenant)) direLAutorisation(relais, pole);
  else if (veille.silenceDit !== signeLe) direLeSilence(relais, pole, signe);
  if (passageANoter(pole.memoire.veille.vueLe, jourDe(pole.maintenant))) relais.noterPassage();
}

function direLeSilence(relais: Relais, pole: Pole, signe: Instant): void {
  const { enCharge, panne } = relais;
  if (!estSilencieux(lireOuRien(pole).calendrier, signe, pole.maintenant)) return;
  // Told since: the rondes do fire.
  const phrases = panne && panne.diteLe > jourDe(signe) ? phrasesDeLaPanne(signe, enCharge, panne.phrase) : phrasesDuSilence(signe, enCharge); // oxfmt-ignore
  alerter(relais, pole, 'les automatismes sont arrêtés', phrases);
  relais.noterSilenceDit(signe);
}

/** In the place of the sign whose silence was told: until it is given back, which the first ronde of a day sees. */
const AUTORISATION = 'autorisation';

/** The rondes pass, and can tell nobody that they may not send: what their doctor saw this morning is remembered. */
function direLAutorisation(relais: Relais, pole: Pole): void {
  const { aCorriger, veille } = pole.memoire;
  const phrases = phrasesDAutorisation(relais.enCharge);
  const retiree = aCorriger.includes(typographier(phrases.join(' ')));
  if (retiree === (veille.silenceDit === AUTORISATION)) return;
  if (retiree) alerter(relais, pole, 'une autorisation manque', phrases);
  relais.noterSilenceDit(retiree ? AUTORISATION : '');
}

function alerter({ personne }: Relais, pole: Pole, quoi: string, phrases: readonly string[]): void {
  pole.avertir({
    a: [...new Set([personne, lireOuRien(pole).parametres.courrielCirconscription])].filter(Boolean),
    objet: `Pôle ressources – ${quoi}`,
    texte: phrases.map(typographier).join('\n\n'),
  });
}

/** A tab that cannot be read is perhaps the cause of the silence: it must not keep it from being told. */
function lireOuRien({ registre }: Pole) {
  try {
    return { calendrier: registre.calendrier, parametres: registre.parametres };
  } catch {
    return { calendrier: { plages: [], mercredi: true }, parametres: { courrielCirconscription: '' } };
  }
}
