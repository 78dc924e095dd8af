import { readFile, readdir } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { onePixel, planOf, withPictures } from '@core/drill/drill.fixture';
import type { DrillWish } from '@core/drill/drill-plan';
import { TestHost, TestSeat } from './drill-host.fixture';

const drawn = withPictures(planOf().questions.slice(0, 3));
const hosts: TestHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop();
});
async function open(wish: Partial<DrillWish> = {}): Promise<TestHost> {
  const host = await TestHost.open({ ...drawn, ...wish });
  hosts.push(host);
  return host;
}

interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What a phone gets at a path, sent as it is written here. */
function get(host: TestHost, path: string, method = 'GET'): Promise<Got> {
  const { host: name, port } = new URL(host.join.address);
  const headers = { host: name, 'accept-encoding': 'gzip' };
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** The address a seat's view names, once a question with a picture is shown. */
async function shownTo(seat: TestSeat, phase: string): Promise<string> {
  const { view } = await seat.sees(phase);
  if (!('question' in view.stage)) throw new Error('No question is shown');
  const { address } = view.stage.question.pictures[0]!;
  if (address === null) throw new Error('The picture is missing');
  return address;
}

/** All addresses of a drill, as its journal on the disk has them. */
async function addressesOf(host: TestHost): Promise<string[]> {
  const [file] = await readdir(host.folder);
  const text = await readFile(`${host.folder}/${file}`, 'utf8');
  return [...text.matchAll(/"address":"([0-9a-f]{32})"/g)].map(([, address]) => address!);
}

describe('pictures of questions', () => {
  it('are served from the moment their question is shown, and not before', async () => {
    const host = await open();
    const ann = await TestSeat.join(host, 1, 'Ann');
    const addresses = await addressesOf(host);
    expect(addresses).toHaveLength(3);
    // What the plan's writer proposed leads nowhere: the host cuts addresses of its own.
    expect(addresses).not.toContain(drawn.pictures[0]!.address);
    for (const address of addresses)
      expect((await get(host, `/picture/${address}`)).status).toBe(404);
    await host.desk.command({ do: 'start' });
    expect(await shownTo(ann, 'answering')).toBe(addresses[0]);
    const { status, headers, body } = await get(host, `/picture/${addresses[0]}`);
    expect(status).toBe(200);
    expect(body.toString('base64')).toBe(onePixel);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-length': String(body.length),
      'cache-control': 'private, max-age=3600',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-security-policy']).toBe(
      (await get(host, '/')).headers['content-security-policy'],
    );
    expect((await get(host, `/picture/${addresses[0]}`, 'HEAD')).body).toHaveLength(0);
    expect((await get(host, `/picture/${addresses[0]}`, 'POST')).status).toBe(405);
    for (const later of addresses.slice(1)) {
      expect((await get(host, `/picture/${later}`)).status).toBe(404);
      expect(await host.desk.picture(later)).toBeNull();
    }
    expect(await host.desk.picture(addresses[0]!)).toEqual({
      mediaType: 'image/png',
      base64: onePixel,
    });
  });

  it('are found at no other path', async () => {
    const host = await open();
    const ann = await TestSeat.join(host, 1, 'Ann');
    await host.desk.command({ do: 'start' });
    const address = await shownTo(ann, 'answering');
    for (const path of [
      '/picture/',
      '/picture/drawing.png',
      `/picture/${address.toUpperCase()}x`,
      `/picture/${address}/`,
      `/picture/${address}/../../etc/passwd`,
      `/picture/../picture/${address}`,
      `/picture/..%2f${address}`,
      `/picture/${address}%00`,
      `//picture/${address}`,
      '/picture/../../../../etc/passwd',
    ])
      expect((await get(host, path)).status, path).toBe(404);
  });

  it('are named to a seat at its own pace with the question it is at', async () => {
    const host = await open({ mode: 'self-paced' });
    const ann = await TestSeat.join(host, 1, 'Ann');
    const [first, ...later] = await addressesOf(host);
    await host.desk.command({ do: 'start' });
    const { view } = await ann.sees('working');
    const text = JSON.stringify(view);
    expect(text).toContain(first);
    for (const address of later) expect(text).not.toContain(address);
  });

  it('are there again after the host was gone, and leave with the drill', async () => {
    const host = await open();
    const ann = await TestSeat.join(host, 1, 'Ann');
    await host.desk.command({ do: 'start' });
    const address = await shownTo(ann, 'answering');
    await host.restart();
    const again = await get(host, `/picture/${address}`);
    expect([again.status, again.body.toString('base64')]).toEqual([200, onePixel]);
    const { drill } = host.look.teacher;
    await host.desk.close();
    await expect(get(host, `/picture/${address}`)).rejects.toThrow();
    expect(await host.desk.picture(address)).toBeNull();
    const read = await host.desk.read(drill);
    expect(read.ok && JSON.stringify(read.value)).not.toContain(onePixel);
  });
});
