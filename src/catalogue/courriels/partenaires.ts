// The mails to the outside partners of a meeting: each is called to their own hours, for numbers only, and told when the
// list no longer needs them.
import { partenaireConvoque, type Changement, type PartenaireConvoque } from '../../domain/reunion/arrete';
import { gras, liste, paragraphe } from '../../domain/document/bloc';
import {
  nomDans,
  pourMembre,
  type ContexteCourriel,
  type ModeleCourriel,
  type Pour,
} from '../../domain/courrier/courriel';
import { enHeure } from '../../domain/temps/instant';
import { enToutesLettres } from '../../domain/temps/jour';
import type { Reunion } from '../../domain/reunion/reunion';
import { accorder } from '../../domain/texte/typographie';
import {
  adresseDuConvoque,
  aTransmettre,
  enVisio,
  lieuDit,
  obstacleALaConvocation,
  remplace,
  versionPassee,
} from './appel';
import { signature } from './signature';

function sienne({ reunion, courrier }: ContexteCourriel): PartenaireConvoque | undefined {
  return reunion && partenaireConvoque(reunion, nomDans(courrier.pour, 'membre'));
}

/** Those the current version tells something to: expected, or no longer. */
function partenairesDits({ arrete }: Reunion, attendus: boolean): Pour[] {
  return (arrete?.partenaires ?? [])
    .filter(({ version, numeros }) => version === arrete!.version && numeros.length > 0 === attendus)
    .map(({ nom }) => pourMembre(nom));
}

/** The whole list is nothing to a partner. */
function lesFaits({ reunion }: ContexteCourriel): Changement[] {
  return (reunion?.arrete?.change ?? []).filter((changement) => changement !== 'liste');
}

/** Each outside partner comes for their own points only, and reads nothing of the others. */
export const convocationPartenaire: ModeleCourriel = {
  libelle: 'Convocation d’un partenaire extérieur',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 3,
  auGel: (reunion) => partenairesDits(reunion, true),
  obstacle: (c) => {
    if (!sienne(c)?.numeros.length) return 'Plus aucune situation ne l’appelle.';
    return obstacleALaConvocation(c) || versionPassee(c, sienne(c)?.version);
  },
  attend: (c) => (sienne(c)?.extraitDe === sienne(c)?.version ? '' : 'l’extrait'),
  adresses: adresseDuConvoque,
  objet: (c) => `Pôle ressources – invitation du ${enToutesLettres(c.reunion!.date)}${(sienne(c)?.version ?? 1) > 1 ? ` (version ${sienne(c)!.version})` : ''}`,
  corps: (c) => {
    const { de, a, numeros, version, extraitDe } = sienne(c)!;
    const { date } = c.reunion!;
    return [
      paragraphe('Bonjour,'),
      ...aTransmettre(c),
      ...(version > 1 ? [remplace(lesFaits(c), 'Vos horaires ou vos situations')] : []),
      paragraphe('Le pôle ressources vous invite à sa réunion du ', gras(enToutesLettres(date)), ...(de ? [', ', gras(a ? `de ${enHeure(de)} à ${enHeure(a)}` : `à ${enHeure(de)}`)] : []), de ? '.' : '. L’heure reste à préciser.', lieuDit(c)),
      ...enVisio(c),
      paragraphe(`Vous y êtes attendu·e pour ${accorder(numeros.length, 'situation')} :`),
      liste(numeros),
      paragraphe(extraitDe === version ? 'L’extrait joint ne porte que ce qui vous concerne : ne le transférez pas.' : 'Ce qui vous est demandé vous sera dit en séance.'),
      paragraphe(`Pour inscrire ${de ? 'ces heures' : 'la réunion'} à votre calendrier, ouvrez ${extraitDe === version ? 'l’autre' : 'la'} pièce jointe. Si vous ne pouvez pas venir, répondez à ce message.`),
      signature(c.registre.parametres),
    ];
  },
  piecesJointes: { extrait: true, invitation: true },
}; // oxfmt-ignore

export const partenaireDecommande: ModeleCourriel = {
  libelle: 'Partenaire extérieur qui n’est plus attendu',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 3,
  auGel: (reunion) => partenairesDits(reunion, false),
  obstacle: (c) => obstacleALaConvocation(c) || versionPassee(c, sienne(c)?.version),
  adresses: adresseDuConvoque,
  objet: ({ reunion }) => `Pôle ressources – vous n’êtes plus attendu·e le ${enToutesLettres(reunion!.date)}`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    ...aTransmettre(c),
    paragraphe('La liste de la réunion du ', gras(enToutesLettres(c.reunion!.date)), ' a changé : aucune situation n’y demande plus votre venue.'), // oxfmt-ignore
    paragraphe('Vous pouvez retirer cette invitation de votre calendrier. Merci d’avoir réservé ce temps.'),
    signature(c.registre.parametres),
  ],
};
