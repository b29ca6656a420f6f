import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { LetterPicture } from '../domain/letter.ts';

const FONTS = ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf'];
const find = createRequire(import.meta.url).resolve;

/** Two dots of the picture for one of the letter: sharp on the screens of phones. */
const SCALE = 2;

/**
 * A chart as PNG, twice its size in the letter. The letters of the drawing come from the font that is named here: without one they would be left
 * out without a word, and whatever the machine has installed would look different on each.
 */
export function pngOf({ svg, width }: Pick<LetterPicture, 'svg' | 'width'>): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width * SCALE },
    font: {
      fontFiles: FONTS.map((file) => find(`@expo-google-fonts/be-vietnam-pro/${file}`)),
      loadSystemFonts: false,
      defaultFontFamily: 'Be Vietnam Pro',
    },
  });
  return drawing.render().asPng();
}
