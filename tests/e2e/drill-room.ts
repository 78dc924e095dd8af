import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { DrillCommand } from '@core/drill/command';
import { drillPlanSchema, type DrillPlan, type DrillWish } from '@core/drill/drill-plan';
import type { DrillLook } from '@core/host/drill-port';
import { predictionDrillQuestion } from '@core/market/prediction-drill';
import type { Question } from '@core/questions/registry';
import { sampleQuestions } from '@core/questions/samples';
import { templateOf } from '@core/questions/templates';
import { openDrillDesk, type DrillDesk } from '@host/drill/drill-desk';
import { fileJournals } from '@host/drill/file-journals';
import { readSite } from '@host/site';
import { pack, questions } from '../content/packaged-market';
import { chromiumFlags, chromiumPath } from './shells';

const renderer = path.resolve(import.meta.dirname ?? __dirname, '../../out/renderer');

export const inDrill = (question: Question, seed = 1): DrillWish['questions'][number] => ({
  question,
  card: question.id,
  contentVersion: '1.0.0',
  seed,
  sources: [
    {
      title: 'Implementation of Additional Export Controls',
      publisher: 'Bureau of Industry and Security',
      date: '2023-10-25',
      cite: '88 FR 73458',
      asOf: '2026-11-24',
    },
  ],
});

/** A chart to continue, as the teacher's page makes it of the course's events. */
export const prediction = (): DrillWish['questions'][number] =>
  predictionDrillQuestion(pack, questions[0]!, questions[0]!.tickers[0]!, '1.0.0');

/** One question of each kind, one of each sort of the templates' rooms, and a prediction. */
export const everyKind = (): DrillWish['questions'] => [
  ...[
    ...sampleQuestions,
    templateOf('gen-classify-2023')!.generate(3),
    templateOf('gen-yen-return')!.generate(3),
  ].map((question) => inDrill(question)),
  prediction(),
];

/** A drill on loopback with the page as it was built. */
export class DrillRoom {
  private constructor(
    readonly folder: string,
    private desk: DrillDesk,
    private opened: DrillLook,
    private readonly browser: Browser,
    private readonly contexts: BrowserContext[] = [],
  ) {}

  static async open(wish: Partial<DrillWish> = {}): Promise<DrillRoom> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'drill-room-'));
    const plan: DrillPlan = drillPlanSchema.parse({
      title: 'Chips on Monday',
      mode: 'live',
      language: 'en',
      readingMs: 0,
      answerMs: 60_000,
      questions: everyKind(),
      ...wish,
    });
    const desk = openDrillDesk({ journals: fileJournals(folder), site: () => readSite(renderer) });
    const opened = await desk.open({ plan, address: '127.0.0.1', port: null });
    if (!opened.ok) throw new Error(opened.faults[0]?.message);
    const browser = await chromium.launch({
      executablePath: chromiumPath,
      headless: true,
      args: chromiumFlags,
    });
    return new DrillRoom(folder, desk, opened.value, browser);
  }

  get join() {
    return this.opened.join!;
  }

  async look(): Promise<DrillLook> {
    const look = await this.desk.look(null);
    if (look === null || look === 'unchanged') throw new Error('No drill is open');
    return look;
  }

  /** @throws where the order was refused */
  async order(...commands: DrillCommand[]): Promise<void> {
    for (const command of commands) {
      const outcome = await this.desk.command(command);
      if (!outcome.done) throw new Error(`${command.do}: ${outcome.refused}`);
    }
  }

  /** The host is gone without a word, and comes back on the same journal. */
  async restart(goneMs = 0): Promise<void> {
    const { drill } = (await this.look()).teacher;
    await this.desk.leave();
    await new Promise((resolve) => setTimeout(resolve, goneMs));
    this.desk = openDrillDesk({
      journals: fileJournals(this.folder),
      site: () => readSite(renderer),
    });
    const resumed = await this.desk.resume(drill, '127.0.0.1');
    if (!resumed.ok) throw new Error(resumed.faults[0]?.message);
    this.opened = resumed.value;
  }

  /** A phone with the page of the seat open, not yet in. */
  async phone(
    options: Parameters<Browser['newContext']>[0] = {},
    address = this.join.link,
  ): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'en-GB',
      hasTouch: true,
      ...options,
    });
    this.contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(address);
    await page.locator('main h1').first().waitFor();
    return page;
  }

  async seat(name: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page> {
    const page = await this.phone(options);
    await page.locator('input[autocomplete=nickname]').fill(name);
    await page.keyboard.press('Enter');
    await page.locator('header strong', { hasText: name }).waitFor();
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.desk.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
