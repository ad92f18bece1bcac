// A question that a pôle added or reworded may ask who the child is, or what the register must not hold. Its answer stays
// in the Form; the register says which question to take away.
import { reduire } from './typographie';

/**
 * Told by its heading alone, with what it asks: what follows « sans » or « pas » is not asked, nor what stands in the same
 * « ne … pas »; and a code is no name.
 */
const NE_PAS = /\bne?\b.*\b(?:pas|jamais|aucune?|ni)\b/;
const REFUSE = /\b(?:sans|jamais|aucun|aucune|ni|pas)\b.*$/;
const CODE = /\b(?:code|initiales|pseudonyme)\b/;
const ENFANT = /\b(?:eleves?|enfants?|jeunes?|fratrie|freres?|soeurs?|peres?|meres?|parents?|famille|tuteurs?)\b/;
const ADULTE = /\b(?:votre|vos|enseignant|professeur|maitres?\b|maitresse|direct|demandeu|contact|collegue|referent|interlocut|redact|fonction|qualite|aesh|atsem|ecole|psychologue|partenaire|intervenant)/; // oxfmt-ignore
/** « Nom », « Nom et prénom », « Prénom (facultatif) »: of nobody else. */
const NU = /^ *(?:$|et\b|ou\b|[,/(:?*]|complet|usuel)/;

const DEMANDES: readonly { quoi: string; demande: (titre: string) => boolean }[] = [
  { quoi: 'le nom d’un élève ou de sa famille', demande: demandeUnNom },
  { quoi: 'une date de naissance', demande: (titre) => /\bnaissance\b|\bnee? (?:le|en)\b/.test(titre) },
  { quoi: 'un numéro d’identité', demande: (titre) => /\b(?:ine|nir|insee|identifiant national|securite sociale)\b/.test(titre) },
  { quoi: 'les coordonnées d’une famille', demande: (titre) => /\b(?:adresse|telephone|coordonnees|courriel|e?mail)\b.*\b(?:parents?|famille|peres?|meres?|responsables? lega)/.test(titre) },
  { quoi: 'une information de santé', demande: (titre) => /\b(?:diagnostics?(?! pedagogique| partage)|maladies?|pathologies?|medicaments?|allergies?|etat de sante|medica(?:l|le|les|ux)|situation de handicap)\b/.test(titre) },
]; // oxfmt-ignore

function demandeUnNom(titre: string): boolean {
  const suite = /\b(?:pre)?noms?\b(.*)$/.exec(titre)?.[1];
  if (suite === undefined) return false;
  const [enfant, adulte] = [suite.search(ENFANT), suite.search(ADULTE)];
  if (enfant >= 0) return adulte < 0 || enfant < adulte;
  return NU.test(suite) && !ADULTE.test(titre);
}

/** What a heading asks that the register must not hold; '' for any other. */
export function demandeDeTrop(titre: string): string {
  const reduit = reduire(titre);
  const voulu = NE_PAS.test(reduit) ? '' : reduit.replace(REFUSE, '');
  return CODE.test(voulu) ? '' : (DEMANDES.find(({ demande }) => demande(voulu))?.quoi ?? '');
}

const NON_RECOPIEE = '[réponse gardée dans le formulaire, non recopiée ici]';

/** « Question : réponse », as « Précisions » tells a question that fills no field of the demande. */
export function direLaReponse(titre: string, texte: string): string {
  return demandeDeTrop(titre) ? `${titre.replace(/\s+/g, ' ')} : ${NON_RECOPIEE}` : `${titre} : ${texte}`;
}

/** The headings that were answered so, as « Précisions » names them. */
export function questionsDeTrop(precisions: string): string[] {
  const fin = ` : ${NON_RECOPIEE}`;
  return precisions.split('\n').filter((ligne) => ligne.endsWith(fin)).map((ligne) => ligne.slice(0, -fin.length)); // oxfmt-ignore
}

const ALERTE = 'La question du formulaire';

/** What the coordinator reads beside the demande. */
export function alertesDesQuestions(precisions: string): string[] {
  return questionsDeTrop(precisions).map((titre) => `${ALERTE} « ${titre} » demande ${demandeDeTrop(titre)} : retirez-la. La réponse reste dans le formulaire.`); // oxfmt-ignore
}

export function estAlerteDeQuestion(alerte: string): boolean {
  return alerte.startsWith(ALERTE);
}
