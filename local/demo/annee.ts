// `npm run demo -- --annee`: a whole school year of a pôle, month by month, from the installation to the last relevé.
// Schools, members and the coordination act as the simulation has them act, on good days: no breakdown.
import { readTab } from './readTab';
import { cellText, releveTables } from './releve';
import { typeInCell } from '../services/documents/userTyping';
import { BUNDLE } from './story';
import { playYear, type PlayedYear } from '../simulate/play';
import { unmark } from '../simulate/sayings';
import { wallClock } from '../simulate/schoolDays';
import { installOnce, type SimYear } from '../simulate/year';
import type { Workspace } from '../workspace';

export interface Annee {
  workspace: Workspace;
  played: PlayedYear;
  mois: MoisRaconte[];
}

export interface MoisRaconte {
  /** `2018-10`. */
  mois: string;
  demandes: number;
  courriels: number;
  /** « 16/10 », and what happened that day: by people, or by the pôle itself. */
  faits: { jour: string; phrase: string }[];
}

/** What the pôle writes in its Journal about its meetings, in words. */
const DU_POLE: Record<string, (sur: string, details: string) => string> = {
  liste_arretee: (sur, details) => `Le pôle arrête la liste de ${sur} : ${details}. L’ordre du jour part.`,
  reunion_tenue: (sur) => `La réunion ${sur} a eu lieu.`,
  releve_lu: (sur, details) => `Le pôle relit le relevé de ${sur} : ${details}.`,
};

/** The simulation cancels more meetings on their eve than a pôle does. */
const RARES = ['annuleLaVeille'];

/** Plays it; the same seed tells the same year. */
export function playAnnee(profil: string, seed: number): Annee {
  const installed = installOnce(profil, BUNDLE);
  let opened: SimYear | undefined;
  const played = playYear(
    installed,
    { seed, profil, faults: false, without: RARES },
    { opened: (year) => (opened = year) },
  );
  const { workspace } = opened!;
  const derniers = remplirLeDernier(opened!);
  const faits = [...dePersonnes(played), ...derniers, ...duPole(workspace)].sort((a, b) =>
    a.quand < b.quand ? -1 : 1,
  );
  unmark(workspace.state);
  const mois = [...new Set(faits.map(({ quand }) => quand.slice(0, 7)))].map((nom) => ({
    mois: nom,
    demandes: readTab(workspace, 'Demandes').rows.filter((row) => iso(row['Reçue le']!).startsWith(nom)).length,
    courriels: workspace.mails.filter(({ at }) => monthOf(at) === nom).length,
    faits: faits
      .filter(({ quand }) => quand.startsWith(nom))
      .map(({ quand, phrase }) => ({ jour: `${quand.slice(8, 10)}/${nom.slice(5)}`, phrase })),
  }));
  return { workspace, played, mois };
}

interface Fait {
  /** `2018-10-16T09:00`. */
  quand: string;
  phrase: string;
}

const DAY_MS = 86_400_000;
const DERNIERE_DECISION = 'Point avec l’école à la rentrée.';

/** The last meeting comes after the last step: its relevé is typed too, and the next mornings read it. */
function remplirLeDernier(year: SimYear): Fait[] {
  const { workspace } = year;
  const tab = year.tab('Réunions');
  const tenues = tab.rows('cle').filter((row) => tab.text(row, 'statut') === 'Tenue' && tab.text(row, 'idOrdreDuJour'));
  const derniere = tenues.sort((a, b) => (tab.text(a, 'date') < tab.text(b, 'date') ? -1 : 1)).pop();
  if (derniere === undefined || tab.text(derniere, 'idReleve')) return [];
  const lignes = releveTables(workspace, tab.text(derniere, 'idOrdreDuJour')).flatMap(({ children }) =>
    children.slice(1),
  );
  const vides = lignes.flatMap(({ children: [, decision] }) => (decision && !cellText(decision) ? [decision] : []));
  for (const decision of vides) typeInCell(decision, DERNIERE_DECISION);
  const phrase = `La coordination remplit le relevé de ${tab.text(derniere, 'cle')}, la dernière réunion de l’année.`;
  const fait = { quand: wallClock(workspace.clock.now), phrase };
  workspace.advanceTo(workspace.clock.now + 2 * DAY_MS);
  return [fait];
}

/** The lines of the simulation: rank, moment, sentence. */
function dePersonnes({ journal }: PlayedYear): Fait[] {
  return journal.flatMap((line) => {
    const [, quand, phrase] = /^\s*\d*\s+(\d{4}-\d\d-\d\dT\d\d:\d\d)\s+(.*)$/.exec(line) ?? [];
    return quand && phrase ? [{ quand, phrase }] : [];
  });
}

function duPole(workspace: Workspace): Fait[] {
  return readTab(workspace, 'Journal').rows.flatMap((row) => {
    const dire = DU_POLE[row['Quoi']!];
    return dire ? [{ quand: iso(row['Quand']!), phrase: dire(row['Sur']!, row['Détails']!) }] : [];
  });
}

/** « 16/10/2018 09:00 » → `2018-10-16T09:00`. */
function iso(shown: string): string {
  const [jour = '', heure = ''] = shown.split(' ');
  return `${jour.split('/').reverse().join('-')}T${heure.slice(0, 5)}`;
}

function monthOf(at: number): string {
  return new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 7);
}
