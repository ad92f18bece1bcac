// The relance to a school that has not asked the family yet. The pôle goes on without it: only outside help waits.
import { ABANDONS } from '../../domain/courrier/abandon';
import { gras, mention, paragraphe } from '../../domain/document/bloc';
import type { ModeleCourriel } from '../../domain/courrier/courriel';
import { concerneUneEquipe, estOuverte, jourDeReception, type Demande } from '../../domain/demande/demande';
import { envoisDeRelance, type Cas, type Relance } from '../../domain/courrier/relance';
import { accordAttendu } from '../../domain/demande/vigilance';
import { plusAppele } from './rappel';
import { adressesDuDemandeur, ecoleOuDemandeur, ouElleEnEst, parCeLien, sansNom } from './pourLEcole';
import { signature } from './signature';

function attend(demande: Demande): boolean {
  return estOuverte(demande) && !concerneUneEquipe(demande) && accordAttendu(demande);
}

const ACCORD: Relance = {
  reglage: {
    cle: 'rappel_accord_famille',
    libelle: 'Rappel à l’école : accord de la famille pas encore demandé',
    defaut: '10',
    effet: 'Jours de classe après la réception, tant que l’école a répondu « Pas encore demandé » ; non : aucun.',
  },
  compte: 'jours_de_classe_apres',
  cas: (registre) =>
    registre.demandes.filter(attend).flatMap(
      (demande) =>
      ecoleOuDemandeur(demande, registre).map((pour): Cas => ({ pour, depuis: jourDeReception(demande), sujet: demande.numero, quoi: () => demande.numero })), // oxfmt-ignore
    ),
};

export const rappelAccordFamille: ModeleCourriel = {
  libelle: 'Rappel à l’école : accord de la famille',
  politique: 'au_plus_une_fois',
  heures: 'scolaires',
  priorite: 6,
  reglage: ACCORD.reglage,
  chaqueMatin: (registre, aujourdhui) => envoisDeRelance(ACCORD, registre, aujourdhui),
  obstacle: (c) => (c.demande && attend(c.demande) ? plusAppele(ACCORD, c) : ABANDONS.plusDAccord),
  adresses: adressesDuDemandeur,
  objet: ({ demande }) => `Pôle ressources – demande ${demande?.numero} : accord de la famille`,
  corps: (c) => [
    paragraphe('Bonjour,'),
    paragraphe('Pour la demande ', gras(c.demande!.numero), ', l’accord de la famille à une aide extérieure à l’Éducation nationale n’était pas encore demandé. L’avez-vous maintenant ?'), // oxfmt-ignore
    parCeLien(c, 'Répondez oui ou non', 'dire si la famille est d’accord'),
    mention('Le pôle étudie la demande sans attendre ; seule une aide extérieure a besoin de cet accord.'),
    sansNom(),
    ouElleEnEst(c),
    signature(c.registre.parametres),
  ],
};
