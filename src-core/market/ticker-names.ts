import type { Text } from '@core/language';

const same = (name: string): Text => ({ en: name, ja: name });

/** What the packaged tickers stand for. */
const names: Record<string, Text> = {
  NVDA: same('NVIDIA'),
  AMD: same('AMD'),
  AVGO: same('Broadcom'),
  MU: same('Micron'),
  ARM: same('Arm'),
  TSM: same('TSMC (ADR)'),
  ASML: same('ASML'),
  INTC: same('Intel'),
  QCOM: same('Qualcomm'),
  MRVL: same('Marvell'),
  AMAT: same('Applied Materials'),
  LRCX: same('Lam Research'),
  KLAC: same('KLA'),
  VST: same('Vistra'),
  CEG: same('Constellation Energy'),
  ORCL: same('Oracle'),
  MSFT: same('Microsoft'),
  GOOGL: same('Alphabet'),
  META: same('Meta'),
  AMZN: same('Amazon'),
  AAPL: same('Apple'),
  SPY: { en: 'S&P 500 fund', ja: 'S&P 500連動ETF' },
  QQQ: { en: 'Nasdaq-100 fund', ja: 'ナスダック100連動ETF' },
  SMH: { en: 'semiconductor fund', ja: '半導体ETF' },
  SOXX: { en: 'semiconductor fund', ja: '半導体ETF' },
  '8035.T': { en: 'Tokyo Electron', ja: '東京エレクトロン' },
  '6857.T': { en: 'Advantest', ja: 'アドバンテスト' },
  '9984.T': { en: 'SoftBank Group', ja: 'ソフトバンクグループ' },
  '^N225': { en: 'Nikkei 225', ja: '日経平均株価' },
};

/** The company or fund behind a ticker; null for one that did not come with the pack. */
export const tickerName = (ticker: string): Text | null => names[ticker] ?? null;
