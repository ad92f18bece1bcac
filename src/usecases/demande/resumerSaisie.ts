// What the person who typed a demande reads once it is recorded: its meeting, its référent, the mails gone and to come.
import { COURRIELS } from '../../catalogue/courriels';
import type { Courrier } from '../../domain/courrier/courrier';
import type { Demande } from '../../domain/demande/demande';
import { enHeure, heureDe, jourDe } from '../../domain/temps/instant';
import { enToutesLettres } from '../../domain/temps/jour';
import { phraseDeRetard } from '../../domain/demande/orientation';
import type { Registre } from '../../domain/registre/registre';
import { reunionManquee } from '../../domain/reunion/reunion';
import { enumerer, typographier } from '../../domain/texte/typographie';

export function phrasesDeSaisie(demande: Demande, registre: Registre): string[] {
  const courriers = registre.courriers.filter(({ sujet }) => sujet === demande.numero);
  return [
    laReunion(demande, registre),
    quiRepond(demande),
    ...demande.manques.map((manque) => `L’école est invitée à préciser : ${manque}.`),
    ...demande.alertes.map((alerte) => `À vérifier : ${alerte}`),
    ...courriers.map(leCourrier),
  ].map(typographier);
}

function laReunion(demande: Demande, { reunions }: Registre): string {
  const reunion = reunions.find(({ cle }) => cle === demande.reunion);
  const retard = phraseDeRetard({ manquee: reunionManquee(reunions, jourDe(demande.recuLe)), reunion });
  if (retard) return retard.replace('votre demande', 'elle');
  return reunion
    ? `Elle sera étudiée à la réunion du ${enToutesLettres(reunion.date)}.`
    : 'Aucune réunion à venir n’est fixée : complétez l’onglet « Réunions ».';
}

function quiRepond({ statut, referent, associes, raisons }: Demande): string {
  if (statut === 'a_trier') return `À trier : ${raisons.join(' ') || 'personne n’est proposé.'}`;
  if (!referent) return 'Personne n’est encore proposé pour y répondre.';
  const avec = associes.length ? `, avec ${enumerer(associes)}` : '';
  return statut === 'en_analyse'
    ? `Proposé à l’équipe restreinte : ${referent}${avec}.`
    : `Référent·e proposé·e : ${referent}${avec}.`;
}

function leCourrier({ genre, statut, destinataires, prevuLe, pourquoi }: Courrier): string {
  const quoi = COURRIELS[genre]?.libelle ?? genre;
  if (statut === 'envoye') return `Parti : ${quoi} (${destinataires}).`;
  if (statut === 'prevu')
    return `Partira le ${enToutesLettres(jourDe(prevuLe))} à ${enHeure(heureDe(prevuLe))} : ${quoi}.`;
  return `Pas parti : ${quoi}. ${pourquoi}`.trim();
}
