import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeZip } from '@core/zip/write-zip';
import { fuzzCount, mutated, testTools } from '../fuzz.fixture';
import { arbitraryPack } from '../pack.arbitrary';
import { qti21, qti3 } from './qti';

const tools = testTools();
const readXml = (xml: string, format = qti21) =>
  format.read({ name: 'item.xml', bytes: strToU8(xml) }, tools);

describe.each([qti21, qti3])('$name', (format) => {
  it('is told from the other by what is in it', async () => {
    const [pack] = fc.sample(arbitraryPack(), { numRuns: 1, seed: 1 });
    const file = { name: 'x.zip', bytes: (await format.write!(pack!, tools)).bytes };
    expect([qti21, qti3].filter((one) => one.detect(file))).toEqual([format]);
  });

  it('never throws, whatever happened to the file', async () => {
    const [pack] = fc.sample(arbitraryPack({ most: 3 }), { numRuns: 1, seed: 2 });
    const { bytes } = await format.write!(pack!, tools);
    for (let seed = 0; seed < fuzzCount(process.env); seed += 1) {
      const outcome = await format.read({ name: 'x.zip', bytes: mutated(bytes, seed) }, tools);
      expect(outcome.report.kept).toBe(outcome.pack.questions.length);
    }
  }, 600_000);
});

const item = (body: string, declarations: string, after = '') =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="i1" title="An item"
    adaptive="false" timeDependent="false">${declarations}<itemBody>${body}</itemBody>${after}</assessmentItem>`;
const declare = (id: string, cardinality: string, type: string, ...values: string[]) =>
  `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="${type}"><correctResponse>${values
    .map((value) => `<value>${value}</value>`)
    .join('')}</correctResponse></responseDeclaration>`;

describe('items of others', () => {
  it('are read: one choice with feedback', async () => {
    const { pack, report } = await readXml(
      item(
        `<p>Which chip kept its link?</p><choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="1">
          <prompt>Choose <b>one</b>.</prompt>
          <simpleChoice identifier="a">H100<feedbackInline outcomeIdentifier="F" identifier="a" showHide="show">Yes.</feedbackInline></simpleChoice>
          <simpleChoice identifier="b">H800</simpleChoice></choiceInteraction>`,
        declare('R', 'single', 'identifier', 'a'),
        '<modalFeedback outcomeIdentifier="G" identifier="done" showHide="show">Because.</modalFeedback>',
      ),
    );
    expect(pack.questions).toMatchObject([
      {
        kind: 'single-choice',
        stem: { en: 'Which chip kept its link?\nChoose one.' },
        explanation: { en: 'Because.' },
        options: [
          { right: true, text: { en: 'H100' }, why: { en: 'Yes.' } },
          { right: false, text: { en: 'H800' } },
        ],
      },
    ]);
    expect(report.changed.map(({ code }) => code)).toEqual(['formatting-left-out']);
  });

  it('are read: a number with a tolerance', async () => {
    const { pack } = await readXml(
      item(
        '<p>How many? <textEntryInteraction responseIdentifier="R"/></p>',
        declare('R', 'single', 'float', '2.5'),
        '<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="0.5 1"><variable identifier="R"/><correct identifier="R"/></equal></responseIf></responseCondition></responseProcessing>',
      ),
    );
    expect(pack.questions).toMatchObject([
      { kind: 'numeric', answer: 2.5, accept: { low: 2, high: 3.5 }, decimals: 1 },
    ]);
  });

  it('are read: pairs of one set', async () => {
    const choice = (id: string) =>
      `<simpleAssociableChoice identifier="${id}" matchMax="1">${id}</simpleAssociableChoice>`;
    const { pack } = await readXml(
      item(
        `<associateInteraction responseIdentifier="R" shuffle="true" maxAssociations="2"><prompt>Pair them.</prompt>${['A', 'B', 'C', 'D', 'E'].map(choice).join('')}</associateInteraction>`,
        declare('R', 'multiple', 'pair', 'A B', 'D C'),
      ),
    );
    expect(pack.questions).toMatchObject([
      {
        kind: 'matching',
        pairs: [
          { left: { en: 'A' }, right: { en: 'B' } },
          { left: { en: 'D' }, right: { en: 'C' } },
        ],
        strays: [{ text: { en: 'E' } }],
      },
    ]);
  });

  it.each([
    ['hotspotInteraction', 'kind-unknown'],
    ['extendedTextInteraction', 'essay'],
    ['p', 'description'],
  ])('are refused by name: %s', async (name, code) => {
    const { report } = await readXml(item(`<p>Ask.</p><${name} responseIdentifier="R"/>`, ''));
    expect(report.refused.map((note) => note.code)).toEqual([code, 'empty-file']);
  });
});

describe('hostile files', () => {
  const refused = async (xml: string) =>
    (await readXml(xml)).report.refused.map(({ code }) => code);

  it('are refused: entities, laughs, deep nesting, other XML', async () => {
    expect(
      await refused('<!DOCTYPE a [<!ENTITY b "c">]><assessmentItem>&b;</assessmentItem>'),
    ).toEqual(['xml-doctype']);
    expect(
      await refused(`<assessmentItem>${'<p>'.repeat(500)}${'</p>'.repeat(500)}</assessmentItem>`),
    ).toEqual(['too-deep']);
    expect(await refused('<assessmentItem><itemBody>')).toEqual(['xml-syntax']);
    expect(await refused('<assessmentTest/>')).toEqual(['qti-not-item', 'empty-file']);
  });

  it('are refused: no manifest, QTI 1, files that are not there', async () => {
    const read = async (files: Record<string, string>) => {
      const bytes = writeZip(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
      );
      const { report } = await qti21.read({ name: 'x.zip', bytes }, tools);
      return report.refused.map(({ code }) => code);
    };
    const manifest = (type: string) =>
      `<manifest identifier="m"><resources><resource identifier="r" type="${type}" href="../i.xml"/></resources></manifest>`;
    expect(await read({ 'a.xml': '<a/>' })).toEqual(['qti-no-manifest']);
    expect(await read({ 'imsmanifest.xml': manifest('imsqti_xmlv1p2') })).toEqual(['qti-old']);
    expect(await read({ 'imsmanifest.xml': manifest('imsqti_item_xmlv2p1') })).toEqual([
      'qti-no-file',
      'empty-file',
    ]);
  });

  it('lose scripts, and say so', async () => {
    const { pack, report } = await readXml(
      item(
        '<p onclick="evil()">Ask<script>evil()</script></p><choiceInteraction responseIdentifier="R" maxChoices="1"><simpleChoice identifier="a">A</simpleChoice><simpleChoice identifier="b">B</simpleChoice></choiceInteraction>',
        declare('R', 'single', 'identifier', 'a'),
      ),
    );
    expect(pack.questions[0]!.stem.en).toBe('Ask');
    expect(report.changed.map(({ code }) => code)).toEqual(['scripts-removed']);
  });
});
