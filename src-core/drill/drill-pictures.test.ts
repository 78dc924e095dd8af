import { expect, it } from 'vitest';
import { toBase64 } from '@core/base64';
import {
  drillPictureSchema,
  gatherPictures,
  largestDrillPicture,
  mostDrillPictures,
  pictureAt,
  pictureBytes,
} from './drill-pictures';
import { DrillDriver, onePixel, planOf, withPictures } from './drill.fixture';

const questions = planOf().questions.slice(0, 3);
const picture = { question: 'single', media: 'drawing.png', base64: onePixel };

it('takes what is a picture, and no more of it than a class can load', () => {
  const fits = (base64: string) => drillPictureSchema.safeParse({ ...picture, base64 }).success;
  const png = (size: number) => {
    const bytes = new Uint8Array(size);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return toBase64(bytes);
  };
  expect(fits(png(largestDrillPicture))).toBe(true);
  expect(fits(png(largestDrillPicture + 3))).toBe(false);
  expect(fits(btoa('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toBe(false);
  expect(fits(btoa('<!doctype html>'))).toBe(false);
  expect(fits('')).toBe(false);
});

it('gathers the pictures of the questions once each, and leaves out what does not fit', async () => {
  const { questions: drawn } = withPictures([...questions, questions[0]!]);
  const asked: string[] = [];
  const found = await gatherPictures(
    drawn.map(({ question }) => question),
    async (question) => {
      asked.push(question);
      if (question === questions[0]!.question.id) return onePixel;
      return question === questions[1]!.question.id ? btoa('no picture at all, but text') : null;
    },
  );
  expect(found).toEqual([
    { question: questions[0]!.question.id, media: 'drawing.png', base64: onePixel },
  ]);
  expect(asked).toHaveLength(3);
});

it('stops gathering where the journal would grow too large', async () => {
  const large = new Uint8Array(largestDrillPicture);
  large.set([0xff, 0xd8, 0xff]);
  const base64 = toBase64(large);
  const { questions: drawn } = withPictures(
    Array.from({ length: 20 }, (_, index) => {
      const one = questions[index % 3]!;
      return { ...one, question: { ...one.question, id: `q${index}` as typeof one.question.id } };
    }),
  );
  const found = await gatherPictures(
    drawn.map(({ question }) => question),
    async () => base64,
  );
  expect(found).toHaveLength(Math.floor((mostDrillPictures * 4) / 3 / base64.length));
  expect(planOf({ questions: drawn, pictures: found }).pictures).toHaveLength(found.length);
});

it('says the type of the bytes, not of the name', () => {
  const { pictures } = planOf({ pictures: [{ ...picture, media: 'drawing.jpg' }] });
  expect(pictureBytes(pictures[0]!)).toMatchObject({ mediaType: 'image/png' });
});

it('names a picture by its address, and in words alone where the drill came without it', () => {
  const { questions: drawn, pictures } = withPictures(questions);
  const drill = new DrillDriver({ questions: drawn, pictures: pictures.slice(0, 1) });
  drill.join('Ann');
  drill.order({ do: 'start' });
  expect(pictureAt(drill.state, pictures[0]!.address)).toEqual(drill.state.plan.pictures[0]);
  expect(pictureAt(drill.state, pictures[1]!.address)).toBeNull();
  expect(pictureAt(drill.state, '')).toBeNull();
});
