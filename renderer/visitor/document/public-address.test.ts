import { describe, expect, it } from 'vitest';
import { publicAddress } from './public-address.ts';

describe('the address a visitor may take away', () => {
  it('is the source’s own on the web', () => {
    expect(publicAddress('https://www.yunxi.example/zwgk/1.html')).toBe(
      'https://www.yunxi.example/zwgk/1.html',
    );
    expect(publicAddress('http://政务.yunxi.example/')).toMatch(/^http:\/\/xn--/);
  });
  it.each([
    null,
    'not an address',
    'file:///home/kiosk/a.pdf',
    'app://kiosk/document/1',
    'javascript:alert(1)',
    'http://localhost:8686/document/1',
    'http://127.0.0.1/',
    'http://10.1.2.3/a',
    'http://172.20.0.1/a',
    'http://192.168.1.5/a',
    'http://[::1]/a',
    'http://[fd00::1]/a',
    'http://[::ffff:127.0.0.1]/a',
    'http://2130706433/',
    'http://oa/doc',
    'http://oa.county.lan/doc',
    'https://clerk:secret@www.yunxi.example/',
  ])('is never %s', url => expect(publicAddress(url)).toBeNull());
});
