// Says what will leave in the coming days, by letting them pass on a copy of the register: the very work of the rondes,
// with nothing written and nothing sent. Only what people and schools will do is not in it.
import { COURRIELS } from '../../catalogue/courriels';
import { ajouterJours, type Jour } from '../../domain/temps/jour';
import { estJourDeClasse } from '../../domain/temps/calendrier';
import { attendLeQuota, type Courrier } from '../../domain/courrier/courrier';
import { ficheVoulue, lecteursVoulus } from '../../domain/document/fiche';
import { instant, jourDe } from '../../domain/temps/instant';
import type { Memoire, Pole } from '../../domain/pole/pole';
import { parJour, phraseDeQuota, phraseDesDeparts, type Depart, type Prevision } from '../../domain/courrier/prevision';
import { accorder, typographier } from '../../domain/texte/typographie';
import { adresser } from './composerCourrier';
import { envoyerLesDus, reprendreLesInterrompus } from './envoyerCourrier';
import { copierLeRegistre, poleDeDemain, type Copie } from './poleDeDemain';
import { suivreCircuit } from '../reunion/suivreCircuit';
import { confierAuMatin, suivreLeTemps } from '../ronde/suivreLeTemps';

/** The hours at which the rondes run; the first does the day's work. */
const RONDES = ['07:59', '11:59', '15:59'];
const QUOTA_JOURS = 14;
const SEMAINE_JOURS = 7;
const MOIS_JOURS = 30;

/** Today included, what will leave in so many days if nobody does anything; `quota`: recipients Google allows a day. */
export function prevoir(pole: Pole, jours: number, quota = Infinity): Prevision {
  const copie = copierLeRegistre(pole.registre, () => pole.journal());
  const prevision: Prevision = { departs: [], reports: [] };
  reprendreLesInterrompus(
    poleDeDemain(
      pole,
      copie,
      pole.maintenant,
      () => quota,
      () => {},
    ),
  );
  for (let rang = 0; rang < jours; rang++) {
    const date = ajouterJours(jourDe(pole.maintenant), rang);
    if (estJourDeClasse(pole.registre.calendrier, date)) passerLaJournee(pole, copie, date, quota, prevision);
  }
  return prevision;
}

function passerLaJournee(pole: Pole, copie: Copie, date: Jour, quota: number, { departs, reports }: Prevision): void {
  let reste = quota;
  const compter = (destinataires: number): void => {
    if (destinataires > reste) throw new Error('quota');
    reste -= destinataires;
  };
  // Today, what the rondes already past had to do is done by the next.
  const aVenir = RONDES.map((heure) => instant(date, heure)).filter((moment) => moment >= pole.maintenant);
  (aVenir.length || date > jourDe(pole.maintenant) ? aVenir : [pole.maintenant]).forEach((maintenant, place) => {
    // The first ronde does the day's work; another one has something to do only if a mail waits for it.
    if (place > 0 && !copie.courriers.some(({ statut, prevuLe }) => statut === 'prevu' && prevuLe <= maintenant))
      return;
    const demain = poleDeDemain(pole, copie, maintenant, () => reste, compter);
    if (place === 0) {
      confierAuMatin(demain, demain.journal);
      suivreCircuit(demain, demain.journal);
    }
    suivreLeTemps(demain, place === 0);
    ecrireLesFiches(copie, date);
    envoyerLesDus(demain, [], adresser);
    const partis = copie.courriers.filter(({ statut, partiLe }) => statut === 'envoye' && partiLe === maintenant);
    departs.push(...partis.map((courrier) => depart(courrier, date)));
  });
  const nombre = copie.courriers.filter(attendLeQuota).length;
  if (nombre) reports.push({ jour: date, nombre });
}

/** The ronde writes them before the mails that wait for them leave. */
function ecrireLesFiches(copie: Copie, date: Jour): void {
  copie.demandes.forEach((demande, place) => {
    if (!ficheVoulue(demande, copie.parametres, date)) return;
    const lecteursFiche = lecteursVoulus(demande, copie);
    const aJour = demande.idFiche && demande.empreinteFiche && lecteursFiche.join() === demande.lecteursFiche.join();
    if (aJour) return;
    copie.demandes[place] = { ...demande, idFiche: demande.idFiche || A_VENIR, empreinteFiche: demande.empreinteFiche || A_VENIR, lecteursFiche }; // oxfmt-ignore
  });
}

const A_VENIR = 'à venir';

function depart({ cle, genre, destinataires }: Courrier, jour: Jour): Depart {
  const libelle = COURRIELS[genre]?.libelle ?? genre;
  return { cle, jour, libelle, destinataires: destinataires.split(', ').length };
}

/** Google counts its day from the first mail of it: the highest of the last mornings is what it allows. */
const MATINS_DU_QUOTA = 7;

/** Each morning, to be remembered: what the week holds, then the days of the fortnight that the quota does not hold. */
export function prevoirLaSemaine(pole: Pole): Pick<Memoire, 'previsions' | 'quotasLus'> {
  const lu = pole.quotaRestant();
  const quotasLus = [...pole.memoire.quotasLus, ...(Number.isFinite(lu) ? [lu] : [])].slice(-MATINS_DU_QUOTA);
  const quota = quotasLus.length ? Math.max(...quotasLus) : Infinity;
  const prevision = prevoir(pole, QUOTA_JOURS, quota);
  const finDeSemaine = ajouterJours(jourDe(pole.maintenant), SEMAINE_JOURS);
  const semaine = prevision.departs.filter(({ jour }) => jour < finDeSemaine);
  const previsions = [phraseDesDeparts(semaine), phraseDeQuota(prevision, quota)].filter(Boolean);
  return { previsions, quotasLus };
}

/** The menu: a person reads the thirty days to come. */
export function direCeQuiPartira(pole: Pole): string {
  const lignes = parJour(prevoir(pole, MOIS_JOURS).departs);
  const retenus = pole.registre.courriers.filter(({ statut }) => statut === 'retenu').length;
  return typographier(
    [
      lignes.length ? 'Dans les 30 jours, si rien ne change d’ici là :' : 'Rien ne partira dans les 30 jours, si rien ne change d’ici là.',
      '',
      ...lignes,
      ...(retenus ? ['', `${accorder(retenus, 'courrier retenu', 'courriers retenus')} ne ${retenus > 1 ? 'partiront' : 'partira'} pas.`] : []),
      '',
      'S’y ajouteront les accusés et les avis des demandes qui arriveront. Pour garder un courrier : onglet « Courrier », cellule Statut, « Retenu ».',
    ].join('\n'),
  );
} // oxfmt-ignore
