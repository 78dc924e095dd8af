import type { Language } from '@core/language';
import { createRandom } from '@core/random';
import { nameShape } from './name-shape';

const qualities: Record<Language, readonly string[]> = {
  en: [
    'Amber',
    'Brave',
    'Bright',
    'Calm',
    'Careful',
    'Clever',
    'Cosy',
    'Curious',
    'Eager',
    'Gentle',
    'Golden',
    'Happy',
    'Kind',
    'Lively',
    'Lucky',
    'Merry',
    'Nimble',
    'Patient',
    'Quick',
    'Quiet',
    'Silver',
    'Steady',
    'Sunny',
    'Wise',
  ],
  ja: [
    'あかるい',
    'あわてない',
    'いさましい',
    'おだやかな',
    'かしこい',
    'がんばる',
    'きらめく',
    'げんきな',
    'こうきしんの',
    'ごきげんな',
    'さわやかな',
    'しずかな',
    'すばやい',
    'たのしい',
    'つよい',
    'なかよしの',
    'のんびり',
    'ひらめく',
    'ふしぎな',
    'まじめな',
    'やさしい',
    'ゆかいな',
    'ゆったり',
    'わくわく',
  ],
};
const animals: Record<Language, readonly string[]> = {
  en: [
    'Badger',
    'Beaver',
    'Crane',
    'Deer',
    'Dolphin',
    'Falcon',
    'Finch',
    'Fox',
    'Hare',
    'Heron',
    'Koala',
    'Lynx',
    'Marten',
    'Otter',
    'Owl',
    'Panda',
    'Penguin',
    'Raven',
    'Robin',
    'Seal',
    'Squirrel',
    'Swan',
    'Tiger',
    'Whale',
  ],
  ja: [
    'アザラシ',
    'イルカ',
    'ウサギ',
    'オオカミ',
    'カモシカ',
    'カワウソ',
    'キツネ',
    'クジラ',
    'コアラ',
    'サギ',
    'シカ',
    'ツバメ',
    'ツル',
    'トラ',
    'ハヤブサ',
    'パンダ',
    'ビーバー',
    'フクロウ',
    'ペンギン',
    'メジロ',
    'モモンガ',
    'ヤマネ',
    'リス',
    'レッサーパンダ',
  ],
};

/**
 * A name nobody in the drill has: one of 576, with a number after it where all are taken. The same
 * seed and the same names taken give the same name.
 */
export function madeUpName(language: Language, taken: readonly string[], seed: number): string {
  const random = createRandom(seed);
  const shapes = new Set(taken.map(nameShape));
  const pairs = qualities[language].flatMap((quality) =>
    animals[language].map((animal) =>
      language === 'ja' ? quality + animal : `${quality} ${animal}`,
    ),
  );
  const names = random.shuffle(pairs);
  for (let round = 1; ; round += 1) {
    const free = names
      .map((name) => (round === 1 ? name : `${name} ${round}`))
      .find((name) => !shapes.has(nameShape(name)));
    if (free !== undefined) return free;
  }
}
