// The note to the schools: what the pôle is, when to call on it, how, and what happens then. Made from the tabs alone.
import {
  encadre, fiche, gras, groupe, lien, liste, mention, paragraphe, schema, tableau, titre,
  type Bloc, type Morceau,
} from '../../domain/document/bloc'; // oxfmt-ignore
import type { ModeleDePublication } from '../../domain/document/document';
import { choixDe, questionDe } from '../../domain/formulaire/formulaire';
import { modeNominatif } from '../../domain/protection/identite';
import { anneeScolaire, enToutesLettres, type Jour } from '../../domain/temps/jour';
import type { Membre } from '../../domain/membre/membre';
import type { Registre } from '../../domain/registre/registre';
import { reunionsAVenir, reunionsDEtude, type Reunion } from '../../domain/reunion/reunion';
import { enumerer, reduire } from '../../domain/texte/typographie';
import { formulaireDeDemande } from '../formulaire';
import { URGENCES } from '../urgences';
import { circuitDe, enJours } from './circuit';
import { apportDe } from './apports';

/** The year of the next meeting, so that a note written in summer speaks of the year to come. */
function anneeDe({ reunions }: Registre, aujourdhui: Jour): string {
  return anneeScolaire(prochaine(reunions, aujourdhui)?.date ?? aujourdhui);
}

function prochaine(reunions: readonly Reunion[], aujourdhui: Jour): Reunion | undefined {
  return reunionsDEtude(reunions).find(({ statut, date }) => statut === 'prevu' && date >= aujourdhui);
}

function enTete(registre: Registre, aujourdhui: Jour): Bloc[] {
  const { circonscription, note, courrielCirconscription, courrielCpc, courrielCoordination } = registre.parametres;
  return [
    titre(1, `Le pôle ressources${circonscription ? ` de la circonscription ${circonscription}` : ''}`),
    paragraphe(gras(`Note${note.numero ? ` n° ${note.numero}` : ''} aux écoles – année scolaire ${anneeDe(registre, aujourdhui)}`)), // oxfmt-ignore
    ...(note.devise ? [paragraphe(`« ${note.devise} »`)] : []),
    fiche([
      ['De', 'L’inspectrice ou l’inspecteur de l’Éducation nationale'],
      ['À', note.destinataires.join('\n')],
      ['Rubrique', note.rubrique],
      ['Écrire au pôle', enumerer([courrielCirconscription, courrielCpc && `copie à ${courrielCpc}`].filter(Boolean))],
      ['Coordination', courrielCoordination],
      ['Nous joindre', note.contacts.join('\n')],
      ['Mise à jour', enToutesLettres(aujourdhui)],
    ]),
    encadre(...enBref(registre, aujourdhui)),
  ];
}

function enBref({ parametres: { lienFormulaire }, reunions }: Registre, aujourdhui: Jour): Morceau[] {
  const reunion = prochaine(reunions, aujourdhui);
  return [
    'Une situation vous met en question, vous ou votre équipe ? ',
    ...(lienFormulaire ? [lien(lienFormulaire, 'Ouvrez le formulaire'), ' : cinq minutes suffisent. '] : ['Écrivez-nous : cinq minutes suffisent. ']), // oxfmt-ignore
    ...(reunion ? ['Prochaine réunion : ', gras(enToutesLettres(reunion.date)), ...jusquAu(reunion), '. '] : []),
    'Un danger, une violence, un harcèlement n’attendent pas le pôle : voyez plus bas qui appeler.',
  ];
}

function jusquAu({ dateLimite }: Reunion): Morceau[] {
  return dateLimite ? [' ; demandes jusqu’au ', gras(enToutesLettres(dateLimite))] : [];
}

function ceQuIlEst({ parametres: { note } }: Registre): Bloc[] {
  return [
    titre(2, 'Ce qu’est le pôle'),
    paragraphe(
      'L’IEN le pilote. Il y réunit les personnes qui peuvent répondre à un enseignant, à une équipe ou à une école, et en fixe les axes avec elles. ',
      'Ce n’est pas une équipe figée : on y vient selon la situation.',
    ),
    paragraphe(
      'La première aide se donne en classe, puis avec l’équipe du cycle. Le pôle s’y ajoute quand, en règle générale, elle n’a pas suffi. ',
      'C’est un repère, pas une condition : ',
      gras('toute demande est lue et reçoit une réponse'),
      '.',
    ),
    paragraphe(
      'Le pôle conseille et met en relation. Il n’attribue pas les suivis du RASED et ne décide pas de l’intervention du psychologue auprès d’un enfant.',
    ),
    mention(
      'Textes : loi n° 2013-595 du 8 juillet 2013, pour la refondation de l’École de la République ; circulaire n° 2014-107 du 18 août 2014 (BO n° 31 du 28 août 2014), qui crée les pôles ressources de circonscription.',
    ),
    ...enumeration(2, 'Ses objectifs', note.objectifs),
    ...enumeration(3, 'Les axes de l’année', note.axes),
  ];
}

function enumeration(niveau: 2 | 3, intitule: string, elements: string[]): Bloc[] {
  return elements.length ? [groupe(titre(niveau, intitule), liste(elements))] : [];
}

const COLONNES_MOTIFS = [
  { titre: 'Motif', largeur: 7 },
  { titre: 'Qui répond d’abord', largeur: 5 },
  { titre: 'Premier contact', largeur: 2.4 },
];

/** What a Form may ask besides: why now, what kind of difficulty, which help for adults, which for a dialogue. */
const PRECISEES = ['facteurs', 'natures', 'aides', 'aides.adulte', 'aides.famille'];

function quandLAppeler(registre: Registre): Bloc[] {
  const formulaire = formulaireDeDemande(registre);
  const motifs = registre.motifs.filter(({ actif }) => actif);
  const lignes = motifs.map(({ libelle, fonctions, delaiJours }) => [
    libelle,
    fonctions[0] ?? 'Une personne du pôle lit et décide',
    enJours(delaiJours),
  ]);
  const publics: [string, string][] = [
    ['Qui demande', choixDe(formulaire, 'demandeur').join(' ; ')],
    ['Pour qui', choixDe(formulaire, 'cible').join(' ; ')],
  ];
  return [
    titre(2, 'Quand l’appeler'),
    fiche(publics),
    ...(lignes.length ? [tableau(COLONNES_MOTIFS, lignes)] : []),
    ...(motifs.some(({ fonctions }) => fonctions.length === 0)
      ? [paragraphe('Cette liste n’est pas fermée : ce qui n’y entre pas est lu par une personne, jamais refusé.')]
      : []),
    ...PRECISEES.flatMap((cle) => enumeration(3, questionDe(formulaire, cle)?.titre ?? '', choixDe(formulaire, cle))),
  ];
}

function ceQuiNAttendPas(): Bloc[] {
  return [
    groupe(
      titre(2, 'Ce qui n’attend pas le pôle'),
      tableau(
        [
          { titre: 'Situation', largeur: 2 },
          { titre: 'Appelez', largeur: 3 },
        ],
        URGENCES.map(({ situation, appeler }) => [situation, appeler]),
      ),
    ),
  ];
}

/** Fonctions in the order of tab Membres, each once, with the people who hold it. */
function parFonction(membres: readonly Membre[]): { fonction: string; noms: string[] }[] {
  const groupes = new Map<string, { fonction: string; noms: string[] }>();
  for (const { fonction, nom } of membres.filter(({ fonction }) => fonction)) {
    const cle = reduire(fonction);
    const connu = groupes.get(cle);
    if (connu) connu.noms.push(nom);
    else groupes.set(cle, { fonction, noms: [nom] });
  }
  return [...groupes.values()];
}

function quiLeCompose({ membres, parametres: { note } }: Registre): Bloc[] {
  const actifs = membres.filter(({ actif }) => actif);
  const fonctions = parFonction(actifs.filter(({ genre }) => genre === 'interne'));
  const dehors = parFonction(actifs.filter(({ genre }) => genre === 'partenaire')).map(({ fonction }) => fonction);
  const familles = note.partenaires.map((ligne): [string, string] => {
    const [famille, ...exemples] = ligne.split(' : ');
    return [famille!, exemples.join(' : ') || 'selon la situation'];
  });
  const autres = dehors.filter((fonction) => !reduire(note.partenaires.join(' ')).includes(reduire(fonction)));
  const noms = note.avecNoms ? [{ titre: 'Qui', largeur: 3.5 }] : [];
  return [
    titre(2, 'Qui le compose'),
    ...(fonctions.length
      ? [
          tableau(
            [{ titre: 'Fonction', largeur: 4.5 }, { titre: 'Ce qu’elle apporte', largeur: 6 }, ...noms],
            fonctions.map(({ fonction, noms: titulaires }) => [fonction, apportDe(fonction) || 'Selon la situation.', ...(note.avecNoms ? [enumerer(titulaires)] : [])]), // oxfmt-ignore
          ),
        ]
      : []),
    paragraphe('D’autres professionnels de l’Éducation nationale s’y joignent selon la situation.'),
    ...(familles.length || autres.length
      ? [
          groupe(
            titre(3, 'Les partenaires, hors de l’Éducation nationale'),
            fiche([...familles, ['Associés cette année', enumerer(autres)]]),
            paragraphe('Rien ne leur est confié sans l’accord de la famille.'),
          ),
        ]
      : []),
  ];
}

function lesReunions(registre: Registre, aujourdhui: Jour): Bloc[] {
  const annee = anneeDe(registre, aujourdhui);
  const reunions = reunionsAVenir(registre.reunions).filter(({ date }) => anneeScolaire(date) === annee);
  const etudes = reunions.filter(({ etudie }) => etudie);
  const plenieres = reunions.filter(({ etudie }) => !etudie);
  const dates = etudes.length === 0
    ? [paragraphe('Les dates vous seront annoncées par courriel.')]
    : etudes.some(({ dateLimite }) => dateLimite) ? avecDateLimite(etudes) : sansDateLimite(etudes); // oxfmt-ignore
  return [
    titre(2, 'Les réunions de l’année'),
    ...dates,
    ...(plenieres.length
      ? [paragraphe(`Avec tous les partenaires, pour se connaître, prévoir ce que l’on fera ensemble, dire les besoins du territoire, fixer la feuille de route et mesurer ce que le pôle a fait : ${enumerer(plenieres.map(({ genre, date }) => `${genre.toLowerCase()} le ${enToutesLettres(date)}`))}.`)] // oxfmt-ignore
      : []),
  ];
}

function avecDateLimite(reunions: readonly Reunion[]): Bloc[] {
  const plusieursGenres = new Set(reunions.map(({ genre }) => reduire(genre))).size > 1;
  const genres = plusieursGenres ? [{ titre: 'Réunion', largeur: 4 }] : [];
  return [
    tableau(
      [...genres, { titre: 'Date', largeur: 4 }, { titre: 'Vos demandes jusqu’au', largeur: 4 }],
      reunions.map(({ genre, date, dateLimite }) => [
        ...(plusieursGenres ? [genre] : []),
        enToutesLettres(date),
        dateLimite ? enToutesLettres(dateLimite) : 'pas de limite',
      ]),
    ),
    paragraphe('Après la date limite, la demande va à la réunion suivante, et l’accusé de réception vous le dit. L’urgence n’attend aucune réunion.'), // oxfmt-ignore
  ];
}

/** A pôle without a cut-off meets often: its days, month by month. */
function sansDateLimite(reunions: readonly Reunion[]): Bloc[] {
  const mois = new Map<string, string[]>();
  for (const { date } of reunions) {
    const [semaine, quantieme, ...leMois] = enToutesLettres(date).split(' ');
    const cle = leMois.join(' ');
    mois.set(cle, [...(mois.get(cle) ?? []), `${semaine} ${quantieme}`]);
  }
  return [
    fiche([...mois].map(([nom, jours]) => [`${nom.charAt(0).toUpperCase()}${nom.slice(1)}`, enumerer(jours)])),
    paragraphe('Il n’y a pas de date limite : la demande va à la première réunion qui suit. L’urgence n’en attend aucune.'), // oxfmt-ignore
  ];
}

const SANS_NOM =
  'Sans nom : donnez à l’élève un code que vous seuls gardez, par exemple « Mésange 4 ». Ni nom, ni initiales, ni date de naissance, rien sur sa santé ou sa famille.';
const AVEC_NOM =
  'Un code suffit, que vous seuls gardez, par exemple « Mésange 4 ». Le nom et la date de naissance sont facultatifs et ont leurs cases : nulle part ailleurs, et rien sur la santé ou la famille.';

function deposer({ parametres }: Registre, aujourdhui: Jour): Bloc[] {
  const { lienFormulaire, courrielCirconscription, courrielCpc } = parametres;
  const adresse = [courrielCirconscription, courrielCpc && `copie à ${courrielCpc}`].filter(Boolean).join(', ');
  return [
    groupe(
      titre(2, 'Déposer une demande'),
      liste([
        ...(lienFormulaire ? [[lien(lienFormulaire, 'Le formulaire'), ' : cinq minutes, sur un téléphone s’il le faut, sans compte Google.']] : []), // oxfmt-ignore
        modeNominatif(parametres, aujourdhui) ? AVEC_NOM : SANS_NOM,
        'Des faits : quand, où, à quelle fréquence, et ce qui a été tenté. Une demande n’est jamais refusée parce qu’il en manque.',
        'La famille : dites si elle est informée de la demande.',
        `Autrement : par courriel${adresse ? ` (${adresse})` : ''}, par téléphone ou sur papier. La demande est saisie pour vous et reçoit le même accusé.`, // oxfmt-ignore
      ]),
    ),
  ];
}

function leCircuit(registre: Registre): Bloc[] {
  return [
    groupe(
      titre(2, 'Le circuit d’une demande'),
      mention('Ce schéma se lit de haut en bas ; à droite de chaque étape, ce qui peut s’y ajouter.'),
      schema(circuitDe(registre)),
    ),
  ];
}

function lesDonnees({ parametres: { courrielCirconscription } }: Registre): Bloc[] {
  return [
    groupe(
      titre(2, 'Ce que deviennent vos réponses'),
      liste([
        'Elles sont lues par l’IEN et par les membres du pôle qui suivent la demande.',
        'Les courriels ne portent qu’un numéro : ni code d’élève, ni motif, ni récit.',
        `Vous pouvez les voir, les corriger ou les faire effacer${courrielCirconscription ? ` : écrivez à ${courrielCirconscription}` : ''}.`,
      ]),
    ),
  ];
}

export const noteAuxEcoles: ModeleDePublication = {
  cle: 'note_aux_ecoles',
  parametre: 'lien_note',
  parametreDesDates: 'note_dates',
  libelle: 'Note aux écoles',
  titre: (registre, aujourdhui) => `Note aux écoles – le pôle ressources, ${anneeDe(registre, aujourdhui)}`,
  blocs: (registre, aujourdhui) => [
    ...enTete(registre, aujourdhui),
    ...ceQuIlEst(registre),
    ...quandLAppeler(registre),
    ...ceQuiNAttendPas(),
    ...deposer(registre, aujourdhui),
    ...lesReunions(registre, aujourdhui),
    ...leCircuit(registre),
    ...lesDonnees(registre),
    ...quiLeCompose(registre),
  ],
};
