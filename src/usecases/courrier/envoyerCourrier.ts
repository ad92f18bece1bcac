// Sends what the Courrier has due. Its row is in the sheet, and its departure noted where no sort can reach it, before
// Google is asked; the rows say « envoyé » all together at the end.
import { COURRIELS } from '../../catalogue/courriels';
import { ditAUneAutreEcole } from '../../catalogue/courriels/pourLEcole';
import { GESTES_DU_REFERENT } from '../../catalogue/gestes';
import {
  adressesRevenues,
  estRevenue,
  retenuPourRetour,
  retenuSansAdresse,
} from '../../domain/courrier/adresseRevenue';
import { encoreVides } from '../../domain/registre/aRemplir';
import {
  aEnvoyer,
  attendLeQuota,
  enAttente,
  enAttenteDuQuota,
  estHeureOuvree,
  estRenvoi,
  finDAttente,
  prochaineHeureOuvree,
  reprendre,
  selonLeQuota,
  type Courrier,
  type Politique,
} from '../../domain/courrier/courrier';
import { type ContexteCourriel } from '../../domain/courrier/courriel';
import { accorder, annoncer, conclure, renoncer } from '../../domain/courrier/departs';
import { lienDuCourrier, lienDuGeste } from '../../domain/formulaire/lienDeSuite';
import { estJour } from '../../domain/temps/jour';
import type { Memoire, MessageAPoster, Pole } from '../../domain/pole/pole';
import { estUnDefautDAutorisation } from '../../domain/pole/veille';
import {
  avecAdresses,
  composer,
  contexteDe,
  partiEnEssai,
  SANS_LIEN,
  type Liens,
  type Redaction,
} from './composerCourrier';
import { heuresDe } from './planifierCourriers';
import { aSaDate } from './planifierEcheances';

const DERNIERE_PRIORITE = 99;
/** From this one on, a kind goes to all the schools or all the members, and can wait a day. */
const PRIORITE_DE_MASSE = 6;

function priorite(genre: string): number {
  return COURRIELS[genre]?.priorite ?? DERNIERE_PRIORITE;
}

/**
 * What a run that died left half said: a row whose mail is known to have left says so; one that was leaving becomes
 * planned again or uncertain, as its kind wants.
 */
export function reprendreLesInterrompus(pole: Pole): void {
  const { departs } = pole.memoire;
  const { partis, douteux } = accorder(pole.registre.courriers, departs);
  const enCours = pole.registre.courriers.filter((courrier) => courrier.statut === 'en_cours' && !partis.some(({ cle }) => cle === courrier.cle)); // oxfmt-ignore
  const repris = [...new Set([...douteux, ...enCours])].map((courrier) => reprendre(courrier, politiqueDe(courrier)));
  const { registre, maintenant } = pole;
  const termines = [...partis.map((courrier) => aSaDate(courrier, registre)), ...repris];
  pole.enregistrerCourriers(termines.map((courrier) => avecAdresses(courrier, registre, maintenant)));
  if (repris.length) pole.valider();
  const aRenvoyer = repris.filter(({ statut }) => statut === 'prevu');
  const reste = aRenvoyer.reduce(renoncer, departs);
  if (repris.length) pole.noterMemoire({ departs: conclure(reste, pole.maintenant) });
}

function politiqueDe({ genre }: Courrier): Politique {
  return COURRIELS[genre]?.politique ?? 'au_plus_une_fois';
}

interface Pret {
  courrier: Courrier;
  message: MessageAPoster;
}

/**
 * Sends everything due, by priority, while the quota and the time last: two round trips a mail, one that says it is
 * leaving, and the mail itself. Nothing while a lost tab waits to be filled.
 */
export function envoyerCourrier(pole: Pole, previsions = pole.memoire.previsions): void {
  if (encoreVides(pole.memoire.aRemplir, pole.registre).length > 0) return;
  // The mail that follows would say that the one before has left: what is in doubt is settled first.
  reprendreLesInterrompus(pole);
  envoyerLesDus(pole, previsions);
}

/** The same, where nothing can have been interrupted; `rediger` makes each message. */
export function envoyerLesDus(pole: Pole, previsions = pole.memoire.previsions, rediger: Redaction = composer): void {
  const dus = aEnvoyer(pole.registre.courriers, pole.maintenant, priorite);
  const revenues = adressesRevenues(pole.registre.courriers);
  // Planned again because its row was deleted: it had left.
  const { partis } = accorder(dus, pole.memoire.departs);
  pole.enregistrerCourriers(partis);
  const prets = dus
    .filter(({ cle }) => !partis.some((parti) => parti.cle === cle))
    .flatMap((courrier) => preparer(pole, courrier, { revenues, previsions, rediger }));
  pole.enregistrerCourriers(posterTous(pole, sousLeQuota(pole, prets)));
  reveiller(pole);
}

/** Google is asked what is left of the day only when there are mails to many people. */
function sousLeQuota(pole: Pole, prets: readonly Pret[]): readonly Pret[] {
  const deMasse = ({ courrier }: Pret): boolean => priorite(courrier.genre) >= PRIORITE_DE_MASSE;
  if (!prets.some(deMasse)) return prets;
  const destinataires = ({ message }: Pret): number => message.a.length + message.copie.length;
  const { partent, attendent } = selonLeQuota(prets, { reste: pole.quotaRestant(), deMasse, destinataires });
  pole.enregistrerCourriers(attendent.map(({ courrier }) => enAttenteDuQuota(courrier)));
  return partent;
}

function posterTous(pole: Pole, prets: readonly Pret[]): Courrier[] {
  if (prets.length === 0) return [];
  // Nothing leaves that has no row.
  pole.valider();
  const finis: Courrier[] = [];
  for (const { courrier, message } of prets) {
    if (finis.length > 0 && pole.doitSArreter()) break;
    noterDepart(pole, courrier, prets.length);
    const fini = poster(pole, { ...courrier, destinataires: [...message.a, ...message.copie].join(', ') }, message);
    if (fini.statut !== 'envoye') pole.noterMemoire({ departs: renoncer(pole.memoire.departs, courrier) });
    finis.push(fini);
    // Google would refuse the others too, for the same reason.
    if (fini.statut === 'prevu' && !attendSonDocument(fini))
      return [...finis, ...prets.slice(finis.length).map((pret) => commeLui(fini, pret))];
  }
  return finis;
}

function noterDepart(pole: Pole, courrier: Courrier, partant: number): void {
  pole.noterMemoire(() => ({
    departs: annoncer(pole.memoire.departs, courrier, pole.maintenant),
    ...resteDu(pole, partant),
  }));
}

function commeLui(refuse: Courrier, { courrier }: Pret): Courrier {
  return attendLeQuota(refuse) ? enAttenteDuQuota(courrier) : enAttente(courrier, '');
}

/** A mail that is due and stays, waiting for something or for time, must not find the next ronde idle. */
function reveiller(pole: Pole): void {
  pole.noterMemoire(() => resteDu(pole, 0));
}

/** `partant`: how many of those that are due are leaving. */
function resteDu(
  { registre, memoire, maintenant }: Pole,
  partant: number,
): Pick<Partial<Memoire>, 'prochaineEcheance'> {
  const dus = registre.courriers.filter(({ statut, prevuLe }) => statut === 'prevu' && prevuLe <= maintenant);
  return memoire.prochaineEcheance > maintenant && dus.length > partant ? { prochaineEcheance: '' } : {};
}

/** What was planned about these demandes and would not be sent any more is dropped at once: the list of what will leave is true. */
export function abandonnerLesVains(pole: Pole, ...numeros: string[]): void {
  // What may have left is not dropped as if it had not.
  reprendreLesInterrompus(pole);
  const vains = pole.registre.courriers.flatMap((courrier) => {
    if (courrier.statut !== 'prevu' || !numeros.includes(courrier.sujet)) return [];
    const contexte = contexteDe(courrier, pole.registre, pole.maintenant, SANS_LIEN);
    const pourquoi = COURRIELS[courrier.genre]?.obstacle?.(contexte);
    return pourquoi ? [{ ...courrier, statut: 'annule' as const, pourquoi }] : [];
  });
  pole.enregistrerCourriers(vains);
}

/** Google refuses a whole mail for one address it does not like: a mistyped copy must not keep the others from theirs. */
function poster(pole: Pole, courrier: Courrier, message: MessageAPoster): Courrier {
  try {
    pole.poster(message);
    const parti = partiEnEssai(aSaDate(courrier, pole.registre), pole.registre, pole.maintenant);
    return { ...parti, statut: 'envoye', partiLe: pole.maintenant };
  } catch (error) {
    const raison = error instanceof Error ? error.message : String(error);
    if (/invalid email/i.test(raison) && message.copie.length > 0) {
      const sansCopie = { ...courrier, destinataires: message.a.join(', '), pourquoi: `Parti sans copie à ${message.copie.join(', ')} : Google a refusé une adresse.` }; // oxfmt-ignore
      return poster(pole, sansCopie, { ...message, copie: [] });
    }
    pole.journaliser({
      qui: 'le pôle',
      quoi: 'envoi_refuse',
      sur: courrier.sujet,
      details: `${courrier.genre} : ${raison}`,
    });
    // The quota comes back after a day, an authorisation when it is given: the row stays planned. Any other refusal is for
    // a person to look at.
    // A mail that may have left once already keeps saying so.
    if (estUnQuotaEpuise(raison)) return enAttenteDuQuota(courrier);
    const pourquoi = estRenvoi(courrier) ? courrier.pourquoi : ATTEND_AUTORISATION;
    if (estUnDefautDAutorisation(raison)) return { ...courrier, statut: 'prevu', pourquoi };
    return sansSonDocument(pole, courrier, message) ?? { ...courrier, statut: 'echec', pourquoi: `Google a refusé l’envoi : ${raison}` }; // oxfmt-ignore
  }
}

/**
 * It leaves from the account of whoever asks, which may be shut out of what another has written: a person leaves it to the
 * account in charge, which has a fiche written again. Undefined when every Doc it joins opens.
 */
function sansSonDocument(pole: Pole, courrier: Courrier, { piecesJointes }: MessageAPoster): Courrier | undefined {
  const ferme = piecesJointes.find(({ idDocument }) => idDocument && !pole.lireTableaux(idDocument, () => false));
  if (!ferme) return undefined;
  const demande = pole.registre.demandes.find(({ idFiche }) => idFiche === ferme.idDocument);
  if (pole.agitPourLePole() && !demande)
    return { ...courrier, statut: 'echec', pourquoi: `Le compte exécutant n’ouvre plus ce qu’il fallait joindre, ${ferme.nom} : document ${ferme.idDocument}.` }; // oxfmt-ignore
  if (pole.agitPourLePole()) pole.enregistrerDemande({ ...demande!, empreinteFiche: '' });
  return enAttente(courrier, SON_DOCUMENT);
}

const SON_DOCUMENT = 'son document, que ce compte n’ouvre pas';

function attendSonDocument({ pourquoi }: Courrier): boolean {
  return pourquoi.includes(SON_DOCUMENT);
}

/** How the row of a mail says that Google no longer lets the account send. */
export const ATTEND_AUTORISATION = 'Google redemande son autorisation au compte exécutant : repris ensuite.';

function estUnQuotaEpuise(erreur: string): boolean {
  return /too many times|quota/i.test(erreur);
}

interface Expedition {
  revenues: ReadonlySet<string>;
  previsions: readonly string[];
  rediger: Redaction;
}

/** The message of a row that may leave now; a row that may not is noted with the reason and dropped. */
function preparer(pole: Pole, courrier: Courrier, { revenues, previsions, rediger }: Expedition): Pret[] {
  const modele = COURRIELS[courrier.genre];
  if (!modele) return refuser(pole, courrier, `Le genre de courriel « ${courrier.genre} » n’existe pas.`);
  const heures = heuresDe(pole.registre);
  if (modele.heures === 'scolaires' && !estHeureOuvree(pole.maintenant, heures)) {
    pole.enregistrerCourriers([{ ...courrier, prevuLe: prochaineHeureOuvree(pole.maintenant, heures) }]);
    return [];
  }
  const contexte = contexteDe(courrier, pole.registre, pole.maintenant, liensDe(pole, courrier), previsions);
  const obstacle = modele.obstacle?.(contexte) || sansObjet(contexte) || ditAUneAutreEcole(contexte);
  if (obstacle) return refuser(pole, courrier, obstacle);
  const attendu = modele.attend?.(contexte) ?? '';
  if (attendu && pole.maintenant < finDAttente(courrier, heures)) return attendre(pole, courrier, attendu);
  const message = rediger(modele, contexte);
  if (message.a.length === 0) return retenir(pole, retenuSansAdresse(courrier));
  const refusee = message.a.find((adresse) => estRevenue(adresse, revenues));
  if (refusee) return retenir(pole, retenuPourRetour(courrier, refusee));
  const copie = message.copie.filter((adresse) => !estRevenue(adresse, revenues));
  return [{ courrier: enAttente(courrier, ''), message: { ...message, copie } }];
}

function liensDe({ lienDeSuite, signer }: Pole, courrier: Courrier): Liens {
  return {
    suite: () => lienDuCourrier(courrier, lienDeSuite, signer),
    geste: (cle) => lienDuGeste(courrier, { cle, libelle: GESTES_DU_REFERENT[cle]!.libelle }, lienDeSuite, signer),
  };
}

/** It stays planned: the next ronde brings what it waits for. */
function attendre(pole: Pole, courrier: Courrier, quoi: string): [] {
  pole.enregistrerCourriers([enAttente(courrier, quoi)]);
  return [];
}

function retenir(pole: Pole, retenu: Courrier): [] {
  pole.enregistrerCourriers([retenu]);
  return [];
}

function refuser(pole: Pole, courrier: Courrier, pourquoi: string): [] {
  pole.enregistrerCourriers([{ ...courrier, statut: 'annule', pourquoi }]);
  return [];
}

/** What the mail is about has left the register. */
function sansObjet({ courrier, demande, reunion }: ContexteCourriel): string {
  return demande || reunion || estJour(courrier.sujet) ? '' : `${courrier.sujet} n’est plus dans le registre.`;
}
