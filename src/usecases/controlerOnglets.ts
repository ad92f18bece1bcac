// « Contrôler les onglets Écoles et Membres »: what was pasted, line by line, and what cannot be read.
import type { Pole } from '../domain/pole';
import { accorder } from '../domain/typographie';

const PHRASES_MAX = 25;

export function controlerOnglets(pole: Pole): string {
  const { ecoles, membres, motifs, parametres } = pole.registre;
  const fonctions = new Set(membres.filter(({ actif }) => actif).map(({ fonction }) => fonction));
  const sansPersonne = motifs
    .filter(({ actif, fonctions: voulues }) => actif && voulues.length && !voulues.some((f) => fonctions.has(f)))
    .map(({ libelle }) => `Motif « ${libelle} » : aucun membre n’a une de ses fonctions.`);
  const vides = parametres.courrielCirconscription ? [] : ['Paramètres : il manque l’adresse de la circonscription.'];
  const phrases = [...pole.anomalies(), ...vides, ...sansPersonne];
  const bilan = `${accorder(ecoles.length, 'école')}, ${accorder(membres.length, 'membre')}.`;
  if (phrases.length === 0) return `${bilan} Tout est lisible.`;
  const reste = phrases.length > PHRASES_MAX ? `\n… et ${phrases.length - PHRASES_MAX} autres.` : '';
  return `${bilan}\n\nÀ corriger :\n${phrases.slice(0, PHRASES_MAX).join('\n')}${reste}`;
}
