// What the mails that call to a meeting share: to whom they go, when and where it is held, what changed since the last one.
import { REUNION_ANNULEE, absenteCeJour } from '../../domain/courrier/abandon';
import type { Changement } from '../../domain/reunion/arrete';
import { encadre, gras, lien, paragraphe, type Bloc, type Morceau } from '../../domain/document/bloc';
import { occurrenceDe } from '../../domain/courrier/courrier';
import { memeAdresse } from '../../domain/courrier/adresse';
import { nomDans, POUR_COORDINATION, POUR_IEN, type Adresses, type ContexteCourriel, type Pour } from '../../domain/courrier/courriel'; // oxfmt-ignore
import { enHeure, jourDe } from '../../domain/temps/instant';
import { enToutesLettres } from '../../domain/temps/jour';
import { estAbsent } from '../../domain/membre/membre';
import type { Parametres } from '../../domain/registre/parametres';
import { enumerer } from '../../domain/texte/typographie';

export function obstacleALaConvocation({ reunion, membre, courrier, maintenant }: ContexteCourriel): string {
  if (!reunion || reunion.statut === 'annule') return REUNION_ANNULEE;
  if (reunion.date < jourDe(maintenant)) return 'La réunion est passée.';
  if (courrier.pour.startsWith('membre:') && !membre?.actif) return 'Cette personne n’est plus dans l’onglet « Membres ».'; // oxfmt-ignore
  if (membre && estAbsent(membre, reunion.date)) return absenteCeJour(membre.nom);
  return '';
}

/** The IEN, and whoever coordinates where it is somebody else: two mails of one moment would be the same. */
export function lesFonctions({ courrielIen, courrielCoordination, courrielCirconscription }: Parametres): Pour[] {
  const seule = !courrielCoordination || memeAdresse(courrielCoordination, courrielIen || courrielCirconscription);
  return seule ? [POUR_IEN] : [POUR_IEN, POUR_COORDINATION];
}

export function adresseDuConvoque({ courrier, membre, registre: { parametres } }: ContexteCourriel): Adresses {
  const fonctionnelle = courrier.pour === POUR_IEN ? parametres.courrielIen : parametres.courrielCoordination;
  return { a: [membre?.courriel || fonctionnelle || parametres.courrielCirconscription], copie: [] };
}

/** It comes to the pôle's own address: without a name, nobody knows whom to give it to. */
export function aTransmettre({ courrier, membre }: ContexteCourriel): Bloc[] {
  const nom = nomDans(courrier.pour, 'membre');
  return nom && !membre?.courriel
    ? [encadre('Pour ', gras(nom), ', dont l’adresse nous manque : merci de lui transmettre ce message.')]
    : [];
}

export function quandEtOu(c: ContexteCourriel): Morceau[] {
  const { date, heure } = c.reunion!;
  return [gras(enToutesLettres(date)), heure ? ` à ${enHeure(heure)}.` : '. L’heure reste à préciser.', lieuDit(c)];
}

/** What is not known is said: whoever reads that the place has changed looks for it. */
export function lieuDit({ reunion }: ContexteCourriel): string {
  const { lieu, visio } = reunion!;
  if (lieu) return ` Lieu : ${lieu}.`;
  return visio ? '' : ' Le lieu reste à préciser.';
}

/** People type beside the address its code, or an address without « https », which no link may carry. */
export function enVisio({ reunion }: ContexteCourriel): Bloc[] {
  const { visio, arrete } = reunion!;
  const [adresse] = /https?:\/\/\S+/i.exec(visio) ?? [];
  if (adresse) {
    const reste = visio.replace(adresse, '').trim();
    return [paragraphe('À distance : ', lien(adresse, 'rejoindre la visioconférence'), reste && ` (${reste})`)];
  }
  if (visio) return [paragraphe(`À distance : ${visio}`)];
  return arrete?.change?.includes('visio') ? [paragraphe('Il n’y a plus de lien de visioconférence.')] : [];
}

export const REMPLACEE = 'Remplacée par une version plus récente.';

/** A version that is no longer the last one tells nothing true. */
export function versionPassee({ reunion, courrier }: ContexteCourriel, derniere: number | undefined): string {
  return reunion && derniere !== undefined && occurrenceDe(courrier) !== String(derniere) ? REMPLACEE : '';
}

const CHANGEMENTS: Record<Changement, string> = {
  date: 'la date',
  heure: 'l’heure',
  lieu: 'le lieu',
  visio: 'le lien de visioconférence',
  liste: 'l’ordre du jour',
  maintien: '',
};

/** Said first by the mail of every version but the first; `sinon` when what changed is not known, or is the reader's own. */
export function remplace(changements: readonly Changement[], sinon: string): Bloc {
  const autres = changements.filter((changement) => changement !== 'maintien');
  const quoi = enumerer(autres.map((changement) => CHANGEMENTS[changement]));
  const dits = `${quoi || sinon} ${autres.length === 1 ? 'a' : 'ont'} changé`;
  const maintenue = autres.length < changements.length;
  const phrase = maintenue
    ? `La réunion a finalement lieu${quoi ? ` ; ${dits}` : ''}`
    : `${dits[0]!.toUpperCase()}${dits.slice(1)}`;
  return encadre(`${phrase} : `, gras('ce message remplace le précédent'), '.');
}
