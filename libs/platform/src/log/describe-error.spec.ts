import { describeError, errorCode } from './describe-error';

const duplicate = Object.assign(new Error(`Duplicate entry 'jan.smit@example.nl' for key 'uq_person'`), {
  driverError: { code: 'ER_DUP_ENTRY', errno: 1062 },
});

it('keeps addresses and quoted rows out of the log', () => {
  const text = JSON.stringify(describeError(duplicate));
  expect(text).not.toMatch(/jan|smit/);
  expect(describeError(new Error('550 <Jan.Smit@example.nl>: unknown')).message).toBe('550 <…>: unknown');
});

it('keeps what is needed to find the fault', () => {
  const described = describeError(duplicate);
  expect(described).toMatchObject({ name: 'Error', code: 'ER_DUP_ENTRY' });
  expect(described.at?.[0]).toMatch(/^at .*describe-error\.spec/);
});

it('makes a short code of any error for the outbox row', () => {
  expect(errorCode(duplicate)).toBe('ER_DUP_ENTRY');
  expect(errorCode(new TypeError('jan@example.nl'))).toBe('TypeError');
  expect(errorCode('jan@example.nl')).toBe('unknown');
  expect(errorCode(Object.assign(new Error(), { code: `x y'\r\n${'z'.repeat(200)}` }))).toMatch(/^xyz{78}$/);
});
