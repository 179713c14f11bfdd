import { describe, expect, it } from 'vitest';
import { refusalCodes } from '#shared/kernel/refusal.ts';
import { failureText } from './start-failure.ts';

describe('failureText', () => {
  it('has a text in both languages for every code, and names folder and code', () => {
    for (const code of refusalCodes) {
      for (const language of ['vi', 'en'] as const) {
        const { message, detail } = failureText({ code }, language, '/du-lieu');
        expect(message).toMatch(/\.$/);
        expect(detail).toContain('/du-lieu');
        expect(detail).toContain(code);
      }
    }
  });

  it('tells a held folder from a lost key', () => {
    expect(failureText({ code: 'data-held' }, 'vi', '/d').message).toContain('một chương trình khác');
    expect(failureText({ code: 'key-missing' }, 'vi', '/d').message).toContain('khóa');
  });
});
