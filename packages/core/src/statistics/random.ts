/** Gives numbers from 0 up to, but not including, 1. Handed in wherever chance is needed, so that results repeat. */
export type RandomSource = () => number;

/** A repeatable source of random numbers. Source: mulberry32 by Tommy Ettinger, public domain; period 2³². */
export function seededRandom(seed: number): RandomSource {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
