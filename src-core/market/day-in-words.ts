import type { Text } from '@core/language';
import { inBoth } from '@core/questions/draft';
import type { IsoDate } from './dates';

const months =
  'January February March April May June July August September October November December';

/** "27 January 2025", 「2025年1月27日」. */
export function dayInWords(date: IsoDate): Text {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return inBoth((language) =>
    language === 'en'
      ? `${day} ${months.split(' ')[month - 1]} ${year}`
      : `${year}年${month}月${day}日`,
  );
}
