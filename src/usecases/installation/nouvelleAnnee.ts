// « Préparer la nouvelle année »: calendar, meetings, members, Form; what is open goes on. Asked again, it goes on too.
import { plagesDeLaZone } from '../../catalogue/calendrierScolaire';
import { PARAMETRES } from '../../catalogue/parametres';
import { reunionsProposees } from '../../domain/reunion/cadence';
import { periodes } from '../../domain/temps/calendrier';
import type { Chantier } from '../../domain/pole/chantier';
import { anneeAPreparer, anneeDe, derniereAnneeFinie } from '../../domain/protection/conservation';
import { estOuverte, passerALaReunion, type Demande } from '../../domain/demande/demande';
import { enPlages } from '../../domain/protection/effacement';
import { jourDe } from '../../domain/temps/instant';
import { jour, type Jour } from '../../domain/temps/jour';
import type { Pole } from '../../domain/pole/pole';
import { reunionPour } from '../../domain/reunion/reunion';
import { accorder, typographier } from '../../domain/texte/typographie';
import type { Question } from '../effacement/finDAnnee';
import { mettreAJourFormulaire } from './installer';

/** What is open is shown first: going on with it is a person's choice. */
export function questionDeNouvelleAnnee({ registre, maintenant }: Pole): Question {
  const annee = anneeAPreparer(jourDe(maintenant));
  const numeros = (demandes: readonly Demande[]): string => enPlages(demandes.map(({ numero }) => numero)).join(', ');
  const ouvertes = registre.demandes.filter((demande) => vientDAvant(demande, annee));
  const closes = registre.demandes.filter((demande) => demande.reconduite && !estOuverte(demande));
  return {
    question: typographier(
      [
        ouvertes.length
          ? `Encore ouvertes, ${accorder(ouvertes.length, 'demande continuerait', 'demandes continueraient')} en ${annee} : ${numeros(ouvertes)}. Pour en arrêter une, fermez-la d’abord.`
          : 'Aucune demande d’une année passée n’est ouverte.',
        ...(closes.length ? [`Closes, mais au suivi reconduit : ${numeros(closes)}.`] : []),
        `Sont préparés : le calendrier et les réunions de ${annee}, le formulaire. Les absences passées sont retirées, et chaque membre est « à confirmer ». Les numéros suivent la date.`,
        ...(plagesDe(annee, registre.parametres.zone).length || anneeConnue(annee, registre) ? [] : [manque(annee)]),
        'Rien n’est effacé : c’est « Fin d’année : effacer » qui le fait.',
        `Pour préparer, tapez : ${annee}`,
      ].join('\n\n'),
    ),
  };
}

/** Each step looks at what is there: a run that was killed is simply asked again. */
export function preparerLaNouvelleAnnee(chantier: Chantier, tape: string): string {
  const annee = anneeAPreparer(jourDe(chantier.pole.maintenant));
  if (tape.trim() !== annee)
    return typographier(`Rien n’est préparé : il fallait taper « ${annee} », vous avez tapé « ${tape.trim()} ».`);
  chantier.annoncer('1/4 Le calendrier et les réunions');
  remplirLeCalendrier(chantier, annee);
  proposerLesReunions(chantier, annee);
  chantier.annoncer('2/4 Les demandes ouvertes');
  const reconduites = reconduire(chantier.pole, annee);
  chantier.annoncer('3/4 Les membres et les réglages');
  if (chantier.pole.registre.parametres.anneePreparee !== annee) renouveler(chantier, annee);
  chantier.annoncer('4/4 Le formulaire');
  mettreAJourFormulaire(chantier);
  // Last: until it is written, asking again does everything again.
  chantier.noterParametre('annee_preparee', annee);
  const { pole } = chantier;
  pole.journaliser({ qui: 'une personne', quoi: 'nouvelle_annee', sur: annee, details: '' });
  return typographier(
    [
      `L’année ${annee} est préparée : ${accorder(reconduites, 'demande')} en cours, ${accorder(reunionsDe(annee, pole), 'réunion')} à vérifier dans l’onglet « Réunions ».`,
      'Onglet « Membres » : confirmez chaque personne, puis videz « À confirmer ».',
      ...(anneeConnue(annee, pole.registre) ? [] : [manque(annee)]),
    ].join('\n\n'),
  );
}

/** Open, and of a year before: one that came since the summer goes on with nothing. */
function vientDAvant(demande: Demande, annee: string): boolean {
  return estOuverte(demande) && anneeDe(demande) < annee;
}

function manque(annee: string): string {
  return `Le calendrier scolaire ${annee} n’est pas livré avec l’outil : remplissez l’onglet « Calendrier », puis recommencez. Rien n’est inventé.`;
}

function plagesDe(annee: string, zone: string) {
  return plagesDeLaZone(zone).filter((plage) => plage.annee === annee);
}

function anneeConnue(annee: string, { calendrier }: Pole['registre']): boolean {
  return periodes(calendrier).some((periode) => periode.annee === annee);
}

/** A year of which people wrote anything is theirs. */
function remplirLeCalendrier(chantier: Chantier, annee: string): void {
  const { calendrier, parametres } = chantier.pole.registre;
  if (calendrier.plages.some((plage) => plage.annee === annee)) return;
  chantier.ajouterAuCalendrier(plagesDe(annee, parametres.zone));
}

function reunionsDe(annee: string, { registre }: Pole): number {
  return registre.reunions.filter(({ cle }) => cle.startsWith(annee.slice(0, 4))).length;
}

function proposerLesReunions(chantier: Chantier, annee: string): void {
  const { pole } = chantier;
  if (reunionsDe(annee, pole) > 0) return;
  const { calendrier, parametres } = pole.registre;
  const cetteAnnee = { ...calendrier, plages: calendrier.plages.filter((plage) => plage.annee === annee) };
  chantier.ajouterReunions(reunionsProposees(cetteAnnee, parametres));
}

/** An open demande goes to the first meeting to come, unless a person set it on one. Returns how many go on. */
function reconduire(pole: Pole, annee: string): number {
  const { registre, maintenant } = pole;
  const aujourdhui = jourDe(maintenant);
  const ouvertes = registre.demandes.filter(estOuverte);
  const premiere = reunionPour(registre.reunions, aujourdhui);
  const finie = derniereAnneeFinie(registre.calendrier, aujourdhui);
  for (const demande of ouvertes) {
    const sienne = registre.reunions.find(({ cle }) => cle === demande.reunion);
    const aVenir = sienne !== undefined && sienne.statut === 'prevu' && sienne.date >= aujourdhui;
    const reunion = aVenir ? demande.reunion : (premiere?.cle ?? demande.reunion);
    // Prepared in May, the year is not over: one that is closed in June would be kept for years.
    const reconduite = demande.reconduite || (vientDAvant(demande, annee) && anneeDe(demande) <= finie);
    if (reconduite === demande.reconduite && reunion === demande.reunion) continue;
    pole.enregistrerDemande(passerALaReunion({ ...demande, reconduite }, reunion));
    if (reconduite) pole.journaliser({ qui: 'une personne', quoi: 'demande_reconduite', sur: demande.numero, details: annee }); // oxfmt-ignore
  }
  pole.valider();
  return ouvertes.length;
}

function renouveler(chantier: Chantier, annee: string): void {
  const { plages } = chantier.pole.registre.calendrier;
  const rentree = plages.find((plage) => plage.annee === annee && plage.genre === 'rentree')?.debut;
  const debut: Jour = rentree ?? jour(`${annee.slice(0, 4)}-08-01`);
  chantier.renouvelerMembres(debut, `oui, pour ${annee}`);
  for (const { cle, defaut, annuel } of PARAMETRES) if (annuel) chantier.noterParametre(cle, defaut);
}
