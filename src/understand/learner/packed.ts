import { fault } from '../../domain/fault.ts';
import { FEATURES, type HeadModel, type Model } from './model.ts';

/**
 * A model as bytes: "HDM1", checksum (CRC-32 of all that follows), length of the header, the header as JSON, then
 * of each known bucket in rising order its distance from the one before (LEB128) and its worth (16 bits, fixed point); then column by column
 * the weights of the buckets, a signed byte each, zeros as a zero and how many (LEB128): most labels do not care about most phrases; then of
 * each clue and of the bias a 32-bit float for each column. All numbers little-endian.
 */
const MAGIC = [0x48, 0x44, 0x4d, 0x31];
const PREFIX = 12;
/** Worth is at most this: 1 + ln of the number of texts, and nobody teaches e¹⁵ of them. */
const WORTH_MOST = 16;
const BYTE_MOST = 127;

interface Header {
  /** Which features the weights belong to: a model is not read with other ears. */
  features: number;
  bits: number;
  buckets: number;
  columns: number;
  /** What one step of a byte weighs, by column. */
  steps: number[];
  clues: string[];
  heads: HeadModel<string>[];
}

/**
 * Packs a model. Weights of phrases are rounded to 1/127 of the largest of their column: a text's features have length 1, so its score moves
 * by less than a hundredth. Unpacking and packing again gives the same bytes.
 */
export function encode(model: Model<string>): Uint8Array {
  const { buckets, columns, weights, worth } = model;
  const order = Array.from(buckets.keys()).sort((one, other) => (buckets[one] ?? 0) - (buckets[other] ?? 0));
  const steps = Array.from({ length: columns }, (_, column) => {
    let most = 0;
    for (let row = 0; row < buckets.length; row++)
      most = Math.max(most, Math.abs(weights[row * columns + column] ?? 0));
    return most === 0 ? 1 : Math.fround(most / BYTE_MOST);
  });
  const header: Header = {
    features: FEATURES,
    bits: model.bits,
    buckets: buckets.length,
    columns,
    steps,
    clues: [...model.clues],
    heads: [...model.heads],
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const rest = (model.clues.length + 1) * columns * 4;
  // A lone zero takes two bytes, which only its neighbours can make worse.
  const bytes = new Uint8Array(PREFIX + head.length + buckets.length * (5 + 2 + 2 * columns) + rest);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(8, head.length, true);
  bytes.set(head, PREFIX);
  let at = PREFIX + head.length;
  let before = 0;
  for (const row of order) {
    const bucket = buckets[row] ?? 0;
    at = putNumber(bytes, at, bucket - before);
    before = bucket;
    view.setUint16(at, Math.round((Math.min(worth[row] ?? 0, WORTH_MOST) / WORTH_MOST) * 0xffff), true);
    at += 2;
  }
  for (let column = 0; column < columns; column++) {
    const step = steps[column] ?? 1;
    let zeros = 0;
    for (const row of order) {
      const byte = Math.round((weights[row * columns + column] ?? 0) / step);
      if (byte === 0) {
        zeros++;
        continue;
      }
      at = putZeros(bytes, at, zeros);
      zeros = 0;
      view.setInt8(at++, byte);
    }
    at = putZeros(bytes, at, zeros);
  }
  for (let i = buckets.length * columns; i < weights.length; i++, at += 4)
    view.setFloat32(at, weights[i] ?? 0, true);
  const whole = bytes.slice(0, at);
  new DataView(whole.buffer).setUint32(4, checksum(whole, 8), true);
  return whole;
}

function putZeros(bytes: Uint8Array, at: number, zeros: number): number {
  return zeros === 0 ? at : putNumber(bytes, at + 1, zeros);
}

function putNumber(bytes: Uint8Array, from: number, value: number): number {
  let at = from;
  let left = value;
  while (left >= 0x80) {
    bytes[at++] = (left & 0x7f) | 0x80;
    left >>>= 7;
  }
  bytes[at++] = left;
  return at;
}

/** Unpacks a model. Throws `invalid` when a byte was changed or lost, or when it was made by another version of the features. */
export function decode<H extends string>(bytes: Uint8Array): Model<H> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length > PREFIX && MAGIC.every((byte, i) => bytes[i] === byte);
  if (!whole || view.getUint32(4, true) !== checksum(bytes, 8)) throw fault('invalid', 'model.damaged');
  const body = PREFIX + view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX, body))) as Header;
  if (header.features !== FEATURES) throw fault('invalid', 'model.other-version');
  const { columns, steps, clues } = header;
  const buckets = new Int32Array(header.buckets);
  const worth = new Float32Array(header.buckets);
  const weights = new Float32Array((header.buckets + clues.length + 1) * columns);
  let at = body;
  const number = (): number => {
    let value = 0;
    let shift = 0;
    for (let byte = 0x80; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) << shift;
    }
    return value;
  };
  let bucket = 0;
  for (let row = 0; row < header.buckets; row++) {
    bucket += number();
    buckets[row] = bucket;
    worth[row] = (view.getUint16(at, true) / 0xffff) * WORTH_MOST;
    at += 2;
  }
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < header.buckets;) {
      const byte = view.getInt8(at++);
      if (byte === 0) row += number();
      else weights[row++ * columns + column] = byte * (steps[column] ?? 1);
    }
  for (let i = header.buckets * columns; i < weights.length; i++, at += 4)
    weights[i] = view.getFloat32(at, true);
  const heads = header.heads as HeadModel<H>[];
  return { bits: header.bits, buckets, clues, columns, weights, worth, heads };
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309) of the bytes from `from` on. */
function checksum(bytes: Uint8Array, from: number): number {
  let value = 0xffffffff;
  for (let i = from; i < bytes.length; i++)
    value = (CRC[(value ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
