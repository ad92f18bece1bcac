// A question that a pôle added or reworded may ask who the child is, or what the register must not hold. Its answer stays
// in the Form; the register says which question to take away.
import { reduire } from '../texte/typographie';

/** « Sans nom ni prénom », « jamais son nom », « le nom n’y paraît pas »: what a heading says not to write. */
const INTERDIT =
  /[^;:.()]*\bne?\b[^;:.()]*\b(?:pas|jamais|aucune?|ni)\b[^;:.()]*|\b(?:sans|jamais|aucune?|ni|pas)\b[^;:.()]*/g;
/** Told before the word « nom », it is what is asked; after it, another way to answer. */
const CODE = /\b(?:code|initiales?|pseudonyme|premieres? lettres?)\b/;
const ENFANT =
  /\b(?:eleves?|enfants?|jeunes?|fratrie|freres?|soeurs?|peres?|meres?|parents?|famille|tuteurs?|(?:responsable|representant)s? lega(?:l|ux))\b/;
const ADULTE = /\b(?:votre|vos|enseignant|professeur|maitres?\b|maitresse|direct|demande|contact|collegue|referent|interlocut|redact|fonction|qualite|aesh|atsem|l ecole|psychologue|partenaire|intervenant)/; // oxfmt-ignore
/** What of a name only says how to write it. */
const ECRITURE =
  /^(?:[^a-z0-9]|(?:et|ou|l[ea]s?|de famille|(?:pre)?noms?|complets?|usuels?|facultatif|obligatoire|en (?:majuscules|capitales))\b)*/;
/** « de l’élève », « du ou des enfants », « de ses parents »: of whom it is. */
const COMPLEMENT =
  /^(?:du|des?|d)\b(?: (?:du|des?|ou|et|la|les?|l|son|sa|ses|leurs?|chaque|tous|deux|chacun|petit)\b)*\W*/;
/** « Nom et adresse de la structure », « Nom, école ». */
const AUTRE_CHOSE = /\becole\b|\b(?:du|des?|d)\b(?! (?:classe|naissance))/;
const LIEN = /(?:\b(?:et|ou)\b|,) *(?=(?:du|des?|d)\b)/;

const DEMANDES: readonly { quoi: string; demande: (titre: string) => boolean }[] = [
  { quoi: 'le nom d’un élève ou de sa famille', demande: (titre) => demandeUnNom(titre) || /\b(?:identite d|s appell?e(?:nt)?\b).*\b(?:eleve|enfant|jeune)/.test(titre) },
  { quoi: 'une date de naissance', demande: (titre) => /\bnaissance\b|(?:^|[^a-z ] ?)ne(?:e|\W?e\W?)? (?:le|en)\b/.test(titre) },
  { quoi: 'un numéro d’identité', demande: (titre) => /\b(?:ine|nir|(?<!code )insee|identifiant national|securite sociale)\b/.test(titre) },
  { quoi: 'les coordonnées d’une famille', demande: (titre) => /\b(?:adresses?|telephones?|portables?|coordonnees|courriels?|e?mails?)\b(?:(?!\b(?:avec|aux?|l ecole|et les|si|pour|enseignant|maitre|direct|referent|aesh))[^?])*\b(?:parents?|famille|peres?|meres?|eleves?|enfants?|(?:responsable|representant)s? lega)/.test(titre) },
  { quoi: 'une information de santé', demande: (titre) => /\b(?:diagnostics?(?! pedagogique| partage| de (?:lecture|langue|classe))|maladies?|pathologies?|medicaments?|allergies?|etat de sante|medica(?:l|le|les|ux)|situation de handicap|quel handicap)\b|^handicap\b/.test(titre) },
]; // oxfmt-ignore

/** One that says « sans nom », or asks for a code, asks for no name; nor does that of a teacher, of a school, of a tool. */
function demandeUnNom(titre: string): boolean {
  return [...titre.matchAll(/\b(?:pre)?noms?\b/g)].some(({ index, 0: mot }) => {
    const [avant, apres] = [titre.slice(0, index), titre.slice(index + mot.length)];
    return !CODE.test(avant) && !apres.startsWith(' de code') && cEstLeSien(avant, apres);
  });
}

function cEstLeSien(avant: string, apres: string): boolean {
  const ecriture = ECRITURE.exec(apres)![0];
  const reste = apres.slice(ecriture.length);
  if (COMPLEMENT.test(reste)) return reste.split(LIEN).some((de) => de.replace(COMPLEMENT, '').search(ENFANT) === 0); // oxfmt-ignore
  const [enfant, adulte] = [reste.search(ENFANT), reste.search(ADULTE)];
  if (enfant >= 0) return adulte < 0 || enfant < adulte;
  // « Nom », « Nom et prénom », « Nom, prénom, classe »: of nobody else.
  const deSuite = reste === '' || /[^ ]/.test(ecriture);
  return deSuite && !AUTRE_CHOSE.test(reste) && !ADULTE.test(avant + reste) && estAuSien(avant);
}

/** « Élève (nom, prénom) », and not « Orthophoniste : nom ». */
function estAuSien(avant: string): boolean {
  const sujet = /([a-z ]+)[(:](?:[^a-z]|\b(?:(?:pre)?noms?|et|ou)\b)*$/.exec(avant)?.[1] ?? '';
  return sujet === '' || ENFANT.test(sujet) || /identite|etat civil|information|concern/.test(sujet);
}

/** What a heading asks that the register must not hold; '' for any other. */
export function demandeDeTrop(titre: string): string {
  const demande = reduire(titre).replace(INTERDIT, '');
  return DEMANDES.find((une) => une.demande(demande))?.quoi ?? '';
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
