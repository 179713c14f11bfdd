// Natural width of a text in the font of the text layer.

let context: CanvasRenderingContext2D | null = null;

/** Width in pixels at a font size of 100. */
export function measureText(text: string): number {
  if (!context) {
    context = document.createElement('canvas').getContext('2d');
    if (context) context.font = '100px serif';
  }
  return context?.measureText(text).width ?? 0;
}
