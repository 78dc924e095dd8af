/**
 * What a name looks like at a glance: names of one shape are taken for one another. Letters of
 * other scripts that look Latin, digits that look like letters, kana and kanji that differ by a
 * hair, small and large letters, marks and spaces are folded.
 *
 * Not the whole of Unicode's confusables (UTS #39): the letters a keyboard of a Japanese or Western
 * class can produce. Two honest names can share a shape ("Lia", "Iia"); the second is asked to
 * add something.
 */
export function nameShape(name: string): string {
  const known = shapes.get(name);
  if (known !== undefined) return known;
  const shape = shapeOf(name);
  if (shapes.size >= mostShapes) shapes.clear();
  shapes.set(name, shape);
  return shape;
}

/** Whoever joins is held against everybody who is in. */
const shapes = new Map<string, string>();
const mostShapes = 10_000;

function shapeOf(name: string): string {
  const letters = [...name.normalize('NFKC').toLowerCase().normalize('NFD')]
    // Accents go; the voicing marks of kana make another letter and stay.
    .filter((sign) => !/\p{M}/u.test(sign) || sign === '\u3099' || sign === '\u309a')
    .join('')
    .normalize('NFC');
  const folded = [...letters].map((sign) => lookAlikes.get(sign) ?? sign).join('');
  const shape = folded
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[^\p{L}\p{N}]/gu, '');
  // A name of signs alone has no letters to fold.
  return shape === '' ? folded : shape;
}

/** What stands for each group is its first sign. */
const groups = [
  'aаαɑ',
  'bьв',
  'cсϲ',
  'dԁ',
  'eеё',
  'gɡ',
  'hһн',
  'li1|ıіιӏ!',
  'jј',
  'kкκ',
  'mм',
  'nпη',
  'o0оοσ〇○◯',
  'pрρ',
  'qԛ',
  's5ѕ$',
  'tтτ',
  'uυ',
  'vνѵ',
  'wԝω',
  'xхχ',
  'yуγ',
  'z2',
  '二ニ',
  '口ロ囗',
  '力カ',
  '工エ',
  '夕タ',
  '卜ト',
  '八ハ',
  'へヘ',
  'べベ',
  'ぺペ',
  'ーー一―—–-‐−',
  'りリ',
  '千チ',
  '才オ',
  '三ミ',
  'ノ丿',
];
const lookAlikes = new Map(
  groups.flatMap((group) => {
    const [first, ...others] = [...group];
    return others.map((sign) => [sign, first!] as const);
  }),
);
