// The fiche of a demande, as blocks: what the member who follows it must know, and nothing she need not.
import { encadre, fiche, groupe, liste, mention, paragraphe, tableau, titre, type Bloc } from '../domain/document/bloc';
import { CANAUX, jourDeReception, type Demande } from '../domain/demande/demande';
import { CLES_NOMINATIVES, modeNominatif, TITRES_NOMINATIFS, type Identite } from '../domain/protection/identite';
import { ajouterJours, enChiffres, enToutesLettres, type Jour } from '../domain/temps/jour';
import { trouverMotif } from '../domain/demande/motif';
import type { Registre } from '../domain/registre/registre';
import { estOuvert, STATUTS } from '../domain/demande/statut';
import { nommerIntention, type Suite } from '../domain/suivi/suivi';
import { enumerer } from '../domain/texte/typographie';

/** What was given at the end of a piece: Google Docs flows, but a page is cut between two paragraphs. */
const PARAGRAPHE_MAX = 1800;

/** The file is listed in the Drive of whoever reads it: it says the number alone. */
export function titreDeFiche({ numero }: Demande): string {
  return `Fiche de la demande ${numero}`;
}

/** Nothing here changes from day to day by itself: the fiche is written again only when the demande moved. */
export function blocsDeFiche(demande: Demande, registre: Registre, aujourdhui: Jour): Bloc[] {
  return [
    titre(1, titreDeFiche(demande)),
    encadre(
      'Réservé aux personnes qui suivent la demande. Ne la transmettez pas : ce qui sort du pôle n’a ni nom, ni code, ni motif. ',
      'On s’en tient aux faits ; ni diagnostic, ni nom de soignant, ni autre enfant. Les parents peuvent demander à la lire.',
    ),
    ...laDemande(demande, registre),
    ...lEleve(demande, registre, aujourdhui),
    ...leRecit(demande),
    ...lesPersonnes(demande),
    ...lesEcheances(demande, registre),
    ...lHistorique(demande, registre),
  ];
}

function laDemande(demande: Demande, { motifs }: Registre): Bloc[] {
  const motif = trouverMotif(motifs, demande.cleMotif || demande.motif);
  return [
    titre(2, 'La demande'),
    fiche([
      ['École', demande.ecole || 'inconnue'],
      ['Reçue le', `${enToutesLettres(jourDeReception(demande))} (${CANAUX[demande.canal].toLowerCase()})`],
      ['Où elle en est', `${STATUTS[demande.statut]}${demande.statutLe ? `, depuis le ${enChiffres(demande.statutLe)}` : ''}`],
      ['Réorientée vers', demande.reorienteVers],
      ['Motif', motif?.libelle ?? demande.motif],
      ['Pour', [demande.cible, demande.niveau, demande.codeEleve && `code ${demande.codeEleve}`].filter(Boolean).join(', ')],
      ['Demandeur', demande.demandeur],
      ['Urgence', demande.urgent ? demande.raisonUrgence || 'signalée urgente' : ''],
      ['À rapprocher de', enumerer(demande.liens)],
    ]),
  ]; // oxfmt-ignore
}

/** Only where the DPD has agreed, and never in a PDF: that one travels. */
export function identiteDite(demande: Demande, registre: Registre, aujourdhui: Jour): Identite | undefined {
  const { parametres } = registre;
  if (parametres.fiches !== 'document' || !modeNominatif(parametres, aujourdhui)) return undefined;
  // Asked for last: without the agreement the tab is not even opened, and may be gone.
  const identite = registre.identites.find(({ numero }) => numero === demande.numero);
  return identite && CLES_NOMINATIVES.some((cle) => identite[cle]) ? identite : undefined;
}

function lEleve(demande: Demande, registre: Registre, aujourdhui: Jour): Bloc[] {
  const { parametres } = registre;
  const identite = identiteDite(demande, registre, aujourdhui);
  return identite
    ? [
        groupe(
          titre(2, 'L’élève'),
          fiche(CLES_NOMINATIVES.map((cle) => [TITRES_NOMINATIFS[cle], identite[cle]])),
          mention(`Avec l’accord du délégué à la protection des données (${parametres.accordDpd.reference}). À ne recopier nulle part.`),
        ),
      ]
    : [];
} // oxfmt-ignore

function leRecit(demande: Demande): Bloc[] {
  const textes: [string, string][] = [
    ['Ce qui se passe', demande.description],
    ['Ce qui a été tenté', demande.tente],
    ['Ce que l’école attend', demande.attentes],
    ['Précisions', demande.precisions],
  ];
  return [
    titre(2, 'La situation, racontée par l’école'),
    ...textes.flatMap(([nom, texte]) => (texte ? [titre(3, nom), ...enParagraphes(texte)] : [])),
    fiche([
      ['Aide souhaitée', demande.aides],
      ['Plans en cours', demande.plans],
      ['Déjà saisis', demande.dejaSaisis],
      ['Pourquoi maintenant', demande.facteurs],
      ['Nature de la difficulté', demande.natures],
      ['Famille informée', demande.familleInformee || 'non précisé'],
      ['Accord de la famille', demande.accordFamille || 'à demander avant toute aide hors de l’Éducation nationale'],
    ]),
  ];
}

function enParagraphes(texte: string): Bloc[] {
  return texte.split('\n').filter(Boolean).flatMap(morceler).map((morceau) => paragraphe(morceau));
} // oxfmt-ignore

/** Cut at a space: a paragraph longer than a page could not be kept with its page number. */
function morceler(ligne: string): string[] {
  if (ligne.length <= PARAGRAPHE_MAX) return [ligne];
  const espace = ligne.lastIndexOf(' ', PARAGRAPHE_MAX);
  const coupe = espace > 0 ? espace : [...ligne.slice(0, PARAGRAPHE_MAX)].slice(0, -1).join('').length;
  return [ligne.slice(0, coupe), ...morceler(ligne.slice(coupe).trimStart())];
}

function lesPersonnes({ referent, associes, raisons }: Demande): Bloc[] {
  return [
    titre(2, 'Qui la suit, et pourquoi'),
    fiche([
      ['Référent·e', referent || 'à désigner'],
      ['Associé·es', enumerer(associes)],
    ]),
    ...(raisons.length ? [liste(raisons)] : []),
  ];
}

function lesEcheances(demande: Demande, { motifs, reunions, suites }: Registre): Bloc[] {
  if (!estOuvert(demande.statut)) return [];
  const motif = trouverMotif(motifs, demande.cleMotif || demande.motif);
  const reunion = reunions.find(({ cle, statut }) => cle === demande.reunion && statut !== 'annule');
  const aFaire = suites.filter((suite) => suite.demande === demande.numero && suite.action && !suite.faitLe);
  const premierContact = motif && ajouterJours(jourDeReception(demande), motif.delaiJours);
  const lignes = [
    ...(premierContact ? [`Prendre contact avec l’école avant le ${enToutesLettres(premierContact)}.`] : []),
    ...(reunion ? [`Réunion du ${enToutesLettres(reunion.date)} : la situation y est étudiée.`] : []),
    ...(demande.manques.length ? [`Attendu de l’école : ${enumerer(demande.manques)}.`] : []),
  ];
  return [
    titre(2, 'Ce qui est attendu'),
    liste(lignes.length ? lignes : ['Aucune date n’est encore fixée.']),
    ...(aFaire.length ? [enTableau(aFaire, 'Pour le', ({ pourLe }) => pourLe, false)] : []),
  ];
}

function lHistorique(demande: Demande, { suites }: Registre): Bloc[] {
  const faites = suites.filter((suite) => suite.demande === demande.numero && suite.action && suite.faitLe);
  const triees = [...faites].sort((a, b) => (a.faitLe < b.faitLe ? -1 : a.faitLe > b.faitLe ? 1 : 0));
  return [
    titre(2, 'Ce qui a été fait'),
    triees.length ? enTableau(triees, 'Fait le', ({ faitLe }) => faitLe, true) : paragraphe('Rien n’est encore noté.'),
  ];
}

function enTableau(
  suites: readonly Suite[],
  quand: string,
  jourDe: (suite: Suite) => Jour | '',
  avecSuite: boolean,
): Bloc {
  return tableau(
    [
      { titre: quand, largeur: 2 },
      { titre: 'Action ou décision', largeur: 5 },
      { titre: 'Qui', largeur: 3 },
      ...(avecSuite ? [{ titre: 'Ce qui en est résulté', largeur: 6 }] : []),
    ],
    suites.map((suite) => {
      const date = jourDe(suite);
      const intention = suite.intention ? ` (${nommerIntention(suite.intention).toLowerCase()})` : '';
      const cellules = [date ? enChiffres(date) : '', `${suite.action}${intention}`, suite.qui];
      return avecSuite ? [...cellules, suite.resultat] : cellules;
    }),
  );
}
