/** What an SVG's look depends on; a picture outside the page has no style sheet to take it from. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
];
/** Sharp enough for print and for a projector. */
const scale = 2;
const edge = 16;
const titleSize = 18;

/** The chart as it stands on the page, with its title, on the page's own ground. */
export async function drawPng(svg: SVGSVGElement, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = svg.getBoundingClientRect();
  const image = await load(styledCopy(svg, width, height));
  const canvas = document.createElement('canvas');
  canvas.width = (width + edge * 2) * scale;
  canvas.height = (height + edge * 2 + titleSize * 2) * scale;
  const pen = canvas.getContext('2d')!;
  const page = getComputedStyle(svg.closest('figure') ?? svg);
  pen.scale(scale, scale);
  pen.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = page.color;
  pen.font = `600 ${titleSize}px ${page.fontFamily}`;
  pen.fillText(title, edge, edge + titleSize, width);
  pen.drawImage(image, edge, edge + titleSize * 2, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The canvas gave no picture.');
  return new Uint8Array(await blob.arrayBuffer());
}

function styledCopy(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, place) => {
    const style = getComputedStyle(original);
    for (const look of looks) copies[place]!.setAttribute(look, style.getPropertyValue(look));
    copies[place]!.removeAttribute('class');
    copies[place]!.removeAttribute('style');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

async function load(markup: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
