// The outside partners a demande calls for at its meeting: those who follow it and those a person invites. Nothing goes to
// them without the family's agreement, and what holds one back is said in a French sentence.
import { concerneUneEquipe, type Demande } from '../demande/demande';
import { GENRES_D_INDICES, relire } from '../gardeFou/gardeFou';
import { trouverMembre, type Membre } from '../membre/membre';
import { champDe, type QuestionDuPole } from '../formulaire/question';
import { enumerer, reduire } from '../texte/typographie';
import { accordDonne } from '../demande/vigilance';

export interface PartenaireInvite {
  membre: Membre;
  /** What is asked of this one, in the words of whoever invited; '' when she said nothing. */
  question: string;
}

export interface Invites {
  partenaires: PartenaireInvite[];
  /** Why somebody named is not invited: French sentences. */
  empechements: string[];
}

/** A line of column « Partenaires invités »: « Nom », or « Nom : ce qu’on lui demande ». */
function lireLigne(ligne: string): { nom: string; question: string } {
  const [nom = '', ...reste] = ligne.split(':');
  return { nom: nom.trim(), question: reste.join(':').trim() };
}

/** Whether a mail about it may go to this one: an outside partner waits for the family's agreement. */
export function peutEnSavoir({ genre }: Pick<Membre, 'genre'>, demande: Demande): boolean {
  return genre !== 'partenaire' || concerneUneEquipe(demande) || accordDonne(demande);
}

export function invitesDe(demande: Demande, membres: readonly Membre[]): Invites {
  const partenaires: PartenaireInvite[] = [];
  const empechements: string[] = [];
  const inviter = (membre: Membre, question: string): void => {
    const connu = partenaires.find((autre) => autre.membre === membre);
    if (connu) connu.question ||= question;
    else if (!membre.actif)
      empechements.push(`${membre.nom} n’est pas invité·e : l’onglet « Membres » dit « non » dans « Actif ».`); // oxfmt-ignore
    else if (!peutEnSavoir(membre, demande))
      empechements.push(`${membre.nom} n’est pas invité·e : il manque l’accord de la famille.`);
    else partenaires.push({ membre, question });
  };
  for (const nom of [demande.referent, ...demande.associes]) {
    const membre = trouverMembre(membres, nom);
    if (membre?.genre === 'partenaire') inviter(membre, '');
  }
  for (const { nom, question } of demande.partenaires.map(lireLigne)) {
    const membre = trouverMembre(membres, nom);
    // A member of the pôle is called to the whole meeting anyway.
    if (membre?.genre === 'partenaire') inviter(membre, question);
    else if (!membre) empechements.push(`« ${nom} » n’est pas dans l’onglet « Membres » : personne n’est invité sous ce nom.`); // oxfmt-ignore
  }
  return { partenaires, empechements: [...new Set(empechements)] };
}

const A_PRESENTER = 'votre regard sur la situation, présentée en séance';

/**
 * What the extract says is asked. The words of the person who invites, unless the guard doubts them; else the kinds of
 * help the school ticked, never what it typed.
 */
export function ceQuiEstDemande(
  { question }: PartenaireInvite,
  demande: Demande,
  questions: readonly QuestionDuPole[],
): string {
  if (question && indices(question, demande).length === 0) return question;
  const offerts = new Set(
    questions.filter(({ cle }) => champDe(cle) === 'aides').flatMap(({ choix }) => choix.map(reduire)),
  );
  const cochees = demande.aides.split(/[;\n]/).map((aide) => aide.trim()).filter((aide) => offerts.has(reduire(aide))); // oxfmt-ignore
  return cochees.length ? cochees.join(' ; ') : A_PRESENTER;
}

/** How a question may begin with a capital. */
const DEBUTS = /^(un|une|le|la|les|l|d|votre|vos|avis|point|retour|lien|que|quel|quelle|quels|quelles|comment|pourquoi|faut|peut|echange|regard)$/; // oxfmt-ignore

/** What is said in capitals and is nobody: « LÉO » is in no list. */
const SIGLES = new Set(
  ['AESH', 'ASE', 'CAMSP', 'CDAPH', 'CDOEA', 'CMP', 'CMPP', 'CMS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', 'DITEP', 'EBEP', 'EMAS', 'ERSEH', 'GS', 'IEM', 'IEN', 'IES', 'IME', 'ITEP', 'MDA', 'MDM', 'MDPH', 'MS', 'PAI', 'PAP', 'PAS', 'PIAL', 'PPRE', 'PPS', 'PRE', 'PS', 'RASED', 'REP', 'SEGPA', 'SESSAD', 'TSA', 'ULIS', 'UPE2A'],
); // oxfmt-ignore

/** The guard does not know every first name, and this text leaves the pôle: any other capital is one too many. */
function aUneMajuscule(question: string): boolean {
  const mots = question.split(/[^\p{L}\p{M}\d]+/u).filter(Boolean);
  return mots.some(
    (mot, rang) => /^\p{Lu}/u.test(mot) && !SIGLES.has(mot) && !(rang === 0 && DEBUTS.test(reduire(mot))),
  );
}

function indices(question: string, { recuLe, codeEleve }: Demande): string[] {
  const trouves = relire(question, { annee: Number(recuLe.slice(0, 4)), code: '' }).map(
    ({ genre }) => GENRES_D_INDICES[genre].quoi,
  );
  const codes = codeEleve && reduire(question).includes(reduire(codeEleve)) ? ['le code de l’élève'] : [];
  const majuscules = aUneMajuscule(question) && trouves.length === 0 ? ['un mot à majuscule, peut-être un nom'] : [];
  return [...new Set([...trouves, ...codes, ...majuscules])];
}

/** What a person must mend before the partners of a demande are called: French sentences. */
export function partenairesARevoir(demande: Demande, membres: readonly Membre[]): string[] {
  if (demande.partenaires.length === 0 && !demande.referent && demande.associes.length === 0) return [];
  const { partenaires, empechements } = invitesDe(demande, membres);
  const douteuses = partenaires.flatMap(({ membre, question }) => {
    const trouves = question ? indices(question, demande) : [];
    return trouves.length
      ? [`ce qui est demandé à ${membre.nom} n’ira pas dans son extrait : on y lit ${enumerer(trouves)}.`]
      : [];
  });
  return [...empechements, ...douteuses];
}
