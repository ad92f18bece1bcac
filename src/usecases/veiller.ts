// The veilleur: a second account whose one daily trigger looks for the sign of life that each working ronde leaves, and
// tells its owner and the circonscription, once for each silence. It reads a property, and tabs only in doubt.
import type { Instant } from '../domain/instant';
import type { Pole } from '../domain/pole';
import type { Relais } from '../domain/relais';
import { typographier } from '../domain/typographie';
import { estSilencieux, phrasesDuSilence, signeRecent } from '../domain/veille';

/** Installs it under the account of who asks; one account watches at a time. */
export function installerLaVeille(relais: Relais): string {
  const { pole, personne, enCharge } = relais;
  if (!enCharge) return 'Le registre n’est pas encore installé : choisissez Pôle ressources › Installer ou réparer.';
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
  const { pole, personne, enCharge } = relais;
  const { veille, signeLe } = pole.memoire;
  if (veille.compte !== personne || !signeLe || veille.silenceDit === signeLe) return;
  const signe = signeLe as Instant;
  if (signeRecent(signe, pole.maintenant)) return;
  const { calendrier, parametres } = lireOuRien(pole);
  if (!estSilencieux(calendrier, signe, pole.maintenant)) return;
  pole.avertir({
    a: [...new Set([personne, parametres.courrielCirconscription])].filter(Boolean),
    objet: 'Pôle ressources – les automatismes sont arrêtés',
    texte: phrasesDuSilence(signe, enCharge).map(typographier).join('\n\n'),
  });
  relais.noterSilenceDit(signeLe);
}

/** A tab that cannot be read is perhaps the cause of the silence: it must not keep it from being told. */
function lireOuRien({ registre }: Pole) {
  try {
    return { calendrier: registre.calendrier, parametres: registre.parametres };
  } catch {
    return { calendrier: { plages: [], mercredi: true }, parametres: { courrielCirconscription: '' } };
  }
}
