import { expect, test } from 'vitest';
import { createThrottle } from './throttle.ts';

const setUp = () => {
  let time = 0;
  const throttle = createThrottle({ attempts: 3, perMs: 1_000 }, () => time);
  const fail = (caller: string, times: number): void => {
    for (let i = 0; i < times; i++) throttle.count(caller);
  };
  return { throttle, fail, pass: (ms: number) => (time += ms) };
};

test('too many failures wait until the window has passed', () => {
  const { throttle, fail, pass } = setUp();
  fail('a', 2);
  expect(throttle.allows('a')).toBe(true);
  fail('a', 1);
  expect(throttle.allows('a')).toBe(false);
  pass(999);
  expect(throttle.allows('a')).toBe(false);
  pass(1);
  expect(throttle.allows('a')).toBe(true);
});

test('one caller’s failures do not lock out another', () => {
  const { throttle, fail } = setUp();
  fail('a', 3);
  expect(throttle.allows('b')).toBe(true);
});

test('a flood of callers is forgotten, oldest first', () => {
  const { throttle, fail } = setUp();
  for (let i = 0; i <= 1_000; i++) fail(`caller ${i}`, 3);
  expect(throttle.allows('caller 0')).toBe(true);
  expect(throttle.allows('caller 1000')).toBe(false);
});
