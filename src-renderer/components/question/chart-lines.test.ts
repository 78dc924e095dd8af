import { describe, expect, it } from 'vitest';
import { shownChartOf } from '@core/drill/drill.fixture';
import { chartLines, chartSize } from './chart-lines';

const chart = shownChartOf([90, 110, 100]);
const came = { until: '2022-10-11', closes: [80, 85], expected: [99, 98] };

describe('the lines of a chart', () => {
  it('draws nothing after the news before the answer', () => {
    const lines = chartLines(chart, null);
    expect(lines).toMatchObject({ came: null, expected: null, low: 90, high: 110 });
    expect(lines.newsAt).toBeLessThan(chartSize.width / 2);
  });

  it('goes on from the last close before the news, all of it within the picture', () => {
    const lines = chartLines(chart, came);
    const points = [lines.before, lines.came!, lines.expected!].map((path) =>
      path
        .split(/[ML]/)
        .slice(1)
        .map((point) => point.split(' ').map(Number)),
    );
    expect(points[1]![0]).toEqual(points[0]!.at(-1));
    expect(points[2]![0]).toEqual(points[0]!.at(-1));
    for (const [x, y] of points.flat()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(chartSize.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(chartSize.height);
    }
    expect(lines.low).toBe(80);
  });

  it('draws a price that never moved', () => {
    expect(chartLines({ ...chart, closes: [100, 100] }, null).before).not.toContain('NaN');
  });
});
