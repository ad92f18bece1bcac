// What must always be true of a register, each with a name and a French sentence; checked live and in the tests.
import { estOuverte, lireNumero, numeroDemande, type Demande } from '../demande/demande';
import { STATUT_PRIS, statutsAuJournal } from '../demande/changementDeStatut';
import { choisiParUnePersonne, choixAuJournal } from '../affectation/choixDesPersonnes';
import type { Courrier } from '../courrier/courrier';
import { indiscretions } from '../gardeFou/indiscretion';
import { numerosEffaces } from '../protection/effacement';
import { auJournal, DEMANDE_CONFIEE, DEMANDE_RECONSTRUITE, REFERENT_CHANGE, REFERENT_PROPOSE } from './etatAuJournal';
import { sceauxRompus, type Empreinte, type LigneDeJournal } from './journal';
import { trouverEcole } from '../demande/ecole';
import { estEnConflit, memeNom, trouverMembre } from '../membre/membre';
import type { Registre } from './registre';
import { lireStatut, passagePermis, STATUTS } from '../demande/statut';
import { reduire } from '../texte/typographie';

export interface Constat {
  registre: Registre;
  /** Ids of every answer in the Form. */
  idsReponses: readonly string[];
  /** Ids of every answer of the Form « Suite à une demande ». */
  idsSuites: readonly string[];
  journal: readonly LigneDeJournal[];
  /** Lines of the Journal already sealed, as the machine remembers it. */
  scelleesJusquA: number;
  dernierSceau: string;
  empreinte: Empreinte;
  /** Every mail that left or may leave, as people read it. */
  messages: readonly { courrier: Courrier; texte: string }[];
}

export interface Invariant {
  nom: string;
  phrase: string;
  /** French sentences, one per thing that is wrong; none when it holds. */
  manquements(constat: Constat): string[];
}

const NUMERO = /\d{4}-P\d+-\d{3,}/g;

export const INVARIANTS: readonly Invariant[] = [
  {
    nom: 'reponses_une_fois',
    phrase: 'Chaque réponse du formulaire est une fois, et une seule, dans les demandes.',
    manquements: ({ registre, idsReponses }) => {
      const comptes = compter(registre.demandes.map(({ idReponse }) => idReponse).filter(Boolean));
      const perdues = idsReponses
        .filter((id) => !comptes.has(id))
        .map((id) => `La réponse ${id} n’est pas au registre.`);
      return [...perdues, ...enDouble(comptes).map((id) => `La réponse ${id} est plusieurs fois au registre.`)];
    },
  },
  {
    nom: 'suites_une_fois',
    phrase: 'Chaque réponse au formulaire « Suite à une demande » est une fois, et une seule, au Journal.',
    manquements: ({ journal, idsSuites }) => {
      const comptes = compter(journal.map(({ details }) => details.split(' ')[0]!));
      return idsSuites
        .filter((id) => comptes.get(id) !== 1)
        .map((id) => `La suite ${id} ${comptes.has(id) ? 'est plusieurs fois au' : 'n’est pas au'} Journal.`);
    },
  },
  {
    nom: 'courriers_une_fois',
    phrase: 'Chaque courrier part une fois, ou pas du tout avec une raison.',
    manquements: ({ registre: { courriers } }) => [
      ...enDouble(compter(courriers.map(({ cle }) => cle))).map((cle) => `Le courrier ${cle} est en double.`),
      ...courriers
        .filter(({ statut, pourquoi }) => ['annule', 'echec', 'incertain', 'retenu'].includes(statut) && !pourquoi)
        .map(({ cle }) => `Le courrier ${cle} n’est pas parti et ne dit pas pourquoi.`),
      ...courriers
        .filter(({ statut, partiLe, pourquoi }) => statut === 'envoye' && !partiLe && !pourquoi)
        .map(({ cle }) => `Le courrier ${cle} est dit parti, sans date ni raison.`),
    ],
  },
  {
    nom: 'referents_possibles',
    phrase: 'Aucun référent n’est au-delà de son quota ni en charge de sa propre école, sauf choix d’une personne.',
    manquements: ({ registre, journal }) => [...quotasDepasses(registre, journal), ...conflits(registre, journal)],
  },
  {
    nom: 'courriers_discrets',
    phrase: 'Aucun courrier ne porte le code d’un élève, un motif ou ce que l’école a écrit.',
    manquements: ({ registre, messages }) => {
      const parNumero = new Map<string, Demande>(registre.demandes.map((demande) => [demande.numero, demande]));
      return messages.flatMap(({ courrier, texte }) =>
        // The demande it is about, and those it names: a reminder to a member lists several.
        [...new Set([courrier.sujet, ...(texte.match(NUMERO) ?? [])])]
          .map((numero) => parNumero.get(numero))
          .flatMap((demande) => (demande ? indiscretions(demande, texte) : []))
          .map((quoi) => `Le courrier ${courrier.cle} montre ${quoi}.`),
      );
    },
  },
  {
    nom: 'jamais_nulle_part',
    phrase: 'Chaque demande ouverte est inscrite à une réunion, confiée à quelqu’un, ou attend l’école ou un tri.',
    manquements: ({ registre: { demandes } }) =>
      demandes
        .filter(estOuverte)
        .filter(
          ({ reunion, referent, statut }) => !reunion && !referent && statut !== 'a_completer' && statut !== 'a_trier',
        ) // oxfmt-ignore
        .map(({ numero }) => `La demande ${numero} n’est nulle part.`),
  },
  {
    nom: 'numeros_uniques',
    phrase: 'Les numéros sont uniques et se suivent, sauf ceux qu’un effacement nomme.',
    manquements: ({ registre: { demandes }, journal }) => {
      const numeros = demandes.map(({ numero }) => numero);
      return [
        ...enDouble(compter(numeros)).map((numero) => `Le numéro ${numero} est donné plusieurs fois.`),
        ...trous([...numeros, ...numerosEffaces(journal)]),
      ];
    },
  },
  {
    nom: 'corrections_gardees',
    phrase: 'Ce qu’une personne a corrigé n’est pas remplacé par la machine.',
    manquements: ({ registre, journal }) =>
      registre.demandes.flatMap((demande) => {
        const correction = dernierChoix(journal, demande.numero);
        if (!correction) return [];
        // By their place: both may be of the same minute.
        const suite = journal.slice(journal.lastIndexOf(correction) + 1);
        if (suite.some(({ sur, quoi }) => sur === demande.numero && (quoi === 'demande_recue' || quoi === REFERENT_PROPOSE))) return []; // oxfmt-ignore
        return reduire(valeurDe(correction)) === reduire(auJournal(demande.referent))
          ? []
          : [`Le référent choisi pour ${demande.numero} (${valeurDe(correction)}) a été remplacé.`];
      }),
  },
  {
    nom: 'statuts_notes',
    phrase: 'Le statut de chaque demande est le dernier que le Journal a noté.',
    manquements: ({ registre: { demandes }, journal }) => {
      const notes = statutsAuJournal(journal);
      return demandes
        .filter(
          ({ numero, statut, statutTape }) =>
            notes.has(numero) && (notes.get(numero) !== statut || statutTape !== undefined),
        )
        .map(({ numero, statut, statutTape }) => {
          const note = STATUTS[notes.get(numero)!];
          return `La demande ${numero} est « ${statutTape ?? STATUTS[statut]} » ; le Journal dit « ${note} ».`;
        });
    },
  },
  {
    nom: 'passages_permis',
    phrase: 'Le pôle ne fait passer une demande que d’un statut à un autre qui peut le suivre.',
    manquements: ({ journal }) =>
      journal
        .filter(({ quoi }) => quoi === STATUT_PRIS)
        .map(({ sur, details }) => ({ sur, statuts: details.split(' → ').map(lireStatut) }))
        .filter(({ statuts: [avant, apres] }) => avant && apres && !passagePermis(avant, apres))
        .map(({ sur, statuts: [avant, apres] }) => `La demande ${sur} est passée de « ${STATUTS[avant!]} » à « ${STATUTS[apres!]} ».`), // oxfmt-ignore
  },
  {
    nom: 'journal_croissant',
    phrase: 'Le Journal ne fait que croître : aucune ligne n’est changée ni retirée.',
    manquements: ({ journal, scelleesJusquA, dernierSceau, empreinte }) => [
      ...sceauxRompus(journal, empreinte).map((ligne) => `La ligne ${ligne + 1} du Journal a été changée.`),
      ...(scelleesJusquA > 0 && journal[scelleesJusquA - 1]?.sceau !== dernierSceau
        ? ['Des lignes du Journal ont été retirées ou changées.']
        : []),
    ],
  },
];

/** Every invariant by name: true when it holds, with what is wrong when it does not. */
export function verifier(constat: Constat): { nom: string; phrase: string; vrai: boolean; manquements: string[] }[] {
  return INVARIANTS.map(({ nom, phrase, manquements }) => {
    const trouves = manquements(constat);
    return { nom, phrase, vrai: trouves.length === 0, manquements: trouves };
  });
}

function compter(valeurs: readonly string[]): Map<string, number> {
  const comptes = new Map<string, number>();
  for (const valeur of valeurs) comptes.set(valeur, (comptes.get(valeur) ?? 0) + 1);
  return comptes;
}

function enDouble(comptes: Map<string, number>): string[] {
  return [...comptes].filter(([, nombre]) => nombre > 1).map(([valeur]) => valeur);
}

/** The last référent a person chose, or to whom the machine then gave it with a reason: `avant → après`. */
function dernierChoix(journal: readonly LigneDeJournal[], numero: string): LigneDeJournal | undefined {
  return journal
    .filter(({ sur, quoi }) => sur === numero && (quoi === REFERENT_CHANGE || quoi === DEMANDE_CONFIEE))
    .pop();
}

function valeurDe({ details }: LigneDeJournal): string {
  return details.split(' → ').pop() ?? '';
}

/** While its row was gone its place was free; then it came back to whoever had it, and the machine chose nobody since. */
function reconstruitesSansAutreChoix(journal: readonly LigneDeJournal[]): Set<string> {
  const reconstruites = new Set<string>();
  for (const { quoi, sur } of journal) {
    if (quoi === DEMANDE_RECONSTRUITE) reconstruites.add(sur);
    if (quoi === DEMANDE_CONFIEE || quoi === REFERENT_PROPOSE) reconstruites.delete(sur);
  }
  return reconstruites;
}

function quotasDepasses({ membres, demandes }: Registre, journal: readonly LigneDeJournal[]): string[] {
  const choix = choixAuJournal(journal);
  const reconstruites = reconstruitesSansAutreChoix(journal);
  return membres
    .filter(({ nom, quota }) => {
      const siennes = demandes.filter((demande) => estOuverte(demande) && memeNom(demande.referent, nom));
      const donnees = siennes.filter(
        (demande) => !choisiParUnePersonne(demande, choix) && !reconstruites.has(demande.numero),
      );
      return donnees.length > quota;
    })
    .map(({ nom, quota }) => `${nom} a plus de demandes que son quota (${quota}).`);
}

function conflits({ membres, demandes, ecoles }: Registre, journal: readonly LigneDeJournal[]): string[] {
  const choix = choixAuJournal(journal);
  return demandes
    .filter((demande) => estOuverte(demande) && !choisiParUnePersonne(demande, choix))
    .filter((demande) => {
      const membre = trouverMembre(membres, demande.referent);
      return (
        membre !== undefined && estEnConflit(membre, trouverEcole(ecoles, demande.ecole) ?? { nom: demande.ecole })
      );
    })
    .map(({ numero, referent, ecole }) => `${referent} est en charge de ${numero}, de sa propre école (${ecole}).`);
}

/** One sentence for each stretch of missing numbers: a mistyped one would leave millions. */
function trous(numeros: readonly string[]): string[] {
  const series = new Map<string, number[]>();
  for (const lu of numeros.map(lireNumero)) {
    if (!lu) continue;
    const rangs = series.get(lu.serie);
    if (rangs) rangs.push(lu.rang);
    else series.set(lu.serie, [lu.rang]);
  }
  return [...series].flatMap(([serie, rangs]) => {
    const presents = [0, ...rangs.sort((a, b) => a - b)];
    return presents.slice(1).flatMap((rang, place) => {
      const [premier, dernier] = [presents[place]! + 1, rang - 1];
      if (premier > dernier) return [];
      const manquants = `${numeroDemande(serie, premier)}${premier < dernier ? ` à ${numeroDemande(serie, dernier)}` : ''}`;
      return [premier < dernier ? `Les numéros ${manquants} manquent.` : `Le numéro ${manquants} manque.`];
    });
  });
}
