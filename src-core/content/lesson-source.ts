import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfmTable } from 'micromark-extension-gfm-table';
import { math } from 'micromark-extension-math';
import type { Fault } from '@core/fault';
import type { Language } from '@core/language';
import type { Block, Inline, Lesson } from './lesson-body';
import {
  factIdSchema,
  lessonHeadSchema,
  mediaNameSchema,
  questionIdSchema,
  termIdSchema,
} from './schema';
import { parseAt, readYaml, type Located } from './yaml-source';

/** Reads a lesson file: YAML head between `---` lines, then a body after `<!-- en -->` and one after `<!-- ja -->`. */
export function readLesson(
  file: string,
  text: string,
): { lesson: Located<Lesson> | null; faults: Fault[] } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const headEnd = lines.indexOf('---', 1);
  if (lines[0] !== '---' || headEnd < 0) {
    return {
      lesson: null,
      faults: [
        fault(
          file,
          1,
          'The head is missing.',
          'Begin the file with a head between two "---" lines.',
        ),
      ],
    };
  }
  // A blank first line keeps the head's line numbers those of the file.
  const source = readYaml(file, ['', ...lines.slice(1, headEnd)].join('\n'));
  if (source.faults.length > 0) return { lesson: null, faults: source.faults };
  const head = parseAt(source, [], lessonHeadSchema);
  const en = lines.indexOf('<!-- en -->');
  const ja = lines.indexOf('<!-- ja -->');
  if (en < headEnd || ja < en) {
    const missing = fault(
      file,
      headEnd + 1,
      'A body is missing.',
      'Put "<!-- en -->" before the English body and "<!-- ja -->" before the Japanese one, in this order.',
    );
    return { lesson: null, faults: [...head.faults, missing] };
  }
  const faults = [...head.faults];
  const body: Record<Language, Block[]> = {
    en: readBody(file, lines.slice(en + 1, ja).join('\n'), en + 1, faults),
    ja: readBody(file, lines.slice(ja + 1).join('\n'), ja + 1, faults),
  };
  if (head.value === null) return { lesson: null, faults };
  return { lesson: { value: { ...head.value, body }, file, line: 1 }, faults };
}

function fault(place: string, line: number, message: string, remedy: string): Fault {
  return { code: 'lesson-syntax', place, line, message, remedy };
}

/**
 * Reads the Markdown of one body. `before` lines stand above it in `file`; what is not used in
 * lessons is left out and added to `faults`.
 */
export function readBody(file: string, markdown: string, before: number, faults: Fault[]): Block[] {
  const tree = fromMarkdown(markdown, {
    // A lone dollar sign is money here; a formula stands between two.
    extensions: [gfmTable(), math({ singleDollarTextMath: false })],
    mdastExtensions: [gfmTableFromMarkdown(), mathFromMarkdown()],
  });
  const refuse = (node: Nodes, message: string, remedy: string) =>
    faults.push(fault(file, before + (node.position?.start.line ?? 1), message, remedy));

  function block(node: RootContent | BlockContent): Block[] {
    switch (node.type) {
      case 'paragraph': {
        const check = checkOf(node.children);
        if (check === null) return [{ type: 'paragraph', children: node.children.flatMap(inline) }];
        const id = questionIdSchema.safeParse(check);
        if (id.success) return [{ type: 'check', question: id.data }];
        refuse(node, `"${check}" is no question id.`, 'Name a question: {{check its-id}}.');
        return [];
      }
      case 'heading':
        if (node.depth === 2 || node.depth === 3) {
          return [{ type: 'heading', level: node.depth, children: node.children.flatMap(inline) }];
        }
        refuse(
          node,
          'A heading of this depth is not used.',
          'Use ## or ###; the title stands in the head.',
        );
        return [];
      case 'list':
        return [
          {
            type: 'list',
            ordered: node.ordered ?? false,
            items: node.children.map((item) => item.children.flatMap(block)),
          },
        ];
      case 'blockquote':
        return [{ type: 'quote', children: node.children.flatMap(block) }];
      case 'table': {
        const [header, ...rows] = node.children.map((row) =>
          row.children.map((cell) => cell.children.flatMap(inline)),
        );
        return [{ type: 'table', align: node.align ?? [], header: header ?? [], rows }];
      }
      case 'math':
        return [{ type: 'formula', tex: node.value }];
      default:
        refuse(
          node,
          `"${node.type}" is not used in lessons.`,
          'Use paragraphs, headings, lists, tables and quotations.',
        );
        return [];
    }
  }

  function inline(node: PhrasingContent): Inline[] {
    switch (node.type) {
      case 'text':
        return pieces(node.value, (message, remedy) => refuse(node, message, remedy));
      case 'emphasis':
      case 'strong':
        return [{ type: node.type, children: node.children.flatMap(inline) }];
      case 'inlineCode':
        return [{ type: 'code', text: node.value }];
      case 'break':
        return [{ type: 'break' }];
      case 'inlineMath':
        return [{ type: 'formula', tex: node.value }];
      case 'image': {
        const media = mediaNameSchema.safeParse(node.url);
        if (media.success) return [{ type: 'picture', media: media.data, alt: node.alt ?? '' }];
        refuse(
          node,
          `"${node.url}" is no picture of the pack.`,
          'Name a picture of the pack: ![what it shows](name.png).',
        );
        return [];
      }
      default:
        refuse(
          node,
          `"${node.type}" is not used in lessons.`,
          'Use plain text, emphasis, terms and citations.',
        );
        return [];
    }
  }

  return tree.children.flatMap(block);
}

function checkOf(children: PhrasingContent[]): string | null {
  const [only, ...others] = children;
  if (only?.type !== 'text' || others.length > 0) return null;
  return /^\{\{check\s+([^}\s]+)\s*\}\}$/.exec(only.value.trim())?.[1] ?? null;
}

/** Splits text at citations `[^fact]` and terms `[[term]]` or `[[term|words]]`. A line break inside text is a space in English and nothing in Japanese. */
function pieces(text: string, refuse: (message: string, remedy: string) => void): Inline[] {
  const joined = text
    .replace(/([\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '$1')
    .replace(/\n/g, ' ');
  return joined.split(/(\[\^[^\]]*\]|\[\[[^\]]*\]\])/).flatMap((piece): Inline[] => {
    if (piece === '') return [];
    if (piece.startsWith('[^')) {
      const fact = factIdSchema.safeParse(piece.slice(2, -1));
      if (fact.success) return [{ type: 'cite', fact: fact.data }];
      refuse(`"${piece}" cites no fact.`, 'Cite a fact by its id: [^fact-id].');
      return [];
    }
    if (piece.startsWith('[[')) {
      const [id, words] = piece.slice(2, -2).split('|');
      const term = termIdSchema.safeParse(id);
      if (term.success) return [{ type: 'term', term: term.data, text: words ?? null }];
      refuse(
        `"${piece}" names no glossary term.`,
        'Write [[term-id]] or [[term-id|words]]; in a table write the bar as \\|.',
      );
      return [];
    }
    if (/\[\[|\]\]|\{\{|\}\}/.test(piece)) {
      refuse(
        `"${piece.trim().slice(0, 60)}" holds unpaired or misplaced brackets.`,
        'Close [[…]]; put {{check …}} alone on its line.',
      );
    }
    return [{ type: 'text', text: piece }];
  });
}
