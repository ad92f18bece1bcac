// « Répartir »: every open demande that nobody has taken in hand is proposed to the member who suits best, all together.
// What a person chose, and what has begun, is left as it is. Asked again, or after a stop, it goes on to the same end.
import { proposerA } from '../../catalogue/propositions';
import { estAcceptee, lireMarque } from '../../domain/affectation/acceptation';
import { propositionDe, suivie, type Proposition } from '../../domain/affectation/affectation';
import { aConfier, type AConfier } from '../../domain/affectation/aConfier';
import { blocageDe, repartir, type Confiee } from '../../domain/affectation/repartition';
import { choixAuJournal, estEntreLesMainsDUnePersonne } from '../../domain/affectation/choixDesPersonnes';
import { estOuverte, passerA, type Demande } from '../../domain/demande/demande';
import { trouverEcole } from '../../domain/demande/ecole';
import { detailsDeLaDemande, REFERENT_PROPOSE } from '../../domain/registre/etatAuJournal';
import { jourDe } from '../../domain/temps/instant';
import type { LigneDeJournal } from '../../domain/registre/journal';
import { memeNom } from '../../domain/membre/membre';
import { trouverMotif } from '../../domain/demande/motif';
import { raisonDeTrier } from '../../domain/demande/orientation';
import type { Pole } from '../../domain/pole/pole';
import type { Statut } from '../../domain/demande/statut';
import { lireRelais } from '../../domain/membre/suppleance';
import { accorder, typographier } from '../../domain/texte/typographie';
import { abandonnerLesVains, envoyerCourrier } from '../courrier/envoyerCourrier';
import { exigerLesOnglets } from '../registre/exigerLesOnglets';
import { prevenirQuiLaPerd } from '../courrier/planifierCourriers';
import { completerCourriers } from '../demande/recevoirDemande';

/** Before anybody has begun. On an ordre du jour, only what has nobody. */
const LIBRES: readonly Statut[] = ['recu', 'a_trier', 'en_analyse', 'affecte'];
/** Where the équipe restreinte decides, what is « affectée » is decided. */
const LIBRES_A_VALIDER: readonly Statut[] = ['recu', 'a_trier', 'en_analyse'];

export interface Plan {
  /** Those that could be given anew, and what becomes of each. */
  propositions: { avant: Demande; confiee: Confiee; proposition: Proposition }[];
  /** Those that wait where they are: a person has them in hand, or must. */
  gardees: number;
}

/** One reading of each tab and of the Journal; the rest is counted. */
export function planDe(pole: Pole): Plan {
  const { registre, maintenant } = pole;
  const { membres, demandes } = registre;
  const journal = pole.journal();
  const aujourdhui = jourDe(maintenant);
  const ouvertes = demandes.filter(estOuverte);
  const libres = new Map(libresDe(pole, journal).map((libre) => [libre.numero, libre]));
  const suivies = demandes.filter(({ numero }) => !libres.has(numero)).map(suivie);
  const { confiees } = repartir({ membres, demandes: [...libres.values()], suivies, aujourdhui });
  const parNumero = new Map<string, Demande>(demandes.map((demande) => [demande.numero, demande]));
  const propositions = confiees.map((confiee) => ({
    avant: parNumero.get(confiee.demande.numero)!,
    confiee,
    proposition: propositionDe(confiee, { membres, aujourdhui }),
  }));
  return { propositions, gardees: ouvertes.length - propositions.length };
}

function libresDe({ registre }: Pole, journal: readonly LigneDeJournal[]): AConfier[] {
  const { demandes, ecoles, motifs, membres, suites, parametres } = registre;
  const choix = choixAuJournal(journal);
  // The analysis of the équipe restreinte is what comes before anybody begins.
  const commencees = new Set<string>(
    suites.filter(({ intention }) => intention !== 'analyse').map(({ demande }) => demande),
  );
  const statuts = parametres.affectation === 'a_valider' ? LIBRES_A_VALIDER : LIBRES;
  return demandes.flatMap((demande) => {
    const attend = statuts.includes(demande.statut) || (demande.statut === 'inscrit' && !demande.referent);
    // A statut that was just typed is not judged yet.
    const lue = demande.statutTape === undefined && demande.statutNote === demande.statut;
    if (!attend || !lue || estAcceptee(demande) || reviendra(demande) || commencees.has(demande.numero)) return [];
    const ecole = trouverEcole(ecoles, demande.ecole);
    const motif = trouverMotif(motifs, demande.cleMotif || demande.motif);
    if (!motif || raisonDeTrier(demande, { ecole, motif })) return [];
    return estEntreLesMainsDUnePersonne(demande, choix, membres) ? [] : [aConfier(demande, motif, ecole)];
  });
}

/** Accepted by who is away: whoever stands in has it until she is back. */
function reviendra(demande: Demande): boolean {
  const relais = lireRelais(demande);
  return relais !== undefined && memeNom(lireMarque(demande.acceptee).nom, relais.de);
}

export function change({ avant, proposition }: Plan['propositions'][number]): boolean {
  return !memeNom(avant.referent, proposition.referent);
}

/** What the person reads before anything is written; a sentence when there is nothing to ask. */
export function questionDeRepartition(pole: Pole): { question: string } | string {
  exigerLesOnglets(pole);
  const plan = planDe(pole);
  const bilan = phrasesDe(plan);
  if (!plan.propositions.some(change)) return bilan.join('\n\n');
  return { question: [...bilan, typographier(`${suiteDe(pole, plan)} Les écrire ?`)].join('\n\n') };
}

/** What writing them will do, where something changes. */
export function suiteDe({ registre }: Pole, { propositions }: Plan): string {
  if (!propositions.some((une) => change(une) && une.proposition.referent))
    return 'Ces changements laissent leurs demandes sans personne ; qui les suivait, et le savait, l’apprendra par courriel.';
  return registre.parametres.affectation === 'a_valider'
    ? 'Ces propositions attendront l’équipe restreinte.'
    : 'Les personnes proposées seront prévenues par courriel.';
}

/** Who loses it is told first, the Journal says what is proposed, then the rows hold it, then the people are told: nothing of that is lost by a stop. */
export function ecrireLaRepartition(pole: Pole): string {
  exigerLesOnglets(pole);
  const plan = planDe(pole);
  const changees = plan.propositions.filter(change).map((une) => ({ avant: une.avant, apres: apresDe(pole, une) }));
  prevenirQuiLaPerd(pole, changees.map(({ avant, apres }) => ({ avant, referent: apres.referent }))); // oxfmt-ignore
  pole.journaliserTout(changees.map(({ apres }) => ({ qui: 'le pôle', quoi: REFERENT_PROPOSE, sur: apres.numero, details: detailsDeLaDemande(apres) }))); // oxfmt-ignore
  const ecrites: Demande[] = [];
  for (const { apres } of changees) {
    if (ecrites.length > 0 && pole.doitSArreter()) break;
    pole.enregistrerDemande(apres);
    ecrites.push(apres);
  }
  redireCeQuiBloque(pole, plan);
  completerCourriers(pole, ...ecrites);
  abandonnerLesVains(pole, ...changees.map(({ apres: { numero } }) => numero));
  envoyerCourrier(pole);
  const reste = changees.length - ecrites.length;
  const faites = ecrites.length ? `${accorder(ecrites.length, 'proposition écrite', 'propositions écrites')}.` : 'Rien ne change.'; // oxfmt-ignore
  return typographier(reste > 0 ? `${faites} Le temps manque pour ${reste} de plus : choisissez de nouveau « Répartir ».` : faites); // oxfmt-ignore
}

/** Marked as proposed since: the mail that tells her comes from the row, at once or by the ronde that follows a stop. */
function apresDe({ registre, maintenant }: Pole, { avant, proposition }: Plan['propositions'][number]): Demande {
  const { referent } = proposition;
  const aujourdhui = jourDe(maintenant);
  const statut = statutDe(avant.statut, referent, registre.parametres.affectation === 'a_valider');
  return passerA({ ...avant, ...proposition, relais: '', proposee: proposerA(registre, avant, referent, aujourdhui) }, statut, aujourdhui); // oxfmt-ignore
}

function statutDe(avant: Statut, referent: string, aValider: boolean): Statut {
  if (avant === 'inscrit') return avant;
  if (aValider) return 'en_analyse';
  return referent ? 'affecte' : 'a_trier';
}

/** Of those that nobody gets, the reasons are said again when they are no longer the same. */
function redireCeQuiBloque(pole: Pole, { propositions }: Plan): void {
  for (const une of propositions) {
    const { avant, proposition } = une;
    const pareil = avant.raisons.join('\n') === proposition.raisons.join('\n');
    if (!change(une) && !proposition.referent && !pareil) pole.enregistrerDemande({ ...avant, raisons: proposition.raisons }); // oxfmt-ignore
  }
}

/** More would not be read in a dialog. */
const LIGNES_MAX = 15;

function phrasesDe({ propositions, gardees }: Plan): string[] {
  const changees = propositions.filter(change);
  const sansPersonne = propositions.filter(({ proposition }) => !proposition.referent);
  const pareilles = propositions.length - changees.length - sansPersonne.filter((une) => !change(une)).length;
  return [
    propositions.length === 0 ? 'Aucune demande ouverte n’attend d’être répartie.' : '',
    liste('Propositions', changees.filter(({ proposition }) => proposition.referent).map(({ avant, proposition }) => `${avant.numero} : ${avant.referent || 'personne'} → ${proposition.referent}`)),
    liste('Personne ne convient', sansPersonne.map(({ avant, proposition, confiee }) => `${avant.numero} : ${enUnePhrase(confiee, proposition)}`)),
    pareilles > 0 ? `${accorder(pareilles, 'proposition ne change pas', 'propositions ne changent pas')}.` : '',
    gardees > 0 ? `${accorder(gardees, 'demande reste', 'demandes restent')} comme ${gardees < 2 ? 'elle est' : 'elles sont'} : une personne a choisi, doit choisir, ou le travail est commencé.` : '',
  ].filter(Boolean).map(typographier);
} // oxfmt-ignore

/** What would help, rather than all that blocks: the row holds the rest. */
function enUnePhrase(confiee: Confiee, { raisons }: Proposition): string {
  return (blocageDe(confiee) ? raisons[raisons.length - 1] : raisons[0])!;
}

function liste(titre: string, lignes: readonly string[]): string {
  if (lignes.length === 0) return '';
  const reste = lignes.length > LIGNES_MAX ? [`… et ${lignes.length - LIGNES_MAX} autres.`] : [];
  return [`${titre} :`, ...lignes.slice(0, LIGNES_MAX).map((ligne) => `• ${ligne}`), ...reste].join('\n');
}
