// Texts of the publishing desk.
export const documentsDesk = {
  title: 'Bàn phát hành',
} as const;
