/** What is lost when HTML becomes plain text. */
export type HtmlLoss = 'formatting' | 'links' | 'tables' | 'scripts' | 'media' | 'formulas';

/** Elements whose content is dropped with them, and what that loses. */
export const droppedElements: Readonly<Record<string, HtmlLoss>> = {
  script: 'scripts',
  style: 'formatting',
  iframe: 'scripts',
  object: 'scripts',
  applet: 'scripts',
  noscript: 'scripts',
  template: 'scripts',
  svg: 'media',
  canvas: 'media',
  audio: 'media',
  video: 'media',
};

/** Elements that are dropped while their content stays. */
export const strippedElements: Readonly<Record<string, HtmlLoss>> = {
  b: 'formatting',
  strong: 'formatting',
  i: 'formatting',
  em: 'formatting',
  u: 'formatting',
  s: 'formatting',
  del: 'formatting',
  mark: 'formatting',
  small: 'formatting',
  big: 'formatting',
  font: 'formatting',
  center: 'formatting',
  code: 'formatting',
  embed: 'media',
  source: 'media',
  form: 'scripts',
  input: 'scripts',
  button: 'scripts',
  link: 'scripts',
  meta: 'scripts',
  base: 'scripts',
  math: 'formulas',
};

/** Elements with a blank line around them. */
export const paragraphs = new Set(
  'p h1 h2 h3 h4 h5 h6 table ul ol dl blockquote pre figure'.split(' '),
);
/** Elements that begin on a line of their own. */
export const blocks = new Set(
  'div li tr dt dd section article header footer address hr caption thead tbody'.split(' '),
);

export interface Tag {
  name: string;
  closing: boolean;
  /** Everything after the name, unparsed. */
  rest: string;
}

/** The value of an attribute, its quotes taken off; null where it is not there. */
export function attributeOf(tag: Tag, name: string): string | null {
  const pattern = new RegExp(
    `(?:^|[\\s/"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  );
  const match = pattern.exec(tag.rest);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null;
}

/** Whether the tag would run a program: an event handler, or an address that is one. */
export const runsProgram = ({ rest }: Tag): boolean =>
  /(?:^|[\s/"'])on[a-z]+\s*=/i.test(rest) ||
  /(?:javascript|vbscript|data:text\/html)\s*:?/i.test(rest);
