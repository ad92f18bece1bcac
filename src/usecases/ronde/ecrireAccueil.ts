// Tab Accueil: what is new, unassigned or late, the next meeting, and the sign that the machine is alive.
import { reorientations } from '../../catalogue/reorientations';
import { enAttenteDeReponse } from '../../domain/affectation/acceptation';
import { empechement } from '../../domain/affectation/empechement';
import { horsDesMembres } from '../../domain/affectation/panneau';
import { anneeManquante } from '../../domain/temps/calendrier';
import { derniereAnneeFinie, planDuRegistre } from '../../domain/protection/conservation';
import { enPlages, estVidee } from '../../domain/protection/effacement';
import { estUnRefusDeStatut } from '../../domain/demande/changementDeStatut';
import { estOuverte, lireNumero, type Demande } from '../../domain/demande/demande';
import { convergences, phraseDeConvergence, serieDu } from '../../domain/reunion/convergence';
import { reorientationsARevoir } from '../../domain/demande/reorientation';
import { enHeure, heureDe, jourDe, type Instant } from '../../domain/temps/instant';
import { ajouterJours, anneeScolaire, enChiffres, enToutesLettres, type Jour } from '../../domain/temps/jour';
import { precisionsEnPanne } from '../../domain/demande/manques';
import { estAlerteDeRefus, ficheVoulue } from '../../domain/document/fiche';
import { raisonSansNom } from '../../domain/protection/identite';
import { estDepassee } from '../../domain/document/note';
import { demandesDe } from '../../domain/reunion/ordreDuJour';
import { suppleanteDe } from '../../domain/membre/suppleance';
import { estAbsent, trouverMembre } from '../../domain/membre/membre';
import { partenairesARevoir } from '../../domain/reunion/partenaires';
import type { Pole } from '../../domain/pole/pole';
import { courrielDuPole, type Parametres } from '../../domain/registre/parametres';
import { demandeDeTrop, questionsDeTrop } from '../../domain/formulaire/questionDeTrop';
import { estAlerteDeRelecture } from '../../domain/gardeFou/relecture';
import { finDuReleve, indecises } from '../../domain/reunion/report';
import { A_LIRE } from '../../domain/formulaire/retour';
import { avertissements, reunionsAVenir, reunionsDEtude, reunionsDuMemeJour } from '../../domain/reunion/reunion';
import { accorder, enumerer, typographier } from '../../domain/texte/typographie';
import { MENU_VEILLER, phrasesDAutorisation, veilleMuette } from '../../domain/pole/veille';
import { ATTEND_AUTORISATION } from '../courrier/envoyerCourrier';
import { lignesDExamen } from '../registre/examinerRegistre';
import { adressesACorriger, ecolesDisparues } from '../courrier/suivreAdresses';

/** `previsions`: what was said this morning of the days to come (see Memoire). */
export function ecrireAccueil(pole: Pole, reparees: number, previsions = pole.memoire.previsions): void {
  const { demandes, reunions, courriers, calendrier } = pole.registre;
  const aujourdhui = jourDe(pole.maintenant);
  const ouvertes = demandes.filter(estOuverte);
  const aVenir = ({ date }: { date: Jour }): boolean => date >= aujourdhui;
  const prochaine = reunionsAVenir(reunions).find(aVenir);
  const limite = reunionsDEtude(reunions).find(aVenir)?.dateLimite;
  const manquante = anneeManquante(calendrier, aujourdhui);
  const doutes = courriers.filter(({ statut }) => ['incertain', 'echec', 'revenu'].includes(statut));
  const [semaine, ...quota] = previsions;
  const lignes: [string, string][] = [
    ['Prochaine réunion', prochaine ? enToutesLettres(prochaine.date) : 'à fixer dans l’onglet « Réunions »'],
    ['Date limite des demandes', limite ? enToutesLettres(limite) : 'aucune'],
    ['Demandes au registre', String(demandes.length)],
    ['Demandes ouvertes', String(ouvertes.length)],
    ['À trier', String(ouvertes.filter(({ statut }) => statut === 'a_trier').length)],
    ['En attente d’une réponse du référent', String(enAttenteDeReponse(pole.registre).length)],
    ['Sans référent', String(ouvertes.filter(({ referent }) => !referent).length)],
    ['Textes à faire reformuler', String(ouvertes.filter(({ alertes }) => alertes.some(estAlerteDeRelecture)).length)],
    ['Fiches à écrire', String(fichesAttendues(pole))],
    ['Urgentes', String(ouvertes.filter(({ urgent }) => urgent).length)],
    ['Courriers prévus', String(courriers.filter(({ statut }) => statut === 'prevu').length)],
    ...(semaine ? [['Partiront d’ici une semaine (compté le matin)', semaine] as [string, string]] : []),
    ['Courriers à regarder', String(doutes.length)],
    ['Réponses rattrapées par la dernière ronde', String(reparees)],
    ['Mis à jour', `${enToutesLettres(aujourdhui)} à ${enHeure(heureDe(pole.maintenant))}`],
    ...comptes(pole),
    ...quota.map((texte): [string, string] => ['À prévoir', texte]),
    ...[...suitesRefusees(pole), ...messagesALire(pole)],
    ...ouvertes
      .flatMap((demande) => precisionsEnPanne(demande, pole.registre))
      .map((texte): [string, string] => ['À revoir', texte]),
    ...[...aRevoir(pole), ...fichesRefusees(ouvertes)].map((texte): [string, string] => ['À revoir', texte]),
    ...[...referentsAbsents(pole, ouvertes), ...referentsPartis(pole)].map((texte): [string, string] => ['À revoir', texte]), // oxfmt-ignore
    ...partenairesARelire(pole, ouvertes).map((texte): [string, string] => ['À vérifier', texte]),
    ...relevesARelire(pole),
    ...[...demandesSansReunion(pole), ...reunionsPerdues(pole), ...sansDecision(pole), ...suitesPerdues(pole)],
    ...datesAVerifier(pole).map((texte): [string, string] => ['À vérifier', texte]),
    ...sansNom(pole).map((texte): [string, string] => ['À vérifier', texte]),
    ...(manquante
      ? [['À corriger', `Onglet « Calendrier » : l’année scolaire ${manquante} manque.`] as [string, string]]
      : []),
    ...lignesDExamen(pole),
    ...membresAConfirmer(pole),
    ...[...adressesACorriger(pole), ...ecolesDisparues(pole)].map((texte): [string, string] => ['À corriger', texte]),
    ...[...questionsARetirer(pole), ...noteARefaire(pole), ...finDAnnee(pole)],
    ...pole.anomalies().map((texte): [string, string] => ['À corriger', texte]),
  ];
  pole.ecrireAccueil(lignes.map(([nom, valeur]) => [nom, typographier(valeur)]));
}

/** Of every meeting to come: moved in September, the one of April would be put right too late. */
function datesAVerifier({ registre: { calendrier, reunions }, maintenant }: Pole): string[] {
  const aujourdhui = jourDe(maintenant);
  const aVenir = reunionsAVenir(reunions).filter(({ date, statut }) => date >= aujourdhui && statut !== 'tenu');
  return [...new Set([...aVenir.flatMap((reunion) => avertissements(calendrier, reunion)), ...reunionsDuMemeJour(reunions, aujourdhui)])]; // oxfmt-ignore
}

/** Whose triggers do the work, who watches over them, and what Google no longer lets them do. */
function comptes({
  memoire,
  maintenant,
  compteEnCharge,
  registre: { parametres, courriers },
}: Pole): [string, string][] {
  const refuses = courriers.some(({ statut, pourquoi }) => statut === 'prevu' && pourquoi === ATTEND_AUTORISATION);
  const aRendre = typographier(phrasesDAutorisation(compteEnCharge).join(' '));
  const muette = veilleMuette(memoire.veille, jourDe(maintenant));
  // Whoever looks at the workbook may have said it already.
  const aCorriger = [
    ...(refuses && !memoire.aCorriger.includes(aRendre) ? [aRendre] : []),
    ...(muette ? [muette] : []),
  ];
  return [
    ['Compte exécutant', compteEnCharge],
    ['Veille', memoire.veille.compte || `personne : avec un second compte, ${MENU_VEILLER}`],
    ...aCorriger.map((texte): [string, string] => ['À corriger', texte]),
    ...enEssai(parametres),
  ];
}

/** A trial that is forgotten would leave schools and members without a word. */
function enEssai(parametres: Parametres): [string, string][] {
  const quoi = `oui : tout courriel part à ${courrielDuPole(parametres)}, rien à qui il est destiné. « non » dans l’onglet « Paramètres » l’arrête.`;
  return parametres.modeEssai ? [['Mode d’essai', quoi]] : [];
}

const REFUS_JOURS = 30;

/** Nobody could be answered: what was written waits in the Form for a reader. */
function suitesRefusees({ memoire, maintenant }: Pole): [string, string][] {
  const depuis = ajouterJours(jourDe(maintenant), -REFUS_JOURS);
  const recentes = memoire.suitesRefusees.filter((moment) => moment >= depuis);
  const derniere = recentes[recentes.length - 1] as Instant | undefined;
  if (!derniere) return [];
  const combien = accorder(recentes.length, 'réponse', 'réponses');
  const quand = `${enChiffres(jourDe(derniere))} à ${enHeure(heureDe(derniere))}`;
  return [['À lire', `Formulaire « Suite à une demande », onglet Réponses : ${combien} sans lien valable (la dernière le ${quand}), sans effet.`]]; // oxfmt-ignore
}

/** Whoever wrote was told that a person would read it: said until the sentence is taken away. */
function messagesALire({ registre: { demandes } }: Pole): [string, string][] {
  return demandes
    .filter(({ alertes }) => alertes.some((alerte) => alerte.startsWith(A_LIRE)))
    .map(({ numero }) => ['À lire', `${numero} : un message attend dans « À vérifier », qui n’a rien changé. Lisez-le, puis effacez sa phrase.`]); // oxfmt-ignore
}

function fichesAttendues({ registre, maintenant }: Pole): number {
  const voulues = registre.demandes.filter((demande) => ficheVoulue(demande, registre.parametres, jourDe(maintenant)));
  return voulues.filter(({ empreinteFiche }) => !empreinteFiche).length;
}

/** What schools hold gives dates that are no longer kept. */
function noteARefaire({ registre: { parametres, reunions }, maintenant }: Pole): [string, string][] {
  if (!estDepassee(parametres.note, reunions, jourDe(maintenant))) return [];
  const sans = parametres.note.dansAnnonce === 'pdf' ? ' ; d’ici là, l’annonce part sans elle' : '';
  return [['À corriger', `La note aux écoles ne donne plus les dates de l’onglet « Réunions » : menu « Écrire la note aux écoles »${sans}.`]]; // oxfmt-ignore
}

function sansNom({ registre, maintenant }: Pole): string[] {
  return [raisonSansNom(registre.parametres, jourDe(maintenant))].filter(Boolean);
}

/** Answered in the last days: who took it away since reads which demandes it reached. */
const QUESTION_JOURS = 7;

function questionsARetirer({ registre: { demandes }, maintenant }: Pole): [string, string][] {
  const depuis = ajouterJours(jourDe(maintenant), -QUESTION_JOURS);
  const recentes = demandes.filter(({ recuLe }) => jourDe(recuLe) >= depuis);
  const titres = new Set(recentes.flatMap(({ precisions }) => questionsDeTrop(precisions)));
  return [...titres].map((titre) => {
    const numeros = recentes.filter(({ precisions }) => questionsDeTrop(precisions).includes(titre)).map(({ numero }) => numero); // oxfmt-ignore
    return ['À corriger', `La question « ${titre} » demande ${demandeDeTrop(titre)} : retirez-la du formulaire. Ce que ${enumerer(numeros)} y répond${numeros.length > 1 ? 'ent' : ''} n’est pas recopié au registre.`]; // oxfmt-ignore
  });
}

/** Who has left is still proposed demandes: said until the last one is confirmed. */
function membresAConfirmer({ registre: { membres } }: Pole): [string, string][] {
  const combien = membres.filter(({ actif, aConfirmer }) => actif && aConfirmer).length;
  if (combien === 0) return [];
  return [['Membres à confirmer', `${combien} dans l’onglet « Membres » : videz « À confirmer » pour qui est encore là, mettez « non » dans « Actif » pour qui est parti.`]]; // oxfmt-ignore
}

/** Who cannot be called to a meeting to come, and why. */
function partenairesARelire({ registre, maintenant }: Pole, ouvertes: readonly Demande[]): string[] {
  const aVenir = new Set(reunionsDEtude(registre.reunions).filter(({ date }) => date >= jourDe(maintenant)).map(({ cle }) => cle)); // oxfmt-ignore
  return ouvertes
    .filter(({ reunion }) => aVenir.has(reunion))
    .flatMap((demande) => partenairesARevoir(demande, registre.membres).map((phrase) => `${demande.numero} : ${phrase}`)); // oxfmt-ignore
}

/** What was typed in an ordre du jour and could not be read, in the words of whoever typed it. */
function relevesARelire({ registre: { reunions } }: Pole): [string, string][] {
  return reunions.flatMap(({ date, aRelire }) =>
    aRelire.map((phrase): [string, string] => ['À trier', `Relevé du ${enChiffres(date)}. ${phrase}`]),
  );
}

/** No list will ever hold them: their meeting is gone from the tab, or has become a plénière. */
function reunionsPerdues({ registre: { reunions, demandes } }: Pole): [string, string][] {
  const inscrites = demandes.filter((demande) => estOuverte(demande) && demande.reunion);
  return [...new Set(inscrites.map(({ reunion }) => reunion))].sort().flatMap((cle): [string, string][] => {
    const connue = reunions.find((reunion) => reunion.cle === cle);
    if (connue?.etudie) return [];
    const combien = accorder(inscrites.filter(({ reunion }) => reunion === cle).length, 'demande ouverte', 'demandes ouvertes'); // oxfmt-ignore
    const [pourquoi, remede] = connue
      ? ['n’étudie pas de demandes', 'écrivez « oui » dans « Étudie les demandes »']
      : ['n’est plus lisible dans l’onglet « Réunions » (ligne effacée, ou date à corriger)', 'remettez sa ligne'];
    return [['À corriger', `La réunion ${cle} ${pourquoi}, et garde ${combien} : ${remede}, ou écrivez une autre réunion dans leur colonne « Réunion ».`]]; // oxfmt-ignore
  });
}

/** Their meeting is no longer read, and they stay there: nothing at all is written of it, or no other is to come. */
function sansDecision({ registre, maintenant }: Pole): [string, string][] {
  // The ordres du jour of a year that is over may have been erased with it: nobody can tell that there was none.
  const finie = derniereAnneeFinie(registre.calendrier, jourDe(maintenant));
  return registre.reunions
    .map((reunion) => ({ reunion, sansOrdre: !reunion.idOrdreDuJour && anneeScolaire(reunion.date) > finie }))
    .filter(({ reunion, sansOrdre }) => reunion.statut === 'tenu' && reunion.etudie && (sansOrdre || finDuReleve(reunion, registre) < jourDe(maintenant)))
    .map(({ reunion, sansOrdre }) => ({ ...reunion, sansOrdre, combien: indecises(reunion, registre).length }))
    .filter(({ combien }) => combien > 0)
    .map(({ date, sansOrdre, combien }) => ['À corriger', !sansOrdre
      ? `Depuis la réunion du ${enChiffres(date)}, rien n’est décidé pour ${accorder(combien, 'demande')} : écrivez leur suite dans l’onglet « Suivi », ou une réunion à venir dans leur colonne « Réunion ».`
      // The automatismes were stopped, or the date was typed once it was past.
      : `La réunion du ${enChiffres(date)} est passée sans ordre du jour : le pôle n’y a convoqué personne. ${accorder(combien, 'demande')} : si elle n’a pas eu lieu, donnez-lui sa nouvelle date dans l’onglet « Réunions » ; sinon, écrivez leur suite dans l’onglet « Suivi ».`]);
} // oxfmt-ignore

/** A number that no demande bears: what is written beside it answers no school. */
function suitesPerdues({ registre: { demandes, suites } }: Pole): [string, string][] {
  const connus = new Set(demandes.map(({ numero }) => numero));
  const inconnus = suites.map(({ demande }) => demande).filter((numero) => lireNumero(numero) && !connus.has(numero));
  return [...new Set(inconnus)].map((numero) => ['À corriger', `Onglet « Suivi » : aucune demande n’a le numéro ${numero}. Rien n’est fait de ce qui y est écrit ; corrigez-le.`]); // oxfmt-ignore
}

/** Their meeting is cancelled and none is to come. */
function demandesSansReunion({ registre: { reunions, demandes } }: Pole): [string, string][] {
  return reunions
    .filter(({ statut }) => statut === 'annule')
    .map((reunion) => ({ date: reunion.date, combien: demandesDe(reunion, demandes).length }))
    .filter(({ combien }) => combien > 0)
    .map(({ date, combien }) => ['À corriger', `La réunion du ${enChiffres(date)} est annulée : ${accorder(combien, 'demande')} à reporter. Ajoutez la suivante dans l’onglet « Réunions ».`]); // oxfmt-ignore
}

/** What was ordered and goes on, or what waits for somebody to order it. */
function finDAnnee(pole: Pole): [string, string][] {
  const { effacement } = pole.memoire;
  if (effacement) return [['Effacement en cours', effacement.split('/')[0]!]];
  const { annee, aEffacer } = planDuRegistre(pole.registre, [], jourDe(pole.maintenant));
  const pleines = aEffacer.filter((demande) => !estVidee(demande)).length;
  const laissees = pole.registre.demandes.filter((demande) => demande.statut === 'efface' && !estVidee(demande));
  const lesquelles = enPlages(laissees.map(({ numero }) => numero)).join(', ');
  return [
    ...(lesquelles ? [['À corriger', `${lesquelles} : ${laissees.length > 1 ? 'leur' : 'son'} effacement n’a pas été au bout. Recommencez-le par le menu « Données et fin d’année ».`] as [string, string]] : []),
    ...(pleines ? [['Fin d’année', `${annee} : ${accorder(pleines, 'demande')} à effacer, par le menu « Données et fin d’année ».`] as [string, string]] : []),
  ]; // oxfmt-ignore
}

/** What people chose and is not finished, then what several schools share. */
function aRevoir({ registre, maintenant }: Pole): string[] {
  const { demandes, motifs, parametres, calendrier } = registre;
  const communs = convergences(demandes, motifs, serieDu(calendrier, jourDe(maintenant)), parametres.seuilConvergence);
  return [
    ...statutsRefuses(demandes),
    ...reorientationsARevoir(demandes, reorientations(parametres)),
    ...communs.map(phraseDeConvergence),
  ];
}

/** The sentence that says why is beside the demande, with what was typed: Accueil is read over one's shoulder. */
function statutsRefuses(demandes: readonly Demande[]): string[] {
  return demandes
    .filter(({ alertes }) => alertes.some(estUnRefusDeStatut))
    .map(({ numero }) => `${numero} : un statut a été refusé, « À vérifier » dit pourquoi.`);
}

/** Once for each member, however many demandes she follows. */
function fichesRefusees(ouvertes: readonly Demande[]): string[] {
  return [...new Set(ouvertes.flatMap(({ alertes }) => alertes.filter(estAlerteDeRefus)))];
}

/** What the morning did not give to a substitute: nobody stands in, or a person chose her; the sentence says which. */
function referentsAbsents(pole: Pole, ouvertes: readonly Demande[]): string[] {
  return ouvertes
    .filter(({ referent }) => {
      const membre = trouverMembre(pole.registre.membres, referent);
      return membre !== undefined && estAbsent(membre, jourDe(pole.maintenant));
    })
    .map((demande) => `${demande.numero} : ${demande.referent} est en absence${pourquoiSansRelais(pole, demande)}.`);
}

/** A row deleted, renamed, or no longer active: no mail reaches whoever follows them, and nothing takes them from her. */
function referentsPartis({ registre: { membres, demandes } }: Pole): string[] {
  const phrase = horsDesMembres(membres, demandes);
  return phrase ? [`${phrase} Écrivez qui suit, dans « Référent·e », ou remettez le nom dans « Membres ».`] : [];
}

function pourquoiSansRelais({ registre, maintenant }: Pole, demande: Demande): string {
  const absente = trouverMembre(registre.membres, demande.referent)!;
  const { membre, obstacle } = suppleanteDe(absente, registre.membres, jourDe(maintenant));
  const pourquoi = membre ? empechement(membre, demande, registre, absente) : obstacle;
  return pourquoi && ` ; ${pourquoi}`;
}
