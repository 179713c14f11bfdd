import { describe, expect, it } from 'vitest';
import { readLaunchArguments } from './launch-arguments.ts';

const id = '0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee';

describe('readLaunchArguments', () => {
  it('finds folder, papers and link wherever they stand among foreign switches', () => {
    const argv = [
      '/usr/bin/electron',
      '--allow-file-access-from-files',
      '.',
      'luat.PDF',
      '--data',
      'du-lieu',
      '--empty',
      `dienhong://document/${id}?page=12`,
      '/tmp/tờ trình.docx',
      'notes.txt',
    ];
    expect(readLaunchArguments(argv, '/home/a')).toEqual({
      dataDir: '/home/a/du-lieu',
      isEmpty: true,
      paths: ['/home/a/luat.PDF', '/tmp/tờ trình.docx'],
      route: `/documents/${id}?page=12`,
    });
  });

  it('leaves the ordinary folder when --data has no value', () => {
    expect(readLaunchArguments(['app', '--data', '--empty'], '/').dataDir).toBeNull();
    expect(readLaunchArguments(['app', '--data='], '/').dataDir).toBeNull();
    expect(readLaunchArguments(['app', '--data=/x'], '/').dataDir).toBe('/x');
  });

  it.each([
    'dienhong://document/1',
    `dienhong://settings/${id}`,
    `dienhong://document/${id}?page=0`,
    `dienhong://document/${id}?page=1&next=http://evil.example`,
    `dienhong://document/${id}/../../settings`,
    `dienhong:document/${id}`,
    `DIENHONG://document/${id}\nx`,
  ])('does not follow %s', (link) => {
    expect(readLaunchArguments(['app', link], '/').route).toBeNull();
  });
});
