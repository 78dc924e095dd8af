import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToPlain, looksLikeHtml } from './plain-text';

const words = (html: string) => htmlToPlain(html).text;
const lost = (html: string) => [...htmlToPlain(html).lost].sort();

describe('HTML as plain text', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<ul><li>x</li><li>y</li></ul>', '• x\n• y'],
    ['<ol><li>x</li><li>y</li></ol>after', '1. x\n2. y\n\nafter'],
    ['4,800&nbsp;&lt;&nbsp;TPP &amp; more', '4,800 < TPP & more'],
    ['830 mm<sup>2</sup>, H<sub>2</sub>O, x<sup>a+b</sup>', '830 mm², H₂O, x^(a+b)'],
    ['<table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>', 'A | B\n1 | 2'],
    ['if a < b and b > c', 'if a < b and b > c'],
    ['1 <2', '1 <2'],
    ['  <p>  spaced \n out </p> ', 'spaced out'],
    ['<a title="a>b" href="x">link</a>', 'link'],
    ['&#x1F469;&#128105;&unknown;', '👩👩&unknown;'],
    ['<pre>a\n  b</pre>', 'a\nb'],
  ])('%s', (html, text) => expect(words(html)).toBe(text));

  it('keeps line ends where the text format gives them a meaning', () => {
    expect(htmlToPlain('a\nb <i>c</i>', { newlines: 'kept' }).text).toBe('a\nb c');
  });

  it.each([
    ['<b>x</b>', ['formatting']],
    ['<a href="https://example.org">x</a>', ['links']],
    ['<p onclick="evil()">x</p>', ['scripts']],
    ['x<script>evil()</script>', ['scripts']],
    ['<a href="javascript:evil()">x</a>', ['links', 'scripts']],
    ['<video src="v.mp4">no</video>x', ['media']],
    ['\\(x^2\\)', ['formulas']],
    ['<p>x</p>', []],
  ])('%s loses %j', (html, losses) => expect(lost(html)).toEqual(losses));

  it('names the pictures and what they show', () => {
    expect(htmlToPlain('<img alt="A &amp; B" src="@@PLUGINFILE@@/a%20b.png">').pictures).toEqual([
      { source: '@@PLUGINFILE@@/a%20b.png', alt: 'A & B' },
    ]);
  });

  it('leaves no script in whatever is thrown at it', () => {
    const piece = fc.constantFrom(
      ...[
        '<script>',
        '</script>',
        '<SCRIPT x',
        '>',
        '<',
        '"',
        "'",
        '<p ',
        'onclick=',
        'evil()',
        '<!--',
      ],
      ...[
        '-->',
        '&lt;',
        '<iframe>',
        '</',
        'a',
        ' ',
        '\n',
        '<img src=',
        '=',
        '<![CDATA[',
        ']]>',
        '\0',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text } = htmlToPlain(`${pieces.join('')}<script>hidden</script>`);
        expect(typeof text).toBe('string');
        expect(text).not.toContain('\0');
      }),
    );
    expect(words('a<script>evil()</script>b<style>p{}</style>')).toBe('ab');
  });

  it('takes time in proportion to length, however it is nested or left open', () => {
    for (const piece of ['<a ', '<a "', "<p '>", '<b>', '<!-', '<script', '&lt', '<ul><li>']) {
      expect(words(piece.repeat(60_000)).length).toBeLessThan(500_000);
    }
  });

  it.each([
    ['a < b', false],
    ['<b>a</b>', true],
    ['&lt;', true],
    ['R&D; x', true],
    ['plain', false],
  ])('%s means to be HTML: %s', (text, is) => expect(looksLikeHtml(text)).toBe(is));
});
