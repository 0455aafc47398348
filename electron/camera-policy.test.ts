import { expect, test } from 'vitest';
import { isCamera } from './camera-policy.ts';

const asked = { permission: 'media', url: 'app://room/', mediaTypes: ['video'] };

test('a page of ours may ask for the camera', () => {
  expect(isCamera(asked)).toBe(true);
  expect(isCamera({ ...asked, url: 'app://room' })).toBe(true);
});

test.each([
  ['a microphone', { mediaTypes: ['audio'] }],
  ['a microphone with it', { mediaTypes: ['video', 'audio'] }],
  ['it does not say what', { mediaTypes: [] }],
  ['another permission', { permission: 'geolocation' }],
  ['a page of nobody', { url: 'https://www.yunxi.example/' }],
  ['another host of ours', { url: 'app://other/' }],
])('not where it asks for %s', (_what, other) => {
  expect(isCamera({ ...asked, ...other })).toBe(false);
});
