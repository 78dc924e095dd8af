import { describe, expect, it } from 'vitest';
import { noticeFor } from './notices';

const toChina = { date: '2025-06-01', destination: 'CN', headquarters: 'CN' };

describe('individual notices', () => {
  it.each([
    ['H20', true],
    ['NVIDIA H20 96GB', true],
    ['Instinct MI308', true],
    ['H200 SXM', false],
    ['L20', false],
    ['Instinct MI308X', false],
  ])('name %s: %s', (product, named) => {
    expect(noticeFor(product, toChina) !== null).toBe(named);
  });

  it('begin on the day of the letter', () => {
    expect(noticeFor('H20', { ...toChina, date: '2025-04-08' })).toBeNull();
    expect(noticeFor('H20', { ...toChina, date: '2025-04-09' })?.source.cite).toContain('NVIDIA');
    expect(noticeFor('Instinct MI308', { ...toChina, date: '2025-04-14' })).toBeNull();
    expect(noticeFor('Instinct MI308', { ...toChina, date: '2025-04-15' })?.source.cite).toContain(
      'AMD',
    );
  });

  it('follow the headquarters too', () => {
    expect(noticeFor('H20', { ...toChina, destination: 'SG', headquarters: 'CN' })).not.toBeNull();
    expect(noticeFor('H20', { ...toChina, destination: 'SG', headquarters: 'SG' })).toBeNull();
  });

  it('reached A100 and H100 for China and Russia before there was a rule', () => {
    const shipment = { date: '2022-09-15', destination: 'CN', headquarters: 'CN' };
    expect(noticeFor('H100 SXM', shipment)).not.toBeNull();
    expect(noticeFor('H100 SXM', { ...shipment, destination: 'RU' })).not.toBeNull();
    expect(noticeFor('H100 SXM', { ...shipment, destination: 'VN' })).toBeNull();
    expect(noticeFor('H100 SXM', { ...shipment, date: '2022-08-25' })).toBeNull();
  });
});
