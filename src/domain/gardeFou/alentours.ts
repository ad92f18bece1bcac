// The words that stand around a name: before it, after it, or instead of it.

/** Words to be found again. They are told apart when the first is asked for: a ronde that reads no text does without. */
class Ensemble {
  private mots: ReadonlySet<string> | undefined;

  constructor(private readonly texte: string) {}

  has(mot: string): boolean {
    this.mots ??= new Set(this.texte.split(/\s+/).filter(Boolean));
    return this.mots.has(mot);
  }
}

export function enEnsemble(texte: string): Ensemble {
  return new Ensemble(texte);
}

export const CIVILITES = enEnsemble(`
  madame mme mlle mademoiselle monsieur mr m dr docteur pr professeur tonton tata
`);

export const ROLES = enEnsemble(`
  eleve enfant fille fillette garcon jeune petit petite camarade copain copine ami amie frere soeur jumeau jumelle
  cousin cousine pere mere papa maman parents tante oncle voisin voisine famille aesh avs atsem enseignante enseignant
  maitresse maitre collegue directrice directeur psychologue orthophoniste educatrice educateur infirmiere nounou
  nourrice prenomme prenommee nomme nommee denomme denommee surnomme surnommee appelle appelee appele prenom
`);

export const PROCHES_DE = enEnsemble(`
  pere mere papa maman parents frere soeur famille cousin cousine oncle tante jumeau jumelle ami amie copain copine
  camarades voisin voisine comportement cahier anniversaire crises coleres pleurs cris gestes prenom prenomme cas
  situation sujet attitude progres besoins difficultes reactions regard refus parcours scolarite absence depart
  violence
`);

/** A place or a work of which what follows is the name. */
export const LIEUX = enEnsemble(`
  ecole ecoles college lycee maternelle elementaire primaire scolaire rue avenue boulevard bd quartier allee impasse
  square salle gymnase stade centre espace institut ime itep ditep sessad foyer residence association bibliotheque
  mediatheque piscine creche cite batiment ville commune village rpi secteur circonscription parc lac place maison
  chateau musee methode album livre manuel fichier conte histoire film chanson serie collection mascotte marionnette
  peluche roman lecture personnage heros poesie relu lu
`);

export const LIAISONS = enEnsemble(`
  de du des la le les l d et en sur sous saint sainte st ste elementaire maternelle primaire publique prive privee
`);

/** Between two clauses: the subject of the second may follow. */
export const AVANT_UN_SUJET = enEnsemble(`
  que qu quand si car mais et lorsque lorsqu ou donc puis comme alors parce puisque depuis aujourd hui hier lundi
  mardi mercredi jeudi vendredi matin midi soir souvent parfois jour fois classe cantine recreation
`);

/** What only a person does, said at the head of a sentence. */
export const ACTES = enEnsemble(`
  refuse frappe mord crie hurle pleure tape court jette lance insulte menace pousse bouscule fugue griffe crache
  grimpe chante dort bavarde tombe dechire mange boude rit sourit obeit desobeit repond fuit joue lit parle
`);

export const ETATS = enEnsemble(`
  a est n ne se s y lui leur avait etait sera aura peut veut sait va vient reste semble dit fait prend met sort arrive
  perd ecrit demande montre quitte continue commence essaie tente cherche pense croit aime adore deteste utilise
  participe progresse accepte evite entre passe pose tient rentre retourne ecoute regarde comprend reussit doit fuit
  part revient devient garde reclame exprime agresse provoque perturbe derange bloque panique souffre mange boit
  touche attrape suit connait reconnait compte dessine evolue gere oublie obtient choisit finit termine attend
`);

/** A person comes after these far more often than a town does. */
export const AVANT_QUELQU_UN = enEnsemble(`
  pour contre envers chez concernant
`);

export const NIVEAUX = enEnsemble(`
  tps ps ms gs cp ce1 ce2 cm1 cm2
`);

export const PARTICIPES = enEnsemble(`
  mordu frappe tape jete lance insulte menace pousse griffe crache pleure crie hurle fugue refuse casse dechire vole
  bouscule peur
`);

export const NOMS_COMMUNS = enEnsemble(`
  vitamine option lot porte partie niveau annexe type article alinea tableau figure exercice question colonne ligne
  fiche bus ligne gs ms ps cp
`);

export const MESURES = enEnsemble(`
  ans an mois h heures fois annees jours minutes min
`);

export const CONTES = enEnsemble(`
  petit petite pere mere prince princesse roi reine grand capitaine super
`);

export const PETITS_MOTS = enEnsemble(`
  comment ainsi autrement le la les un une des du de non oui pas tres bien meme trop donc
`);

export const PETITS_ADVERBES = enEnsemble(`
  parfois souvent toujours jamais puis ensuite alors aussi quand depuis maintenant ici la encore deja hier apres avant
  pendant lorsqu mais et ou car qui il elle on ils elles ca cela tout rien personne chacun bref
`);

/** Given names that are also flowers, trees or stones make good codes. */
export const NATURE = enEnsemble(`
  ambre ange aurore capucine celeste flore iris jade marguerite marin marine noe olympe pierre prune rose violette
`);
