import { describe, expect, it } from 'vitest';
import { elementOf, elementsOf, readXml, textOf } from './read-xml';

const root = (xml: string) => {
  const read = readXml(xml);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.root;
};

describe('reading XML', () => {
  it('keeps order, characters and lines, and drops prefixes', () => {
    const quiz = root(
      '\ufeff<?xml version="1.0"?>\r\n<!-- <!DOCTYPE no> -->\r\n<q:quiz a="1 &lt; 2">\r\n<t>x &amp; y</t>\n<t><![CDATA[<b>&amp;</b>]]> z</t></q:quiz>',
    );
    expect(quiz.name).toBe('quiz');
    expect(quiz.attributes).toEqual({ a: '1 < 2' });
    expect(elementsOf(quiz, 't').map(textOf)).toEqual(['x & y', '<b>&amp;</b> z']);
    expect(elementsOf(quiz).map(({ line }) => line)).toEqual([4, 5]);
    expect(textOf(elementOf(quiz, 'none'))).toBe('');
  });

  it('refuses declarations before it parses: no entity is expanded, nothing is fetched', () => {
    const laughs = `<?xml version="1.0"?>\n<!DOCTYPE l [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;">'.repeat(50)}]>\n<l>&b;</l>`;
    expect(readXml(laughs)).toEqual({ ok: false, flaw: 'doctype', line: 2 });
    const external = '<!doctype x SYSTEM "file:///etc/passwd"><x/>';
    expect(readXml(external)).toMatchObject({ flaw: 'doctype', line: 1 });
    expect(textOf(root('<x><![CDATA[<!DOCTYPE x>]]></x>'))).toBe('<!DOCTYPE x>');
  });

  it('says where a broken document breaks', () => {
    expect(readXml('<a>\n<b>\n</a>')).toMatchObject({ ok: false, flaw: 'syntax', line: 3 });
    expect(readXml('<a>\n<b>x')).toMatchObject({ ok: false, flaw: 'syntax' });
    expect(readXml('')).toMatchObject({ ok: false, flaw: 'syntax' });
    expect(readXml('no xml')).toMatchObject({ ok: false, flaw: 'syntax' });
  });

  it('refuses deep nesting', () => {
    expect(readXml('<a>'.repeat(5000) + '</a>'.repeat(5000))).toMatchObject({ flaw: 'too-deep' });
  });

  it('lets no name or number in a document do harm', () => {
    const odd = root('<a><hasOwnProperty x="1">y</hasOwnProperty><b>&#0;&#x110000;&#65;</b></a>');
    expect(textOf(elementOf(odd, 'b'))).toBe('&#0;&#x110000;A');
    expect(readXml('<a><__proto__ x="1"/></a>')).toMatchObject({ ok: false, flaw: 'syntax' });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
