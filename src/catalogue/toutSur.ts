// « Tout ce que le registre sait de … »: the document that answers a family, or whoever the demande is about.
import { encadre, liste, mention, tableau, titre, type Bloc } from '../domain/document/bloc';
import type { Extrait } from '../domain/protection/archives';
import { enToutesLettres, type Jour } from '../domain/temps/jour';
import type { NumeroDemande } from '../domain/demande/demande';

/** What the machine cannot know of, or must not decide alone. */
const A_LA_MAIN = [
  'les courriels échangés autour de cette demande, et les notes prises ailleurs ;',
  'les commentaires posés dans la feuille ou dans un document ;',
  'ce que l’école et les autres services en savent : la demande leur est adressée à eux.',
];

export interface ToutSur {
  numero: NumeroDemande;
  aujourdhui: Jour;
  extraits: readonly Extrait[];
  citations: readonly string[];
  /** « Fiche : https://… » */
  documents: readonly string[];
}

export function toutSur({ numero, aujourdhui, extraits, citations, documents }: ToutSur): Bloc[] {
  return [
    titre(1, `Tout ce que le registre sait de ${numero}`),
    mention(`État au ${enToutesLettres(aujourdhui)}. Les réponses sont reproduites telles qu’elles ont été envoyées.`),
    encadre(
      'À relire par une personne avant toute remise. Rien n’est masqué ici : retirez ce qui concerne un autre enfant, ',
      'ou le comportement d’un tiers qui pourrait lui nuire. Les noms des agents restent. Ce document est une copie : ',
      'il s’efface avec la demande, tant qu’il reste dans ce compte.',
    ),
    ...extraits.flatMap(({ ou, cellules }) => [titre(2, ou), tableau(COLONNES, cellules.map(([nom, texte]) => [nom, texte]))]), // oxfmt-ignore
    ...section('Documents', documents),
    ...section('Cité ailleurs, à propos d’autres demandes (le contenu n’est pas reproduit)', citations),
    titre(2, 'Ce que le registre ne sait pas'),
    liste(A_LA_MAIN),
  ];
}

const COLONNES = [
  { titre: 'Rubrique', largeur: 1 },
  { titre: 'Contenu', largeur: 3 },
];

function section(nom: string, lignes: readonly string[]): Bloc[] {
  return lignes.length ? [titre(2, nom), liste([...lignes])] : [];
}
