// The panel « Répartition »: who carries what, what waits for somebody, and what a person does about it: gives one demande
// to a member she chooses, or has the best répartition written once she has seen it.
import { suivie } from '../../domain/affectation/affectation';
import { aConfier } from '../../domain/affectation/aConfier';
import { candidatesDe, chargesDe, horsDesMembres, type DemandeARepartir, type PanneauDeRepartition } from '../../domain/affectation/panneau'; // oxfmt-ignore
import { examiner, type Confiee } from '../../domain/affectation/repartition';
import { estOuverte, type Demande } from '../../domain/demande/demande';
import { trouverEcole } from '../../domain/demande/ecole';
import { empreinteCourte } from '../../domain/texte/empreinte';
import { jourDe } from '../../domain/temps/instant';
import { memeNom, trouverMembre } from '../../domain/membre/membre';
import { trouverMotif } from '../../domain/demande/motif';
import type { Pole } from '../../domain/pole/pole';
import { STATUTS } from '../../domain/demande/statut';
import { accorder, typographier } from '../../domain/texte/typographie';
import { envoyerCourrier } from '../courrier/envoyerCourrier';
import { exigerLesOnglets } from '../registre/exigerLesOnglets';
import { confierPour } from '../demande/noterCorrection';
import { change, ecrireLaRepartition, planDe, suiteDe, type Plan } from './repartir';

export interface ChoixDeReferent {
  numero: string;
  /** Whom the panel showed: somebody may have changed it since. */
  depuis: string;
  nom: string;
}

export interface ResultatDeRepartition {
  reussi: boolean;
  phrase: string;
  panneau: PanneauDeRepartition;
}

/** One reading of each tab and of the Journal. */
export function lireRepartition(pole: Pole): PanneauDeRepartition {
  exigerLesOnglets(pole);
  return panneauDe(pole, planDe(pole));
}

function panneauDe(pole: Pole, plan: Plan): PanneauDeRepartition {
  const { membres, demandes } = pole.registre;
  const changees = plan.propositions.filter(change);
  return {
    charges: chargesDe(membres, demandes, jourDe(pole.maintenant)),
    horsDesMembres: horsDesMembres(membres, demandes),
    demandes: demandesARepartir(pole, plan),
    changements: changees.map(({ avant, proposition }) => ({
      numero: avant.numero,
      texte: `${avant.referent || 'personne'} → ${proposition.referent || 'personne'}`,
      pourquoi: typographier(proposition.raisons[proposition.referent ? 0 : proposition.raisons.length - 1] ?? ''),
    })),
    phrases: phrasesDe(pole, plan, changees.length),
    marque: marqueDe(plan),
  };
}

/** Those that nobody has, and those that the pôle only proposes; the rest is begun, or a person chose. */
function demandesARepartir({ registre, maintenant }: Pole, { propositions }: Plan): DemandeARepartir[] {
  const { demandes, ecoles, motifs, membres } = registre;
  const libres = new Set<Demande>(propositions.map(({ avant }) => avant));
  const montrees = demandes.filter((demande) => estOuverte(demande) && (!demande.referent || libres.has(demande)));
  const aExaminer = montrees.map((demande) => {
    const motif = trouverMotif(motifs, demande.cleMotif || demande.motif) ?? { cle: '', fonctions: [] };
    return aConfier(demande, motif, trouverEcole(ecoles, demande.ecole));
  });
  const vues = new Set(montrees);
  const suivies = demandes.filter((demande) => !vues.has(demande)).map(suivie);
  const confiees = examiner({ membres, demandes: aExaminer, suivies, aujourdhui: jourDe(maintenant) });
  const parNumero = new Map<string, Confiee>(confiees.map((confiee) => [confiee.demande.numero, confiee]));
  return montrees
    .map((demande) => ligneDe(demande, libres.has(demande), parNumero.get(demande.numero)!))
    .sort((a, b) => Number(a.referent !== '') - Number(b.referent !== '') || Number(b.urgente) - Number(a.urgente));
}

function ligneDe(demande: Demande, libre: boolean, confiee: Confiee): DemandeARepartir {
  const { numero, statut, referent, urgent, raisons } = demande;
  const [premiere = '', derniere = ''] = [raisons[0], raisons[raisons.length - 1]];
  const garde = libre || statut === 'a_trier' ? '' : 'Le pôle n’y propose personne : une personne l’a prise en main, ou l’école doit la compléter.'; // oxfmt-ignore
  return {
    numero,
    titre: typographier([demande.ecole, demande.motif].filter(Boolean).join(' · ')),
    etat: `${STATUTS[statut]}, ${referent ? `proposée à ${referent}` : 'sans personne'}`,
    urgente: urgent,
    referent,
    pourquoi: [garde, ...new Set(referent ? [premiere] : [premiere, derniere])].filter(Boolean).map(typographier),
    candidates: candidatesDe(confiee),
  };
}

function phrasesDe(pole: Pole, plan: Plan, changements: number): string[] {
  const { propositions, gardees } = plan;
  const orphelines = propositions.filter((une) => !change(une) && !une.proposition.referent).length;
  const pareilles = propositions.length - changements - orphelines;
  return [
    changements > 0 ? suiteDe(pole, plan) : 'Rien à changer : ce qui est proposé est déjà le mieux possible.',
    pareilles > 0 ? `${accorder(pareilles, 'proposition ne change pas', 'propositions ne changent pas')}.` : '',
    orphelines > 0 ? `${accorder(orphelines, 'demande reste', 'demandes restent')} sans personne : ce qui débloquerait est dit plus bas.` : '',
    gardees > 0 ? `${accorder(gardees, 'demande ouverte n’est pas touchée', 'demandes ouvertes ne sont pas touchées')} : une personne a choisi, doit choisir, ou le travail est commencé.` : '',
  ].filter(Boolean).map(typographier);
} // oxfmt-ignore

function marqueDe({ propositions }: Plan): string {
  const lignes = propositions.filter(change).map(({ avant, proposition }) => [avant.numero, avant.referent, proposition.referent]); // oxfmt-ignore
  return empreinteCourte(JSON.stringify(lignes));
}

/** A person's choice: the Journal says so, and the machine never comes back on it. */
export function choisirReferent(pole: Pole, choix: ChoixDeReferent | undefined, qui: string): ResultatDeRepartition {
  exigerLesOnglets(pole);
  const { demandes, membres } = pole.registre;
  const demande = demandes.find(({ numero }) => numero === choix?.numero);
  if (!choix || !demande) return resultat(pole, false, 'Cette demande n’est plus dans le registre.');
  if (!estOuverte(demande)) return resultat(pole, false, `${demande.numero} est maintenant « ${STATUTS[demande.statut]} ».`); // oxfmt-ignore
  const membre = trouverMembre(membres, choix.nom);
  if (!membre?.actif) return resultat(pole, false, `« ${choix.nom} » n’est pas un membre actif de l’onglet « Membres ».`); // oxfmt-ignore
  const attendue = memeNom(demande.referent, membre.nom) || demande.referent === choix.depuis;
  if (!attendue) return resultat(pole, false, `${demande.numero} est maintenant à ${demande.referent || 'personne'}. Vérifiez avant de choisir.`); // oxfmt-ignore
  const nombre = (): number => pole.registre.courriers.filter(({ sujet }) => sujet === demande.numero).length;
  const avant = nombre();
  confierPour(pole, demande, membre.nom, qui);
  envoyerCourrier(pole);
  const nouveaux = nombre() - avant;
  const courriels = nouveaux > 0 ? ` ${accorder(nouveaux, 'courriel en découle', 'courriels en découlent')}.` : '';
  return resultat(pole, true, `${demande.numero} est confiée à ${membre.nom}.${courriels}`);
}

/** Written only when it is still what the person was shown. */
export function ecrireLaRepartitionVue(pole: Pole, marque: string): ResultatDeRepartition {
  exigerLesOnglets(pole);
  if (marque !== marqueDe(planDe(pole)))
    return resultat(pole, false, 'Le registre a changé depuis. Voici ce qui changerait maintenant : relisez, puis écrivez.');
  return resultat(pole, true, ecrireLaRepartition(pole));
} // oxfmt-ignore

function resultat(pole: Pole, reussi: boolean, phrase: string): ResultatDeRepartition {
  return { reussi, phrase: typographier(phrase), panneau: panneauDe(pole, planDe(pole)) };
}
