import { describe, expect, it } from 'vitest';
import { isOutsideLinkAllowed } from './outside-links.ts';

describe('isOutsideLinkAllowed', () => {
  const hosts = new Set(['quochoi.vn']);

  it('lets only plain https links of listed hosts out', () => {
    const links = [
      'https://quochoi.vn/van-ban',
      'http://quochoi.vn/',
      'https://quochoi.vn:8443/',
      'https://quochoi.vn@evil.example/',
      'https://user@quochoi.vn/',
      'https://quochoi.vn.evil.example/',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'not a link',
    ];
    expect(links.filter((link) => isOutsideLinkAllowed(link, hosts))).toEqual(['https://quochoi.vn/van-ban']);
  });

  it('lists no host so far', () => {
    expect(isOutsideLinkAllowed('https://quochoi.vn/')).toBe(false);
  });
});
