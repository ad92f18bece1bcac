// A demande arrives, by the Form or by another door: it is recorded first, then routed, then people are told.
import { ESSENTIELS } from '../../catalogue/essentiels';
import { INTITULES } from '../../catalogue/gestes';
import { passagesEntames } from '../../domain/demande/changementDeStatut';
import { DEMANDE_RECUE, derniersChoix, detailsDeLaDemande } from '../../domain/registre/etatAuJournal';
import { periodeDu } from '../../domain/temps/calendrier';
import { derniersNumeros, passerALaReunion, prochainNumero, serie, type Canal, type Demande, type NumeroDemande, type Recit } from '../../domain/demande/demande'; // oxfmt-ignore
import { memeNom, trouverMembre } from '../../domain/membre/membre';
import { encoreAVenir, reunionPour } from '../../domain/reunion/reunion';
import { trouverEcole } from '../../domain/demande/ecole';
import { trouverMotif } from '../../domain/demande/motif';
import { anneeScolaire } from '../../domain/temps/jour';
import { jourDe, type Instant } from '../../domain/temps/instant';
import { demanderLEssentiel } from '../../domain/demande/manques';
import { champsNominatifs, type ChampsNominatifs } from '../../domain/protection/identite';
import { orienter, rafraichirAlertes } from '../../domain/demande/orientation';
import type { Pole } from '../../domain/pole/pole';
import { alertesDesQuestions, estAlerteDeQuestion } from '../../domain/formulaire/questionDeTrop';
import { rapprochements } from '../../domain/demande/rapprochement';
import { alertesDeRelecture, estAlerteDeRelecture, relireDemande } from '../../domain/gardeFou/relecture';
import {
  alerteDeModification,
  champsModifies,
  empreinteDuRecit,
  estModifiee,
  recitDe,
  type Reponse,
} from '../../domain/formulaire/reponse';
import { ajoutsDe } from '../../domain/formulaire/retour';
import { choisir, horsDeLEcole, passerDe } from '../affectation/choisirReferent';
import { abandonnerLesVains } from '../courrier/envoyerCourrier';
import { alertesDIdentite, noterIdentite } from './noterIdentite';
import { courriersDeModification, courriersDeReception, courriersDuStatut } from '../courrier/planifierCourriers';

export interface Provenance {
  canal: Canal;
  recuLe: Instant;
  idReponse: string;
  lienModification: string;
  version: string;
  /** A number it already had, when a row was deleted by hand and comes back. */
  numero?: NumeroDemande;
}

/** An answer of the Form: new, edited, or already known (the event fired twice, or a ronde found it again). */
export function recevoirReponse(pole: Pole, reponse: Reponse, numero?: NumeroDemande): Demande {
  const recit = recitDe(reponse);
  const identite = champsNominatifs(reponse.reponses);
  const connue =
    pole.registre.demandes.find(({ idReponse }) => idReponse === reponse.id) ?? retrouver(pole, reponse, numero);
  if (!connue) return inscrire(pole, recit, provenanceDe(reponse, numero), identite);
  if (connue.statut === 'efface') return revenue(pole, connue, reponse);
  if (connue.version !== reponse.version) noterIdentite(pole, connue.numero, identite);
  if (connue.empreinte !== empreinteDuRecit(recit))
    return modifier(pole, { ...connue, version: reponse.version }, recit, identite);
  // Sent again unchanged: only the version is new, and must be known not to be read at every comparison.
  if (connue.version !== reponse.version) pole.enregistrerDemande({ ...connue, version: reponse.version });
  completerCourriers(pole, connue);
  return connue;
}

/** Its row is there under the number it was given, and something was pasted over the mark of its answer. */
function retrouver(pole: Pole, { id }: Reponse, numero?: NumeroDemande): Demande | undefined {
  const ligne = numero && pole.registre.demandes.find((demande) => demande.numero === numero);
  if (!ligne) return undefined;
  const marquee = { ...ligne, idReponse: id };
  pole.enregistrerDemande(marquee);
  return marquee;
}

function provenanceDe({ recueLe, id, lienModification, version }: Reponse, numero?: NumeroDemande): Provenance {
  return { canal: 'formulaire', recuLe: recueLe, idReponse: id, lienModification, version, numero };
}

/** Its answer was taken out of the Form: a trigger that comes late changes nothing, but what a school sends anew is new. */
function revenue(pole: Pole, effacee: Demande, reponse: Reponse): Demande {
  if (reponse.version <= effacee.version) return effacee;
  pole.enregistrerDemande({ ...effacee, idReponse: '', version: '' });
  return inscrire(pole, recitDe(reponse), provenanceDe(reponse), champsNominatifs(reponse.reponses));
}

/** Records a new demande, its mails to come and the Journal: sending flushes them to the sheet before anything leaves. */
function inscrire(pole: Pole, recit: Recit, provenance: Provenance, identite?: ChampsNominatifs): Demande {
  return enregistrer(pole, preparer(pole, recit, provenance, identite), identite);
}

/** What a new demande would be: numbered, routed, read by the guard. Nothing is written. */
export function preparer(pole: Pole, recit: Recit, provenance: Provenance, identite?: ChampsNominatifs): Demande {
  const numero = provenance.numero ?? numeroPour(pole, provenance.recuLe);
  const brute: Demande = {
    ...recit,
    ...provenance,
    numero,
    ...SANS_SUITE,
    statutLe: jourDe(pole.maintenant),
    empreinte: empreinteDuRecit(recit),
  };
  const routee = demanderLEssentiel(router(pole, brute), ESSENTIELS, jourDe(pole.maintenant));
  return relue(pole, routee, alertesDIdentite(pole, identite));
}

export function enregistrer(pole: Pole, demande: Demande, identite?: ChampsNominatifs): Demande {
  // First: a killed run that wrote it alone is overwritten by whoever takes the number.
  noterIdentite(pole, demande.numero, identite);
  lierEnRetour(pole, demande);
  pole.enregistrerDemande(demande);
  pole.noterDernierNumero(derniersNumeros(numerosConnus(pole)));
  pole.journaliser({ qui: 'le pôle', quoi: DEMANDE_RECUE, sur: demande.numero, details: detailsDeLaDemande(demande) });
  completerCourriers(pole, demande);
  return demande;
}

/** What resembles a demande says it too: whoever opens the older one must know of the newer. */
export function lierEnRetour(pole: Pole, { numero, liens }: Demande): void {
  for (const autre of pole.registre.demandes.filter((candidate) => liens.includes(candidate.numero)))
    if (!autre.liens.includes(numero)) pole.enregistrerDemande({ ...autre, liens: [...autre.liens, numero] });
}

/** An edited answer may resemble others than before: links are added, never taken away. */
function relier({ registre }: Pole, demande: Demande): Demande {
  const trouves = rapprochements(demande, registre.demandes).map(({ autre }) => autre.numero);
  return {
    ...demande,
    liens: [...new Set([...demande.liens, ...trouves])],
    alertes: rafraichirAlertes(demande, registre),
  };
}

const SANS_SUITE = {
  statut: 'recu',
  cleMotif: '',
  referent: '',
  associes: [] as string[],
  acceptee: '',
  rendues: [] as string[],
  proposee: '',
  relais: '',
  raisons: [] as string[],
  reunion: '',
  partenaires: [] as string[],
  ordre: 0,
  minutes: 0,
  liens: [] as NumeroDemande[],
  alertes: [] as string[],
  manques: [] as string[],
  reorienteVers: '',
  statutNote: '',
  reconduite: false,
  idFiche: '',
  lienFiche: '',
  empreinteFiche: '',
  lecteursFiche: [] as string[],
} as const;

function numeroPour(pole: Pole, recuLe: Instant): NumeroDemande {
  const date = jourDe(recuLe);
  const periode = periodeDu(pole.registre.calendrier, date);
  const laSerie = serie(periode?.annee ?? anneeScolaire(date), periode?.numero ?? 0);
  return prochainNumero(laSerie, numerosConnus(pole), 0);
}

export function numerosConnus({ registre: { parametres, demandes } }: Pole): string[] {
  return [parametres.dernierNumero, ...demandes.map(({ numero }) => numero)];
}

/**
 * Motif, meeting, links, then people. What we do not understand goes to a person, with the reason. `enRoute`: its meeting
 * is known.
 */
function router(pole: Pole, demande: Demande, enRoute = false): Demande {
  const { registre, maintenant } = pole;
  const { ecole, motif, reunion, liens, alertes, aTrier } = orienter(demande, registre);
  const orientee: Demande = {
    ...demande,
    ecole: ecole?.nom ?? demande.ecole,
    cleMotif: motif?.cle ?? '',
    reunion: enRoute ? demande.reunion : (encoreAVenir(registre.reunions, reunion, jourDe(maintenant))?.cle ?? ''),
    liens,
    alertes,
  };
  if (aTrier || !motif) return { ...orientee, statut: 'a_trier', raisons: [aTrier] };
  const { referent, associes, raisons } = choisir(pole, orientee, motif);
  // The équipe restreinte may choose whom; without a meeting either, nobody would have it before their eyes.
  if (registre.parametres.affectation === 'a_valider' && (referent || orientee.reunion))
    return { ...orientee, statut: 'en_analyse', referent, associes, raisons };
  return { ...orientee, statut: referent ? 'affecte' : 'a_trier', referent, associes, raisons };
}

/** The guard warns beside the text; it never touches it. What an older version was told goes with it. */
export function relue({ registre }: Pole, demande: Demande, enPlus: readonly string[] = []): Demande {
  const autres = demande.alertes.filter((alerte) => !estAlerteDeRelecture(alerte) && !estAlerteDeQuestion(alerte));
  const duFormulaire = alertesDesQuestions(demande.precisions);
  return { ...demande, alertes: [...autres, ...enPlus, ...duFormulaire, ...alertesDeRelecture(relireDemande(demande, registre))] }; // oxfmt-ignore
}

/**
 * A demande that goes back to the start: whoever people or the machine had chosen stays, else it is routed as a new one.
 * `demandeParUnePersonne`: she asks for it by its statut, and so for somebody where she had left nobody.
 */
export function remettreEnRoute(pole: Pole, demande: Demande, demandeParUnePersonne = false): Demande {
  const complete: Demande = { ...demande, manques: [] };
  const { membres, parametres } = pole.registre;
  // A name that a person wrote stays, even one that tab Membres does not know.
  const garde = trouverMembre(membres, demande.referent) || (demande.referent && laisseeParUnePersonne(pole, demande));
  const routee: Demande = garde
    ? { ...reunionGardee(pole, complete), statut: parametres.affectation === 'a_valider' ? 'en_analyse' : 'affecte' }
    : routerDeNouveau(pole, complete, demandeParUnePersonne);
  return { ...routee, alertes: [...new Set([...routee.alertes, ...demande.alertes])], statutLe: jourDe(pole.maintenant) };
} // oxfmt-ignore

/**
 * Whom the machine chooses after the reception is in the Journal before the row has it, and learns it whatever she was
 * told of it before; a run that begins again does both again. A cell that a person emptied stays empty.
 */
function routerDeNouveau(pole: Pole, demande: Demande, demandeParUnePersonne = false): Demande {
  const routee = router(pole, reunionGardee(pole, demande), true);
  const { referent: ancien, associes } = demande;
  const { referent } = routee;
  if (memeNom(ancien, referent)) return routee;
  if (!ancien && !demandeParUnePersonne && laisseeParUnePersonne(pole, demande))
    return { ...routee, statut: 'a_trier', referent: '', associes, raisons: [LAISSEE_VIDE] };
  return { ...routee, ...passerDe(pole, demande, referent, jourDe(pole.maintenant)), relais: '' };
}

const LAISSEE_VIDE = 'Une personne a vidé « Référent·e » : une personne choisit.';

/** What the cell says now is what a person last made of it, be it empty. */
function laisseeParUnePersonne(pole: Pole, { numero, referent }: Demande): boolean {
  const dernier = derniersChoix(pole.journal()).get(numero);
  return dernier !== undefined && dernier.parUnePersonne && memeNom(dernier.referent, referent);
}

/** The meeting it was on, unless it was held while the demande waited. */
export function reunionAVenir({ registre, maintenant }: Pole, demande: Demande): Demande {
  const { reunion } = demande;
  const aujourdhui = jourDe(maintenant);
  const tient = registre.reunions.some(({ cle, date, statut }) => cle === reunion && statut !== 'annule' && date >= aujourdhui); // oxfmt-ignore
  return tient ? demande : passerALaReunion(demande, reunionPour(registre.reunions, aujourdhui)?.cle ?? '');
}

/** The same for one that is routed again: a cancelled meeting gives up its own at the next ronde, and may have them back. */
function reunionGardee(pole: Pole, demande: Demande): Demande {
  const { reunions } = pole.registre;
  const reportera = reunions.some(({ cle, date, statut }) => cle === demande.reunion && statut === 'annule' && date >= jourDe(pole.maintenant)); // oxfmt-ignore
  return reportera ? demande : reunionAVenir(pole, demande);
}

/** The school edited its answer: the story changes, what people decided since does not. */
function modifier(pole: Pole, connue: Demande, recu: Recit, identite?: ChampsNominatifs): Demande {
  const recit = {
    ...recu,
    ecole: trouverEcole(pole.registre.ecoles, recu.ecole)?.nom ?? recu.ecole,
    // What the school added by another road since is not in this answer.
    precisions: [recu.precisions, ajoutsDe(connue.precisions, INTITULES)].filter(Boolean).join('\n'),
  };
  const champs = champsModifies(connue, recit);
  const cleMotif = champs.includes('motif') ? (trouverMotif(pole.registre.motifs, recit.motif)?.cle ?? '') : connue.cleMotif; // oxfmt-ignore
  const nouvelle: Demande = { ...connue, ...recit, cleMotif, empreinte: empreinteDuRecit(recu) };
  const alerte = alerteDeModification(connue, nouvelle, jourDe(pole.maintenant));
  const suite = relier(pole, horsDeLEcole(pole, connue, reprise(pole, nouvelle)));
  const alertes = new Set([...suite.alertes, alerte, ...alertesDIdentite(pole, identite)]);
  const demande: Demande = relue(pole, { ...suite, alertes: [...alertes] });
  pole.enregistrerDemande(demande);
  pole.journaliser({ qui: 'l’école', quoi: 'reponse_modifiee', sur: demande.numero, details: champs.join(', ') });
  lierEnRetour(pole, demande);
  completerCourriers(pole, demande);
  if (demande.referent !== connue.referent) abandonnerLesVains(pole, demande.numero);
  return demande;
}

/** An edited answer may say what was missing, to the machine or to the school. */
function reprise(pole: Pole, demande: Demande): Demande {
  if (demande.statut === 'a_trier' && (!demande.referent || estEntamee(pole, demande)))
    return routerDeNouveau(pole, demande);
  if (demande.statut !== 'a_completer') return demande;
  return demanderLEssentiel(remettreEnRoute(pole, demande), ESSENTIELS, jourDe(pole.maintenant));
}

/** Her name was written and the statut that follows was not: a run died between the two. */
function estEntamee(pole: Pole, { numero, statut }: Demande): boolean {
  return passagesEntames(pole.journal()).get(numero) === statut;
}

/** Plans the mails the demande calls for and no row has yet: all of a new one, or those a killed run left out. */
export function completerCourriers(pole: Pole, ...demandes: Demande[]): void {
  const { registre, maintenant } = pole;
  pole.enregistrerCourriers(
    demandes.flatMap((demande) => {
      const modifiee = demande.alertes.some(estModifiee);
      return [
        ...courriersDeReception(demande, registre, maintenant),
        ...(modifiee ? courriersDeModification(demande, registre, maintenant, demande.version) : []),
        ...courriersDuStatut(demande, registre, maintenant),
      ];
    }),
  );
}
