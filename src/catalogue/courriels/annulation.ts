// A meeting a person cancelled once people had been called to it, or schools told of it: nobody travels for nothing. And
// one that is held after all, to the schools that believe it cancelled: whoever is called to it is called anew.
import { tellesQueDites, versionAnnulee, versionDe } from '../../domain/reunion/arrete';
import { encadre, gras, paragraphe, type Bloc } from '../../domain/document/bloc';
import { occurrenceDe, peutEtreParti, type Courrier } from '../../domain/courrier/courrier';
import { REUNION_ANNULEE, REUNION_MAINTENUE } from '../../domain/courrier/abandon';
import { nomDans, pourEcole, pourMembre, type ContexteCourriel, type Envoi, type ModeleCourriel, type Pour } from '../../domain/courrier/courriel'; // oxfmt-ignore
import { demandesDe } from '../../domain/reunion/ordreDuJour';
import { enHeure, jourDe } from '../../domain/temps/instant';
import { enToutesLettres, type Jour } from '../../domain/temps/jour';
import { trouverEcole } from '../../domain/demande/ecole';
import type { Registre } from '../../domain/registre/registre';
import { reunionPour, type Reunion } from '../../domain/reunion/reunion';
import { enumerer } from '../../domain/texte/typographie';
import { adresseDuConvoque, aTransmettre, REMPLACEE } from './appel';
import { formulaire, versionAppelee } from './reunion';
import { signature } from './signature';

const APPELS = ['convocation', 'convocation_pleniere', 'convocation_partenaire'];
const ANNONCES = ['annonce_reunion', 'relance_ecoles'];

function partis(genre: string, { cle }: Reunion, { courriers }: Registre): Courrier[] {
  return courriers.filter((courrier) => courrier.genre === genre && courrier.sujet === cle && peutEtreParti(courrier));
}

/** Those who were called since it was last told cancelled, but a partner who was told not to come. */
function appeles(reunion: Reunion, registre: Registre): Pour[] {
  const { cle, arrete } = reunion;
  const depuis = Math.max(0, ...(arrete?.annulees ?? []));
  const libres = liberes(reunion, registre);
  const appels = registre.courriers.filter(
    (courrier) =>
      courrier.sujet === cle &&
      APPELS.includes(courrier.genre) &&
      peutEtreParti(courrier) &&
      Number(versionAppelee({ courrier })) > depuis,
  );
  return [...new Set(appels.map(({ pour }) => pour))].filter((pour) => !libres.includes(pour));
}

/** Whose absence kept that mail from leaving still has the meeting in their calendar. */
function liberes(reunion: Reunion, registre: Registre): Pour[] {
  const dits = partis('partenaire_decommande', reunion, registre);
  return (reunion.arrete?.partenaires ?? []).flatMap(({ nom, numeros, version }) => {
    const dit = dits.some((courrier) => courrier.pour === pourMembre(nom) && occurrenceDe(courrier) === String(version)); // oxfmt-ignore
    return dit && numeros.length === 0 ? [pourMembre(nom)] : [];
  });
}

/** Those that read its date, as long as they may still send a demande for it; afterwards, those that sent one. */
function prevenues(reunion: Reunion, { courriers, ecoles, demandes }: Registre, aujourdhui: Jour): Pour[] {
  const lues = new Set(
    courriers
      .filter((courrier) => courrier.sujet === reunion.cle && ANNONCES.includes(courrier.genre))
      .filter(peutEtreParti)
      .map(({ pour }) => pour),
  );
  const attendues = new Set(demandesDe(reunion, demandes).map(({ ecole }) => ecole));
  return ecoles
    .filter(({ nom }) => lues.has(pourEcole(nom)))
    .filter(({ nom }) => (reunion.dateLimite && reunion.dateLimite >= aujourdhui) || attendues.has(nom))
    .map(({ nom }) => pourEcole(nom));
}

/** How many times it was told to be held after all. */
export function maintiensDits(reunion: Reunion, registre: Registre, pour: Pour): number {
  return partis('maintien_ecoles', reunion, registre).filter((courrier) => courrier.pour === pour).length;
}

/** The schools that were told it is cancelled, once for each time they were. */
function detrompees(reunion: Reunion, registre: Registre, aujourdhui: Jour): Envoi[] {
  if ((reunion.statut !== 'prevu' && reunion.statut !== 'fige') || reunion.date < aujourdhui) return [];
  const fois = new Map<Pour, number>();
  for (const { pour } of partis('annulation_ecoles', reunion, registre)) fois.set(pour, (fois.get(pour) ?? 0) + 1);
  return [...fois].map(([pour, nombre]) => ({
    sujet: reunion.cle,
    pour,
    occurrence: String(nombre),
    jour: aujourdhui,
  }));
}

function obstacle(c: ContexteCourriel): string {
  const { reunion, membre, ecole, courrier, maintenant } = c;
  if (!reunion) return 'La réunion n’est plus dans le registre.';
  if (reunion.statut !== 'annule') return REUNION_MAINTENUE;
  if (tellesQueDites(reunion).date < jourDe(maintenant)) return 'La réunion est passée.';
  if (nomDans(courrier.pour, 'membre') && !membre?.actif) return 'Cette personne n’est plus dans l’onglet « Membres ».';
  if (nomDans(courrier.pour, 'ecole') && !ecole?.active) return 'L’école n’est plus dans l’onglet « Écoles ».';
  return versionAnnulee(occurrenceDe(courrier)) === versionDe(reunion) ? '' : REMPLACEE;
}

function objet({ reunion }: ContexteCourriel): string {
  const { date, etudie } = tellesQueDites(reunion!);
  return `Pôle ressources – annulée : la ${etudie ? 'réunion' : 'plénière'} du ${enToutesLettres(date)}`;
}

function suivanteDe({ registre, maintenant }: ContexteCourriel): Reunion | undefined {
  return reunionPour(registre.reunions, jourDe(maintenant));
}

/** What becomes of what was to be studied; nothing was, at a plénière. */
function laSuite(c: ContexteCourriel): Bloc[] {
  if (!c.reunion!.etudie) return [];
  if (c.membre?.genre === 'partenaire')
    return [paragraphe('Si une situation vous appelle à une autre réunion, une invitation vous le dira.')];
  const suivante = suivanteDe(c);
  return [
    paragraphe(
      'Les demandes qui y étaient inscrites ',
      suivante ? `passent à la réunion du ${enToutesLettres(suivante.date)}.` : 'attendent la prochaine réunion.',
    ),
  ];
}

export const annulationReunion: ModeleCourriel = {
  libelle: 'Réunion annulée, à qui était convoqué',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 3,
  aLAnnulation: appeles,
  obstacle,
  adresses: adresseDuConvoque,
  objet,
  corps: (c) => {
    const { date, heure, etudie } = tellesQueDites(c.reunion!);
    return [
      paragraphe('Bonjour,'),
      ...aTransmettre(c),
      encadre(`La réunion ${etudie ? '' : 'plénière '}du pôle ressources du `, gras(enToutesLettres(date)), heure ? ` à ${enHeure(heure)}` : '', ' est ', gras('annulée'), '.'), // oxfmt-ignore
      paragraphe('Ne vous déplacez pas. Pour la retirer de votre calendrier, ouvrez la pièce jointe.'),
      ...laSuite(c),
      signature(c.registre.parametres),
    ];
  },
  piecesJointes: { annulation: true },
};

export const annulationAuxEcoles: ModeleCourriel = {
  libelle: 'Réunion annulée, aux écoles qui en savaient la date',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 6,
  aLAnnulation: prevenues,
  obstacle,
  adresses: ({ ecole }) => ({ a: ecole ? [ecole.courriel] : [], copie: [] }),
  objet,
  corps: (c) => {
    const suivante = suivanteDe(c);
    const limite = suivante?.dateLimite ? `Les nouvelles demandes y sont attendues jusqu’au ${enToutesLettres(suivante.dateLimite)} inclus.` : ''; // oxfmt-ignore
    return [
      paragraphe('Bonjour,'),
      encadre('La réunion du pôle ressources annoncée pour le ', gras(enToutesLettres(tellesQueDites(c.reunion!).date)), ' est ', gras('annulée'), '.'), // oxfmt-ignore
      paragraphe(
        'Une demande déjà envoyée n’est pas perdue : ',
        suivante ? `elle passe à la réunion du ${enToutesLettres(suivante.date)}.` : 'elle attend la prochaine réunion.', // oxfmt-ignore
        ' Vous n’avez rien à refaire.',
      ),
      ...(limite ? [paragraphe(limite)] : []),
      signature(c.registre.parametres),
    ];
  },
};

/** They were told another date: which of theirs are studied there after all. */
function ouElleRevient({ reunion, ecole, registre }: ContexteCourriel): string {
  const siennes = demandesDe(reunion!, registre.demandes).filter((demande) => trouverEcole(registre.ecoles, demande.ecole) === ecole); // oxfmt-ignore
  if (siennes.length === 0) return 'Une demande déjà envoyée n’est pas perdue.';
  const lesquelles = enumerer(siennes.map(({ numero }) => numero));
  return siennes.length > 1 ? `Vos demandes ${lesquelles} y sont étudiées.` : `Votre demande ${lesquelles} y est étudiée.`; // oxfmt-ignore
}

export const maintienAuxEcoles: ModeleCourriel = {
  libelle: 'Réunion tenue finalement, aux écoles qui la savaient annulée',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 6,
  chaqueMatin: (registre, aujourdhui) => registre.reunions.flatMap((reunion) => detrompees(reunion, registre, aujourdhui)), // oxfmt-ignore
  obstacle: ({ reunion, ecole, maintenant }) => {
    if (!reunion) return 'La réunion n’est plus dans le registre.';
    if (reunion.statut === 'annule') return REUNION_ANNULEE;
    if (reunion.date < jourDe(maintenant)) return 'La réunion est passée.';
    return ecole?.active ? '' : 'L’école n’est plus dans l’onglet « Écoles ».';
  },
  adresses: ({ ecole }) => ({ a: ecole ? [ecole.courriel] : [], copie: [] }),
  objet: ({ reunion }) => `Pôle ressources – maintenue : la réunion du ${enToutesLettres(reunion!.date)}`,
  corps: (c) => {
    const { date, dateLimite } = c.reunion!;
    const limite = dateLimite && dateLimite >= jourDe(c.maintenant) ? enToutesLettres(dateLimite) : '';
    return [
      paragraphe('Bonjour,'),
      encadre('Nous vous avions écrit qu’une réunion du pôle ressources était annulée. Elle a finalement lieu le ', gras(enToutesLettres(date)), '.'), // oxfmt-ignore
      paragraphe(ouElleRevient(c), ' Vous n’avez rien à refaire.'),
      ...(limite
        ? [paragraphe(`Les nouvelles demandes y sont attendues jusqu’au ${limite} inclus.`), formulaire(c)]
        : []),
      signature(c.registre.parametres),
    ];
  },
};
