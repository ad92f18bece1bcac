// What the coordination reads on Monday at 7: what is new, late, with nobody, and what will leave in the week. Figures and
// numbers only: it may be read over a shoulder.
import { gras, liste, paragraphe, type Bloc } from '../../domain/document/bloc';
import { estJourDeClasse } from '../../domain/temps/calendrier';
import {
  POUR_COORDINATION,
  type ContexteCourriel,
  type Envoi,
  type ModeleCourriel,
} from '../../domain/courrier/courriel';
import { estOuverte, jourDeReception, type Demande } from '../../domain/demande/demande';
import { jourDe, type Instant } from '../../domain/temps/instant';
import { ajouterJours, enChiffres, enToutesLettres, jourDeLaSemaine, type Jour } from '../../domain/temps/jour';
import { courrielDuPole } from '../../domain/registre/parametres';
import type { Registre } from '../../domain/registre/registre';
import { casEchus } from '../../domain/courrier/relance';
import { reunionsAVenir } from '../../domain/reunion/reunion';
import { accorder, reduire } from '../../domain/texte/typographie';
import { RETARDS } from './rappels';
import { signature } from './signature';

const HORIZON_JOURS = 30;
const LUNDI = 1;
const SEMAINE_JOURS = 7;
/** Beyond, the figure says enough. */
const NUMEROS_MAX = 15;

const REGLAGE = {
  cle: 'rythme_bulletin',
  libelle: 'Bulletin à la coordination',
  defaut: 'lundi',
  effet: 'lundi : le premier jour de classe de la semaine ; matin : chaque jour de classe ; non : aucun.',
};

/** The school days on which it leaves: the first of each week, or all of them. */
function joursDuBulletin({ parametres, calendrier }: Registre, aujourdhui: Jour): Jour[] {
  const rythme = reduire(parametres.bulletin);
  if (rythme === 'non') return [];
  const jours = Array.from({ length: HORIZON_JOURS }, (_, rang) => ajouterJours(aujourdhui, rang));
  const deClasse = jours.filter((date) => estJourDeClasse(calendrier, date));
  if (rythme.includes('matin')) return deClasse;
  return deClasse.filter((date) => {
    const depuisLundi = (jourDeLaSemaine(date) + 7 - LUNDI) % 7;
    return Array.from({ length: depuisLundi }, (_, rang) => ajouterJours(date, -1 - rang)).every((avant) => !estJourDeClasse(calendrier, avant));
  });
} // oxfmt-ignore

function compte(libelle: string, demandes: readonly Demande[]): string[] {
  if (demandes.length === 0) return [];
  const numeros = demandes.slice(0, NUMEROS_MAX).map(({ numero }) => numero);
  return [`${libelle} : ${demandes.length} (${numeros.join(', ')}${demandes.length > NUMEROS_MAX ? '…' : ''})`];
}

/** The day of the one before, whatever holidays or silence lie between; a week back for the first of all. */
function depuisLePrecedent({ courrier, registre: { courriers }, maintenant }: ContexteCourriel): Jour {
  const partis = courriers.filter(({ genre, cle, partiLe }) => genre === courrier.genre && cle !== courrier.cle && partiLe && partiLe < maintenant); // oxfmt-ignore
  const dernier = partis.map(({ partiLe }) => partiLe).sort().pop(); // oxfmt-ignore
  return dernier ? jourDe(dernier as Instant) : ajouterJours(jourDe(maintenant), -SEMAINE_JOURS);
}

function nouvelles(c: ContexteCourriel): Demande[] {
  const { registre } = c;
  const depuis = depuisLePrecedent(c);
  return registre.demandes.filter((demande) => demande.statut !== 'efface' && jourDeReception(demande) >= depuis);
}

function demandesARegarder(c: ContexteCourriel): string[] {
  const ouvertes = c.registre.demandes.filter(estOuverte);
  return [
    ...compte('Nouvelles', nouvelles(c)),
    ...compte('Urgentes', ouvertes.filter(({ urgent }) => urgent)),
    ...compte('À trier', ouvertes.filter(({ statut }) => statut === 'a_trier')),
    ...compte('Sans référent', ouvertes.filter(({ referent }) => !referent)),
    ...compte('En attente de l’école', ouvertes.filter(({ statut }) => statut === 'a_completer')),
    ...RETARDS.flatMap(({ libelle, relance }) => {
      const nombre = casEchus(relance, c.registre, jourDe(c.maintenant)).length;
      return nombre ? [`En retard : ${libelle}, ${nombre}`] : [];
    }),
  ];
} // oxfmt-ignore

/** How many, and of which meeting: the lines themselves are read in the register. */
function relevesARelire({ registre: { reunions } }: ContexteCourriel): string[] {
  return reunions
    .filter(({ aRelire }) => aRelire.length > 0)
    .map(({ date, aRelire }) => `Relevé du ${enChiffres(date)} : ${accorder(aRelire.length, 'ligne')} à relire, sur Accueil`); // oxfmt-ignore
}

function courriersARegarder({ registre: { courriers } }: ContexteCourriel): string[] {
  const combien = (statut: string): number => courriers.filter((courrier) => courrier.statut === statut).length;
  const [echecs, incertains, revenus, retenus] = ['echec', 'incertain', 'revenu', 'retenu'].map(combien) as [number, number, number, number]; // oxfmt-ignore
  return [
    ...(echecs ? [`Refusés par Google : ${echecs}`] : []),
    ...(incertains ? [`Peut-être partis : ${incertains}`] : []),
    ...(revenus ? [`Revenus : ${revenus}`] : []),
    ...(retenus ? [`Retenus : ${retenus}`] : []),
  ];
}

function prochaine({ registre, maintenant }: ContexteCourriel): Bloc[] {
  const reunion = reunionsAVenir(registre.reunions).find(({ date }) => date >= jourDe(maintenant));
  if (!reunion) return [paragraphe('Aucune réunion n’est fixée dans l’onglet « Réunions ».')];
  const { date, dateLimite } = reunion;
  const limite = dateLimite && dateLimite >= jourDe(maintenant) ? ` ; demandes jusqu’au ${enToutesLettres(dateLimite)}` : ''; // oxfmt-ignore
  return [paragraphe('Prochaine réunion : ', gras(enToutesLettres(date)), `${limite}.`)];
}

function rubrique(titre: string, lignes: readonly string[], sinon: string): Bloc[] {
  return lignes.length ? [paragraphe(gras(titre)), liste([...lignes])] : [paragraphe(gras(titre), ` ${sinon}`)];
}

export const bulletin: ModeleCourriel = {
  libelle: 'Bulletin à la coordination',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 5,
  reglage: REGLAGE,
  chaqueMatin: (registre, aujourdhui) =>
    joursDuBulletin(registre, aujourdhui).map((jour): Envoi => ({ sujet: jour, pour: POUR_COORDINATION, occurrence: '1', jour })), // oxfmt-ignore
  obstacle: ({ courrier, maintenant, registre }) => {
    if (courrier.sujet !== jourDe(maintenant)) return 'Son jour est passé : le suivant dira où l’on en est.';
    return joursDuBulletin(registre, jourDe(maintenant)).includes(jourDe(maintenant)) ? '' : 'Le bulletin n’est plus voulu ce jour-là.'; // oxfmt-ignore
  },
  adresses: ({ registre: { parametres } }) => ({ a: [courrielDuPole(parametres)], copie: [] }),
  objet: (c) => `Pôle ressources – où l’on en est, ${accorder(nouvelles(c).length, 'nouvelle demande', 'nouvelles demandes')}`, // oxfmt-ignore
  corps: (c) => [
    paragraphe('Bonjour,'),
    ...prochaine(c),
    ...rubrique('Demandes.', demandesARegarder(c), 'Rien de nouveau, rien en retard.'),
    ...(relevesARelire(c).length ? rubrique('Relevés de décisions.', relevesARelire(c), '') : []),
    ...rubrique('Courriers à regarder.', courriersARegarder(c), 'Aucun.'),
    paragraphe(gras('Partiront d’ici une semaine.'), ` ${c.previsions[0] ?? 'Accueil le dit.'}`),
    ...c.previsions.slice(1).map((phrase) => paragraphe(phrase)),
    paragraphe('Tout est dans le registre ; un courrier s’y retient dans l’onglet « Courrier ».'),
    signature(c.registre.parametres),
  ],
};
