// Writes the extract of each outside partner that a meeting calls: a Doc with only their lines, whose PDF goes with their
// convocation. Killed anywhere, it is written again in place: its id is noted before its first word.
import { extraitDePartenaire } from '../../catalogue/documents/extrait';
import type { PartenaireConvoque } from '../../domain/reunion/arrete';
import { jourDe } from '../../domain/temps/instant';
import { composerOrdreDuJour, type Presence } from '../../domain/reunion/ordreDuJour';
import { mettreEnPages } from '../../domain/document/pagination';
import type { Pole } from '../../domain/pole/pole';
import type { Reunion } from '../../domain/reunion/reunion';
import { typographier } from '../../domain/texte/typographie';

/** Those that the morning left: a person's ronde did it in her own name, or time ran out. */
export function completerLesExtraits(pole: Pole): void {
  const aujourdhui = jourDe(pole.maintenant);
  for (const reunion of [...pole.registre.reunions])
    if (reunion.statut === 'fige' && reunion.date >= aujourdhui) ecrireExtraits(pole, reunion);
}

export function ecrireExtraits(pole: Pole, reunion: Reunion): void {
  // A Doc belongs to whoever makes it: one made in a person's name would be lost to the rondes.
  if (!pole.agitPourLePole()) return;
  const aEcrire = (reunion.arrete?.partenaires ?? []).filter(
    ({ numeros, version, extraitDe }) => numeros.length > 0 && extraitDe !== version,
  );
  if (aEcrire.length === 0) return;
  const { presences } = composerOrdreDuJour(reunion, pole.registre);
  let connue = reunion;
  for (const { nom } of aEcrire) {
    const presence = presences.find(({ membre }) => membre.nom === nom);
    if (!presence) continue;
    if (pole.doitSArreter()) return;
    connue = ecrire(pole, connue, presence);
  }
  pole.valider();
}

function ecrire(pole: Pole, reunion: Reunion, presence: Presence): Reunion {
  const { nom } = presence.membre;
  const titre = typographier(extraitDePartenaire.titre(reunion));
  const pages = mettreEnPages(extraitDePartenaire.blocs(reunion, presence, pole.registre));
  const { courrielIen, courrielCoordination } = pole.registre.parametres;
  const lecteurs = [...new Set([courrielIen, courrielCoordination].filter(Boolean).map((un) => un.toLowerCase()))];
  const suivie = avecDocument(pole, reunion, nom, titre);
  const { idExtrait, version } = suivie.arrete!.partenaires.find((un) => un.nom === nom)!;
  const { perdu } = pole.ecrireFiche({ id: idExtrait, titre, pages, lecteurs, anciens: [] });
  // Thrown away for good: the next ronde makes a new one.
  const ecrite = noter(suivie, nom, perdu ? { idExtrait: '' } : { extraitDe: version });
  pole.enregistrerReunion(ecrite);
  return ecrite;
}

function avecDocument(pole: Pole, reunion: Reunion, nom: string, titre: string): Reunion {
  if (reunion.arrete!.partenaires.find((un) => un.nom === nom)!.idExtrait) return reunion;
  const suivie = noter(reunion, nom, { idExtrait: pole.creerDocument(titre).id });
  pole.enregistrerReunion(suivie);
  pole.valider();
  return suivie;
}

function noter(reunion: Reunion, nom: string, change: Partial<PartenaireConvoque>): Reunion {
  const arrete = reunion.arrete!;
  const partenaires = arrete.partenaires.map((un) => (un.nom === nom ? { ...un, ...change } : un));
  return { ...reunion, arrete: { ...arrete, partenaires } };
}
