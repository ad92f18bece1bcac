// The path of a demande as the schools are told it, step by step: the drawing of the note.
import type { Case, Etage } from '../../domain/document/bloc';
import type { Motif } from '../../domain/demande/motif';
import type { Parametres } from '../../domain/registre/parametres';
import type { Registre } from '../../domain/registre/registre';
import { enumerer } from '../../domain/texte/typographie';

export function circuitDe({ parametres, motifs }: Registre): Etage[] {
  return [
    {
      etape: { titre: '1. Votre demande', texte: 'Une école, une équipe ou un enseignant la dépose. Un courriel vous donne aussitôt son numéro.' },
      aCote: { fleche: '→', titre: 'Urgente ?', texte: 'L’IEN est prévenu aussitôt et vous répond sous un jour de classe.', fort: true },
    },
    {
      etape: { titre: '2. Première analyse', texte: `${analyse(parametres)} S’il manque un point, on vous le demande.` },
      aCote: { fleche: '→', titre: 'Un autre service répond mieux ?', texte: 'Le pôle vous met en relation avec lui.' },
    },
    {
      etape: { titre: '3. Première intention', texte: `Le référent vous appelle ${delaiDeContact(motifs)} : échange, observation en classe, premiers outils.` },
      aCote: { fleche: '→', titre: 'Cela suffit ?', texte: 'Vous recevez la réponse par écrit, et le suivi s’arrête là.' },
      puis: 'sinon',
    },
    {
      etape: REUNIONS[parametres.affectation],
      aCote: { fleche: '→', titre: 'La même question ailleurs ?', texte: 'Une formation commune à plusieurs écoles peut être proposée.' },
    },
    {
      etape: { titre: '5. Seconde intention, au plus près', texte: enPhrase(parametres.note.reponsesProches) },
      aCote: { fleche: 'et / ou', titre: 'Seconde intention, élargie', texte: enPhrase(parametres.note.reponsesElargies) },
    },
    {
      etape: { titre: '6. La réponse à l’école', texte: `${enClasse(parametres.delaiReponse)} après la réunion : ce qui est décidé, par qui, pour quand.`, fort: true },
      aCote: { fleche: '→', titre: 'Et après ?', texte: 'On refait le point avec vous. Au besoin, la demande revient en réunion.' },
    },
  ]; // oxfmt-ignore
}

function analyse({ affectation, cadence }: Parametres): string {
  if (affectation === 'automatique')
    return 'Le jour même, un membre du pôle est proposé comme référent, selon le motif, le secteur et les disponibilités.';
  const rythme = cadence.joursDeClasse > 0 ? `, réunie tous les ${cadence.joursDeClasse} jours de classe,` : '';
  return `L’équipe restreinte${rythme} lit la demande, en dégage la question et choisit qui vous répond.`;
}

const REUNIONS: Record<Parametres['affectation'], Case> = {
  automatique: {
    titre: '4. La réunion',
    texte: 'À la date annoncée, les regards se croisent, sans nom d’élève. Un partenaire utile peut être invité.',
  },
  a_valider: {
    titre: '4. Retour en réunion',
    texte: 'Les regards se croisent de nouveau, sans nom d’élève. Un partenaire utile peut être invité.',
  },
};

/** A list of a setting as one sentence. */
function enPhrase(elements: readonly string[]): string {
  const phrase = enumerer(elements);
  return phrase ? `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.` : 'Selon la situation.';
}

function delaiDeContact(motifs: readonly Motif[]): string {
  const delais = motifs.filter(({ actif }) => actif).map(({ delaiJours }) => delaiJours);
  if (delais.length === 0) return 'dès que possible';
  const [court, long] = [Math.min(...delais), Math.max(...delais)];
  return court === long ? enJours(long) : `${enJours(long)} (${court < 2 ? 'un seul' : court} pour le plus pressant)`;
}

function enClasse(jours: number): string {
  return jours < 2 ? 'Le jour de classe' : `Dans les ${jours} jours de classe`;
}

export function enJours(jours: number): string {
  return `sous ${jours < 2 ? 'un jour' : `${jours} jours`}`;
}
