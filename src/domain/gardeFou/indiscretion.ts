// What a text that leaves the pôle would show of a demande and must not.
import type { Demande } from '../demande/demande';
import { reduire } from '../texte/typographie';

/** What a mail would show that it must not. Very short codes would be found by chance in any text. */
export function indiscretions({ codeEleve, motif, description, raisonUrgence }: Demande, texte: string): string[] {
  const lu = reduire(texte);
  const secrets: [string, string, number][] = [
    ['le code d’un élève', codeEleve, 3],
    ['un motif', motif, 8],
    ['ce que l’école a écrit', description.slice(0, 60), 12],
    ['la raison de l’urgence', raisonUrgence.slice(0, 60), 12],
  ];
  return secrets
    .filter(([, secret, min]) => reduire(secret).length >= min && lu.includes(reduire(secret)))
    .map(([quoi]) => quoi);
}
