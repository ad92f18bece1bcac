// « Reprendre les automatismes sur mon compte »: the role of the one who runs the pôle passes to whoever asks. The new
// triggers come first and the account in charge after: stopped in between, the former account still does the work.
import { refus } from '../../domain/pole/erreur';
import type { Pole } from '../../domain/pole/pole';
import type { Relais } from '../../domain/pole/relais';
import { typographier } from '../../domain/texte/typographie';
import { MENU_RETIRER, MENU_VEILLER } from '../../domain/pole/veille';
import { noteFermee } from '../installation/publierNote';

const LIMITES =
  'Le formulaire et les documents déjà écrits restent au compte qui les a créés : qu’il donne au vôtre la place ' +
  'd’éditeur (pour le formulaire : Plus › Ajouter des collaborateurs). Sans cela, le pôle écrira de nouvelles fiches ' +
  'à côté des anciennes, et ne lira pas le relevé tapé dans un ordre du jour déjà écrit.';

/** What is about to happen; a plain sentence where it cannot. */
export function questionDeReprise(relais: Relais): { question: string } | string {
  const obstacle = obstacleALaReprise(relais);
  if (obstacle) return typographier(obstacle);
  const { enCharge, personne } = relais;
  const question =
    enCharge === personne
      ? 'Votre compte fait déjà tourner le pôle. Ses automatismes vont être refaits, sans rien changer d’autre : ' +
        'c’est ce qu’il faut après avoir rendu à Google son autorisation.'
      : `Les automatismes tournent sur le compte ${enCharge}. Ils vont être recréés sur le vôtre, ${personne}, et ceux ` +
        `de ${enCharge} ne feront plus rien : rien ne part deux fois. ${enCharge} recevra un courriel qui dit comment ` +
        `les retirer.\n\n${LIMITES}`;
  return { question: typographier(question) };
}

export function reprendreLesAutomatismes(relais: Relais): string {
  const obstacle = obstacleALaReprise(relais);
  if (obstacle) return typographier(obstacle);
  const { pole, personne, enCharge } = relais;
  relais.refaireDeclencheurs();
  // Whoever is in charge cannot be the one who watches over it.
  const veillait = pole.memoire.veille.compte === personne;
  if (veillait) relais.cesserDeVeiller();
  relais.prendreEnCharge();
  pole.noterParametre('compte_executant', personne);
  if (enCharge !== personne)
    pole.journaliser({ qui: personne, quoi: 'automatismes_repris', sur: '', details: `${enCharge} → ${personne}` });
  const prevenu = prevenirLAncienCompte(pole, personne);
  const qui = enCharge === personne ? 'refaits' : 'maintenant sur votre compte';
  const phrases = [
    `Les automatismes sont ${qui}. La prochaine ronde compare tout et reprend ce qui attend.`,
    ...(prevenu ? [] : [`${enCharge} n’a pas pu être prévenu : chaque ronde réessaiera.`]),
    ...(noteFermee(pole)
      ? [
          'La note aux écoles ne s’ouvre pas avec votre compte : pour que l’annonce la joigne de nouveau, choisissez « Écrire la note aux écoles ».',
        ]
      : []),
    ...(veillait ? [`Votre compte ne veille plus : qu’un autre choisisse ${MENU_VEILLER}.`] : []),
  ];
  return typographier(phrases.join('\n\n'));
}

/** Nobody is in charge of a workbook that is not installed, nor of a copy: reading a tab throws the sentence of either. */
export function refusSansCompte({ pole }: Relais): Error {
  return pole.registre.parametres.compteExecutant ? refus.copie() : refus.nonInstalle();
}

export const COMPTE_INCONNU = 'Google ne dit pas quel compte vous utilisez : fermez les autres comptes et recommencez.';

function obstacleALaReprise(relais: Relais): string {
  if (!relais.enCharge) throw refusSansCompte(relais);
  if (!relais.personne) return COMPTE_INCONNU;
  if (relais.formulairesOuverts()) return '';
  return (
    'Rien n’est changé. Le formulaire ne s’ouvre pas avec votre compte, qui ne pourrait donc pas suivre ses réponses. ' +
    `Demandez à ${relais.enCharge}, ou à qui possède les deux formulaires, de vous y ajouter (Plus › Ajouter des ` +
    'collaborateurs), puis recommencez. S’ils sont dans la corbeille de Google Drive, restaurez-les.'
  );
} // oxfmt-ignore

/**
 * Asked again at each ronde until it has left: a stop between the two must not leave the former account untold. False when
 * Google refuses it, for today's quota or for an authorisation: nothing else waits for it.
 */
export function prevenirLAncienCompte(pole: Pole, enCharge = pole.compteEnCharge): boolean {
  const ancien = pole.memoire.aPrevenir;
  if (!ancien) return true;
  const texte =
    `Le compte ${enCharge} a repris les automatismes du pôle ressources.\n\n` +
    'Les vôtres se déclenchent encore, mais s’arrêtent aussitôt : rien ne part deux fois.\n\n' +
    `Pour les retirer, ouvrez le registre avec votre compte et choisissez ${MENU_RETIRER} ; si vous n’y avez plus accès, ` +
    'supprimez-les sur https://script.google.com/home/triggers.\n\n' +
    'Le formulaire, les fiches et les ordres du jour déjà écrits sont restés à votre compte : donnez au nouveau la place d’éditeur.';
  const objet = 'Pôle ressources – vos automatismes sont repris par un autre compte';
  try {
    pole.avertir({ a: ancien.split(','), objet, texte: typographier(texte) });
  } catch (error) {
    const raison = error instanceof Error ? error.message : String(error);
    pole.journaliser({ qui: 'le pôle', quoi: 'envoi_refuse', sur: '', details: `avis à ${ancien} : ${raison}` });
    return false;
  }
  pole.noterMemoire({ aPrevenir: '' });
  return true;
}

/** A hand may have changed the cell, or a run died before it was written: the account is what the script remembers. */
export function direLeCompte({ compteEnCharge, registre, noterParametre }: Pole): void {
  if (compteEnCharge && registre.parametres.compteExecutant !== compteEnCharge)
    noterParametre('compte_executant', compteEnCharge);
}

/** For an account that no longer runs the pôle, or no longer watches over it. */
export function retirerLesAutomatismes(relais: Relais): string {
  const { personne, enCharge, pole } = relais;
  if (personne === enCharge)
    return typographier(
      'Rien n’est changé : votre compte fait tourner le pôle. Qu’un autre compte choisisse d’abord « Reprendre les automatismes sur mon compte ».',
    );
  const veillait = pole.memoire.veille.compte === personne;
  if (veillait) relais.cesserDeVeiller();
  const fait = relais.retirerDeclencheurs()
    ? 'C’est fait : votre compte ne fait plus rien de lui-même dans ce registre.'
    : 'Votre compte n’avait aucun automatisme dans ce registre.';
  return typographier(veillait ? `${fait} Personne ne veille plus sur le pôle : ${MENU_VEILLER}.` : fait);
}
