/** Names Windows keeps for devices, whatever their extension. */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
/** Separators, characters Windows forbids, and control and direction-changing characters. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
/** What file systems allow for one name is 255 bytes; a character takes up to four. */
const longest = 60;

/** File systems and file managers trip over names that begin or end so. */
const edges = /^[.\s-]+|[.\s]+$/gu;

/**
 * A name that is one plain file in whatever folder it is put, on Linux, macOS and Windows.
 * The extension survives shortening.
 */
export function savedFileName(suggested: string): string {
  const plain = suggested.normalize('NFC').replace(forbidden, '-').replace(edges, '');
  const safe = deviceName.test(plain) ? `chokepoint-${plain}` : plain;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(safe)?.[0] ?? '';
  const stem = [...safe.slice(0, safe.length - extension.length)]
    .slice(0, longest - extension.length)
    .join('');
  const name = `${stem}${extension}`.replace(edges, '');
  return name === '' ? 'chokepoint' : name;
}
