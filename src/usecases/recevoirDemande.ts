// A demande arrives, by the Form or by another door: it is recorded first, then routed, then people are told.
import { affecter } from '../domain/affectation';
import { periodeDu } from '../domain/calendrier';
import { derniersNumeros, prochainNumero, serie, type Canal, type Demande, type NumeroDemande, type Recit } from '../domain/demande'; // prettier-ignore
import { trouverEcole } from '../domain/ecole';
import { anneeScolaire, enChiffres } from '../domain/jour';
import { jourDe, type Instant } from '../domain/instant';
import { orienter } from '../domain/orientation';
import type { Pole } from '../domain/pole';
import { alertesDeRelecture, estAlerteDeRelecture, relireDemande } from '../domain/relecture';
import { champsModifies, empreinteDuRecit, recitDe, type Reponse } from '../domain/reponse';
import { courriersDeModification, courriersDeReception } from './planifierCourriers';

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
  const connue = pole.registre.demandes.find(({ idReponse }) => idReponse === reponse.id);
  if (!connue)
    return inscrire(pole, recit, {
      canal: 'formulaire',
      recuLe: reponse.recueLe,
      idReponse: reponse.id,
      lienModification: reponse.lienModification,
      version: reponse.version,
      numero,
    });
  if (connue.empreinte !== empreinteDuRecit(recit))
    return modifier(pole, { ...connue, version: reponse.version }, recit);
  // Sent again unchanged: only the version is new, and must be known not to be read at every comparison.
  if (connue.version !== reponse.version) pole.enregistrerDemande({ ...connue, version: reponse.version });
  completerCourriers(pole, connue);
  return connue;
}

/** Records a new demande, its mails to come and the Journal: sending flushes them to the sheet before anything leaves. */
export function inscrire(pole: Pole, recit: Recit, provenance: Provenance): Demande {
  const numero = provenance.numero ?? numeroPour(pole, provenance.recuLe);
  const brute: Demande = {
    ...recit,
    ...provenance,
    numero,
    ...SANS_SUITE,
    statutLe: jourDe(pole.maintenant),
    empreinte: empreinteDuRecit(recit),
  };
  const demande = relue(pole, router(pole, brute));
  pole.enregistrerDemande(demande);
  pole.noterDernierNumero(derniersNumeros(numerosConnus(pole)));
  pole.journaliser({ qui: 'le pôle', quoi: 'demande_recue', sur: demande.numero, details: demande.idReponse });
  completerCourriers(pole, demande);
  return demande;
}

const SANS_SUITE = {
  statut: 'recu',
  cleMotif: '',
  referent: '',
  associes: [] as string[],
  raisons: [] as string[],
  reunion: '',
  liens: [] as NumeroDemande[],
  alertes: [] as string[],
  manques: [] as string[],
  reorienteVers: '',
  reconduite: false,
  idFiche: '',
  lienFiche: '',
} as const;

function numeroPour(pole: Pole, recuLe: Instant): NumeroDemande {
  const date = jourDe(recuLe);
  const periode = periodeDu(pole.registre.calendrier, date);
  const laSerie = serie(periode?.annee ?? anneeScolaire(date), periode?.numero ?? 0);
  return prochainNumero(laSerie, numerosConnus(pole), 0);
}

function numerosConnus({ registre }: Pole): string[] {
  return [registre.parametres.dernierNumero, ...registre.demandes.map(({ numero }) => numero)];
}

/** Motif, meeting, links, then people. What we do not understand goes to a person, with the reason. */
function router(pole: Pole, demande: Demande): Demande {
  const { registre, maintenant } = pole;
  const { ecole, motif, reunion, liens, alertes, aTrier } = orienter(demande, registre);
  const orientee: Demande = {
    ...demande,
    ecole: ecole?.nom ?? demande.ecole,
    cleMotif: motif?.cle ?? '',
    reunion: reunion?.cle ?? '',
    liens,
    alertes,
  };
  if (aTrier || !motif) return { ...orientee, statut: 'a_trier', raisons: [aTrier] };
  const { membres, demandes } = registre;
  const circonstances = { membres, demandes, ecole, aujourdhui: jourDe(maintenant) };
  const { referent, associes, raisons } = affecter(orientee, motif, circonstances);
  if (registre.parametres.affectation === 'a_valider')
    return { ...orientee, statut: 'en_analyse', referent, associes, raisons };
  return { ...orientee, statut: referent ? 'affecte' : 'a_trier', referent, associes, raisons };
}

/** The guard warns beside the text; it never touches it. What an older version was told goes with it. */
function relue({ registre }: Pole, demande: Demande): Demande {
  const autres = demande.alertes.filter((alerte) => !estAlerteDeRelecture(alerte));
  return { ...demande, alertes: [...autres, ...alertesDeRelecture(relireDemande(demande, registre))] };
}

/** How the alert begins that tells a row was edited: the mail of each version is then due. */
const MODIFIEE = 'Réponse modifiée par l’école';

/** The school edited its answer: the story changes, what people decided since does not. */
function modifier(pole: Pole, connue: Demande, recu: Recit): Demande {
  const recit = { ...recu, ecole: trouverEcole(pole.registre.ecoles, recu.ecole)?.nom ?? recu.ecole };
  const champs = champsModifies(connue, recit);
  const empreinte = empreinteDuRecit(recu);
  const alerte = `${MODIFIEE} le ${enChiffres(jourDe(pole.maintenant))}.`;
  const nouvelle: Demande = { ...connue, ...recit, empreinte };
  const suite = connue.statut === 'a_trier' && !connue.referent ? router(pole, nouvelle) : nouvelle;
  const demande: Demande = relue(pole, { ...suite, alertes: [...new Set([...suite.alertes, alerte])] });
  pole.enregistrerDemande(demande);
  pole.journaliser({ qui: 'l’école', quoi: 'reponse_modifiee', sur: demande.numero, details: champs.join(', ') });
  completerCourriers(pole, demande);
  return demande;
}

/** Plans the mails the demande calls for and no row has yet: all of a new one, or those a killed run left out. */
export function completerCourriers(pole: Pole, demande: Demande): void {
  const { registre, maintenant } = pole;
  const modifiee = demande.alertes.some((alerte) => alerte.startsWith(MODIFIEE));
  pole.enregistrerCourriers([
    ...courriersDeReception(demande, registre, maintenant),
    ...(modifiee ? courriersDeModification(demande, registre, maintenant, demande.version) : []),
  ]);
}
