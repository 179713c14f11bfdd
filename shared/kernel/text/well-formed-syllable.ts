// Whether letters are a syllable as Vietnamese is spelt: stricter than `vietnamese-syllable.ts`, which asks only whether
// they could be one. What decides between keystrokes and words must not take «now» for «nơ» or «core» for «coẻ».

/** Rhymes without tones. What follows qu and gi is a rhyme too. */
const rhymes = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu',
    'o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet',
    'u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôp uôt uân uâng uât uây uê uêch uên uênh uêt uơ',
    'uy uych uyn uynh uyp uyt uyu uya uyên uyêt ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu',
    'y yêm yên yêng yêt yêu ynh ych yt',
  ]
    .join(' ')
    .split(' '),
);
const onsets = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '));
/** Written with gh, ngh and k, and never with g, ng and c. */
const beforeFrontVowel = /^[eêiy]/u;
const withGlide = /^(?:o[aăe]|u[âêơy])/u;
const marks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stopped = /(?:ch|[cpt])$/;
const shape = /^(ngh|ng|nh|ph|th|tr|kh|gh|gi|ch|qu|[bcdđghklmnpqrstvx])?(.+)$/u;

export interface SyllableParts {
  /** `ngh`, `đ`; empty without one. */
  readonly onset: string;
  /** Without its tone: `iêng`. */
  readonly rhyme: string;
}

/** `letters` in lower case and NFC, without a tone; null where it is no syllable. */
export function partsOfSyllable(letters: string): SyllableParts | null {
  const [, onset = '', rhyme = ''] = shape.exec(letters) ?? [];
  if (canJoin(onset, rhyme)) return { onset, rhyme };
  // «gì», «giếng»: the i is the rhyme's own.
  return onset === 'gi' && canJoin('g', `i${rhyme}`) ? { onset: 'g', rhyme: `i${rhyme}` } : null;
}

export function canJoin(onset: string, rhyme: string): boolean {
  if (!onsets.has(onset) || !rhymes.has(rhyme)) return false;
  const isFront = beforeFrontVowel.test(rhyme);
  if (/^y./.test(rhyme) && onset !== '' && onset !== 'qu') return false;
  if (rhyme === 'uơ') return /^(?:h|th)?$/.test(onset);
  if (rhyme === 'y') return /^(?:h|k|l|m|qu|s|t|v)?$/.test(onset);
  switch (onset) {
    case 'k':
    case 'gh':
    case 'ngh':
      return isFront;
    case 'c':
      return !isFront && !withGlide.test(rhyme);
    case 'ng':
      return !isFront;
    case 'g':
      return !/^[eê]/u.test(rhyme) && !/^(?:ich|inh|ip|it|iu|im|ia)$/u.test(rhyme);
    case 'gi':
      return !/^(?:i|y|o[aăe]|u[âêơy])/u.test(rhyme);
    case 'qu':
      return /^[aăâeêiôơy]/u.test(rhyme) && !/^i[aê]/u.test(rhyme) && !rhyme.startsWith('ôi');
    case 'b':
    case 'm':
    case 'p':
    case 'ph':
    case 'v':
      return !/^(?:o[ăe]|u[âêơ])/u.test(rhyme);
    default:
      return true;
  }
}

/** `letters` in lower case and NFC; one that ends in c, ch, p or t has the acute or the dot, or is not finished. */
export function isWellFormed(letters: string): boolean {
  const decomposed = letters.normalize('NFD');
  const tones = decomposed.match(marks) ?? [];
  if (tones.length > 1) return false;
  const plain = decomposed.replace(marks, '').normalize('NFC');
  if (partsOfSyllable(plain) === null) return false;
  const [tone] = tones;
  return tone === undefined || tone === '\u0301' || tone === '\u0323' || !stopped.test(plain);
}

let plainSyllables: ReadonlySet<string> | null = null;

/** Whether ASCII letters are a syllable with its marks left out: `dat`, `nghiem`. */
export function isPlainSyllable(letters: string): boolean {
  plainSyllables ??= new Set([...allSyllables()].map(withoutMarks));
  return plainSyllables.has(letters);
}

/** All that can be spelt, without tones. */
export function* allSyllables(): Generator<string> {
  for (const onset of onsets) for (const rhyme of rhymes) if (canJoin(onset, rhyme)) yield onset + rhyme;
}

function withoutMarks(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd');
}
