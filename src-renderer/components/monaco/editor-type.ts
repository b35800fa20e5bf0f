/** The type of an editor at a size in pixels: lines keep their proportion. */
export function typeOf(fontSize: number): { readonly fontSize: number; readonly lineHeight: number } {
  return { fontSize, lineHeight: Math.round(fontSize * 1.58) };
}
