// Whose address it is, as the tabs of the register say.
import type { Workspace } from '../workspace';
import { columnsOf } from './dates';

const ROLES: Record<string, string> = {
  courriel_circonscription: 'Circonscription',
  courriel_cpc: 'Conseillers pédagogiques',
  courriel_ien: 'IEN',
};

/** Names by address; an address nobody has is left out. */
export function peopleOf(workspace: Workspace): Record<string, string> {
  const schools = columnsOf(workspace, 'Écoles', ['École', 'Adresse officielle']) ?? [];
  const members = columnsOf(workspace, 'Membres', ['Nom', 'Courriel']) ?? [];
  const settings = columnsOf(workspace, 'Paramètres', ['Clé', 'Valeur']) ?? [];
  return Object.fromEntries([
    ...settings.flatMap((row) => (ROLES[row.Clé] ? [[row.Valeur, ROLES[row.Clé]!]] : [])),
    ...schools.map((row) => [row['Adresse officielle'], row.École]),
    ...members.map((row) => [row.Courriel, row.Nom]),
  ] as [string, string][]);
}
