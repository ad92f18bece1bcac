// The steps that the machine writes in the Suivi for a pôle that wants so (setting « circuit_au_suivi »): the équipe
// restreinte reads first, a member is asked, she calls the school. What is answered then is for people to write.
import { aRendu, estAcceptee, estConfiee, lireMarque, proposeeLe } from '../domain/affectation/acceptation';
import { apresJoursDeClasse } from '../domain/temps/calendrier';
import type { EtapeDuCircuit } from '../domain/suivi/circuit';
import { jourDeReception, type Demande } from '../domain/demande/demande';
import { ajouterJours, type Jour } from '../domain/temps/jour';
import { memeNom } from '../domain/membre/membre';
import type { Registre } from '../domain/registre/registre';
import type { Statut } from '../domain/demande/statut';
import { SUITES } from './suites';

const EQUIPE = 'Équipe restreinte';

function depuis(demande: Demande): Jour {
  return demande.statutLe || jourDeReception(demande);
}

function etape(genre: string, regles: Omit<EtapeDuCircuit, 'genre' | 'intention' | 'libelle'>): EtapeDuCircuit {
  const { intention, libelle } = SUITES[genre]!;
  return { genre, intention, libelle, ...regles };
}

function delaiDuMotif({ cleMotif }: Demande, { motifs }: Registre): number {
  return motifs.find(({ cle }) => cle === cleMotif)?.delaiJours ?? 0;
}

const COMMENCEES: readonly Statut[] = ['premiere_intention', 'seconde_intention'];

function aSolliciter(demande: Demande, { parametres }: Registre): boolean {
  return estConfiee(demande, parametres) && !COMMENCEES.includes(demande.statut);
}

export const CIRCUIT: readonly EtapeDuCircuit[] = [
  etape('premiere_analyse', {
    qui: ({ statut }) => (statut === 'en_analyse' ? EQUIPE : ''),
    pourLe: (demande, { reunions, calendrier }) =>
      reunions.find(({ cle }) => cle === demande.reunion)?.date ?? apresJoursDeClasse(calendrier, depuis(demande), 10),
    issue: (demande, _, { parametres }) =>
      estConfiee(demande, parametres)
        ? { le: depuis(demande), resultat: demande.referent && `Confiée à ${demande.referent}` }
        : undefined,
  }),
  etape('sollicitation', {
    qui: (demande, registre) => (aSolliciter(demande, registre) ? demande.referent : ''),
    pourLe: (demande, { calendrier }) => apresJoursDeClasse(calendrier, depuis(demande), SUITES['sollicitation']!.delai!),
    issue: (demande, qui) => {
      const rendue = demande.rendues.find((marque) => memeNom(lireMarque(marque).nom, qui));
      if (rendue && aRendu(demande, qui)) return { le: lireMarque(rendue).le || depuis(demande), resultat: 'Rendue' };
      if (!memeNom(demande.referent, qui)) return { le: proposeeLe(demande), resultat: 'Confiée à une autre personne' };
      const dit = estAcceptee(demande) ? lireMarque(demande.acceptee).le : '';
      return dit || COMMENCEES.includes(demande.statut) ? { le: dit || depuis(demande), resultat: 'Acceptée' } : undefined;
    },
  }),
  etape('prise_de_contact', {
    qui: (demande, registre) => (aSolliciter(demande, registre) && estAcceptee(demande) ? demande.referent : ''),
    pourLe: (demande, registre) =>
      ajouterJours(lireMarque(demande.acceptee).le || depuis(demande), delaiDuMotif(demande, registre)),
    issue: (demande, qui) => {
      if (!memeNom(demande.referent, qui)) return { le: proposeeLe(demande), resultat: 'Confiée à une autre personne' };
      return COMMENCEES.includes(demande.statut) ? { le: depuis(demande), resultat: '' } : undefined;
    },
  }),
]; // oxfmt-ignore
