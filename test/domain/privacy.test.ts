import { describe, expect, it } from 'vitest';
import { maskPersonal } from '../../src/domain/privacy.ts';
import { cost } from '../support/cost.ts';

describe('what belongs to a person is masked', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '0912-345-678',
    '090 1234567',
    '+84 912 345 678',
    '84912345678',
    '(0912) 345 678',
    '(+84) 912 345 678',
    '(024) 3934 4169',
    '024.3934.4169',
    '024 39344169',
    '0251.3822.290',
    '(028)39979039',
  ])('the phone number %s', (number) => {
    expect(maskPersonal(`Gọi ${number}, gặp chị Lan.`)).toBe('Gọi [số điện thoại], gặp chị Lan.');
  });

  it.each([
    ['CCCD 079123456789', 'CCCD [số định danh]'],
    ['căn cước: 079 123 456 789', 'căn cước: [số định danh]'],
    ['thẻ 0791 2345 6789.', 'thẻ [số định danh].'],
    ['CMND số 271234567', 'CMND số [số định danh]'],
    ['hộ chiếu B1234567', 'hộ chiếu [số định danh]'],
    ['Mã số BHXH: 7912345678', 'Mã số BHXH: [mã số BHXH]'],
    ['số sổ 79 1234 5678', 'số sổ [mã số BHXH]'],
    ['thẻ DN4797912345678', 'thẻ [số thẻ BHYT]'],
    ['thẻ GD 4 79 7912345678', 'thẻ [số thẻ BHYT]'],
    ['STK 19034567890123 ngân hàng T', 'STK [số tài khoản] ngân hàng T'],
    ['số tài khoản: 0123 4567 8901', 'số tài khoản: [số tài khoản]'],
    ['chuyển vào tài khoản 0071000123456', 'chuyển vào tài khoản [số tài khoản]'],
    ['viết cho lan.nguyen@thu.example nhé', 'viết cho [thư điện tử] nhé'],
    ['zalo.me/0912345678', 'zalo.me/[số điện thoại]'],
    ['0912345678/0987654321', '[số điện thoại]/[số điện thoại]'],
    ['0912.345.678/0987.654.321', '[số điện thoại]/[số điện thoại]'],
    ['sổ BHXH: 7912345678', 'sổ BHXH: [mã số BHXH]'],
    ['BHXH số 7912345678', 'BHXH số [mã số BHXH]'],
    ['sổ bảo hiểm số 79 1234 5678', 'sổ bảo hiểm số [mã số BHXH]'],
    ['thẻ dn4797912345678', 'thẻ [số thẻ BHYT]'],
    ['căn của tôi 001-085-012-345', 'căn của tôi [số định danh]'],
    ['TK: 1234 5678 9012', 'TK: [số tài khoản]'],
    ['chuyển vào 19031234567890', 'chuyển vào [số tài khoản]'],
    ['chuyển khoản tới 0071000123456 nhé', 'chuyển khoản tới [số tài khoản] nhé'],
    ['chuyển tiền qua ngân hàng T 19031234567890', 'chuyển tiền qua ngân hàng T [số tài khoản]'],
    ['chuyển cho chị Lan 0912345678', 'chuyển cho chị Lan [số điện thoại]'],
    ['0912345678 hoặc 0987654321', '[số điện thoại] hoặc [số điện thoại]'],
  ])('%s', (text, expected) => {
    expect(maskPersonal(text)).toBe(expected);
  });
});

describe('what is public stays', () => {
  it.each([
    'Luật 41/2024/QH15',
    'Nghị định 158/2025/NĐ-CP',
    'công văn 2133/BHXH-CSYT',
    'Quyết định 0912345678/QĐ-UBND',
    'BHXH số 2133/BHXH-CSYT ngày 01/07/2026',
    'từ 01/03 2026 2027',
    'chuyển tới 19009068',
    'chuyển vào 100000000 đồng',
    'tài khoản 100 000 000 đồng',
    'TK 01-07-2026',
    'sổ BHXH 2015-2026',
    'tổng đài 1900 9068',
    '19009068',
    '1800 1234',
    'gọi 113',
    'Điều 64, khoản 2',
    'ngày 20.11.2026 lúc 14:05',
    '05/11/2026',
    'giai đoạn 2021-2025',
    'từ 10/2026 đến 03/2027',
    '2015 2016 2017 2018',
    '5.310.000 đồng',
    '36.000.000.000 đồng',
    '1.234.567.890.123 đồng',
    '2,34 triệu',
    '0,912345678',
    'tài khoản 100.000.000 đồng',
    '84 lao động, 35 người',
    'mã 20261105140500123',
    'https://bao.example/x-20261105140500123.htm',
    'ISO 9001 2015',
  ])('%s', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });
});

it('changes nothing the second time', () => {
  const once = maskPersonal('Gọi 0912 345 678, CCCD 079123456789, STK 19034567890123, a@b.example');
  expect(maskPersonal(once)).toBe(once);
});

it('is quick on a page of nothing but digits', () => {
  const texts = [
    '0'.repeat(100_000),
    '0 9 '.repeat(30_000),
    'tài khoản '.repeat(10_000),
    'chuyển vào '.repeat(10_000),
    'tk 1234 5678 '.repeat(10_000),
    'a@'.repeat(50_000),
  ];
  expect(cost(() => texts.map(maskPersonal))).toBeLessThan(1_500);
});
