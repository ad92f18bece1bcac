// The ordre du jour of a plénière, after the five purposes the pôle d'Écully gives it. Partners from outside read it: it
// holds counts in which nobody can be found, and no situation.
import {
  encadre,
  fiche,
  gras,
  liste,
  mention,
  paragraphe,
  tableau,
  titre,
  type Bloc,
} from '../../domain/document/bloc';
import { bilanDe, MOINS, type Axe, type LigneDeBilan } from '../../domain/protection/bilan';
import { lireNumero, type Demande } from '../../domain/demande/demande';
import type { ModeleDocument } from '../../domain/document/document';
import { jourDe } from '../../domain/temps/instant';
import { anneeScolaire, enToutesLettres, type Jour } from '../../domain/temps/jour';
import type { Registre } from '../../domain/registre/registre';
import { echeancesDe, reunionsAVenir, type Reunion } from '../../domain/reunion/reunion';
import { accorder, reduire } from '../../domain/texte/typographie';
import { AXES } from '../bilan';
import { ou, quand } from './enTete';

/** A school is never counted apart before people from outside. */
const BESOINS = ['Motif', 'Pour qui', 'Période'];
const ACTION = ['Issue', 'Urgente'];

/** The day of the convocation, as it was to be: those that come later are in no version. */
function compteesAvant(reunion: Reunion, { calendrier, parametres }: Registre): Jour {
  return echeancesDe(calendrier, reunion, parametres.delais).convocation || reunion.date;
}

/**
 * Partners have each version, and a place that changes makes another a few days later: what came in between, a demande or
 * two, would be read in the difference.
 */
function demandesDeLAnnee(reunion: Reunion, registre: Registre): Demande[] {
  const debut = anneeScolaire(reunion.date).slice(0, 4);
  const avant = compteesAvant(reunion, registre);
  return registre.demandes.filter(
    ({ numero, statut, recuLe }) =>
      statut !== 'efface' && jourDe(recuLe) < avant && lireNumero(numero)?.serie.startsWith(debut),
  );
}

function axesDe(libelles: readonly string[]): Axe[] {
  return AXES.filter(({ libelle }) => libelles.includes(libelle));
}

function suiviDe({ suites }: Registre): Axe {
  const suivies = new Set<string>(suites.filter(({ action }) => action !== '').map(({ demande }) => demande));
  return { libelle: 'Suite', valeur: ({ numero }) => (suivies.has(numero) ? 'une suite au moins est décidée' : 'en cours') }; // oxfmt-ignore
}

/** Below the threshold in all, only that is said. */
function chiffres(reunion: Reunion, registre: Registre, axes: readonly Axe[]): Bloc[] {
  const [enTout, ...lignes] = bilanDe(anneeScolaire(reunion.date), demandesDeLAnnee(reunion, registre), registre, axes);
  return [
    paragraphe(`Demandes reçues cette année : ${enTout!.nombre}. Sont comptées celles d’avant le ${enToutesLettres(compteesAvant(reunion, registre))}.`), // oxfmt-ignore
    ...(lignes.length
      ? [
          tableau(
            [
              { titre: 'Compte', largeur: 3 },
              { titre: 'Valeur', largeur: 10 },
              { titre: 'Nombre', largeur: 2 },
            ],
            lignes.map(({ axe, valeur, nombre }: LigneDeBilan) => [axe, valeur, nombre]),
          ),
        ]
      : []),
  ];
}

function seConnaitre({ membres }: Registre): Bloc[] {
  const siennes = (genre: string): string[] => [
    ...new Set(membres.filter((membre) => membre.actif && membre.genre === genre).map(({ fonction }) => fonction)),
  ];
  const [pole, dehors] = [siennes('interne'), siennes('partenaire')];
  return [
    titre(2, '1. Apprendre à se connaître'),
    paragraphe('Tour de table : ce que fait chacun, ce qu’on peut lui demander, comment le joindre.'),
    liste([
      ...(pole.length ? [`Le pôle : ${pole.join(' ; ')}.`] : []),
      ...(dehors.length ? [`Les partenaires : ${dehors.join(' ; ')}.`] : ['Aucun partenaire n’est encore dans l’onglet « Membres ».']), // oxfmt-ignore
    ]),
  ];
}

const A_REMPLIR = ['', '', ''];

function feuilleDeRoute({ parametres: { note, genreReunion } }: Registre): Bloc[] {
  const axes = note.axes.length ? note.axes : A_REMPLIR;
  return [
    titre(2, '3. Feuille de route et modalités de fonctionnement'),
    mention(`À remplir en séance. Les axes viennent de l’onglet « Paramètres » ; s’y ajoute ce qui touche à : ${genreReunion.toLowerCase()}, invitations, échanges d’informations.`), // oxfmt-ignore
    tableau(
      [
        { titre: 'Axe', largeur: 7 },
        { titre: 'Action', largeur: 5 },
        { titre: 'Qui', largeur: 3 },
        { titre: 'Pour quand', largeur: 3 },
      ],
      axes.map((axe) => [axe, '', '', '']),
    ),
  ];
}

function mesurer(reunion: Reunion, registre: Registre): Bloc[] {
  const debut = anneeScolaire(reunion.date);
  const tenues = registre.reunions.filter(({ date, statut, etudie }) => etudie && statut === 'tenu' && anneeScolaire(date) === debut); // oxfmt-ignore
  return [
    titre(2, '5. Mesurer et réguler notre action'),
    paragraphe(`Réunions d’étude tenues cette année : ${tenues.length}.`),
    ...chiffres(reunion, registre, [...axesDe(ACTION), suiviDe(registre)]).slice(1),
    paragraphe('À décider ensemble : ce que l’on garde, ce que l’on change d’ici la prochaine plénière.'),
  ];
}

export const ordreDuJourDePleniere: ModeleDocument = {
  libelle: 'Ordre du jour de la plénière',
  moment: 'appel',
  titre: ({ date }) => `Plénière du ${enToutesLettres(date)}`,
  blocs: (reunion, registre) => {
    const suivante = reunionsAVenir(registre.reunions).find(({ etudie, date }) => !etudie && date > reunion.date);
    const combien = registre.membres.filter(({ actif }) => actif).length;
    return [
      titre(1, `${reunion.genre} – ordre du jour`),
      paragraphe(gras(`Circonscription ${registre.parametres.circonscription}`)),
      fiche([['Date', quand(reunion)], ...ou(reunion), ['Invités', accorder(combien, 'membre ou partenaire', 'membres et partenaires')]]), // oxfmt-ignore
      encadre(`Aucune situation d’élève n’est étudiée en plénière. Un nombre trop petit pour rester anonyme se lit « ${reduire(MOINS)} » ou rejoint les autres.`), // oxfmt-ignore
      ...seConnaitre(registre),
      titre(2, '2. Envisager des collaborations'),
      liste(['Ce qui a bien marché ensemble.', 'Ce que chacun peut proposer, et à quelles conditions.', 'Comment s’inviter, et avec quel accord des familles.']), // oxfmt-ignore
      ...feuilleDeRoute(registre),
      titre(2, '4. Analyser les besoins du territoire'),
      ...chiffres(reunion, registre, axesDe(BESOINS)),
      ...mesurer(reunion, registre),
      titre(2, 'Dates'),
      liste([suivante ? `Prochaine plénière : ${enToutesLettres(suivante.date)}.` : 'La date de la prochaine plénière n’est pas encore fixée.']), // oxfmt-ignore
    ];
  },
};
