// The accounts of a pôle, and what happens to the one in charge: its rondes stop, or Google takes an authorisation back.
import type { Workspace } from '../../local/workspace';

export const EXECUTANT = 'pole@circo.example.org';
export const AUTRE = 'ien@circo.example.org';

/** The last sign of life, as the script remembers it. */
export function signe(pole: Workspace): string {
  return (JSON.parse(pole.state.properties.document['poleRessources']!) as { signeLe: string }).signeLe;
}

/** The triggers of the account in charge no longer fire; `rendre` lets them again, from now on. */
export function sansRondes(pole: Workspace): { rendre(): void } {
  const retires = pole.state.triggers.filter(({ owner }) => owner === EXECUTANT);
  pole.state.triggers = pole.state.triggers.filter(({ owner }) => owner !== EXECUTANT);
  return {
    rendre: () => {
      const jours = (next: number): number => Math.max(0, Math.ceil((pole.clock.now - next) / 86_400_000));
      for (const { clock } of retires) if (clock) clock.next += jours(clock.next) * 86_400_000;
      pole.state.triggers.push(...retires);
    },
  };
}

/** The account in charge gives that scope no more; the function returned gives it again. */
export function sansAutorisation(pole: Workspace, scope: string): () => void {
  const { script } = pole;
  const grantedScopes = new Set([...script.grantedScopes].filter((one) => one !== scope));
  pole.script = { ...script, grantedScopes };
  return () => {
    pole.script = script;
  };
}
