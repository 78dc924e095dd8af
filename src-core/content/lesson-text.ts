import type { BlockContent, ListItem, PhrasingContent, Root, TableCell, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown, type Handlers, type State } from 'mdast-util-to-markdown';
import { unreachable } from '@core/fault';
import type { Block, Inline } from './lesson-body';

/**
 * Writes a body as the Markdown that `readBody` reads as the same body: the way back from a
 * finished lesson to one that can be edited.
 */
export function writeBody(blocks: readonly Block[]): string {
  const root: Root = { type: 'root', children: blocks.map(blockNode) };
  return toMarkdown(root, {
    bullet: '-',
    extensions: [gfmTableToMarkdown(), mathToMarkdown({ singleDollarTextMath: false })],
    handlers: {
      [mark]: (node: Mark, _parent: unknown, state: State) => inside(node, state),
    } as Partial<Handlers>,
  }).trimEnd();
}

/** Citations, terms and checks are written as they stand: Markdown would escape their brackets. */
const mark = 'chokepointMark';
interface Mark {
  type: typeof mark;
  value: string;
}
const raw = (value: string) => ({ type: mark, value }) as unknown as Text;
/** Within a table a bar would end the cell. */
const inside = ({ value }: Mark, { stack }: Pick<State, 'stack'>) =>
  stack.includes('tableCell') ? value.replaceAll('|', '\\|') : value;

function blockNode(block: Block): BlockContent {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: block.children.map(inlineNode) };
    case 'heading':
      return { type: 'heading', depth: block.level, children: block.children.map(inlineNode) };
    case 'list':
      return {
        type: 'list',
        ordered: block.ordered,
        spread: false,
        children: block.items.map((item): ListItem => ({
          type: 'listItem',
          spread: false,
          children: item.map(blockNode),
        })),
      };
    case 'quote':
      return { type: 'blockquote', children: block.children.map(blockNode) };
    case 'table':
      return {
        type: 'table',
        align: block.align,
        children: [block.header, ...block.rows].map((row) => ({
          type: 'tableRow',
          children: row.map((cell): TableCell => ({
            type: 'tableCell',
            children: cell.map(inlineNode),
          })),
        })),
      };
    case 'formula':
      return { type: 'math', value: block.tex } as unknown as BlockContent;
    case 'check':
      return { type: 'paragraph', children: [raw(`{{check ${block.question}}}`)] };
    default:
      return unreachable(block);
  }
}

function inlineNode(inline: Inline): PhrasingContent {
  switch (inline.type) {
    case 'text':
      return { type: 'text', value: inline.text };
    case 'emphasis':
    case 'strong':
      return { type: inline.type, children: inline.children.map(inlineNode) };
    case 'code':
      return { type: 'inlineCode', value: inline.text };
    case 'break':
      return { type: 'break' };
    case 'formula':
      return { type: 'inlineMath', value: inline.tex } as unknown as PhrasingContent;
    case 'picture':
      return { type: 'image', url: inline.media, alt: inline.alt };
    case 'cite':
      return raw(`[^${inline.fact}]`);
    case 'term':
      return raw(inline.text === null ? `[[${inline.term}]]` : `[[${inline.term}|${inline.text}]]`);
    default:
      return unreachable(inline);
  }
}
