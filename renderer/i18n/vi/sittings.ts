export const sittings = {
  title: 'Phiên họp',
} as const;
