// Who filed: anyone can open a form, so the address that was typed is held against those the pôle knows.
import type { Ecole } from './ecole';

/** Everybody may have an address there: only the very address of a school counts. */
const MESSAGERIES_DE_TOUS = new Set(
  'gmail.com orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net hotmail.com hotmail.fr outlook.com outlook.fr live.fr yahoo.com yahoo.fr icloud.com'.split(
    ' ',
  ),
);

/** French sentences, none when the sender is known. They all begin with « Adresse à vérifier » or « Aucune adresse ». */
export function alertesDExpediteur(courriel: string, ecole: Ecole | undefined, ecoles: readonly Ecole[]): string[] {
  const adresse = courriel.trim().toLowerCase();
  if (!adresse) return ['Aucune adresse n’a été donnée : répondre à l’adresse officielle de l’école.'];
  if (ecole && ecole.courriel.toLowerCase() === adresse) return [];
  const sienne = ecoles.find((connue) => connue.courriel.toLowerCase() === adresse);
  if (sienne) return ecole ? [`Adresse à vérifier : c’est celle d’une autre école (${sienne.nom}).`] : [];
  const domaine = domaineDe(adresse);
  const connus = [...new Set(ecoles.map((connue) => domaineDe(connue.courriel.toLowerCase())))]
    .filter((connu) => connu && !MESSAGERIES_DE_TOUS.has(connu)); // oxfmt-ignore
  if (connus.includes(domaine)) return [];
  const modele = connus.find((connu) => ressemble(domaine, connu));
  if (modele) return [`Adresse à vérifier de près : « ${domaine} » ressemble à « ${modele} », sans en être.`];
  return [`Adresse à vérifier : elle n’est pas celle d’une école${ecole ? ` (${ecole.nom})` : ''}.`];
}

function domaineDe(adresse: string): string {
  return adresse.split('@')[1] ?? '';
}

/** One or two letters apart, or the known one followed by another: what one takes for it when reading fast. */
function ressemble(domaine: string, connu: string): boolean {
  if (domaine.startsWith(`${connu}.`)) return true;
  return connu.length >= 6 && Math.abs(domaine.length - connu.length) <= 2 && distance(domaine, connu) <= 2;
}

/** How many letters to change, add or take away (Levenshtein). */
function distance(a: string, b: string): number {
  let ligne = Array.from({ length: b.length + 1 }, (_, rang) => rang);
  for (let i = 1; i <= a.length; i++) {
    const suivante = [i];
    for (let j = 1; j <= b.length; j++)
      suivante[j] = Math.min(ligne[j]! + 1, suivante[j - 1]! + 1, ligne[j - 1]! + Number(a[i - 1] !== b[j - 1]));
    ligne = suivante;
  }
  return ligne[b.length]!;
}
