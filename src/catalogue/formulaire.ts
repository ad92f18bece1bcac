// The demande as a school fills it: a STOP page, then at most four short pages.
import type { Formulaire, PageDeFormulaire } from '../domain/formulaire';
import type { Registre } from '../domain/registre';
import { URGENCES } from './urgences';

const NIVEAUX = ['TPS', 'PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', 'Plusieurs niveaux'];
const DEMANDEURS = [
  'Enseignant·e, à titre individuel',
  'Équipe, par le conseil des maîtres de cycle',
  'École, par le conseil d’école',
  'Directeur·rice',
];
const CIBLES_ELEVES = ['Un élève', 'Un groupe d’élèves', 'Une classe'];
const CIBLES_ADULTES = ['Un enseignant', 'Un groupe d’enseignants', 'Toute l’équipe', 'L’école'];
const ECOLE_INCONNUE = 'Mon école n’est pas dans la liste';

const NUMEROS = URGENCES.map(({ situation, appeler }) => `${situation} : ${appeler}.`).join(' ');

const MENTION =
  'N’écrivez aucun nom d’élève, aucune date de naissance, rien sur sa santé ni sur sa famille : donnez un code que ' +
  'vous seuls gardez. Les réponses sont lues par l’IEN et les membres du pôle qui ont accès au registre. ' +
  'Vous pouvez demander à les voir, les corriger ou les effacer en écrivant à la circonscription.';

export function formulaireDeDemande({ ecoles, motifs, parametres }: Registre): Formulaire {
  return {
    titre: `Pôle ressources – demande (${parametres.circonscription || 'circonscription'})`,
    description: `Cinq minutes, sur un téléphone s’il le faut. ${MENTION}`,
    confirmation:
      'Merci, votre demande est envoyée. Dans quelques minutes, l’adresse officielle de l’école et la vôtre reçoivent ' +
      'un courriel avec son numéro et la date de la réunion. Gardez le lien ci-dessous : il permet de la compléter.',
    modifiable: true,
    pages: [
      avantDeCommencer(),
      votreEcole(ecoles.filter(({ active }) => active).map(({ nom }) => nom)),
      lEleve(),
      laSituation(motifs.filter(({ actif }) => actif).map(({ libelle }) => libelle)),
      lUrgence(),
      arret(parametres.courrielCirconscription),
    ],
  };
}

function avantDeCommencer(): PageDeFormulaire {
  return {
    cle: 'avant',
    titre: 'Avant de commencer',
    aide: `Certaines situations n’attendent pas le pôle. ${NUMEROS}`,
    questions: [
      {
        cle: 'stop',
        titre: 'Êtes-vous dans l’une de ces situations ?',
        aide: '',
        genre: 'choix',
        obligatoire: true,
        choix: [
          { texte: 'Non, je continue', vers: 'ecole' },
          { texte: 'Oui', vers: 'arret' },
        ],
      },
    ],
  };
}

function votreEcole(ecoles: string[]): PageDeFormulaire {
  return {
    cle: 'ecole',
    titre: 'Votre école',
    aide: '',
    questions: [
      { cle: 'ecole', titre: 'École', aide: '', genre: 'liste', obligatoire: true, choix: enChoix([...ecoles, ECOLE_INCONNUE]) },
      { cle: 'demandeur', titre: 'Qui fait la demande ?', aide: '', genre: 'choix', obligatoire: true, choix: enChoix(DEMANDEURS) },
      { cle: 'courriel', titre: 'Votre adresse professionnelle', aide: 'Pour vous répondre. L’adresse officielle de l’école reçoit aussi l’accusé de réception.', genre: 'courriel', obligatoire: true },
      {
        cle: 'cible', titre: 'Pour qui demandez-vous une aide ?', aide: '', genre: 'choix', obligatoire: true,
        choix: [
          ...CIBLES_ELEVES.map((texte) => ({ texte, vers: 'eleve' })),
          ...CIBLES_ADULTES.map((texte) => ({ texte, vers: 'situation' })),
        ],
      },
    ],
  }; // prettier-ignore
}

function lEleve(): PageDeFormulaire {
  return {
    cle: 'eleve',
    titre: 'L’élève ou les élèves',
    aide: 'Sans nom : un code suffit, le pôle n’a pas besoin de savoir qui.',
    questions: [
      { cle: 'codeEleve', titre: 'Code de l’élève', aide: 'Un code que vous choisissez et gardez (par exemple « Mésange 4 ») : ni nom, ni initiales, ni date de naissance.', genre: 'texte', obligatoire: true, max: 40 },
      { cle: 'niveau', titre: 'Niveau de classe', aide: '', genre: 'liste', obligatoire: true, choix: enChoix(NIVEAUX) },
      { cle: 'familleInformee', titre: 'La famille est-elle informée de cette demande ?', aide: 'Son accord est nécessaire avant toute aide extérieure à l’Éducation nationale.', genre: 'choix', obligatoire: true, choix: enChoix(['Oui', 'Non, pas encore', 'Elle refuse']) },
    ],
  }; // prettier-ignore
}

function laSituation(motifs: string[]): PageDeFormulaire {
  return {
    cle: 'situation',
    titre: 'La situation',
    aide: 'Des faits datés et observables, en quelques lignes.',
    questions: [
      { cle: 'motif', titre: 'Motif principal', aide: 'Si rien ne convient, choisissez « Autre situation » : une personne du pôle lira.', genre: 'liste', obligatoire: true, choix: enChoix(motifs) },
      { cle: 'description', titre: 'Ce qui se passe', aide: 'Quand, où, à quelle fréquence. Ni nom, ni diagnostic.', genre: 'paragraphe', obligatoire: true, max: 2000 },
      { cle: 'tente', titre: 'Ce qui a déjà été tenté', aide: 'Aménagements, équipe éducative… Facultatif : une demande n’est jamais refusée pour cela.', genre: 'paragraphe', obligatoire: false, max: 2000 },
      { cle: 'attentes', titre: 'Ce que vous attendez du pôle', aide: 'Une observation, un entretien, des outils, une formation…', genre: 'paragraphe', obligatoire: false, max: 2000 },
      {
        cle: 'urgent', titre: 'Faut-il une réponse avant la prochaine réunion ?', aide: '', genre: 'choix', obligatoire: true,
        choix: [{ texte: 'Non, la réunion convient', vers: 'envoyer' }, { texte: 'Oui, c’est urgent', vers: 'urgence' }],
      },
    ],
  }; // prettier-ignore
}

function lUrgence(): PageDeFormulaire {
  return {
    cle: 'urgence',
    titre: 'L’urgence',
    aide: `L’inspection est prévenue aussitôt. ${NUMEROS}`,
    questions: [
      { cle: 'raisonUrgence', titre: 'Pourquoi est-ce urgent ?', aide: '', genre: 'paragraphe', obligatoire: true, max: 1000 },
    ],
    ensuite: 'envoyer',
  }; // prettier-ignore
}

function arret(courriel: string): PageDeFormulaire {
  return {
    cle: 'arret',
    titre: 'Arrêtez-vous ici',
    aide:
      `N’envoyez pas ce formulaire : appelez. ${NUMEROS} ` +
      `Si vous l’envoyez quand même, l’inspection sera prévenue${courriel ? `, ou écrivez à ${courriel}` : ''}.`,
    questions: [],
    ensuite: 'envoyer',
  };
}

function enChoix(textes: string[]): { texte: string }[] {
  return textes.map((texte) => ({ texte }));
}
