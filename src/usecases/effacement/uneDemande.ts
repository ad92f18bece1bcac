// One demande, asked for by its number: all that is known of it, or nothing of it any more.
import { toutSur } from '../../catalogue/toutSur';
import type { Archives } from '../../domain/protection/archives';
import type { Demande } from '../../domain/demande/demande';
import { ACCES_DONNEES, estVidee } from '../../domain/protection/effacement';
import { refus } from '../../domain/pole/erreur';
import { jourDe } from '../../domain/temps/instant';
import { enChiffres } from '../../domain/temps/jour';
import { mettreEnPages } from '../../domain/document/pagination';
import { typographier } from '../../domain/texte/typographie';
import { commander, compter, suiteDeLaCommande } from './commanderEffacement';
import type { Question } from './finDAnnee';
import { suivreIdentites } from '../registre/suivreIdentites';

/** Throws the sentence that says it is not in the register. A row pasted back under an erased number still says all of it. */
function trouver({ pole }: Archives, tape: string): Demande {
  const cherche = tape.trim().toUpperCase();
  const siennes = pole.registre.demandes.filter(({ numero }) => numero.toUpperCase() === cherche);
  const trouvee = siennes.find((demande) => !estVidee(demande)) ?? siennes[0];
  if (!trouvee) throw refus.demandeInconnue(tape.trim());
  return trouvee;
}

/** The Doc belongs to who asks; the account in charge may open it, to erase it one day with the demande. */
export function toutSurUneDemande(archives: Archives, tape: string): string {
  const demande = trouver(archives, tape);
  const { pole } = archives;
  // Another child may stand on his line: the family is given what is said of theirs.
  suivreIdentites(pole);
  const { numero, idReponse, lienFiche } = demande;
  const documents = [
    ...(lienFiche ? [`Fiche : ${lienFiche}`] : []),
    ...pole.registre.reunions.filter(({ lienOrdreDuJour, date }) => lienOrdreDuJour && date >= jourDe(demande.recuLe)).map(({ cle, lienOrdreDuJour }) => `Ordre du jour de ${cle}, s’il en parle : ${lienOrdreDuJour}`),
  ]; // oxfmt-ignore
  const extraits = [...archives.extraits(numero), ...archives.reponsesEnvoyees(idReponse, numero)];
  const citations = archives.citations(new Set([numero]));
  const blocs = toutSur({ numero, aujourdhui: jourDe(pole.maintenant), extraits, citations, documents });
  const lecteurs = pole.agitPourLePole() ? [] : [pole.compteEnCharge];
  const { id, lien } = pole.ecrireDocument(`Tout sur ${numero}`, mettreEnPages(blocs), lecteurs);
  pole.journaliser({ qui: archives.personne, quoi: ACCES_DONNEES, sur: numero, details: id });
  return typographier(`Le document est prêt : ${lien}\n\nRelisez-le avant de le remettre : rien n’y est masqué.`);
}

export function questionSurUneDemande(archives: Archives, tape: string): Question | string {
  if (archives.pole.memoire.effacement) return suiteDeLaCommande(archives);
  const demande = trouver(archives, tape);
  if (estVidee(demande)) return dejaEffacee(demande);
  const comptes = compter(archives, demande.numero, [demande]);
  return {
    question: typographier(
      [
        `Effacer la demande ${demande.numero}${demande.ecole ? ` (${demande.ecole})` : ''}.`,
        `À effacer :\n${comptes.map((compte) => `– ${compte}`).join('\n')}`,
        'Son numéro reste, avec la date. Les courriels déjà partis et l’historique des versions ne s’effacent pas.',
        `Pour effacer pour de bon, tapez de nouveau : ${demande.numero}`,
      ].join('\n\n'),
    ),
  };
}

function dejaEffacee({ numero, statutLe }: Demande): string {
  return typographier(`La demande ${numero} est déjà effacée${statutLe ? ` (le ${enChiffres(statutLe)})` : ''}.`);
}

/** `tape` is what was typed first, `confirme` what was typed once the counts were shown. */
export function effacerUneDemande(archives: Archives, tape: string, confirme: string): string {
  const demande = trouver(archives, tape);
  if (estVidee(demande)) return dejaEffacee(demande);
  if (confirme.trim().toUpperCase() !== demande.numero.toUpperCase())
    return typographier(`Rien n’est effacé : il fallait taper « ${demande.numero} », vous avez tapé « ${confirme.trim()} ».`); // oxfmt-ignore
  commander(archives, demande.numero, [demande]);
  return suiteDeLaCommande(archives);
}
