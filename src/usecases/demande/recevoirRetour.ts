// What comes by the Form « Suite à une demande »: a school completes or withdraws a demande, a référent accepts it or
// gives it back. A code that no mail of ours carried, or that has served, changes nothing; what was written is kept for a
// person to read.
import { STATUTS } from '../../domain/demande/statut';
import { detailDuPassage, STATUT_PRIS } from '../../domain/demande/changementDeStatut';
import { GESTES, GESTES_DU_REFERENT } from '../../catalogue/gestes';
import { marquer } from '../../domain/affectation/acceptation';
import { nomDans } from '../../domain/courrier/courriel';
import type { Courrier } from '../../domain/courrier/courrier';
import { estOuverte, passerA, type Demande } from '../../domain/demande/demande';
import type { Geste } from '../../domain/formulaire/geste';
import { jourDe } from '../../domain/temps/instant';
import { enChiffres } from '../../domain/temps/jour';
import { origineDuCode, type Origine } from '../../domain/formulaire/lienDeSuite';
import { memeNom } from '../../domain/membre/membre';
import type { Pole } from '../../domain/pole/pole';
import type { Annonce } from '../../domain/formulaire/reponse';
import {
  A_LIRE, avecAjout, dejaTraites, detailsDuRetour, ligneAjoutee, MESSAGE_RECU, retourDe, SUITE_REFUSEE, texteDe, type Retour, type Traites,
} from '../../domain/formulaire/retour'; // oxfmt-ignore
import { reduire } from '../../domain/texte/typographie';
import { exigerLesOnglets } from '../registre/exigerLesOnglets';
import { abandonnerLesVains, envoyerCourrier, reprendreLesInterrompus } from '../courrier/envoyerCourrier';
import { courriersDuRetour, courriersDuStatut } from '../courrier/planifierCourriers';
import { completerCourriers, relue, remettreEnRoute } from './recevoirDemande';
import { accepter, rendre } from '../affectation/repondreAUneProposition';

/** Accueil speaks of the last ones. */
const REFUSEES_GARDEES = 10;

const EVENEMENTS = [
  MESSAGE_RECU,
  ...Object.values({ ...GESTES, ...GESTES_DU_REFERENT }).map(({ evenement }) => evenement),
];

/** What the trigger of that Form does. An empty event asks the Form itself. */
export function recevoirSuite(pole: Pole, annonce: Annonce | undefined): void {
  exigerLesOnglets(pole);
  reprendreLesInterrompus(pole);
  recevoirRetours(pole, annonce ? [annonce] : pole.suitesDepuis(pole.memoire.derniereSuite));
  envoyerCourrier(pole);
}

/** Deals with the answers that are not in the Journal yet. False when time ran out first. */
export function recevoirRetours(pole: Pole, annonces: readonly Annonce[]): boolean {
  if (annonces.length === 0) return true;
  const traites = dejaTraites(pole.journal(), EVENEMENTS);
  for (const { id, lire } of annonces) {
    if (traites.ids.has(id)) continue;
    if (pole.doitSArreter()) return false;
    recevoir(pole, retourDe(lire()), traites);
    traites.ids.add(id);
  }
  return true;
}

/**
 * The demande and its mails are recorded first and the Journal last: a run killed in between begins again, and finds
 * what it had written.
 */
function recevoir(pole: Pole, retour: Retour, traites: Traites): void {
  const demande = pole.registre.demandes.find(({ numero }) => numero === retour.numero);
  if (!demande) return refuser(pole, retour, '', 'numéro inconnu');
  const origine = origineDuCode(pole.registre.courriers, retour, pole.signer, gestesPour);
  if (!origine) return refuser(pole, retour, demande.numero, 'code inconnu');
  const { courrier } = origine;
  if (origine.geste) {
    repondre(pole, retour, demande, origine, traites.codes.has(retour.code));
    traites.codes.add(retour.code);
    return;
  }
  if (traites.codes.has(retour.code)) return garder(pole, retour, demande);
  const geste = trouverGeste(retour, courrier);
  if (geste) accomplir(pole, retour, demande, geste);
  else transmettre(pole, retour, demande);
  traites.codes.add(retour.code);
}

/** Those whose link a mail for that person may carry. */
function gestesPour(pour: string): string[] {
  return nomDans(pour, 'membre') ? Object.keys(GESTES_DU_REFERENT) : [];
}

/** A référent answers: her link does one thing, once, as long as the demande is with her. */
function repondre(
  pole: Pole,
  retour: Retour,
  demande: Demande,
  { courrier, geste: cle }: Origine,
  dejaServi: boolean,
): void {
  const nom = nomDans(courrier.pour, 'membre');
  const { effet, evenement } = GESTES_DU_REFERENT[cle]!;
  const pourquoi = dejaServi ? 'code déjà utilisé' : cePourquoiElleNePeut(retour, demande, { cle, nom });
  if (pourquoi) return perimer(pole, retour, demande, courrier, pourquoi);
  const reponse = { nom, le: jourDe(retour.recuLe), texte: texteDe(retour) };
  const suite = effet === 'accepter' ? accepter(pole, demande, reponse) : rendre(pole, demande, reponse);
  const sort = { duReferent: effet, pour: courrier.pour } as const;
  pole.enregistrerCourriers(courriersDuRetour(sort, suite, pole.registre, pole.maintenant, retour.id));
  journaliser(pole, retour, evenement, demande.numero, `${retour.code} ${nom}`, nom);
}

function cePourquoiElleNePeut(retour: Retour, demande: Demande, { cle, nom }: { cle: string; nom: string }): string {
  if (!estOuverte(demande)) return 'demande close';
  const choisi = Object.entries({ ...GESTES, ...GESTES_DU_REFERENT }).find(([, { libelle }]) => reduire(libelle) === reduire(retour.geste)); // oxfmt-ignore
  if (choisi && choisi[0] !== cle) return 'code d’un autre geste';
  // Dealt with a second time, after a run that was killed: it is this very answer, of that day, that took it from her.
  const dejaPrise = demande.rendues.includes(marquer(nom, jourDe(retour.recuLe)));
  const sienne = memeNom(demande.referent, nom) || (GESTES_DU_REFERENT[cle]!.effet === 'rendre' && dejaPrise);
  return sienne ? '' : 'confiée à une autre personne';
}

/** Nothing changes; what she wrote is kept for a person, and she is told where it stands. */
function perimer(pole: Pole, retour: Retour, demande: Demande, { pour }: Courrier, pourquoi: string): void {
  const alerte = `${A_LIRE} le ${enChiffres(jourDe(retour.recuLe))} par ${nomDans(pour, 'membre')}, dont le lien ne valait plus : ${surUneLigne(retour)}`;
  if (texteDe(retour)) pole.enregistrerDemande({ ...demande, alertes: avecAlerte(demande, alerte) });
  const sort = { duReferent: 'perime', pour } as const;
  pole.enregistrerCourriers(courriersDuRetour(sort, demande, pole.registre, pole.maintenant, retour.id));
  journaliser(pole, retour, SUITE_REFUSEE, demande.numero, pourquoi, nomDans(pour, 'membre'));
}

/** By the label chosen; should someone have renamed the choices, by the page that was filled. */
function trouverGeste({ geste, textes }: Retour, { pour }: Courrier): (Geste & { cle: string }) | undefined {
  const offerts = Object.entries(GESTES).filter(([, candidat]) => candidat.pour(pour));
  const choisi =
    offerts.find(([, { libelle }]) => reduire(libelle) === reduire(geste)) ?? offerts.find(([cle]) => textes[cle]);
  return choisi && { ...choisi[1], cle: choisi[0] };
}

function accomplir(pole: Pole, retour: Retour, demande: Demande, geste: Geste & { cle: string }): void {
  const jour = jourDe(retour.recuLe);
  const texte = texteDe(retour);
  const precisions = texte ? avecAjout(demande.precisions, ligneAjoutee(geste.intitule, jour, texte)) : demande.precisions;
  const alertes = avecAlerte(demande, geste.alerte(demande, jour));
  const passee = passerA({ ...demande, precisions, alertes, manques: [] }, geste.statut(demande), jour);
  const repart = passee.statut === 'recu' && demande.statut !== 'recu';
  const suite = relue(pole, repart ? { ...remettreEnRoute(pole, passee), statutLe: jour } : passee);
  // The statut comes last: as long as it has not changed, a run that begins again has everything still to do.
  pole.enregistrerDemande({ ...suite, statut: demande.statut, statutLe: demande.statutLe });
  if (suite.statut !== demande.statut) noterStatut(pole, demande, suite);
  pole.enregistrerDemande({ ...suite, statutNote: suite.statut, statutTape: undefined });
  pole.enregistrerCourriers(courriersDuRetour({ geste: geste.cle }, suite, pole.registre, pole.maintenant, retour.id));
  if (estOuverte(suite)) completerCourriers(pole, suite);
  else pole.enregistrerCourriers(courriersDuStatut(suite, pole.registre, pole.maintenant));
  abandonnerLesVains(pole, suite.numero);
  journaliser(pole, retour, geste.evenement, demande.numero, retour.code);
} // oxfmt-ignore

/** Dated by the answer, however late a ronde found it: the mails about it are known by that day. */
function noterStatut(pole: Pole, { numero, statutNote }: Demande, { statut }: Demande): void {
  pole.journaliser({ qui: 'l’école', quoi: STATUT_PRIS, sur: numero, details: detailDuPassage(statutNote, STATUTS[statut]) }); // oxfmt-ignore
}

/** A link that has served: nothing changes, a person reads what was written, the school gets a new link. */
function garder(pole: Pole, retour: Retour, demande: Demande): void {
  const alerte = `${A_LIRE} le ${enChiffres(jourDe(retour.recuLe))} par un lien qui avait déjà servi : ${surUneLigne(retour)}`;
  pole.enregistrerDemande({ ...demande, alertes: avecAlerte(demande, alerte) });
  pole.enregistrerCourriers(courriersDuRetour({ dejaServi: true }, demande, pole.registre, pole.maintenant, retour.id));
  journaliser(pole, retour, SUITE_REFUSEE, demande.numero, 'code déjà utilisé');
}

function transmettre(pole: Pole, retour: Retour, demande: Demande): void {
  const alerte = `${A_LIRE} par l’école le ${enChiffres(jourDe(retour.recuLe))} : ${surUneLigne(retour)}`;
  pole.enregistrerDemande({ ...demande, alertes: avecAlerte(demande, alerte) });
  pole.enregistrerCourriers(courriersDuRetour({ geste: '' }, demande, pole.registre, pole.maintenant, retour.id));
  journaliser(pole, retour, MESSAGE_RECU, demande.numero, retour.code);
}

/** Nobody can be answered safely: the Form keeps the text, Accueil says that it waits for a reader. */
function refuser(pole: Pole, { id, recuLe }: Retour, numero: string, raison: string): void {
  const refusees = [...pole.memoire.suitesRefusees.filter((moment) => moment !== recuLe), recuLe];
  pole.noterMemoire({ suitesRefusees: refusees.slice(-REFUSEES_GARDEES) });
  pole.journaliser({ qui: 'le pôle', quoi: SUITE_REFUSEE, sur: numero, details: detailsDuRetour(id, raison) });
}

function journaliser(
  pole: Pole,
  { id }: Retour,
  quoi: string,
  sur: string,
  codeOuRaison: string,
  qui = 'l’école',
): void {
  pole.journaliser({ qui, quoi, sur, details: detailsDuRetour(id, codeOuRaison) });
}

function avecAlerte({ alertes }: Demande, alerte: string): string[] {
  return [...new Set([...alertes, alerte])].filter(Boolean);
}

function surUneLigne(retour: Retour): string {
  return [retour.geste, texteDe(retour)]
    .filter(Boolean)
    .join(' – ')
    .replace(/\s*\n\s*/g, ' · ');
}
