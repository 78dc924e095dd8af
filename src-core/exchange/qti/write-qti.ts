import { strToU8 } from 'fflate';
import { writeZip } from '@core/zip/write-zip';
import { writeTags } from '../carried-tags';
import type { ExchangePack, ExchangeTools, FormatName, WriteOutcome } from '../exchange';
import { pace } from '../pacing';
import { openReport } from '../report';
import {
  explanationWithSources,
  factsById,
  languageToWrite,
  noteWhatPackLoses,
  placeOf,
} from '../written-words';
import { manifestName } from './read-qti';
import { writeItem } from './write-item';
import { xmlWriter, type QtiVersion } from './write-xml';

/** Writes a package: a manifest, an item for each question, the pictures they show. One language. */
export async function writeQti(
  format: FormatName,
  version: QtiVersion,
  pack: ExchangePack,
  tools: ExchangeTools,
): Promise<WriteOutcome> {
  const language = languageToWrite(pack, tools);
  const report = openReport(format, `${pack.title[language]}.zip`);
  noteWhatPackLoses(report, pack, language);
  const facts = factsById(pack);
  const files: Record<string, Uint8Array> = {};
  pack.questions.forEach((question, index) => {
    pace(tools, index, pack.questions.length);
    if (question.lesson !== null) report.changed(placeOf(question), 'lesson-left-out');
    const explanation = explanationWithSources(question, facts, language, report);
    const label = writeTags(question).join(' ');
    const item = writeItem(question, version, language, explanation, label);
    files[`${question.id}.xml`] = strToU8(item);
  });
  const shown = new Set(
    pack.questions.flatMap(({ pictures }) => pictures.map(({ media }) => media)),
  );
  for (const { name, bytes } of pack.media) if (shown.has(name)) files[`media/${name}`] = bytes;
  const manifest = strToU8(manifestOf(pack, version));
  return {
    bytes: writeZip({ [manifestName]: manifest, ...files }),
    report: report.close(pack.questions.length),
  };
}

const manifestSpaces = {
  2: ['http://www.imsglobal.org/xsd/imscp_v1p1', 'QTIv2.1 Package', 'imsqti_item_xmlv2p1'],
  3: ['http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1', 'QTI Package', 'imsqti_item_xmlv3p0'],
} as const;
const schemaVersions = { 2: '1.0.0', 3: '3.0.0' };

function manifestOf(pack: ExchangePack, version: QtiVersion): string {
  const { h, words } = xmlWriter(version);
  const [space, schema, type] = manifestSpaces[version];
  const resources = pack.questions.map(({ id, pictures }) =>
    h(
      'resource',
      { identifier: `resource-${id}`, type, href: `${id}.xml` },
      h('file', { href: `${id}.xml` }),
      ...pictures.map(({ media }) => h('file', { href: `media/${media}` })),
    ),
  );
  const manifest = h(
    'manifest',
    { xmlns: space, identifier: 'chokepoint' },
    h(
      'metadata',
      {},
      h('schema', {}, words(schema)),
      h('schemaversion', {}, schemaVersions[version]),
    ),
    h('organizations', {}),
    h('resources', {}, ...resources),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${manifest}\n`;
}
