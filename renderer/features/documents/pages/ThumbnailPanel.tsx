// The pages in small.

export function ThumbnailPanel() {
  return null;
}
