// `npm run repartir -- --instance FILE --json`: who gets which demande, at what cost and why, outside the Sheet.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { comparaisons, raisonsDe } from '../src/domain/affectation/raisons';
import { blocageDe, repartir, type Confiee, type Instance } from '../src/domain/affectation/repartition';
import { memeNom } from '../src/domain/membre/membre';
import { typographier } from '../src/domain/texte/typographie';
import { Illisible } from './champs';
import { mesurer } from './croissance';
import { lireInstance } from './instance';

const USAGE = 'Usage : npm run repartir -- --instance FICHIER [--json]. Le format est dans docs/repartir.md.';

export function resultatDe(instance: Required<Instance>) {
  const { confiees, cout } = repartir(instance);
  const donnees = confiees.filter(({ choisie }) => choisie).length;
  return {
    cout,
    confiees: donnees,
    sansPersonne: confiees.length - donnees,
    poids: instance.poids,
    charges: chargesDe(confiees, instance),
    demandes: confiees.map((confiee) => enJson(confiee, instance)),
  };
}

type Resultat = ReturnType<typeof resultatDe>;

function enJson(confiee: Confiee, instance: Instance) {
  const { demande, choisie } = confiee;
  const blocage = blocageDe(confiee);
  return {
    numero: demande.numero,
    referent: choisie?.qui.membre.nom ?? null,
    cout: choisie?.cout ?? null,
    detail: choisie?.detail ?? null,
    raisons: raisonsDe(confiee, instance).map(typographier),
    suivantes: comparaisons(confiee, instance).map(({ autre, regles, part, ecart }) => ({
      nom: autre.qui.membre.nom,
      regles,
      part: (regles.length === 0 && part) || null,
      ecart: regles.length === 0 ? ecart : null,
    })),
    blocage: blocage ? { membre: blocage.qui.qui.membre.nom, regles: blocage.regles } : null,
  };
}

/** Every active member, with how many demandes she follows once all is given. */
function chargesDe(confiees: readonly Confiee[], { membres, suivies }: Instance) {
  return membres
    .filter(({ actif }) => actif)
    .map(({ nom, quota }) => {
      const dontConfiees = confiees.filter(({ choisie }) => choisie && memeNom(choisie.qui.membre.nom, nom)).length;
      const deja = suivies.filter(({ referent, ouverte }) => ouverte && memeNom(referent, nom)).length;
      return { nom, demandes: deja + dontConfiees, dontConfiees, quota };
    })
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}

function enTexte({ cout, confiees, sansPersonne, demandes }: Resultat): string {
  const lignes = demandes.flatMap(({ numero, referent, raisons }) => [
    `${numero} → ${referent ?? 'personne'}`,
    ...raisons.map((raison) => `    ${raison}`),
  ]);
  return [...lignes, `Confiées : ${confiees}. Sans personne : ${sansPersonne}. Coût : ${cout}.`].join('\n');
}

function lireFichier(chemin: string): unknown {
  let texte: string;
  try {
    texte = readFileSync(chemin === '-' ? 0 : chemin, 'utf8');
  } catch {
    throw new Illisible(`Le fichier « ${chemin} » ne s’ouvre pas.`);
  }
  try {
    // The Notepad of Windows begins a file with a mark.
    return JSON.parse(texte.replace(/^\uFEFF/, ''));
  } catch (error) {
    const ou = /position \d+(?: \(line \d+ column \d+\))?/.exec(String(error))?.[0].replace('line', 'ligne').replace('column', 'colonne'); // oxfmt-ignore
    throw new Illisible(`Le fichier « ${chemin} » n’est pas du JSON${ou ? ` (${ou})` : ''}.`);
  }
}

function options(): { instance?: string; json?: boolean; bench?: boolean } {
  try {
    return parseArgs({
      options: { instance: { type: 'string' }, json: { type: 'boolean' }, bench: { type: 'boolean' } },
    }).values;
  } catch {
    throw new Illisible(USAGE);
  }
}

function main(): void {
  const { instance, json, bench } = options();
  if (!instance && !bench) throw new Illisible(USAGE);
  const resultat = bench ? { mesures: mesurer() } : resultatDe(lireInstance(lireFichier(instance!)));
  if (json || 'mesures' in resultat) process.stdout.write(`${JSON.stringify(resultat)}\n`);
  else process.stdout.write(`${enTexte(resultat)}\n`);
}

if (require.main === module) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof Illisible)) throw error;
    process.stderr.write(`${typographier(error.message)}\n`);
    process.exitCode = 1;
  }
}
