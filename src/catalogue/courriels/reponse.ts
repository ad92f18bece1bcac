// What a school reads after a meeting: what was decided about its demande, or to which meeting it is put off. Kinds of the
// catalogue, members of the pôle and dates; never what a person typed.
import { ABANDONS, arreteePar } from '../../domain/courrier/abandon';
import { gras, liste, mention, paragraphe, type Bloc } from '../../domain/document/bloc';
import { apresJoursDeClasse } from '../../domain/temps/calendrier';
import type { ContexteCourriel, ModeleCourriel, Pour } from '../../domain/courrier/courriel';
import { auSujetDe, occurrenceDe, peutEtreParti } from '../../domain/courrier/courrier';
import { concerneUneEquipe, type Demande } from '../../domain/demande/demande';
import { jourDe } from '../../domain/temps/instant';
import { enToutesLettres, type Jour } from '../../domain/temps/jour';
import { trouverMembre, type Membre } from '../../domain/membre/membre';
import type { Registre } from '../../domain/registre/registre';
import { conclutSansSuite, decideesApresReport, demandeUneRevue, reportees } from '../../domain/reunion/report';
import { reunionsDEtude, type Reunion } from '../../domain/reunion/reunion';
import { decideesA, type Suite } from '../../domain/suivi/suivi';
import { enCoursDePhrase, enumerer } from '../../domain/texte/typographie';
import { AUTRE_SUITE, ETUDE_REPRISE, genreDit } from '../suites';
import { A_L_ECOLE, lendemain } from './boucle';
import { ecoleOuDemandeur, ouElleEnEst, parCeLien } from './pourLEcole';
import { signature } from './signature';

/**
 * What was decided, who does it, for when: kinds of the catalogue and members of the pôle, nothing a person typed. Two who
 * do the same thing together are one line.
 */
function lignesDeReponse(suites: readonly Suite[], { membres }: Registre, aujourdhui: Jour): string[] {
  const quiFait = new Map<string, Set<Membre>>();
  for (const { action, qui, pourLe } of suites) {
    const genre = genreDit(action);
    const quoi = !genre && demandeUneRevue(action) ? ETUDE_REPRISE : genre?.pourLEcole || AUTRE_SUITE;
    // A day already gone by announces nothing.
    const ligne = `${quoi}|${quoi !== ETUDE_REPRISE && pourLe >= aujourdhui ? `, pour le ${enToutesLettres(pourLe as Jour)}` : ''}`; // oxfmt-ignore
    const membre = trouverMembre(membres, qui);
    const deja = quiFait.get(ligne) ?? new Set();
    quiFait.set(ligne, membre?.genre === 'interne' && quoi !== ETUDE_REPRISE ? deja.add(membre) : deja);
  }
  return [...quiFait].map(([ligne, ensemble]) => ligne.replace('|', () => nommer([...ensemble])));
}

function nommer(membres: readonly Membre[]): string {
  const [seul, autre] = membres;
  if (!seul) return '';
  if (!autre) return ` – ${seul.nom}, ${enCoursDePhrase(seul.fonction)}`;
  return ` – ${enumerer(membres.map(({ nom, fonction }) => `${nom} (${enCoursDePhrase(fonction)})`))}`;
}

/** The meeting that had it on its list and left it to the one this mail tells of. */
function quittee({ courrier, registre, maintenant }: ContexteCourriel): Reunion | undefined {
  return reunionsDEtude(registre.reunions)
    .filter(({ statut }) => statut === 'tenu')
    .reverse()
    .find((reunion) =>
      reportees(reunion, registre, jourDe(maintenant)).some(
        ({ demande, suivante }) => demande.numero === courrier.sujet && suivante.cle === occurrenceDe(courrier),
      ),
    );
}

/** It may have been answered: what was written was for another demande, or was taken back since. */
function pourquoiReportee({ demande, registre }: ContexteCourriel, { cle, date }: Reunion): Bloc {
  const { numero } = demande!;
  const repondue = auSujetDe(registre.courriers, numero).some((courrier) => courrier.genre === 'reponse_ecole' && occurrenceDe(courrier) === cle && peutEtreParti(courrier)); // oxfmt-ignore
  const quand = `réunion du ${enToutesLettres(date)}`;
  return repondue
    ? paragraphe(`Après la ${quand}, nous vous avions répondu. Cette réponse ne vaut plus : le pôle étudie de nouveau votre demande `, gras(numero), '.') // oxfmt-ignore
    : paragraphe(`La ${quand} n’a pas décidé de suite pour votre demande `, gras(numero), '.');
}

function attendLEcole({ demande }: ContexteCourriel): boolean {
  return demande?.statut === 'a_completer';
}

/** It was put off to a meeting that is cancelled since: the mail of the cancellation says to which one it goes. */
function ditParLAnnulation({ numero }: Demande, pour: Pour, { courriers }: Registre): boolean {
  const reports = auSujetDe(courriers, numero).filter(({ genre }) => genre === 'report_ecole');
  return reports.some((report) =>
    auSujetDe(courriers, occurrenceDe(report)).some(
      (courrier) => courrier.genre === 'annulation_ecoles' && courrier.pour === pour && peutEtreParti(courrier),
    ),
  );
}

/** The school had the date of that meeting, and the day by which it would be answered. */
export const reportALEcole: ModeleCourriel = {
  ...A_L_ECOLE,
  libelle: 'Demande reportée à la réunion suivante, à l’école',
  heures: 'scolaires',
  priorite: 5,
  // One that a person says, afterwards, studies nothing leaves nothing to another: the obstacle sees none either.
  apresReunion: (reunion, registre, aujourdhui) =>
    (reunion.etudie ? reportees(reunion, registre, aujourdhui) : []).flatMap(({ demande, suivante }) =>
      ecoleOuDemandeur(demande, registre)
        .filter((pour) => !ditParLAnnulation(demande, pour, registre))
        .map((pour) => ({
          sujet: demande.numero,
          pour,
          occurrence: suivante.cle,
          jour: lendemain(registre, aujourdhui),
        })),
    ),
  obstacle: (c) => (quittee(c) ? '' : ABANDONS.plusReportee),
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : reportée`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    pourquoiReportee(c, quittee(c)!),
    paragraphe('Elle est à l’ordre du jour de la réunion du ', gras(enToutesLettres(c.reunion!.date)), `. ${attendLEcole(c) ? 'Vos précisions sont toujours attendues' : 'Vous n’avez rien à refaire'}.`), // oxfmt-ignore
    ouElleEnEst(c, true),
    attendLEcole(c)
      ? parCeLien(c, 'Pour donner ces précisions', 'compléter ma demande')
      : parCeLien(c, 'Si la situation a changé'),
    signature(c.registre.parametres),
  ],
};

function suitesDeLaReunion({ demande, reunion, registre }: ContexteCourriel): Suite[] {
  return demande && reunion ? decideesA(reunion, demande.numero, registre.suites) : [];
}

/** What ends without anything to do is no action that somebody will tell of. */
function ceQuiEstDecide(c: ContexteCourriel): Bloc[] {
  const suites = suitesDeLaReunion(c).filter(({ action }) => !conclutSansSuite(action));
  const etudiee = ['Le pôle a étudié votre demande ', gras(c.demande!.numero), ` à la réunion du ${enToutesLettres(c.reunion!.date)}.`]; // oxfmt-ignore
  return suites.length
    ? [paragraphe(...etudiee, ' Voici ce qui vous est proposé :'), liste(lignesDeReponse(suites, c.registre, jourDe(c.maintenant)))] // oxfmt-ignore
    : [paragraphe(...etudiee, ' Il ne prévoit pas d’autre action.'), paragraphe('Pour en parler, répondez à ce message.')]; // oxfmt-ignore
}

export const reponseEcole: ModeleCourriel = {
  ...A_L_ECOLE,
  libelle: 'Réponse à l’école après la réunion',
  heures: 'scolaires',
  priorite: 4,
  // Planned for the next school day, so that a person may read the lines again or hold the mail; never past the delay.
  apresReunion: (reunion, registre, aujourdhui) => {
    const { cle } = reunion;
    const limite = apresJoursDeClasse(registre.calendrier, reunion.date, registre.parametres.delaiReponse);
    const demain = lendemain(registre, aujourdhui);
    const jour = demain <= limite ? demain : aujourdhui;
    const siennes = registre.demandes
      .filter((demande) => demande.reunion === cle && demande.statut !== 'retire')
      .filter(({ numero }) => decideesA(reunion, numero, registre.suites).length > 0);
    return [...siennes, ...decideesApresReport(reunion, registre, aujourdhui)]
      .flatMap((demande) => ecoleOuDemandeur(demande, registre).map((pour) => ({ sujet: demande.numero, pour, occurrence: cle, jour }))); // oxfmt-ignore
  },
  obstacle: (c) => {
    if (!c.demande || c.demande.statut === 'retire') return arreteePar('retire');
    return suitesDeLaReunion(c).length ? '' : ABANDONS.sansSuite;
  },
  objet: ({ demande }) => `Pôle ressources – réponse à votre demande ${demande?.numero}`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    ...ceQuiEstDecide(c),
    ...(concerneUneEquipe(c.demande!)
      ? []
      : [mention('Rien ne sort de l’Éducation nationale sans l’accord de la famille.')]),
    // Carried over before it was decided, it is on the list of another.
    ouElleEnEst(c, c.demande!.reunion === c.reunion!.cle),
    parCeLien(c, 'Pour ajouter quelque chose'),
    signature(c.registre.parametres),
  ],
};
